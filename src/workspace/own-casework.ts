import * as z from "zod";
import { Instant, list, mine, Words } from "./own-list.ts";

/** What somebody did and is to do, of the casework that they still see. */
export const CASEWORK = {
  voyages: list(
    { voyage_id: Words, name: Words, state: Words, created_at: Instant },
    "voyage where me() in (created_by, officer_id) order by created_at",
  ),
  tasks: list(
    {
      task_id: Words,
      voyage_id: Words,
      title: Words,
      note: Words.nullable(),
      due_date: Words.nullable(),
      state: Words,
      created_at: Instant,
    },
    `task ${mine("owner_id")}`,
  ),
  remarks: list(
    { remark_id: Words, voyage_id: Words, task_id: Words.nullable(), text: Words, created_at: Instant },
    `remark ${mine("person_id")}`,
  ),
  questions: list(
    { question_id: Words, voyage_id: Words, text: Words, answer: Words.nullable(), created_at: Instant },
    `question ${mine("created_by")}`,
  ),
  commitments: list(
    { commitment_id: Words, voyage_id: Words, text: Words, due_on: Words, created_at: Instant },
    `commitment ${mine("created_by")}`,
  ),
  calendars: list({ voyage_id: Words, created_at: Instant }, `calendar_feed ${mine("person_id")}`),
  applications: list(
    { application_id: Words, organisation_id: Words, measure_id: Words, state: Words, created_at: Instant },
    `application ${mine("created_by")}`,
  ),
  turns: list(
    { turn_id: Words, application_id: Words, state: Words, round: z.int(), note: Words.nullable(), at: Instant },
    `application_turn ${mine("person_id", "at")}`,
  ),
  reviews: list(
    { review_id: Words, application_id: Words, round: z.int(), verdict: Words, reason: Words, created_at: Instant },
    `review ${mine("reviewer_id")}`,
  ),
  payments: list(
    { payment_id: Words, application_id: Words, reference: Words, paid_on: Words, created_at: Instant },
    `payment ${mine("recorded_by")}`,
  ),
  documents: list(
    { document_id: Words, organisation_id: Words, name: Words, number: z.int(), stored_at: Instant },
    `(select d.document_id, d.organisation_id, d.name, v.number, v.stored_at, v.stored_by
      from document d join document_version v using (document_id)) v ${mine("stored_by", "stored_at")}`,
  ),
  document_views: list(
    { view_id: Words, document_id: Words, number: z.int(), viewer: Words, at: Instant },
    `document_view ${mine("person_id", "at")}`,
  ),
  document_grants: list(
    {
      grant_id: Words,
      document_id: Words,
      from_at: Instant,
      until_at: Instant.nullable(),
      revoked_at: Instant.nullable(),
      created_at: Instant,
    },
    "document_grant where me() in (person_id, created_by) order by created_at",
  ),
  opportunities: list(
    { opportunity_id: Words, title: Words, state: Words, created_at: Instant },
    `opportunity ${mine("created_by")}`,
  ),
  interests: list(
    { interest_id: Words, opportunity_id: Words, message: Words, state: Words, created_at: Instant },
    `interest ${mine("created_by")}`,
  ),
  signatures: list(
    { interest_id: Words, side: z.enum(["firm", "partner"]), signed_at: Instant },
    `(select interest_id, 'firm' as side, firm_signed_at as signed_at, firm_signed_by as signed_by from interest
      union all select interest_id, 'partner', partner_signed_at, partner_signed_by from interest) s ${mine("signed_by", "signed_at")}`,
  ),
  meetings: list(
    { meeting_id: Words, interest_id: Words, subject: Words, state: Words, created_at: Instant },
    `meeting ${mine("created_by")}`,
  ),
  outcomes: list(
    { outcome_id: Words, interest_id: Words, kind: Words, day: Words, note: Words.nullable(), created_at: Instant },
    "outcome where me() in (recorded_by, confirmed_by) order by created_at",
  ),
} as const;
