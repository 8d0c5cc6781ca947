-- One asset, its owner and the harbours it aims for, with all that is done on the way.
create table voyage (
  voyage_id uuid primary key default gen_random_uuid(),
  organisation_id text not null references organisation (id),
  name text not null check (length(name) between 1 and 200),
  -- The medicine of the evidence, where it is there.
  drug_id text,
  -- What the planner was asked, so that the plan can be made again.
  question jsonb not null default '{}',
  state text not null default 'open' check (state in ('open', 'paused', 'closed')),
  -- Whether the platform's officers see it, besides the one it is given to.
  is_shared boolean not null default false,
  officer_id text references person (id),
  version integer not null default 1,
  created_by text not null references person (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on voyage (organisation_id);
create index on voyage (officer_id);

create table voyage_harbour (
  voyage_id uuid not null references voyage on delete cascade,
  jurisdiction text not null,
  primary key (voyage_id, jurisdiction)
);

create table task (
  task_id uuid primary key default gen_random_uuid(),
  voyage_id uuid not null references voyage on delete cascade,
  kind text not null check (kind in ('route', 'clearance', 'question', 'commitment', 'own')),
  jurisdiction text,
  -- The step of the route or the gate of clearance it was made from; a plan made again finds it by this.
  origin text,
  title text not null check (length(title) between 1 and 300),
  title_zh text check (length(title_zh) between 1 and 300),
  note text check (length(note) <= 5000),
  owner_id text references person (id),
  due_date date,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  -- The record of the evidence that says so.
  record_key text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (voyage_id, origin)
);
create index on task (voyage_id);
create index on task (owner_id, due_date) where state = 'open';

create table task_dependency (
  task_id uuid not null references task on delete cascade,
  after_id uuid not null references task (task_id) on delete cascade,
  primary key (task_id, after_id),
  check (task_id <> after_id)
);

create table remark (
  remark_id uuid primary key default gen_random_uuid(),
  voyage_id uuid not null references voyage on delete cascade,
  task_id uuid references task on delete cascade,
  person_id text references person (id) on delete set null,
  text text not null check (length(text) between 1 and 5000),
  created_at timestamptz not null default now()
);
create index on remark (voyage_id, created_at);

-- A document belongs to an organisation; each version is kept, encrypted with a key that is not in the database.
create table document (
  document_id uuid primary key default gen_random_uuid(),
  organisation_id text not null references organisation (id),
  voyage_id uuid references voyage on delete cascade,
  name text not null check (length(name) between 1 and 200),
  version integer not null default 1,
  created_by text references person (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on document (organisation_id);
create index on document (voyage_id);

create table document_version (
  document_id uuid not null references document on delete cascade,
  number integer not null,
  media_type text not null,
  size integer not null check (size > 0),
  sha256 text not null,
  content bytea not null,
  stored_by text references person (id) on delete set null,
  stored_at timestamptz not null default now(),
  primary key (document_id, number)
);

create function sees_voyage(id uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select 1 from voyage v where v.voyage_id = id
      and (belongs_to(v.organisation_id) or v.officer_id = me() or (v.is_shared and holds('{officer,administrator}')))
  )
$$;

-- What somebody is called, for those who work with them; of people of an authority, for everybody. Nothing else of them.
create function called(id text) returns text language sql stable security definer set search_path = public as $$
  select p.name from person p where p.id = called.id and (
    p.id = me() or shares_organisation(p.id) or holds('{officer,reviewer,administrator}')
    or exists (select 1 from member m join organisation o on o.id = m.organisation_id where m.person_id = p.id and o.kind = 'authority')
  )
$$;

create function my_organisations() returns setof text language sql stable security definer set search_path = public as
  $$ select organisation_id from member where person_id = me() $$;

alter table voyage enable row level security;
alter table voyage_harbour enable row level security;
alter table task enable row level security;
alter table task_dependency enable row level security;
alter table remark enable row level security;
alter table document enable row level security;
alter table document_version enable row level security;
grant select, insert, update on voyage, task, document to portolan_actor;
grant select, insert, delete on voyage_harbour, task_dependency to portolan_actor;
grant select, insert on remark, document_version to portolan_actor;

create policy voyage_read on voyage for select using (
  organisation_id in (select my_organisations()) or officer_id = me() or (is_shared and (select holds('{officer,administrator}')))
);
create policy voyage_open on voyage for insert with check (organisation_id in (select my_organisations()) and created_by = me());
create policy voyage_change on voyage for update
  using (organisation_id in (select my_organisations()) or officer_id = me() or (is_shared and (select holds('{officer,administrator}'))));
create policy harbour_all on voyage_harbour using (sees_voyage(voyage_id)) with check (sees_voyage(voyage_id));
create policy task_all on task using (sees_voyage(voyage_id)) with check (sees_voyage(voyage_id));
create policy dependency_all on task_dependency
  using (exists (select 1 from task t where t.task_id = task_dependency.task_id))
  with check (
    exists (select 1 from task a join task b using (voyage_id) where a.task_id = task_dependency.task_id and b.task_id = after_id)
  );
create policy remark_read on remark for select using (sees_voyage(voyage_id));
create policy remark_write on remark for insert with check (sees_voyage(voyage_id) and person_id = me());
create policy document_read on document for select
  using (organisation_id in (select my_organisations()) or (voyage_id is not null and sees_voyage(voyage_id)));
create policy document_write on document for insert
  with check (organisation_id in (select my_organisations()) and (voyage_id is null or sees_voyage(voyage_id)) and created_by = me());
create policy document_change on document for update using (organisation_id in (select my_organisations()));
create policy document_version_read on document_version for select
  using (exists (select 1 from document d where d.document_id = document_version.document_id));
create policy document_version_write on document_version for insert with check (
  exists (select 1 from document d where d.document_id = document_version.document_id and d.organisation_id in (select my_organisations()))
);

create trigger logged after insert or update or delete on voyage for each row execute function append_entry('voyage_id');
create trigger logged after insert or update or delete on task for each row execute function append_entry('task_id');
create trigger logged after insert or update or delete on remark for each row execute function append_entry('remark_id');
create trigger logged after insert or update or delete on document for each row execute function append_entry('document_id');
