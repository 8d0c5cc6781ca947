import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../evidence/kinds/claims.ts";
import { fixed, type Operand, type Quantity, rounding } from "./quantity.ts";
import { type Bench, type Finding, type Rule, withUnit } from "./rule.ts";
import { currencyVintage } from "./rules/currency-vintage.ts";
import { growth } from "./rules/growth.ts";
import { impliedRange, impliedTotal } from "./rules/implied-total.ts";
import { lorenzBound } from "./rules/lorenz-bound.ts";
import { published } from "./rules/published.ts";
import { share } from "./rules/share.ts";
import { wholeNumber } from "./rules/whole-number.ts";
import { verdictOf } from "./verdict.ts";

/** A number as it would be printed: its qualifier and the worth of its last digit. */
const number = (value: number, qualifier = "exact", last_digit = 1): Quantity => ({
  ...fixed({ en: "n", zh: "数" }, value, "deals", []),
  ...rounding(value, qualifier, last_digit),
});

/** Judges with numbers at hand: an operand is looked up by its statistic id. */
function judge<Input>(rule: Rule<never> | Rule, input: Input, numbers: Record<string, Quantity>, printed = number(0)) {
  const quantity = async (operand: Operand) => ("statistic" in operand ? (numbers[operand.statistic] ?? null) : null);
  const bench: Bench = { claim: {} as Claim, printed, ledger: null as never, quantity };
  return (rule as Rule).evaluate((rule as Rule).input.parse(input), bench);
}

const at = (statistic: string) => ({ statistic });

describe("what a printed number can have been", () => {
  it.each([
    [410, "exact", 10, 405, 415],
    [14, "exact", 1, 13.5, 14.5],
    [20, "about", 1, 19.5, 20.5],
    [30, "over", 10, 30, 40],
    [30, "nearly", 1, 27.9, 30],
  ])("%d, %s, last digit worth %d: from %d to %d", (value, qualifier, digit, low, high) => {
    const bounds = rounding(value, qualifier, digit);
    expect(bounds.low).toBeCloseTo(low);
    expect(bounds.high).toBeCloseTo(high);
  });
});

describe("growth", () => {
  const input = { from: at("a"), to: at("b"), intervals: 4 };

  it("reproduces 14 % from 240.8 to 410 in four steps, and not in five", async () => {
    const numbers = { a: number(240.8), b: number(410) };
    expect(await judge(growth, input, numbers, number(14))).toMatchObject({ outcome: "agrees" });
    expect((await judge(growth, input, numbers, number(14))).value).toBeCloseTo(14.23, 2);
    expect(await judge(growth, { ...input, intervals: 5 }, numbers, number(14))).toMatchObject({ outcome: "differs" });
  });

  it("undoes itself: growing at the rate found leads from the first to the last", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        async (first, last, intervals) => {
          const { value } = await judge(growth, { ...input, intervals }, { a: number(first), b: number(last) });
          const end = first * (1 + (value ?? 0) / 100) ** intervals;
          expect(Math.abs(end / last - 1)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it("stays open when a figure is not held", async () => {
    expect(await judge(growth, input, { a: number(1) })).toMatchObject({ outcome: "open", value: null });
  });
});

describe("whole numbers", () => {
  const input = { share: at("share"), base: at("base") };
  const outcome = async (percent: number, base: number) =>
    (await judge(wholeNumber, input, { share: number(percent), base: number(base, "exact", 0) })).outcome;

  it("finds no whole number of 20 targets in 21 %, and one of 19 or of 100", async () => {
    expect([await outcome(21, 20), await outcome(21, 19), await outcome(21, 100)]).toEqual([
      "contradicts",
      "agrees",
      "agrees",
    ]);
  });

  it("never doubts a percentage that was rounded from a true count", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (base, part) => {
          const held = Math.round(part * base);
          expect(await outcome(Math.round((100 * held) / base), base)).toBe("agrees");
        },
      ),
    );
  });
});

describe("implied totals", () => {
  const input = { part: at("part"), share: at("share"), count: at("count") };
  const nearly = { part: number(30, "nearly"), share: number(31) };

  it("finds that nearly 30 at 31 % exceeds 83 counted later", async () => {
    const found = await judge(
      impliedTotal,
      { ...input, must_be: "at_most" },
      { ...nearly, count: number(83, "exact", 0) },
    );
    expect(found).toMatchObject({ outcome: "contradicts" });
    const later = await judge(
      impliedTotal,
      { ...input, must_be: "at_most" },
      { ...nearly, count: number(157, "exact", 0) },
    );
    expect(later).toMatchObject({ outcome: "agrees" });
  });

  it("finds that over 30 at 30 % cannot be a total that 401 is a part of", async () => {
    const numbers = { part: number(30, "over", 10), share: number(30), count: number(401, "exact", 0) };
    expect(await judge(impliedTotal, { ...input, must_be: "at_least" }, numbers)).toMatchObject({
      outcome: "contradicts",
    });
    expect(await judge(impliedTotal, { ...input, must_be: "equal" }, numbers)).toMatchObject({ outcome: "differs" });
  });

  it("always holds the true total within the range its rounded parts leave", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (part, rest) => {
        const total = part + rest;
        const percent = Math.max(1, Math.round((100 * part) / total));
        const range = impliedRange(number(part, "exact", 0), number(percent));
        if (Math.round((100 * part) / total) < 1) return;
        expect(range.low).toBeLessThanOrEqual(total + 1e-6);
        expect(range.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(total - 1e-6);
      }),
    );
  });
});

describe("the other checks", () => {
  it("tells the rate of one year from that of another", async () => {
    const input = { amount: at("cny"), converted: at("usd"), rate: at("rate"), other_rates: [at("later")] };
    const numbers = { cny: number(240.8), usd: number(33.62), later: number(7.17) };
    expect(await judge(currencyVintage, input, { ...numbers, rate: number(6.9) })).toMatchObject({
      outcome: "contradicts",
    });
    expect(await judge(currencyVintage, input, { ...numbers, rate: number(7.15) })).toMatchObject({
      outcome: "agrees",
    });
  });

  it("bounds the Gini coefficient from below by 0.49 for 70 % on 21 %", async () => {
    const found = await judge(lorenzBound, { held: at("b"), holders: at("a") }, { b: number(70), a: number(21) });
    expect(found.value).toBeCloseTo(0.49);
  });

  it("takes a share as printed within its rounding", async () => {
    const input = { numerator: at("n"), denominator: at("d") };
    expect((await judge(share, input, { n: number(21), d: number(166) }, number(13))).outcome).toBe("agrees");
    expect((await judge(share, input, { n: number(718), d: number(4391) }, number(20))).outcome).toBe("differs");
  });

  it("takes another counter's figure for the same only within rounding", async () => {
    expect((await judge(published, { figure: at("x") }, { x: number(410) }, number(410, "exact", 10))).outcome).toBe(
      "agrees",
    );
    expect((await judge(published, { figure: at("x") }, { x: number(420) }, number(410, "exact", 10))).outcome).toBe(
      "differs",
    );
  });

  it("writes units in both languages", () => {
    expect(withUnit(4.2, "targets")).toEqual({ en: "4.2 targets", zh: "4.2 个靶点" });
  });
});

describe("verdicts", () => {
  const finding = (role: Finding["role"], outcome: Finding["outcome"]): Finding => ({
    rule: "r",
    title: { en: "r", zh: "r" },
    role,
    outcome,
    value: null,
    unit: null,
    display: null,
    sentence: { en: outcome, zh: outcome },
    formula: null,
    inputs: [],
  });

  it.each([
    ["inconsistent", [finding("definition", "agrees"), finding("check", "contradicts")]],
    ["contested", [finding("definition", "agrees"), finding("definition", "differs")]],
    ["contested", [finding("check", "differs")]],
    ["reproduced", [finding("definition", "agrees"), finding("check", "open")]],
    ["not_evaluable", [finding("check", "agrees")]],
    ["not_evaluable", [finding("definition", "open")]],
    ["not_evaluable", []],
  ])("%s", (verdict, findings) => {
    expect(verdictOf(findings).verdict).toBe(verdict);
  });

  it("does not depend on the order of findings", () => {
    const any = fc.array(
      fc.tuple(
        fc.constantFrom("definition" as const, "check" as const),
        fc.constantFrom("agrees" as const, "differs" as const, "contradicts" as const, "open" as const),
      ),
    );
    fc.assert(
      fc.property(any, (pairs) => {
        const findings = pairs.map(([role, outcome]) => finding(role, outcome));
        expect(verdictOf([...findings].reverse()).verdict).toBe(verdictOf(findings).verdict);
      }),
    );
  });
});
