import { defineText } from "../../lib/text.tsx";

/** What speaks for an organisation. */
export const REASONS = defineText({
  deals: { en: "Took medicines before", zh: "以往引进过药物" },
  recency: { en: "Its latest deal", zh: "最近一笔交易" },
  target: { en: "On the same target", zh: "同一靶点" },
  modality: { en: "Of the same form", zh: "同类药物形式" },
  stage: { en: "At a like stage", zh: "相近阶段" },
  territory: { en: "For a like territory", zh: "相近区域" },
  area: { en: "In the same therapeutic area", zh: "同一治疗领域" },
  seller: { en: "From this very owner", zh: "与该权利人有过交易" },
});

/** What its deals leave open or say against it. */
export const GAPS = defineText({
  holds_rival: { en: "Holds a medicine on the same target", zh: "已持有同靶点药物" },
  gave_back: { en: "Gave rights back, wholly or in part", zh: "曾全部或部分退回权利" },
  long_ago: { en: "Its last deal is more than three years old", zh: "最近交易已逾三年" },
  stage_never: { en: "Never took one at a like stage", zh: "从未引进相近阶段" },
  modality_never: { en: "Never took one of this form", zh: "从未引进该药物形式" },
  territory_never: { en: "Never took a like territory", zh: "从未取得相近区域" },
  stage_unknown: { en: "At which stages it takes is not on record", zh: "引进阶段无记录" },
  modality_unknown: { en: "Which forms it takes is not on record", zh: "引进的药物形式无记录" },
  territory_unknown: { en: "Which territories it takes is not on record", zh: "取得的区域无记录" },
  own_programme: { en: "Develops its own on the same target", zh: "自有同靶点项目" },
  belongs_to: { en: "Belongs to", zh: "隶属于" },
});

/** What is known of the asset, or asked for by a mandate. */
export const FIELDS = defineText({
  target: { en: "Targets", zh: "靶点" },
  modality: { en: "Modality", zh: "药物形式" },
  stage: { en: "Stage", zh: "阶段" },
  area: { en: "Therapeutic area", zh: "治疗领域" },
  territory: { en: "Territories", zh: "区域" },
});
