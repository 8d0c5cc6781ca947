/**
 * What every source says of a field of a trial. A record of another register that states the number of a trial speaks of
 * the same trial; the subject is then the first of their numbers.
 */
export const TRIALS = (field: string, value: string): string => `
  with stated as (
    select i.trial_id, o.trial_id as other_id
    from trial_identifier i join trial o on o.trial_id = i.identifier
    where i.identifier <> i.trial_id
  ),
  linked as (
    select trial_id, min(other_id) as other_id
    from (select trial_id, other_id from stated union select other_id, trial_id from stated)
    group by trial_id
  )
  select coalesce(least(t.trial_id, l.other_id), t.trial_id) as subject_id, t.title, r.source_id, t.record_key,
    (${value})::varchar as value, null::varchar as basis, case when r.source_id = 'evidence' then null else t.register end as register
  from trial t join record r using (record_key) left join linked l using (trial_id)
  where ${field} is not null`;
