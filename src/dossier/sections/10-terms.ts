import type { Text } from "../../core/text.ts";
import { type Block, paragraph, said, same, table } from "../blocks.ts";
import { day, defineSection, join, money, named, number, type Plan, share, word } from "../section.ts";

type Terms = NonNullable<Plan["comparables"]>;

const TERMS: Record<string, Text> = {
  upfront_million: { en: "Cash at signing", zh: "签约现金" },
  headline_million: { en: "Headline", zh: "总额" },
  upfront_share: { en: "Cash in the headline", zh: "现金占总额" },
  royalty_percent: { en: "Royalty", zh: "特许权使用费" },
};

const amount = (term: string, value: number | null): Text =>
  value === null
    ? same("—")
    : term.endsWith("_million")
      ? money(value)
      : term === "upfront_share"
        ? share(value)
        : join([number(value), same(" %")], "", "");

export const terms = defineSection({
  id: "terms",
  title: { en: "Comparable deals and terms", zh: "可比交易与条款" },
  write({ plan: { comparables } }) {
    if (!comparables)
      return [
        paragraph({
          en: "The stage is not known, so no deal can be called alike. Enter the stage.",
          zh: "阶段未知，无法判断可比交易。请输入阶段。",
        }),
      ];
    return [...ranges(comparables), ...proposed(comparables), ...deals(comparables), ...errors(comparables)];
  },
});

const REFUSED: Text = { en: "refused: too few deals on record", zh: "拒绝：在案交易过少" };

const ranges = ({ ranges: found }: Terms): Block[] =>
  table(
    { en: "What terms like these have been", zh: "同类条款的区间" },
    [
      { title: { en: "Term", zh: "条款" } },
      { title: { en: "Low", zh: "低" }, is_number: true },
      { title: { en: "Middle", zh: "中" }, is_number: true },
      { title: { en: "High", zh: "高" }, is_number: true },
      { title: { en: "Deals", zh: "交易数" }, is_number: true },
    ],
    found.map(({ term, state, low, middle, high, groups, record_keys }) =>
      state === "told"
        ? [
            said(TERMS[term] ?? same(term), record_keys.slice(0, 3)),
            ...[low, middle, high].map((value) => said(amount(term, value))),
            said(number(groups.at(-1)?.deals ?? null, 0)),
          ]
        : [said(TERMS[term] ?? same(term)), said(REFUSED), said("—"), said("—"), said("—")],
    ),
  );

const proposed = ({ percentiles }: Terms): Block[] =>
  table(
    { en: "The terms asked, among deals alike", zh: "所提条款在可比交易中的位置" },
    [
      { title: { en: "Term", zh: "条款" } },
      { title: { en: "Asked", zh: "所提" }, is_number: true },
      { title: { en: "Percentile", zh: "百分位" }, is_number: true },
    ],
    percentiles
      .filter(({ proposed: asked }) => asked !== null)
      .map(({ term, proposed: asked, percentile, record_keys }) => [
        said(TERMS[term] ?? same(term), record_keys.slice(0, 3)),
        said(amount(term, asked)),
        said(percentile === null ? REFUSED : number(percentile, 0)),
      ]),
  );

const MOST = 15;

const deals = ({ rows, value }: Terms): Block[] => [
  ...(rows.length === 0
    ? [
        paragraph({
          en: "No deal on record is alike in all of this; the ranges draw on wider groups.",
          zh: "无各项均相近的在案交易；区间取自更宽的组别。",
        }),
      ]
    : []),
  ...table(
    { en: `Deals alike (${value})`, zh: `可比交易（${value} 笔）` },
    [
      { title: { en: "Signed", zh: "签署" } },
      { title: { en: "Licensor → licensee", zh: "许可方 → 被许可方" } },
      { title: { en: "Stage", zh: "阶段" } },
      { title: { en: "Cash at signing", zh: "签约现金" }, is_number: true },
      { title: { en: "Headline", zh: "总额" }, is_number: true },
      { title: { en: "Realised", zh: "已实现" }, is_number: true },
    ],
    rows
      .slice(0, MOST)
      .map((row) => [
        said(day(row.signed_date), [row.record_key]),
        said(join([named(row.licensor, row.licensor_zh), named(row.licensee, row.licensee_zh)], " → ", " → ")),
        said(word("stage", row.stage)),
        said(money(row.upfront_million)),
        said(money(row.headline_million)),
        said(money(row.realised_million)),
      ]),
  ),
];

function errors({ evaluation }: Terms): Block[] {
  if (!evaluation) return [];
  const told = evaluation.terms.filter(({ error_factor }) => error_factor !== null);
  return told.length === 0
    ? []
    : table(
        {
          en: `How far off, on deals signed from ${evaluation.signed_before} on`,
          zh: `以 ${evaluation.signed_before} 起签署的交易检验误差`,
        },
        [
          { title: { en: "Term", zh: "条款" } },
          { title: { en: "Deals judged", zh: "检验数" }, is_number: true },
          { title: { en: "Off by a factor of", zh: "误差倍数" }, is_number: true },
          { title: { en: "Plain median", zh: "简单中位数" }, is_number: true },
          { title: { en: "Within the range", zh: "区间覆盖" }, is_number: true },
        ],
        told.map(({ term, answered, error_factor, error_factor_plain, coverage }) => [
          said(TERMS[term] ?? same(term)),
          said(number(answered, 0)),
          said(number(error_factor, 2)),
          said(number(error_factor_plain, 2)),
          said(share(coverage?.value ?? null)),
        ]),
      );
}
