import * as z from "zod";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { LAG_RULES, type LagQuestion, type LagRules, lagCases, lagPage } from "../landscape/lag.ts";
import { kaplanMeier, medianTime } from "../models/survival.ts";
import { dayOf, Standing, standingOf, thinned, values } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, limit, maybeNumber, number, offset } from "./shapes.ts";

const LagRow = z.object({
  drug_id: z.string(),
  drug: z.string(),
  drug_zh: z.string().nullable(),
  modality: z.string(),
  from_jurisdiction: z.string(),
  from_day: z.string(),
  from_key: z.string(),
  to_day: z.string().nullable(),
  to_key: z.string().nullable(),
  /** False of a medicine that still waited on the day asked about. */
  happened: z.boolean(),
  days: count,
  is_curated: z.boolean(),
});

const Step = z.object({
  time: number,
  at_risk: count,
  happened: count,
  censored: count,
  waiting: number,
  low: number,
  high: number,
});

/** Published figures of the same kind, and whether their set can be formed from what is loaded. */
const Published = z.object({
  statistic_id: z.string(),
  name: z.string(),
  name_zh: z.string(),
  value: number,
  unit: z.string(),
  year: maybeNumber,
  counter: z.string(),
  definition: z.string().nullable(),
  definition_zh: z.string().nullable(),
  record_key: z.string(),
  /** Of a lag of China behind the US: the medicines on record in the same window, and their median in days. */
  formed: z.object({ medicines: count, days: maybeNumber }).nullable(),
});

const Jurisdiction = z.enum(JURISDICTION_CODES);

/** How many medicines arrived, or still waited, after how many days. */
const Waited = z.object({ time: count, happened: z.boolean(), cases: count });

const boundTo = ({ jurisdiction, reference, modality }: LagQuestion, day: string) => ({
  ...{ day, jurisdiction, reference },
  modality: JSON.stringify(modality ?? []),
});

/** Days below nothing are of medicines that came here first; the curve of waiting begins at nothing. */
const waitedBy = (rules: LagRules, question: LagQuestion): string =>
  `select greatest(days, 0) as time, happened, count(*) as cases from (${lagCases(rules, question)}) group by all`;

export const approvalsLag = defineOperation({
  id: "approvals.lag",
  title: { en: "Lag between approvals", zh: "批准时滞" },
  summary:
    "How long medicines take to arrive in a jurisdiction: lag, submission lag, review time or start lag, with those still waiting kept (Kaplan-Meier).",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(LAG_RULES),
    jurisdiction: Jurisdiction.default("US"),
    /** From where the time runs; left out, it is the first anywhere else. */
    reference: Jurisdiction.optional(),
    modality: values,
    alternatives: z.stringbool().or(z.boolean()).default(false),
    limit: limit.default(200),
    offset,
  }),
  output: z.object({
    /** The median in days, and its 95 % interval; null where less than half have arrived. */
    value: maybeNumber,
    low: maybeNumber,
    high: maybeNumber,
    unit: z.literal("days"),
    arrived: count,
    waiting: count,
    rows: z.array(LagRow),
    record_keys: z.array(z.string()),
    curve: z.array(Step),
    published: z.array(Published),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { jurisdiction: "US" },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(LAG_RULES, input);
    const question = { jurisdiction: input.jurisdiction, reference: input.reference ?? null, modality: input.modality };
    const day = dayOf(context);
    const bound = boundTo(question, day);
    const waited = (chosen: LagRules) => engine.rows(Waited, waitedBy(chosen, question), bound);
    const [cases, rows, published] = await Promise.all([
      waited(rules),
      engine.rows(LagRow, lagPage(rules, question, input.limit, input.offset), bound),
      engine.rows(Published, PUBLISHED),
    ]);
    const curve = kaplanMeier(cases);
    const { median, low, high } = medianTime(curve);
    const under = async (chosen: LagRules) => medianTime(kaplanMeier(await waited(chosen))).median;
    const many = (did: boolean) => cases.reduce((sum, each) => sum + (each.happened === did ? each.cases : 0), 0);
    return {
      ...{ value: median, low, high, unit: "days" as const, arrived: many(true), waiting: many(false) },
      ...{ rows, curve: thinned(curve) },
      record_keys: [
        ...new Set(rows.flatMap(({ from_key, to_key }) => (to_key ? [from_key, to_key] : [from_key]))),
      ].slice(0, 500),
      published,
      rules: await cardsOf(LAG_RULES, rules, input.alternatives ? under : undefined),
      sources: await standingOf(["approvals", "trials"], context),
      sql: lagCases(rules, question),
    };
  },
});

const PUBLISHED = `with pair as (
  select c.decision_date as to_day, date_diff('day', u.decision_date, c.decision_date) as days
  from medicine_approval c join medicine_approval u using (drug_id)
  where c.jurisdiction = 'CN' and u.jurisdiction = 'US' and u.decision_date <= c.decision_date
)
select statistic_id, name, name_zh, value, unit, year, counter, definition, definition_zh, record_key,
  case when geography = 'China' and period_start is not null then (
    select {'medicines': count(*), 'days': median(days)} from pair where to_day between period_start and period_end
  ) end as formed
from statistic where series in (
  select series from statistic where statistic_id in
    ('china-launch-delay-2018-2021', 'china-oncology-lag-2012', 'china-oncology-lag-2020', 'submission-lag-australia', 'submission-lag-us', 'review-time-median-low', 'review-time-median-high')
) order by statistic_id`;
