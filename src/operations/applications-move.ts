import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { type Command, MOVES, mayMove } from "../workspace/application-states.ts";
import { type ApplicationRow, readApplication, readFacts } from "../workspace/applications.ts";
import { addsSomething, keepAssessment } from "../workspace/assessments.ts";
import type { Database } from "../workspace/database.ts";
import type { Person } from "../workspace/people.ts";
import { AN_APPLICATION } from "./applications-get.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { assessMeasure } from "./measure-assess.ts";
import { type Context, defineOperation } from "./operation.ts";

const COMMANDS = ["submit", "withdraw", "appeal", "ask", "take"] as const satisfies readonly Command[];
/** These say something to the other side, and so need words. */
const IN_WORDS: readonly Command[] = ["ask", "appeal"];

export const applicationsMove = defineOperation({
  id: "applications.move",
  title: { en: "Move an application on", zh: "推进扶持申请" },
  summary:
    "Submits, withdraws or appeals an application of your firm; as an officer, asks for what is missing or takes it into review.",
  access: "public",
  by: ["firm", "officer"],
  writes: true,
  input: z.object({
    application_id: z.uuid(),
    version: z.int().min(1),
    command: z.enum(COMMANDS),
    /** What is missing, or why the firm appeals. */
    note: z.string().trim().min(1).max(5000).optional(),
  }),
  output: z.object({ state: z.string(), version: z.int() }),
  example: { application_id: "00000000-0000-4000-8000-000000000000", version: 1, command: "submit" },
  run: ({ application_id, version, command, note }, context) =>
    onBehalf(context, "applications.move", async (database, person) => {
      const before = only(await readApplication(database, application_id), AN_APPLICATION);
      refuse(command, before, person);
      if (IN_WORDS.includes(command) && !note)
        throw new Fault("invalid_input", `Say in the note why: ${command}.`, {
          field: "note",
          zh: "请在说明中写明理由。",
        });
      if (command === "submit" && !note) await refuseTheSame(before, database);
      const [row] = await database.rows(
        z.object({ state: z.string(), version: z.int() }),
        `update application set state = $3, note = coalesce($4, note), version = version + 1, updated_at = now(),
           submitted_at = case when $5 = 'submit' then now() else submitted_at end,
           round = case when $5 = 'take' and state = 'appealed' then 2 else round end
         where application_id = $1 and version = $2 returning state, version`,
        [application_id, version, MOVES[command].to, note ?? null, command],
      );
      if (!row) throw stale();
      if (command === "submit") await assess(before, database, context);
      return row;
    }),
});

/** What the measure asks is worked out here, of the evidence of the day; nothing of it is taken from whoever submits. */
async function assess({ application_id, measure_id }: ApplicationRow, database: Database, context: Context) {
  const { facts } = only(await readFacts(database, application_id), AN_APPLICATION);
  await keepAssessment(database, application_id, await assessMeasure(measure_id, facts, context));
}

async function refuseTheSame({ application_id, state }: ApplicationRow, database: Database): Promise<void> {
  if (state !== "incomplete" || (await addsSomething(database, application_id))) return;
  throw new Fault(
    "invalid_input",
    "Nothing is new since it was sent back. Attach what was asked for, change what you said, or say in the note why it stands.",
    { field: "note", zh: "退回后未作任何补充。请上传所要求的材料、更改所填事实，或在说明中写明理由。" },
  );
}

function refuse(
  command: (typeof COMMANDS)[number],
  { state, round, organisation_id }: ApplicationRow,
  person: Person,
): void {
  const isOwn = person.memberships.some((each) => each.organisation_id === organisation_id);
  const { by } = MOVES[command];
  if (by === "firm" ? !isOwn : isOwn || !person.duties.includes(by))
    throw new Fault(
      "forbidden",
      `To ${command} is for ${by === "firm" ? "the applicant" : `an ${by} who is not of the applicant`}.`,
      {
        zh: by === "firm" ? "此操作仅限申请单位。" : "此操作仅限与申请单位无关的专员。",
      },
    );
  if (!mayMove(command, state))
    throw new Fault("conflict", `An application that is ${state} cannot ${command}.`, {
      zh: "当前状态不允许此操作。",
      field: "command",
    });
  if (command === "appeal" && round === 2)
    throw new Fault("conflict", "It was appealed once, and the second decision stands.", {
      zh: "仅可申诉一次，第二次决定为终局。",
    });
}
