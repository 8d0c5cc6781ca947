import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import { dayOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { Measure, Policy, readMeasures, readPolicies } from "./policy-rows.ts";
import { Provenance, provenanceOf } from "./provenance.ts";

export const getPolicy = defineOperation({
  id: "policies.get",
  title: { en: "A support instrument", zh: "单项政策文件" },
  summary:
    "One instrument: its measures by clause with their conditions, whether it is in force, and the pages that show it.",
  access: "public",
  writes: false,
  input: z.object({ policy: z.string(), on: Day.optional() }),
  output: z.object({ policy: Policy, on: z.string(), measures: z.array(Measure), ...Provenance.shape }),
  example: { policy: "sh-fullchain-2024" },
  async run({ policy: id, on }, context) {
    const { engine } = context.shelf.current();
    const day = on ?? dayOf(context);
    const policy = (await readPolicies(engine, day)).find(({ policy_id }) => policy_id === id);
    if (!policy) {
      throw new Fault("not_found", `There is no instrument called ${id}. policies.list names those on record.`);
    }
    const measures = (await readMeasures(engine)).filter(({ policy_id }) => policy_id === id);
    return { policy, on: day, measures, ...(await provenanceOf(engine, policy.record_key)) };
  },
});
