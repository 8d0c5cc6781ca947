import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Answer } from "../../parts/states.tsx";
import { ShortlistError } from "../partners/ShortlistError.tsx";

type Evaluated = OutputOf<"models.evaluate">;

const text = defineText({
  title: { en: "Own error of the models", zh: "模型的自测误差" },
  lede: {
    en: "Each model is asked for what is known already and was kept from it, beside a plainer rule.",
    zh: "以已知结果检验各模型：隐去结果再作答，并与更简单的规则对照。",
  },
  model: { en: "Model", zh: "模型" },
  measure: { en: "What is measured", zh: "度量" },
  own: { en: "Model", zh: "模型值" },
  plain: { en: "Plain rule", zh: "简单规则" },
  cases: { en: "Cases", zh: "用例" },
  success: { en: "Chance of the next stage", zh: "进入下一阶段的概率" },
  brier: { en: "Brier score, lower is better; beside the stage alone", zh: "Brier 分数（越低越好），对照仅按阶段" },
  few: { en: "too few records", zh: "记录过少" },
  route: { en: "Length of reviews", zh: "审评时长" },
  covered: { en: "Reviews within the range told; not held out", zh: "落在所给区间内的审评；非留出检验" },
  order: { en: "Where first", zh: "首选地" },
  first: { en: "First choice right; beside the United States first", zh: "首选命中，对照美国优先" },
  upfront_million: { en: "Deal terms: cash at signing", zh: "交易条款：签约现金" },
  headline_million: { en: "Deal terms: headline", zh: "交易条款：总额" },
  upfront_share: { en: "Deal terms: cash in the headline", zh: "交易条款：现金占比" },
  royalty_percent: { en: "Deal terms: royalty", zh: "交易条款：特许权使用费" },
  within: { en: "Later deals within the range told", zh: "落在所给区间内的其后交易" },
});

interface Line {
  name: keyof typeof text;
  measure: keyof typeof text;
  own: string;
  plain: string | null;
  cases: number;
}

/** How far off the models are, each beside what a plainer rule would have said. */
export function ModelErrors() {
  const t = useText(text);
  const answer = useOperation("models.evaluate", {});
  return (
    <>
      <h2>{t("title")}</h2>
      <p>{t("lede")}</p>
      <Answer of={answer}>
        {(evaluated) => (
          <>
            <Others evaluated={evaluated} />
            <ShortlistError of={evaluated.shortlist} />
          </>
        )}
      </Answer>
    </>
  );
}

function Others({ evaluated }: { evaluated: Evaluated }) {
  const t = useText(text);
  const { language } = useLanguage();
  const lines = linesOf(evaluated, {
    share: (value) => (value === null ? t("few") : formatShare(value, language)),
    score: (value) => (value === null ? t("few") : formatNumber(value, language, 3)),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" tabIndex={0} aria-label={t("title")}>
      <table className="dense">
        <thead>
          <tr>
            {(["model", "measure", "own", "plain", "cases"] as const).map((name, at) => (
              <th key={name} scope="col" className={at > 1 ? "plain number" : "plain"}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, measure, own, plain, cases }) => (
            <tr key={name}>
              <td>{t(name)}</td>
              <td className="wide">{t(measure)}</td>
              <td className="number">{own}</td>
              <td className="number">{plain ?? "–"}</td>
              <td className="number">{formatNumber(cases, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Said {
  share(value: number | null): string;
  score(value: number | null): string;
}

function linesOf({ models, route, order, terms }: Evaluated, { share, score }: Said): Line[] {
  return [
    ...models.map(({ scores, stage_only, held_out }) => ({
      ...({ name: "success", measure: "brier", cases: held_out } as const),
      ...{ own: score(scores?.brier ?? null), plain: stage_only && score(stage_only.brier) },
    })),
    { name: "route", measure: "covered", own: share(route.coverage), plain: null, cases: route.cases.length },
    {
      ...({ name: "order", measure: "first", cases: order.cases } as const),
      ...{ own: share(order.model.first.value), plain: share(order.us_first.first.value) },
    },
    ...(terms?.terms ?? []).map(({ term, coverage, answered }) => ({
      ...({ name: term, measure: "within", cases: answered } as const),
      ...{ own: share(coverage?.value ?? null), plain: null },
    })),
  ];
}
