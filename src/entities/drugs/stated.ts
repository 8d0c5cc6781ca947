import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import type { Book, Entity } from "../book.ts";
import type { Name } from "../material.ts";
import { keyOf, plain } from "../text/plain.ts";
import { bracketed } from "./brackets.ts";
import { isClassOrProcedure, isNoise, isPlacebo } from "./classes.ts";
import { isCode } from "./code.ts";
import { withoutForm } from "./forms.ts";
import { resolveDrug } from "./resolve.ts";

// Sponsors say in registers what their medicine is called besides: `Selumetinib`, other name `AZD6244`; `tapentadol (CG5503)`.
// A code is believed from the first record on, a word from the second; where records disagree, both stand and the name is
// ambiguous.

const Pair = z.object({ name: z.string(), other_name: z.string(), record_key: z.string(), records: z.coerce.number() });

export async function statedPairs(engine: Engine): Promise<z.output<typeof Pair>[]> {
  const named = await engine.rows(
    Pair,
    `select name, other_name, min(record_key) as record_key, count(distinct trial_id) as records
     from trial_intervention_name group by all order by all`,
  );
  const labels = await engine.rows(
    Pair,
    `select name, '' as other_name, min(record_key) as record_key, count(distinct trial_id) as records
     from trial_intervention where name like '%(%' or name like '%（%' group by all order by all`,
  );
  const inBrackets = labels.flatMap((label) => {
    const found = bracketed(plain(label.name));
    return found ? [{ ...label, name: found.outer, other_name: found.inner }] : [];
  });
  return [...named, ...inBrackets];
}

const isWord = (text: string): boolean => /^[a-z]{6,}$|^\p{Script=Han}{3,}$/u.test(text);

interface Claim {
  entity: Entity;
  name: string;
  record_key: string;
  records: number;
}

/** Names that records of trials state for medicines of the book, and that the book does not know. */
export function statedNames(pairs: readonly z.output<typeof Pair>[], book: Book): Name[] {
  const claims = new Map<string, Map<Entity, Claim>>();
  const resolved = new Map<string, Entity | null>();
  const entityOf = (text: string): Entity | null => {
    const before = resolved.get(text);
    if (before !== undefined) return before;
    const { decision, entity, method } = resolveDrug(text, book);
    const found = decision === "linked" && !/spelling|within/.test(method) ? entity : null;
    resolved.set(text, found);
    return found;
  };
  for (const { name, other_name, record_key, records } of pairs) {
    const others = other_name.split(/[;,]| or /).map((each) => withoutForm(plain(each)));
    for (const [known, told] of [
      ...others.map((other) => [name, other] as const),
      ...others.map((other) => [other, withoutForm(plain(name))] as const),
    ]) {
      if (!isCode(told) && !isWord(told)) continue;
      // A word that is only taken off names is no name.
      if (
        withoutForm(`some ${told}`) === "some" ||
        isNoise(told) ||
        isPlacebo(told) ||
        isClassOrProcedure(told) ||
        book.find(keyOf(told)).length
      )
        continue;
      const entity = entityOf(known);
      if (!entity) continue;
      const found = claims.get(told) ?? new Map<Entity, Claim>();
      const claim = found.get(entity);
      found.set(entity, { entity, name: told, record_key, records: records + (claim?.records ?? 0) });
      claims.set(told, found);
    }
  }
  return [...claims].flatMap(([told, found]) => believed(told, [...found.values()]));
}

const MOST_SHARE = 0.8;

function believed(told: string, claims: Claim[]): Name[] {
  const all = claims.reduce((sum, { records }) => sum + records, 0);
  const enough = claims.filter(({ records }) => isCode(told) || records > 1);
  const [first] = [...enough].sort((a, b) => b.records - a.records);
  const isClear = first && first.records / all >= MOST_SHARE;
  // A word that several medicines go by is a regimen or a sponsor's slip; a code may truly have two owners.
  const kept = isClear ? [first] : isCode(told) ? enough : [];
  return kept.map(({ entity, name, record_key }) => ({
    member_id: entity.entity_id,
    name: isCode(name) ? name.toUpperCase() : name,
    kind: isCode(name) ? "code" : "synonym",
    record_key,
  }));
}
