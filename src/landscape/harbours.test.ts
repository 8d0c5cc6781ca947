import { expect, it } from "vitest";
import { firstAbroad, type StepAbroad } from "./first-abroad.ts";
import { type HarbourFacts, harboursOn } from "./harbours.ts";

const step = (
  drug_id: string,
  jurisdiction: string,
  event: string,
  from_day: string,
  to_day = from_day,
): StepAbroad => ({
  ...{ drug_id, jurisdiction, event, from_day, to_day },
  record_key: `evidence:approvals/${drug_id}@1`,
});
const key = { record_key: "evidence:x@1" };
const facts = (change: Partial<HarbourFacts> = {}): HarbourFacts => ({
  clocks: [
    { ...key, jurisdiction: "US", clock_low: 10, clock_high: 10, clock_unit: "month", day_kind: null },
    { ...key, jurisdiction: "AU", clock_low: 220, clock_high: 255, clock_unit: "day", day_kind: "working" },
  ],
  steps: [step("a", "US", "approval", "2020-01-01"), step("b", "US", "refusal", "2022-03-01", "2022-03-31")],
  starts: [{ ...key, drug_id: "c", jurisdiction: "AU", start_date: "2021-05-01" }],
  rules: [],
  markets: [
    { ...key, geography: "United States", value: 800 },
    { ...key, geography: "France", value: 49 },
    { ...key, geography: "Europe", value: 280 },
  ],
  ...change,
});
const at = (found: ReturnType<typeof harboursOn>, jurisdiction: string) =>
  found.find((each) => each.jurisdiction === jurisdiction);

it("takes only what was known on the day, and not the medicine's own steps", () => {
  const early = harboursOn(facts(), "c", "2021-01-01");
  const later = [step("d", "US", "refusal", "2021-01-01"), step("c", "US", "refusal", "2020-06-01")];
  expect(harboursOn(facts({ steps: [...facts().steps, ...later] }), "c", "2021-01-01")).toEqual(early);
  expect(at(early, "AU")?.readiness).toBeNull();
  const late = harboursOn(facts(), "c", "2022-04-01");
  expect(at(late, "AU")?.readiness).toEqual({ low: 1, high: 1 });
  expect(at(late, "US")?.chance?.low).toBeLessThan(0.5);
  // In the last days of March, nobody can say that the refusal was known.
  expect(harboursOn(facts(), "c", "2022-03-31").map(({ chance }) => chance)).toEqual(early.map(({ chance }) => chance));
});

it("counts working days as 365 / 250 calendar days, and bounds a market that is not named", () => {
  const au = at(harboursOn(facts(), null, "2024-01-01"), "AU");
  expect(au?.time?.low).toBeCloseTo((220 * 1.46) / (365.25 / 12), 9);
  expect(au?.time?.high).toBeCloseTo((255 * 1.46) / (365.25 / 12), 9);
  expect(au?.value).toEqual({ low: 0, high: 49 });
  const eu = harboursOn(facts({ steps: [step("a", "EU", "approval", "2020-01-01")] }), null, "2024-01-01");
  expect(at(eu, "EU")?.value).toEqual({ low: 49, high: 280 });
});

it("does not say who came first where a month or a year hides it", () => {
  const hidden = [step("a", "JP", "approval", "2022-01-01", "2022-12-31"), step("a", "US", "approval", "2022-02-28")];
  expect(firstAbroad(hidden)).toEqual({ known: [], undecided: ["a"] });
  const clear = [step("a", "JP", "approval", "2022-09-01", "2022-09-30"), step("a", "US", "approval", "2022-02-28")];
  expect(firstAbroad(clear).known).toMatchObject([{ jurisdiction: "US", date: "2022-02-28" }]);
});
