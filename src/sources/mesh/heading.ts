import * as z from "zod";
import { needed } from "../fields.ts";

const descriptor = z.string().regex(/^D\d{6,9}$/, "Expected the number of a descriptor, such as D001943.");
const named = z.object({ String: needed });

/** What we rely on in the two extracts by columns. */
export const Term = z.object({ mesh_id: descriptor, mesh_name: needed });
export const TreeNumber = z.object({
  mesh_id: descriptor,
  mesh_name: needed,
  mesh_tree_number: z.string().regex(/^[A-Z]\d{2}(\.\d{3})*$/, "Expected a tree number, such as C04.588."),
});

/** What we rely on in the library's own XML. */
const Concept = z.object({
  "@PreferredConceptYN": z.enum(["Y", "N"]).optional(),
  RegistryNumber: z.array(z.string()).default([]),
  RegistryNumberList: z.object({ RegistryNumber: z.array(z.string()).default([]) }).optional(),
  TermList: z.object({ Term: z.array(z.object({ String: needed, "@LexicalTag": z.string().default("NON") })) }),
});
export type Concept = z.output<typeof Concept>;
const ConceptList = z.object({ Concept: z.array(Concept).min(1) });

const Descriptor = z.object({
  table: z.literal("descriptor"),
  DescriptorUI: descriptor,
  DescriptorName: named,
  TreeNumberList: z.object({ TreeNumber: z.array(z.string()) }).optional(),
  ConceptList,
});
const Supplementary = z.object({
  table: z.literal("supplementary"),
  SupplementalRecordUI: z.string().regex(/^C\d{6,9}$/, "Expected the number of a supplementary concept."),
  SupplementalRecordName: named,
  "@SCRClass": z.string().default(""),
  ConceptList,
});

/** Elements of the XML do not say of which table they are. */
function withTable(value: unknown): unknown {
  if (!value || typeof value !== "object" || "table" in value) return value;
  return { ...value, table: "SupplementalRecordUI" in value ? "supplementary" : "descriptor" };
}

export const Heading = z.preprocess(
  withTable,
  z.discriminatedUnion("table", [
    Term.extend({ table: z.literal("term") }),
    TreeNumber.extend({ table: z.literal("tree_number") }),
    Descriptor,
    Supplementary,
  ]),
);
export type Heading = z.output<typeof Heading>;
