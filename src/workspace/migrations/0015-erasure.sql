-- What is kept about a person is theirs to read, and an account is theirs to end. Ended, its row stays under a pseudonym: what
-- the authority must keep (the log, reviews, turns, payments, signatures) names a person by the key of that row and by
-- nothing else.
create table erasure (
  person_id text primary key references person (id),
  erased_by text not null references person (id),
  erased_at timestamptz not null default now()
);
alter table erasure enable row level security;
grant select on erasure to portolan_actor;
create policy erasure_read on erasure for select using ((select holds('{administrator}')));
create trigger logged after insert or update or delete on erasure for each row execute function append_entry('person_id');

-- How somebody signs in, for themselves to read: never what opens the account.
alter table session enable row level security;
alter table account enable row level security;
alter table passkey enable row level security;
alter table invitation enable row level security;
grant select (person_id, ip_address, user_agent, expires_at, created_at, updated_at) on session to portolan_actor;
grant select (person_id, provider_id, created_at, updated_at) on account to portolan_actor;
grant select (person_id, name, device_type, is_backed_up, created_at) on passkey to portolan_actor;
grant select (organisation_id, inviter_id, email, role, status, expires_at, created_at) on invitation to portolan_actor;
grant select (is_email_verified, image) on person to portolan_actor;
create policy session_of_mine on session for select using (person_id = me());
create policy account_of_mine on account for select using (person_id = me());
create policy passkey_of_mine on passkey for select using (person_id = me());
create policy invitation_of_mine on invitation for select
  using (inviter_id = me() or lower(email) = (select lower(p.email) from person p where p.id = me()));

-- Somebody may be signing in, or be invited, at the moment their account is erased: whoever comes second finds it gone.
create function is_nobody_erased() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform 1 from person where id = new.person_id for key share;
  if exists (select 1 from erasure e where e.person_id = new.person_id) then
    raise exception 'This account was erased.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger nobody_erased before insert on session for each row execute function is_nobody_erased();
create trigger nobody_erased before insert on account for each row execute function is_nobody_erased();
create trigger nobody_erased before insert on passkey for each row execute function is_nobody_erased();
create trigger nobody_erased before insert on member for each row execute function is_nobody_erased();
create trigger nobody_erased before insert on watch for each row execute function is_nobody_erased();
create trigger nobody_erased before insert on letter for each row execute function is_nobody_erased();
create trigger nobody_erased before insert on calendar_feed for each row execute function is_nobody_erased();

create function stays_erased() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from erasure e where e.person_id = old.id) then
    raise exception 'This account was erased.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger erased_stays before update on person for each row execute function stays_erased();

-- The name of a reader is copied here: it is read under a lock, so that none is copied that is being erased.
create or replace function open_document(id uuid, wanted integer)
  returns table (number integer, name text, media_type text, size integer, sha256 text, content bytea)
  language plpgsql security definer set search_path = public as $$
declare shown integer;
begin
  if not may_open(id) then return; end if;
  select max(v.number) into shown from document d join document_version v using (document_id)
  where d.document_id = id and d.removed_at is null and (wanted is null or v.number = wanted);
  insert into document_view (document_id, number, person_id, viewer)
    select open_document.id, shown, p.id, p.name from person p where p.id = me() and shown is not null for key share;
  return query
    select v.number, d.name, v.media_type, v.size, v.sha256, c.content
    from document d join document_version v using (document_id) join document_content c using (document_id, number)
    where d.document_id = id and v.number = shown;
end $$;

-- A pseudonym is for everybody: it tells two who are gone apart, and says nothing of them.
create or replace function called(id text) returns text language sql stable security definer set search_path = public as $$
  select p.name from person p where p.id = called.id and (
    p.id = me() or shares_organisation(p.id) or holds('{officer,reviewer,administrator}')
    or exists (select 1 from member m join organisation o on o.id = m.organisation_id where m.person_id = p.id and o.kind = 'authority')
    or exists (select 1 from interest i where p.id in (i.created_by, i.partner_signed_by) and belongs_to(i.firm_id))
    or exists (select 1 from interest i where p.id = i.firm_signed_by and belongs_to(i.partner_id))
    or exists (select 1 from erasure e where e.person_id = p.id)
  )
$$;

-- Those that nobody would be left to run, of the organisations of a person, where others are in them.
create function left_unled_by(person text) returns text[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(o.name order by o.name), '{}') from member m join organisation o on o.id = m.organisation_id
  where m.person_id = $1 and m.role in ('owner', 'administrator')
    and exists (select 1 from member x where x.organisation_id = m.organisation_id and x.person_id <> $1)
    and not exists (select 1 from member x where x.organisation_id = m.organisation_id and x.person_id <> $1 and x.role = m.role)
$$;
revoke execute on function left_unled_by(text) from public;

/* Erases a person, for themselves or for an administrator. Where organisations would be left without anybody who runs them,
   nothing is erased and they are named. What others wrote in their own words stays as they wrote it. */
create function erase_person(wanted text, out pseudonym text, out unled text[])
  language plpgsql security definer set search_path = public as $$
declare address text;
begin
  if me() is null or not (wanted = me() or holds('{administrator}')) then
    raise exception 'A person erases their own account; an administrator, that of others.' using errcode = 'insufficient_privilege';
  end if;
  -- Two who run the same organisation and leave at once take turns.
  perform 1 from organisation where id in (select organisation_id from member where person_id = wanted) order by id for no key update;
  unled := left_unled_by(wanted);
  if unled <> '{}' then return; end if;
  select lower(email) into address from person where id = wanted for update;
  pseudonym := 'erased-' || left(replace(gen_random_uuid()::text, '-', ''), 12);

  delete from session where person_id = wanted;
  delete from passkey where person_id = wanted;
  delete from account where person_id = wanted;
  delete from verification where value = wanted or strpos(value, '"' || wanted || '"') > 0 or strpos(lower(identifier || ' ' || value), address) > 0;
  delete from invitation where lower(email) = address;
  delete from watch where person_id = wanted;
  delete from letter where person_id = wanted;
  delete from calendar_feed where person_id = wanted;
  update document_grant set revoked_at = now() where person_id = wanted and revoked_at is null;
  -- What is still to be done needs somebody else.
  update task set owner_id = null, version = version + 1, updated_at = now() where owner_id = wanted and state = 'open';
  update voyage set officer_id = null, version = version + 1, updated_at = now() where officer_id = wanted and state <> 'closed';
  update document_view set viewer = pseudonym where person_id = wanted;
  delete from member where person_id = wanted;
  update person set name = pseudonym, email = pseudonym || '@erased.invalid', is_email_verified = false, image = null, language = 'en',
    updated_at = now() where id = wanted;
  insert into erasure (person_id, erased_by) values (wanted, me());
end $$;
