-- What authorities ask on a voyage, what was promised to them, and the secret address under which a person's calendar
-- program reads the days of a voyage.
create table question (
  question_id uuid primary key default gen_random_uuid(),
  voyage_id uuid not null references voyage on delete cascade,
  task_id uuid references task on delete set null,
  jurisdiction text not null,
  received_on date not null,
  text text not null check (length(text) between 1 and 5000),
  answer_due_on date check (answer_due_on >= received_on),
  answered_on date check (answered_on >= received_on),
  answer text check (length(answer) between 1 and 20000),
  version integer not null default 1,
  created_by text references person (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((answered_on is null) = (answer is null))
);
create index on question (voyage_id);

create table commitment (
  commitment_id uuid primary key default gen_random_uuid(),
  voyage_id uuid not null references voyage on delete cascade,
  jurisdiction text not null,
  text text not null check (length(text) between 1 and 5000),
  due_on date not null,
  kept_on date,
  version integer not null default 1,
  created_by text references person (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on commitment (voyage_id);

-- One address for each person and voyage. Only its hash is kept: whoever reads the table cannot open a calendar.
create table calendar_feed (
  feed_id uuid primary key default gen_random_uuid(),
  voyage_id uuid not null references voyage on delete cascade,
  person_id text not null references person on delete cascade,
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  unique (voyage_id, person_id)
);

alter table question enable row level security;
alter table commitment enable row level security;
alter table calendar_feed enable row level security;
grant select, insert on question, commitment to portolan_actor;
grant update (answered_on, answer, version, updated_at) on question to portolan_actor;
grant update (kept_on, version, updated_at) on commitment to portolan_actor;
grant insert, delete on calendar_feed to portolan_actor;
grant select (feed_id, voyage_id, person_id, created_at) on calendar_feed to portolan_actor;

create policy question_read on question for select using (sees_voyage(voyage_id));
create policy question_ask on question for insert with check (
  sees_voyage(voyage_id) and created_by = me()
  and (task_id is null or exists (select 1 from task t where t.task_id = question.task_id and t.voyage_id = question.voyage_id))
);
create policy question_answer on question for update using (sees_voyage(voyage_id)) with check (sees_voyage(voyage_id));
create policy commitment_read on commitment for select using (sees_voyage(voyage_id));
create policy commitment_make on commitment for insert with check (sees_voyage(voyage_id) and created_by = me());
create policy commitment_keep on commitment for update using (sees_voyage(voyage_id)) with check (sees_voyage(voyage_id));
create policy feed_own on calendar_feed using (person_id = me()) with check (person_id = me() and sees_voyage(voyage_id));

create trigger logged after insert or update or delete on question for each row execute function append_entry('question_id');
create trigger logged after insert or update or delete on commitment for each row execute function append_entry('commitment_id');
create trigger logged after insert or update or delete on calendar_feed for each row execute function append_entry('feed_id');
