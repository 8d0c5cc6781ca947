import * as z from "zod";
import {
  CANDIDATE_RULES,
  type CandidateFilters,
  type CandidateRules,
  candidateSet,
  classesUnder,
  facetCounts,
  facetFields,
  filterParameters,
  placesUnder,
  stageMatrix,
  TOTAL,
} from "../landscape/candidates.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { STAGES } from "../landscape/stages.ts";
import type { Engine } from "../store/engine.ts";
import { dayOf, Standing, standingOf, values } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, limit, offset, search } from "./shapes.ts";

const day = z.string().nullable();

const Candidate = z
  .object({
    candidate_id: z.string(),
    record_key: z.string(),
    drug_id: z.string(),
    drug: z.string(),
    drug_zh: z.string().nullable(),
    /** Of the evidence, else by the stem of its nonproprietary name. */
    modality: z.string().nullable(),
    stage: z.enum(STAGES).nullable(),
    organisation_id: z.string().nullable(),
    organisation: z.string().nullable(),
    organisation_zh: z.string().nullable(),
    targets: z.array(z.object({ target_id: z.string(), target: z.string(), target_zh: z.string().nullable() })),
    places: z.array(z.string()),
    /** Jurisdictions that approved the substance. */
    approved_in: z.array(z.string()),
    first_trial_date: day,
    last_event_date: day,
    first_approval_date: day,
    trials: count,
    /** Why it counts as innovative, or does not. */
    novelty_basis: z.string(),
    is_active: z.boolean(),
  })
  .meta({ id: "Candidate" });

const FacetValue = z.object({
  value: z.string().nullable(),
  name: z.string().nullable(),
  name_zh: z.string().nullable(),
  count,
});
const Cell = FacetValue.extend({ stage: z.string().nullable() });

const Coverage = z.object({ decision: z.string(), labels: count, records: count });
const COVERAGE = "select decision, labels, records from name_coverage where kind = 'drug' order by decision";

export const candidateFilters = {
  stage: z.array(z.enum(STAGES)).max(20).optional(),
  modality: values,
  target: values,
  indication: values,
  area: values,
  country: values,
  city: values,
  park: values,
  organisation: values,
  approved_in: values,
  drug: search.optional(),
  text: search.optional(),
};

const SORTS = {
  stage: "c.candidate_number",
  drug: "c.drug, c.candidate_id",
  organisation: "c.organisation nulls last, c.drug",
  trials: "c.trials desc, c.drug",
  last_event_date: "c.last_event_date desc nulls last, c.drug",
} as const;

export const filtersOf = (input: CandidateFilters): CandidateFilters => {
  const { stage, modality, target, indication, area, country, city, park, organisation, approved_in, drug, text } =
    input;
  return { stage, modality, target, indication, area, country, city, park, organisation, approved_in, drug, text };
};

const countOf = async (engine: Engine, sql: string, parameters: Parameters<Engine["rows"]>[2]): Promise<number> => {
  const [found] = await engine.rows(z.object({ total: count }), `select count(*) as total from (${sql})`, parameters);
  return found?.total ?? 0;
};

export const listCandidates = defineOperation({
  id: "candidates.list",
  title: { en: "Candidates", zh: "候选药物" },
  summary:
    "Candidates under rules that can be switched: a page of them, counts by facet, a matrix against stage, the cards of the rules.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(CANDIDATE_RULES),
    ...candidateFilters,
    /** Which facet stands against stage. */
    matrix: z.enum(facetFields as [string, ...string[]]).optional(),
    /** Whether to count anew under every other option of each rule. */
    alternatives: z.stringbool().or(z.boolean()).default(false),
    sort: z.enum(Object.keys(SORTS) as [keyof typeof SORTS, ...(keyof typeof SORTS)[]]).default("stage"),
    limit: limit.default(200),
    offset,
  }),
  output: z.object({
    value: z.number(),
    unit: z.literal("candidates"),
    rows: z.array(Candidate),
    record_keys: z.array(z.string()),
    facets: z.array(z.object({ facet: z.string(), values: z.array(FacetValue) })),
    matrix: z.array(Cell),
    rules: z.array(RuleCard),
    /** Names of medicines in trials that are not yet told apart, and so are not counted. */
    names: z.array(Coverage),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { stage: ["phase_3"], alternatives: true },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(CANDIDATE_RULES, input);
    const filters = filtersOf(input);
    const parameters = filterParameters(filters, dayOf(context));
    const sql = candidateSet(rules, filters);
    const cells = input.matrix ? stageMatrix(input.matrix as keyof CandidateFilters, rules, filters, 30) : null;
    const [rows, counts, matrix, names] = await Promise.all([
      engine.rows(Candidate, pageOf(sql, rules, SORTS[input.sort], input.limit, input.offset), parameters),
      engine.rows(FacetValue.extend({ facet: z.string() }), facetCounts(rules, filters), parameters),
      cells ? engine.rows(Cell, cells, parameters) : [],
      engine.rows(Coverage, COVERAGE),
    ]);
    const under = (chosen: CandidateRules) => countOf(engine, candidateSet(chosen, filters), parameters);
    return {
      value: counts.find(({ facet }) => facet === TOTAL)?.count ?? 0,
      unit: "candidates" as const,
      rows,
      record_keys: [...new Set(rows.map(({ record_key }) => record_key))],
      facets: facetFields.map((facet) => ({ facet, values: counts.filter((each) => each.facet === facet) })),
      matrix,
      rules: await cardsOf(CANDIDATE_RULES, rules, input.alternatives ? under : undefined),
      names,
      sources: await standingOf(["trials", "approvals"], context),
      sql,
    };
  },
});

/** The rows of one page first, and only for these what takes a join. */
const pageOf = (
  sql: string,
  rules: CandidateRules,
  order: string,
  most: number,
  from: number,
): string => `with number as materialized (
  select c.candidate_number, row_number() over () as place_on_page
  from (select c.candidate_number from (${sql}) c order by ${order} limit ${most} offset ${from}) c
),
page as materialized (select c.*, n.place_on_page from candidate c join number n using (candidate_number)),
target as (
  select t.drug_number, list({'target_id': t.target_id, 'target': t.target, 'target_zh': t.target_zh} order by t.target) as targets
  from ${classesUnder(rules)} t where t.drug_number in (select drug_number from page) group by t.drug_number
),
place as (
  select p.candidate_number, list(distinct coalesce(p.park, p.city, p.country) order by coalesce(p.park, p.city, p.country)) as places
  from ${placesUnder(rules)} p where p.candidate_number in (select candidate_number from page) group by p.candidate_number
),
approved as (
  select a.drug_number, list(a.jurisdiction order by a.decision_date nulls last, a.jurisdiction) as approved_in
  from medicine_approval a where a.drug_number in (select drug_number from page) group by a.drug_number
)
select c.candidate_id, coalesce(c.stage_key, c.record_key) as record_key, c.drug_id, c.drug, c.drug_zh, c.modality, c.stage,
  c.organisation_id, c.organisation, c.organisation_zh, coalesce(t.targets, []) as targets, coalesce(p.places, []) as places,
  coalesce(a.approved_in, []) as approved_in,
  c.first_trial_date, c.last_event_date, c.first_approval_date, c.trials, c.novelty_basis, c.is_active
from page c left join target t using (drug_number) left join place p using (candidate_number) left join approved a using (drug_number)
order by c.place_on_page`;
