import { existsSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as z from "zod";
import { openSearch, type Search, type SearchName } from "../src/entities/search.ts";
import { isChinese, typed } from "../src/entities/text/chinese.ts";
import { keyOf, plain } from "../src/entities/text/plain.ts";
import { openDuckDB } from "../src/store/duckdb.ts";
import { readCurrent } from "../src/store/snapshot.ts";
import { type Figure, percentile, round } from "./figure.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const PEOPLE = 300;
const NAMES_OF_A_VARIANT = 3;

/**
 * What is typed into the search box, key by key, over 10,000, 100,000 and 1,000,000 names. The names are those of the
 * snapshot in `PORTOLAN_DATA`; where they are too few, halves of two of them are joined, a Chinese one with a Chinese one.
 */
export async function entitySearchFigures(): Promise<Figure[]> {
  const real = await realNames();
  if (!real) return [{ name: "entity_search", value: 0, unit: "not measured", note: "there is no snapshot" }];
  return SIZES.flatMap((size) => sizeFigures(real, size));
}

function sizeFigures(real: readonly SearchName[], size: number): Figure[] {
  const random = randomFrom(size);
  const chosen = mixed(real, random).slice(0, size);
  const names = [...chosen, ...variants(chosen, size - chosen.length, random)];
  const before = memory();
  const began = performance.now();
  const processor = process.cpuUsage();
  const search = openSearch(names);
  const built = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(processor);
  const held = (memory() - before) / 2 ** 20;
  const kinds = people(chosen, random);
  for (const texts of Object.values(kinds)) for (const { text } of texts.slice(0, 20)) search.find(text);
  const times: number[] = [];
  const rates = Object.entries(kinds).map(([kind, texts]) => rate(search, size, kind, texts, times));
  const at = `entity_search_${size}`;
  const note = `${chosen.length} real names, ${names.length - chosen.length} joined of halves of real names`;
  return [
    { name: `${at}_build`, value: round(built, 2), unit: "seconds", note: `${note}; target < 20` },
    { name: `${at}_build_processor`, value: round((user + system) / 1e6, 2), unit: "seconds", note: "of all cores" },
    { name: `${at}_memory`, value: round(held, 0), unit: "MiB", note: "what remains after the build; target < 1024" },
    { name: `${at}_p50`, value: round(percentile(times, 0.5), 2), unit: "ms", note: `${times.length} keystrokes` },
    { name: `${at}_p95`, value: round(percentile(times, 0.95), 2), unit: "ms", note: "target < 15" },
    { name: `${at}_p99`, value: round(percentile(times, 0.99), 2), unit: "ms" },
    { name: `${at}_slowest`, value: round(Math.max(...times), 2), unit: "ms" },
    ...rates,
  ];
}

interface Typed {
  text: string;
  name: SearchName;
}

/** How many find what they mean among the first ten when all is typed, and after how much of it. */
function rate(search: Search, size: number, kind: string, texts: readonly Typed[], times: number[]): Figure {
  let found = 0;
  const shares: number[] = [];
  const own: number[] = [];
  for (const { text, name } of texts) {
    const letters = [...text];
    let isFound = false;
    let since = letters.length;
    for (let length = 1; length <= letters.length; length += 1) {
      const sofar = letters.slice(0, length).join("");
      const began = performance.now();
      const hits = search.find(sofar);
      own.push(performance.now() - began);
      const isHere = hits.some(({ entity_id, kind }) => entity_id === name.entity_id && kind === name.kind);
      if (isHere && !isFound) since = length;
      isFound = isHere;
    }
    if (!isFound) continue;
    found += 1;
    shares.push(since / letters.length);
  }
  for (const time of own) times.push(time);
  const typedShare = round(percentile(shares, 0.5) * 100, 0);
  return {
    name: `entity_search_${size}_found ${kind}`,
    value: round(found / texts.length),
    unit: "ratio",
    numerator: found,
    denominator: texts.length,
    note: `in the first 10; half of them with ${typedShare} % typed; p95 ${round(percentile(own, 0.95), 2)} ms`,
  };
}

/** The same 300 names, English and Chinese, in the ways in which people type them. */
function people(names: readonly SearchName[], random: () => number): Record<string, Typed[]> {
  const bearers = new Map<string, number>();
  for (const { name } of names) bearers.set(name.toLowerCase(), (bearers.get(name.toLowerCase()) ?? 0) + 1);
  // A name that twenty things bear cannot find each of them first.
  const some = (fits: (name: string) => boolean) =>
    shuffled(
      names.filter(({ name }) => fits(name) && bearers.get(name.toLowerCase()) === 1),
      random,
    ).slice(0, PEOPLE);
  const lengthOf = (name: string) => keyOf(plain(name)).length;
  const english = some((name) => !isChinese(name) && lengthOf(name) >= 4 && lengthOf(name) <= 60);
  const chinese = some((name) => /^\p{Script=Han}+$/u.test(name) && name.length >= 3 && name.length <= 30);
  const as = (texts: readonly SearchName[], how: (text: string) => string): Typed[] =>
    texts.map((name) => ({ name, text: how(name.name) }));
  return {
    english: as(english, (text) => text),
    chinese: as(chinese, (text) => text),
    "chinese from the second character": as(chinese, (text) => text.slice(1)),
    pinyin: as(chinese, (text) => typed(text).full),
    "pinyin initials": as(chinese, (text) => typed(text).initials),
    "english, words reversed": as(english, (text) => text.split(" ").reverse().join(" ")),
    "english with a typing error": as(english, (text) => withSlip(text, random)),
    "english with two": as(
      english.filter(({ name }) =>
        plain(name)
          .split(/[^a-z]+/)
          .some(({ length }) => length >= 9),
      ),
      (text) => withSlip(withSlip(text, random), random),
    ),
    "pinyin with a typing error": as(chinese, (text) => withSlip(typed(text).full, random)),
  };
}

/** A letter more, less, another, or two exchanged. */
function withSlip(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, here, next, after] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
  const slips = [`${here}${letter}${next}`, `${next}`, `${letter}${next}`, `${next}${here}`];
  return `${before}${slips[Math.floor(random() * slips.length)]}${after}`;
}

/** Names of things that do not exist, of halves of names that do. */
function* variants(real: readonly SearchName[], count: number, random: () => number): Generator<SearchName> {
  const chinese = real.filter(({ name }) => isChinese(name));
  const other = real.filter(({ name }) => !isChinese(name));
  const pick = (names: readonly SearchName[]) => names[Math.floor(random() * names.length)] as SearchName;
  for (let index = 0; index < count; index += 1) {
    const names = chinese.length && index % 8 === 0 ? chinese : other;
    const first = pick(names);
    const second = pick(names).name;
    const name = `${first.name.slice(0, Math.ceil(first.name.length / 2))}${second.slice(second.length >> 1)}`;
    const entity_id = `variant:${Math.floor(index / NAMES_OF_A_VARIANT)}`;
    yield { entity_id, kind: first.kind, label: name, label_zh: null, name, weight: 1 };
  }
}

/** In any order, but every size has its share of Chinese names, which are few. */
function mixed(names: readonly SearchName[], random: () => number): SearchName[] {
  const chinese = shuffled(
    names.filter(({ name }) => isChinese(name)),
    random,
  );
  const other = shuffled(
    names.filter(({ name }) => !isChinese(name)),
    random,
  );
  const front = 4 * Math.min(chinese.length, 1_250);
  return [...chinese.slice(0, front / 4), ...other.slice(0, front), ...chinese.slice(front / 4), ...other.slice(front)];
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const all = [...values];
  for (let index = all.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [all[index], all[other]] = [all[other] as Value, all[index] as Value];
  }
  return all;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function memory(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const Row = z.object({
  entity_id: z.string(),
  kind: z.string(),
  label: z.string(),
  label_zh: z.string().nullable(),
  name: z.string(),
  weight: z.coerce.number(),
});

// Names that stand for one thing in one table. What is the same across tables is not joined: that is for resolution.
const NAMES = `
  select n.term_id as entity_id,
    case t.kind when 'gene' then 'target' when 'disease' then 'indication' when 'country' then 'country'
      when 'other' then 'term' else 'drug' end as kind,
    t.name as label, t.name_zh as label_zh, n.name, if(n.kind = 'preferred', 2, 1) as weight
  from term_name n join term t using (term_id)
  union
  select drug_id, 'drug', drug_id, null, name, 8 from drug_name
  union
  select organisation_id, 'organisation', organisation_id, null, name, 8 from organisation_name
  union
  select value, 'organisation', value, null, name, 1 from company_name
  union
  select listing_id, 'organisation', name, null, name, 2 from listed_company
  union
  select substance_zh, 'product', substance_zh, substance_zh, substance_zh, 1 from authorisation
  where substance_zh is not null
  union
  select coalesce(substance_zh, brand_zh), 'product', coalesce(substance_zh, brand_zh), substance_zh, brand_zh, 1
  from authorisation where brand_zh is not null
  union
  select substance, 'product', substance, null, unnest([brand, substance]), 1 from authorisation where brand is not null
  union
  select trial_id, 'trial', trial_id, title_zh, unnest([trial_id, title, title_zh]), 1 from trial`;

async function realNames(): Promise<SearchName[] | null> {
  const data = process.env["PORTOLAN_DATA"] ?? "data";
  const current = await readCurrent(data);
  const path = join(data, "snapshots", current?.id ?? "", "portolan.duckdb");
  if (!current || !existsSync(path)) return null;
  const engine = await openDuckDB(path, { access_mode: "READ_ONLY" });
  const sql = `select * from (${NAMES}) where name is not null and entity_id is not null and label is not null order by all`;
  const rows = await engine.rows(Row, sql);
  engine.close();
  return rows;
}
