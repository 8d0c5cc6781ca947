-- What partners abroad say that they look for, and what the platform offers to everybody: programmes, events and service
-- providers.
create table partner_profile (
  organisation_id text primary key references organisation (id) on delete cascade,
  -- What an asset has to be; a list that is empty asks for nothing in particular.
  targets text[] not null default '{}' check (cardinality(targets) <= 50),
  areas text[] not null default '{}' check (cardinality(areas) <= 50),
  modalities text[] not null default '{}' check (cardinality(modalities) <= 50),
  stages text[] not null default '{}' check (cardinality(stages) <= 50),
  territories text[] not null default '{}' check (cardinality(territories) <= 50),
  deal_types text[] not null default '{}' check (cardinality(deal_types) <= 50),
  text text not null check (length(text) between 1 and 3000),
  text_zh text not null check (length(text_zh) between 1 and 3000),
  -- Off, it is seen by nobody but the partner.
  is_shown boolean not null default true,
  -- The organisation of the evidence that it says it is, and the one that an officer has seen it to be.
  known_as text check (length(known_as) between 1 and 200),
  confirmed_as text check (length(confirmed_as) between 1 and 200),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- src/workspace/programme-states.ts says the same, and a test holds the two together.
create table programme (
  programme_id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('programme', 'event', 'service_provider')),
  title text not null check (length(title) between 1 and 200),
  title_zh text not null check (length(title_zh) between 1 and 200),
  text text not null check (length(text) between 1 and 5000),
  text_zh text not null check (length(text_zh) between 1 and 5000),
  -- Who offers it, in its own words.
  organisation text not null check (length(organisation) between 1 and 200),
  organisation_zh text check (length(organisation_zh) between 1 and 200),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  place text check (length(place) between 1 and 200),
  place_zh text check (length(place_zh) between 1 and 200),
  url text check (url ~ '^https?://[^[:space:]]+$' and length(url) <= 2000),
  state text not null default 'open' check (state in ('open', 'closed')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (kind <> 'event' or starts_on is not null)
);
create index on programme (kind, starts_on) where state = 'open';

-- This looks past the fences, so that a fence may ask it.
create function is_partner(organisation text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from organisation o where o.id = $1 and o.kind = 'partner') $$;
create function has_shown_profile(organisation text) returns boolean language sql stable security definer set search_path = public as
  $$ select me() is not null and exists (select 1 from partner_profile p where p.organisation_id = $1 and p.is_shown) $$;

-- A partner writes its profile and nobody else does; who it is says an officer who is not of it. The machine may mend both.
create function keep_profile() returns trigger language plpgsql as $$
begin
  if new.organisation_id <> old.organisation_id then
    raise exception 'A profile stays with its partner.' using errcode = 'check_violation';
  end if;
  if me() is null then return new; end if;
  if not belongs_to(new.organisation_id) then
    if (to_jsonb(new) - '{confirmed_as,version,updated_at}'::text[]) <> (to_jsonb(old) - '{confirmed_as,version,updated_at}'::text[]) then
      raise exception 'Only the partner writes its profile.' using errcode = 'check_violation';
    end if;
  elsif new.confirmed_as is not null and new.confirmed_as is distinct from old.confirmed_as then
    raise exception 'An officer who is not of the partner says who it is.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger profile_kept before update on partner_profile for each row execute function keep_profile();

create function keep_programme() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' then
    raise exception 'What is closed stays as it was.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger programme_kept before update on programme for each row execute function keep_programme();

alter table partner_profile enable row level security;
alter table programme enable row level security;
grant select, insert, update on partner_profile, programme to portolan_actor;

create policy profile_read on partner_profile for select using (
  organisation_id in (select my_organisations()) or (is_shown and me() is not null)
);
create policy profile_make on partner_profile for insert with check (
  organisation_id in (select my_organisations()) and is_partner(organisation_id) and confirmed_as is null
);
create policy profile_change on partner_profile for update
  using (organisation_id in (select my_organisations()) or (is_shown and (select holds('{officer}'))));
-- What is offered is for everybody, signed in or not.
create policy programme_read on programme for select using (state = 'open' or (select holds('{officer,administrator}')));
create policy programme_make on programme for insert with check ((select holds('{officer}')) and state = 'open');
create policy programme_change on programme for update using ((select holds('{officer}')));

-- Beside the fences there are: whoever shows a profile is known by its name.
create policy organisation_of_profile on organisation for select using (has_shown_profile(id));

create trigger logged after insert or update or delete on partner_profile for each row execute function append_entry('organisation_id');
create trigger logged after insert or update or delete on programme for each row execute function append_entry('programme_id');
