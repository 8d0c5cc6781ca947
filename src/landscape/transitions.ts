import { STAGES, type Stage } from "./stages.ts";

/** The rungs between which candidates are counted; a study of Phase 1/2 stands on the first of its two. */
const RUNGS: Partial<Record<Stage, number>> = {
  phase_1: 1,
  phase_1_2: 1,
  phase_2: 2,
  phase_2_3: 2,
  phase_3: 3,
  filed: 4,
  phase_4: 5,
  approved: 5,
};

const RUNG = `case stage ${STAGES.flatMap((stage) => (RUNGS[stage] ? [`when '${stage}' then ${RUNGS[stage]}`] : [])).join(" ")} end`;

/**
 * SQL: each time an innovative candidate first came to a stage on record, and whether a later one is on record within
 * `$years`. A step is told by a trial that began, an application or an approval, with its day; deals are left out, for they
 * are signed upon success. The records speak up to the day by which 99 of 100 trials had begun: a register that was loaded
 * years ago knows nothing of later steps, and a few newer records do not change that.
 */
export const TRANSITIONS = `with dated as (
  select candidate_id, ${RUNG} as rung, event_date, record_key from candidate_event
  where event in ('trial', 'application', 'approval') and event_date is not null and event_date <= $day::date
),
spoken as (
  select quantile_disc(event_date, 0.99) as last_day from candidate_event where event = 'trial' and event_date <= $day::date
),
entered as (
  select candidate_id, rung, min(event_date) as entry_date, arg_min(record_key, event_date) as record_key
  from dated where rung between 1 and 4 group by all
)
select case e.rung when 1 then 'phase_1' when 2 then 'phase_2' when 3 then 'phase_3' else 'filing' end as stage,
  coalesce(c.modality, 'unknown') as modality, e.entry_date::varchar as entry_date, e.record_key,
  e.entry_date + ($years::integer * interval 1 year) <= s.last_day as is_watched,
  bool_or(coalesce(n.event_date <= e.entry_date + ($years::integer * interval 1 year), false)) as happened,
  s.last_day::varchar as last_day
from entered e
join candidate c using (candidate_id)
cross join spoken s
left join dated n on n.candidate_id = e.candidate_id and n.rung > e.rung and n.event_date >= e.entry_date
where c.is_innovative and not exists (
  select 1 from dated b where b.candidate_id = e.candidate_id and b.rung > e.rung and b.event_date < e.entry_date
)
group by e.candidate_id, e.rung, c.modality, e.entry_date, e.record_key, s.last_day
order by entry_date, e.candidate_id, e.rung`;
