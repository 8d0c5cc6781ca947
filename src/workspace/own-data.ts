import * as z from "zod";
import type { Database } from "./database.ts";
import { CASEWORK } from "./own-casework.ts";
import { Instant, list, mine, Words } from "./own-list.ts";

/** Read through the fences: of an organisation that somebody left, the log still says what they did, and no more. */
const LISTS = {
  account: list(
    {
      id: Words,
      name: Words,
      email: Words,
      is_email_verified: z.boolean(),
      image: Words.nullable(),
      language: Words,
      created_at: Instant,
    },
    "person where id = me()",
  ),
  memberships: list(
    { organisation_id: Words, name: Words, kind: Words, role: Words, joined_at: Instant },
    `(select m.organisation_id, o.name, o.kind, m.role, m.created_at as joined_at, m.person_id
      from member m join organisation o on o.id = m.organisation_id) m ${mine("person_id", "joined_at")}`,
  ),
  sessions: list(
    {
      created_at: Instant,
      updated_at: Instant,
      expires_at: Instant,
      ip_address: Words.nullable(),
      user_agent: Words.nullable(),
    },
    `session ${mine("person_id")}`,
  ),
  ways_to_sign_in: list(
    { provider_id: Words, created_at: Instant, updated_at: Instant },
    `account ${mine("person_id")}`,
  ),
  passkeys: list(
    { name: Words.nullable(), device_type: Words, is_backed_up: z.boolean(), created_at: Instant.nullable() },
    `passkey ${mine("person_id")}`,
  ),
  // The fence leaves those that were sent to them and those that they sent.
  invitations: list(
    { organisation_id: Words, email: Words, role: Words, status: Words, expires_at: Instant, created_at: Instant },
    "invitation order by created_at",
  ),
  ...CASEWORK,
  watches: list(
    {
      watch_id: Words,
      name: Words,
      kind: Words,
      address: Words.nullable(),
      rhythm: Words,
      time_zone: Words,
      created_at: Instant,
    },
    `watch ${mine("person_id")}`,
  ),
  alerts: list(
    {
      alert_id: Words,
      watch_id: Words,
      added: z.int(),
      removed: z.int(),
      changed: z.int(),
      created_at: Instant,
      seen_at: Instant.nullable(),
    },
    // The fence leaves one's own.
    "alert order by created_at",
  ),
  letters: list(
    { letter_id: Words, language: Words, state: Words, created_at: Instant, sent_at: Instant.nullable() },
    `letter ${mine("person_id")}`,
  ),
  log_entries: list(
    {
      number: z.int(),
      at: Instant,
      action: Words.nullable(),
      noun: Words,
      noun_id: Words,
      change: Words,
      columns: z.array(Words),
    },
    `log_entry ${mine("person_id", "number")}`,
  ),
} as const;

type Lists = typeof LISTS;
type Shapes = { [Name in keyof Lists]: z.ZodArray<Lists[Name]["row"]> };
type Rows = z.output<z.ZodObject<Shapes>>;

export const OwnData = z.object(
  Object.fromEntries(Object.entries(LISTS).map(([name, { row }]) => [name, z.array(row)])) as unknown as Shapes,
);

/** All that is kept about whoever asks, list by list. */
export async function readOwnData(database: Database): Promise<Rows> {
  const lists: Record<string, unknown> = {};
  for (const [name, { row, sql }] of Object.entries(LISTS)) lists[name] = await database.rows(row, sql);
  return OwnData.parse(lists);
}
