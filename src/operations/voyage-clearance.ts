import * as z from "zod";
import { Text } from "../core/text.ts";
import { ClearanceFacts, clearance } from "../models/clearance.ts";
import { State } from "../models/decision.ts";
import { Clause } from "../models/route/rule.ts";
import { readRules } from "../voyage/rules.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";

/** One check, with what decided it or the fact that would. */
export const CheckRow = z.object({
  check: z.string(),
  title: Text,
  state: State,
  missing: z.array(z.string()),
  reason: Text.nullable(),
  todo: Text.nullable(),
  clauses: z.array(Clause.extend({ legal_state: z.string() })),
});

export const checked = {
  state: State,
  checks: z.array(CheckRow),
  /** Facts to find out, in the order in which the checks ask for them. */
  missing: z.array(z.string()),
  record_keys: z.array(z.string()),
  sources: z.array(Standing),
};

export const keysOf = (checks: readonly z.input<typeof CheckRow>[]): string[] => [
  ...new Set(checks.flatMap(({ clauses }) => clauses.map(({ record_key }) => record_key))),
];

export const voyageClearance = defineOperation({
  id: "voyage.clearance",
  title: { en: "Clearance to leave China", zh: "出境审查" },
  summary:
    "May an asset, its data and its contract leave China, and what the order of filings costs: clear, not clear, or which fact is missing, each with its clause.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object(ClearanceFacts.shape),
  output: z.object(checked),
  example: { technology_goes_abroad: true, catalogue_class: "free", personal_data_leave: true, sensitive_data: true },
  async run(facts, context) {
    const result = clearance(facts, await readRules(context.shelf.current().engine));
    return { ...result, record_keys: keysOf(result.checks), sources: await standingOf([], context) };
  },
});
