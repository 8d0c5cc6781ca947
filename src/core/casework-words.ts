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

const NOUN_WORDS: Record<string, Text> = {
  voyage: { en: "voyages", zh: "航程" },
  application: { en: "applications", zh: "申请" },
};

/** What may wait only so long. */
export const LIMIT_WORDS = {
  check: { en: "checking what was handed in", zh: "受理审查" },
  appeal: { en: "taking an appeal into review", zh: "申诉转评审" },
  review: { en: "judging by two reviewers", zh: "双人评审" },
  pay: { en: "paying what was approved", zh: "拨付" },
  accompany: { en: "giving a voyage an officer", zh: "指派航程专员" },
} as const satisfies Record<string, Text>;

const UNIT_WORDS: Record<string, Text> = {
  voyages: { en: "voyages", zh: "个航程" },
  applications: { en: "applications", zh: "件申请" },
  working_days: { en: "working days", zh: "个工作日" },
  CNY: { en: "CNY", zh: "元" },
};

const same = (code: string): Text => ({ en: code, zh: code });

/** The state of a voyage or of an application. */
export const stateWords = (noun: string, state: string): Text =>
  (noun === "voyage" ? VOYAGE_WORDS : (APPLICATION_WORDS as Record<string, Text>))[state] ?? same(state);
export const nounWords = (noun: string): Text => NOUN_WORDS[noun] ?? same(noun);
export const unitWords = (unit: string): Text => UNIT_WORDS[unit] ?? same(unit);
