export type Event = "licence" | "option" | "collaboration" | "termination" | "acquisition";

const MADE = String.raw`\b(?:enter(?:ed|s|ing)? into|executed|signed|signs|announced?|announces|amended and restated|concluded)\b`;
const RIGHTS = String.raw`(?:licen[cs]e|sublicen[cs]e|(?:exclusive|worldwide|commercial|development)(?: \w+){0,3} rights?)`;
const FOR_WHAT = `(?:agreement|develop|commerciali[sz]|manufactur|research|patent|technolog|intellectual property|know-how|compound|product|antibod|territor|worldwide|\\bsell\\b|\\bmarket\\b|promot)`;

const LICENCE = [
  new RegExp(String.raw`${MADE}[^.;]{0,200}?\b(?:sub)?licen[cs](?:e|ing)\b[^.;]{0,60}\bagreement`, "i"),
  new RegExp(String.raw`\bgrant(?:ed|s|ing)\b[^;]{0,160}?\b${RIGHTS}[^;]{0,200}?${FOR_WHAT}`, "i"),
  new RegExp(
    String.raw`\b(?:obtain(?:ed|s)|acquir(?:ed|es)|receiv(?:ed|es)|(?:in|out)-licens(?:ed|es)|has licensed|have licensed|licenses)\b[^;]{0,80}?(?:\b${RIGHTS}|from\b)[^;]{0,160}?(?:develop|commerciali[sz]|licen[cs]e agreement)`,
    "i",
  ),
];
const SERIES = new RegExp(
  String.raw`${MADE}[^.;]{0,80}?\bagreements? to (?:exclusively )?(?:sub|in-|out-)?licen[cs]e\b`,
  "i",
);
const PROVIDED = /\bagreements? (?:also )?provides? for (?:the |an? )?(?:exclusive |non-?exclusive )?licen[cs]/i;
const OPTION =
  /\boption\b[^;]{0,60}\b(?:for|to) (?:(?:exclusively )?(?:in-)?licen[cs]e|(?:global|worldwide|exclusive)|obtain|acquire|negotiate|enter into)\b[^;]{0,120}\b(?:licen[cs]e|rights|program|product|candidate|compound|asset)|\boption (?:and licen[cs]e|to license) agreement/i;
const COLLABORATION = new RegExp(
  String.raw`${MADE}[^.;]{0,200}?\b(?:collaboration|co-development|co-promotion|co-commerciali[sz]ation|joint development|research and development|strategic alliance|strategic partnership)\b(?:[^.;]{0,40}\bagreement|[^.;]{0,20}\bwith\b)|\bagreed to collaborate\b|\bestablish a (?:venture|joint venture) to collaborate\b`,
  "i",
);
const TERMINATION =
  /\b(?:notice of (?:the )?termination|(?:has|have|had|elected to|agreed to|decided to|mutually) terminat(?:e|ed)|terminat(?:ed|es|ing) (?:the|its|our|their)|termination of (?:the|its|our))\b[^;]{0,160}\b(?:licen[cs]e|collaboration|option|co-development|co-promotion|development)\b[^;]{0,40}\bagreement|\b(?:licen[cs]e|collaboration|option) (?:and \w+ )?agreement\b[^;]{0,120}\b(?:was|has been|have been|is being) terminated/i;
const ACQUISITION = new RegExp(
  String.raw`${MADE}[^.;]{0,200}?\b(?:agreement and plan of merger|merger agreement|(?:share|stock|asset) purchase agreement|definitive agreement[^.;]{0,60}to (?:acquire|be acquired))|\b(?:completed (?:its|the|our) (?:previously announced )?acquisition of|agreed to acquire (?:all|the)|consummated the (?:merger|acquisition))`,
  "i",
);

const SUPPOSED =
  /\b(?:may (?:be )?terminat|right to terminate|may (?:also )?terminate|can terminate|upon (?:any |the )?(?:expiration|termination)|unless (?:earlier |sooner )?terminated|expiration or (?:earlier )?termination|prior to (?:the )?termination|terminated (?:early )?by either|if (?:the )?(?:agreement|\w+) (?:is|were) terminated)/i;
const PAST =
  /\b(?:had )?previously (?:entered|disclosed|announced|reported)|\bhad (?:also )?entered into\b|as amended\b[^.]{0,40}\bdated as of [A-Z][a-z]+ \d+, (?:19|20)\d\d, by/i;
const OTHER_LICENCES =
  /\b(?:trade ?marks?|software|broadcast\w*|gaming|liquor|driver|business|franchise|banking|spectrum|music|content|brand|name) (?:and \w+ )?licen[cs]e/i;
const REFERENCE =
  /qualified in (?:its|their) entirety|purports? to be complete|\bExhibit \d|incorporated (?:herein |by)/i;
const NO_DEAL =
  /forward-looking|safe harbor|could cause actual results|risks? and uncertaint|no assurance|non-GAAP|import, licensing/i;
export const FINANCE =
  /\b(?:credit (?:agreement|facility)|revolving|term loans?|loan agreement|indenture|notes due|senior notes|underwrit\w*|lease|rent|severance|salary|bonus|compensation|stock options?|warrants?|dividend|public offering|net income|settlement)\b/i;

export const isBoilerplate = (sentence: string): boolean => NO_DEAL.test(sentence) || sentence.length > 3000;

const MEDICAL = [
  /\bclinical(?:ly)?\b/i,
  /\btherapeutics?\b/i,
  /\bpharma/i,
  /\bdrugs?\b/i,
  /\bbiologics?\b|biotech|biosimilar/i,
  /\bantibod/i,
  /\bvaccine/i,
  /\boncology|\bcancer|\btumou?r/i,
  /\bFDA\b|Food and Drug Administration|\bNMPA\b|\bEMA\b/,
  /\bproduct candidates?\b/i,
  /\bgene therapy|\bcell therapy|CAR-T/i,
];
const MEDICAL_SIC = /^(2833|2834|2835|2836|8731|8071|3841|3842|3845|5122)$/;

/** Companies of all trades buy each other; only those of ours are leads. */
export const isMedical = (text: string, sic: string | null | undefined): boolean =>
  MEDICAL_SIC.test(sic ?? "") || MEDICAL.filter((word) => word.test(text)).length >= 2;

/** What a sentence says has happened, if anything. A licence that comes with a collaboration is a licence. */
export function eventIn(sentence: string, medical: boolean): Event | null {
  if (isBoilerplate(sentence) || PAST.test(sentence)) return null;
  if (TERMINATION.test(sentence) && !SUPPOSED.test(sentence)) return "termination";
  const made = new RegExp(MADE, "i").test(sentence);
  if (REFERENCE.test(sentence) && !made) return null;
  if (/\bfinanc\w+ agreement|credit agreement|loan agreement/i.test(sentence)) return null;
  const licence =
    [...LICENCE, PROVIDED, SERIES].some((pattern) => pattern.test(sentence)) && !OTHER_LICENCES.test(sentence);
  if (OPTION.test(sentence) && !LICENCE[0]?.test(sentence)) return "option";
  if (licence) return "licence";
  if (COLLABORATION.test(sentence)) return "collaboration";
  return medical && ACQUISITION.test(sentence) ? "acquisition" : null;
}
