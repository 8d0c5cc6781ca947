-- Watches: questions to the evidence that somebody keeps asking, what came of them, and the letters that say so.

-- A question and what it answered last, once for all who watch it. What is kept of a row is what a reader is shown.
create table watched (
  watched_id uuid primary key default gen_random_uuid(),
  -- A hash of the operation and what it was asked.
  question text not null unique,
  operation_id text not null,
  input jsonb not null,
  snapshot_id text not null,
  snapshot_built_at timestamptz not null,
  rows jsonb not null check (jsonb_array_length(rows) <= 1000),
  is_cut boolean not null,
  -- Why it could not be asked the last time.
  problem text,
  problem_zh text,
  checked_at timestamptz not null
);

create table watch (
  watch_id uuid primary key default gen_random_uuid(),
  person_id text not null references person (id) on delete cascade,
  watched_id uuid not null references watched,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('saved_search', 'follow')),
  -- The page it was watched from.
  address text check (address ~ '^/([^/\\]|$)' and length(address) <= 8000),
  rhythm text not null check (rhythm in ('at_once', 'daily', 'weekly', 'never')),
  language text not null check (language in ('en', 'zh')),
  time_zone text not null check (time_zone ~ '^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$' and length(time_zone) <= 64),
  is_paused boolean not null default false,
  -- Letters tell of nothing that came before: they were not wanted then.
  letters_since timestamptz not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (person_id, watched_id)
);
create index on watch (watched_id);

create table letter (
  letter_id uuid primary key default gen_random_uuid(),
  person_id text not null references person (id) on delete cascade,
  language text not null check (language in ('en', 'zh')),
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'dropped')),
  attempts integer not null default 0,
  -- Nobody else takes it up before then.
  next_at timestamptz not null,
  problem text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index on letter (next_at) where state = 'queued';

create table alert (
  alert_id uuid primary key default gen_random_uuid(),
  watch_id uuid not null references watch on delete cascade,
  snapshot_before text not null,
  snapshot_after text not null,
  added integer not null,
  removed integer not null,
  changed integer not null,
  -- The first of each; the numbers above count all.
  changes jsonb not null,
  is_cut boolean not null,
  created_at timestamptz not null,
  seen_at timestamptz,
  -- The letter that tells of it; set with the letter, so that no other does.
  letter_id uuid references letter on delete set null,
  unique (watch_id, snapshot_before, snapshot_after)
);
create index on alert (watch_id, created_at);
create index on alert (letter_id);
create index on alert (created_at) where letter_id is null;

create function most_watches() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('watch ' || new.person_id));
  if (select count(*) from watch where person_id = new.person_id) >= 200 then
    raise exception 'One person keeps at most 200 watches.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger watch_most before insert on watch for each row execute function most_watches();

-- When a letter tells of something found at an instant: at once, or the next time it is eight in the morning where its reader
-- is, on any day or on a Monday. Never, where no letter does.
create function told_at(found timestamptz, rhythm text, time_zone text) returns timestamptz language sql stable as $$
  select case rhythm
    when 'at_once' then found
    when 'daily' then (date_trunc('day', (found at time zone time_zone) - interval '8 hours') + interval '1 day 8 hours') at time zone time_zone
    when 'weekly' then (date_trunc('week', (found at time zone time_zone) - interval '8 hours') + interval '7 days 8 hours') at time zone time_zone
  end
$$;

create function is_time_zone() returns trigger language plpgsql as $$
begin
  perform now() at time zone new.time_zone;
  return new;
exception when invalid_parameter_value then
  raise exception 'There is no time zone called %.', new.time_zone using errcode = 'check_violation';
end $$;
create trigger watch_time_zone before insert or update on watch for each row execute function is_time_zone();

create function watches(watched uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from watch w where w.watched_id = $1 and w.person_id = me()) $$;

alter table watched enable row level security;
alter table watch enable row level security;
alter table letter enable row level security;
alter table alert enable row level security;
grant select on watched, letter to portolan_actor;
grant select, insert, delete on watch to portolan_actor;
grant update (name, rhythm, language, time_zone, is_paused, letters_since, version, updated_at) on watch to portolan_actor;
grant select on alert to portolan_actor;
grant update (seen_at) on alert to portolan_actor;

create policy watched_read on watched for select using (watches(watched_id));
create policy watch_own on watch using (person_id = me()) with check (person_id = me());
create policy letter_own on letter for select using (person_id = me());
create policy alert_own on alert using (exists (select 1 from watch w where w.watch_id = alert.watch_id and w.person_id = me()));

create trigger logged after insert or update or delete on watched for each row execute function append_entry('watched_id');
create trigger logged after insert or update or delete on watch for each row execute function append_entry('watch_id');
create trigger logged after insert or update or delete on letter for each row execute function append_entry('letter_id');
create trigger logged after insert or update or delete on alert for each row execute function append_entry('alert_id');
