import { defineMetric } from "../metric.ts";

const CANDIDATE = "c.record_key, c.drug_id, c.drug, c.name_zh, c.modality, c.drug_class, c.stage, c.originator";
const PRESENT = "coalesce(p.to_date, current_date) >= current_date";

export const candidatesByPlace = defineMetric({
  id: "candidates_by_place",
  group: "candidates",
  title: { en: "Candidates by place, under each rule", zh: "按归属规则与地点的候选药物" },
  meaning: {
    en: "Innovative candidates with every place that a rule of belonging gives them. A place says little without its rule, so split by it.",
    zh: "创新候选药物与各归属规则所指地点的组合；地点须连同规则解读，请按规则拆分。",
  },
  rules: ["candidate.one-per-substance", "place.every-rule"],
  caveats: [
    {
      en: "Registered offices and research sites are on record for few organisations yet; headquarters and the place of discovery for most.",
      zh: "目前仅少数机构载有注册地址与研发场所；总部与发现地较全。",
    },
  ],
  unit: "candidate-place pairs",
  params: {},
  records: `
  with own as (
    select ${CANDIDATE}, p.kind as attribution, coalesce(p.city, p.place) as city, p.park
    from candidate c join organisation_place p on p.organisation_id = c.originator_id
    where p.kind in ('registered_office', 'research_site') and ${PRESENT}
  ),
  seat as (
    select organisation_id, trim(unnest(string_split(headquarters, ';'))) as city from organisation where headquarters is not null
  ),
  headquarters as (
    select ${CANDIDATE}, 'headquarters' as attribution, s.city, null as park
    from candidate c join seat s on s.organisation_id = c.originator_id
  ),
  parent as (
    select ${CANDIDATE}, 'group_parent' as attribution, s.city, null as park
    from candidate c join organisation_relation p on p.organisation_id = c.originator_id and p.relation = 'subsidiary_of'
    join seat s on s.organisation_id = p.other_id
    where ${PRESENT}
  ),
  discovered as (
    select ${CANDIDATE}, 'discoverer' as attribution, trim(unnest(string_split(d.origin_place, ';'))) as city, null as park
    from candidate c join drug d using (drug_id) where d.origin_place is not null and d.origin_state = 'known'
  )
  select distinct * from (
    select * from own union all select * from headquarters union all select * from parent union all select * from discovered
  ) where drug_class = 'innovative'`,
  dimensions: ["attribution", "city", "park", "stage", "modality"],
  measure: { kind: "count", counted: "(drug_id, attribution, city, park)" },
});
