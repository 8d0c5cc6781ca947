-- Each state an application came into, by whom and with which words: the note of an application is only the last.
create table application_turn (
  turn_id uuid primary key default gen_random_uuid(),
  application_id uuid not null references application on delete cascade,
  state text not null,
  round integer not null,
  note text check (length(note) <= 5000),
  person_id text references person (id) on delete set null,
  at timestamptz not null default clock_timestamp()
);
create index on application_turn (application_id, at);

-- What was before is read off the log; the words of then are gone.
insert into application_turn (application_id, state, round, person_id, at)
  select a.application_id, l.state,
    1 + (count(*) filter (where l.state = 'appealed')
      over (partition by l.noun_id order by l.number rows between unbounded preceding and 1 preceding) > 0)::int,
    (select p.id from person p where p.id = l.person_id), l.at
  from log_entry l join application a on a.application_id::text = l.noun_id
  where l.noun = 'application' and 'state' = any (l.columns);

create function record_turn() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' or old.state <> new.state then
    insert into application_turn (application_id, state, round, note, person_id) values (
      new.application_id, new.state, new.round,
      case when new.state in ('incomplete', 'appealed') or tg_op = 'UPDATE' and new.note is distinct from old.note then new.note end, me()
    );
  end if;
  return null;
end $$;
-- It comes before `logged`, in the order of the alphabet: rows are written first, and the log takes its turn last.
create trigger keeps_turns after insert or update on application for each row execute function record_turn();

-- What is judged is what was handed in; the second round is the last.
create function application_keeps() returns trigger language plpgsql as $$
begin
  if old.state not in ('draft', 'incomplete')
    and (new.amount, new.currency, new.facts, new.measure_id) is distinct from (old.amount, old.currency, old.facts, old.measure_id) then
    raise exception 'What was handed in stays as it was.' using errcode = 'check_violation';
  end if;
  if old.state = 'appealed' and new.state = 'in_review' then new.round := 2;
  elsif new.round <> old.round then raise exception 'Only an appeal opens a second round.' using errcode = 'check_violation';
  end if;
  if old.state = 'rejected' and new.state = 'appealed' and old.round = 2 then
    raise exception 'An application is appealed once.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger application_stays before update on application for each row execute function application_keeps();

/* Whoever judges holds the application and its budget before anything is written. All who write take their locks in this
   order, application, budget, log: two who took them in another would wait for each other. */
create function hold_application(id uuid) returns void language plpgsql security definer set search_path = public as $$
begin
  if not sees_application(id) then return; end if;
  perform 1 from application where application_id = id for update;
  perform 1 from budget b join application a using (measure_id, currency)
    where a.application_id = id and b.year = extract(year from now()) for update of b;
end $$;

create function within_what_was_approved() returns trigger language plpgsql security definer set search_path = public as $$
declare approved numeric;
begin
  select amount into approved from application where application_id = new.application_id for update;
  if new.amount + coalesce((select sum(amount) from payment where application_id = new.application_id), 0) > approved then
    raise exception 'More would be paid than was approved.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger payment_fits before insert on payment for each row execute function within_what_was_approved();

alter table application_turn enable row level security;
grant select on application_turn to portolan_actor;
create policy application_turn_read on application_turn for select using (sees_application(application_id));
create trigger logged after insert or update or delete on application_turn for each row execute function append_entry('turn_id');

-- The firm reads the reviews of every round that was decided, also while it appeals.
drop policy review_read on review;
create policy review_read on review for select using (
  (select holds('{officer,reviewer,administrator}'))
  or exists (
    select 1 from application a join application_turn t using (application_id)
    where a.application_id = review.application_id and a.organisation_id in (select my_organisations())
      and t.round = review.round and t.state in ('approved', 'rejected')
  )
);

-- Paid is what was paid in full.
create function paid_of(id uuid) returns numeric language sql stable as
  $$ select coalesce(sum(amount), 0) from payment where application_id = id $$;
drop policy application_change on application;
create policy application_change on application for update
  using (organisation_id in (select my_organisations()) or (state <> 'draft' and (select holds('{officer}'))))
  with check (
    (organisation_id in (select my_organisations()) and state in ('draft', 'submitted', 'withdrawn', 'appealed', 'incomplete'))
    or (
      (select holds('{officer}')) and not belongs_to(organisation_id) and (
        state in ('incomplete', 'in_review')
        or (state = 'approved' and paid_of(application_id) > 0)
        or (state = 'paid' and paid_of(application_id) = amount)
      )
    )
  );
