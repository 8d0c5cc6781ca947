import { checkEvidence } from "../src/evidence/check.ts";
import { readEvidence } from "../src/evidence/read.ts";

const evidence = await readEvidence("evidence");
const problems = checkEvidence(evidence);
const counts: Record<string, number> = {};
for (const { kind } of evidence.records) counts[kind.id] = (counts[kind.id] ?? 0) + 1;
console.log(counts);
for (const p of problems.slice(0, 200)) console.log(`${p.file} · ${p.record} · ${p.field}: ${p.message}`);
console.log(`${problems.length} problems`);
