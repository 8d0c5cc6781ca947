import { SUPPORT_FACT_NAMES } from "../../../core/support/facts.ts";
import type { InputOf, OutputOf } from "../../../operations/catalogue.ts";

export type Match = OutputOf<"policies.match">;

/** What begins with this in the address is a fact of the firm or of its asset. */
export const FACT = "f.";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The whole question stands in the address, so that a match can be sent to somebody. */
export function questionOf(query: URLSearchParams): InputOf<"policies.match"> {
  const facts = SUPPORT_FACT_NAMES.flatMap((name) => {
    const value = query.get(FACT + name);
    return value ? [[name, value]] : [];
  });
  const on = query.get("on");
  return { ...Object.fromEntries(facts), ...(on && DAY.test(on) ? { on } : {}) };
}

/** The answers alone, as they stand in the address. */
export const answersIn = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...query].filter(([name]) => name.startsWith(FACT)));

/** What answers can decide; the others name no condition, and are told by themselves. */
export const askableOf = ({ rows }: Match): Match["rows"] =>
  rows.filter(({ conditions, verdict }) => conditions !== null || verdict === "not_eligible");
