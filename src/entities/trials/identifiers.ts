import { plain } from "../text/plain.ts";

export interface RegisterNumber {
  register: string;
  number: string;
  /** The text names another study, or one that this registration takes the place of. */
  as?: "related" | "replaces";
  /** It is not written as its register writes it, or cannot have been given out; a slip is likely. */
  trust?: "low";
}

interface Form {
  register: string;
  pattern: string;
  write: (groups: readonly string[]) => string;
  isDoubtful?: (groups: readonly string[]) => boolean;
}

const START = "(?<![a-z0-9])";
const END = "(?![a-z0-9])";
const GAP = "[ :#._-]{0,4}";

const upper = (prefix: string) => (groups: readonly string[]) => `${prefix}${groups.join("").toUpperCase()}`;

const plainForm = (register: string, pattern: string, prefix: string): Form => ({
  register,
  pattern: `${START}${pattern}${END}`,
  write: upper(prefix),
});

const EU_NUMBER = "(20\\d{2})([ ./-]?)([REGISTER]\\d{5})([ ./-]?)(\\d{2})";
const EU_PREFIX = "(?:eudra ?c?t?[^0-9;,]{0,20}|(?<![0-9])(?<![0-9]-)(?=20\\d{2}-\\d{6}-\\d{2}(?!\\d)))";
const euNumber = ([year = "", , serial = "", , check = ""]: readonly string[]) => `${year}-${serial}-${check}`;

/** Longer and stricter forms first: a text is read by the first that fits it. */
const FORMS: readonly Form[] = [
  {
    register: "clinicaltrials_gov",
    // A letter O stands for a zero now and then.
    pattern: `${START}nct${GAP}([0o][0-9o]{7})${END}`,
    write: ([digits = ""]) => `NCT${digits.replaceAll("o", "0")}`,
    isDoubtful: ([digits = ""]) => digits.includes("o"),
  },
  plainForm("chinadrugtrials", "ctr[ :#-]{0,2}(20[12]\\d{5})", "CTR"),
  {
    register: "chictr",
    pattern: `${START}chi ?ctr[ :#-]{0,2}(?:([a-z]{2,6})[ -]{0,2}(\\d{8})|(\\d{10}))${END}`,
    write: ([kind, old, digits]) => (digits ? `ChiCTR${digits}` : `ChiCTR-${kind?.toUpperCase()}-${old}`),
  },
  plainForm("itmctr", "(?:itm|chim)ctr[ :#-]{0,2}(\\d{10})", "ITMCTR"),
  {
    register: "eu_ctis",
    // The portal's serials begin with 5. The last two digits count submissions of one trial; many leave them out.
    pattern: `${EU_PREFIX}${EU_NUMBER.replace("[REGISTER]", "5")}(?:-(\\d{2}))?(?!\\d)`,
    write: (groups) => `${euNumber(groups)}-${groups[5] || "00"}`,
    isDoubtful: ([, first, , second]) => first !== "-" || second !== "-",
  },
  {
    register: "eu_ctr",
    pattern: `${EU_PREFIX}${EU_NUMBER.replace("[REGISTER]", "[0-46-9]")}(?!\\d)`,
    write: euNumber,
    // The last two digits check the others by a rule EMA does not publish; of the numbers it gave out none is below 10.
    // https://eudract.ema.europa.eu: "YYYY-NNNNNN-CC, where CC is a check digit".
    isDoubtful: ([, first, , second, check]) => first !== "-" || second !== "-" || Number(check) < 10,
  },
  plainForm("isrctn", `isrctn${GAP}(\\d{8})`, "ISRCTN"),
  {
    register: "jrct",
    pattern: `${START}jrct[ :-]{0,2}(s?)[ -]?(\\d{9,10})${END}`,
    write: ([specified = "", digits = ""]) => `jRCT${specified}${digits}`,
  },
  // Until 2009 the same digits stood after a C.
  plainForm("umin", "(?:umin(?:[ -]{0,2}ctr)?(?: ?id)?[ :#-]{0,3}(?:umin|c)?[ -]?|jprn-c)(\\d{9})", "UMIN"),
  {
    register: "japic",
    pattern: `${START}japic ?cti[ :#-]{0,3}(r?)(\\d{2})-?(\\d{3,4})${END}`,
    write: ([renewed = "", year = "", serial = ""]) =>
      renewed ? `JapicCTI-R${year}${serial}` : `JapicCTI-${`${year}${serial}`.padStart(6, "0")}`,
    isDoubtful: ([, , serial = ""]) => serial.length < 4,
  },
  plainForm("jmacct", "jma-?iia-?(\\d{5})", "JMA-IIA"),
  {
    register: "ctri",
    pattern: `${START}ctri[ /-]{0,2}(\\d{4})[ /-](\\d{2,3})[ /-](\\d{6})${END}`,
    write: (groups) => `CTRI/${groups.join("/")}`,
  },
  plainForm("anzctr", "actrn[ :#-]{0,2}0?(126\\d{11})p?", "ACTRN"),
  plainForm("drks", "drks(?:-?id)?[ :#-]{0,3}(\\d{8})", "DRKS"),
  plainForm("irct", "irct[ :#-]{0,2}(\\d{8,17}n\\d{1,3})", "IRCT"),
  plainForm("cris", "kct[ :#-]{0,2}(\\d{7})", "KCT"),
  plainForm("tctr", "tctr[ :#-]{0,2}(\\d{8,11})", "TCTR"),
  plainForm("pactr", "pactr[ :#-]{0,2}(\\d{15,17})", "PACTR"),
  {
    register: "rebec",
    pattern: `${START}rbr-(?=[a-z]{0,9}\\d)([0-9a-z]{5,10})${END}`,
    write: ([letters = ""]) => `RBR-${letters}`,
  },
  {
    register: "slctr",
    pattern: `${START}slctr[ /-](\\d{4})[ /-](\\d{3})${END}`,
    write: (groups) => `SLCTR/${groups.join("/")}`,
  },
  plainForm("lbctr", "lbctr[ :#-]{0,2}(\\d{10})", "LBCTR"),
  plainForm("repec", "per-(\\d{3}-\\d{2})", "PER-"),
  plainForm("rpcec", "rpcec[ :#-]{0,2}(\\d{8})", "RPCEC"),
  plainForm("phrr", "phrr[ -]?(\\d{6}-\\d{6})", "PHRR"),
  plainForm("hkuctr", "hkuctr-(\\d{1,6})", "HKUCTR-"),
  plainForm("hkctr", "hkctr-(\\d{1,6})", "HKCTR-"),
  {
    register: "who_utn",
    pattern: `${START}u[ -]?1111[ -]?(\\d{4})[ -]?(\\d{4})${END}`,
    write: (groups) => `U1111-${groups.join("-")}`,
  },
  plainForm("ntr", "ntr[ :#-]{0,2}(\\d{2,5})(?!\\.\\d)", "NTR"),
  plainForm("ntr", "nl-omon[ :#-]{0,2}(\\d{1,6})", "NL-OMON"),
  // `NL12345.018.06` is a number of the Dutch ethics committees.
  plainForm("ntr", "nl[ -]?(\\d{3,5})(?!\\.\\d)", "NL"),
];

const ANY = new RegExp(FORMS.map(({ pattern }) => unnamed(pattern)).join("|"), "g");
const EXACT = FORMS.map((form) => ({ ...form, whole: new RegExp(`^(?:${form.pattern})$`) }));

/** Texts without any of these hold no number; most texts are codes of sponsors. */
const HINT =
  /nct|ct[ri]|rct|eudra|umin|jprn|kct|drks|rbr|jma|rpcec|per-|phrr|1111|n(?:tr|l)[ :#-]{0,2}[\do]|20\d\d-\d{6}-/i;
const WRITTEN_OUT = /^NCT0(?!0{7})\d{7}$/;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Every number of a register in a text, as its register writes it. */
export function registerNumbers(text: string): RegisterNumber[] {
  if (WRITTEN_OUT.test(text)) return [{ register: "clinicaltrials_gov", number: text }];
  if (!HINT.test(text) && !BEYOND_ASCII.test(text)) return [];
  const line = plain(text);
  const found: RegisterNumber[] = [];
  let end = 0;
  let before: RegisterNumber["as"];
  ANY.lastIndex = 0;
  for (let match = ANY.exec(line); match; match = ANY.exec(line)) {
    const number = numberOf(match[0]);
    if (!number) continue;
    const between = line.slice(Math.max(end, match.index - REACH), match.index);
    const isListed = end > 0 && LISTED.test(between);
    end = ANY.lastIndex;
    before = isListed ? before : asOf(between, line.slice(end, end + REACH));
    const same = found.findIndex((each) => each.register === number.register && each.number === number.number);
    const stated = before ? { ...number, as: before } : number;
    if (same < 0) found.push(stated);
    else if (found[same]?.as && !before) found[same] = stated;
  }
  return found;
}

function numberOf(whole: string): RegisterNumber | null {
  for (const { register, write, isDoubtful, whole: exact } of EXACT) {
    const match = exact.exec(whole);
    if (!match) continue;
    const groups = match.slice(1).map((group) => group ?? "");
    const number = write(groups);
    // Forms are filled in with zeros where there is no number yet.
    if (!/[1-9]/.test(number.replace(/^U1111/, ""))) return null;
    return isDoubtful?.(groups) ? { register, number, trust: "low" } : { register, number };
  }
  return null;
}

const REACH = 100;

/** What stands between the numbers of one list. */
const LISTED = /^[ ,/&()+]*(?:and|or|und|et|y|和|及|与)?[ ,/&()+]*$/;

const REPLACES =
  /(?:\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|formerly|previously (?:registered|known)|duplicated?(?: registration| record)? of|re-?registration of|(?:old|obsolete|former)\b[^.;]{0,20}(?:number|id|identifier|no\.?)|obsolete)\b|取代|替代|原登记号)[^.;]{0,40}$/;
const OTHER =
  "extension|roll[ -]?over|follow[ -]?(?:up|on)|sub[ -]?stud(?:y|ies)|continuation|ancillary|companion|feeder|lead-in|sister stud(?:y|ies)";
const FIRST =
  "(?:parent|main|core|preceding|previous|prior|antecedent|original|originating|pivotal|related|base|index|qualifying|master|mother)";
const RELATED_BEFORE = new RegExp(
  `(?:\\b(?:${OTHER}|parent|${FIRST} (?:clinical )?(?:stud(?:y|ies)|trials?|protocols?)|related to|linked (?:to|with)|see(?: also)?|cf|based on|derived from|(?:participants|patients|subjects|participated|enrolled|completed|completing|completers|data|samples)\\b[^.;]{0,30}\\b(?:from|of|in|the|stud(?:y|ies)|trials?)|(?:arm|part|phase|subset|cohort) of)\\b|(?:延伸|延展|扩展|延长|后续|随访|母|子|亚|相关|关联|前期)(?:性)?(?:研究|试验|项目)|来自|来源于|的?(?:延伸|扩展|后续))[^.;]{0,50}$`,
);
const RELATED_AFTER = new RegExp(
  `^[ ,:)-]{0,3}[(\\[]? ?(?:the |its |a |an )?(?:(?:${OTHER})\\b(?! ?(?:study|trial)? (?:of|to|from|for)\\b)|parent\\b|${FIRST} (?:stud(?:y|ies)|trials?|protocols?)\\b|(?:的)?(?:延伸|扩展|后续|母|子)(?:性)?(?:研究|试验))`,
);

function asOf(before: string, after: string): RegisterNumber["as"] {
  if (REPLACES.test(before)) return "replaces";
  return RELATED_BEFORE.test(before) || RELATED_AFTER.test(after) ? "related" : undefined;
}

function unnamed(pattern: string): string {
  return pattern.replace(/\((?!\?)/g, "(?:");
}
