import * as z from "zod";
import { needed, words } from "../fields.ts";

const entry = z.string().regex(/^[\w-]+$/, "Expected the name of a FamPlex entry.");

/** What we rely on in the four tables of FamPlex. They have no headers; the names are ours. */
export const Relation = z.object({
  subject_scheme: needed,
  subject: needed,
  relation: z.enum(["isa", "partof"]),
  object_scheme: z.literal("FPLX"),
  object: entry,
});
export const Equivalence = z.object({ scheme: needed, value: needed, entry });
export const Grounding = z.object({
  text: needed,
  scheme: needed,
  value: needed,
  second_scheme: words,
  second_value: words,
  third_scheme: words,
  third_value: words,
});
export const Entry = z.object({ entry });

export const FamplexRow = z.discriminatedUnion("table", [
  Relation.extend({ table: z.literal("relation") }),
  Equivalence.extend({ table: z.literal("equivalence") }),
  Grounding.extend({ table: z.literal("grounding") }),
  Entry.extend({ table: z.literal("entry"), kind: z.enum(["protein_family", "protein_complex", "other"]) }),
]);
export type FamplexRow = z.output<typeof FamplexRow>;
