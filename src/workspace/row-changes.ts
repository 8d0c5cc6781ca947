import * as z from "zod";
import { Text } from "../core/text.ts";

/** A value as it is shown: words, the same words in both languages, a number, or nothing known. */
export const Said = z.union([z.null(), z.string(), z.number(), z.boolean(), Text]);
export type Said = z.infer<typeof Said>;

/** A row of an answer, as far as a reader is shown it. */
export const WatchedRow = z.object({
  /** The list of the answer it stands in. */
  list: z.string(),
  /** What names it among the rows of one snapshot, and what still names it when something it refers to was put right. */
  key: z.string(),
  group: z.string(),
  title: Text,
  record_key: z.string().nullable(),
  /** By column, in the order of the answer. */
  fields: z.array(z.tuple([z.string(), Said])),
});
export type WatchedRow = z.infer<typeof WatchedRow>;

const RowShown = z.object({
  list: z.string(),
  title: Text,
  record_key: z.string().nullable(),
  facts: z.array(z.object({ column: z.string(), value: Said })),
});

const RowChanged = RowShown.omit({ facts: true }).extend({
  fields: z.array(z.object({ column: z.string(), before: Said, after: Said })),
});

/** What differs between two answers to one question. The numbers count all, the lists hold the first. */
export const RowChanges = z.object({
  added: z.array(RowShown),
  removed: z.array(RowShown),
  changed: z.array(RowChanged),
});
export type RowChanges = z.infer<typeof RowChanges>;

export interface Difference {
  counts: Record<keyof RowChanges, number>;
  changes: RowChanges;
}

const MOST_SHOWN = 50;
const MOST_FACTS = 5;

/**
 * What became of the rows. Those that are the same go first, however often they stand there; then a row is held against the
 * one with its key, and last against the only one left of its group.
 */
export function differenceOf(before: readonly WatchedRow[], after: readonly WatchedRow[]): Difference {
  const left = { before: [...before], after: [...after] };
  takePairs(left, sameAs, true);
  const pairs = [...takePairs(left, inList("key")), ...takePairs(left, inList("group"))];
  const changed = pairs.map(([was, is]) => changedRow(was, is)).filter(({ fields }) => fields.length > 0);
  return {
    counts: { added: left.after.length, removed: left.before.length, changed: changed.length },
    changes: {
      added: left.after.slice(0, MOST_SHOWN).map(shown),
      removed: left.before.slice(0, MOST_SHOWN).map(shown),
      changed: changed.slice(0, MOST_SHOWN),
    },
  };
}

const sameAs = ({ list, fields }: WatchedRow): string =>
  JSON.stringify([list, ...fields.map((field) => JSON.stringify(field)).sort()]);

interface Left {
  before: WatchedRow[];
  after: WatchedRow[];
}

const inList = (name: "key" | "group") => (row: WatchedRow) => JSON.stringify([row.list, row[name]]);

/** Takes out the rows that stand for one another by a name; where several share it, only those that are the same. */
function takePairs(left: Left, nameOf: (row: WatchedRow) => string, isSame = false): [WatchedRow, WatchedRow][] {
  const [was, is] = [byName(left.before, nameOf), byName(left.after, nameOf)];
  const pairs: [WatchedRow, WatchedRow][] = [];
  const taken = new Set<WatchedRow>();
  for (const [name, rows] of was) {
    const others = is.get(name) ?? [];
    if (!isSame && (rows.length !== 1 || others.length !== 1)) continue;
    for (const [at, row] of rows.entries()) {
      const other = others[at];
      if (!other) break;
      pairs.push([row, other]);
      taken.add(row).add(other);
    }
  }
  left.before = left.before.filter((row) => !taken.has(row));
  left.after = left.after.filter((row) => !taken.has(row));
  return pairs;
}

function byName(rows: WatchedRow[], nameOf: (row: WatchedRow) => string): Map<string, WatchedRow[]> {
  const found = new Map<string, WatchedRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const known = found.get(name);
    if (known) known.push(row);
    else found.set(name, [row]);
  }
  return found;
}

/** Of what a row refers to, its name is told beside. */
const A_NAME = /^id$|_id$/;

/** A column that only one side has was added to the answer by a version of ours, and is no news. */
function changedRow(was: WatchedRow, { list, title, record_key, fields }: WatchedRow): RowChanges["changed"][number] {
  const then = new Map(was.fields);
  const different = fields.flatMap(([column, after]) => {
    const before = then.get(column);
    return A_NAME.test(column) || before === undefined || JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ column, before, after }];
  });
  return { list, title, record_key, fields: different };
}

const ASIDE = /_id$|_zh$|_precision$/;

/** A row that came or went, with the first things there are to say of it beside its title. */
function shown({ list, title, record_key, fields }: WatchedRow): RowChanges["added"][number] {
  const titles = new Set<unknown>([...title.en.split(" → "), ...title.zh.split(" → ")]);
  const facts = fields
    .filter(([column, value]) => value !== null && !ASIDE.test(column) && !titles.has(value) && column !== "id")
    .slice(0, MOST_FACTS)
    .map(([column, value]) => ({ column, value }));
  return { list, title, record_key, facts };
}
