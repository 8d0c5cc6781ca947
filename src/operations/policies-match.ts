import * as z from "zod";
import { Day } from "../core/date.ts";
import { SupportCondition, type Test } from "../core/support/condition.ts";
import { factCalled, SupportFactName } from "../core/support/facts.ts";
import { Text } from "../core/text.ts";
import { FirmFacts } from "../models/eligibility/facts.ts";
import { FORCES, WINDOWS, windowOf } from "../models/eligibility/in-force.ts";
import { type Asked, type Matched, matchMeasures, VERDICTS, wantedFacts } from "../models/eligibility/match.ts";
import { answerWords, wantedWords } from "../models/eligibility/words.ts";
import { dayOf, Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { Measure, Policy, readMeasures, readPolicies } from "./policy-rows.ts";
import { count } from "./shapes.ts";

/** A question that a measure put, what it asks for and what was said. */
const Decided = z.object({ fact: SupportFactName, question: Text, wanted: Text, given: Text });

const Verdict = Measure.extend({
  title: Policy.shape.title,
  title_zh: Policy.shape.title_zh,
  geography: Policy.shape.geography,
  effective_from: Policy.shape.effective_from,
  effective_to: Policy.shape.effective_to,
  grade: Policy.shape.grade,
  source_title: Policy.shape.source_title,
  source_address: Policy.shape.source_address,
  verdict: z.enum(VERDICTS),
  /** Whether the instrument is in force on the day; one that is not decides by itself. */
  force: z.enum(FORCES),
  /** Whether applications are taken on the day, as far as the last window on record tells. */
  window: z.enum(WINDOWS),
  decided_by: z.array(Decided),
  /** Facts to find out, in the order in which the measure asks for them. */
  missing: z.array(SupportFactName),
  /** At most this much. Null where the percent, the cap or what was spent is not known. */
  amount: z.object({ at_most_million: z.number(), currency: z.string(), formula: z.string() }).nullable(),
  /** The quantity without which an amount that could be worked out is not. */
  amount_needs: SupportFactName.nullable(),
  /** The ceiling over this measure and others. */
  ceiling_million: z.number().nullable(),
});

const Wanted = z.object({
  fact: SupportFactName,
  question: Text,
  /** Open measures on which one of its answers alone would decide. */
  settles: count,
  open_in: count,
});

export const matchPolicies = defineOperation({
  id: "policies.match",
  title: { en: "Measures that a firm may claim", zh: "企业可申请的措施" },
  summary:
    "Which public support a firm may claim for an asset on a day: eligible, not eligible, or which fact is missing, each with its clause; an amount only where percent, cap and spending are known.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...FirmFacts.shape,
    on: Day.optional().meta({ description: "The day on which to claim; today without" }),
  }),
  output: z.object({
    on: z.string(),
    counts: z.object({ eligible: count, cannot_tell: count, not_eligible: count }),
    rows: z.array(Verdict),
    /** Facts to find out, first those that would settle most measures. */
    wanted: z.array(Wanted),
    record_keys: z.array(z.string()),
    sources: z.array(Standing),
  }),
  example: { registered_in: "pudong", tax_in_pudong: true, product: "drug", drug_class: "class_1", phase: "phase_2" },
  async run({ on, ...facts }, context) {
    const { engine } = context.shelf.current();
    const day = on ?? dayOf(context);
    const policies = await readPolicies(engine, day);
    const every = await readMeasures(engine);
    // A ceiling grants nothing: it is told with the measures under it.
    const measures = every.filter(({ support_kind }) => support_kind !== "ceiling");
    const asked = measures.map(askedOf);
    const matched = matchMeasures(asked, policies, facts, day);
    const rows = matched.flatMap((each, at) => rowOf(each, measures[at] as Measure, { policies, every, facts, day }));
    return {
      on: day,
      counts: countsOf(matched),
      rows,
      wanted: wantedFacts(asked, matched, facts).map((each) => ({ ...each, question: factCalled(each.fact).ask })),
      record_keys: [...new Set(rows.map(({ record_key }) => record_key))],
      sources: await standingOf([], context),
    };
  },
});

const askedOf = (measure: Measure): Asked => ({
  ...measure,
  share_of: SupportFactName.nullable().parse(measure.share_of),
  conditions: measure.conditions === null ? null : SupportCondition.parse(JSON.parse(measure.conditions)),
});

interface Asking {
  policies: readonly Policy[];
  every: readonly Measure[];
  facts: z.output<typeof FirmFacts>;
  day: string;
}

function rowOf(matched: Matched, measure: Measure, { policies, every, facts, day }: Asking): z.input<typeof Verdict>[] {
  const policy = policies.find(({ policy_id }) => policy_id === measure.policy_id);
  if (!policy) return [];
  const ceiling = every.find(({ measure_id }) => measure_id === measure.limited_by);
  const told = {
    window: windowOf(measure.window_opens, measure.window_closes, day),
    decided_by: matched.decided_by.map((test) => decidedOf(test, facts[test.fact])),
    ceiling_million: ceiling?.cap_million ?? null,
  };
  return [{ ...policy, ...measure, ...matched, ...told }];
}

const decidedOf = (test: Test, given: string | number | boolean | undefined): z.input<typeof Decided> => ({
  fact: test.fact,
  question: factCalled(test.fact).ask,
  wanted: wantedWords(test),
  given: answerWords(test.fact, given ?? ""),
});

const countsOf = (matched: readonly Matched[]) => {
  const of = (verdict: Matched["verdict"]) => matched.filter((each) => each.verdict === verdict).length;
  return { eligible: of("eligible"), cannot_tell: of("cannot_tell"), not_eligible: of("not_eligible") };
};
