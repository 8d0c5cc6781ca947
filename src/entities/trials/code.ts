import { keyOf, plain } from "../text/plain.ts";

/** Institutes of the NIH, as its grants name them after the kind of grant. */
const INSTITUTES =
  "(?:aa|ag|ai|am|ar|at|ca|cl|cm|cx|da|dc|de|dk|eb|es|ey|fd|gm|hb|hc|hd|hg|hl|hr|hs|lm|md|mh|nr|ns|od|oh|rr|tr|tw)";

/** Keys of numbers that stand for money, for a committee or for a dossier, and that many studies share. */
const NOT_OF_A_STUDY = [
  new RegExp(`^\\d?[a-z](?:\\d\\d|[a-z]\\d|\\d[a-z])${INSTITUTES}\\d{5,}`),
  new RegExp(`^(?:nih|nci)?${INSTITUTES}0?\\d{5}(?:\\d\\d)?(?:[as]\\d)?$`),
  /^n0[12][a-z]{2}\d/,
  /fdr00\d{4}$/,
  /^(?:hhs|hhsn|w81xwh|damd17|w911|barda|mirecc|inv|opp)\d{4,}/,
  /^(?:bb|fda|us)?(?:mf|ind|ide|nda|bla|cta)\d{4,}/,
  /^(?:19|20)\d\d(?:yf[a-z]|zx|cb|aa|bai)\d/,
  /^z\d{12,}$/,
  /^(?:fp7|h2020|health(?:f\d)?|horizon|imi\d?|phrc|nsfc|isciii|pi\d\d|erc)\d/,
];
const NOT_OF_A_STUDY_WORDS =
  /\b(?:irb|ind|ide|iec|rec|hrec|reb|erb|ethics?|ethik|agreement|cpp|ccmo|abr|iras|grant|fund(?:ing)?|award|contract|nih|nsfc|inserm|serial|version|budget|protocol id pending)\b|(?:^|[^a-z])(?:irb|hrec|ccmo|iras)(?=\d)|伦理|基金|批件|项目编号|课题|经费/;
const OF_ANOTHER = /\b(?:sub-?stud|extension|parent|roll-?over|follow-?up|companion|ancillary|amendment)/;

/** Words that make a code of anything. */
const COMMON =
  /covid-?19|covid|sars-?cov-?2?|2019-?ncov|ncov|h\d{1,2}n\d{1,2}|(?:19|20)\d\d(?!\d)|\bn\/a\b|study|trial|protocol|phase|version|number|cohort|group|part|arm|visit|project|pilot|test|none|unknown|pending/g;

const LABEL =
  /^(?:(?:sponsor'?s?|study|trial|protocol|project|company|org(?:anization)?|other|internal)[ -]*)*(?:protocol|study|trial|project|code|id|number|no\.?|#|identifier)*[ :.#-]+(?=\S*\d)/;

/**
 * What a sponsor calls one study, as it is compared: letters and digits, long enough that nobody else hits on it. Null for
 * what is short or common, and for numbers of grants, committees and dossiers.
 */
export function protocolCode(identifier: string): string | null {
  if (identifier.length < 6 || identifier.length > 60) return null;
  const text = plain(identifier);
  if (NOT_OF_A_STUDY_WORDS.test(text) || OF_ANOTHER.test(text)) return null;
  const key = keyOf(text.replace(LABEL, ""));
  const rest = keyOf(text.replace(COMMON, ""));
  if (key.length < 6 || !isMixed(key) || !isMixed(rest) || rest.length < 5) return null;
  return NOT_OF_A_STUDY.some((pattern) => pattern.test(key)) ? null : key;
}

const isMixed = (key: string) => /\d.*\d/.test(key) && /\p{L}/u.test(key);
