import { expect, it } from "vitest";
import { areaOf } from "./voyage-known.ts";

it.each([
  ["a cancer of the blood", ["C04", "C15"], "oncology"],
  ["asthma, which is of the immune system too", ["C08", "C20"], "respiratory"],
  ["viruses and bacteria", ["C01", "C02"], "infectious"],
  ["diabetes, which is metabolic and endocrine", ["C18", "C19"], null],
  ["a disease of the immune system, of which some are autoimmune", ["C20"], null],
  ["nothing on record", [], null],
])("reads the area of %s only where it is told", (_disease, tops, area) => {
  expect(areaOf(tops)).toBe(area);
});
