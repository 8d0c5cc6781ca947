import { formatDate, formatNumber, formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Empty } from "../../parts/states.tsx";
import { HeldOut } from "./HeldOut.tsx";
import type { Shortlist } from "./PartnersView.tsx";

export type Evaluation = NonNullable<Shortlist["evaluation"]>;
type Interval = Evaluation["difference"];

const text = defineText({
  held: { en: "On later deals such a list held who it was in", zh: "对其后交易，此类名单前十命中率" },
  plainly: { en: "by most deals so far alone", zh: "仅按交易数" },
  byChance: { en: "by chance", zh: "随机" },
  title: { en: "Own error of the shortlist", zh: "名单的自测误差" },
  model: { en: "Who it was, in the first ten", zh: "前十命中" },
  popularity: { en: "By most deals so far alone", zh: "仅按交易数排序" },
  chance: { en: "By chance", zh: "随机排序" },
  difference: { en: "Difference, in points", zh: "差值（百分点）" },
  rank: { en: "Mean reciprocal rank", zh: "平均倒数排名" },
  better: {
    en: "In the first ten it is better than listing whoever has most deals.",
    zh: "前十命中优于仅按交易数排序。",
  },
  worse: {
    en: "In the first ten it is worse than listing whoever has most deals.",
    zh: "前十命中劣于仅按交易数排序。",
  },
  neither: {
    en: "In the first ten it is not shown to be better than listing whoever has most deals: the interval of the difference includes zero.",
    zh: "前十命中未显示优于仅按交易数排序：差值区间包含零。",
  },
  rankBetter: { en: "It places who it was somewhat higher.", zh: "但其将实际引进方排得略靠前。" },
  asked: { en: "deals signed from", zh: "笔交易，签署自" },
  hidden: { en: "on, each hidden with all later ones.", zh: "起，逐笔隐去其及其后交易。" },
  fresh: {
    en: "went to somebody who had no deal before. No list can name those; each counts as missed.",
    zh: "笔由此前无交易者引进，任何名单均无从列出，均计为未命中。",
  },
  fitted: {
    en: "Weights were fitted on the deals before that day, and how far they are trusted was chosen on the year before it; nothing was tuned on the deals asked for.",
    zh: "权重以该日之前的交易拟合，其信任程度以前一年选定；未以受测交易调参。",
  },
  limits: {
    en: "Intervals are of 95 %; that of a difference allows for buyers that made several deals, that of a share takes deals as independent. The half-life of recency and the bands of stages were set by hand. What a medicine hits and treats is read as it is known today. Deals are those on record here, not all there are.",
    zh: "区间为 95%：差值区间已计入同一机构的多笔交易，命中率区间视各交易相互独立。近期性半衰期与阶段分组为人工设定。药物靶点与适应症按现今所知。仅含在案交易，并非全部。",
  },
  none: { en: "Its error cannot be measured yet", zh: "暂无法测量误差" },
  noneNote: { en: "No deal is on record on both sides of the day asked for.", zh: "所问日期前后缺少在案交易。" },
});

/** The error in one line, for beside the list itself. */
export function ErrorLine({ of }: { of: Shortlist["evaluation"] }) {
  const t = useText(text);
  const { language } = useLanguage();
  if (!of) return null;
  const share = (value: number) => formatShare(value, language);
  const { value, low, high } = of.model.recall;
  return (
    <p className="small flat">
      {`${t("held")} `}
      <b>{share(value)}</b>
      {` (${share(low)} – ${share(high)}) · ${t("plainly")} ${share(of.popularity.recall.value)} · ${t("byChance")} ${share(of.chance.recall)}`}
    </p>
  );
}

/** How often such a list held who it was, on later deals, beside the plain rule and chance. */
export function ShortlistError({ of }: { of: Shortlist["evaluation"] }) {
  const t = useText(text);
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {of ? <Measured of={of} /> : <Empty title={t("none")}>{t("noneNote")}</Empty>}
    </section>
  );
}

function Measured({ of }: { of: Evaluation }) {
  const t = useText(text);
  const { language } = useLanguage();
  const { model, popularity, chance, difference, cases, new_buyers, signed_before } = of;
  const number = (value: number) => formatNumber(value, language);
  const range = ({ low, high }: Interval, said: (value: number) => string) => `${said(low)} – ${said(high)}`;
  const share = (value: number) => formatShare(value, language);
  const points = (value: number) => `${value > 0 ? "+" : ""}${number(100 * value)}`.replace("-", "−");
  return (
    <>
      <div className="figures">
        <Stated label={t("model")} value={share(model.recall.value)} note={range(model.recall, share)} />
        <Stated label={t("popularity")} value={share(popularity.recall.value)} note={range(popularity.recall, share)} />
        <Stated label={t("chance")} value={share(chance.recall)} />
        <Stated label={t("difference")} value={points(difference.value)} note={range(difference, points)} />
      </div>
      <p>
        <Judgement of={of} />
      </p>
      <p className="small soft">
        {`${number(cases)} ${t("asked")} ${formatDate(signed_before, "day", language)} ${t("hidden")} `}
        {`${number(new_buyers)} ${t("fresh")} ${t("fitted")} ${t("limits")}`}
      </p>
      <HeldOut of={of} />
    </>
  );
}

/** What the intervals allow to be said, and no more. */
function Judgement({ of: { difference, rank_difference, model, popularity } }: { of: Evaluation }) {
  const t = useText(text);
  const { language } = useLanguage();
  const verdict = difference.low > 0 ? "better" : difference.high < 0 ? "worse" : "neither";
  const rank = (value: number) => formatNumber(value, language, 3);
  const ranks = `${t("rank")}: ${rank(model.mean_reciprocal_rank.value)} / ${rank(popularity.mean_reciprocal_rank.value)}`;
  return (
    <>
      <b>{t(verdict)}</b>
      {rank_difference.low > 0 && ` ${t("rankBetter")}`}
      <span className="soft small">{` ${ranks}`}</span>
    </>
  );
}
