-- Every change of a fenced table is written here by the database itself, in the same transaction, so that nothing is
-- changed and not logged, nor logged and not changed. It holds which columns changed and a hash of the row, never what
-- a person wrote: erasing a person does not break the chain.
create table log_entry (
  number bigint primary key,
  at timestamptz not null,
  person_id text,
  action text,
  noun text not null,
  noun_id text not null,
  change text not null check (change in ('insert', 'update', 'delete')),
  columns text[] not null,
  state text,
  row_hash text,
  previous_hash text not null,
  hash text not null
);
create index on log_entry (noun, noun_id, number);

create function hash_of_entry(e log_entry) returns text language sql immutable as $$
  select encode(sha256(convert_to(concat_ws(E'\x1f', e.number, extract(epoch from e.at)::text, coalesce(e.person_id, ''), coalesce(e.action, ''),
    e.noun, e.noun_id, e.change, array_to_string(e.columns, ','), coalesce(e.state, ''), coalesce(e.row_hash, ''), e.previous_hash), 'utf8')), 'hex')
$$;

create function hash_of_row(content jsonb) returns text language sql immutable as
  $$ select encode(sha256(convert_to(content::text, 'utf8')), 'hex') $$;

create function append_entry() returns trigger language plpgsql security definer set search_path = public as $$
declare
  last log_entry;
  entry log_entry;
  old_row jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  new_row jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
begin
  -- One writer at a time: the chain has one end.
  perform pg_advisory_xact_lock(7463201);
  select * into last from log_entry order by number desc limit 1;
  entry.number := coalesce(last.number, 0) + 1;
  entry.at := clock_timestamp();
  entry.person_id := me();
  entry.action := nullif(current_setting('portolan.action', true), '');
  entry.noun := tg_table_name;
  entry.noun_id := coalesce(new_row, old_row) ->> tg_argv[0];
  if tg_op = 'DELETE' then entry.noun_id := old_row ->> tg_argv[0]; end if;
  entry.change := lower(tg_op);
  entry.columns := coalesce((
    select array_agg(key order by key) from (select jsonb_object_keys(old_row || new_row) as key) k
    where old_row -> key is distinct from new_row -> key
  ), '{}');
  entry.state := new_row ->> 'state';
  entry.row_hash := case when tg_op = 'DELETE' then null else hash_of_row(new_row) end;
  entry.previous_hash := coalesce(last.hash, '');
  entry.hash := hash_of_entry(entry);
  insert into log_entry select entry.*;
  return null;
end $$;

create function refuse() returns trigger language plpgsql as $$
begin raise exception 'The log is only added to.' using errcode = 'insufficient_privilege'; end $$;
create trigger log_entry_stays before update or delete on log_entry for each row execute function refuse();
create trigger log_entry_stays_whole before truncate on log_entry for each statement execute function refuse();

create trigger logged after insert or update or delete on organisation for each row execute function append_entry('id');
create trigger logged after insert or update or delete on member for each row execute function append_entry('id');

alter table log_entry enable row level security;
grant select on log_entry to portolan_actor;
create policy log_entry_read on log_entry for select using (holds('{administrator}') or person_id = me());
