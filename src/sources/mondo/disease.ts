import * as z from "zod";
import { needed } from "../fields.ts";
import { OboClass } from "../reading/obo-graph.ts";

/** A row of the list of labels, which has no header. */
export const Label = z.object({
  id: z.string().regex(/^MONDO:\d{7}$/, "Expected a Mondo number, such as MONDO:0000001."),
  label: needed,
});

export const Disease = z.discriminatedUnion("table", [Label.extend({ table: z.literal("label") }), OboClass]);
export type Disease = z.output<typeof Disease>;
