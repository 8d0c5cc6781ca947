import * as z from "zod";
import { Day } from "../core/date.ts";
import { dayOf, Standing, standingOf, values } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { Measure, Policy, readMeasures, readPolicies } from "./policy-rows.ts";
import { count, search } from "./shapes.ts";

/** A measure with what its instrument says, so that a row stands by itself when it leaves. */
const Row = Measure.extend({
  title: Policy.shape.title,
  title_zh: Policy.shape.title_zh,
  number: Policy.shape.number,
  issuer: Policy.shape.issuer,
  issuer_zh: Policy.shape.issuer_zh,
  geography: Policy.shape.geography,
  effective_from: Policy.shape.effective_from,
  effective_to: Policy.shape.effective_to,
  force: Policy.shape.force,
  grade: Policy.shape.grade,
});
type Row = z.output<typeof Row>;

const FACETS = ["geography", "issuer", "support_kind", "selection", "force"] as const;
type Facet = (typeof FACETS)[number];
type Chosen = Partial<Record<Facet, string[] | undefined>>;

const FacetValue = z.object({ value: z.string().nullable(), count });

export const listPolicies = defineOperation({
  id: "policies.list",
  title: { en: "Support measures", zh: "扶持政策措施" },
  summary:
    "Public support for biopharma by clause: who issued it, where it reaches, what it gives, up to how much, and whether it is in force on a day.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    geography: values,
    issuer: values,
    support_kind: values,
    selection: values,
    force: values,
    policy: values,
    text: search.optional(),
    on: Day.optional().meta({ description: "The day on which an instrument should be in force; today without" }),
  }),
  output: z.object({
    value: z.number(),
    unit: z.literal("measures"),
    on: z.string(),
    rows: z.array(Row),
    /** Instruments that these filters leave, those without a measure on record included. */
    policies: z.array(Policy),
    record_keys: z.array(z.string()),
    facets: z.array(z.object({ facet: z.enum(FACETS), values: z.array(FacetValue) })),
    sources: z.array(Standing),
  }),
  example: { geography: ["Shanghai"], support_kind: ["cost_share"] },
  async run({ policy, text, on = "", ...chosen }, context) {
    const { engine } = context.shelf.current();
    const day = on || dayOf(context);
    const policies = (await readPolicies(engine, day)).filter((each) => !policy || policy.includes(each.policy_id));
    const all = rowsOf(await readMeasures(engine), policies).filter((row) => says(row, text));
    const rows = all.filter((row) => passes(row, chosen));
    const left = new Set(rows.map(({ policy_id }) => policy_id));
    const shown = policies.filter(
      (each) => left.has(each.policy_id) || (each.measures === 0 && isLeft(each, chosen, text)),
    );
    return {
      value: rows.length,
      unit: "measures" as const,
      on: day,
      rows,
      policies: shown,
      record_keys: [...new Set(shown.map(({ record_key }) => record_key))],
      facets: FACETS.map((facet) => ({ facet, values: countsOf(all, facet, chosen) })),
      sources: await standingOf([], context),
    };
  },
});

function rowsOf(measures: readonly Measure[], policies: readonly Policy[]): Row[] {
  const of = new Map(policies.map((policy) => [policy.policy_id, policy]));
  return measures.flatMap((measure) => {
    const policy = of.get(measure.policy_id);
    return policy ? [{ ...policy, ...measure }] : [];
  });
}

const says = (row: object, text: string | undefined): boolean =>
  !text || JSON.stringify(Object.values(row)).toLowerCase().includes(text.toLowerCase());

const passes = (row: Row, chosen: Chosen, but?: Facet): boolean =>
  FACETS.every((facet) => facet === but || !chosen[facet]?.length || chosen[facet].includes(row[facet] ?? ""));

/** An instrument without measures has no kind of support to be found by. */
const isLeft = (policy: Policy, chosen: Chosen, text: string | undefined): boolean =>
  !chosen.support_kind?.length &&
  !chosen.selection?.length &&
  says(policy, text) &&
  (["geography", "issuer", "force"] as const).every(
    (facet) => !chosen[facet]?.length || chosen[facet].includes(policy[facet] ?? ""),
  );

/** What each value of a facet would leave under the other filters. */
function countsOf(rows: readonly Row[], facet: Facet, chosen: Chosen): z.input<typeof FacetValue>[] {
  const counts = new Map<string | null, number>();
  for (const row of rows) if (passes(row, chosen, facet)) counts.set(row[facet], (counts.get(row[facet]) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
