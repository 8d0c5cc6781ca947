import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import type { Database } from "../workspace/database.ts";
import { bringUpTo, VOYAGE_STATES } from "../workspace/voyages.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { plannedTasks } from "./voyage-tasks.ts";
import { A_VOYAGE } from "./voyages-get.ts";
import { Question } from "./voyages-open.ts";

const Kept = z.object({ version: z.int(), question: Question, harbours: z.array(z.string()) });

export const voyagesChange = defineOperation({
  id: "voyages.change",
  title: { en: "Change a voyage", zh: "修改航程" },
  summary: "Changes a voyage and plans it anew: new steps are added, open ones take the new days, what is done stays.",
  access: "public",
  by: ["firm", "officer", "administrator"],
  writes: true,
  input: z.object({
    voyage_id: z.uuid(),
    /** The version that was looked at: a change by somebody else since then is not written over. */
    version: z.int().min(1),
    name: z.string().trim().min(1).max(200).optional(),
    state: z.enum(VOYAGE_STATES).optional(),
    is_shared: z.boolean().optional(),
    /** The officer who accompanies it; null for nobody. */
    officer_id: z.string().max(200).nullable().optional(),
    harbours: z.array(z.enum(JURISDICTION_CODES)).min(1).max(20).optional(),
    question: Question.optional(),
  }),
  output: z.object({ version: z.int() }),
  example: { voyage_id: "00000000-0000-4000-8000-000000000000", version: 1, state: "paused" },
  async run(input, context) {
    const before = await onBehalf(context, "voyages.change", (database) => read(database, input.voyage_id));
    const harbours = input.harbours ?? before.harbours;
    const question = input.question ?? before.question;
    // Planned outside the transaction: it asks the evidence, and holds nothing up meanwhile.
    const planned = input.harbours || input.question ? await plannedTasks({ harbours, ...question }, context) : null;
    return onBehalf(context, "voyages.change", async (database, person) => {
      if (
        input.officer_id !== undefined &&
        !person.duties.some((duty) => duty === "officer" || duty === "administrator")
      )
        throw new Fault("forbidden", "An officer or the administrator says who accompanies a voyage.", {
          field: "officer_id",
          zh: "仅专员或管理员可指定陪伴人。",
        });
      const changed = await database.rows(
        z.object({ version: z.int() }),
        `update voyage set name = coalesce($3, name), state = coalesce($4, state), is_shared = coalesce($5, is_shared),
           officer_id = case when $6 then $7 else officer_id end, question = $8, version = version + 1, updated_at = now()
         where voyage_id = $1 and version = $2 returning version`,
        [
          ...[input.voyage_id, input.version, input.name ?? null, input.state ?? null, input.is_shared ?? null],
          ...[input.officer_id !== undefined, input.officer_id ?? null, JSON.stringify(question)],
        ],
      );
      const [row] = changed;
      if (!row) throw stale();
      if (input.harbours) {
        await database.run("delete from voyage_harbour where voyage_id = $1", [input.voyage_id]);
        await database.run("insert into voyage_harbour select $1, unnest($2::text[])", [input.voyage_id, harbours]);
      }
      if (planned) await bringUpTo(database, input.voyage_id, planned);
      return row;
    });
  },
});

const read = async (database: Database, voyage_id: string) =>
  only(
    await database.rows(
      Kept,
      `select version, question, array(select jurisdiction from voyage_harbour h where h.voyage_id = v.voyage_id order by 1) as harbours
       from voyage v where voyage_id = $1`,
      [voyage_id],
    ),
    A_VOYAGE,
  );
