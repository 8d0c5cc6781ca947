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

/** Facts of this many changed records are compared; beyond them, a changed text counts as a changed record. */
const MOST_COMPARED = 20_000;
const MOST_LISTED = 100_000;

export const sourceChanges = defineOperation({
  id: "sources.changes",
  title: { en: "Changes of a source", zh: "来源的变更" },
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
    /** Records of which a fact changed. */
    changed: z.number(),
    /** Records of which only text changed that no fact is read from. */
    reworded: z.number(),
    unchanged: z.number(),
    /** In how many records each field changed. */
    fields: z.array(z.object({ table: z.string(), column: z.string().nullable(), records: z.number() })),
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
      const { totals, records } = await compare(engine, loads, earlier, last);
      const changed = await withFields(engine, loads, await records("changed", MOST_COMPARED));
      const telling = changed.filter(({ fields }) => fields.length);
      const reworded = changed.length - telling.length;
      const bare = [...(await records("added", MOST_LISTED)), ...(await records("removed", MOST_LISTED))];
      const all = [...telling, ...bare.map((change) => ({ ...change, fields: [] }))];
      return {
        source,
        loads: listed,
        from: loads[earlier]?.input.sha256 ?? null,
        to: loads[last]?.input.sha256 ?? null,
        ...totals,
        changed: totals.changed - reworded,
        reworded,
        fields: fieldCounts(telling),
        changes: all.slice(first, first + most),
        total: totals.added + totals.removed + totals.changed - reworded,
      };
    } finally {
      engine.close();
    }
  },
});

const NOTHING = {
  ...{ from: null, to: null, added: 0, removed: 0, changed: 0, reworded: 0, unchanged: 0 },
  ...{ fields: [], changes: [], total: 0 },
};

function placeOf(loads: Load[], sha256: string, field: string): number {
  const at = loads.findLastIndex(({ input }) => input.sha256.startsWith(sha256));
  if (at >= 0) return at;
  throw new Fault("not_found", `No load of this source has a file whose SHA-256 begins with ${sha256}.`, { field });
}

type FullChange = z.infer<typeof Change>;

async function withFields(engine: Engine, loads: Load[], changes: RecordChange[]): Promise<FullChange[]> {
  const keys = changes.flatMap(({ record_key, before_key }) => [record_key ?? [], before_key ?? []].flat());
  const facts = await factsOf(engine, loads, keys);
  return changes.map((change) => ({
    ...change,
    fields: fieldChanges(facts.get(change.before_key ?? ""), facts.get(change.record_key ?? "")),
  }));
}

function fieldCounts(changes: FullChange[]) {
  const counts = new Map<string, { table: string; column: string | null; records: number }>();
  for (const { fields } of changes) {
    const own = new Map(fields.map(({ table, column }) => [`${table} ${column}`, { table, column }]));
    for (const [name, field] of own) counts.set(name, { ...field, records: (counts.get(name)?.records ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.records - a.records);
}
