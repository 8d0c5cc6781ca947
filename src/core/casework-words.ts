import type { Text } from "./text.ts";

/** Words for what casework can be, for pages and for documents alike. */
export const APPLICATION_WORDS = {
  draft: { en: "draft", zh: "草稿" },
  submitted: { en: "handed in", zh: "已递交" },
  incomplete: { en: "something is missing", zh: "待补材料" },
  in_review: { en: "in review", zh: "评审中" },
  approved: { en: "approved", zh: "已批准" },
  rejected: { en: "rejected", zh: "未通过" },
  appealed: { en: "appealed", zh: "已申诉" },
  paid: { en: "paid", zh: "已拨付" },
  withdrawn: { en: "withdrawn", zh: "已撤回" },
} as const satisfies Record<string, Text>;

const VOYAGE_WORDS: Record<string, Text> = {
  open: { en: "under way", zh: "进行中" },
  paused: { en: "paused", zh: "已暂停" },
  closed: { en: "closed", zh: "已结束" },
};

const OPPORTUNITY_WORDS: Record<string, Text> = {
  draft: { en: "draft", zh: "草稿" },
  published: { en: "published", zh: "已发布" },
  closed: { en: "closed", zh: "已关闭" },
};

const INTEREST_WORDS: Record<string, Text> = {
  shown: { en: "waits for the firm", zh: "等待企业回应" },
  accepted: { en: "accepted", zh: "已接受" },
  declined: { en: "declined", zh: "已婉拒" },
  withdrawn: { en: "withdrawn", zh: "已撤回" },
  ended: { en: "ended", zh: "已终止" },
};

const OUTCOME_WORDS: Record<string, Text> = {
  term_sheet: { en: "term sheet", zh: "条款清单" },
  option: { en: "option", zh: "选择权" },
  licence: { en: "licence", zh: "许可" },
  co_development: { en: "joint development", zh: "联合开发" },
  investment: { en: "investment", zh: "投资" },
  acquisition: { en: "acquisition", zh: "收购" },
};

const NOUN_WORDS: Record<string, Text> = {
  voyage: { en: "voyages", zh: "航程" },
  application: { en: "applications", zh: "申请" },
  opportunity: { en: "opportunities", zh: "合作机会" },
  interest: { en: "interests", zh: "合作意向" },
  outcome: { en: "outcomes", zh: "合作成果" },
};

const STATE_WORDS: Record<string, Record<string, Text>> = {
  voyage: VOYAGE_WORDS,
  application: APPLICATION_WORDS,
  opportunity: OPPORTUNITY_WORDS,
  interest: INTEREST_WORDS,
  outcome: OUTCOME_WORDS,
};

/** What may wait only so long. */
export const LIMIT_WORDS = {
  check: { en: "Checking what was handed in", zh: "受理审查" },
  appeal: { en: "Taking an appeal into review", zh: "申诉转评审" },
  review: { en: "Judging by two reviewers", zh: "双人评审" },
  pay: { en: "Paying what was approved", zh: "拨付" },
  accompany: { en: "Giving a voyage an officer", zh: "指派航程专员" },
} as const satisfies Record<string, Text>;

const same = (code: string): Text => ({ en: code, zh: code });

/** The state of a case of any kind. */
export const stateWords = (noun: string, state: string): Text => STATE_WORDS[noun]?.[state] ?? same(state);
export const nounWords = (noun: string): Text => NOUN_WORDS[noun] ?? same(noun);
