import * as z from "zod";
import { comparisons } from "../conflicts/catalogue.ts";
import type { Conflict } from "../conflicts/find.ts";
import { conflictsOf } from "../conflicts/find.ts";
import { precision } from "../conflicts/precision.ts";
import { Text } from "../core/text.ts";
import { defineOperation } from "./operation.ts";
import { limit, offset, search } from "./shapes.ts";

const KINDS = ["conflict", "vocabulary", "age"] as const;

const Value = z.object({
  source_id: z.string(),
  record_key: z.string(),
  value: z.string(),
  /** By which definition, where there are several. */
  basis: z.string().nullable(),
  register: z.string().nullable(),
});

const ListedConflict = z
  .object({
    subject_kind: z.enum(["trial", "authorisation", "approval"]),
    subject_id: z.string(),
    title: z.string(),
    field: z.string(),
    kind: z.enum(KINDS),
    values: z.array(Value),
  })
  .meta({ id: "Conflict" });

const Field = z.object({
  field: z.string(),
  title: Text,
  /** What is a conflict and what is not. */
  contract: Text,
  conflict: z.number(),
  vocabulary: z.number(),
  age: z.number(),
});

const Precision = z.object({
  /** Of the conflicts shown, how many a person who read the records found to be real. */
  percent: z.number(),
  interval_low: z.number(),
  interval_high: z.number(),
  sample: z.number(),
  /** The fields that the sample was drawn from. */
  fields: z.array(z.string()),
  labelled_on: z.string(),
});

export const listConflicts = defineOperation({
  id: "conflicts.list",
  title: { en: "Conflicts between sources", zh: "来源之间的冲突" },
  summary:
    "Facts on which two sources differ, both kept: real conflicts, apart from other words for the same and from older copies.",
  access: "public",
  writes: false,
  input: z.object({
    kind: z.enum(KINDS).default("conflict"),
    field: z.string().optional(),
    source: z.string().optional(),
    /** Matches the title or the number of what is differed about. */
    subject: search.optional(),
    limit: limit.default(100),
    offset,
  }),
  output: z.object({
    conflicts: z.array(ListedConflict),
    total: z.number(),
    by_field: z.array(Field),
    precision: Precision.nullable(),
  }),
  example: {},
  async run({ kind, field, source, subject, limit: most, offset: from }, { shelf }) {
    const all = await conflictsOf(shelf.current().engine);
    const words = subject?.toLowerCase();
    const wanted = all.filter(
      (one) =>
        one.kind === kind &&
        (!field || one.comparison.id === field) &&
        (!source || one.values.some(({ source_id }) => source_id === source)) &&
        (!words || `${one.subject_id} ${one.title}`.toLowerCase().includes(words)),
    );
    return {
      conflicts: wanted.slice(from, from + most).map(listed),
      total: wanted.length,
      by_field: comparisons.map(({ id, title, contract }) => ({
        ...{ field: id, title, contract },
        ...Object.fromEntries(KINDS.map((each) => [each, count(all, id, each)])),
      })) as z.infer<typeof Field>[],
      precision: precision(),
    };
  },
});

const count = (all: Conflict[], field: string, kind: string) =>
  all.filter((one) => one.comparison.id === field && one.kind === kind).length;

const listed = ({ comparison, subject_id, title, kind, values }: Conflict) => ({
  ...{ subject_kind: comparison.subject, field: comparison.id, subject_id, title, kind, values },
});
