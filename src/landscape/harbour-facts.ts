import * as z from "zod";
import type { Engine } from "../store/engine.ts";
import { STARTS_ABROAD, STEPS_ABROAD } from "./first-abroad.ts";
import type { HarbourFacts } from "./harbours.ts";
import { priceRules } from "./price-rules.ts";

const number = z.coerce.number();

/** SQL: how long a standard review takes where a page says so. */
const REVIEW_CLOCKS = `select r.jurisdiction, r.clock_low, coalesce(r.clock_high, r.clock_low) as clock_high, r.clock_unit, r.day_kind, r.record_key
from regulation r join record x using (record_key)
where r.kind = 'marketing_route' and r.track = 'standard' and r.legal_state = 'in_force' and r.clock_low is not null
  and x.grade <> 'unverified' and r.jurisdiction <> 'CN'
order by r.jurisdiction, r.record_key`;

/** SQL: what markets sell in a year, as one counter has it. */
const MARKETS = `select geography, value, record_key from statistic where series = 'medicine-sales-by-market' order by statistic_id`;

const key = { record_key: z.string() };
const Step = z.object({
  ...key,
  drug_id: z.string(),
  jurisdiction: z.string(),
  event: z.string(),
  from_day: z.string(),
  to_day: z.string(),
});
const Start = z.object({ ...key, drug_id: z.string(), jurisdiction: z.string(), start_date: z.string() });
const Clock = z.object({
  ...{ ...key, jurisdiction: z.string(), clock_low: number, clock_high: number },
  clock_unit: z.enum(["day", "month", "year"]),
  day_kind: z.enum(["working", "calendar"]).nullable(),
});
const Market = z.object({ ...key, geography: z.string(), value: number });

/** What the snapshot says of jurisdictions. */
export async function harbourFacts(engine: Engine): Promise<HarbourFacts> {
  return {
    clocks: await engine.rows(Clock, REVIEW_CLOCKS),
    steps: await engine.rows(Step, STEPS_ABROAD),
    starts: await engine.rows(Start, STARTS_ABROAD),
    rules: await priceRules(engine),
    markets: await engine.rows(Market, MARKETS),
  };
}
