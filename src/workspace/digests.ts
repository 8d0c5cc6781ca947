import * as z from "zod";
import type { Database } from "./database.ts";

const Waiting = z.object({
  alert_id: z.string(),
  person_id: z.string(),
  rhythm: z.string(),
  language: z.enum(["en", "zh"]),
});

const MOST_AT_ONCE = 5000;

/**
 * Puts the alerts that are due into letters, one for each reader. An alert takes its letter in the same transaction, so that
 * no other letter tells of it.
 */
export async function queueLetters(database: Database, at: Date): Promise<number> {
  const waiting = await database.rows(
    Waiting,
    `select a.alert_id, w.person_id, w.rhythm, w.language from alert a join watch w using (watch_id)
where a.letter_id is null and told_at(a.created_at, w.rhythm, w.time_zone) <= $1
  and not w.is_paused and a.created_at >= w.letters_since
order by w.person_id, a.created_at, a.alert_id limit ${MOST_AT_ONCE} for update of a skip locked`,
    [at],
  );
  const letters = new Map<string, z.infer<typeof Waiting>[]>();
  for (const alert of waiting) {
    const reader = JSON.stringify([alert.person_id, alert.language, alert.rhythm]);
    letters.set(reader, [...(letters.get(reader) ?? []), alert]);
  }
  for (const alerts of letters.values()) await queue(database, alerts, at);
  return letters.size;
}

async function queue(database: Database, alerts: z.infer<typeof Waiting>[], at: Date): Promise<void> {
  const [letter] = await database.rows(
    z.object({ letter_id: z.string() }),
    "insert into letter (person_id, language, next_at, created_at) values ($1, $2, $3, $3) returning letter_id",
    [alerts[0]?.person_id, alerts[0]?.language, at],
  );
  await database.run("update alert set letter_id = $1 where alert_id = any ($2::uuid[])", [
    letter?.letter_id,
    alerts.map(({ alert_id }) => alert_id),
  ]);
}

const QueuedLetter = z.object({
  letter_id: z.string(),
  person_id: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.enum(["en", "zh"]),
  attempts: z.int(),
});
export type QueuedLetter = z.infer<typeof QueuedLetter>;

/** How long after an attempt the next may be made; after the last, none is. */
const MINUTES_BETWEEN = [15, 60, 240, 720, 1440, 2880];

/**
 * Takes up one letter that is due. Until the next attempt is, nobody else takes it, so that a machine that stops between
 * sending and saying so makes one letter come twice at most, under the same Message-ID.
 */
export async function takeLetter(database: Database, at: Date): Promise<QueuedLetter | null> {
  const [letter] = await database.rows(
    QueuedLetter,
    `update letter l set attempts = l.attempts + 1,
  next_at = $1::timestamptz + make_interval(mins => ($2::int[])[least(l.attempts + 1, ${MINUTES_BETWEEN.length})])
from person p
where p.id = l.person_id and l.letter_id = (
  select letter_id from letter where state = 'queued' and next_at <= $1 order by next_at, letter_id limit 1 for update skip locked
)
returning l.letter_id, l.person_id, p.name, p.email, l.language, l.attempts`,
    [at, MINUTES_BETWEEN],
  );
  return letter ?? null;
}

export type LetterState = "sent" | "dropped" | "queued" | "failed";

export const settleLetter = (
  database: Database,
  letter_id: string,
  { state, problem, at }: { state: LetterState; problem: string | null; at: Date },
) =>
  database.run(
    "update letter set state = $2, problem = $3, sent_at = case when $2 = 'sent' then $4::timestamptz end where letter_id = $1",
    [letter_id, state, problem, at],
  );

export const isLastAttempt = ({ attempts }: QueuedLetter): boolean => attempts >= MINUTES_BETWEEN.length;
