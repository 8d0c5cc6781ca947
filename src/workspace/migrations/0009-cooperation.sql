-- What a firm offers, who is interested, how the two come together, and which documents are opened to whom.
create table opportunity (
  opportunity_id uuid primary key default gen_random_uuid(),
  organisation_id text not null references organisation (id),
  voyage_id uuid references voyage on delete set null,
  -- The teaser: what everybody may read once it is published.
  title text not null check (length(title) between 1 and 200),
  title_zh text not null check (length(title_zh) between 1 and 200),
  teaser text not null check (length(teaser) between 1 and 3000),
  teaser_zh text not null check (length(teaser_zh) between 1 and 3000),
  target text check (length(target) between 1 and 100),
  area text check (length(area) between 1 and 50),
  modality text check (length(modality) between 1 and 50),
  stage text check (length(stage) between 1 and 50),
  territories text[] not null default '{}' check (cardinality(territories) <= 60),
  deal_types text[] not null default '{}' check (cardinality(deal_types) <= 20),
  state text not null default 'draft' check (state in ('draft', 'published', 'closed')),
  published_at timestamptz,
  version integer not null default 1,
  created_by text references person (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on opportunity (organisation_id);
create index on opportunity (published_at) where state = 'published';

-- Apart from the teaser, so that it has a fence of its own.
create table opportunity_detail (
  opportunity_id uuid primary key references opportunity on delete cascade,
  confidential text not null check (length(confidential) <= 20000)
);

-- The two sides are written on it, since a fence asks for them at every turn.
create table interest (
  interest_id uuid primary key default gen_random_uuid(),
  opportunity_id uuid not null references opportunity,
  firm_id text not null references organisation (id),
  partner_id text not null references organisation (id),
  message text not null check (length(message) between 1 and 5000),
  -- src/workspace/interest-states.ts says the same, and a test holds the two together.
  state text not null default 'shown' check (state in ('shown', 'accepted', 'declined', 'withdrawn', 'ended')),
  -- The agreement that both sign, in the version that there was when the firm sent it.
  nda_document_id uuid references document,
  nda_number integer,
  nda_sent_at timestamptz,
  firm_signed_by text references person (id) on delete set null,
  firm_signed_at timestamptz,
  partner_signed_by text references person (id) on delete set null,
  partner_signed_at timestamptz,
  nda_state text not null generated always as (case
    when firm_signed_at is not null and partner_signed_at is not null then 'signed'
    when firm_signed_at is not null then 'signed_by_firm'
    when partner_signed_at is not null then 'signed_by_partner'
    when nda_sent_at is not null then 'sent' else 'none' end) stored,
  -- By whose clocks the two meet.
  firm_zone text check (length(firm_zone) <= 64),
  partner_zone text not null check (length(partner_zone) <= 64),
  version integer not null default 1,
  created_by text references person (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (firm_id <> partner_id),
  check ((nda_document_id is null) = (nda_number is null))
);
create unique index interest_once on interest (opportunity_id, partner_id) where state not in ('withdrawn', 'ended');
create index on interest (firm_id);
create index on interest (partner_id);
create index on interest (nda_document_id) where nda_document_id is not null;

create table meeting (
  meeting_id uuid primary key default gen_random_uuid(),
  interest_id uuid not null references interest,
  subject text not null check (length(subject) between 1 and 200),
  proposer_id text not null references organisation (id),
  minutes integer not null check (minutes between 10 and 480),
  starts timestamptz[] not null check (cardinality(starts) between 1 and 10),
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined', 'cancelled')),
  accepted_start timestamptz check (accepted_start = any (starts)),
  version integer not null default 1,
  created_by text references person (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state <> 'accepted' or accepted_start is not null)
);
create index on meeting (interest_id);

-- To all of the partner's people, or to one of them.
create table document_grant (
  grant_id uuid primary key default gen_random_uuid(),
  document_id uuid not null references document on delete cascade,
  interest_id uuid not null references interest,
  person_id text references person (id) on delete cascade,
  from_at timestamptz not null,
  until_at timestamptz,
  revoked_at timestamptz,
  created_by text references person (id) on delete set null,
  created_at timestamptz not null default now(),
  check (until_at > from_at)
);
create index on document_grant (document_id);
create index on document_grant (interest_id);

-- What came of it, as one side says and the other confirms.
create table outcome (
  outcome_id uuid primary key default gen_random_uuid(),
  interest_id uuid not null references interest,
  kind text not null check (kind in ('term_sheet', 'option', 'licence', 'co_development', 'investment', 'acquisition', 'nothing')),
  day date not null check (day <= current_date + 1),
  note text check (length(note) between 1 and 2000),
  recorder_id text not null references organisation (id),
  recorded_by text references person (id) on delete set null,
  confirmed_by text references person (id) on delete set null,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (interest_id, kind, day)
);

-- These look past the fences, so that a fence may ask them.
create function is_side_of(interest uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from interest i where i.interest_id = $1 and (belongs_to(i.firm_id) or belongs_to(i.partner_id))) $$;
create function has_interest_in(opportunity uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from interest i where i.opportunity_id = $1 and belongs_to(i.partner_id)) $$;
create function has_signed_for(opportunity uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select 1 from interest i where i.opportunity_id = $1 and belongs_to(i.partner_id) and i.state = 'accepted' and i.nda_state = 'signed'
  )
$$;
-- Whoever offers something is known by name, and so is whoever asks for it to whom it is offered.
create function deals_with(organisation text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from opportunity o where o.organisation_id = $1 and o.state = 'published')
    or exists (select 1 from interest i where (i.partner_id = $1 and belongs_to(i.firm_id)) or (i.firm_id = $1 and belongs_to(i.partner_id)))
$$;
create function is_granted(document uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select 1 from document_grant g join interest i using (interest_id)
    where g.document_id = $1 and g.revoked_at is null and g.from_at <= now() and (g.until_at is null or g.until_at > now())
      and i.state = 'accepted' and i.nda_state = 'signed' and belongs_to(i.partner_id) and (g.person_id is null or g.person_id = me())
  ) or exists (
    -- What one is asked to sign, one may read.
    select 1 from interest i where i.nda_document_id = $1 and i.state = 'accepted' and belongs_to(i.partner_id)
  )
$$;
create function is_offered(opportunity uuid, firm text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from opportunity o where o.opportunity_id = $1 and o.organisation_id = $2 and o.state = 'published') $$;
create function is_kind(organisation text, wanted text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select 1 from organisation where id = $1 and kind = $2) $$;
-- The people of the other side, once both have signed: one of them may be shown what the others are not.
create function people_of_partner(interest uuid) returns table (person_id text, name text)
  language sql stable security definer set search_path = public as $$
  select p.id, p.name from interest i join member m on m.organisation_id = i.partner_id join person p on p.id = m.person_id
  where i.interest_id = $1 and i.nda_state = 'signed' and i.state = 'accepted' and belongs_to(i.firm_id) order by p.name, p.id
$$;

create or replace function may_open(document uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select 1 from document d where d.document_id = $1 and (
      belongs_to(d.organisation_id)
      or (d.voyage_id is not null and sees_voyage(d.voyage_id))
      or exists (select 1 from application_document a where a.document_id = d.document_id and sees_application(a.application_id))
      or is_granted(d.document_id)
    )
  )
$$;

-- The two sides of an interest know the names of those who act for the other.
create or replace function called(id text) returns text language sql stable security definer set search_path = public as $$
  select p.name from person p where p.id = called.id and (
    p.id = me() or shares_organisation(p.id) or holds('{officer,reviewer,administrator}')
    or exists (select 1 from member m join organisation o on o.id = m.organisation_id where m.person_id = p.id and o.kind = 'authority')
    or exists (select 1 from interest i where p.id in (i.created_by, i.partner_signed_by) and belongs_to(i.firm_id))
    or exists (select 1 from interest i where p.id = i.firm_signed_by and belongs_to(i.partner_id))
  )
$$;

create function keep_opportunity() returns trigger language plpgsql as $$
begin
  if new.organisation_id <> old.organisation_id then
    raise exception 'An opportunity stays with its organisation.' using errcode = 'check_violation';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('draft', 'published'), ('published', 'closed'), ('closed', 'published')) then
    raise exception 'A % opportunity does not become %.', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger opportunity_kept before update on opportunity for each row execute function keep_opportunity();

create function keep_interest() returns trigger language plpgsql as $$
declare
  of_firm boolean := belongs_to(new.firm_id);
  of_partner boolean := belongs_to(new.partner_id);
begin
  -- The machine mends, and forgets a person who is erased.
  if me() is null then return new; end if;
  if (new.opportunity_id, new.firm_id, new.partner_id, new.created_by, new.message)
    is distinct from (old.opportunity_id, old.firm_id, old.partner_id, old.created_by, old.message) then
    raise exception 'An interest stays as it was shown.' using errcode = 'check_violation';
  end if;
  if new.state <> old.state and not (
    (of_firm and (old.state, new.state) in (('shown', 'accepted'), ('shown', 'declined'), ('accepted', 'ended')))
    or (of_partner and (old.state, new.state) in (('shown', 'withdrawn'), ('accepted', 'withdrawn')))
  ) then
    raise exception 'A % interest does not become % by this side.', old.state, new.state using errcode = 'check_violation';
  end if;
  if (new.nda_document_id, new.nda_number, new.nda_sent_at) is distinct from (old.nda_document_id, old.nda_number, old.nda_sent_at) then
    if old.nda_sent_at is not null or not of_firm or new.state <> 'accepted' or old.state <> 'shown' then
      raise exception 'The firm sends the agreement once, when it accepts.' using errcode = 'check_violation';
    end if;
    if new.nda_document_id is not null and not exists (
      select 1 from document d join document_version v using (document_id)
      where d.document_id = new.nda_document_id and v.number = new.nda_number and d.organisation_id = new.firm_id
    ) then
      raise exception 'The agreement is a document of the firm.' using errcode = 'check_violation';
    end if;
  end if;
  if (new.firm_signed_by, new.firm_signed_at) is distinct from (old.firm_signed_by, old.firm_signed_at)
    and (old.firm_signed_at is not null or not of_firm or new.firm_signed_by is distinct from me()
      or new.firm_signed_at is null or new.nda_sent_at is null or new.state <> 'accepted' or old.state <> 'accepted') then
    raise exception 'Each side signs for itself, once.' using errcode = 'check_violation';
  end if;
  if (new.partner_signed_by, new.partner_signed_at) is distinct from (old.partner_signed_by, old.partner_signed_at)
    and (old.partner_signed_at is not null or not of_partner or new.partner_signed_by is distinct from me()
      or new.partner_signed_at is null or new.nda_sent_at is null or new.state <> 'accepted' or old.state <> 'accepted') then
    raise exception 'Each side signs for itself, once.' using errcode = 'check_violation';
  end if;
  -- Somebody who works for both does not agree with themselves.
  if new.firm_signed_by = new.partner_signed_by then
    raise exception 'One person does not sign for both sides.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger interest_kept before update on interest for each row execute function keep_interest();

create function keep_meeting() returns trigger language plpgsql as $$
begin
  if me() is null then return new; end if;
  if (new.interest_id, new.proposer_id, new.starts, new.minutes, new.subject, new.created_by)
    is distinct from (old.interest_id, old.proposer_id, old.starts, old.minutes, old.subject, old.created_by)
    or (old.state, new.state) not in (('proposed', 'accepted'), ('proposed', 'declined'), ('proposed', 'cancelled'), ('accepted', 'cancelled')) then
    raise exception 'A proposal stays as it was made.' using errcode = 'check_violation';
  end if;
  if new.state in ('accepted', 'declined') and not exists (select 1 from interest i where i.interest_id = new.interest_id
    and belongs_to(case when new.proposer_id = i.firm_id then i.partner_id else i.firm_id end)) then
    raise exception 'The other side accepts.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger meeting_kept before update on meeting for each row execute function keep_meeting();

create function keep_grant() returns trigger language plpgsql security definer set search_path = public as $$
declare i interest; of_document text;
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'revoked_at') <> (to_jsonb(old) - 'revoked_at') and me() is not null or old.revoked_at is not null then
      raise exception 'A grant is only revoked, once.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  select * into i from interest where interest_id = new.interest_id for share;
  select organisation_id into of_document from document where document_id = new.document_id and removed_at is null;
  if i.state <> 'accepted' or i.nda_state <> 'signed' or i.firm_id is distinct from of_document then
    raise exception 'A document is opened once both sides have signed.' using errcode = 'check_violation';
  end if;
  if new.person_id is not null and not exists (select 1 from member where organisation_id = i.partner_id and person_id = new.person_id) then
    raise exception 'The person is not of the partner.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger grant_kept before insert or update on document_grant for each row execute function keep_grant();

create function keep_outcome() returns trigger language plpgsql as $$
begin
  if me() is null then return new; end if;
  if (to_jsonb(new) - '{confirmed_by,confirmed_at}'::text[]) <> (to_jsonb(old) - '{confirmed_by,confirmed_at}'::text[])
    or old.confirmed_at is not null or new.confirmed_by is distinct from me() or belongs_to(new.recorder_id) then
    raise exception 'The other side confirms what came of it, once.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger outcome_kept before update on outcome for each row execute function keep_outcome();

alter table opportunity enable row level security;
alter table opportunity_detail enable row level security;
alter table interest enable row level security;
alter table meeting enable row level security;
alter table document_grant enable row level security;
alter table outcome enable row level security;
grant select, insert, update on opportunity, opportunity_detail, interest, meeting to portolan_actor;
grant select, insert on document_grant, outcome to portolan_actor;
grant update (revoked_at) on document_grant to portolan_actor;
grant update (confirmed_by, confirmed_at) on outcome to portolan_actor;

create policy opportunity_read on opportunity for select using (
  state = 'published' or organisation_id in (select my_organisations()) or has_interest_in(opportunity_id)
);
create policy opportunity_make on opportunity for insert with check (
  organisation_id in (select my_organisations()) and is_kind(organisation_id, 'firm') and state = 'draft' and created_by = me()
  and (voyage_id is null or exists (select 1 from voyage v where v.voyage_id = opportunity.voyage_id and v.organisation_id = opportunity.organisation_id))
);
create policy opportunity_change on opportunity for update using (organisation_id in (select my_organisations())) with check (
  organisation_id in (select my_organisations())
  and (voyage_id is null or exists (select 1 from voyage v where v.voyage_id = opportunity.voyage_id and v.organisation_id = opportunity.organisation_id))
);
create policy detail_read on opportunity_detail for select using (
  has_signed_for(opportunity_id)
  or exists (select 1 from opportunity o where o.opportunity_id = opportunity_detail.opportunity_id and o.organisation_id in (select my_organisations()))
);
create policy detail_make on opportunity_detail for insert with check (
  exists (select 1 from opportunity o where o.opportunity_id = opportunity_detail.opportunity_id and o.organisation_id in (select my_organisations()))
);
create policy detail_change on opportunity_detail for update using (
  exists (select 1 from opportunity o where o.opportunity_id = opportunity_detail.opportunity_id and o.organisation_id in (select my_organisations()))
);
create policy interest_read on interest for select
  using (firm_id in (select my_organisations()) or partner_id in (select my_organisations()));
create policy interest_show on interest for insert with check (
  partner_id in (select my_organisations()) and is_kind(partner_id, 'partner') and is_offered(opportunity_id, firm_id) and state = 'shown'
  and created_by = me() and nda_sent_at is null and nda_document_id is null and firm_signed_at is null and partner_signed_at is null
  and firm_signed_by is null and partner_signed_by is null
);
create policy interest_change on interest for update
  using (firm_id in (select my_organisations()) or partner_id in (select my_organisations()));
create policy meeting_read on meeting for select using (is_side_of(interest_id));
create policy meeting_propose on meeting for insert with check (
  belongs_to(proposer_id) and accepted_start is null and state = 'proposed' and created_by = me()
  and exists (select 1 from interest i where i.interest_id = meeting.interest_id and i.state = 'accepted' and proposer_id in (i.firm_id, i.partner_id))
);
create policy meeting_change on meeting for update using (is_side_of(interest_id));
create policy grant_read on document_grant for select using (
  owns_document(document_id) or (is_side_of(interest_id) and (person_id is null or person_id = me()))
);
create policy grant_make on document_grant for insert with check (
  owns_document(document_id) and is_side_of(interest_id) and created_by = me() and revoked_at is null
);
create policy grant_revoke on document_grant for update using (owns_document(document_id));
create policy outcome_read on outcome for select using (is_side_of(interest_id));
create policy outcome_record on outcome for insert with check (
  is_side_of(interest_id) and recorder_id in (select my_organisations()) and recorded_by = me() and confirmed_at is null and confirmed_by is null
  and exists (select 1 from interest i where i.interest_id = outcome.interest_id and recorder_id in (i.firm_id, i.partner_id) and i.state in ('accepted', 'ended', 'withdrawn'))
);
create policy outcome_confirm on outcome for update using (is_side_of(interest_id));

-- Beside the fences there are: whoever deals with another is known by its name.
create policy organisation_of_interest on organisation for select using (deals_with(id));

create trigger logged after insert or update or delete on opportunity for each row execute function append_entry('opportunity_id');
create trigger logged after insert or update or delete on opportunity_detail for each row execute function append_entry('opportunity_id');
create trigger logged after insert or update or delete on interest for each row execute function append_entry('interest_id');
create trigger logged after insert or update or delete on meeting for each row execute function append_entry('meeting_id');
create trigger logged after insert or update or delete on document_grant for each row execute function append_entry('grant_id');
create trigger logged after insert or update or delete on outcome for each row execute function append_entry('outcome_id');
