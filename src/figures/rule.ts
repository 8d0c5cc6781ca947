import * as z from "zod";
import { Text } from "../core/text.ts";
import type { Claim } from "../evidence/kinds/claims.ts";
import { type Ledger, type Operand, Quantity, quantityOf } from "./quantity.ts";

/**
 * What one rule found. `agrees`: within what the printed rounding allows. `differs`: another defensible value.
 * `contradicts`: cannot be true beside the records named. `open`: what is needed is not at hand.
 */
const Outcome = z.enum(["agrees", "differs", "contradicts", "open"]);

export const Finding = z
  .object({
    rule: z.string(),
    title: Text,
    /** A definition answers the claim's own question; a check tests it against something else. */
    role: z.enum(["definition", "check"]),
    outcome: Outcome,
    value: z.number().nullable(),
    unit: z.string().nullable(),
    display: Text.nullable(),
    sentence: Text,
    formula: z.string().nullable(),
    inputs: z.array(Quantity),
  })
  .meta({ id: "Finding" });
export type Finding = z.infer<typeof Finding>;

export type Found = Omit<Finding, "rule" | "title" | "role">;

export interface Bench {
  claim: Claim;
  /** The claim's own printed number. */
  printed: Quantity;
  ledger: Ledger;
  quantity(operand: Operand): Promise<Quantity | null>;
}

export interface Rule<Input extends z.ZodType = z.ZodType> {
  id: string;
  title: Text;
  role: Finding["role"];
  input: Input;
  evaluate(input: z.output<Input>, bench: Bench): Promise<Found>;
}

export const defineRule = <Input extends z.ZodType>(rule: Rule<Input>): Rule<Input> => rule;

export function benchFor(claim: Claim, ledger: Ledger, printed: Quantity): Bench {
  return { claim, printed, ledger, quantity: (operand) => quantityOf(operand, ledger) };
}

/** The finding of a rule whose inputs the snapshot does not hold. */
export const missing = (what: Text, inputs: (Quantity | null)[] = []): Found => ({
  outcome: "open",
  value: null,
  unit: null,
  display: null,
  sentence: what,
  formula: null,
  inputs: inputs.filter((input) => input !== null),
});

export const NOT_HELD: Text = {
  en: "A figure this check needs is not in the evidence.",
  zh: "证据库中缺少此项核对所需的数字。",
};

/** Whether a value lies within what the printed number can have been before rounding. */
export const within = (value: number, { low, high }: { low: number; high: number | null }): boolean =>
  value >= low - 1e-9 && (high === null || value <= high + 1e-9);

/** Whole numbers in full, others at four significant digits; never in exponents. */
export function plain(value: number, digits = 4): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(digits));
  return rounded.toLocaleString("en-US", { maximumFractionDigits: 4 });
}

/** Chinese counts money in 亿 (hundred million) and 万 (ten thousand): the factor turns our units into these. */
const CHINESE_UNITS: Record<string, { unit: string; factor?: number }> = {
  "CNY bn": { unit: "亿元", factor: 10 },
  "USD bn": { unit: "亿美元", factor: 10 },
  "USD m": { unit: "万美元", factor: 100 },
  "CNY m": { unit: "万元", factor: 100 },
  "EUR m": { unit: "万欧元", factor: 100 },
  percent: { unit: "%" },
  deals: { unit: "笔交易" },
  drugs: { unit: "个药物" },
  devices: { unit: "个器械" },
  candidates: { unit: "个候选药物" },
  targets: { unit: "个靶点" },
  years: { unit: "年" },
  organisations: { unit: "家机构" },
  initiatives: { unit: "项行动" },
  measures: { unit: "项措施" },
  Gini: { unit: "（基尼系数）" },
};

/** A number with its unit, in both languages. */
export function withUnit(value: number, unit: string, digits = 4): Text {
  const { unit: chinese, factor = 1 } = CHINESE_UNITS[unit] ?? { unit };
  const number = plain(value, digits);
  return {
    en: unit === "percent" ? `${number} %` : `${number} ${unit}`,
    zh: `${plain(value * factor, digits)} ${chinese}`,
  };
}
