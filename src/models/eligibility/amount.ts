import type { SupportFactName } from "../../core/support/facts.ts";
import type { FirmFacts } from "./facts.ts";

/** What a measure says of its money. */
export interface Terms {
  support_percent: number | null;
  share_of: SupportFactName | null;
  cap_million: number | null;
  cap_currency: string | null;
}

export interface Amount {
  /** At most this: those who grant may give less. */
  at_most_million: number;
  currency: string;
  formula: string;
}

/** Quantities are asked in yuan, so a share of one is known in yuan alone. */
const ASKED_IN = "CNY";

/** Percent × what was spent, up to the cap. Without all three there is no amount: a cap alone promises nothing. */
export function amountOf(terms: Terms, facts: FirmFacts): Amount | null {
  const { support_percent: percent, share_of, cap_million: cap, cap_currency } = terms;
  if (percent === null || share_of === null || cap === null || cap_currency !== ASKED_IN) return null;
  const spent = facts[share_of];
  if (typeof spent !== "number") return null;
  const share = (spent * percent) / 100;
  return {
    at_most_million: Math.min(share, cap),
    currency: ASKED_IN,
    formula: `min(${percent} % × ${spent}, ${cap}) = ${Math.min(share, cap)} million ${ASKED_IN}`,
  };
}

/** The quantity without which an amount that could be worked out is not. */
export const amountNeeds = (terms: Terms, facts: FirmFacts): SupportFactName | null =>
  terms.share_of !== null && terms.cap_million !== null && facts[terms.share_of] === undefined ? terms.share_of : null;
