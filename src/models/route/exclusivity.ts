import { runOut } from "../calendar.ts";
import { byCase, type Dates } from "../schedule.ts";
import type { RouteRule } from "./rule.ts";
import { clockOf, hasClock } from "./span.ts";

/** From the shortest term after the earliest approval to the longest after the latest. */
export function exclusivityEnds(rule: RouteRule, approval: Dates): Dates | null {
  if (!hasClock(rule)) return null;
  const share = { earliest: 0, likely: 0.5, latest: 1 };
  return byCase((which) => runOut(approval[which], clockOf(rule, share[which])));
}
