import type { Language, Text } from "../../../core/text.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { wordFor } from "../../../words/labels.ts";
import { SUCCESS_AREAS } from "../../../words/voyage.ts";

export type Opportunity = OutputOf<"opportunities.get">["opportunity"];
export type InterestRoom = OutputOf<"interests.get">;
export type Interest = InterestRoom["interest"];

export const OPPORTUNITY_STATES: Record<Opportunity["state"], Text> = {
  draft: { en: "Draft", zh: "草稿" },
  published: { en: "Published", zh: "已发布" },
  closed: { en: "Closed", zh: "已关闭" },
};

export const INTEREST_STATES: Record<Interest["state"], Text> = {
  shown: { en: "Waits for the firm", zh: "等待企业回应" },
  accepted: { en: "Accepted", zh: "已接受" },
  declined: { en: "Declined", zh: "已婉拒" },
  withdrawn: { en: "Withdrawn", zh: "已撤回" },
  ended: { en: "Ended", zh: "已终止" },
};

export const NDA_STATES: Record<Interest["nda_state"], Text> = {
  none: { en: "Agreement not sent", zh: "协议未发送" },
  sent: { en: "Agreement sent, nobody has signed", zh: "协议已发送，双方未签" },
  signed_by_firm: { en: "Agreement signed by the firm", zh: "协议企业已签" },
  signed_by_partner: { en: "Agreement signed by the partner", zh: "协议合作方已签" },
  signed: { en: "Agreement signed by both", zh: "协议双方已签" },
};

export const MEETING_STATES: Record<InterestRoom["meetings"][number]["state"], Text> = {
  proposed: { en: "Proposed", zh: "已提议" },
  accepted: { en: "Accepted", zh: "已接受" },
  declined: { en: "Declined", zh: "已婉拒" },
  cancelled: { en: "Cancelled", zh: "已取消" },
};

export const OUTCOMES: Record<InterestRoom["outcomes"][number]["kind"], Text> = {
  term_sheet: { en: "Term sheet", zh: "条款清单" },
  option: { en: "Option", zh: "选择权" },
  licence: { en: "Licence", zh: "许可" },
  co_development: { en: "Joint development", zh: "联合开发" },
  investment: { en: "Investment", zh: "投资" },
  acquisition: { en: "Acquisition", zh: "收购" },
  nothing: { en: "Nothing came of it", zh: "未达成合作" },
};

/** What the asset of a teaser is, word by word. */
export function factsOf(opportunity: Opportunity, language: Language): string[] {
  const { target, area, modality, stage, territories, deal_types } = opportunity;
  const areaWord =
    area && Object.hasOwn(SUCCESS_AREAS, area) ? SUCCESS_AREAS[area as keyof typeof SUCCESS_AREAS] : null;
  return [
    target,
    areaWord?.[language] ?? null,
    modality && wordFor("modality", modality, language),
    stage && wordFor("stage", stage, language),
    ...territories.map((territory) => wordFor("territory", territory, language)),
    ...deal_types.map((type) => wordFor("deal_type", type, language)),
  ].filter((word): word is string => Boolean(word));
}
