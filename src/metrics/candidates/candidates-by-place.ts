import { defineMetric } from "../metric.ts";
import { COUNTED, candidateParameters } from "./shared.ts";

export const candidatesByPlace = defineMetric({
  id: "candidates_by_place",
  group: "candidates",
  title: { en: "Candidates by place, under each rule", zh: "按归属规则与地点的候选药物" },
  meaning: {
    en: "Candidates with every place that a rule of belonging gives them. A place says little without its rule, so split by it.",
    zh: "候选药物与各归属规则所指地点的组合；地点须连同规则解读，请按规则拆分。",
  },
  rules: ["candidate.one-per-substance", "place.every-rule"],
  caveats: [
    {
      en: "Registered offices and research sites are on record for few organisations yet; headquarters and the place of discovery for most.",
      zh: "目前仅少数机构载有注册地址与研发场所；总部与发现地较全。",
    },
  ],
  unit: "candidate-place pairs",
  params: candidateParameters,
  records: `select n.*, p.attribution, p.country, p.city, p.park
  from (${COUNTED}) n join candidate_place p using (candidate_id)`,
  dimensions: ["attribution", "country", "city", "park", "stage", "modality"],
  measure: { kind: "count", counted: "(candidate_id, attribution, country, city, park)" },
});
