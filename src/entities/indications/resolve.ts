import type { Book, Entry } from "../book.ts";
import { among, type Decision, other, type Part, unknown } from "../decision.ts";
import { isChinese } from "../text/chinese.ts";
import { keyOf, plain } from "../text/plain.ts";
import { withoutQualifiers } from "./qualifiers.ts";
import { indicationKeys, upright } from "./words.ts";

const LONGEST = 300;
const SCORE = { exact: 1, word_order: 0.97, loose: 0.93, brackets: 0.96, qualifier: 0.93, spelling: 0.85 };

const NO_DISEASE =
  /^(?:healthy(?: volunteers?| subjects?| participants?| adults?| people| individuals?| donors?| controls?)?|normal(?: volunteers?)?|volunteers?|pharmacokinetics?|bioequivalence|bioavailability|drug interactions?|quality of life|safety|efficacy|tolerability|vaccination|immunization|anesthesia|anaesthesia|surgery|exercise|nutrition|diet|education|screening|prevention|contraception|pregnancy test|biomarkers?|genetics|none|n\/a|not applicable|other|health|physiology|survival|adherence|compliance|satisfaction|satisfied|research|follow-?up|treatment|therapy|chemotherapy|radiotherapy|disease|diseases|symptoms?|健康|健康人|健康受试者|健康志愿者|健康成人|生物等效性|生物利用度|药代动力学|安全性|疫苗接种|避孕|生活质量|麻醉|手术|无|不适用)$/;

/** What a label of a condition stands for: a disease, several, none that is known, or no disease. */
export function resolveIndication(label: string, book: Book): Decision {
  const text = plain(label.slice(0, LONGEST * 4));
  if (!keyOf(text)) return unknown("empty");
  if (text.length > LONGEST) return unknown("too_long");
  if (NO_DISEASE.test(text)) return other("not_a_disease");
  // In small letters an abbreviation is a word: all, cad, map.
  if (/^[a-z]{2,4}$/.test(label.trim())) return among(whole(text, book), "exact", SCORE.exact) ?? unknown("word");
  return shortened(text, book) ?? one(text, book) ?? several(text, book) ?? spelling(text, book);
}

/** Two letters stand for several diseases in the registers, whichever of them a list has. */
function shortened(text: string, book: Book): Decision | null {
  if (!/^[a-z]{2}$/.test(text)) return null;
  const found = byWords(text, book);
  return found && { ...found, decision: "ambiguous", entity: null, method: "abbreviation", score: 0, evidence: [] };
}

const whole = (text: string, book: Book): Entry[] =>
  book
    .find(indicationKeys(text)[2])
    .filter(({ name, kind }) => keyOf(plain(name)) === keyOf(text) && kind === "principal");

function one(text: string, book: Book): Decision | null {
  const found = byWords(text, book);
  if (found) return found;
  const bracket = /^(.*?)\s*[([]([^()[\]]+)[)\]]\s*(.*)$/.exec(text);
  if (bracket) {
    const [, before = "", inside = "", after = ""] = bracket;
    const outer = `${before} ${after}`.trim();
    const decision = (outer ? single(outer, book) : null) ?? single(inside, book);
    if (decision) return { ...decision, method: "brackets", score: Math.min(decision.score, SCORE.brackets) };
  }
  return single(text, book);
}

function single(text: string, book: Book): Decision | null {
  const found = byWords(text, book);
  if (found) return found;
  const bare = withoutQualifiers(text);
  const less = (bare ? byWords(bare, book) : null) ?? asCarcinoma(bare ?? text, book);
  return less && { ...less, method: "qualifier_removed", score: Math.min(less.score, SCORE.qualifier) };
}

/** What people call a cancer, vocabularies may enter as a carcinoma alone. */
const asCarcinoma = (text: string, book: Book): Decision | null =>
  / cancers?$/.test(text) ? byWords(text.replace(/ cancers?$/, " carcinoma"), book) : null;

/** A name as it is goes before the same words in another order, which go before words that mean much the same. */
function byWords(text: string, book: Book): Decision | null {
  const [exact, words, loose] = indicationKeys(text);
  const entries = book.find(loose);
  if (entries.length === 0) return null;
  const byExact = entries.filter(({ name }) => keysOf(name)[0] === exact);
  if (byExact.length) return among(strongest(byExact), "exact", SCORE.exact);
  // An abbreviation has no word order and no synonyms.
  if (/^[a-z0-9-]{1,5}$/.test(text)) return null;
  const byOrder = entries.filter(({ name }) => keysOf(name)[1] === words);
  if (byOrder.length) return among(strongest(byOrder), "word_order", SCORE.word_order);
  return among(strongest(entries), "same_words", SCORE.loose);
}

/** Where a preferred term is among the names, those that use it as a synonym step back. */
function strongest(entries: readonly Entry[]): readonly Entry[] {
  const principal = entries.filter(({ kind }) => kind === "principal");
  return principal.length ? principal : entries;
}

const keysOf = (name: string) => indicationKeys(plain(name));

const HEAD =
  / (?:cancers?|carcinomas?|tumou?rs?|neoplasms?|malignanc(?:y|ies)|leuka?emias?|lymphomas?|sarcomas?|diabetes(?: mellitus)?|syndromes?|deficienc(?:y|ies)|dystroph(?:y|ies)|diseases?|infections?)$/;

function several(text: string, book: Book): Decision | null {
  const separator = isChinese(text)
    ? /\s*(?:;|,|、|\/|和|及|或|以及|与)\s*/
    : /\s*(?:;|\/|\||,| and | or | & | plus | with )\s*/;
  const cut = text.split(separator).filter(Boolean);
  if (cut.length < 2 || cut.length > 12) return null;
  // `breast and ovarian cancer`: both are cancers.
  const head = HEAD.exec(cut.at(-1) ?? "")?.[0] ?? "";
  const parts = cut.flatMap((label, at): Part[] => {
    if (withoutQualifiers(`${label} x`) === "x" || NO_DISEASE.test(label)) return [];
    const shared = head && at < cut.length - 1 && !HEAD.test(label) ? byWords(`${label}${head}`, book) : null;
    return [{ ...(shared ?? one(label, book) ?? unknown("no_name")), label, role: "unstated", position: at + 1 }];
  });
  const named = parts.filter(({ decision }) => decision !== "unknown");
  const [first] = named;
  if (!first) return null;
  if (parts.length === 1 || named.every(({ entity }) => entity && entity === first.entity))
    return { ...first, parts: [], method: "qualifier_removed", score: Math.min(first.score, SCORE.qualifier) };
  // Words between commas that are no names make the label a description, not a list.
  if (named.length < parts.length) return null;
  const isClear = named.every(({ decision }) => decision === "linked");
  return {
    ...{ decision: isClear ? "linked" : "ambiguous", entity: null, parts, method: "parts" },
    candidates: isClear ? [] : named.flatMap(({ candidates }) => candidates),
    score: isClear ? Math.min(...named.map(({ score }) => score)) : 0,
    evidence: named.flatMap(({ evidence }) => evidence),
  };
}

const SHORTEST_WORD = 9;

function spelling(text: string, book: Book): Decision {
  const bare = withoutQualifiers(text) ?? text;
  const near = keyOf(bare).length >= SHORTEST_WORD ? book.near(indicationKeys(upright(bare))[2]).slice(0, 5) : [];
  const [first] = near;
  const isOne = first && near.every(({ entity }) => entity === first.entity) && !/\d/.test(bare);
  return (isOne ? among([first], "spelling", SCORE.spelling) : null) ?? unknown(near.length ? "near" : "no_name", near);
}
