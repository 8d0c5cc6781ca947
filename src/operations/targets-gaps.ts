import * as z from "zod";
import { jurisdictions } from "../core/jurisdictions.ts";
import { filterParameters } from "../landscape/candidates.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { GAP_RULES, type GapRules, gapPage, gapRows } from "../landscape/gaps.ts";
import { candidateFilters, filtersOf } from "./candidates-list.ts";
import { dayOf, Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, limit, offset } from "./shapes.ts";

const Gap = z.object({
  target_id: z.string(),
  target: z.string(),
  target_zh: z.string().nullable(),
  indication_id: z.string().nullable(),
  indication: z.string().nullable(),
  indication_zh: z.string().nullable(),
  approved_elsewhere: count,
  far_elsewhere: count,
  elsewhere: count,
  home: count,
  /** Candidates on the target of which no source says where they belong: any of them may fill the gap. */
  unplaced: count,
  leaders: z.array(
    z.object({
      drug_id: z.string(),
      drug: z.string(),
      drug_zh: z.string().nullable(),
      stage: z.string().nullable(),
      record_key: z.string(),
    }),
  ),
});

export const targetGaps = defineOperation({
  id: "targets.gaps",
  title: { en: "White space of targets", zh: "空白靶点" },
  summary:
    "White space: targets on which medicines are approved or late elsewhere and few or none are at home, by indication where asked.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(GAP_RULES),
    ...candidateFilters,
    home: z.enum(Object.keys(jurisdictions) as [string, ...string[]]).default("CN"),
    /** How many candidates at home leave a target a gap. */
    most: z.coerce.number().int().min(0).max(1000).default(0),
    by_indication: z.stringbool().or(z.boolean()).default(false),
    alternatives: z.stringbool().or(z.boolean()).default(false),
    limit: limit.default(200),
    offset,
  }),
  output: z.object({
    value: z.number(),
    unit: z.literal("targets"),
    rows: z.array(Gap),
    record_keys: z.array(z.string()),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { home: "CN" },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(GAP_RULES, input);
    const filters = filtersOf(input);
    const question = { byIndication: input.by_indication, most: input.most };
    const parameters = { ...filterParameters(filters, dayOf(context)), home: input.home };
    const under = async (chosen: GapRules) => {
      const total = `select count(*) as total from (${gapRows(chosen, filters, question)})`;
      const [found] = await engine.rows(z.object({ total: count }), total, parameters);
      return found?.total ?? 0;
    };
    const page = gapPage(rules, filters, question, input.limit, input.offset);
    const rows = await engine.rows(Gap.extend({ total: count }), page, parameters);
    return {
      // A page beyond the last has no row that could say.
      value: rows[0]?.total ?? (input.offset > 0 ? await under(rules) : 0),
      unit: "targets" as const,
      rows: rows.map(({ total: _total, ...row }) => row),
      record_keys: [...new Set(rows.flatMap(({ leaders }) => leaders.map(({ record_key }) => record_key)))],
      rules: await cardsOf(GAP_RULES, rules, input.alternatives ? under : undefined),
      sources: await standingOf(["trials", "approvals"], context),
      sql: gapRows(rules, filters, question),
    };
  },
});
