import { useMemo } from "react";
import { useSearch } from "wouter";
import type { Deal } from "../../../models/deal.ts";
import { turned } from "../../../models/knobs.ts";
import type { Simulation } from "../../../models/simulate.ts";
import { rnpvOf } from "../../../models/value.ts";
import { formatMoney, formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Empty } from "../../parts/states.tsx";
import { DealInputs } from "./DealInputs.tsx";
import { dealIn } from "./deal-input.ts";
import { movesIn, slidersOf } from "./sliders.ts";
import { useLives } from "./use-lives.ts";
import type { Voyage } from "./VoyageView.tsx";

type Valued = NonNullable<Voyage["value"]>;

const text = defineText({
  title: { en: "What the terms give either side", zh: "条款对双方的价值" },
  licensor: { en: "Licensor", zh: "许可方" },
  licensee: { en: "Licensee", zh: "被许可方" },
  headline: { en: "Headline", zh: "总额" },
  upfront: { en: "cash at signing", zh: "签约现金" },
  milestones: { en: "milestones", zh: "里程碑付款" },
  royalties: { en: "royalties", zh: "特许权使用费" },
  today: { en: "Paid, risk-adjusted and discounted to today", zh: "付款（风险调整并贴现至今日）" },
  taxMoved: { en: "tax moved", zh: "税负转移" },
  asset: { en: "the whole asset", zh: "资产整体" },
  identity: { en: "Nothing is lost between the two", zh: "双方合计等于整体" },
  loss: { en: "loses money in", zh: "亏损占比" },
  moved: { en: "The numbers moved on the sliders hold here too.", zh: "滑块所调数字在此同样适用。" },
  empty: { en: "No terms are asked yet", zh: "尚未输入条款" },
  emptyNote: {
    en: "Enter cash at signing on the left, or a milestone or a royalty here. The licensee bears all further costs unless you say otherwise.",
    zh: "请在左侧输入首付款，或在此输入里程碑或特许权使用费。除另行输入外，后续费用由被许可方承担。",
  },
});

/** The same asset from both sides of a licence. */
export function DealSides({ value }: { value: Valued }) {
  const t = useText(text);
  const search = useSearch();
  const moves = movesIn(
    search,
    useMemo(() => slidersOf(value.asset), [value.asset]),
  );
  const asset = turned(value.asset, moves);
  const { deal, problems } = dealIn(search, asset);
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {Object.keys(moves).length > 0 && <p className="soft small">{t("moved")}</p>}
      {deal ? (
        <Sides value={value} asset={asset} deal={deal} />
      ) : (
        problems.length === 0 && <Empty title={t("empty")}>{t("emptyNote")}</Empty>
      )}
      <DealInputs asset={asset} problems={problems} />
    </section>
  );
}

interface SidesProperties {
  value: Valued;
  asset: Valued["asset"];
  deal: Deal;
}

function Sides({ value, asset, deal }: SidesProperties) {
  const t = useText(text);
  const { language } = useLanguage();
  const { seed, simulation, currency } = value;
  const { answer } = useLives({ scenarios: [{ name: "now", asset }], deal, seed, lives: simulation.lives });
  const { rnpv, deal: sides } = rnpvOf(asset, deal);
  if (!sides) return null;
  const money = (amount: number) => formatMoney(amount, currency, language);
  const spread = (lives: Simulation | undefined) =>
    lives
      ? `P5 ${money(lives.quantiles[0]?.value ?? 0)} – P95 ${money(lives.quantiles.at(-1)?.value ?? 0)} · ${t("loss")} ${formatShare(lives.probability_of_loss, language)}`
      : "…";
  return (
    <>
      <div className="figures">
        <Stated label={t("licensor")} value={money(sides.licensor)} note={spread(answer?.sides?.licensor)} />
        <Stated label={t("licensee")} value={money(sides.licensee)} note={spread(answer?.sides?.licensee)} />
        <Stated label={t("headline")} value={money(sides.headline)} />
      </div>
      <p>
        {`${t("today")}: ${t("upfront")} ${money(sides.upfront)} · ${t("milestones")} ${money(sides.milestones)} · ${t("royalties")} ${money(sides.royalties)}`}
      </p>
      <p className="soft small">
        {`${t("identity")}: ${t("licensor")} ${money(sides.licensor)} + ${t("licensee")} ${money(sides.licensee)} + ${t("taxMoved")} ${money(sides.tax_moved)} = ${t("asset")} ${money(rnpv)}`}
      </p>
    </>
  );
}
