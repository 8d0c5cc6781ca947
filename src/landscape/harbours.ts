import { EU_MEMBERS, jurisdictions } from "../core/jurisdictions.ts";
import type { Harbour } from "../models/order.ts";
import type { OrderCase } from "../models/order-backtest.ts";
import { shareInterval } from "../models/quantile.ts";
import { originExposure, type PriceRule } from "../models/reference-pricing.ts";
import { type FirstAbroad, GRANTED, type StepAbroad } from "./first-abroad.ts";

interface ReviewClock {
  jurisdiction: string;
  clock_low: number;
  clock_high: number;
  clock_unit: "day" | "month" | "year";
  day_kind: "working" | "calendar" | null;
  record_key: string;
}

interface StartAbroad {
  drug_id: string;
  jurisdiction: string;
  start_date: string;
  record_key: string;
}

interface MarketSize {
  geography: string;
  value: number;
  record_key: string;
}

/** What the evidence says of jurisdictions. */
export interface HarbourFacts {
  clocks: readonly ReviewClock[];
  steps: readonly StepAbroad[];
  starts: readonly StartAbroad[];
  rules: readonly PriceRule[];
  markets: readonly MarketSize[];
}

const MONTH = 365.25 / 12;

/** In months; a working day is 365 / 250 calendar days. */
function months({ clock_unit, day_kind }: ReviewClock, clock: number): number {
  if (clock_unit === "month") return clock;
  if (clock_unit === "year") return clock * 12;
  return (clock * (day_kind === "working" ? 365 / 250 : 1)) / MONTH;
}

interface Found {
  value: { low: number; high: number } | null;
  keys: string[];
}

const nothing: Found = { value: null, keys: [] };

interface Place extends Record<"time" | "value" | "price", Found> {
  jurisdiction: string;
}

/** What is so of each jurisdiction whatever the medicine and the day. */
const placesOf = (facts: HarbourFacts): Place[] =>
  [...new Set([...facts.clocks, ...facts.steps].map(({ jurisdiction }) => jurisdiction))]
    .sort()
    .map((jurisdiction) => ({
      jurisdiction,
      time: timeOf(facts, jurisdiction),
      value: marketOf(facts, jurisdiction),
      price: priceOf(facts, jurisdiction),
    }));

/** What was known on a day of bringing a medicine to each jurisdiction, the medicine's own later steps left out. */
export function harboursOn(
  facts: HarbourFacts,
  drug_id: string | null,
  day: string,
  places: readonly Place[] = placesOf(facts),
): Harbour[] {
  return places.map(({ jurisdiction, ...place }) => {
    const chance = chanceOf(facts, jurisdiction, drug_id, day);
    const readiness = readinessOf(facts, jurisdiction, drug_id, day);
    const found = [place.time, chance, place.value, place.price, readiness];
    return {
      jurisdiction,
      ...{ time: place.time.value, chance: chance.value, value: place.value.value },
      ...{ price: place.price.value, readiness: readiness.value },
      record_keys: [...new Set(found.flatMap(({ keys }) => keys))],
    };
  });
}

function timeOf({ clocks }: HarbourFacts, jurisdiction: string): Found {
  const own = clocks.filter((clock) => clock.jurisdiction === jurisdiction);
  if (own.length === 0) return nothing;
  const ends = own.flatMap((clock) => [months(clock, clock.clock_low), months(clock, clock.clock_high)]);
  return { value: { low: Math.min(...ends), high: Math.max(...ends) }, keys: own.map(({ record_key }) => record_key) };
}

const DENIED = new Set(["refusal", "application_withdrawn"]);

/** How many other medicines from China were approved there of those that came to a decision, with its 95 % interval. */
function chanceOf({ steps }: HarbourFacts, jurisdiction: string, drug_id: string | null, day: string): Found {
  const before = steps.filter(
    (step) => step.jurisdiction === jurisdiction && step.drug_id !== drug_id && step.to_day < day,
  );
  const granted = new Set(before.filter(({ event }) => GRANTED.has(event)).map((step) => step.drug_id));
  const decided = new Set(
    before.filter(({ event }) => GRANTED.has(event) || DENIED.has(event)).map((step) => step.drug_id),
  );
  if (decided.size === 0) return nothing;
  return { value: shareInterval(granted.size, decided.size), keys: before.map(({ record_key }) => record_key) };
}

/** What all of Europe sells, under which the Union lies. */
const EUROPE = "Europe";

/**
 * The Union sells at least what is on record of its members and at most what all of Europe does. The counter names the
 * largest markets, so that a country it does not name sells at most as much as the smallest of those.
 */
function marketOf({ markets }: HarbourFacts, jurisdiction: string): Found {
  const nameOf = (code: string) => jurisdictions[code as keyof typeof jurisdictions]?.name.en;
  const named = (codes: readonly string[]) =>
    markets.filter(({ geography }) => codes.some((code) => nameOf(code) === geography));
  const own = named(jurisdiction === "EU" ? EU_MEMBERS : [jurisdiction]);
  const sum = own.reduce((total, { value }) => total + value, 0);
  const europe = markets.find(({ geography }) => geography === EUROPE);
  if (jurisdiction === "EU" && europe)
    return { value: { low: sum, high: europe.value }, keys: [...own, europe].map(({ record_key }) => record_key) };
  if (own.length > 0) return { value: { low: sum, high: sum }, keys: own.map(({ record_key }) => record_key) };
  const smallest = named(Object.keys(jurisdictions)).sort((a, b) => a.value - b.value)[0];
  if (!smallest || jurisdiction.length > 2) return nothing;
  return { value: { low: 0, high: smallest.value }, keys: [smallest.record_key] };
}

function priceOf({ rules }: HarbourFacts, jurisdiction: string): Found {
  const own = originExposure(rules, "CN").filter(
    (rule) => rule.jurisdiction === jurisdiction && rule.legal_state !== "superseded",
  );
  const keys = own.map(({ record_key }) => record_key);
  if (own.length === 0 || own.some(({ counted }) => counted === "cannot_tell")) return { value: null, keys };
  const exposed = own.some(({ counted }) => counted === "counts") ? 1 : 0;
  return { value: { low: exposed, high: exposed }, keys };
}

/** Whether the medicine was tried there before. Where no trial of it is on record at all, nobody can tell. */
function readinessOf({ starts }: HarbourFacts, jurisdiction: string, drug_id: string | null, day: string): Found {
  const own = starts.filter((start) => start.drug_id === drug_id && start.start_date < day);
  if (own.length === 0) return nothing;
  const there = own.filter((start) => start.jurisdiction === jurisdiction);
  const ready = there.length > 0 ? 1 : 0;
  return { value: { low: ready, high: ready }, keys: there.map(({ record_key }) => record_key) };
}

/** Each medicine that went abroad, with what was known before it did. */
export function orderCases(facts: HarbourFacts, known: readonly FirstAbroad[]): OrderCase[] {
  const places = placesOf(facts);
  return known.map(({ drug_id, date, jurisdiction, record_key }) => ({
    ...{ drug_id, date, actual: jurisdiction, record_key },
    harbours: harboursOn(facts, drug_id, date, places),
  }));
}
