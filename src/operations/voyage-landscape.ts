import * as z from "zod";
import { CANDIDATE_RULES, type CandidateRules } from "../landscape/candidates.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { rivalsOf } from "../landscape/rivals.ts";
import { rankOf, STAGES } from "../landscape/stages.ts";
import { dayOf, Standing, standingOf, values } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, search } from "./shapes.ts";

const Rival = z.object({
  candidate_id: z.string(),
  drug_id: z.string(),
  drug: z.string(),
  drug_zh: z.string().nullable(),
  modality: z.string().nullable(),
  stage: z.enum(STAGES).nullable(),
  stage_rank: count,
  organisation_id: z.string().nullable(),
  organisation: z.string().nullable(),
  organisation_zh: z.string().nullable(),
  is_active: z.boolean(),
  trials: count,
  last_event_date: z.string().nullable(),
  countries: z.array(z.string()),
  /** It hits the very same set of targets, and no other. */
  is_same_set: z.boolean(),
  record_key: z.string(),
});
type Rival = z.infer<typeof Rival>;

const MOST_RIVALS = 200;

export const voyageLandscape = defineOperation({
  id: "voyage.landscape",
  title: { en: "Who else is on it", zh: "同靶点竞争者" },
  summary:
    "Who else is on the targets of a medicine: the same set or one of them, how far, where and by whom, with who is ahead.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(CANDIDATE_RULES),
    drug: search.optional(),
    /** Targets of an asset that no source knows yet. */
    target: values,
    stage: z.enum(STAGES).optional(),
    alternatives: z.stringbool().or(z.boolean()).default(false),
  }),
  output: z.object({
    /** Candidates of others on at least one of the targets. */
    value: z.number(),
    unit: z.literal("candidates"),
    rows: z.array(Rival),
    same_set: count,
    /** Of all, the ones at this stage or further; null where the stage of the asset is not said. */
    ahead: z.number().nullable(),
    record_keys: z.array(z.string()),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { drug: "imm2510", stage: "phase_1" },
  async run({ drug, target, stage, alternatives, ...input }, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(CANDIDATE_RULES, input);
    const bound = { drug: drug ?? null, targets: JSON.stringify(target ?? []), day: dayOf(context) };
    const read = (chosen: CandidateRules) => engine.rows(Rival, rivalsOf(chosen), bound);
    const rivals = await read(rules);
    const isAhead = ({ stage_rank }: Rival) => stage !== undefined && stage_rank >= rankOf(stage);
    const rows = rivals.slice(0, MOST_RIVALS);
    return {
      ...{ value: rivals.length, unit: "candidates" as const, rows },
      same_set: rivals.filter(({ is_same_set }) => is_same_set).length,
      ahead: stage === undefined ? null : rivals.filter(isAhead).length,
      record_keys: rows.map(({ record_key }) => record_key),
      rules: await cardsOf(
        CANDIDATE_RULES,
        rules,
        alternatives ? async (chosen) => (await read(chosen)).length : undefined,
      ),
      sources: await standingOf(["trials", "approvals"], context),
      sql: rivalsOf(rules),
    };
  },
});
