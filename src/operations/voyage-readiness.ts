import * as z from "zod";
import { PackageFacts, readiness } from "../models/readiness.ts";
import { readRules } from "../voyage/rules.ts";
import { standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { checked, keysOf } from "./voyage-clearance.ts";

export const voyageReadiness = defineOperation({
  id: "voyage.readiness",
  title: { en: "Will the package travel", zh: "数据就绪" },
  summary:
    "Will a package of data travel to the United States: regions, US share, comparator, endpoint, inspection, one country; what is missing and what it would take.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object(PackageFacts.shape),
  output: z.object(checked),
  example: { single_country: true, unmet_need_in_us: false, endpoint: "progression_free_survival" },
  async run(facts, context) {
    const result = readiness(facts, await readRules(context.shelf.current().engine));
    return { ...result, record_keys: keysOf(result.checks), sources: await standingOf([], context) };
  },
});
