import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { shareInterval, weightedQuantile } from "./quantile.ts";
import { type ComparableDeal, observations, TERMS_VERSION, TermName, type TermsQuestion, termRange } from "./terms.ts";

const Share = z.object({ value: z.number(), low: z.number(), high: z.number(), cases: z.int() });

const TermEvaluation = z.object({
  term: TermName,
  /** Deals signed before the day that say the term, and after it. */
  fitted: z.int(),
  tested: z.int(),
  answered: z.int(),
  refused: z.int(),
  /** By how many times the middle was off, in the middle case; two is double or half. */
  error_factor: z.number().nullable(),
  /** The same of one middle for all deals, on the same cases. */
  error_factor_plain: z.number().nullable(),
  /** How many of the answered cases the range held, with the 95 % interval of that share. */
  coverage: Share.nullable(),
  coverage_asked: z.number(),
  record_keys: z.array(z.string()),
});

export const TermsEvaluation = z.object({
  signed_before: z.string(),
  model_version: z.string(),
  terms: z.array(TermEvaluation),
});

type Settings = Pick<TermsQuestion, "coverage" | "fewest" | "prior_weight">;

/** Fits on deals signed before a day and asks for those signed on it or after, as if they were not known. */
export function evaluateTerms(deals: readonly ComparableDeal[], signed_before: string, settings: Settings) {
  const dated = deals.filter(({ signed_date }) => signed_date !== null);
  const known = dated.filter(({ signed_date }) => (signed_date ?? "") < signed_before);
  const later = dated.filter(({ signed_date }) => (signed_date ?? "") >= signed_before);
  if (known.length === 0 || later.length === 0)
    throw new Fault("invalid_input", "signed_before: choose a day with deals signed before it and after it.");
  const terms = TermName.options.map((term) => evaluateTerm(known, later, term, settings));
  return { signed_before, model_version: TERMS_VERSION, terms };
}

function evaluateTerm(
  known: readonly ComparableDeal[],
  later: readonly ComparableDeal[],
  term: TermName,
  { coverage, fewest, prior_weight }: Settings,
) {
  const tested = observations(later, term).filter(({ low }) => low > 0);
  const fitted = observations(known, term);
  const plain = middleOf(fitted.map(({ low, high }) => (low + high) / 2));
  const cases = tested.flatMap((truth) => {
    const { stage, modality, territory } = truth.deal;
    if (stage === null) return [];
    // A deal is asked about as what it is, whatever the question was that the error stands beside.
    const like = { stage, modality, territory: territory ?? undefined };
    const found = termRange(known, { ...like, coverage, fewest, prior_weight }, term);
    return found.state === "told" ? [{ truth, found }] : [];
  });
  const factors = cases.map(({ truth, found }) => offBy(found.middle ?? 0, (truth.low + truth.high) / 2));
  const held = cases.filter(({ truth, found }) => truth.low <= (found.high ?? 0) && truth.high >= (found.low ?? 0));
  return {
    ...{ term, fitted: fitted.length, tested: tested.length },
    ...{ answered: cases.length, refused: tested.length - cases.length },
    error_factor: middleOf(factors),
    error_factor_plain:
      plain === null ? null : middleOf(cases.map(({ truth }) => offBy(plain, (truth.low + truth.high) / 2))),
    coverage: cases.length
      ? { value: held.length / cases.length, ...shareInterval(held.length, cases.length), cases: cases.length }
      : null,
    coverage_asked: coverage,
    record_keys: cases.map(({ truth }) => truth.deal.record_key),
  };
}

const offBy = (said: number, was: number): number => Math.exp(Math.abs(Math.log(said / was)));

const middleOf = (values: readonly number[]): number | null =>
  weightedQuantile(
    values.map((value) => ({ value, weight: 1 })),
    0.5,
  );
