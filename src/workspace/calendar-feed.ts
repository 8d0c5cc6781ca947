import { createHash, randomBytes } from "node:crypto";
import * as z from "zod";
import { calendarOf } from "../core/calendar.ts";
import { type JurisdictionCode, jurisdictions } from "../core/jurisdictions.ts";
import type { Language } from "../core/text.ts";
import type { Database } from "./database.ts";
import { readCommitments, readQuestions } from "./facilitation.ts";
import { readTasks } from "./voyages.ts";
import type { Workspace } from "./workspace.ts";

export const newToken = (): string => randomBytes(32).toString("base64url");
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

const Feed = z.object({ voyage_id: z.string(), person_id: z.string(), language: z.enum(["en", "zh"]) });
const Named = z.object({ name: z.string() });

const WORDS = {
  question: { en: "Answer to", zh: "答复" },
  commitment: { en: "Commitment to", zh: "承诺" },
} as const;

/**
 * The days of a voyage as its reader may see them now, in their language; null where the address is none, was revoked, or
 * its reader no longer sees the voyage: the three are told alike.
 */
export async function readFeed(
  workspace: Workspace,
  token: string,
  { origin, stamped_at }: { origin: string; stamped_at: string },
): Promise<string | null> {
  const action = "voyages.calendar";
  const [feed] = await workspace.as({ person_id: null, action }, (database) =>
    database.rows(
      Feed,
      `select f.voyage_id, f.person_id, p.language from calendar_feed f join person p on p.id = f.person_id
       where f.token_hash = $1`,
      [hashOfToken(token)],
    ),
  );
  if (!feed) return null;
  const { voyage_id, person_id, language } = feed;
  return workspace.as({ person_id, action }, async (database) => {
    const [voyage] = await database.rows(Named, "select name from voyage where voyage_id = $1", [voyage_id]);
    if (!voyage) return null;
    const url = `${origin}/platform/voyages/${voyage_id}?lang=${language}`;
    const days = await daysOf(database, voyage_id, language);
    const events = days.map(({ day, ...said }) => ({ ...said, starts: day, all_day: true, url }));
    return calendarOf({ name: voyage.name, stamped_at, events });
  });
}

async function daysOf(database: Database, voyage_id: string, language: Language) {
  const tasks = await readTasks(database, voyage_id);
  const questions = await readQuestions(database, voyage_id);
  const commitments = await readCommitments(database, voyage_id);
  return [
    ...tasks.flatMap(({ task_id, title, title_zh, note, due_date, state }) =>
      state === "open" && due_date
        ? [{ uid: task_id, day: due_date, summary: (language === "zh" && title_zh) || title, description: note ?? "" }]
        : [],
    ),
    ...questions.flatMap(({ question_id, jurisdiction, text, answer_due_on, answered_on }) =>
      answer_due_on && !answered_on
        ? [{ uid: question_id, day: answer_due_on, ...said("question", jurisdiction, text, language) }]
        : [],
    ),
    ...commitments.flatMap(({ commitment_id, jurisdiction, text, due_on, kept_on }) =>
      kept_on ? [] : [{ uid: commitment_id, day: due_on, ...said("commitment", jurisdiction, text, language) }],
    ),
  ];
}

const LONGEST = 80;

const said = (kind: keyof typeof WORDS, jurisdiction: string, text: string, language: Language) => ({
  summary: `${WORDS[kind][language]} ${jurisdictions[jurisdiction as JurisdictionCode].authority[language]}: ${text.slice(0, LONGEST)}`,
  description: text,
});
