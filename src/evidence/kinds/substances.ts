import * as z from "zod";
import { defineKind, provenance } from "../kind.ts";
import { NameOfTerm } from "./targets.ts";

const Substance = z.strictObject({
  ...provenance,
  /** International nonproprietary name. */
  name: z.string().min(1),
  name_zh: z.string().nullable(),
  names: z.array(NameOfTerm),
});

/** What substances are called in Chinese and by code, where no open vocabulary says it. Medicines we follow are in drugs. */
export const substances = defineKind({
  id: "substances",
  title: { en: "Substances", zh: "活性成分" },
  schema: Substance,
  label: ({ name, name_zh }) => ({ en: name, zh: name_zh }),
  references: () => [],
  facts: ({ id, name, name_zh, names }) => {
    const term_id = `SUBSTANCE:${id}`;
    return {
      term: [{ term_id, vocabulary: "SUBSTANCE", kind: "substance" as const, name, name_zh, status: null }],
      term_name: [
        { term_id, name, language: "en", kind: "preferred" as const },
        ...(name_zh ? [{ term_id, name: name_zh, language: "zh", kind: "preferred" as const }] : []),
        ...names.map(({ sources: _, ...each }) => ({ term_id, ...each })),
      ],
    };
  },
});
