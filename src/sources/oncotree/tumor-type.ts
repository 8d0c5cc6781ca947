import * as z from "zod";
import { needed } from "../fields.ts";

/** What we rely on in a node of the tree. The service has written numbers elsewhere as a list and, before 2018, alone. */
export const TumorType = z.object({
  code: z.string().regex(/^[\w./-]+$/, "Expected a code of OncoTree, such as LUAD."),
  name: needed,
  parent: z.string().nullish(),
  level: z.int().nullish(),
  externalReferences: z.record(z.string(), z.array(z.string())).nullish(),
  history: z.array(z.string()).nullish(),
});
export type TumorType = z.output<typeof TumorType>;
