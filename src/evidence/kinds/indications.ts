import * as z from "zod";
import { defineKind, provenance } from "../kind.ts";
import { NameOfTerm } from "./targets.ts";

const Indication = z.strictObject({
  ...provenance,
  name: z.string().min(1),
  name_zh: z.string().nullable(),
  mesh_id: z
    .string()
    .regex(/^D\d{6,9}$/)
    .nullable(),
  mondo_id: z
    .string()
    .regex(/^MONDO:\d{7}$/)
    .nullable(),
  names: z.array(NameOfTerm),
});

export const indications = defineKind({
  id: "indications",
  title: { en: "Indications", zh: "适应症" },
  schema: Indication,
  label: ({ name, name_zh }) => ({ en: name, zh: name_zh }),
  references: () => [],
  facts: ({ id, name, name_zh, mesh_id, mondo_id, names }) => {
    const term_id = `INDICATION:${id}`;
    return {
      term: [{ term_id, vocabulary: "INDICATION", kind: "disease" as const, name, name_zh, status: null }],
      term_name: [
        { term_id, name, language: "en", kind: "preferred" as const },
        ...names.map(({ sources: _, ...each }) => ({ term_id, ...each })),
      ],
      term_identifier: [
        ...(mesh_id ? [{ term_id, scheme: "MESH", value: mesh_id }] : []),
        ...(mondo_id ? [{ term_id, scheme: "MONDO", value: mondo_id.replace("MONDO:", "") }] : []),
      ],
    };
  },
});
