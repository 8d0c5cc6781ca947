import fc from "fast-check";
import { expect, it } from "vitest";
import { SupportCondition, testsOf } from "../../core/support/condition.ts";
import { factCalled, SUPPORT_FACT_NAMES, type SupportFactName } from "../../core/support/facts.ts";
import { amountOf } from "./amount.ts";
import { answersTo, carrying, holds, openFacts, settled } from "./evaluate.ts";
import type { FirmFacts, Value } from "./facts.ts";
import { type Dated, forceOf, windowOf } from "./in-force.ts";
import { matchMeasures, wantedFacts } from "./match.ts";
import { wantedWords } from "./words.ts";

// Few facts of each kind, so that every way to complete a question can be tried.
const NAMES = ["tax_in_pudong", "in_lingang", "drug_class", "product", "rd_spending"] as const;
const ANSWERS: Record<(typeof NAMES)[number], Value[]> = {
  tax_in_pudong: [true, false],
  in_lingang: [true, false],
  drug_class: ["class_1", "class_2", "other"],
  product: ["drug", "device", "diagnostic", "none"],
  rd_spending: [0, 1, 2, 2.5, 3, 4, 5, 6],
};

const leaf: fc.Arbitrary<SupportCondition> = fc.oneof(
  fc.record({ fact: fc.constantFrom("tax_in_pudong" as const, "in_lingang" as const), is: fc.boolean() }),
  fc.record({ fact: fc.constant("drug_class" as const), is: fc.constantFrom("class_1", "class_2", "other") }),
  fc.record({ fact: fc.constant("product" as const), one_of: fc.constant<string[]>(["drug", "device"]) }),
  fc.record({ fact: fc.constant("rd_spending" as const), at_least: fc.constantFrom(0, 2, 5) }),
  fc.record({ fact: fc.constant("rd_spending" as const), at_most: fc.constantFrom(0, 3, 5) }),
);

const condition = fc.letrec<{ node: SupportCondition }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("node") }),
  ),
})).node;

const facts: fc.Arbitrary<FirmFacts> = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(...ANSWERS[name])])),
  { requiredKeys: [] },
);

/** Every way to fill in what is missing. */
function completions(known: FirmFacts): FirmFacts[] {
  return NAMES.filter((name) => known[name] === undefined).reduce<FirmFacts[]>(
    (all, name) => all.flatMap((each) => ANSWERS[name].map((value) => ({ ...each, [name]: value }))),
    [known],
  );
}

const outcomes = (asked: SupportCondition, known: FirmFacts) =>
  new Set(completions(known).map((whole) => holds(asked, whole)));

it("cannot tell exactly where one completion is eligible and another is not", () => {
  fc.assert(
    fc.property(condition, facts, (asked, known) => {
      const found = outcomes(asked, known);
      expect(settled(asked, known)).toBe(found.size === 2 ? undefined : [...found][0]);
    }),
    { numRuns: 400 },
  );
});

it("never turns a verdict into the other one when a fact is added", () => {
  fc.assert(
    fc.property(condition, facts, facts, (asked, known, more) => {
      const before = settled(asked, known);
      if (before !== undefined) expect(settled(asked, { ...more, ...known })).toBe(before);
    }),
    { numRuns: 400 },
  );
});

it("names a missing fact where it cannot tell, and none where it can", () => {
  fc.assert(
    fc.property(condition, facts, (asked, known) => {
      if (settled(asked, known) === undefined) {
        const open = openFacts(asked, known);
        expect(open.length).toBeGreaterThan(0);
        expect(open.filter((name) => known[name] !== undefined)).toEqual([]);
      }
    }),
  );
});

it("carries a verdict by tests that are known to hold or to fail", () => {
  fc.assert(
    fc.property(condition, facts, (asked, known) => {
      const verdict = holds(asked, known);
      if (verdict === undefined) return;
      const reasons = carrying(asked, known, verdict);
      expect(reasons.length).toBeGreaterThan(0);
      // Without anything else, these facts alone decide the same.
      const alone = Object.fromEntries(reasons.map(({ fact }) => [fact, known[fact]]));
      expect(settled(asked, alone)).toBe(verdict);
    }),
  );
});

it("settles what only the parts together decide", () => {
  const places: SupportCondition = {
    all: [
      { fact: "registered_in", is: "pudong" },
      { fact: "registered_in", is: "beijing" },
    ],
  };
  expect(holds(places, {})).toBeUndefined();
  expect(settled(places, {})).toBe(false);
  expect(settled({ not: places }, {})).toBe(true);
});

it("tries answers on both sides of every bound", () => {
  const tests = testsOf({
    all: [
      { fact: "rd_spending", at_least: 2 },
      { fact: "rd_spending", at_most: 5 },
    ],
  });
  const tried = answersTo("rd_spending", tests) as number[];
  expect(tried.some((each) => each < 2) && tried.some((each) => each > 2 && each < 5)).toBe(true);
  expect(tried.some((each) => each > 5)).toBe(true);
});

it("refuses a condition on a fact that nobody knows, or on an answer that it does not have", () => {
  expect(SupportCondition.safeParse({ fact: "shoe_size", at_least: 3 }).success).toBe(false);
  expect(SupportCondition.safeParse({ fact: "product", is: "bicycle" }).success).toBe(false);
  expect(SupportCondition.safeParse({ fact: "product", at_least: 3 }).success).toBe(false);
  expect(SupportCondition.safeParse({ fact: "tax_in_pudong", is: "true" }).success).toBe(false);
  expect(SupportCondition.safeParse({ fact: "rd_spending", is: true }).success).toBe(false);
  expect(SupportCondition.safeParse({ all: [] }).success).toBe(false);
  expect(SupportCondition.safeParse({ fact: "product", one_of: ["drug", "device"] }).success).toBe(true);
});

const TERMS = { support_percent: 40, share_of: "rd_spending" as const, cap_million: 20, cap_currency: "CNY" };

it("works out an amount only where percent, cap and spending are known", () => {
  expect(amountOf(TERMS, { rd_spending: 30 })).toMatchObject({ at_most_million: 12, currency: "CNY" });
  expect(amountOf(TERMS, { rd_spending: 80 })?.at_most_million).toBe(20);
  expect(amountOf(TERMS, {})).toBeNull();
  expect(amountOf({ ...TERMS, cap_million: null }, { rd_spending: 30 })).toBeNull();
  expect(amountOf({ ...TERMS, support_percent: null, share_of: null }, { rd_spending: 30 })).toBeNull();
  expect(amountOf({ ...TERMS, cap_currency: "USD" }, { rd_spending: 30 })).toBeNull();
});

it("never pays more than the cap or the share", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (rd_spending) => {
      const amount = amountOf(TERMS, { rd_spending })?.at_most_million ?? Number.NaN;
      expect(amount).toBeLessThanOrEqual(20);
      expect(amount).toBeLessThanOrEqual(rd_spending * 0.4 + 1e-9);
    }),
  );
});

const dated = (change: Partial<Dated>): Dated => ({
  policy_id: "a",
  issued_date: "2024-01-01",
  issued_date_precision: "day",
  effective_from: null,
  effective_to: null,
  superseded_by: null,
  ...change,
});
const alone = (policy: Dated, on: string) => forceOf(policy, new Map([[policy.policy_id, policy]]), on);

it("is in force from its first to its last day, no sooner and no later", () => {
  const policy = dated({ effective_from: "2024-08-01", effective_to: "2029-07-31" });
  expect(alone(policy, "2024-07-31")).toBe("not_yet");
  expect(alone(policy, "2024-08-01")).toBe("in_force");
  expect(alone(policy, "2029-07-31")).toBe("in_force");
  expect(alone(policy, "2029-08-01")).toBe("ended");
});

it("counts from the issue where no start is printed, as precisely as that is known", () => {
  const month = dated({ issued_date: "2024-02-01", issued_date_precision: "month" });
  expect(alone(month, "2024-01-31")).toBe("not_yet");
  expect(alone(month, "2024-02-10")).toBe("cannot_tell");
  expect(alone(month, "2024-02-29")).toBe("in_force");
  const year = dated({ issued_date: "2025-01-01", issued_date_precision: "year" });
  expect([alone(year, "2025-06-01"), alone(year, "2025-12-31")]).toEqual(["cannot_tell", "in_force"]);
  expect(alone(dated({ issued_date: null, issued_date_precision: null }), "2026-01-01")).toBe("cannot_tell");
});

it("ends with its successor, from the day that one is in force", () => {
  const old = dated({ policy_id: "old", superseded_by: "new" });
  const next = dated({ policy_id: "new", effective_from: "2024-08-01" });
  const all = new Map([old, next].map((policy) => [policy.policy_id, policy]));
  expect(forceOf(old, all, "2024-07-31")).toBe("in_force");
  expect(forceOf(old, all, "2024-08-01")).toBe("superseded");
});

it("says whether applications are taken, as far as a window is printed", () => {
  const on = (day: string) => windowOf("2024-10-08", "2024-10-22", day);
  expect([on("2024-10-07"), on("2024-10-08"), on("2024-10-22"), on("2024-10-23")]).toEqual([
    "not_yet",
    "open",
    "open",
    "over",
  ]);
  expect(windowOf("2024-10-22", null, "2026-01-01")).toBe("not_printed");
  expect(windowOf(null, null, "2026-01-01")).toBe("not_printed");
});

const measure = (id: string, conditions: SupportCondition | null) => ({
  ...TERMS,
  measure_id: id,
  policy_id: "a",
  conditions,
});

it("asks first what settles most measures", () => {
  const measures = [
    measure("one", {
      all: [
        { fact: "product", is: "drug" },
        { fact: "in_lingang", is: true },
      ],
    }),
    measure("two", { fact: "product", is: "device" }),
    measure("none", null),
  ];
  const matched = matchMeasures(measures, [dated({})], {}, "2024-06-01");
  expect(matched.map(({ verdict }) => verdict)).toEqual(["cannot_tell", "cannot_tell", "cannot_tell"]);
  expect(wantedFacts(measures, matched, {})).toEqual([
    { fact: "product", settles: 2, open_in: 2 },
    { fact: "in_lingang", settles: 1, open_in: 1 },
  ]);
});

it("is never eligible outside the time of its instrument, nor where that is not known", () => {
  const measures = [measure("one", { fact: "product", is: "drug" })];
  const verdictOn = (policy: Dated) =>
    matchMeasures(measures, [policy], { product: "drug", rd_spending: 10 }, "2024-06-01")[0];
  expect(verdictOn(dated({}))).toMatchObject({ verdict: "eligible", amount: { at_most_million: 4 } });
  expect(verdictOn(dated({ effective_to: "2024-05-31" }))).toMatchObject({ verdict: "not_eligible", amount: null });
  expect(verdictOn(dated({ issued_date: null, issued_date_precision: null }))).toMatchObject({
    verdict: "cannot_tell",
    amount: null,
  });
});

it("says every question, answer and demand in both languages", () => {
  for (const name of SUPPORT_FACT_NAMES) {
    const fact = factCalled(name);
    const words = [fact.ask, fact.short, ...(fact.kind === "choice" ? Object.values(fact.options) : [])];
    for (const { en, zh } of words) {
      expect(en, name).toMatch(/[a-z]/i);
      expect(zh, name).toMatch(/[\u4e00-\u9fff]|^\S*[A-Z]/);
    }
    expect(wantedWords(demandOf(name)).zh).not.toBe("");
  }
});

function demandOf(name: SupportFactName) {
  const fact = factCalled(name);
  if (fact.kind === "yes_no") return { fact: name, is: true };
  if (fact.kind === "quantity") return { fact: name, at_least: 1 };
  return { fact: name, one_of: Object.keys(fact.options) };
}
