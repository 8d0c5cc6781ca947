import * as z from "zod";
import { needed, words } from "../fields.ts";

const unii = z.string().regex(/^[A-Z0-9]{10}$/, "Expected a UNII of 10 letters and digits.");
const maybe = words.optional();

/** What we rely on in the list of names and in the list of substances. */
export const Name = z.object({
  UNII: unii,
  NAME: needed,
  TYPE: z.enum(["of", "cn", "sys", "cd", "bn", "mn"]),
  DISPLAY_NAME: needed,
});
export const Substance = z.object({
  UNII: unii,
  DISPLAY_NAME: needed,
  RN: words,
  INCHIKEY: words,
  EC: maybe,
  NCIT: maybe,
  RXCUI: maybe,
  PUBCHEM: maybe,
  INN_ID: maybe,
  USAN_ID: maybe,
  INGREDIENT_TYPE: maybe,
  SUBSTANCE_TYPE: maybe,
});

export const UniiRow = z.discriminatedUnion("table", [
  Name.extend({ table: z.literal("name") }),
  Substance.extend({ table: z.literal("substance") }),
]);
export type UniiRow = z.output<typeof UniiRow>;
