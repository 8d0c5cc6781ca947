import * as z from "zod";
import type { Database } from "./database.ts";
import { INTEREST_STATES, NDA_STATES } from "./interest-states.ts";

const Instant = z.iso.datetime();
const name = z.string().nullable();

export const InterestRow = z.object({
  interest_id: z.string(),
  opportunity_id: z.string(),
  title: z.string(),
  title_zh: z.string(),
  firm_id: z.string(),
  firm: name,
  partner_id: z.string(),
  partner: name,
  side: z.enum(["firm", "partner"]).meta({ description: "On which side whoever asks stands" }),
  message: z.string(),
  state: z.enum(INTEREST_STATES),
  nda_state: z.enum(NDA_STATES),
  nda_document_id: z.string().nullable(),
  nda_number: z.int().nullable().meta({ description: "The version of the agreement that was sent" }),
  nda_sent_at: Instant.nullable(),
  firm_signed_by: name,
  firm_signed_at: Instant.nullable(),
  partner_signed_by: name,
  partner_signed_at: Instant.nullable(),
  firm_zone: z.string().nullable(),
  partner_zone: z.string(),
  shown_by: name,
  version: z.int(),
  created_at: Instant,
  updated_at: Instant,
});
export type InterestRow = z.infer<typeof InterestRow>;

interface InterestFilter {
  interest_id?: string | undefined;
  opportunity_id?: string | undefined;
}

/** The interests that the organisations of whoever asks show or are shown, what moved last first. */
export const readInterests = (database: Database, { interest_id, opportunity_id }: InterestFilter) =>
  database.rows(
    InterestRow,
    `select i.interest_id, i.opportunity_id, o.title, o.title_zh, i.firm_id, f.name as firm, i.partner_id, p.name as partner,
  case when i.firm_id in (select my_organisations()) then 'firm' else 'partner' end as side,
  i.message, i.state, i.nda_state, i.nda_document_id, i.nda_number, i.nda_sent_at,
  called(i.firm_signed_by) as firm_signed_by, i.firm_signed_at, called(i.partner_signed_by) as partner_signed_by, i.partner_signed_at,
  i.firm_zone, i.partner_zone, called(i.created_by) as shown_by, i.version, i.created_at, i.updated_at
from interest i join opportunity o using (opportunity_id)
left join organisation f on f.id = i.firm_id left join organisation p on p.id = i.partner_id
where ($1::uuid is null or i.interest_id = $1) and ($2::uuid is null or i.opportunity_id = $2)
order by i.updated_at desc, i.interest_id limit 500`,
    [interest_id ?? null, opportunity_id ?? null],
  );

export const MEETING_STATES = ["proposed", "accepted", "declined", "cancelled"] as const;

export const MeetingRow = z.object({
  meeting_id: z.string(),
  interest_id: z.string(),
  subject: z.string(),
  is_ours: z.boolean().meta({ description: "Whether the side of whoever asks proposed it" }),
  minutes: z.int(),
  starts: z.array(z.string()).meta({ description: "Instants that were proposed" }),
  state: z.enum(MEETING_STATES),
  accepted_start: Instant.nullable(),
  version: z.int(),
  created_at: Instant,
});

export const readMeetings = (
  database: Database,
  { interest_id, meeting_id }: { interest_id?: string; meeting_id?: string },
) =>
  database.rows(
    MeetingRow,
    `select meeting_id, interest_id, subject, proposer_id in (select my_organisations()) as is_ours, minutes,
  array(select to_char(s at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from unnest(starts) s order by s) as starts,
  state, accepted_start, version, created_at
from meeting where ($1::uuid is null or interest_id = $1) and ($2::uuid is null or meeting_id = $2)
order by created_at desc, meeting_id`,
    [interest_id ?? null, meeting_id ?? null],
  );

export const GrantRow = z.object({
  grant_id: z.string(),
  document_id: z.string(),
  document: name.meta({ description: "Null where it is not open, or no longer" }),
  number: z.int().nullable(),
  person_id: z.string().nullable(),
  person: name.meta({ description: "To whom alone; null is to all of the partner's people" }),
  from_at: Instant,
  until_at: Instant.nullable(),
  revoked_at: Instant.nullable(),
  is_open: z.boolean(),
});

export const readGrants = (database: Database, interest_id: string) =>
  database.rows(
    GrantRow,
    `select g.grant_id, g.document_id, d.name as document,
  (select max(number) from document_version v where v.document_id = g.document_id) as number,
  g.person_id, (select p.name from people_of_partner(g.interest_id) p where p.person_id = g.person_id) as person,
  g.from_at, g.until_at, g.revoked_at,
  i.state = 'accepted' and g.revoked_at is null and g.from_at <= now() and (g.until_at is null or g.until_at > now()) as is_open
from document_grant g join interest i using (interest_id) left join document d using (document_id)
where g.interest_id = $1 order by g.created_at, g.grant_id`,
    [interest_id],
  );

export const OUTCOME_KINDS = [
  "term_sheet",
  "option",
  "licence",
  "co_development",
  "investment",
  "acquisition",
  "nothing",
] as const;

export const OutcomeRow = z.object({
  outcome_id: z.string(),
  kind: z.enum(OUTCOME_KINDS),
  day: z.string(),
  note: z.string().nullable(),
  is_ours: z.boolean().meta({ description: "Whether the side of whoever asks entered it" }),
  confirmed_at: Instant.nullable(),
});

export const readOutcomes = (database: Database, interest_id: string) =>
  database.rows(
    OutcomeRow,
    `select outcome_id, kind, day::text as day, note, recorder_id in (select my_organisations()) as is_ours, confirmed_at
from outcome where interest_id = $1 order by day, outcome_id`,
    [interest_id],
  );

export const PartnerPerson = z.object({ person_id: z.string(), name: z.string() });

/** For the firm, once both have signed: to whom alone a document may be opened. */
export const readPeopleOfPartner = (database: Database, interest_id: string) =>
  database.rows(PartnerPerson, "select person_id, name from people_of_partner($1)", [interest_id]);
