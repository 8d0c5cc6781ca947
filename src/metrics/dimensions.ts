import type { Text } from "../core/text.ts";

/** What a metric may be split by. */
export const dimensions = {
  year: { en: "Year", zh: "年份" },
  stage: { en: "Stage", zh: "阶段" },
  modality: { en: "Modality", zh: "药物形式" },
  territory: { en: "Territory", zh: "区域" },
  deal_type: { en: "Type of deal", zh: "交易类型" },
  direction: { en: "Direction", zh: "方向" },
  status: { en: "Status", zh: "状态" },
  licensor: { en: "Licensor", zh: "许可方" },
  licensee: { en: "Licensee", zh: "被许可方" },
  type: { en: "Type", zh: "类型" },
  jurisdiction: { en: "Jurisdiction", zh: "司法辖区" },
  authority: { en: "Authority", zh: "监管机构" },
  drug: { en: "Medicine", zh: "药物" },
  event: { en: "Event", zh: "事件" },
  target: { en: "Target", zh: "靶点" },
  originator: { en: "Originator", zh: "研发方" },
  phase: { en: "Phase", zh: "分期" },
  sponsor: { en: "Sponsor", zh: "申办方" },
  country: { en: "Country", zh: "国家" },
  register: { en: "Register", zh: "登记库" },
  source: { en: "Source", zh: "来源" },
  series: { en: "Series", zh: "序列" },
  counter: { en: "Counter", zh: "统计方" },
  geography: { en: "Geography", zh: "地域" },
  kind: { en: "Kind", zh: "种类" },
  policy: { en: "Policy", zh: "政策" },
  attribution: { en: "Rule of belonging", zh: "归属规则" },
  city: { en: "City", zh: "城市" },
  park: { en: "Park", zh: "园区" },
  seller: { en: "Seller", zh: "销售方" },
} as const satisfies Record<string, Text>;

export type DimensionId = keyof typeof dimensions;
