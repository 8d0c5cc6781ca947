import * as z from "zod";
import { Day } from "../core/date.ts";
import { TASK_STATES } from "../workspace/voyages.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

const A_TASK = { en: "This task", zh: "该任务" };
const title = z.string().trim().min(1).max(300);

export const voyagesTask = defineOperation({
  id: "voyages.task",
  title: { en: "Add or change a task", zh: "添加或修改任务" },
  summary:
    "Adds a task, a question of an authority or a commitment to a voyage; or, with its id and version, changes one: its owner, its day, its note, whether it is done.",
  access: "public",
  by: ["firm", "officer", "administrator"],
  writes: true,
  input: z
    .object({
      voyage_id: z.uuid(),
      task_id: z.uuid().optional(),
      version: z.int().min(1).optional(),
      title: title.optional(),
      note: z.string().max(5000).nullable().optional(),
      owner_id: z.string().max(200).nullable().optional(),
      due_date: Day.nullable().optional(),
      state: z.enum(TASK_STATES).optional(),
    })
    .refine(({ task_id, version }) => task_id === undefined || version !== undefined, {
      path: ["version"],
      message: "send the version of the task that you looked at",
    })
    .refine(({ task_id, title: said }) => task_id !== undefined || said !== undefined, {
      path: ["title"],
      message: "a new task needs a title",
    }),
  output: z.object({ task_id: z.string(), version: z.int() }),
  example: { voyage_id: "00000000-0000-4000-8000-000000000000", title: "Ask for a scientific advice meeting" },
  run: (input, context) =>
    onBehalf(context, "voyages.task", async (database) => {
      const Row = z.object({ task_id: z.string(), version: z.int() });
      const { voyage_id, task_id, version, note, owner_id, due_date, state } = input;
      if (!task_id)
        return only(
          await database.rows(
            Row,
            `insert into task (voyage_id, kind, title, note, owner_id, due_date) values ($1, 'own', $2, $3, $4, $5)
             returning task_id, version`,
            [voyage_id, input.title, note ?? null, owner_id ?? null, due_date ?? null],
          ),
          A_TASK,
        );
      only(
        await database.rows(Row, "select task_id, version from task where task_id = $1 and voyage_id = $2", [
          task_id,
          voyage_id,
        ]),
        A_TASK,
      );
      const [row] = await database.rows(
        Row,
        `update task set title = coalesce($3, title), note = case when $4 then $5 else note end,
           owner_id = case when $6 then $7 else owner_id end, due_date = case when $8 then $9 else due_date end,
           state = coalesce($10, state), version = version + 1, updated_at = now()
         where task_id = $1 and version = $2 returning task_id, version`,
        [
          ...[task_id, version, input.title ?? null, note !== undefined, note ?? null],
          ...[owner_id !== undefined, owner_id ?? null, due_date !== undefined, due_date ?? null, state ?? null],
        ],
      );
      if (!row) throw stale();
      return row;
    }),
});
