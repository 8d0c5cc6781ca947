import * as z from "zod";
import { filterParameters } from "../landscape/candidates.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import {
  CROWDING_RULES,
  type CrowdingRules,
  classCounts,
  classRecords,
  everyClass,
  ruleSets,
  sensible,
  withoutClass,
} from "../landscape/crowding.ts";
import { concentrationOf, heldByTop, leastGini, lorenzCurve, topShare } from "../models/concentration.ts";
import type { Engine } from "../store/engine.ts";
import { candidateFilters, filtersOf } from "./candidates-list.ts";
import { dayOf, Standing, standingOf, thinned } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, limit, maybeNumber, number, offset } from "./shapes.ts";

const ClassRow = z.object({
  target_id: z.string(),
  target: z.string(),
  target_zh: z.string().nullable(),
  value: number,
  things: count,
  record_keys: z.array(z.string()),
});

const Indices = z.object({
  total: number,
  classes: count,
  hhi: number,
  hhi_normalised: maybeNumber,
  shannon: number,
  effective_number_hhi: number,
  effective_number_shannon: number,
  gini: number,
  top_share: number,
});

const Printed = z.object({
  claim_id: z.string(),
  /** What was printed, and the same under the rules chosen here; shares from 0 to 1. */
  printed: number,
  computed: maybeNumber,
  unit: z.enum(["things_on_top_targets", "share_held", "gini"]),
  /** Of the class that the printed figure speaks about: a number of targets, or a share of them. */
  of: number,
  record_keys: z.array(z.string()),
});

const Known = ClassRow.omit({ value: true, things: true });

const Missing = z.object({ counted: count, without_class: count });

const Weight = ClassRow.pick({ target_id: true, value: true, things: true });
type Weight = z.infer<typeof Weight>;

/** The classes of a rule set, and how many more there are that nobody counted is in. */
async function read(engine: Engine, rules: CrowdingRules, filters: object, day: string) {
  const parameters = filterParameters(filters, day);
  const rows = await engine.rows(Weight, classCounts(rules, filters), parameters);
  if (rules.empty_targets === "left_out") return { rows, empty: 0 };
  const [every] = await engine.rows(z.object({ classes: count }), everyClass(rules));
  return { rows, empty: Math.max(0, (every?.classes ?? 0) - rows.length) };
}

const spread = ({ rows, empty }: { rows: Weight[]; empty: number }): number[] => [
  ...rows.map(({ value }) => value),
  ...Array<number>(empty).fill(0),
];

function indicesOf(counts: number[], top: number) {
  const found = concentrationOf(counts);
  return found && { ...found, top_share: topShare(counts, top) ?? 0 };
}

export const crowding = defineOperation({
  id: "targets.crowding",
  title: { en: "Crowding of targets", zh: "靶点拥挤度" },
  summary:
    "How candidates or trials crowd on targets: counts per class, top-k share, HHI, Gini, Lorenz curve, effective number, and their band over rule sets.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(CROWDING_RULES),
    ...candidateFilters,
    /** How many of the largest classes the top share is of. */
    top: z.coerce.number().int().min(1).max(1000).default(20),
    /** Whether to compute the indices under every rule set, and the value under every other option of each rule. */
    band: z.stringbool().or(z.boolean()).default(false),
    limit: limit.default(200),
    offset,
  }),
  output: z.object({
    /** The share of the whole that the `top` largest classes hold, from 0 to 1; null where nothing was counted. */
    value: maybeNumber,
    unit: z.literal("share"),
    rows: z.array(ClassRow),
    record_keys: z.array(z.string()),
    indices: Indices.nullable(),
    lorenz: z.array(z.object({ classes: number, held: number })),
    empty_classes: count,
    /** Candidates under the rules, and those of them whose target no source states. */
    candidates: count,
    without_target: count,
    band: z.array(Indices.extend({ counted: z.string(), several_targets: z.string(), granularity: z.string() })),
    printed: z.array(Printed),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { top: 20, band: true },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(CROWDING_RULES, input);
    sensible(rules);
    const filters = filtersOf(input);
    const day = dayOf(context);
    const parameters = filterParameters(filters, day);
    const [found, [missing]] = await Promise.all([
      read(engine, rules, filters, day),
      engine.rows(Missing, withoutClass(rules, filters), parameters),
    ]);
    const page = found.rows.slice(input.offset, input.offset + input.limit);
    const known = await engine.rows(Known, classRecords(rules, filters), {
      ...parameters,
      classes: JSON.stringify(page.map(({ target_id }) => target_id)),
    });
    const rows = page.flatMap((weight) => {
      const of = known.find(({ target_id }) => target_id === weight.target_id);
      return of ? [{ ...of, ...weight }] : [];
    });
    const counts = spread(found);
    const indices = indicesOf(counts, input.top);
    return {
      value: indices?.top_share ?? null,
      unit: "share" as const,
      rows,
      record_keys: [...new Set(rows.flatMap(({ record_keys }) => record_keys))].slice(0, 200),
      indices,
      lorenz: thinned(lorenzCurve(counts)),
      empty_classes: found.empty,
      candidates: missing?.counted ?? 0,
      without_target: missing?.without_class ?? 0,
      band: input.band ? await bandOf(engine, rules, filters, day, input.top) : [],
      printed: await printedBeside(engine, found.rows, counts),
      rules: await cardsOf(CROWDING_RULES, rules, input.band ? shareUnder(engine, filters, day, input.top) : undefined),
      sources: await standingOf(["trials", "approvals"], context),
      sql: classCounts(rules, filters),
    };
  },
});

async function bandOf(engine: Engine, rules: CrowdingRules, filters: object, day: string, top: number) {
  const rows = [];
  for (const { counted, several_targets, granularity, ...rest } of ruleSets(rules)) {
    const set = { counted, several_targets, granularity, ...rest };
    if (counted === "trial" && (set.stage_floor === "filed" || set.stage_floor === "approved")) continue;
    const indices = indicesOf(spread(await read(engine, set, filters, day)), top);
    if (indices) rows.push({ ...indices, counted, several_targets, granularity });
  }
  return rows;
}

/** The top share under other rules; null where they say nothing together. */
const shareUnder = (engine: Engine, filters: object, day: string, top: number) => async (rules: CrowdingRules) => {
  try {
    sensible(rules);
  } catch {
    return null;
  }
  return topShare(spread(await read(engine, rules, filters, day)), top);
};

/**
 * "716 candidates on the top 20 targets" and "70 % of trials on 21 % of targets", as the evidence has them, beside what the
 * chosen rules give. A point of the Lorenz curve says that Gini is at least the distance from the diagonal.
 */
async function printedBeside(engine: Engine, rows: Weight[], counts: number[]): Promise<z.infer<typeof Printed>[]> {
  const Statistic = z.object({ statistic_id: z.string(), value: number, record_key: z.string() });
  const ids = "('seed-top-20-targets', 'seed-trial-concentration', 'seed-target-concentration')";
  const found = await engine.rows(
    Statistic,
    `select statistic_id, value, record_key from statistic where statistic_id in ${ids}`,
  );
  const [top, held, among] = ["seed-top-20-targets", "seed-trial-concentration", "seed-target-concentration"].map(
    (id) => found.find(({ statistic_id }) => statistic_id === id),
  );
  if (!top || !held || !among) return [];
  const share = among.value / 100;
  const both = [held.record_key, among.record_key];
  const onTop = rows.slice(0, TOP_OF_CLAIM).reduce((sum, { value }) => sum + value, 0);
  return [
    {
      claim_id: "c26",
      printed: top.value,
      computed: rows.length ? onTop : null,
      unit: "things_on_top_targets",
      of: TOP_OF_CLAIM,
      record_keys: [top.record_key],
    },
    {
      claim_id: "c27",
      printed: held.value / 100,
      computed: heldByTop(counts, share),
      unit: "share_held",
      of: share,
      record_keys: both,
    },
    {
      claim_id: "c27",
      printed: leastGini(held.value / 100, share),
      computed: concentrationOf(counts)?.gini ?? null,
      unit: "gini",
      of: share,
      record_keys: both,
    },
  ];
}

/** The printed sentence speaks of the top twenty targets. */
const TOP_OF_CLAIM = 20;
