import type { Text } from "../text.ts";

/** What a measure may ask: a yes or no, one of a few words, or a quantity. `short` names it within a sentence. */
export type SupportFact = { ask: Text; short: Text } & (
  | { kind: "yes_no" }
  | { kind: "choice"; options: Readonly<Record<string, Text>> }
  | { kind: "quantity"; unit: Text }
);

type Pair = [en: string, zh: string];

export const text = (en: string, zh: string): Text => ({ en, zh });
export const YUAN = text("million yuan", "百万元");

export const yesNo = (ask: Pair, short: Pair) =>
  ({ kind: "yes_no", ask: text(...ask), short: text(...short) }) as const;

export const choice = (options: Readonly<Record<string, Text>>, ask: Pair, short: Pair) =>
  ({ kind: "choice", options, ask: text(...ask), short: text(...short) }) as const;

export const quantity = (unit: Text, ask: Pair, short: Pair) =>
  ({ kind: "quantity", unit, ask: text(...ask), short: text(...short) }) as const;
