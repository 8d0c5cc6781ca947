import * as z from "zod";
import { DocumentRow, readDocuments } from "../workspace/documents.ts";
import { RemarkRow, readRemarks, readTasks, readVoyage, TaskRow, VoyageRow } from "../workspace/voyages.ts";
import { onBehalf, only } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";

export const A_VOYAGE = { en: "This voyage", zh: "该航程" };

export const voyagesGet = defineOperation({
  id: "voyages.get",
  title: { en: "A voyage and its tasks", zh: "航程与任务" },
  summary: "One voyage: its harbours, tasks with owners, days and what they wait for, remarks and documents.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({ voyage_id: z.uuid() }),
  output: z.object({
    voyage: VoyageRow,
    tasks: z.array(TaskRow),
    remarks: z.array(RemarkRow),
    documents: z.array(DocumentRow),
  }),
  example: { voyage_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ voyage_id }, context) =>
    onBehalf(context, "voyages.get", async (database) => ({
      voyage: only(await readVoyage(database, voyage_id, dayOf(context)), A_VOYAGE),
      tasks: await readTasks(database, voyage_id),
      remarks: await readRemarks(database, voyage_id),
      documents: await readDocuments(database, { voyage_id }),
    })),
});
