import * as z from "zod";
import { Day } from "../core/date.ts";
import type { Database } from "./database.ts";

export const QuestionRow = z.object({
  question_id: z.string(),
  task_id: z.string().nullable(),
  jurisdiction: z.string(),
  received_on: Day,
  text: z.string(),
  answer_due_on: Day.nullable(),
  answered_on: Day.nullable(),
  answer: z.string().nullable(),
  version: z.int(),
});

export const CommitmentRow = z.object({
  commitment_id: z.string(),
  jurisdiction: z.string(),
  text: z.string(),
  due_on: Day,
  kept_on: Day.nullable(),
  version: z.int(),
});

/** What authorities asked, what is open and due first. */
export const readQuestions = (database: Database, voyage_id: string) =>
  database.rows(
    QuestionRow,
    `select * from question where voyage_id = $1
order by answered_on nulls first, answer_due_on nulls last, received_on, question_id`,
    [voyage_id],
  );

/** What authorities were promised, what is open and due first. */
export const readCommitments = (database: Database, voyage_id: string) =>
  database.rows(
    CommitmentRow,
    "select * from commitment where voyage_id = $1 order by kept_on nulls first, due_on, commitment_id",
    [voyage_id],
  );
