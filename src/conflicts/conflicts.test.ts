import { describe, expect, it } from "vitest";
import { comparisons } from "./catalogue.ts";
import { type Comparison, judge } from "./comparison.ts";
import { differentDays } from "./days.ts";
import { mayBeSame } from "./names.ts";
import { precision } from "./precision.ts";

const called = (id: string) => comparisons.find((each) => each.id === id) as Comparison;
const said = (value: string, more: object = {}) => ({
  ...{ source_id: value, record_key: value, value, basis: null, register: null },
  ...more,
});

describe("names of organisations", () => {
  it.each([
    ["Hutchison Medipharma Limited", "HUTCHISON MEDIPHARMA LTD.", true],
    ["Zhongnan Hospital of Wuhan University", "Wuhan University Zhongnan Hospital", true],
    ["National Cancer Institute (NCI)", "NCI", true],
    ["百济神州（北京）生物科技有限公司", "BeiGene", true],
    ["Hoffmann-La Roche", "Hoffmann La Roche", true],
    ["Eli Lilly and Company", "Pfizer", false],
    ["Peking University First Hospital", "Peking University Third Hospital", false],
  ])("%s and %s", (one, other, same) => {
    expect(mayBeSame(one, other)).toBe(same);
    expect(mayBeSame(other, one)).toBe(same);
  });
});

it("a month that holds a day does not differ from it", () => {
  expect(differentDays("2024-03", "2024-03-09")).toBe(false);
  expect(differentDays("2024", "2023-12-31")).toBe(true);
});

it("phases within each other are other words, different ones a conflict", () => {
  const phase = called("trial_phase");
  expect(judge(phase, [said("phase_1_2"), said("phase_2")])).toBe("vocabulary");
  expect(judge(phase, [said("phase_1"), said("phase_3")])).toBe("conflict");
  expect(judge(phase, [said("phase_1_2"), said("phase_2"), said("phase_3")])).toBe("conflict");
});

it("copies of one register's record differ by age, statements by other definitions not at all", () => {
  const date = called("authorisation_date");
  const copy = { register: "clinicaltrials_gov" };
  expect(judge(called("trial_phase"), [said("phase_1", copy), said("phase_3", copy)])).toBe("age");
  expect(
    judge(date, [said("2001-01-01", { basis: "application" }), said("2003-01-01", { basis: "later_action" })]),
  ).toBe("vocabulary");
});

it("how often a shown conflict is real is worked out from labels, with its interval", () => {
  const found = precision();
  expect(found?.sample).toBeGreaterThanOrEqual(50);
  expect(found?.interval_low).toBeLessThan(found?.percent ?? 0);
  expect(found?.interval_high).toBeGreaterThan(found?.percent ?? 100);
});
