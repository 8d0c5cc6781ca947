import * as z from "zod";
import { checkEvidence } from "../evidence/check.ts";
import { Problem, readEvidence } from "../evidence/read.ts";
import { defineOperation } from "./operation.ts";

export const checkEvidenceFolder = defineOperation({
  id: "evidence.check",
  title: { en: "Problems of the evidence", zh: "证据问题" },
  summary: "Check the curated facts: schema, unique ids, references, dates, currencies, sources.",
  access: "public",
  writes: false,
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    records: z.record(z.string(), z.number()),
    problems: z.array(Problem),
  }),
  example: {},
  failed: ({ ok }) => !ok,
  async run(_input, { evidence: folder }) {
    const evidence = await readEvidence(folder);
    const problems = checkEvidence(evidence);
    const records: Record<string, number> = {};
    for (const { kind } of evidence.records) records[kind.id] = (records[kind.id] ?? 0) + 1;
    return { ok: problems.length === 0, records, problems };
  },
});
