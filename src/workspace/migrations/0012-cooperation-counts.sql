/* What firms and partners do with each other is counted too: that it happened, in which state and on which day. Who they
   are, and what they say, stays between them. */
create or replace function casework_entries(since date, until date) returns table (
  indicator text, noun text, entry_id uuid, state text, on_day date, started_on date, measure_id text, amount float8, currency text
) language sql stable security definer set search_path = public as $$
  with turns as (
    select application_id,
      (min(at) filter (where t.state = 'submitted') at time zone 'UTC')::date as handed_in,
      (min(at) filter (where t.state in ('approved', 'rejected')) at time zone 'UTC')::date as decided,
      (array_agg(t.state order by at) filter (where t.state in ('approved', 'rejected')))[1] as decision
    from application_turn t group by application_id
  ), entries as (
    select 'voyages_opened' as indicator, 'voyage' as noun, v.voyage_id as entry_id, v.state,
      (v.created_at at time zone 'UTC')::date as on_day, null::date as started_on,
      null as measure_id, null::float8 as amount, null as currency
    from voyage v
    union all
    select 'applications_submitted', 'application', application_id, a.state, handed_in, null, a.measure_id, a.amount::float8, a.currency
    from turns join application a using (application_id)
    union all
    select 'applications_decided', 'application', application_id, decision, decided, handed_in, a.measure_id, a.amount::float8, a.currency
    from turns join application a using (application_id)
    union all
    select 'payments', 'application', application_id, a.state, p.paid_on, null, a.measure_id, p.amount::float8, a.currency
    from payment p join application a using (application_id)
    union all
    -- What is closed and published again was published the first time.
    select 'opportunities_published', 'opportunity', o.opportunity_id, o.state, (min(l.at) at time zone 'UTC')::date, null, null, null, null
    from opportunity o join log_entry l on l.noun = 'opportunity' and l.noun_id = o.opportunity_id::text and l.state = 'published'
    group by o.opportunity_id
    union all
    select 'interests_shown', 'interest', i.interest_id, i.state, (i.created_at at time zone 'UTC')::date, null, null, null, null
    from interest i
    union all
    select 'agreements_signed', 'interest', i.interest_id, i.state,
      (greatest(i.firm_signed_at, i.partner_signed_at) at time zone 'UTC')::date, null, null, null, null
    from interest i where i.nda_state = 'signed'
    union all
    select 'outcomes', 'outcome', x.interest_id, x.kind, x.day, null, null, null, null
    from outcome x where x.confirmed_at is not null and x.kind <> 'nothing'
  )
  select * from entries e
  where (select holds('{officer,reviewer,administrator}')) and e.on_day between since and until
$$;
