import { lastDay } from "../../core/date.ts";

/** An instrument, as far as its time goes. */
export interface Dated {
  policy_id: string;
  issued_date: string | null;
  issued_date_precision: "day" | "month" | "year" | null;
  effective_from: string | null;
  effective_to: string | null;
  superseded_by: string | null;
}

export const FORCES = ["in_force", "not_yet", "ended", "superseded", "cannot_tell"] as const;
export type Force = (typeof FORCES)[number];

/**
 * Whether an instrument is in force on a day. Where no start is printed it counts from its issue, which is known only as
 * precisely as it is printed; without either nobody can tell. A successor in force ends it.
 */
export function forceOf(policy: Dated, all: ReadonlyMap<string, Dated>, on: string): Force {
  const earliest = policy.effective_from ?? policy.issued_date;
  const latest = policy.effective_from ?? lastDay(policy.issued_date, policy.issued_date_precision);
  if (earliest === null || latest === null) return "cannot_tell";
  if (on < earliest) return "not_yet";
  const successor = policy.superseded_by === null ? undefined : all.get(policy.superseded_by);
  if (successor && ["in_force", "ended", "superseded"].includes(forceOf(successor, all, on))) return "superseded";
  if (policy.effective_to !== null && on > policy.effective_to) return "ended";
  return on < latest ? "cannot_tell" : "in_force";
}

export const WINDOWS = ["open", "not_yet", "over", "not_printed"] as const;
export type Window = (typeof WINDOWS)[number];

/** Whether applications are taken on a day, as far as the last window on record tells. */
export function windowOf(opens: string | null, closes: string | null, on: string): Window {
  if (closes !== null && on > closes) return "over";
  if (opens !== null && on < opens) return "not_yet";
  return opens !== null && closes !== null ? "open" : "not_printed";
}
