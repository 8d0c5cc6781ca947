const TAIL =
  /[\s,;:(-]+(?:(?:an?|the)\s+)?(?:(?:wh?ol+y|fully)[- ]?owned\s+|indirect\s+|direct\s+)*(?:subsidiary(?:,)? of|subsidiaries of|affiliate of|division of|member of|part of|represented by|on behalf of|que realiza|in care of|c\/o|acting through|legally represented|in collaboration with|acting by)\b.*$/;
/** The registers of America cut their words: `WYETH PHARMS INC SUB PFIZER INC`, `MYLAN LABS LTD A VIATRIS CO`. */
const OWNER =
  /\s+(?:sub|div)\s+(?:of\s+)?\S.*$|(?<=\b(?:inc|ltd|llc|corp|corporation|limited|plc)[.,\s]*)[,\s]+an?\s+[^,]{2,40}\s(?:co|company|business)\.?$/;
const HAS_OWNER = /\s(?:sub|div|an?)\s/;
const HAS_TAIL =
  /subsidiar|affiliate|division of|member of|part of|represented|behalf|acting|collaboration|realiza|care of|c\/o/;
const OTHER_NAME =
  /[\s,;:(-]+(?:formerly(?: known as)?|previously(?: known as)?|trading as|trade name|doing business as|d\/b\/a|dba|t\/a|f\/k\/a)\b[:\s]*([^()]*?)\)?$/;
const HAS_OTHER_NAME = /formerly|previously|trading as|trade name|doing business|\bdba\b|\b[dft]\/[bk]?\/?a\b/;
const FORMS: [RegExp, string][] = [
  [/\b(?:a|i|k|p)\/s\b/g, "as"],
  [/\bs\.?\s?p\.?\s?a\b\.?/g, "spa"],
  [/\bsp\.?\s*z\.?\s*o\.?\s*o\b\.?/g, "spzoo"],
  [/\bges\.?\s*m\.?\s*b\.?\s*h\b\.?/g, "gmbh"],
  [/\bs\.?\s?a\.?\s?r\.?\s?l\b\.?/g, "sarl"],
  [/\bs\.?\s?r\.?\s?[lo]\b\.?/g, "srl"],
  [/\bd\.\s?[od]\.\s?[od]\b\.?/g, "doo"],
  [/\br\s?&\s?d\b/g, "r&d"],
  [/\bs\.\s?a\b\.?/g, "sa"],
  [/\bb\.\s?v\b\.?/g, "bv"],
  [/\bn\.\s?v\b\.?/g, "nv"],
  [/\ba\.\s?g\b\.?/g, "ag"],
];
const HAS_FORM = /[/.&]| s/;
const INNER_DOTS = /\b[a-z0-9](?:\.[a-z0-9]\b)+\.?/g;
const SECURITY = /[\s-]+(?:class [a-c] )?(?:common stock|ordinary shares|common shares|american depositary shares).*$/;
const STATE = /\s+\/[a-z]{2,3}\/?$/;

/** What a firm was, or is, called besides. */
export function otherNamed(text: string): [string, string | null] {
  if (!HAS_OTHER_NAME.test(text)) return [text, null];
  const other = OTHER_NAME.exec(text);
  return other ? [text.slice(0, other.index), other[1]?.trim() || null] : [text, null];
}

/** Without owners, addresses and marks inside words. */
export const opened = (text: string): string => {
  let whole = HAS_TAIL.test(text) ? text.replace(TAIL, "") : text;
  if (HAS_OWNER.test(whole)) whole = whole.replace(OWNER, "");
  if (whole.endsWith("/") || STATE.test(whole)) whole = whole.replace(STATE, "");
  if (HAS_FORM.test(whole)) for (const [form, plain] of FORMS) whole = whole.replace(form, plain);
  if (whole.includes(" stock") || whole.includes(" shares")) whole = whole.replace(SECURITY, "");
  if (whole.includes("co-")) whole = whole.replace(/\bco-(?=\w)/g, "co");
  if (whole.includes(".")) whole = whole.replace(INNER_DOTS, (letters) => letters.replace(/\./g, ""));
  if (whole.includes("'"))
    whole = whole
      .replace(/s's?(?![a-rt-z])/g, "s ")
      .replace(/(?<=\w)'s\b/g, "s")
      .replace(/\b([dl])'/g, "");
  return whole.includes("+") ? whole.replace(/\+/g, " and ") : whole;
};

export function brackets(text: string): { outer: string; inner: string[] } {
  const inner: string[] = [];
  const outer = text
    .replace(/[([]([^()[\]]*)[)\]]?/g, (_, each: string) => {
      if (each.trim()) inner.push(each.trim());
      return " ";
    })
    .trim();
  return outer ? { outer, inner } : { outer: inner.shift() ?? "", inner };
}
