import type { DefinitionCard } from "./card.ts";

/** A line of the card as a sheet shows it: what it is, in English or as a number, in Chinese where it is said in words. */
export interface CardRow {
  name: string;
  en: string | number;
  zh?: string;
}

type Source = DefinitionCard["sources"][number];

/** The definition card as lines, for a sheet beside the rows. */
export function cardRows(card: DefinitionCard): CardRow[] {
  const { title, meaning, snapshot } = card;
  return [
    { name: "Title 标题", ...title },
    ...(meaning ? [{ name: "Meaning 含义", ...meaning }] : []),
    ...card.rules.flatMap(ruleRows),
    ...card.caveats.map((caveat) => ({ name: "Caveat 注意", ...caveat })),
    ...card.asked.map(({ field, value }) => ({ name: `Asked 条件: ${field}`, en: value })),
    { name: "Snapshot 快照", en: snapshot.id },
    { name: "Snapshot built 快照建于", en: snapshot.built_at },
    { name: "Content hash 内容哈希", en: snapshot.content_hash },
    ...(snapshot.as_of ? [{ name: "As of 截至", en: snapshot.as_of }] : []),
    ...card.sources.flatMap(sourceRows),
    ...card.left_out.map(leftRow),
    { name: "Rows 行数", en: card.rows },
    { name: "Address 地址", en: card.address },
    ...(card.view ? [{ name: "View 页面", en: card.view }] : []),
    { name: "Exported 导出时间", en: card.exported_at },
    { name: "Portolan", en: card.portolan },
    ...(card.sql ? [{ name: "SQL", en: card.sql }] : []),
  ];
}

const ruleRows = ({ title, chosen, meaning }: DefinitionCard["rules"][number]): CardRow[] => [
  {
    name: "Rule 规则",
    en: chosen ? `${title.en}: ${chosen.en}` : title.en,
    zh: chosen ? `${title.zh}：${chosen.zh}` : title.zh,
  },
  { name: "· what it says 含义", ...meaning },
];

const sourceRows = ({ title, state, reason, licence, attribution, address, ...source }: Source): CardRow[] => [
  { name: `Source 来源: ${source.id}`, ...title },
  { name: "· rows 行数", en: source.rows },
  { name: "· state 状态", en: reason ? `${state}: ${reason.en}` : state, ...(reason ? { zh: reason.zh } : {}) },
  ...(source.as_of ? [{ name: "· as of 截至", en: source.as_of }] : []),
  ...(source.retrieved_at ? [{ name: "· retrieved 取得", en: source.retrieved_at }] : []),
  { name: "· licence 许可", ...licence },
  { name: "· attribution 署名", ...attribution },
  ...(address ? [{ name: "· address 地址", en: address }] : []),
];

const leftRow = ({ source_id, title, rows, licence }: DefinitionCard["left_out"][number]): CardRow => ({
  name: `Left out 未导出: ${source_id}`,
  en: `${rows} rows of ${title.en} stay here, by its terms: ${licence.en}`,
  zh: `${title.zh} 的 ${rows} 行依其条款不得导出：${licence.zh}`,
});
