import * as z from "zod";
import { asFault } from "../core/fault.ts";
import { bringUpTo, keepProblem, questionsDue } from "../workspace/watched.ts";
import { type Context, defineOperation } from "./operation.ts";
import { questionOf } from "./watchable.ts";
import { ask } from "./watched-rows.ts";

const Problem = z.object({ operation: z.string(), problem: z.string() });

export const alertsCheck = defineOperation({
  id: "alerts.check",
  title: { en: "Watches checked", zh: "检查关注" },
  summary:
    "Asks each question that somebody watches once on the snapshot being served, and writes an alert where its answer changed. One that fails stops no other.",
  access: "administrator",
  writes: true,
  input: z.object({}),
  output: z.object({ snapshot: z.string(), asked: z.int(), alerts: z.int(), problems: z.array(Problem) }),
  example: {},
  async run(_, context) {
    const workspace = await context.workspace();
    const { id } = context.shelf.current().manifest;
    const due = await workspace.as({ person_id: null, action: "alerts.check" }, (database) =>
      questionsDue(database, id, context.now()),
    );
    const problems: z.infer<typeof Problem>[] = [];
    let alerts = 0;
    for (const question of due) {
      const outcome = await check(question, context);
      alerts += outcome.alerts;
      if (outcome.problem) problems.push({ operation: question.operation_id, problem: outcome.problem });
    }
    return { snapshot: id, asked: due.length, alerts, problems };
  },
});

type Due = Awaited<ReturnType<typeof questionsDue>>[number];

async function check(
  { watched_id, question, operation_id, input }: Due,
  context: Context,
): Promise<{ alerts: number; problem?: string }> {
  const workspace = await context.workspace();
  const at = context.now();
  const doer = { person_id: null, action: "alerts.check" };
  try {
    const answer = await ask(questionOf(context, operation_id, input), context);
    const { alerts } = await workspace.as(doer, (database) =>
      bringUpTo(database, { question, operation_id, input, ...answer, at }),
    );
    return { alerts };
  } catch (error) {
    const { message, details } = asFault(error);
    const zh =
      typeof details["zh"] === "string" ? details["zh"] : "在新快照上未能查询：该对象可能已不在来源中，或条件已失效。";
    await workspace.as(doer, (database) => keepProblem(database, watched_id, { en: message, zh }, at));
    return { alerts: 0, problem: message };
  }
}
