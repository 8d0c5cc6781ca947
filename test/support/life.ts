import type { Workspace } from "../../src/workspace/workspace.ts";

/** A trace of a person in each kind of row that names one. `lan` runs a firm beside `ben`, and judges for the authority. */
const LIFE = [
  "insert into organisation (id, name, slug, kind) values ('abroad', 'Abroad', 'abroad', 'partner') on conflict do nothing",
  "insert into invitation (id, organisation_id, inviter_id, email, role, status, expires_at) values ('i1', 'firm-a', 'ben', '{email}', 'member', 'pending', now())",
  "insert into passkey (id, person_id, name, public_key, credential_id, counter, device_type, is_backed_up) values ('k1', '{id}', 'Key of {name}', 'public key of a passkey', 'credential of a passkey', 1, 'singleDevice', false)",
  "insert into verification (id, identifier, value, expires_at) values ('v1', 'reset-password:secret', '{id}', now() + interval '1 hour'), ('v2', '{email}', 'x', now() + interval '1 hour'), ('v3', 'challenge', '{\"userData\":{\"id\":\"{id}\",\"name\":\"{name}\"}}', now() + interval '1 hour')",
  "insert into voyage (voyage_id, organisation_id, name, created_by, officer_id) values ('{uuid}1', 'firm-a', 'IMM2510', '{id}', '{id}')",
  "insert into task (task_id, voyage_id, kind, title, owner_id) values ('{uuid}1', '{uuid}1', 'own', 'Brief', '{id}')",
  "insert into task (task_id, voyage_id, kind, title, owner_id, state) values ('{uuid}2', '{uuid}1', 'own', 'Book', '{id}', 'done')",
  "insert into remark (voyage_id, person_id, text) values ('{uuid}1', '{id}', 'The book is ready.')",
  "insert into question (voyage_id, jurisdiction, received_on, text, created_by) values ('{uuid}1', 'US', '2026-01-01', 'Which dose?', '{id}')",
  "insert into commitment (voyage_id, jurisdiction, due_on, text, created_by) values ('{uuid}1', 'US', '2026-01-01', 'Tell the dose', '{id}')",
  "insert into calendar_feed (voyage_id, person_id, token_hash) values ('{uuid}1', '{id}', 'hash of a calendar')",
  "insert into application (application_id, organisation_id, measure_id, amount, currency, state, created_by) values ('{uuid}1', 'firm-a', 'm', 100, 'CNY', 'approved', '{id}')",
  "insert into application_turn (application_id, state, round, person_id) values ('{uuid}1', 'submitted', 1, '{id}')",
  "insert into review (application_id, round, reviewer_id, verdict, reason) values ('{uuid}1', 1, '{id}', 'approve', 'It is sound.')",
  "insert into payment (application_id, amount, reference, paid_on, recorded_by) values ('{uuid}1', 40, 'P-1', '2026-01-01', '{id}')",
  "insert into opportunity (opportunity_id, organisation_id, title, title_zh, teaser, teaser_zh, created_by) values ('{uuid}1', 'firm-a', 'A', '甲', 'A', '甲', '{id}')",
  "insert into interest (interest_id, opportunity_id, firm_id, partner_id, message, state, partner_zone, nda_sent_at, firm_signed_by, firm_signed_at, partner_signed_at) values ('{uuid}1', '{uuid}1', 'firm-a', 'abroad', 'Tell us more.', 'accepted', 'Europe/Berlin', now(), '{id}', now(), now())",
  "insert into meeting (interest_id, subject, proposer_id, minutes, starts, created_by) values ('{uuid}1', 'First', 'firm-a', 30, array[now()], '{id}')",
  "insert into outcome (interest_id, kind, day, recorder_id, recorded_by) values ('{uuid}1', 'option', '2026-01-01', 'firm-a', '{id}')",
  "insert into watched (watched_id, question, operation_id, input, snapshot_id, snapshot_built_at, rows, is_cut, checked_at) values ('{uuid}1', 'q', 'trials.list', '{}', 's', now(), '[]', false, now())",
  "insert into watch (watch_id, person_id, watched_id, name, kind, rhythm, language, time_zone, letters_since, created_at, updated_at) values ('{uuid}1', '{id}', '{uuid}1', 'For {name}', 'follow', 'daily', 'en', 'Asia/Shanghai', now(), now(), now())",
  "insert into letter (letter_id, person_id, language, next_at, created_at) values ('{uuid}1', '{id}', 'en', now(), now())",
  "insert into alert (watch_id, snapshot_before, snapshot_after, added, removed, changed, changes, is_cut, created_at, letter_id) values ('{uuid}1', 'a', 'b', 1, 0, 0, '[]', false, now(), '{uuid}1')",
];

/** Leads that life; the rows have a voyage, an application and an interest whose ids are `LIFE_ID`. */
export const leadLife = (workspace: Workspace, person: { id: string; name: string; email: string }): Promise<void> =>
  workspace.as({ person_id: null, action: "test" }, async (database) => {
    const filled = (sql: string) =>
      sql.replace(/\{(id|name|email|uuid)\}/g, (_, key) => ({ ...person, uuid: LIFE_ID.slice(0, -1) })[key as "id"]);
    for (const sql of LIFE) await database.run(filled(sql));
  });

export const LIFE_ID = "00000000-0000-4000-8000-000000000001";
