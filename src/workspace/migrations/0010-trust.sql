-- What an entry of the log says of a row holds on another server too, and stays true when the schema moves forward.

-- A row is hashed by the same clock wherever it stands.
alter function append_entry() set timezone to 'UTC';

-- A column that came later and holds nothing changes nothing.
create or replace function hash_of_row(content jsonb) returns text language sql immutable as
  $$ select encode(sha256(convert_to(jsonb_strip_nulls(content)::text, 'utf8')), 'hex') $$;

-- Rows that were logged under the earlier rule get an entry under this one; the chain goes on.
do $$
declare
  logged record;
  line record;
  last log_entry;
  entry log_entry;
begin
  perform set_config('timezone', 'UTC', true);
  for logged in
    select c.relname as noun, encode(substring(t.tgargs for position('\000'::bytea in t.tgargs) - 1), 'escape') as key
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'logged' order by 1
  loop
    for line in execute format('select to_jsonb(r) as content, r.%I::text as id from %I r order by 2', logged.key, logged.noun) loop
      select * into last from log_entry order by number desc limit 1;
      entry := null;
      entry.number := coalesce(last.number, 0) + 1;
      entry.at := clock_timestamp();
      entry.action := 'migration 0010';
      entry.noun := logged.noun;
      entry.noun_id := line.id;
      entry.change := 'update';
      entry.columns := '{}';
      entry.state := line.content ->> 'state';
      entry.row_hash := hash_of_row(line.content);
      entry.previous_hash := coalesce(last.hash, '');
      entry.hash := hash_of_entry(entry);
      insert into log_entry select entry.*;
    end loop;
  end loop;
end $$;
