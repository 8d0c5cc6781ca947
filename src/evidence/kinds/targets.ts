import * as z from "zod";
import { TermName } from "../../core/tables/vocabulary.ts";
import { defineKind, provenance, Source } from "../kind.ts";

/** A name of a target or an indication, and the page that shows it. */
export const NameOfTerm = z.strictObject({
  name: z.string().min(1),
  language: z.enum(["en", "zh", "zh_hant"]),
  kind: TermName.shape.kind,
  sources: z.array(Source).default([]),
});

const Target = z.strictObject({
  ...provenance,
  /** Approved symbol of HGNC, or the name of a family or complex. */
  name: z.string().min(1),
  name_zh: z.string().nullable(),
  /** `HGNC:8760`; null for what is no single human gene. */
  hgnc_id: z
    .string()
    .regex(/^HGNC:\d+$/)
    .nullable(),
  names: z.array(NameOfTerm),
});

export const targets = defineKind({
  id: "targets",
  title: { en: "Targets", zh: "靶点" },
  schema: Target,
  label: ({ name, name_zh }) => ({ en: name, zh: name_zh }),
  references: () => [],
  facts: ({ id, name, name_zh, hgnc_id, names }) => {
    const term_id = `TARGET:${id}`;
    return {
      term: [{ term_id, vocabulary: "TARGET", kind: "target" as const, name, name_zh, status: null }],
      term_name: [
        { term_id, name, language: "en", kind: "preferred" as const },
        ...names.map(({ sources: _, ...each }) => ({ term_id, ...each })),
      ],
      term_identifier: hgnc_id ? [{ term_id, scheme: "HGNC", value: hgnc_id.replace("HGNC:", "") }] : [],
    };
  },
});
