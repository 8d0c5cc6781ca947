import type { Language } from "../../core/text.ts";
import { knobValue, knobWord, takenWord, unitWord } from "../../words/assumptions.ts";
import { formatNumber } from "../../words/format.ts";
import { type Block, figures, list, paragraph, said, same, table } from "../blocks.ts";
import { both, defineSection, join, money, number, type Plan, place, share } from "../section.ts";

type Valued = NonNullable<Plan["value"]>;

export const value = defineSection({
  id: "value",
  title: { en: "Value", zh: "价值" },
  write({ plan: { value: found, success } }) {
    if (!found || found.value === null)
      return [
        paragraph({
          en: "Nothing can be valued yet: enter the stage, and the peak sales of at least one harbour. No sales are assumed for anybody.",
          zh: "尚无法估值：请输入阶段及至少一个市场的峰值销售。不为任何人假设销售额。",
        }),
        ...list((found?.to_enter ?? []).map((name) => said(word(name)))),
      ];
    return [
      ...numbers(found),
      ...markets(found),
      ...sides(found),
      ...tornado(found),
      ...lessons(found),
      ...assumptions(found, populationsOf(success)),
    ];
  },
});

function numbers({ value: worth, interval, simulation, result, seed, model_version }: Valued): Block[] {
  const quantiles = simulation.quantiles.map(({ share: at, value: amount }) => {
    const { en, zh } = money(amount);
    return { en: `P${Math.round(100 * at)} ${en}`, zh: `P${Math.round(100 * at)} ${zh}` };
  });
  return [
    figures(
      [
        { en: "Risk-adjusted net present value", zh: "风险调整净现值" },
        said(money(worth)),
        join([money(interval.low), money(interval.high)], " – ", "—"),
      ],
      [
        { en: "Chance of approval, steps multiplied", zh: "获批概率（各步之积）" },
        said(share(result.probability_of_approval)),
      ],
      [{ en: "Lives that lose money", zh: "亏损的模拟比例" }, said(share(simulation.probability_of_loss))],
      [{ en: "Costs, discounted", zh: "贴现成本" }, said(money(-result.costs))],
    ),
    paragraph({
      en: `${simulation.lives.toLocaleString("en")} simulated lives, seed ${seed}, model ${model_version}: ${join(quantiles, "; ").en}.`,
      zh: `模拟 ${simulation.lives.toLocaleString("zh")} 次，种子 ${seed}，模型 ${model_version}：${join(quantiles, "；", "；").zh}。`,
    }),
  ];
}

const markets = ({ result }: Valued): Block[] =>
  table(
    { en: "By harbour", zh: "按市场" },
    [
      { title: { en: "Harbour", zh: "港口" } },
      { title: { en: "Years to launch", zh: "距上市（年）" }, is_number: true },
      { title: { en: "Chance", zh: "概率" }, is_number: true },
      { title: { en: "If launched", zh: "若上市" }, is_number: true },
      { title: { en: "Today", zh: "现值" }, is_number: true },
    ],
    result.markets.map(({ jurisdiction, launch, probability, if_launched, present }) => [
      said(place(jurisdiction)),
      said(number(launch)),
      said(share(probability)),
      said(money(if_launched)),
      said(money(present)),
    ]),
  );

function sides({ result: { deal, rnpv } }: Valued): Block[] {
  if (!deal) return [];
  return [
    paragraph({
      en: `Under the terms entered the licensor holds ${money(deal.licensor).en} and the licensee ${money(deal.licensee).en}; with ${money(deal.tax_moved).en} of tax moved between them that is the ${money(rnpv).en} of the asset.`,
      zh: `按所输条款，许可方得 ${money(deal.licensor).zh}，被许可方得 ${money(deal.licensee).zh}；计入税负转移 ${money(deal.tax_moved).zh}，合计即资产价值 ${money(rnpv).zh}。`,
    }),
  ];
}

const SHOWN = 10;

const word = (name: string) => both((language) => knobWord(name, language));

const amountOf = (name: string, value: number) =>
  both((language) => knobValue(name, value, language) ?? formatNumber(value, language, 3));

const populationIn = (language: Language, populations: ReadonlyMap<string, string>) => (name: string) =>
  language === "zh" ? (populations.get(name) ?? name) : name;

const tornado = ({ tornado: bars }: Valued): Block[] =>
  table(
    { en: "What moves it most", zh: "影响最大的因素" },
    [
      { title: { en: "Input", zh: "输入" } },
      { title: { en: "From – to", zh: "自—至" } },
      { title: { en: "Value from – to", zh: "价值自—至" } },
    ],
    bars
      .slice(0, SHOWN)
      .map(({ name, low, high, at_low, at_high }) => [
        said(word(name)),
        said(join([amountOf(name, low), amountOf(name, high)], " – ", "—")),
        said(join([money(Math.min(at_low, at_high)), money(Math.max(at_low, at_high))], " – ", "—")),
      ]),
  );

function lessons({ lessons: found }: Valued): Block[] {
  const worthwhile = found.filter(({ worth }) => worth > 0);
  if (worthwhile.length === 0)
    return [
      paragraph({
        en: "Knowing any single input exactly would not change the decision to go on.",
        zh: "即使精确得知任一单项输入，也不会改变继续与否的决定。",
      }),
    ];
  return table(
    { en: "Worth knowing first", zh: "最值得先查明" },
    [
      { title: { en: "Input", zh: "输入" } },
      { title: { en: "Worth of knowing it", zh: "查明的价值" }, is_number: true },
    ],
    worthwhile.slice(0, SHOWN).map(({ name, worth }) => [said(word(name)), said(money(worth))]),
  );
}

const BASIS: Record<string, { en: string; zh: string }> = {
  cited: { en: "cited", zh: "有出处" },
  assumed: { en: "assumed", zh: "假设" },
  entered: { en: "entered", zh: "输入" },
};

/** What studies call whom they counted, in Chinese. */
const populationsOf = (success: Plan["success"]): ReadonlyMap<string, string> =>
  new Map(
    (success?.rows ?? []).flatMap(({ populations }) =>
      populations.flatMap(({ population, population_zh }) =>
        population_zh ? [[population, population_zh] as const] : [],
      ),
    ),
  );

const assumptions = ({ assumptions: taken }: Valued, populations: ReadonlyMap<string, string>): Block[] =>
  table(
    { en: "What was taken to be so", zh: "所作假设" },
    [
      { title: { en: "Input", zh: "输入" } },
      { title: { en: "Value", zh: "取值" } },
      { title: { en: "Unit", zh: "单位" } },
      { title: { en: "Basis", zh: "依据" } },
    ],
    taken.map(({ name, value: amount, unit, basis, record_key }) => [
      said(word(name)),
      said(both((language) => takenWord({ name, value: amount }, language))),
      said(both((language) => unitWord(unit, language, populationIn(language, populations)) || "—")),
      said(BASIS[basis] ?? same(basis), [record_key]),
    ]),
  );
