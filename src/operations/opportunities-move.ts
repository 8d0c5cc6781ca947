import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { OPPORTUNITY_STATES, readOpportunities } from "../workspace/opportunities.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { AN_OPPORTUNITY } from "./opportunities-get.ts";

const MOVES = {
  publish: { from: ["draft", "closed"], to: "published" },
  close: { from: ["published"], to: "closed" },
} as const;

const Row = z.object({ state: z.enum(OPPORTUNITY_STATES), version: z.int() });

export const opportunitiesMove = defineOperation({
  id: "opportunities.move",
  title: { en: "Publish or close an opportunity", zh: "发布或关闭合作机会" },
  summary:
    "Publishes a teaser of your firm, for everybody to read; or closes it: whoever has shown interest goes on, nobody else comes.",
  access: "public",
  by: ["firm"],
  writes: true,
  input: z.object({ opportunity_id: z.uuid(), version: z.int().min(1), command: z.enum(["publish", "close"]) }),
  output: Row,
  example: { opportunity_id: "00000000-0000-4000-8000-000000000000", version: 1, command: "publish" },
  run: ({ opportunity_id, version, command }, context) =>
    onBehalf(context, "opportunities.move", async (database) => {
      const { is_own, state } = only(await readOpportunities(database, { opportunity_id }), AN_OPPORTUNITY);
      only(is_own ? [is_own] : [], AN_OPPORTUNITY);
      const { from, to } = MOVES[command];
      if (!(from as readonly string[]).includes(state))
        throw new Fault("conflict", `An opportunity that is ${state} cannot be ${to}.`, {
          zh: "当前状态不允许此操作。",
          field: "command",
        });
      const [row] = await database.rows(
        Row,
        `update opportunity set state = $3, published_at = case when $3 = 'published' then now() else published_at end,
           version = version + 1, updated_at = now()
         where opportunity_id = $1 and version = $2 returning state, version`,
        [opportunity_id, version, to],
      );
      if (!row) throw stale();
      return row;
    }),
});
