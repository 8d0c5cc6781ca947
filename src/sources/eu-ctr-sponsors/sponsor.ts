import * as z from "zod";
import { needed } from "../fields.ts";

/** What we rely on in a row of the list of sponsor names. */
export const Sponsor = z.object({
  name_of_sponsor: needed,
  normalized_name: needed,
  normalized_parent_name: needed,
});
export type Sponsor = z.output<typeof Sponsor>;
