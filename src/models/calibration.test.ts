import fc from "fast-check";
import { expect, it } from "vitest";
import { betaBelow, betaBinomial, betaQuantile, logGamma } from "./beta.ts";
import { brierScore, coverageOf, logScore, reliabilityOf } from "./calibration.ts";
import { evaluateSuccess } from "./success-evaluation.ts";
import { predictedShare, shrinkTo, strengthFor } from "./transitions.ts";

const given = (chance: number, happened: boolean) => ({ chance, happened });

it("scores forecasts by hand", () => {
  const forecasts = [given(0.8, true), given(0.4, false), given(0.1, true)];
  expect(brierScore(forecasts)).toBeCloseTo((0.04 + 0.16 + 0.81) / 3, 12);
  expect(logScore(forecasts)).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6) + Math.log(0.1)) / 3, 12);
  expect(logScore([given(0, true)])).toBeCloseTo(Math.log(1e6), 9);
  expect([brierScore([]), logScore([]), coverageOf([])]).toEqual([null, null, null]);
  expect(reliabilityOf(forecasts, 2)).toEqual([
    { low: 0, high: 0.5, cases: 2, expected: 0.25, happened: 0.5 },
    { low: 0.5, high: 1, cases: 1, expected: 0.8, happened: 1 },
  ]);
  expect(
    coverageOf([
      { low: 0, high: 1, value: 1 },
      { low: 0, high: 0.4, value: 0.5 },
    ]),
  ).toBe(0.5);
});

it("knows the beta distribution", () => {
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 12);
  // I(0.4; 2, 3) = 1 - 0.6^4 - 4 · 0.4 · 0.6^3
  expect(betaBelow(0.4, 2, 3)).toBeCloseTo(1 - 0.6 ** 4 - 4 * 0.4 * 0.6 ** 3, 12);
  expect(betaQuantile(0.5, 7, 7)).toBeCloseTo(0.5, 12);
  expect(betaBinomial(2, 5, 1, 1)).toBeCloseTo(1 / 6, 12);
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 80, noNaN: true }),
      fc.double({ min: 0.5, max: 80, noNaN: true }),
      (a, b) => {
        expect(betaBelow(betaQuantile(0.9, a, b), a, b)).toBeCloseTo(0.9, 6);
      },
    ),
  );
});

it("draws a count towards the prior, less the more was counted", () => {
  expect(shrinkTo({ happened: 0, cases: 0 }, 0.3, 20).rate).toBeCloseTo(0.3, 12);
  expect(shrinkTo({ happened: 8, cases: 10 }, 0.3, 20).rate).toBeCloseTo(14 / 30, 12);
  expect(shrinkTo({ happened: 0, cases: 0 }, 1, 20).rate).toBeLessThan(1);
  fc.assert(
    fc.property(
      fc.nat({ max: 40 }),
      fc.nat({ max: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (happened, failed, prior) => {
        const { rate, interval } = shrinkTo({ happened, cases: happened + failed }, prior, 20);
        expect(interval.low).toBeLessThanOrEqual(rate);
        expect(interval.high).toBeGreaterThanOrEqual(rate);
        const { low, high } = predictedShare(shrinkTo({ happened, cases: happened + failed }, prior, 20), 10);
        expect(low).toBeLessThanOrEqual(high);
      },
    ),
  );
});

it("weighs the prior more where groups are alike", () => {
  const alike = Array.from({ length: 8 }, () => ({ happened: 30, cases: 100 }));
  const unlike = Array.from({ length: 8 }, (_, at) => ({ happened: at % 2 ? 90 : 2, cases: 100 }));
  expect(strengthFor(alike, 0.3)).toBeGreaterThan(strengthFor(unlike, 0.4));
});

const steps = (stage: string, modality: string, cases: number, happened: number) =>
  Array.from({ length: cases }, (_, at) => ({ stage, modality, entry_date: "2015-01-01", happened: at < happened }));

it("beats the rate of the stage where modalities differ and stay as they were", () => {
  const before = [...steps("phase_2", "antibody", 200, 120), ...steps("phase_2", "small_molecule", 200, 40)];
  const after = [...steps("phase_2", "antibody", 100, 58), ...steps("phase_2", "small_molecule", 100, 22)];
  const found = evaluateSuccess(before, after);
  expect(found.model.brier).toBeLessThan(found.stage_only.brier ?? 0);
  expect(found.brier_difference?.high).toBeLessThan(0);
  expect(found.coverage).toBe(1);
  expect(found.held_out).toBe(200);
});

it("is the rate of the stage where all are of one kind, and does not judge a stage it never saw", () => {
  const found = evaluateSuccess(steps("phase_1", "antibody", 100, 50), [
    ...steps("phase_1", "antibody", 40, 20),
    ...steps("filing", "antibody", 9, 9),
  ]);
  expect(found.model.brier).toBeCloseTo(found.stage_only.brier ?? 1, 2);
  expect(found.held_out).toBe(40);
});
