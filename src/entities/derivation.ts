import * as z from "zod";
import { type IdentityRow, identityTables } from "../core/tables/identity.ts";
import type { Derivation } from "../store/derivation.ts";
import type { Engine } from "../store/engine.ts";
import { type Book, openBook } from "./book.ts";
import { kinds } from "./catalogue.ts";
import { rulingsOn, rulingsOnTrials } from "./curation.ts";
import type { Decision, Part } from "./decision.ts";
import type { Kind } from "./kind.ts";
import { resolve } from "./resolve.ts";
import { joinTrials } from "./trials/join.ts";
import { readTrials } from "./trials/read.ts";

/** Counts up whenever the rules change, so that the same facts may give other links. Stored links carry it in the schema. */
export const RULES = "1";

type Rows = { [Name in keyof typeof identityTables]: IdentityRow<Name>[] };

/** Entities, their names, and what the labels of the registers stand for. */
export const identity: Omit<Derivation, "statements"> = {
  version: RULES,
  tables: identityTables,
  async derive(engine) {
    const rows: Rows = {
      entity: [],
      entity_member: [],
      entity_part: [],
      entity_name: [],
      entity_link: [],
      study: [],
      study_pair: [],
    };
    for (const kind of kinds) {
      const book = await gather(kind, engine);
      enter(book, rows);
      rows.entity_link.push(...(await linksOf(kind, book, engine)));
    }
    const { studies, pairs } = joinTrials(await readTrials(engine), await rulingsOnTrials(engine));
    for (const { study_id, trials } of studies) for (const trial_id of trials) rows.study.push({ study_id, trial_id });
    for (const { a, b, ...pair } of pairs) rows.study_pair.push({ trial_id: a, other_id: b, ...pair });
    return rows;
  },
};

const keysOf = ({ key, same, alike }: Kind) => ({
  ...(key && { key }),
  ...(same && { same }),
  ...(alike && { alike }),
});

/** The book of a kind, of what the facts of a snapshot say. */
async function gather(kind: Kind, engine: Engine): Promise<Book> {
  const rulings = await rulingsOn(kind.id, engine);
  return openBook(kind.id, await kind.collect(engine), { ...keysOf(kind), rulings });
}

function enter(book: Book, rows: Rows): void {
  const { kind } = book;
  for (const {
    entity_id,
    name,
    name_zh,
    standing,
    product_of,
    record_key,
    members,
    contains,
  } of book.entities.values()) {
    rows.entity.push({ kind, entity_id, name, name_zh, standing, product_of, record_key });
    for (const member_id of members) rows.entity_member.push({ kind, entity_id, member_id });
    for (const part of contains) rows.entity_part.push({ kind, entity_id, part_id: part.entity_id });
  }
  for (const { entity, name, kind: name_kind, record_key } of book.names())
    rows.entity_name.push({ kind, entity_id: entity.entity_id, name, name_kind, record_key });
}

const Label = z.object({ label: z.string(), records: z.coerce.number() });

async function linksOf(kind: Kind, book: Book, engine: Engine): Promise<Rows["entity_link"]> {
  const labels = await engine.rows(Label, `select * from (${kind.labels}) order by label`);
  return labels.flatMap(({ label, records }) => {
    const found = resolve(kind, label, book);
    if (found.entity || found.parts.length === 0) return [link(kind, label, records, found, null)];
    return found.parts.map((part) => link(kind, label, records, part, part));
  });
}

const link = (
  { id: kind }: Kind,
  label: string,
  records: number,
  { decision, entity, method, score, evidence, candidates }: Decision,
  part: Part | null,
): IdentityRow<"entity_link"> => ({
  ...{ kind, label, records, decision, method, score },
  position: part?.position ?? 1,
  part: part?.label ?? null,
  role: part?.role ?? null,
  entity_id: entity?.entity_id ?? null,
  candidates: decision === "ambiguous" ? idsOf(candidates) : null,
  record_key: evidence[0] ?? null,
  version: RULES,
});

const MOST_CANDIDATES = 10;

const idsOf = (candidates: Decision["candidates"]): string =>
  [...new Set(candidates.map(({ entity }) => entity.entity_id))].slice(0, MOST_CANDIDATES).join(" | ");
