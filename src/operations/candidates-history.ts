import * as z from "zod";
import { CANDIDATE_RULES, filterParameters } from "../landscape/candidates.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { stagesByYear, stepsOf } from "../landscape/history.ts";
import { STAGES } from "../landscape/stages.ts";
import { candidateFilters, filtersOf } from "./candidates-list.ts";
import { dayOf, Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, limit } from "./shapes.ts";

const Entered = z.object({ year: count.nullable(), stage: z.enum(STAGES), candidates: count });

const Step = z.object({
  candidate_id: z.string(),
  drug_id: z.string(),
  drug: z.string(),
  drug_zh: z.string().nullable(),
  organisation_id: z.string().nullable(),
  organisation: z.string().nullable(),
  organisation_zh: z.string().nullable(),
  stage: z.enum(STAGES),
  first_date: z.string().nullable(),
  record_key: z.string(),
});

export const candidatesHistory = defineOperation({
  id: "candidates.history",
  title: { en: "Stages reached by candidates", zh: "候选药物阶段历程" },
  summary:
    "When candidates were first on record at each stage: numbers by year, and the steps of a few with their records.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({ ...rulesInput(CANDIDATE_RULES), ...candidateFilters, limit: limit.default(200) }),
  output: z.object({
    /** Steps in all: a candidate has one for each stage it is on record at. */
    value: z.number(),
    unit: z.literal("steps"),
    rows: z.array(Entered),
    steps: z.array(Step),
    record_keys: z.array(z.string()),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { drug: "fruquintinib" },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(CANDIDATE_RULES, input);
    const filters = filtersOf(input);
    const parameters = filterParameters(filters, dayOf(context));
    const [rows, steps] = await Promise.all([
      engine.rows(Entered, stagesByYear(rules, filters), parameters),
      engine.rows(Step, stepsOf(rules, filters, input.limit), parameters),
    ]);
    return {
      value: rows.reduce((sum, { candidates }) => sum + candidates, 0),
      unit: "steps" as const,
      ...{ rows, steps },
      record_keys: [...new Set(steps.map(({ record_key }) => record_key))],
      rules: await cardsOf(CANDIDATE_RULES, rules),
      sources: await standingOf(["trials", "approvals"], context),
      sql: stagesByYear(rules, filters),
    };
  },
});
