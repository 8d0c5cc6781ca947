import type { Book, Entry } from "../book.ts";
import { among, type Decision, other, type Part, unknown } from "../decision.ts";
import { keyOf, plain } from "../text/plain.ts";
import { bracketed } from "./brackets.ts";
import { isBareClass, isClassOrProcedure, isNoise, isPlacebo } from "./classes.ts";
import { isCode } from "./code.ts";
import { spaced, withoutDose, withoutForm, withoutNumber, withoutSalt, withoutSuffix } from "./forms.ts";
import { pieces, weakPieces } from "./pieces.ts";

/** Longer labels are descriptions of a treatment, and whatever is found in them is a guess. */
const LONGEST = 300;
const MOST_PARTS = 12;

/** How often a link by each way was right on the development cases; where it was always right, by how far it goes. */
const SCORE = { exact: 1, form: 0.98, salt: 0.97, suffix: 0.97, brackets: 0.96, spelling: 0.9, within: 0.85 };

/** What a label of a treatment stands for: one medicine, several, none that is known, or no medicine at all. */
export function resolveDrug(label: string, book: Book): Decision {
  const text = plain(spaced(label.slice(0, LONGEST * 4))).replaceAll("(+)", "+");
  if (!keyOf(text)) return unknown("empty");
  if (text.length > LONGEST) return unknown("too_long");
  if (isBareClass(text)) return other("class_or_procedure");
  return (
    described(text, book) ??
    exactly(text, book) ??
    placebo(text) ??
    single(text, book) ??
    several(text, book) ??
    rest(text, book)
  );
}

const exactly = (text: string, book: Book): Decision | null => {
  const key = keyOf(text);
  // Two letters stand for too many things.
  if (key.length < 3 && /^[a-z0-9]*$/.test(key)) return null;
  const found = among(book.find(key), "exact", SCORE.exact);
  const isLoose = found?.decision === "linked" && found.entity?.standing !== "curated";
  if (isLoose && (isAbbreviation(key, found, book) || isStem(text, found, book)))
    return { ...found, decision: "ambiguous", entity: null, parts: [], method: "abbreviation", score: 0 };
  if (found?.decision === "linked" && isCommonCode(key) && found.entity?.standing !== "curated")
    return { ...found, decision: "ambiguous", entity: null, method: "short_code", score: 0 };
  return found?.decision === "ambiguous" ? (sameMoiety(found, book) ?? found) : found;
};

/** Three letters are short for many things, unless they are the name that somebody is charged with giving. */
const isAbbreviation = (key: string, { candidates }: Decision, book: Book): boolean =>
  /^[a-z]{1,3}$/.test(key) &&
  !book.find(key).some(({ kind, entity }) => kind === "principal" && entity === candidates[0]?.entity);

/** `insulin`, `sacituzumab`: the first word of several names, of which none is this word alone. */
function isStem(text: string, { entity }: Decision, book: Book): boolean {
  if (!entity || !/^[a-z]{5,}$/.test(text)) return false;
  const own = book.find(keyOf(text)).some(({ kind }) => kind === "principal");
  const isPart = own
    ? entity.members.every((member) => member.startsWith("THERA_SABDAB:"))
    : plain(entity.name).startsWith(`${text} `);
  if (!isPart) return false;
  return book.beginning(text).filter((each) => each !== entity).length > 1;
}

/** One letter and three digits are given away by many firms; a vocabulary that knows one of them does not know the others. */
const isCommonCode = (key: string): boolean => /^[a-z]\d{2,3}$/.test(key);

/** A substance and its salts, all under one name: the substance is meant. */
function sameMoiety({ candidates }: Decision, book: Book): Decision | null {
  const bases = candidates.filter(({ entity }) =>
    candidates.every((each) => each.entity === entity || withoutSalt(plain(each.entity.name)) === plain(entity.name)),
  );
  const [base] = bases;
  return base
    ? among(
        book.find(keyOf(plain(base.entity.name))).filter(({ entity }) => entity === base.entity),
        "salt",
        SCORE.salt,
      )
    : null;
}

/** `Placebo for A + B` holds none of its medicines; `A + placebo` holds A. */
function placebo(text: string): Decision | null {
  if (!isPlacebo(text)) return null;
  const whole =
    /^(?:matching |matched |oral |iv |active )*(?:placebo|sham|vehicle|dummy)s?\b(?! ?[+,;&/]| (?:and|plus|with|or|vs|versus|combined|in combination)\b)/;
  const isWhole =
    whole.test(text) ||
    (/^[^+,;&]*\bplacebo$/.test(text) && !/ (?:and|or|plus|with|vs|versus) /.test(text)) ||
    /^安慰剂(?![+联合加和与/,])/u.test(text) ||
    pieces(text).length < 2;
  return isWhole ? other("placebo") : null;
}

/** One name, whatever stands around it. */
function single(text: string, book: Book): Decision | null {
  return exactly(text, book) ?? inBrackets(text, book) ?? stripped(text, book);
}

function stripped(text: string, book: Book): Decision | null {
  const bare = withoutForm(text);
  if (isNoise(bare)) return null;
  const forms = bare !== text ? formOf(exactly(bare, book)) : null;
  if (forms) return forms;
  const number = withoutNumber(bare);
  if (number) return stripped(number, book) ?? formOf(exactly(number, book));
  const base = withoutSuffix(bare);
  const suffix = base ? exactly(base, book) : null;
  if (suffix) return { ...suffix, method: "suffix", score: Math.min(suffix.score, SCORE.suffix) };
  const moiety = withoutSalt(bare);
  const salt = moiety ? (exactly(moiety, book) ?? exactly(`${moiety} acid`, book)) : null;
  return salt && { ...salt, method: "salt", score: Math.min(salt.score, SCORE.salt) };
}

const formOf = (found: Decision | null): Decision | null =>
  found && { ...found, method: "form", score: Math.min(found.score, SCORE.form) };

/** `Toripalimab (JS001)`, `PD-1抗体（特瑞普利单抗）`: two names of one thing, or a remark beside a name. */
function inBrackets(text: string, book: Book): Decision | null {
  const found = bracketed(text);
  if (!found) return null;
  const { outer, inner } = found;
  if (isPlacebo(outer) && !pieces(outer)[1]) return other("placebo");
  if (pieces(outer).length > 1) return null;
  if (isPlacebo(inner)) return inner.length < 30 && !pieces(inner)[1] ? other("placebo") : null;
  const [outside, inside] = [outer, inner].map((each) => (each ? (exactly(each, book) ?? stripped(each, book)) : null));
  if (isSeveral(inner, book)) return outside?.entity?.contains.length ? { ...outside, method: "brackets" } : null;
  if (!outside || !inside) {
    // An abbreviation in brackets is of what stands before them, whatever else it is short for.
    const one = outside ?? (/^[a-z]{1,5}$/.test(inner) ? null : inside);
    return one ? { ...one, method: "brackets", score: Math.min(one.score, SCORE.brackets) } : null;
  }
  // Which words an author shortens so is seen from what stands before the brackets.
  if (/^[a-z]{1,5}$/.test(inner) && outside.decision === "linked") return { ...outside, method: "brackets" };
  if (keyOf(outer).startsWith(keyOf(inner)) && outside.decision === "linked") return { ...outside, method: "brackets" };
  return agreed(outside, inside);
}

const isSeveral = (text: string, book: Book): boolean =>
  new Set(pieces(text).flatMap(({ text: each }) => single(each, book)?.entity ?? [])).size > 1;

/** Two names for one thing narrow each other down; where they name different things, nobody picks. */
function agreed(outside: Decision, inside: Decision): Decision {
  if (outside.entity && inside.entity?.contains.includes(outside.entity)) return { ...outside, method: "brackets" };
  const of = ({ candidates }: Decision) => candidates.map(({ entity }) => entity);
  const common = of(outside).filter((entity) => of(inside).includes(entity));
  const [only] = common;
  if (only && common.length === 1) {
    const evidence = [...new Set([...outside.evidence, ...inside.evidence])];
    const candidates = [...outside.candidates, ...inside.candidates].filter(({ entity }) => entity === only);
    return { ...outside, decision: "linked", entity: only, candidates, evidence, method: "brackets", score: 1 };
  }
  const product = [...of(outside), ...of(inside)].find(({ product_of }) =>
    [...of(outside), ...of(inside)].some(({ entity_id }) => entity_id === product_of),
  );
  const chosen = product && [...outside.candidates, ...inside.candidates].find(({ entity }) => entity === product);
  if (product && chosen && of(outside).length === 1 && of(inside).length === 1)
    return { ...outside, entity: product, candidates: [chosen], method: "brackets", score: SCORE.brackets };
  const candidates = [...outside.candidates, ...inside.candidates];
  return { ...outside, decision: "ambiguous", entity: null, candidates, method: "brackets", score: 0, evidence: [] };
}

/** `重组人源化抗PD-1单克隆抗体注射液`: what an antibody is rather than which, unless a code is given with it. */
function described(text: string, book: Book): Decision | null {
  if (!/^(?:注射用)?(?:重组|人源化|全人源?|嵌合).*抗.*(?:抗体|单抗)/u.test(text)) return null;
  const codes = text.match(/[a-z]{2,6}-?\d{3,6}[a-z]?/g) ?? [];
  const named = codes.map((code) => exactly(code, book)).find((found) => found?.decision === "linked");
  if (named) return { ...named, method: "code_within", score: SCORE.form };
  const found = among(book.find(keyOf(text)), "description", SCORE.form);
  return { ...(found ?? unknown("description")), decision: "ambiguous", entity: null, method: "description", score: 0 };
}

/** Several names in one label, each with the part it plays where the label says so. */
function several(text: string, book: Book): Decision | null {
  const found = partsOf(text, book);
  if (!found) return null;
  const parts = different(found.filter(({ decision }) => decision !== "other")).slice(0, MOST_PARTS);
  const named = parts.filter(({ decision }) => decision !== "unknown");
  if (named.length === 0) return null;
  const [only] = parts;
  if (parts.length === 1 && only) return decisionOf(only);
  const decision = named.some((part) => part.decision === "ambiguous") ? "ambiguous" : "linked";
  return {
    decision,
    entity: null,
    parts,
    candidates: decision === "ambiguous" ? named.flatMap(({ candidates }) => candidates) : [],
    method: "parts",
    score: decision === "linked" ? Math.min(...named.map(({ score }) => score)) : 0,
    evidence: named.flatMap(({ evidence }) => evidence),
  };
}

const decisionOf = ({ label: _label, role: _role, position: _position, ...decision }: Part): Decision => decision;

function partsOf(text: string, book: Book): Part[] | null {
  // What is left of `20 mg/day` would look like two.
  const cut = bracketedList(text, book) ?? pieces(withoutDose(text));
  const whole = cut.length > 1 ? cut : (twoNames(text, book) ?? weakPieces(text));
  if (whole.length < 2) return null;
  const parts = whole.flatMap(({ text: each, role, position }): Part[] => {
    if (isNoise(each) || isNoise(withoutForm(each)) || withoutForm(`some ${each}`) === "some") return [];
    const decision = part(each, book);
    if (decision.parts.length) return decision.parts.map((inner) => ({ ...inner, role, position }));
    return [{ ...decision, label: each, role, position }];
  });
  // A weak separator is one only if what it separates is known.
  const isKnown = ({ decision, label }: Part) => decision === "linked" || decision === "other" || looksNamed(label);
  if (whole !== cut && !(parts.every(isKnown) && parts.some(({ decision }) => decision === "linked"))) return null;
  return parts;
}

/** A code, or a Chinese name with the form it is given in: a medicine, whether known or not. */
const looksNamed = (text: string): boolean =>
  isCode(withoutForm(text)) || /\p{Script=Han}{3,}(?:片|胶囊|注射液|颗粒)$/u.test(text);

/** `替米沙坦氨氯地平片`, `sacubitril valsartan sodium`: names of fixed combinations with nothing between their parts. */
function twoNames(text: string, book: Book) {
  const bare = withoutForm(text);
  for (const at of seams(bare)) {
    const halves = [bare.slice(0, at).trim(), bare.slice(at).trim()];
    const isKnown = halves.every((half) => (exactly(half, book) ?? stripped(half, book))?.decision === "linked");
    if (isKnown) return halves.map((half, index) => ({ text: half, role: "unstated" as const, position: index + 1 }));
  }
  return null;
}

/** Where a name might end and another begin. */
function seams(text: string): number[] {
  if (/^\p{Script=Han}{5,16}$/u.test(text)) return Array.from({ length: text.length - 3 }, (_, at) => at + 2);
  if (!/^[a-z]{5,}(?: [a-z]+){0,3} [a-z]{5,}$/.test(text) || /^[a-z]+ (?:chloride|bromide|iodide)$/.test(text))
    return [];
  return [...text.matchAll(/ (?=[a-z]{5})/g)].map(({ index }) => index);
}

const part = (text: string, book: Book): Decision =>
  (isPlacebo(text) || isBareClass(text) ? other("class_or_procedure") : null) ??
  single(text, book) ??
  weakly(text, book) ??
  rest(text, book);

function weakly(text: string, book: Book): Decision | null {
  const cut = weakPieces(text);
  if (cut.length < 2) return null;
  const decisions = cut.map(({ text: each }) => single(each, book));
  if (!decisions.every((each) => each?.decision === "linked")) return null;
  const parts = cut.map(({ text: label, role, position }, at) => ({
    ...(decisions[at] as Decision),
    label,
    role,
    position,
  }));
  return { decision: "linked", entity: null, parts, candidates: [], method: "parts", score: SCORE.form, evidence: [] };
}

/** `FOLFOX (oxaliplatin, leucovorin, 5-FU)`: the name of a regimen, and what it is made of. */
function bracketedList(text: string, book: Book) {
  const found = bracketed(text);
  if (!found || !isSeveral(found.inner, book)) return null;
  return pieces(found.outer).length > 1 ? null : pieces(found.inner);
}

/** One medicine named twice is one part; a product beside its substance is the product. */
function different(parts: Part[]): Part[] {
  const kept: Part[] = [];
  for (const each of parts) {
    const same = kept.findIndex(({ entity, label, role }) =>
      role !== each.role
        ? false
        : entity && each.entity
          ? entity === each.entity ||
            entity.product_of === each.entity.entity_id ||
            each.entity.product_of === entity.entity_id
          : keyOf(label) === keyOf(each.label),
    );
    if (same < 0) kept.push(each);
    else if (each.entity?.product_of && kept[same]) kept[same] = { ...each, position: kept[same].position };
  }
  return kept;
}

function rest(text: string, book: Book): Decision {
  const bare = withoutForm(text);
  if (isPlacebo(bare)) return other("placebo");
  const held = within(bare, book);
  if (held) return held;
  if (isClassOrProcedure(bare) || isClassOrProcedure(text)) return other("class_or_procedure");
  if (isNoise(bare)) return other("no_name");
  if (isCommonCode(keyOf(bare))) return { ...unknown("short_code"), decision: "ambiguous" };
  const near = nearly(bare, book);
  if (near.length === 0) return unknown("no_name");
  const one = near.every(({ entity }) => entity === near[0]?.entity);
  const found = one && isWord(bare) ? among(near.slice(0, 1), "spelling", SCORE.spelling) : null;
  return found ?? unknown("near", near);
}

const MOST_WORDS = 7;
const AGAINST =
  /^(?:anti|non|no|not|without|versus|than|other|except|free|resistant|resistance|induced|sensitive|refractory|failure|na(?:i|ï)ve|like|vaccine|vaccination|toxoid|education|withdrawal|cessation|guided|monitoring|antibod(?:y|ies)|inhibitors?|antagonists?|agonists?|adcs?|conjugates?|receptor|level|levels|test|cells?|deprivation|skin|based)$/;

/** One international name among words that say nothing of another medicine: `Iloperidone microparticle formulation`. */
function within(text: string, book: Book): Decision | null {
  const words = text.split(/[ ,:;()[\]/]+/).filter(Boolean);
  if (words.length < 2 || words.length > MOST_WORDS || words.some((word) => AGAINST.test(word) || isCode(word)))
    return null;
  const found: Entry[] = [];
  for (let from = 0; from < words.length; from += 1)
    for (let to = Math.min(words.length, from + 3); to > from; to -= 1) {
      const entry = principal(words.slice(from, to).join(" "), book);
      if (!entry) continue;
      found.push(entry);
      from = to - 1;
      break;
    }
  const [first] = found;
  const one = first && found.every(({ entity }) => entity === first.entity);
  return one ? among([first], "within", SCORE.within) : null;
}

const principal = (text: string, book: Book): Entry | undefined => {
  const key = keyOf(text);
  if (key.length < 7 || /\d/.test(key) || isBareClass(text)) return;
  const entries = book.find(key);
  return entries.length === 1 && entries[0]?.kind === "principal" ? entries[0] : undefined;
};

/** A slip in a code makes another code; only words forgive one. */
const isWord = (text: string): boolean => /^[a-z]{8,}(?: [a-z]+)?$/.test(text);

const nearly = (text: string, book: Book): Entry[] => {
  const key = keyOf(text);
  return key.length >= 8
    ? book
        .near(key)
        .filter(({ kind }) => kind !== "brand")
        .slice(0, 5)
    : [];
};
