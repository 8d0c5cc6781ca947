-- People, their organisations and how they sign in. The library that signs people in reads and writes these tables as the
-- owner, and wants each key to be called id; everybody else comes through the role below, whose rows are fenced.
create table person (
  id text primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null unique,
  is_email_verified boolean not null default false,
  image text,
  language text not null default 'en' check (language in ('en', 'zh')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table organisation (
  id text primary key,
  name text not null check (length(name) between 1 and 200),
  slug text not null unique,
  logo text,
  kind text not null default 'firm' check (kind in ('firm', 'partner', 'authority')),
  -- The organisation of the evidence that it says it is.
  known_as text,
  metadata text,
  created_at timestamptz not null default now()
);

create table session (
  id text primary key,
  person_id text not null references person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  active_organisation_id text references organisation on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on session (person_id);

create table account (
  id text primary key,
  person_id text not null references person on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on account (person_id);

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on verification (identifier);

create table passkey (
  id text primary key,
  person_id text not null references person on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  is_backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index on passkey (person_id);

create table rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- An authority's members are officers, reviewers or administrators; other organisations have members and those who run them.
create table member (
  id text primary key,
  organisation_id text not null references organisation on delete cascade,
  person_id text not null references person on delete cascade,
  role text not null check (role in ('owner', 'member', 'officer', 'reviewer', 'administrator')),
  created_at timestamptz not null default now(),
  unique (organisation_id, person_id)
);
create index on member (person_id);

create table invitation (
  id text primary key,
  organisation_id text not null references organisation on delete cascade,
  inviter_id text not null references person on delete cascade,
  email text not null,
  role text not null,
  status text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index on invitation (organisation_id);
create index on invitation (email);

create function is_role_of_kind() returns trigger language plpgsql as $$
declare of_kind text;
begin
  select kind into of_kind from organisation where id = new.organisation_id;
  if (of_kind = 'authority') <> (new.role in ('officer', 'reviewer', 'administrator')) then
    raise exception 'A % has no %.', of_kind, new.role using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger member_role before insert or update on member for each row execute function is_role_of_kind();

-- Who is asking, for the length of a transaction. Nobody, where nothing was said.
create function me() returns text language sql stable as $$ select nullif(current_setting('portolan.person', true), '') $$;

-- These look past the fences, so that a fence may ask them.
create function belongs_to(organisation text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from member where organisation_id = organisation and person_id = me()) $$;
create function holds(wanted text[]) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from member where person_id = me() and role = any (wanted)) $$;
create function shares_organisation(other text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from member a join member b using (organisation_id) where a.person_id = me() and b.person_id = other) $$;
create function is_of_kind(wanted text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from member m join organisation o on o.id = m.organisation_id where m.person_id = me() and o.kind = wanted) $$;

do $$ begin
  if not exists (select from pg_roles where rolname = 'portolan_actor') then create role portolan_actor nologin; end if;
end $$;
grant portolan_actor to current_user;
grant usage on schema public to portolan_actor;

alter table person enable row level security;
alter table organisation enable row level security;
alter table member enable row level security;
grant select on organisation, member to portolan_actor;
grant select (id, name, email, language, created_at) on person to portolan_actor;
grant update (name, language) on person to portolan_actor;
create policy person_read on person for select using (id = me() or shares_organisation(id) or holds('{officer,reviewer,administrator}'));
create policy person_own on person for update using (id = me());
create policy organisation_read on organisation for select
  using (kind = 'authority' or belongs_to(id) or holds('{officer,reviewer,administrator}'));
create policy member_read on member for select using (belongs_to(organisation_id) or holds('{officer,reviewer,administrator}'));
