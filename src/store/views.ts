import { createdBy } from "./derivation.ts";

/** Tables that are worked out once, when a snapshot is built. */
export const DERIVED = [
  // One row per study: the register's own record where it is loaded, else the curated one, else whichever came first.
  `create table trial_once as
    select t.*, r.source_id, r.grade
    from trial t join record r using (record_key)
    qualify row_number() over (
      partition by t.trial_id order by r.source_id = t.register desc, r.source_id = 'evidence', t.record_key
    ) = 1`,
  // Cash a page says was paid, per deal. A lower bound: most payments are never announced.
  `create table deal_realised as
    select deal_id, sum(amount_million) as realised_million
    from deal_event where realised = 'paid' and amount_million is not null
    group by deal_id`,
  // A deal has ended when a termination or the return of all rights is on record; a partial one leaves it standing.
  `create table deal_status as
    select d.deal_id,
      case
        when bool_or(e.type in ('termination', 'rights_returned')) then 'ended'
        when bool_or(e.type = 'partial_termination') then 'partly_ended'
        when bool_or(e.type = 'rights_buyout') then 'bought_out'
        else 'standing'
      end as status,
      min(e.event_date) filter (e.type in ('termination', 'rights_returned')) as ended_date
    from deal d left join deal_event e using (deal_id)
    group by d.deal_id`,
  // The earliest approval of each medicine in each jurisdiction; undated ones count last.
  `create table first_approval as
    select a.record_key, a.approval_id, a.drug_id, d.name as drug, a.jurisdiction, a.authority, a.event, a.decision_date,
      a.decision_date_precision, year(a.decision_date)::varchar as year, d.modality, d.originator, d.drug_class
    from approval a join drug d using (drug_id)
    where a.event in ('approval', 'conditional_approval')
    qualify row_number() over (
      partition by a.drug_id, a.jurisdiction order by a.decision_date nulls last, a.approval_id
    ) = 1`,
  // Which entry of a register is about which medicine: where our approval states the application's number, or where an
  // innovative medicine's INN is the substance (FDA adds four letters to the names of biologics).
  `create table drug_authorisation as
    with stated as (
      select distinct drug_id, jurisdiction,
        replace(unnest(regexp_extract_all(document_number, '(?:A?NDA|BLA) ?[0-9]{5,6}|EMEA/H/C/[0-9]{6}')), ' ', '') as application_number
      from approval where document_number is not null
    ),
    inn as (
      select n.drug_id, lower(n.name) as name from drug_name n join drug d using (drug_id)
      where n.kind = 'inn' and d.drug_class = 'innovative'
    )
    select a.record_key, a.authorisation_id, s.drug_id, 'application_number' as joined_by
    from authorisation a
    join stated s on s.jurisdiction = a.jurisdiction
      and (s.application_number = a.application_number
        -- FDA's numbers are unique whatever stands before them; biologics changed from NDA to BLA in 2020.
        or a.jurisdiction = 'US' and regexp_extract(s.application_number, '[0-9]+$') = regexp_extract(a.application_number, '[0-9]+$'))
    union
    select a.record_key, a.authorisation_id, i.drug_id, 'substance'
    from authorisation a join inn i on i.name = regexp_replace(lower(trim(a.substance)), '-[a-z]{4}$', '')
    where not exists (
      select 1 from stated s where s.application_number = a.application_number and s.jurisdiction = a.jurisdiction
    )`,
];

export const DERIVED_NAMES = DERIVED.map(createdBy);
