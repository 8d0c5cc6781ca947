import type { CompiledPlan, CompiledRule } from "./price-plan.ts";
import { type Corridor, ceilingOf } from "./reference-pricing.ts";

type Watch = (launch: number, month: number, price: Corridor) => void;

/** Where things stand while the months go by. `prices` ends with the price at home. */
interface Run {
  compiled: CompiledPlan;
  months: readonly number[];
  prices: (Corridor | undefined)[];
  /** The month in which a launch last looked at all its rules, and the month after the last change of any price. */
  lookedAt: number[];
  changedAt: number;
}

export interface Ran extends Corridor {
  /** The list prices that stand at the end, the price at home last. */
  prices: readonly (Corridor | undefined)[];
}

/**
 * Goes through the months. Whoever launches or revises in a month looks at prices as they stood before it, so that the order
 * within a month says nothing; a revision only lowers. Gives the takings at the low and at the high end.
 */
export function runPlan(
  compiled: CompiledPlan,
  months: readonly number[],
  { until = compiled.plan.horizon_months, watch }: { until?: number; watch?: Watch } = {},
): Ran {
  const { launches } = compiled.plan;
  const run: Run = { compiled, months, prices: [], lookedAt: launches.map(() => -1), changedAt: 0 };
  const takings = { low: 0, high: 0 };
  let monthly: Corridor = { low: 0, high: 0 };
  for (let month = 0, next = 0; month < until; month = next) {
    const changes = changesIn(run, month);
    for (const [index, price] of changes) {
      run.prices[index] = price;
      run.changedAt = month + 1;
      if (index < launches.length) watch?.(index, month, price);
    }
    if (changes.length > 0) monthly = takingsAMonth(run);
    next = Math.min(until, nextMonth(run, month));
    takings.low += monthly.low * (next - month);
    takings.high += monthly.high * (next - month);
  }
  return { ...takings, prices: run.prices };
}

/** The next month in which a price may be set or lowered. */
function nextMonth({ compiled, months, lookedAt, changedAt }: Run, month: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const at of compiled.atHome.keys()) if (at > month && at < next) next = at;
  for (let index = 0; index < months.length; index += 1) {
    const launched = months[index] as number;
    if (launched > month) next = Math.min(next, launched);
    else if ((lookedAt[index] as number) < changedAt)
      for (const { rule } of compiled.rules[index] ?? []) {
        const every = rule.revision_months;
        if (every) next = Math.min(next, launched + Math.ceil((month + 1 - launched) / every) * every);
      }
  }
  return next;
}

function takingsAMonth({ compiled, prices }: Run): Corridor {
  const total = { low: 0, high: 0 };
  for (const [index, { volume }] of compiled.plan.launches.entries()) {
    total.low += volume * (prices[index]?.low ?? 0);
    total.high += volume * (prices[index]?.high ?? 0);
  }
  return total;
}

function changesIn(run: Run, month: number): [number, Corridor][] {
  const { launches } = run.compiled.plan;
  const changes: [number, Corridor][] = [];
  for (let index = 0; index < launches.length; index += 1) {
    const price = priceIn(run, index, month);
    if (price) changes.push([index, price]);
  }
  const atHome = run.compiled.atHome.get(month);
  if (atHome !== undefined) changes.push([launches.length, { low: atHome, high: atHome }]);
  return changes;
}

/** The price of a launch if it is set or lowered in this month. */
function priceIn(run: Run, index: number, month: number): Corridor | null {
  const since = month - (run.months[index] ?? 0);
  if (since < 0) return null;
  if (since > 0 && (run.lookedAt[index] ?? 0) >= run.changedAt) return null;
  const rules = run.compiled.rules[index] ?? [];
  const due =
    since === 0 ? rules : rules.filter(({ rule }) => rule.revision_months && since % rule.revision_months === 0);
  if (since > 0 && due.length === 0) return null;
  if (due.length === rules.length) run.lookedAt[index] = month;
  const asked = run.compiled.plan.launches[index]?.list_price ?? 0;
  const before = run.prices[index] ?? { low: asked, high: asked };
  const after = due.reduce((price, rule) => lowered(price, rule, run.prices), before);
  return since === 0 || after.low < before.low || after.high < before.high ? after : null;
}

/** A price held under what a rule allows among the prices that stand. */
export function lowered(
  price: Corridor,
  { rule, sure, doubtful }: CompiledRule,
  prices: readonly (Corridor | undefined)[],
): Corridor {
  const ceiling = ceilingOf(rule, standing(sure, prices), standing(doubtful, prices));
  return { low: Math.min(price.low, ceiling.low), high: Math.min(price.high, ceiling.high) };
}

function standing(places: readonly number[], prices: readonly (Corridor | undefined)[]): Corridor[] {
  const found: Corridor[] = [];
  for (const place of places) {
    const price = prices[place];
    if (price !== undefined) found.push(price);
  }
  return found;
}
