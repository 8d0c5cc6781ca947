-- A firm asks for the support of a measure; two people of the authority judge it; what is approved is held by a budget.
create table budget (
  measure_id text not null,
  year integer not null check (year between 2000 and 2200),
  currency text not null,
  amount numeric(16, 2) not null check (amount >= 0),
  -- What is approved can never be more than there is.
  committed numeric(16, 2) not null default 0 check (committed >= 0 and committed <= amount),
  version integer not null default 1,
  primary key (measure_id, year)
);
alter table budget add column budget_id text generated always as (measure_id || ':' || year::text) stored;

create table application (
  application_id uuid primary key default gen_random_uuid(),
  organisation_id text not null references organisation (id),
  voyage_id uuid references voyage,
  -- A measure of the evidence.
  measure_id text not null,
  facts jsonb not null default '{}',
  amount numeric(16, 2) not null check (amount > 0),
  currency text not null,
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'incomplete', 'in_review', 'approved', 'rejected', 'appealed', 'paid', 'withdrawn')),
  round integer not null default 1 check (round in (1, 2)),
  -- What an officer asked for, or why the firm appeals.
  note text check (length(note) <= 5000),
  submitted_at timestamptz,
  version integer not null default 1,
  created_by text not null references person (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on application (organisation_id);
create index on application (state, submitted_at);

create table review (
  review_id uuid primary key default gen_random_uuid(),
  application_id uuid not null references application on delete cascade,
  round integer not null,
  reviewer_id text not null references person (id),
  verdict text not null check (verdict in ('approve', 'reject')),
  reason text not null check (length(reason) between 1 and 5000),
  created_at timestamptz not null default now(),
  unique (application_id, reviewer_id)
);

create table payment (
  payment_id uuid primary key default gen_random_uuid(),
  application_id uuid not null references application,
  amount numeric(16, 2) not null check (amount > 0),
  reference text not null unique check (length(reference) between 1 and 200),
  paid_on date not null,
  recorded_by text not null references person (id),
  created_at timestamptz not null default now()
);
create index on payment (application_id);

-- The moves there are; src/workspace/application-states.ts says who makes which, and a test holds the two together.
create function application_moves() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and not (old.state || '>' || new.state) = any (array[
    'draft>submitted', 'incomplete>submitted', 'submitted>incomplete', 'submitted>in_review', 'appealed>in_review',
    'in_review>approved', 'in_review>rejected', 'rejected>appealed', 'approved>paid',
    'draft>withdrawn', 'submitted>withdrawn', 'incomplete>withdrawn', 'in_review>withdrawn', 'appealed>withdrawn'
  ]) then
    raise exception 'An application that is % does not become %.', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger application_moves before update on application for each row execute function application_moves();

create function sees_application(id uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select 1 from application a where a.application_id = id
      and (belongs_to(a.organisation_id) or (a.state <> 'draft' and holds('{officer,reviewer,administrator}')))
  )
$$;
create function may_review(id uuid, of_round integer) returns boolean language sql stable security definer set search_path = public as $$
  select holds('{reviewer}') and exists (
    select 1 from application a where a.application_id = id and a.state = 'in_review' and a.round = of_round
      and not belongs_to(a.organisation_id) and a.created_by <> me()
  )
$$;

/* Settles an application once two people have judged this round: approved where both approve, else rejected. What is
   approved is held by the budget of the year; where there is none, or too little, nothing is approved. */
create function settle(id uuid) returns text language plpgsql security definer set search_path = public as $$
declare
  a application;
  approving integer;
  judged integer;
begin
  select * into a from application where application_id = id for update;
  if a.state <> 'in_review' then return a.state; end if;
  select count(*), count(*) filter (where verdict = 'approve') into judged, approving
    from review where application_id = id and round = a.round;
  if judged < 2 then return a.state; end if;
  if approving = 2 then
    update budget set committed = committed + a.amount, version = version + 1
      where measure_id = a.measure_id and year = extract(year from now()) and currency = a.currency and committed + a.amount <= amount;
    if not found then
      raise exception 'The budget of this measure for this year does not hold % more.', a.amount using errcode = 'P0001', hint = 'budget';
    end if;
  end if;
  update application set state = case when approving = 2 then 'approved' else 'rejected' end, version = version + 1, updated_at = now()
    where application_id = id;
  return case when approving = 2 then 'approved' else 'rejected' end;
end $$;

alter table budget enable row level security;
alter table application enable row level security;
alter table review enable row level security;
alter table payment enable row level security;
grant select, insert on budget, application, review, payment to portolan_actor;
grant update (amount, version) on budget to portolan_actor;
grant update (facts, amount, note, state, round, submitted_at, version, updated_at, voyage_id) on application to portolan_actor;

create policy budget_read on budget for select using ((select holds('{officer,reviewer,administrator}')));
create policy budget_set on budget for insert with check ((select holds('{administrator}')) and committed = 0);
create policy budget_change on budget for update using ((select holds('{administrator}')));
create policy application_read on application for select using (
  organisation_id in (select my_organisations()) or (state <> 'draft' and (select holds('{officer,reviewer,administrator}')))
);
create policy application_open on application for insert with check (
  organisation_id in (select my_organisations()) and created_by = me() and state = 'draft' and round = 1
  and (voyage_id is null or sees_voyage(voyage_id))
);
-- The firm moves its own; an officer, those of others. Whoever judges does it by a review, and the money by `settle`.
create policy application_change on application for update
  using (organisation_id in (select my_organisations()) or (state <> 'draft' and (select holds('{officer}'))))
  with check (
    (organisation_id in (select my_organisations()) and state in ('draft', 'submitted', 'withdrawn', 'appealed', 'incomplete'))
    or (
      (select holds('{officer}')) and not belongs_to(organisation_id) and (
        state in ('incomplete', 'in_review', 'paid')
        -- Paid in part. A payment is only taken of what is approved.
        or (state = 'approved' and exists (select 1 from payment p where p.application_id = application.application_id))
      )
    )
  );
create policy review_read on review for select using (
  (select holds('{officer,reviewer,administrator}'))
  or exists (
    select 1 from application a where a.application_id = review.application_id and a.organisation_id in (select my_organisations())
      and (a.state in ('approved', 'rejected', 'paid') or a.round > review.round)
  )
);
create policy review_write on review for insert with check (reviewer_id = me() and may_review(application_id, round));
create policy payment_read on payment for select using (sees_application(application_id));
create policy payment_write on payment for insert with check (
  recorded_by = me() and (select holds('{officer}'))
  and exists (select 1 from application a where a.application_id = payment.application_id and a.state = 'approved' and not belongs_to(a.organisation_id))
);

create trigger logged after insert or update or delete on budget for each row execute function append_entry('budget_id');
create trigger logged after insert or update or delete on application for each row execute function append_entry('application_id');
create trigger logged after insert or update or delete on review for each row execute function append_entry('review_id');
create trigger logged after insert or update or delete on payment for each row execute function append_entry('payment_id');
