import { rankSql } from "./stages.ts";

/**
 * SQL: deals by which somebody abroad took a medicine, with what it hits. Where no medicine is known, the words of the
 * ledger are read: a name of a target that we know, or a symbol. CD3 is where a T cell is held, and no target of a disease.
 */
export const BUYER_DEALS = `with
name as (
  select lower(name) as name, any_value(entity_id) as target_id from entity_name where kind = 'target'
  group by all having count(distinct entity_id) = 1
),
hit as (
  select a.deal_id, c.target_id from deal_asset a join medicine_class c using (drug_id)
  where c.granularity in ('complex', 'gene') and not c.is_payload
),
word as (
  select deal_id, trim(part) as part, regexp_extract(trim(part), '^[^ ]+') as first
  from (select deal_id, unnest(regexp_split_to_array(target, '[;,/()]| x | and ')) as part from deal where target is not null)
  where deal_id not in (select deal_id from hit)
),
said as (
  select w.deal_id, coalesce(n.target_id, f.target_id, 'named:' || lower(w.first)) as target_id
  from word w left join name n on n.name = lower(w.part) left join name f on f.name = lower(w.first)
  where n.target_id is not null or f.target_id is not null or regexp_matches(w.first, '^[A-Z][A-Z0-9-]{2,}$')
),
every as (
  select distinct deal_id, target_id from (from hit union all from said)
  where target_id not in (select target_id from name where name in ('cd3', 'cd3e'))
),
area as (
  select a.deal_id, list(distinct x.area_id order by x.area_id) as tops
  from deal_asset a join candidate c using (drug_id) join candidate_indication using (candidate_number)
  join indication_area x using (indication_id) group by all
)
select d.deal_id, d.record_key, d.signed_date as from_day,
  case d.signed_date_precision
    when 'year' then make_date(year(d.signed_date), 12, 31) when 'month' then last_day(d.signed_date) else d.signed_date
  end as to_day,
  d.licensee_id as buyer_id, d.licensor_id as seller_id, d.modality, d.stage, d.territory, d.deal_type, d.licensor, lo.name_zh as licensor_zh,
  d.target, s.status in ('ended', 'partly_ended') as is_ended, s.ended_date,
  coalesce((select list(e.target_id order by e.target_id) from every e where e.deal_id = d.deal_id), []) as targets,
  coalesce((select list(distinct a.drug_id order by a.drug_id) from deal_asset a where a.deal_id = d.deal_id and a.drug_id is not null), []) as drug_ids,
  coalesce(x.tops, []) as disease_tops
from deal d
join deal_status s using (deal_id)
left join organisation lo on lo.organisation_id = d.licensor_id
left join organisation le on le.organisation_id = d.licensee_id
left join area x using (deal_id)
where d.direction in ('out_licensing', 'acquisition') and d.licensee_id <> d.licensor_id and le.country is distinct from 'CN'
order by d.signed_date desc nulls last, d.deal_id`;

/** SQL: what `$organisations` and their groups develop on `$targets` themselves, as far as it was on record before `$day`. */
export const OWN_PROGRAMMES = `with
wanted as (select unnest(from_json($organisations::json, '["VARCHAR"]')) as organisation_id),
step as (
  select candidate_number, arg_max(stage, ${rankSql("stage")}) as stage, arg_max(record_key, ${rankSql("stage")}) as record_key
  from candidate_step where coalesce(first_date, date '1800-01-01') < $day::date group by candidate_number
)
select distinct w.organisation_id, c.drug_id, c.drug, c.drug_zh, s.stage, coalesce(s.record_key, c.record_key) as record_key
from candidate c
join wanted w on w.organisation_id in (c.organisation_id, c.group_id)
join medicine_class m using (drug_id)
left join step s using (candidate_number)
where m.granularity in ('complex', 'gene') and not m.is_payload and c.is_active and c.drug_id is distinct from $drug
  and m.target_id in (select unnest(from_json($targets::json, '["VARCHAR"]')))
  and (s.stage is not null or c.stage is null)
order by w.organisation_id, c.drug_id`;

/** SQL: whom an organisation belongs to today, where that is somebody else. */
export const PARENTS = `select g.organisation_id, p.entity_id as parent_id, p.name as parent, p.name_zh as parent_zh, r.record_key
from organisation_group g
join entity p on p.kind = 'organisation' and p.entity_id = g.group_id
join (select organisation_id, min(record_key) as record_key from organisation_relation group by organisation_id) r using (organisation_id)
where g.group_id <> g.organisation_id`;

/** SQL: whose the medicine `$drug` is: who found it, who develops it, and the groups that stand behind them. */
export const OWNERS = `with own as (
  select originator_id as organisation_id from drug where drug_id = $drug and originator_id is not null
  union
  select organisation_id from drug_organisation where drug_id = $drug and role = 'developer' and organisation_id is not null
  union
  select organisation_id from candidate
  where drug_id = $drug and organisation_id is not null and drug_id not in (select drug_id from drug)
)
from own union select g.group_id from own join organisation_group g using (organisation_id) order by 1`;

/** SQL: the medicine `$drug` where it is known from registers alone: at its furthest stage, with what it hits and is tried in. */
export const CANDIDATE = `select c.drug_id, arg_max(c.drug, c.stage_rank) as name, arg_max(c.drug_zh, c.stage_rank) as name_zh,
  arg_max(c.modality, c.stage_rank) as modality, arg_max(c.stage, c.stage_rank) as stage,
  coalesce((
    select list(distinct m.target order by m.target) from medicine_class m
    where m.drug_id = c.drug_id and m.granularity = 'complex' and not m.is_payload
  ), []) as targets,
  coalesce((
    select list(distinct a.area_id order by a.area_id)
    from candidate o join candidate_indication i using (candidate_number) join indication_area a using (indication_id)
    where o.drug_id = c.drug_id
  ), []) as disease_tops,
  arg_max(coalesce(c.stage_key, c.record_key), c.stage_rank) as record_key
from candidate c where c.drug_id = $drug and c.drug_id not in (select drug_id from drug) group by c.drug_id`;

/** SQL: what the medicine `$drug` hits, as the deals above are told. */
export const TARGETS_OF = `select distinct target_id, min(target) as target from medicine_class
where drug_id = $drug and granularity in ('complex', 'gene') and not is_payload
  and lower(target) not in ('cd3', 'cd3e')
group by target_id order by target_id`;

/** SQL: the target that each of `$names` stands for, under its own name where none is known. */
export const TARGETS_NAMED = `with asked as (select unnest(from_json($names::json, '["VARCHAR"]')) as asked),
name as (
  select lower(name) as name, any_value(entity_id) as target_id from entity_name where kind = 'target'
  group by all having count(distinct entity_id) = 1
)
select a.asked, coalesce(e.entity_id, n.target_id, 'named:' || lower(a.asked)) as target_id, coalesce(e.name, a.asked) as target
from asked a left join name n on n.name = lower(a.asked)
left join entity e on e.kind = 'target' and e.entity_id in (a.asked, n.target_id)`;
