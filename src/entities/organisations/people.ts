const TITLE =
  /^(?:(?:prim|ass(?:oc)?(?:iate)?|assist(?:ant)?|univ|senior|consultant|chief|clinical|principal investigator|investigator|coordinating investigator|sponsor-investigator|pi)[.:,\s-]+)*(?:(?:a\.?o\.?\s*)?(?:univ\.?[\s-]*)?(?:prof(?:essor|essora|\.?ssa)?|dr|dra|dott|dott\.?ssa|drs|dr\.? ?med|doc|mudr|pd|priv|privatdoz|mr|mrs|ms|md|sir)\b[.:,\s-]*)+/;
const BEHIND = /[,\s]+(?:m\.?d\.?|ph\.?d\.?|mbbs|msc|frcp|dphil|mph|professor|m\.?d\.?,? ?ph\.?d\.?)\.?$/;
const ROLE = /^(?:principal investigator|investigator|sponsor-investigator|pi|study director)\b/;
const INSTITUTION =
  /universit|hospital|klini|clin|\beye\b|studio|institut|centr|center|zentrum|found|fondaz|fundaci|stiftung|pharm|school|colleg|department|dept|\b(?:inc|gmbh|ltd|llc|ag|sa|bv|corp|lab|labs|laboratories|falk|willmar|reddy|kade|wolff|scheller)\b/;
const CHINESE_PERSON = /^\p{Script=Han}{2,4}(?:教授|医生|医师|主任|博士|研究员)$/u;

/** A plain text that names a person and no institution: `dr. manuel rodriguez`, `jane roe, md`. */
export function isPerson(text: string): boolean {
  if (CHINESE_PERSON.test(text)) return true;
  const titled = TITLE.test(text) || BEHIND.test(text) || ROLE.test(text);
  return titled && !INSTITUTION.test(text) && !/\d/.test(text) && withoutTitle(text).split(" ").length <= 6;
}

export const withoutTitle = (text: string): string => text.replace(TITLE, "").replace(BEHIND, "").trim();
