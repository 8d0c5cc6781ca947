/* What happened on a voyage, from the log, for all who see the voyage. The log itself stays behind its own fence: from
   here come the change, the day and who made it, never what a person wrote. */
create function voyage_entries(voyage uuid) returns table (
  number bigint, at timestamptz, person_id text, action text, noun text, noun_id text, change text, columns text[], state text
) language sql stable security definer set search_path = public as $$
  with mine as (
    select 'voyage' as noun, voyage::text as noun_id
    union all select 'task', t.task_id::text from task t where t.voyage_id = voyage
    union all select 'remark', r.remark_id::text from remark r where r.voyage_id = voyage
    union all select 'question', q.question_id::text from question q where q.voyage_id = voyage
    union all select 'commitment', c.commitment_id::text from commitment c where c.voyage_id = voyage
    union all select 'document', d.document_id::text from document d where d.voyage_id = voyage
    union all select 'document_version', n.version_id::text
      from document_version n join document d using (document_id) where d.voyage_id = voyage
  )
  select l.number, l.at, l.person_id, l.action, l.noun, l.noun_id, l.change, l.columns, l.state
  from mine join log_entry l using (noun, noun_id)
  where sees_voyage(voyage)
    -- A document begins with its first version, and another version moves nothing else of it that is worth telling.
    and case l.noun when 'document' then l.columns && '{name,removed_at}' and l.change = 'update' when 'document_version' then l.change = 'insert' else true end
$$;
grant execute on function voyage_entries(uuid) to portolan_actor;
