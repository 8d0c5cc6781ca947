import type { CapBasis, Selection, SupportKind } from "../../core/support/measure.ts";
import type { Row } from "../../core/tables.ts";
import type { Language, Text } from "../../core/text.ts";
import type { Force } from "../../models/eligibility/in-force.ts";
import type { Verdict } from "../../models/eligibility/match.ts";
import type { Labels } from "../../words/labels.ts";
import { placeWord } from "./places.ts";

const support_kind: Labels<SupportKind> = {
  cost_share: { en: "Share of a cost", zh: "费用补助" },
  award: { en: "Award for a step reached", zh: "达标奖励" },
  grant: { en: "Project grant", zh: "项目资助" },
  tax: { en: "Tax", zh: "税收优惠" },
  loan_interest: { en: "Loan interest", zh: "贷款贴息" },
  investment: { en: "Investment", zh: "投资支持" },
  faster_procedure: { en: "Faster procedure", zh: "审批提速" },
  market_access: { en: "Access to use and payment", zh: "准入与支付" },
  service: { en: "Service", zh: "服务支持" },
  ceiling: { en: "Ceiling over others", zh: "总额上限" },
};

const selection: Labels<Selection> = {
  by_conditions: { en: "For all who meet the conditions", zh: "符合条件即可" },
  on_merit: { en: "Chosen on merit", zh: "择优" },
  case_by_case: { en: "Case by case", zh: "一事一议" },
  not_stated: { en: "Not stated how", zh: "未说明" },
};

const cap_basis: Labels<CapBasis> = {
  per_product: { en: "per product", zh: "每个产品" },
  per_phase: { en: "per product and phase", zh: "每个产品每期" },
  per_project: { en: "per project", zh: "每个项目" },
  per_firm: { en: "per firm", zh: "每家企业" },
  per_firm_per_year: { en: "per firm and year", zh: "每家企业每年" },
  one_off: { en: "once", zh: "一次性" },
};

const force: Labels<Force> = {
  in_force: { en: "In force", zh: "现行有效" },
  not_yet: { en: "Not yet in force", zh: "尚未施行" },
  ended: { en: "Ended", zh: "已失效" },
  superseded: { en: "Superseded", zh: "已被取代" },
  cannot_tell: { en: "No date found", zh: "未见日期" },
};

const text_state: Labels<Row<"policy">["text_state"]> = {
  text_seen: { en: "Text seen", zh: "已见正文" },
  summary_seen: { en: "Only a summary seen", zh: "仅见摘要" },
  text_not_found: { en: "Text not found", zh: "未找到正文" },
};

const verdict: Labels<Verdict> = {
  eligible: { en: "Eligible", zh: "符合" },
  cannot_tell: { en: "Cannot tell", zh: "无法判断" },
  not_eligible: { en: "Not eligible", zh: "不符合" },
};

export const supportLabels = { support_kind, selection, cap_basis, force, text_state, verdict };

/** The words for a value of a facet of the catalogue; an issuer keeps its name. */
export function supportWord(facet: string, value: string, language: Language): string {
  if (facet === "geography") return placeWord(value, language);
  if (!Object.hasOwn(supportLabels, facet)) return value;
  const words: Record<string, Text> = supportLabels[facet as keyof typeof supportLabels];
  return Object.hasOwn(words, value) ? (words[value]?.[language] ?? value) : value;
}
