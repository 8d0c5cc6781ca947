import * as z from "zod";
import { Text } from "../../core/text.ts";
import { defineKind, Id, provenance, type Reference } from "../kind.ts";

/** A figure as somebody printed it, and the rules by which the ledger checks it. */
export const Claim = z.strictObject({
  ...provenance,
  title: Text,
  /** The line of the article. */
  line: z.int().min(1).nullable(),
  printed: z.strictObject({
    display: Text,
    values: z.array(z.number()).min(1),
    unit: z.string().min(1),
    qualifier: z.enum(["exact", "about", "over", "nearly"]),
    /** The worth of the last printed digit: 1 for `14 %`, 0.1 for `240.8`. */
    last_digit: z.number().positive(),
  }),
  /** What it would have to count. */
  counted: Text,
  period: Text,
  geography: Text,
  caveats: z.array(Text),
  /** Applied in this order; the rule's own schema judges the rest of each entry. */
  checks: z.array(z.looseObject({ rule: Id })).min(1),
  /** Statistics of other counters that stand beside it. */
  counters: z.array(Id).default([]),
});
export type Claim = z.output<typeof Claim>;

/** Names inside a check that point at another record of the evidence. */
const POINTERS: Record<string, string> = {
  claim: "claims",
  statistic: "statistics",
  deal: "deals",
  drug: "drugs",
  policy: "policies",
  sale: "sales",
  exchange_rate: "exchange-rates",
};

function pointers(value: unknown, place: string): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pointers(item, `${place}.${index}`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const kind = POINTERS[name];
    if (kind && typeof inner === "string") return [{ kind, id: inner, field: `${place}.${name}` }];
    return pointers(inner, `${place}.${name}`);
  });
}

export const claims = defineKind({
  id: "claims",
  title: { en: "Claims", zh: "待核数字" },
  schema: Claim,
  label: ({ title }) => title,
  references: ({ checks, counters }) => [
    ...pointers(checks, "checks"),
    ...counters.map((id) => ({ kind: "statistics", id, field: "counters" })),
  ],
  facts: (claim) => ({
    claim: [{ claim_id: claim.id, title: claim.title.en, title_zh: claim.title.zh, card: JSON.stringify(claim) }],
  }),
});
