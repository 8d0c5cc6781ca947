import { type Block, paragraph, said, same, table } from "../blocks.ts";
import { defineSection, join, type Material, number, place } from "../section.ts";

const STATE: Record<string, { en: string; zh: string }> = {
  told: { en: "one price", zh: "单一价格" },
  range: { en: "a range", zh: "区间" },
  cannot_tell: { en: "cannot tell: the rule is on no page in full", zh: "不能判断：规则未见全文" },
  no_rule: { en: "no rule on record", zh: "无在案规则" },
};

export const price = defineSection({
  id: "price",
  title: { en: "Price", zh: "价格" },
  write: (material) => [...asked(material), ...paths(material), ...exposed(material)],
});

function asked({ price: found }: Material): Block[] {
  if (found && found.rows.length > 0) return [];
  return [
    paragraph({
      en: "No prices were entered, so no corridor is drawn. Enter the list price asked for in each harbour, in one currency, and the price at home.",
      zh: "未输入价格，故不绘制价格区间。请以同一币种输入各地拟定价及国内价格。",
    }),
  ];
}

function paths({ price: found }: Material): Block[] {
  if (!found || found.rows.length === 0) return [];
  const { rows, order } = found;
  const best = order.best.order.map((code) => place(code));
  return [
    ...table(
      { en: "List price over time under the reference rules", zh: "参考定价规则下的挂牌价" },
      [
        { title: { en: "Harbour", zh: "港口" } },
        { title: { en: "What can be told", zh: "可知程度" } },
        { title: { en: "Month", zh: "月" }, is_number: true },
        { title: { en: "Low", zh: "低" }, is_number: true },
        { title: { en: "High", zh: "高" }, is_number: true },
      ],
      rows.flatMap(({ jurisdiction, state, steps, record_keys }) =>
        steps.map(({ month, low, high }) => [
          said(place(jurisdiction), record_keys.slice(0, 2)),
          said(STATE[state] ?? same(state)),
          said(number(month, 0)),
          said(number(low, 2)),
          said(number(high, 2)),
        ]),
      ),
    ),
    paragraph({
      en: `The order that keeps most (${order.method === "exact" ? "every order was tried" : "a heuristic search"}): ${join(best, " → ").en}.`,
      zh: `收入最高的上市次序（${order.method === "exact" ? "穷举" : "启发式搜索"}）：${join(best, " → ", " → ").zh}。`,
    }),
  ];
}

/** Those that count it by name, and the ones whose rule is on no page in full together. */
function exposed({ price: found }: Material): Block[] {
  const looking = found?.exposure ?? [];
  const counting = looking.filter(({ counted }) => counted === "counts");
  const open = looking.filter(({ counted }) => counted === "cannot_tell");
  const names = [...new Set(open.map(({ jurisdiction }) => jurisdiction))].map((code) => place(code));
  return [
    ...table(
      { en: "Who counts the price in China", zh: "哪些支付方参考中国价格" },
      [{ title: { en: "Where", zh: "地区" } }, { title: { en: "The price in China", zh: "对中国价格" } }],
      counting.map(({ jurisdiction, record_key }) => [
        said(place(jurisdiction), [record_key]),
        said({ en: "counts it", zh: "参考" }),
      ]),
    ),
    ...(names.length
      ? [
          paragraph(
            {
              en: `Whether it counts cannot be told of ${join(names).en}: no page shows the whole of their rules.`,
              zh: `${join(names).zh}是否参考尚不能判断：未见其规则全文。`,
            },
            open.map(({ record_key }) => record_key),
          ),
        ]
      : []),
  ];
}
