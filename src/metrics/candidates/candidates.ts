import { defineMetric } from "../metric.ts";
import { COUNTED, candidateParameters, longTail } from "./shared.ts";

export const candidates = defineMetric({
  id: "candidates",
  group: "candidates",
  title: { en: "Candidates", zh: "候选药物" },
  meaning: {
    en: "Medicines in development, of the evidence and of the registers that are loaded, at the highest stage on record.",
    zh: "证据库与已载入登记库中的在研药物，按记录的最高阶段。",
  },
  rules: ["candidate.one-per-substance"],
  caveats: [longTail],
  unit: "candidates",
  params: {
    ...candidateParameters,
    place: { title: { en: "Developer's place", zh: "研发方所在地" }, options: ["pudong"], default: "any" },
  },
  records: `${COUNTED}
    and ($place = 'any' or c.candidate_id in (select candidate_id from candidate_place where district = 'Pudong' and attribution in ('headquarters', 'registered_office', 'research_site')))`,
  dimensions: ["stage", "modality", "originator"],
  measure: { kind: "count", counted: "candidate_id" },
});
