import { RegulationKind } from "../../core/tables/regulation.ts";
import { defineMetric, restrict } from "../metric.ts";

export const regulationsRecorded = defineMetric({
  id: "regulations_recorded",
  group: "policy",
  title: { en: "Regulations recorded", zh: "收录的法规条目" },
  meaning: {
    en: "Routes, clocks, programmes, exclusivities, fees and obligations with a citation.",
    zh: "有出处的途径、时限、项目、独占、收费与义务条目。",
  },
  rules: [],
  caveats: [],
  unit: "regulations",
  params: { kind: { title: { en: "Kind", zh: "种类" }, options: RegulationKind.options, default: "any" } },
  records: `
  select record_key, regulation_id, kind, jurisdiction, name, name_zh from regulation
  where ${restrict("kind", "kind")}`,
  dimensions: ["kind", "jurisdiction"],
  measure: { kind: "count", counted: "regulation_id" },
});
