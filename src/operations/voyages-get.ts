import * as z from "zod";
import { workingDaysBetween } from "../models/calendar.ts";
import { DocumentRow, readDocuments } from "../workspace/documents.ts";
import { CommitmentRow, QuestionRow, readCommitments, readQuestions } from "../workspace/facilitation.ts";
import { RemarkRow, readRemarks, readTasks, readVoyage, TaskRow, VoyageRow } from "../workspace/voyages.ts";
import { onBehalf, only } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import { type Context, defineOperation } from "./operation.ts";

export const A_VOYAGE = { en: "This voyage", zh: "该航程" };

export const voyagesGet = defineOperation({
  id: "voyages.get",
  title: { en: "A voyage and its tasks", zh: "航程与任务" },
  summary:
    "One voyage: its harbours, tasks with owners, days and what they wait for, questions of authorities, commitments, remarks and documents.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({ voyage_id: z.uuid() }),
  output: z.object({
    voyage: VoyageRow,
    tasks: z.array(TaskRow),
    /** Working days leave out weekends alone: no calendar of an authority's holidays is in the evidence. */
    questions: z.array(QuestionRow.extend({ working_days_left: z.int().nullable() })),
    commitments: z.array(CommitmentRow.extend({ working_days_left: z.int().nullable() })),
    remarks: z.array(RemarkRow),
    documents: z.array(DocumentRow),
  }),
  example: { voyage_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ voyage_id }, context) =>
    onBehalf(context, "voyages.get", async (database) => ({
      voyage: only(await readVoyage(database, voyage_id, dayOf(context)), A_VOYAGE),
      tasks: await readTasks(database, voyage_id),
      questions: (await readQuestions(database, voyage_id)).map((question) => ({
        ...question,
        working_days_left: left(context, question.answered_on ? null : question.answer_due_on),
      })),
      commitments: (await readCommitments(database, voyage_id)).map((commitment) => ({
        ...commitment,
        working_days_left: left(context, commitment.kept_on ? null : commitment.due_on),
      })),
      remarks: await readRemarks(database, voyage_id),
      documents: await readDocuments(database, { voyage_id }),
    })),
});

const left = (context: Context, due: string | null): number | null =>
  due === null ? null : workingDaysBetween(dayOf(context), due);
