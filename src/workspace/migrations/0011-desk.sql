-- What the desk of the authority measures itself by: what a measure asked on the day an application was handed in, how long
-- each kind of work may wait, and what the casework adds up to.

-- One for each time an application was handed in. The server works it out of the evidence of that day; nobody changes it.
create table assessment (
  assessment_id uuid primary key default gen_random_uuid(),
  application_id uuid not null references application on delete cascade,
  -- The instant of the handing in: the same transaction, the same now().
  submitted_at timestamptz not null default now(),
  on_day date not null,
  -- What was said of the firm and its asset, and what was asked for.
  facts jsonb not null,
  amount numeric(16, 2) not null,
  verdict text not null check (verdict in ('eligible', 'cannot_tell', 'not_eligible')),
  force text not null check (force in ('in_force', 'not_yet', 'ended', 'superseded', 'cannot_tell')),
  application_window text not null check (application_window in ('open', 'not_yet', 'over', 'not_printed')),
  clause text,
  policy_id text not null,
  instrument text not null,
  instrument_zh text,
  -- Each condition with what it asks, what was said and whether it holds.
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  at_most jsonb,
  snapshot_id text not null,
  record_key text not null,
  unique (application_id, submitted_at)
);

alter table assessment enable row level security;
grant select, insert on assessment to portolan_actor;
create policy assessment_read on assessment for select using (sees_application(application_id));
create policy assessment_make on assessment for insert with check (exists (
  select 1 from application a where a.application_id = assessment.application_id and a.state = 'submitted'
    and a.submitted_at = assessment.submitted_at and a.submitted_at = now() and a.organisation_id in (select my_organisations())
    and a.facts = assessment.facts and a.amount = assessment.amount
));
create function assessment_stays() returns trigger language plpgsql as $$
begin raise exception 'What was found on the day stays as it was.' using errcode = 'check_violation'; end $$;
create trigger assessment_stays before update on assessment for each row execute function assessment_stays();
create trigger logged after insert or update or delete on assessment for each row execute function append_entry('assessment_id');

/* Whether an application that was sent back holds anything that it did not then: a document, a version of one, other facts,
   another amount. */
create function adds_something(id uuid) returns boolean language sql stable as $$
  select exists (
    select 1 from application_document x join document_version v using (document_id)
    where x.application_id = id and greatest(x.attached_at, v.stored_at)
      > (select max(t.at) from application_turn t where t.application_id = id and t.state = 'incomplete')
  ) or exists (
    select 1 from application a left join lateral (
      select facts, amount from assessment where application_id = id order by submitted_at desc limit 1
    ) last on true
    where a.application_id = id and (a.facts is distinct from last.facts or a.amount is distinct from last.amount)
  )
$$;

-- For how many working days each kind of work may wait, and who says so.
create table service_limit (
  kind text primary key check (kind in ('check', 'appeal', 'review', 'pay', 'accompany')),
  working_days integer not null check (working_days between 1 and 365),
  -- The instrument and its clause; without one the limit is an assumption.
  citation text check (length(citation) between 1 and 300),
  address text check (address ~ '^https?://' and length(address) <= 1000),
  version integer not null default 1,
  set_by text references person (id) on delete set null,
  updated_at timestamptz not null default now(),
  check (address is null or citation is not null)
);
alter table service_limit enable row level security;
grant select on service_limit to portolan_actor;
grant update (working_days, citation, address, version, set_by, updated_at) on service_limit to portolan_actor;
create policy limit_read on service_limit for select using ((select holds('{officer,reviewer,administrator}')));
create policy limit_set on service_limit for update
  using ((select holds('{administrator}'))) with check ((select holds('{administrator}')) and set_by = me());
create trigger logged after insert or update or delete on service_limit for each row execute function append_entry('kind');
-- No instrument in the evidence prints how long the authority may take, so these are assumptions until one is cited.
insert into service_limit (kind, working_days) values ('check', 5), ('appeal', 5), ('review', 20), ('pay', 30), ('accompany', 5);

/* What the casework counts, entry by entry. Who works for the authority reads of every entry its state and its day, and of an
   application its measure and its money; what else is in it stays behind its own fence. Days are in UTC. */
create function casework_entries(since date, until date) returns table (
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
  )
  select * from entries e
  where (select holds('{officer,reviewer,administrator}')) and e.on_day between since and until
$$;

/* How long each kind of work took that ended in a span of days. */
create function casework_clocks(since date, until date) returns table (kind text, started_on date, ended_on date)
  language sql stable security definer set search_path = public as $$
  with clocks as (
    select case t.state when 'submitted' then 'check' when 'appealed' then 'appeal' when 'in_review' then 'review' else 'pay' end as kind,
      (t.at at time zone 'UTC')::date as started_on,
      (lead(t.at) over (partition by t.application_id order by t.at) at time zone 'UTC')::date as ended_on,
      t.state, lead(t.state) over (partition by t.application_id order by t.at) as next
    from application_turn t
    union all
    select 'accompany', (v.created_at at time zone 'UTC')::date, (min(l.at) at time zone 'UTC')::date, null, null
    from voyage v join log_entry l on l.noun = 'voyage' and l.noun_id = v.voyage_id::text and l.change = 'update' and 'officer_id' = any (l.columns)
    group by v.voyage_id
  )
  select c.kind, c.started_on, c.ended_on from clocks c
  where (select holds('{officer,reviewer,administrator}')) and c.ended_on between since and until
    -- What its firm took back was not done.
    and (c.state is null or c.state in ('submitted', 'appealed', 'in_review', 'approved') and c.next <> 'withdrawn')
$$;
