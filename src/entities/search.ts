import { Best } from "./search/best.ts";
import { at, Growing } from "./search/numbers.ts";
import { type Branches, branchesOf, slipped } from "./search/slips.ts";
import {
  beginningWith,
  eachAbove,
  type Range,
  SuffixBuilder,
  type Suffixes,
  WHOLE,
  wholeUntil,
} from "./search/suffixes.ts";
import { Texts } from "./search/texts.ts";
import { startsOf, typedInFull, typedStarts, umlautless, wordsOf } from "./search/words.ts";
import { isChinese } from "./text/chinese.ts";
import { plain } from "./text/plain.ts";

/** What is known of a name. `weight` is 0 or more: the more, the likelier that it is meant. */
export interface SearchName {
  entity_id: string;
  kind: string;
  label: string;
  label_zh: string | null;
  name: string;
  weight: number;
}

type Reason = "name" | "prefix" | "word" | "pinyin" | "pinyin_initials" | "typing_error";

interface Hit {
  entity_id: string;
  kind: string;
  label: string;
  label_zh: string | null;
  /** The name that matched. */
  name: string;
  reason: Reason;
  /** From 0 to 1; says nothing but what goes before what. */
  score: number;
}

export interface Search {
  /** How many names can be found. */
  size: number;
  find(text: string, options?: { kinds?: readonly string[] | undefined; most?: number | undefined }): Hit[];
}

/** Longer texts are no search. */
const LONGEST = 1000;
const MOST_HITS = 200;
const MOST_WORDS = 12;
const STEP = WHOLE;

// Steps of the score, the worst first. A whole key goes one step up from where only its beginning matches, which goes one
// up from where a later word matches.
const SLIPS = [0, 3, 1];
const SLIPPED_WORDS = 1;
const INITIALS = 5;
const PINYIN = 8;
const WORDS = 11;
const NAMES = 12;
const STEPS = 15;

const REASONS: readonly Reason[] = Array.from({ length: STEPS }, (_, step) => {
  if (step < INITIALS) return "typing_error";
  if (step < PINYIN) return "pinyin_initials";
  if (step < WORDS) return "pinyin";
  return step <= NAMES ? "word" : step === NAMES + 1 ? "prefix" : "name";
});

/** Names by whatever way they are typed. All is kept in a few arrays of numbers, so a million names stay small and quick. */
export function openSearch(names: Iterable<SearchName>): Search {
  const index = indexOf(names);
  return {
    size: index.owners.length,
    find(text, { kinds, most = 10 } = {}) {
      const wanted = Math.min(MOST_HITS, Math.floor(most));
      if (text.length > LONGEST || !(wanted > 0)) return [];
      const query = plain(text);
      const { key } = startsOf(query);
      if (!key) return [];
      const best = new Best(wanted);
      const allowed = kinds && new Set(kinds.map((kind) => index.kinds.indexOf(kind)).filter((kind) => kind >= 0));
      if (allowed?.size === 0) return [];
      const enter = (name: number, score: number) => {
        const entity = at(index.owners, name);
        if (!allowed || allowed.has(at(index.entityKinds, entity))) best.enter({ entity, name, score });
      };
      look({ index, best, enter, key, words: wordsOf(query).slice(0, MOST_WORDS) });
      return best.list().map(({ entity, name, score }) => hit(index, entity, name, score));
    },
  };
}

interface Index {
  names: Texts;
  labels: Texts;
  labelsChinese: Texts;
  ids: Texts;
  kinds: readonly string[];
  /** The entity of each name. */
  owners: Uint32Array;
  entityKinds: Uint8Array;
  worths: Uint16Array;
  keys: Suffixes;
  full: Suffixes;
  initials: Suffixes;
  keyBranches: Branches;
  fullBranches: Branches;
}

function indexOf(names: Iterable<SearchName>): Index {
  const [texts, labels, labelsChinese, ids] = [new Texts(), new Texts(), new Texts(), new Texts()];
  const kinds: string[] = [];
  const owners = new Growing(Uint32Array);
  const entityKinds = new Growing(Uint8Array);
  const worths = new Growing(Uint16Array);
  const entities: Map<string, number>[] = [];
  const [keys, full, initials] = [new SuffixBuilder(), new SuffixBuilder(), new SuffixBuilder()];
  const entityOf = ({ kind, entity_id, label, label_zh }: SearchName): number => {
    if (!kinds.includes(kind)) kinds.push(kind);
    const kindAt = kinds.indexOf(kind);
    entities[kindAt] ??= new Map();
    const known = entities[kindAt].get(entity_id);
    if (known !== undefined) return known;
    const entity = ids.add(entity_id);
    entities[kindAt].set(entity_id, entity);
    entityKinds.push(kindAt);
    labels.add(label);
    labelsChinese.add(label_zh ?? "");
    return entity;
  };
  for (const each of names) {
    const starts = startsOf(plain(each.name));
    if (!starts.key) continue;
    const name = texts.add(each.name);
    owners.push(entityOf(each));
    worths.push(worthOf(starts.key, each.weight));
    keys.add(name, starts);
    if (!isChinese(starts.key)) continue;
    const typed = typedStarts(starts.key);
    full.add(name, typed.full);
    initials.add(name, typed.initials);
  }
  entities.length = 0;
  const worth = (name: number) => worths.at(name);
  const [sortedKeys, sortedFull] = [keys.done(worth), full.done(worth)];
  return {
    names: texts.freeze(),
    labels: labels.freeze(),
    labelsChinese: labelsChinese.freeze(),
    ids: ids.freeze(),
    kinds,
    owners: owners.done(),
    entityKinds: entityKinds.done(),
    worths: worths.done(),
    keys: sortedKeys,
    full: sortedFull,
    initials: initials.done(worth),
    keyBranches: branchesOf(sortedKeys),
    fullBranches: branchesOf(sortedFull),
  };
}

/** Shorter names and higher weights are better: twice the weight is worth three letters. Below 32768. */
function worthOf(key: string, weight: number): number {
  const length = isChinese(key) ? key.length * 2 : key.length;
  const doublings = Math.min(13, Math.log2(1 + Math.max(0, weight || 0)));
  return 24_000 - 200 * Math.min(100, length) + Math.round(600 * doublings);
}

interface Look {
  index: Index;
  best: Best;
  enter(name: number, score: number): void;
  key: string;
  words: readonly string[];
}

/** The better ways first; the next only while what they could find would still come in. */
function look(at: Look): void {
  const { index, best, key, words } = at;
  const isWanted = (below: number) => best.floor() < below * STEP;
  const isTyped = /^[a-z0-9]{2,}$/.test(key);
  const letters = umlautless(key);
  enterAll(at, index.keys, key, NAMES);
  if (words.length > 1 && isWanted(WORDS + 1)) enterWords(at, exactly(index), WORDS);
  if (isTyped && isWanted(WORDS)) enterAll(at, index.full, letters, PINYIN);
  if (isTyped && words.length > 1 && isWanted(PINYIN + 1)) enterWords(at, typedAs(index), PINYIN);
  if (isTyped && isWanted(PINYIN)) enterAll(at, index.initials, key, INITIALS);
  // Who hears a Chinese name writes it with other characters of the same sound.
  if (isChinese(key) && key.length > 2 && isWanted(WORDS)) enterAll(at, index.full, typedInFull(key), PINYIN);
  if (!isWanted(INITIALS)) return;
  const isFound = best.list().length > 0;
  for (let slips = 1; slips <= slipsIn(words) && (slips === 1 || !isFound); slips += 1) {
    enterSlips(at, index.keys, index.keyBranches, key, slips);
    if (isTyped) enterSlips(at, index.full, index.fullBranches, letters, slips);
    if (best.list().length > 0) break;
  }
  if (words.length > 1 && best.list().length === 0) enterWords(at, nearly(index), SLIPPED_WORDS);
}

function enterAll({ enter, best }: Look, suffixes: Suffixes, text: string, step: number): void {
  const range = beginningWith(suffixes, text);
  const whole = wholeUntil(suffixes, text, range);
  const floor = () => best.floor();
  const base = step * STEP;
  eachAbove(suffixes, { from: range.from, to: whole }, base + STEP, floor, (index, score) =>
    enter(at(suffixes.owners, index), at(suffixes.worths, index) < WHOLE ? score - STEP : score),
  );
  eachAbove(suffixes, { from: whole, to: range.to }, base, floor, (index, score) =>
    enter(at(suffixes.owners, index), score),
  );
}

/** One slip in four letters or more, two where a word is of nine or more. Chinese words are not parted, and have one. */
function slipsIn(words: readonly string[]): number {
  if (words.join("").length < 4) return 0;
  return words.some((word) => word.length >= 9 && !isChinese(word)) ? 2 : 1;
}

function enterSlips({ enter, best }: Look, suffixes: Suffixes, branches: Branches, text: string, most: number): void {
  const floor = () => best.floor();
  slipped(suffixes, branches, text, most, (from, to, slips) =>
    eachAbove(suffixes, { from, to }, (SLIPS[slips] ?? 0) * STEP, floor, (index, score) =>
      enter(at(suffixes.owners, index), score),
    ),
  );
}

interface Found extends Range {
  suffixes: Suffixes;
}

type Finding = (word: string) => Found[];

const exactly =
  ({ keys }: Index): Finding =>
  (word) => [{ suffixes: keys, ...beginningWith(keys, word) }];

const typedAs =
  (index: Index): Finding =>
  (word) => [...exactly(index)(word), { suffixes: index.full, ...beginningWith(index.full, umlautless(word)) }];

/** Only a word that is nowhere can be meant for another. */
function nearly(index: Index): Finding {
  return (word) => {
    const found = typedAs(index)(word).filter(({ from, to }) => from < to);
    for (let slips = 1; found.length === 0 && slips <= slipsIn([word]); slips += 1)
      slipped(index.keys, index.keyBranches, word, slips, (from, to) => found.push({ suffixes: index.keys, from, to }));
    return found;
  };
}

/** Names that have all the words, in any order. */
function enterWords({ index, enter, words }: Look, finding: Finding, step: number): void {
  const sizeOf = (found: readonly Found[]) => found.reduce((sum, { from, to }) => sum + to - from, 0);
  const each = words.map(finding).sort((one, other) => sizeOf(one) - sizeOf(other));
  const met = new Uint8Array(index.owners.length);
  let left = 1;
  for (let before = 0; before < each.length && left > 0; before += 1) {
    left = 0;
    for (const { suffixes, from, to } of each[before] ?? [])
      for (let place = from; place < to; place += 1) {
        const name = at(suffixes.owners, place);
        if (met[name] !== before) continue;
        met[name] = before + 1;
        left += 1;
        if (before + 1 === each.length) enter(name, step * STEP + at(index.worths, name));
      }
  }
}

function hit(
  { names, labels, labelsChinese, ids, kinds, entityKinds }: Index,
  entity: number,
  name: number,
  score: number,
): Hit {
  return {
    entity_id: ids.read(entity),
    kind: kinds[at(entityKinds, entity)] ?? "",
    label: labels.read(entity),
    label_zh: labelsChinese.read(entity) || null,
    name: names.read(name),
    reason: REASONS[Math.floor(score / STEP)] ?? "typing_error",
    score: Number((score / (STEPS * STEP)).toFixed(4)),
  };
}
