import fc from "fast-check";
import { expect, it } from "vitest";
import { compoundGrowth } from "./growth.ts";
import { type Case, kaplanMeier, medianTime, timeUntil } from "./survival.ts";

const at = (time: number, happened = true): Case => ({ time, happened });

it("follows the product limit by hand", () => {
  // Six cases: 1, 2+, 3, 3, 4+, 5. S = 5/6, then 5/6 · 2/4 = 5/12, then 0.
  const steps = kaplanMeier([at(1), at(2, false), at(3), at(3), at(4, false), at(5)]);
  expect(steps.map(({ time, at_risk, happened }) => [time, at_risk, happened])).toEqual([
    [1, 6, 1],
    [2, 5, 0],
    [3, 4, 2],
    [4, 2, 0],
    [5, 1, 1],
  ]);
  expect(steps.map(({ waiting }) => waiting)).toEqual(
    [5 / 6, 5 / 6, 5 / 12, 5 / 12, 0].map((share) => expect.closeTo(share, 12)),
  );
  expect(medianTime(steps).median).toBe(3);
});

it("has no median where most are still waiting", () => {
  expect(medianTime(kaplanMeier([at(1), at(9, false), at(9, false)])).median).toBeNull();
  expect(kaplanMeier([])).toEqual([]);
});

const cases = fc.array(fc.record({ time: fc.nat({ max: 50 }), happened: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

it("falls, stays between 0 and 1, and holds its interval", () => {
  fc.assert(
    fc.property(cases, (all) => {
      let before = 1;
      for (const { waiting, low, high } of kaplanMeier(all)) {
        expect(waiting).toBeLessThanOrEqual(before + 1e-12);
        expect(low).toBeLessThanOrEqual(waiting + 1e-12);
        expect(high).toBeGreaterThanOrEqual(waiting - 1e-12);
        before = waiting;
      }
    }),
  );
});

it("is the plain share where nobody is censored", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 60 }), (times) => {
      const steps = kaplanMeier(times.map((time) => at(time)));
      for (const { time, waiting } of steps)
        expect(waiting).toBeCloseTo(times.filter((each) => each > time).length / times.length, 9);
      expect(timeUntil(steps, 0)).toBe(Math.max(...times));
    }),
  );
});

it("compounds the growth of the district's industry", () => {
  expect(compoundGrowth(240.8, 410, 4)).toBeCloseTo(0.1423, 4);
  expect(compoundGrowth(240.8, 410, 5)).toBeCloseTo(0.1123, 4);
  expect(compoundGrowth(410, 500, 3)).toBeCloseTo(0.0684, 4);
  expect(compoundGrowth(0, 5, 1)).toBeNull();
});

it("takes equal cases together or one by one", () => {
  fc.assert(
    fc.property(cases, (all) => {
      const together = new Map<string, Case & { cases: number }>();
      for (const each of all) {
        const known = together.get(`${each.time} ${each.happened}`);
        together.set(`${each.time} ${each.happened}`, { ...each, cases: (known?.cases ?? 0) + 1 });
      }
      expect(kaplanMeier([...together.values()])).toEqual(kaplanMeier(all));
    }),
  );
});
