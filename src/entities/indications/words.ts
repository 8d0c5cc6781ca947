import { isChinese } from "../text/chinese.ts";
import { keyOf, plain } from "../text/plain.ts";

// Names of diseases by their words: in any order, singular, in American spelling. All functions read plain text.

const SPELLINGS: [RegExp, string][] = [
  [/tumour/g, "tumor"],
  [/leukaemi/g, "leukemi"],
  [/anaemi/g, "anemi"],
  [/oedema/g, "edema"],
  [/oesoph/g, "esoph"],
  [/haem(?=o|a|or|at)/g, "hem"],
  [/paediatric/g, "pediatric"],
  [/diarrhoea/g, "diarrhea"],
  [/gynaec/g, "gynec"],
  [/orthopaed/g, "orthoped"],
  [/ischaem/g, "ischem"],
  [/hypoglycaem/g, "hypoglycem"],
  [/glycaem/g, "glycem"],
  [/lipidaem/g, "lipidem"],
  [/cholesterolaem/g, "cholesterolem"],
  [/uraem/g, "urem"],
  [/coeliac/g, "celiac"],
  [/foet/g, "fet"],
  [/caec/g, "cec"],
  [/aetiolog/g, "etiolog"],
  [/septicaem/g, "septicem"],
  [/sulph/g, "sulf"],
  [/fibre/g, "fiber"],
  [/behaviour/g, "behavior"],
  [/\btype ii\b/g, "type 2"],
  [/\btype i\b/g, "type 1"],
  [/\bt2dm\b/g, "type 2 diabetes mellitus"],
];

const STOP_WORDS =
  "of the a an in and with to for by due unspecified disorder disease syndrome mellitus illness condition".split(" ");

const spelled = (text: string): string => SPELLINGS.reduce((left, [from, to]) => left.replace(from, to), text);

/** Without the endings that singular, plural and Latin differ in. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, "");
  return bare.length < 4 || /(?:ss|us)$/.test(bare) ? bare : bare.replace(/(?:is|es|s|e)$/, "");
}

const STOP = new Set(STOP_WORDS.map(stem));

/** Words of one meaning as a vocabulary of diseases uses them. */
const SAME_WORDS: Record<string, string> = {
  cancer: "neoplasm",
  tumor: "neoplasm",
  malignancy: "neoplasm",
  neoplasia: "neoplasm",
  renal: "kidney",
  hepatic: "liver",
  pulmonary: "lung",
  cardiac: "heart",
  gastric: "stomach",
  ocular: "eye",
  mammary: "breast",
  ovarian: "ovary",
  uterine: "uterus",
  cervical: "cervix",
  prostatic: "prostate",
  pancreatic: "pancreas",
  esophageal: "esophagus",
  thyroidal: "thyroid",
  cutaneous: "skin",
  cerebral: "brain",
  colonic: "colon",
  rectal: "rectum",
  intestinal: "intestine",
  muscular: "muscle",
  testicular: "testis",
  vesical: "bladder",
  endometrial: "endometrium",
  laryngeal: "larynx",
  nasopharyngeal: "nasopharynx",
  osseous: "bone",
  dental: "tooth",
  deficient: "deficiency",
  abnormality: "abnormal",
  defect: "abnormal",
  insufficiency: "failure",
  hereditary: "inherited",
  familial: "inherited",
};

const SAME = new Map(Object.entries(SAME_WORDS).map(([word, same]) => [stem(word), stem(same)]));

const DISEASE = stem("disease");
const NEOPLASM = stem("neoplasm");
const MALIGNANT = stem("malignant");

/** `Carcinoma, Non-Small-Cell Lung` as it is said. */
export const upright = (text: string): string => {
  const pieces = text.split(/,\s+/);
  return pieces.length === 2
    ? `${pieces[1]} ${pieces[0]}`
    : pieces.length === 3
      ? `${pieces[2]} ${pieces[1]} ${pieces[0]}`
      : text;
};

/** The words of a name in an order of their own. `isLoose` takes organs and adjectives, cancer and neoplasm for one. */
function wordKey(text: string, isLoose: boolean): string {
  const words = (spelled(text).match(/\p{L}[\p{L}']*|\p{N}+/gu) ?? []).map(stem).filter(Boolean);
  const said = words.filter((word) => !STOP.has(word));
  // One word without its `disease` may be an organ: breast is not breast diseases, but migraine is migraine disorder.
  const isSaid = said.length > 1 || (isLoose && said.length === 1 && !words.includes(DISEASE));
  const kept = isSaid ? said : words;
  const same = new Set(kept.map((word) => (isLoose ? (SAME.get(word) ?? word) : word)));
  if (isLoose && same.has(NEOPLASM)) same.delete(MALIGNANT);
  return [...same].sort().join(" ");
}

/** By what names of diseases are looked up: first as they are, then by their words. */
export const indicationKeys = (text: string): [exact: string, words: string, loose: string] =>
  isChinese(text) ? [keyOf(text), keyOf(text), keyOf(text)] : [keyOf(text), wordKey(text, false), wordKey(text, true)];

export const indicationKey = (name: string): string => indicationKeys(plain(name))[2];

/** By what preferred names of two vocabularies are the same. */
export const sameIndication = (name: string): string => indicationKeys(upright(plain(name)))[1];
