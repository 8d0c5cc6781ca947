import type { Text } from "../../core/text.ts";
import { knobWord, takenWord } from "../../words/assumptions.ts";
import { type Block, paragraph, said, table } from "../blocks.ts";
import { both, defineSection, join, type Material, number, place } from "../section.ts";

const PARTS: Record<string, Text> = {
  time: { en: "Time", zh: "时间" },
  chance: { en: "Chance", zh: "概率" },
  value: { en: "Value", zh: "价值" },
  price: { en: "Price", zh: "价格" },
  readiness: { en: "Readiness", zh: "就绪" },
};

export const order = defineSection({
  id: "order",
  title: { en: "Where first", zh: "首选地" },
  write: (material) => [...ranking(material), ...beside(material), ...weights(material), ...tested(material)],
});

function ranking({ plan: { order: found } }: Material): Block[] {
  return table(
    { en: "Harbours by the stated weights", zh: "按所列权重排序" },
    [
      { title: { en: "Harbour", zh: "港口" } },
      { title: { en: "Score", zh: "得分" }, is_number: true },
      { title: { en: "Lowest – highest", zh: "最低—最高" }, is_number: true },
      ...Object.values(PARTS).map((title) => ({ title, is_number: true as const })),
    ],
    found.rows.map(({ jurisdiction, score, low, high, parts, record_keys }) => [
      said(place(jurisdiction), record_keys.slice(0, 3)),
      said(number(score, 2)),
      said(join([number(low, 2), number(high, 2)], " – ", "—")),
      ...Object.keys(PARTS).map((name) => {
        const part = parts[name as keyof typeof parts];
        return said(part.known ? number((part.low + part.high) / 2, 2) : { en: "not known", zh: "未知" });
      }),
    ]),
  );
}

const chain = (codes: string[]): Text =>
  join(
    codes.map((code) => place(code)),
    " → ",
    " → ",
  );

function beside({ plan: { order: found } }: Material): Block[] {
  const { best, us_first } = found.orders;
  return [
    paragraph({
      en: `Best order: ${chain(best.order).en} (${number(best.score, 2).en}). Beside it, the United States first: ${chain(us_first.order).en} (${number(us_first.score, 2).en}).`,
      zh: `最优次序：${chain(best.order).zh}（${number(best.score, 2).zh}）。对照，美国优先：${chain(us_first.order).zh}（${number(us_first.score, 2).zh}）。`,
    }),
  ];
}

const weights = ({ plan: { order: found } }: Material): Block[] =>
  table(
    { en: "Weights and assumptions", zh: "权重与假设" },
    [{ title: { en: "Input", zh: "输入" } }, { title: { en: "Value", zh: "取值" } }],
    found.assumptions.map(({ name, value, record_key }) => [
      said(
        both((language) => knobWord(name, language)),
        [record_key],
      ),
      said(both((language) => takenWord({ name, value }, language))),
    ]),
  );

function tested({ plan: { order: found } }: Material): Block[] {
  const { cases, model, us_first } = found.backtest;
  const right = (share: number | undefined) => Math.round((share ?? 0) * cases);
  if (cases === 0) return [];
  return [
    paragraph({
      en: `On the first steps abroad of ${cases} medicines of Chinese origin the model's first choice was right ${right(model.first?.value)} times, “United States first” ${right(us_first.first?.value)} times.`,
      zh: `以 ${cases} 个中国来源药物的首个境外步骤回测，模型首选命中 ${right(model.first?.value)} 次，“美国优先”命中 ${right(us_first.first?.value)} 次。`,
    }),
  ];
}
