import { type Clock, runOut } from "../calendar.ts";
import { byCase, type Case } from "../schedule.ts";
import { type Clause, clauseOf, isStale, type RouteRule } from "./rule.ts";

/** What a time rests on. `peers`: no cited rule here, so the times of other authorities; `assumed`: an input; `moment`: takes no time. */
export const TRUST = ["cited", "stale", "observed", "peers", "assumed", "moment"] as const;
export type Trust = (typeof TRUST)[number];

/** How long a step takes in each case, and what says so. */
export interface Span {
  clocks: Record<Case, Clock>;
  trust: Trust;
  clauses: Clause[];
  /** False where the time of the applicant comes on top. */
  elapsed: boolean;
}

const PER = { day: 1, month: 365 / 12, year: 365 };
const WORKING_WEEK = 7 / 5;

/** Calendar days, roughly: to compare clocks, never to date a step. */
export const roughDays = ({ amount, unit, day_kind }: Clock): number =>
  amount * PER[unit] * (unit === "day" && day_kind === "working" ? WORKING_WEEK : 1);

const calendar = (amount: number): Clock => ({ amount, unit: "day", day_kind: "calendar" });
const longest = (...clocks: Clock[]): Clock => clocks.reduce((a, b) => (roughDays(b) > roughDays(a) ? b : a));
const shortest = (...clocks: Clock[]): Clock => clocks.reduce((a, b) => (roughDays(b) < roughDays(a) ? b : a));

export const hasClock = ({ clock_low, clock_high, clock_unit }: RouteRule): boolean =>
  clock_low !== null && clock_high !== null && clock_unit !== null;

export function clockOf({ clock_low, clock_high, clock_unit, day_kind }: RouteRule, share: number): Clock {
  const [low, high] = [clock_low ?? 0, clock_high ?? 0];
  return { amount: low + (high - low) * share, unit: clock_unit ?? "day", day_kind };
}

export interface Margins {
  /** By which share a stale rule may take longer. */
  stale_widening: number;
  /** By which share an authority may be done before its own limit: a limit is the most that it takes, not the least. */
  early_finish: number;
}

/** The times of a rule, with the margins around them. */
export function spanOf(rule: RouteRule, today: string, margins: Margins): Span {
  const stale = isStale(rule, today);
  const high = clockOf(rule, 1);
  const latest = stale ? { ...high, amount: high.amount * (1 + margins.stale_widening) } : high;
  const low = clockOf(rule, 0);
  const isLimit = rule.clock_kind === "agency" || rule.clock_kind === "target";
  const earliest = isLimit ? { ...low, amount: low.amount * (1 - margins.early_finish) } : low;
  const observed = rule.clock_kind === "observed";
  const elapsed =
    observed || rule.clock_kind === "elapsed" || (rule.clock_kind === "target" && rule.day_kind !== "working");
  return {
    clocks: { earliest, likely: clockOf(rule, 0.5), latest },
    trust: stale ? "stale" : observed ? "observed" : "cited",
    clauses: [clauseOf(rule)],
    elapsed,
  };
}

/** What was seen to happen comes before what was promised, and widens it. */
export function withObserved(promised: Span, seen: Span): Span {
  return {
    clocks: {
      earliest: shortest(promised.clocks.earliest, seen.clocks.earliest),
      likely: seen.clocks.likely,
      latest: longest(promised.clocks.latest, seen.clocks.latest),
    },
    trust: "observed",
    clauses: [...promised.clauses, ...seen.clauses],
    elapsed: true,
  };
}

/** Where no page gives the time: from the shortest to the longest that other authorities give, by the middle one. */
export function spanOfPeers(peers: readonly Span[]): Span | null {
  const likely = peers.map(({ clocks }) => clocks.likely).sort((a, b) => roughDays(a) - roughDays(b));
  const middle = likely[Math.floor(likely.length / 2)];
  if (!middle) return null;
  const of = (clock: Clock) => calendar(roughDays(clock));
  return {
    clocks: {
      earliest: of(shortest(...peers.map(({ clocks }) => clocks.earliest))),
      likely: of(middle),
      latest: of(longest(...peers.map(({ clocks }) => clocks.latest))),
    },
    trust: "peers",
    clauses: peers.flatMap(({ clauses }) => clauses),
    elapsed: true,
  };
}

export const endOf =
  ({ clocks }: Span) =>
  (day: string, which: Case): string =>
    runOut(day, clocks[which]);

/** Days that somebody entered. */
export const assumedDays = (low: number, likely: number, high: number): Span => {
  const days = { earliest: low, likely, latest: high };
  return { clocks: byCase((which) => calendar(days[which])), trust: "assumed", clauses: [], elapsed: true };
};

/** A step that happens on a day, under the rule that is walked. */
export const momentOf = (rule: RouteRule | null): Span => ({
  ...assumedDays(0, 0, 0),
  trust: "moment",
  clauses: rule ? [clauseOf(rule)] : [],
});
