import * as z from "zod";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { AssetFacts } from "../models/asset-facts.ts";
import { ClearanceFacts } from "../models/clearance.ts";
import { bringUpTo } from "../workspace/voyages.ts";
import { firmOf, onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { search } from "./shapes.ts";
import { plannedTasks } from "./voyage-tasks.ts";
import { A_VOYAGE } from "./voyages-get.ts";

/** What the planner was asked, in its own words. */
export const Question = z.object({
  route: z.object(AssetFacts.shape).default(AssetFacts.parse({})),
  clearance: z.object(ClearanceFacts.shape).default({}),
});

export const voyagesOpen = defineOperation({
  id: "voyages.open",
  title: { en: "Open a voyage", zh: "开启航程" },
  summary:
    "Opens a voyage for an asset of your organisation: the route and the clearance of the planner become its tasks.",
  access: "public",
  by: ["firm"],
  writes: true,
  input: z.object({
    name: z.string().trim().min(1).max(200),
    drug: search.optional(),
    /** Needed only by those who belong to several firms. */
    organisation_id: z.string().max(200).optional(),
    harbours: z.array(z.enum(JURISDICTION_CODES)).min(1).max(20),
    is_shared: z.boolean().default(true),
    question: Question.prefault({}),
  }),
  output: z.object({ voyage_id: z.string(), tasks: z.int() }),
  example: { name: "IMM2510", drug: "imm2510", harbours: ["US", "SG"] },
  async run({ name, drug, organisation_id, harbours, is_shared, question }, context) {
    const planned = await plannedTasks({ harbours, ...question }, context);
    return onBehalf(context, "voyages.open", async (database, person) => {
      const owner = firmOf(person, organisation_id);
      const { voyage_id } = only(
        await database.rows(
          z.object({ voyage_id: z.string() }),
          `insert into voyage (organisation_id, name, drug_id, question, is_shared, created_by)
           values ($1, $2, $3, $4, $5, $6) returning voyage_id`,
          [owner, name, drug ?? null, JSON.stringify(question), is_shared, person.person_id],
        ),
        A_VOYAGE,
      );
      await database.run("insert into voyage_harbour select $1, unnest($2::text[])", [voyage_id, harbours]);
      await bringUpTo(database, voyage_id, planned);
      return { voyage_id, tasks: planned.length };
    });
  },
});
