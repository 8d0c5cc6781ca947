import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { openDuckDB } from "../store/duckdb.ts";
import type { Engine } from "../store/engine.ts";
import { compare, factsOf, fieldChanges, type Load, loadsOf, type RecordChange } from "../store/history.ts";
import { defineOperation } from "./operation.ts";
import { limit, offset } from "./shapes.ts";
import { described } from "./source-card.ts";

export const FieldChange = z
  .object({
    table: z.string(),
    /** Null where a whole row came or went. */
    column: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: "FieldChange" });

const Change = z
  .object({
    kind: z.enum(["added", "removed", "changed"]),
    record_id: z.string(),
    title: z.string(),
    record_key: z.string().nullable(),
    before_key: z.string().nullable(),
    fields: z.array(FieldChange),
  })
  .meta({ id: "RecordChange" });

const ListedLoad = z.object({
  sha256: z.string(),
  name: z.string(),
  retrieved_at: z.string(),
  edition: z.string().nullable(),
  whole: z.boolean(),
  records: z.number(),
});

/** Fields are counted over this many changed records at most; more says less. */
const MOST_COMPARED = 20_000;

export const sourceChanges = defineOperation({
  id: "sources.changes",
  summary:
    "What changed between two loads of a source: records added, removed and changed, and each field before and after.",
  access: "public",
  writes: false,
  input: z.object({
    source: z.string(),
    /** The SHA-256 of a load's file, or how it begins; left out: the load before `to`. */
    from: z.string().min(6).optional(),
    /** Left out: the last load. */
    to: z.string().min(6).optional(),
    limit: limit.default(100),
    offset,
  }),
  output: z.object({
    source: z.string(),
    loads: z.array(ListedLoad),
    from: z.string().nullable(),
    to: z.string().nullable(),
    added: z.number(),
    removed: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    fields: z.array(z.object({ table: z.string(), column: z.string().nullable(), records: z.number() })),
    fields_of: z.number().describe("How many changed records the counts of fields are of"),
    changes: z.array(Change),
    total: z.number(),
  }),
  example: { source: "evidence" },
  async run({ source, from, to, limit: most, offset: first }, { shelf, data }) {
    if (!described().some(({ id }) => id === source))
      throw new Fault("not_found", `There is no source called ${source}.`, { field: "source" });
    const loads = await loadsOf(data, source, shelf.current().manifest);
    const listed = loads.map(({ input, retrieved_at, edition, whole, records }) => ({
      ...{ sha256: input.sha256, name: input.name, retrieved_at, edition, whole, records },
    }));
    if (!loads.length) return { source, loads: listed, ...NOTHING };
    const last = to ? placeOf(loads, to, "to") : loads.length - 1;
    const earlier = from ? placeOf(loads, from, "from") : last - 1;
    const engine = await openDuckDB();
    try {
      const found = await compare(engine, loads, earlier, last);
      const { added, removed, changed } = found.totals;
      return {
        source,
        loads: listed,
        from: loads[earlier]?.input.sha256 ?? null,
        to: loads[last]?.input.sha256 ?? null,
        ...found.totals,
        ...(await fieldCounts(engine, loads, await found.changed(MOST_COMPARED))),
        changes: await withFields(engine, loads, await found.page(most, first)),
        total: added + removed + changed,
      };
    } finally {
      engine.close();
    }
  },
});

const NOTHING = {
  ...{ from: null, to: null, added: 0, removed: 0, changed: 0, unchanged: 0 },
  ...{ fields: [], fields_of: 0, changes: [], total: 0 },
};

function placeOf(loads: Load[], sha256: string, field: string): number {
  const at = loads.findLastIndex(({ input }) => input.sha256.startsWith(sha256));
  if (at >= 0) return at;
  throw new Fault("not_found", `No load of this source has a file whose SHA-256 begins with ${sha256}.`, { field });
}

const keysOf = (changes: RecordChange[]) =>
  changes.flatMap(({ kind, record_key, before_key }) =>
    kind === "changed" && record_key && before_key ? [record_key, before_key] : [],
  );

async function withFields(engine: Engine, loads: Load[], changes: RecordChange[]) {
  const facts = await factsOf(engine, loads, keysOf(changes));
  return changes.map((change) => ({
    ...change,
    fields:
      change.kind === "changed"
        ? fieldChanges(facts.get(change.before_key ?? ""), facts.get(change.record_key ?? ""))
        : [],
  }));
}

async function fieldCounts(engine: Engine, loads: Load[], changes: RecordChange[]) {
  const counts = new Map<string, number>();
  for (const { fields } of await withFields(engine, loads, changes)) {
    for (const field of new Set(fields.map(({ table, column }) => JSON.stringify([table, column]))))
      counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const fields = [...counts].map(([field, records]) => {
    const [table, column] = JSON.parse(field) as [string, string | null];
    return { table, column, records };
  });
  return { fields: fields.sort((a, b) => b.records - a.records), fields_of: changes.length };
}
