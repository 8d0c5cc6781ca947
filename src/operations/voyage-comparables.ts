import * as z from "zod";
import { Day } from "../core/date.ts";
import { DealRow, DealStage, DealTerritory } from "../core/tables/deal.ts";
import { Modality } from "../core/tables/medicine.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { COMPARABLE_RULES, type ComparableRules, comparableDeals, filterDeals } from "../landscape/comparables.ts";
import { Assumption } from "../models/estimate.ts";
import { Percentile, percentileOf } from "../models/percentile.ts";
import { ComparableDeal, TERMS_VERSION, TermName, TermRange, TermsQuestion, termRange } from "../models/terms.ts";
import { termsAssumptions } from "../models/terms-assumptions.ts";
import { evaluateTerms, TermsEvaluation } from "../models/terms-evaluation.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { maybeNumber, search } from "./shapes.ts";

const Comparable = ComparableDeal.extend({
  ...{ upfront_million: maybeNumber, headline_million: maybeNumber, realised_million: maybeNumber },
  deal_type: DealRow.shape.deal_type,
  status: z.string(),
  licensor: z.string(),
  licensor_zh: z.string().nullable(),
  licensee: z.string(),
  licensee_zh: z.string().nullable(),
  royalty_zh: z.string().nullable(),
});
type Comparable = z.infer<typeof Comparable>;

const year = z.coerce.number().int().min(1980).max(2100).optional();
const amount = z.coerce.number().min(0).optional();

/** What a page says was paid, of deals that say so, never mixed with what was announced. */
const Realised = z.object({ deals: z.int(), realised_million: z.number(), headline_million: z.number() });

function realisedOf(rows: readonly Comparable[]): z.infer<typeof Realised> {
  const said = rows.filter((row) => row.realised_million !== null && row.headline_million !== null);
  const sum = (of: "realised_million" | "headline_million") => said.reduce((total, row) => total + (row[of] ?? 0), 0);
  return { deals: said.length, realised_million: sum("realised_million"), headline_million: sum("headline_million") };
}

export const voyageComparables = defineOperation({
  id: "voyage.comparables",
  title: { en: "Comparable deals and terms", zh: "可比交易与条款" },
  summary:
    "Deals like the one in hand: the list, where a proposed term stands, a range per term with headline, cash and realised apart, and the error of those ranges on later deals.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(COMPARABLE_RULES),
    stage: DealStage,
    modality: Modality.optional(),
    territory: DealTerritory.optional(),
    target: search.optional(),
    from_year: year,
    to_year: year,
    proposed_upfront_million: amount,
    proposed_headline_million: amount,
    proposed_royalty_percent: amount,
    coverage: z.coerce.number().min(0.5).max(0.95).default(0.8),
    fewest: z.coerce.number().int().min(3).max(100).default(6),
    prior_weight: z.coerce.number().min(0).max(100).default(5),
    /** The error is measured on deals signed on this day or after, by those signed before. */
    signed_before: Day.default("2025-01-01"),
    alternatives: z.stringbool().or(z.boolean()).default(false),
  }),
  output: z.object({
    /** Deals that are alike in all that was asked. */
    value: z.number(),
    unit: z.literal("deals"),
    rows: z.array(Comparable),
    realised: Realised,
    ranges: z.array(TermRange),
    percentiles: z.array(Percentile),
    evaluation: TermsEvaluation.nullable(),
    assumptions: z.array(Assumption),
    model_version: z.string(),
    record_keys: z.array(z.string()),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { stage: "phase_1", modality: "bispecific_antibody", proposed_upfront_million: 10 },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(COMPARABLE_RULES, input);
    const { stage, modality, territory, target, ...rest } = input;
    const years = { from_year: rest.from_year, to_year: rest.to_year };
    const read = (chosen: ComparableRules) => engine.rows(Comparable, comparableDeals(chosen));
    const deals = await read(rules);
    const alike = (found: Comparable[]) => filterDeals(found, { stage, modality, territory, target, ...years });
    const rows = alike(deals);
    const question = TermsQuestion.parse({ ...rest, stage, modality, territory });
    const pool = filterDeals(deals, years);
    return {
      ...{ value: rows.length, unit: "deals" as const, rows, realised: realisedOf(rows) },
      ranges: TermName.options.map((term) => termRange(pool, question, term)),
      percentiles: proposedTerms(input).map(([term, sum]) => percentileOf(rows, term, sum, question.fewest)),
      evaluation: canBeMeasured(deals, input.signed_before)
        ? evaluateTerms(deals, input.signed_before, question)
        : null,
      ...{ assumptions: termsAssumptions(question), model_version: TERMS_VERSION },
      record_keys: [...new Set(rows.map(({ record_key }) => record_key))],
      rules: await cardsOf(
        COMPARABLE_RULES,
        rules,
        input.alternatives ? async (chosen) => alike(await read(chosen)).length : undefined,
      ),
      sources: await standingOf([], context),
      sql: comparableDeals(rules),
    };
  },
});

interface Proposal {
  proposed_upfront_million?: number | undefined;
  proposed_headline_million?: number | undefined;
  proposed_royalty_percent?: number | undefined;
}

function proposedTerms(input: Proposal): [TermName, number][] {
  const proposed: [TermName, number | undefined][] = [
    ["upfront_million", input.proposed_upfront_million],
    ["headline_million", input.proposed_headline_million],
    ["royalty_percent", input.proposed_royalty_percent],
  ];
  const [upfront, headline] = [input.proposed_upfront_million, input.proposed_headline_million];
  if (upfront !== undefined && headline) proposed.push(["upfront_share", upfront / headline]);
  return proposed.flatMap(([term, sum]) => (sum === undefined ? [] : [[term, sum] as [TermName, number]]));
}

/** There are deals on both sides of the day. */
const canBeMeasured = (deals: readonly Comparable[], day: string): boolean =>
  [true, false].every((before) => deals.some((deal) => deal.signed_date !== null && deal.signed_date < day === before));
