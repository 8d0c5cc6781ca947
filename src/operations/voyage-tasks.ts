import type * as z from "zod";
import type { PlannedTask } from "../workspace/voyages.ts";
import type { Context } from "./operation.ts";
import { voyageClearance } from "./voyage-clearance.ts";
import { voyageRoute } from "./voyage-route.ts";

export interface TaskQuestion {
  harbours: string[];
  route: Record<string, unknown>;
  clearance: Record<string, unknown>;
}

/** What the planner says is to be done: the steps of the route, and each check that does not say clear. */
export async function plannedTasks(
  { harbours, route, clearance }: TaskQuestion,
  context: Context,
): Promise<PlannedTask[]> {
  const [way, checks] = await Promise.all([
    voyageRoute.run(voyageRoute.input.parse({ ...route, targets: harbours }), context),
    voyageClearance.run(voyageClearance.input.parse(clearance), context),
  ]);
  return [...way.steps.map(stepTask), ...checks.checks.filter(({ state }) => state !== "clear").map(checkTask)];
}

type Step = z.input<typeof voyageRoute.output>["steps"][number];
type Check = z.input<typeof voyageClearance.output>["checks"][number];

const LONGEST = 300;

const DATA = { kind: "route", title: "Data for the first filing", title_zh: "备齐首次申报所需数据" } as const;

function stepTask({ step_id, jurisdiction, step, end, after, clauses }: Step): PlannedTask {
  // What the data take rests on studies of how long trials last, and on no clause.
  if (step === "data")
    return {
      ...DATA,
      origin: step_id,
      jurisdiction,
      due_date: end.likely,
      after,
      record_key: clauses[0]?.record_key ?? null,
    };
  const [clause] = clauses;
  return {
    ...{ kind: "route", origin: step_id, jurisdiction, due_date: end.likely, after },
    title: (clause?.name ?? step.replaceAll(/[_.]/g, " ")).slice(0, LONGEST),
    title_zh: clause?.name_zh?.slice(0, LONGEST) ?? null,
    record_key: clause?.record_key ?? null,
  };
}

const checkTask = ({ check, title, todo, clauses }: Check): PlannedTask => ({
  ...{ kind: "clearance", origin: `clearance.${check}`, jurisdiction: "CN", due_date: null, after: [] },
  title: (todo?.en ?? title.en).slice(0, LONGEST),
  title_zh: (todo?.zh ?? title.zh).slice(0, LONGEST),
  record_key: clauses[0]?.record_key ?? null,
});
