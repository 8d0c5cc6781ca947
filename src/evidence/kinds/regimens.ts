import * as z from "zod";
import { defineKind, provenance } from "../kind.ts";

const Regimen = z.strictObject({
  ...provenance,
  /** The short name by which a fixed set of medicines is known: FOLFOX. */
  name: z.string().min(1),
  names: z.array(z.string().min(1)),
  medicines: z.array(z.string().min(1)).min(2),
});

export const regimens = defineKind({
  id: "regimens",
  title: { en: "Regimens", zh: "联合方案" },
  schema: Regimen,
  label: ({ name }) => ({ en: name, zh: null }),
  references: () => [],
  facts: ({ id: regimen_id, name, names, medicines }) => ({
    regimen_name: [name, ...names].map((each) => ({ regimen_id, name: each })),
    regimen_medicine: medicines.map((medicine) => ({ regimen_id, medicine })),
  }),
});
