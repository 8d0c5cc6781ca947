-- Documents: what an application hands in, who opened which version when, and the one way to what stands in them.
create table application_document (
  application_id uuid not null references application on delete cascade,
  document_id uuid not null references document,
  -- What it is to prove, in the words of the measure or of the officer who asked.
  requirement text check (length(requirement) between 1 and 300),
  attached_by text references person (id) on delete set null,
  attached_at timestamptz not null default now(),
  primary key (application_id, document_id)
);
create index on application_document (document_id);
alter table application_document add column attachment_id text
  generated always as (application_id::text || ':' || document_id::text) stored;

create table document_view (
  view_id uuid primary key default gen_random_uuid(),
  document_id uuid not null,
  number integer not null,
  person_id text references person (id) on delete set null,
  -- As whoever opened the document to somebody knows them.
  viewer text not null,
  at timestamptz not null default clock_timestamp(),
  foreign key (document_id, number) references document_version on delete cascade
);
create index on document_view (document_id, at);

alter table document add column removed_at timestamptz;

-- Sealed, and apart from what is known of a version: nobody reads this table but open_document. It is filled before the log
-- takes its turn, since a large file takes a while and the log has one writer.
create table document_content (
  document_id uuid not null,
  number integer not null,
  content bytea not null,
  primary key (document_id, number),
  foreign key (document_id, number) references document_version on delete cascade deferrable initially deferred
);
insert into document_content select document_id, number, content from document_version;
alter table document_version drop column content;
alter table document_version add column version_id text generated always as (document_id::text || ':' || number::text) stored;

create function owns_document(document uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from document d where d.document_id = $1 and belongs_to(d.organisation_id)) $$;

-- To whom a document is open: its organisation, whoever accompanies its voyage, whoever judges what it was handed in with.
create function may_open(document uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select 1 from document d where d.document_id = $1 and (
      belongs_to(d.organisation_id)
      or (d.voyage_id is not null and sees_voyage(d.voyage_id))
      or exists (select 1 from application_document a where a.document_id = d.document_id and sees_application(a.application_id))
    )
  )
$$;

-- Whoever reads what stands in a document is written down in the same breath.
create function open_document(id uuid, wanted integer)
  returns table (number integer, name text, media_type text, size integer, sha256 text, content bytea)
  language plpgsql security definer set search_path = public as $$
declare shown integer;
begin
  if not may_open(id) then return; end if;
  select max(v.number) into shown from document d join document_version v using (document_id)
  where d.document_id = id and d.removed_at is null and (wanted is null or v.number = wanted);
  insert into document_view (document_id, number, person_id, viewer)
    select open_document.id, shown, p.id, p.name from person p where p.id = me() and shown is not null;
  return query
    select v.number, d.name, v.media_type, v.size, v.sha256, c.content
    from document d join document_version v using (document_id) join document_content c using (document_id, number)
    where d.document_id = id and v.number = shown;
end $$;

-- What was handed in stays; everything else its owner may take back, and then it is gone.
create function remove_document(id uuid, of_version integer) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  if not owns_document(id) then return false; end if;
  if exists (
    select 1 from application_document x join application a using (application_id)
    where x.document_id = id and a.state not in ('draft', 'withdrawn')
  ) then
    raise exception 'What was handed in with an application stays.' using errcode = 'check_violation';
  end if;
  update document set removed_at = now(), version = version + 1, updated_at = now()
    where document_id = id and version = of_version and removed_at is null;
  if not found then return false; end if;
  delete from document_content c where c.document_id = id;
  return true;
end $$;

alter table application_document enable row level security;
alter table document_view enable row level security;
grant select, insert on application_document to portolan_actor;
grant select on document_view to portolan_actor;

drop policy document_read on document;
create policy document_read on document for select
  using (removed_at is null and (organisation_id in (select my_organisations()) or may_open(document_id)));
drop policy document_write on document;
create policy document_write on document for insert with check (
  organisation_id in (select my_organisations()) and created_by = me() and removed_at is null
  and (voyage_id is null or exists (
    select 1 from voyage v where v.voyage_id = document.voyage_id and v.organisation_id = document.organisation_id
  ))
);
revoke update on document from portolan_actor;
grant update (name, version, updated_at) on document to portolan_actor;

alter table document_content enable row level security;
grant insert on document_content to portolan_actor;
-- Of a document that is being made there is no row yet; the version that must follow has a fence of its own.
create policy content_store on document_content for insert with check (true);

create policy attachment_read on application_document for select using (sees_application(application_id));
create policy attachment_make on application_document for insert with check (
  attached_by = me() and owns_document(document_id) and exists (
    select 1 from application a join document d on d.document_id = application_document.document_id
    where a.application_id = application_document.application_id and a.organisation_id = d.organisation_id
      and a.state in ('draft', 'incomplete') and a.organisation_id in (select my_organisations())
  )
);
create policy view_read on document_view for select using (owns_document(document_id) or person_id = me());

create trigger logged after insert or update or delete on application_document for each row execute function append_entry('attachment_id');
create trigger logged after insert or update or delete on document_view for each row execute function append_entry('view_id');
create trigger logged after insert or update or delete on document_version for each row execute function append_entry('version_id');
