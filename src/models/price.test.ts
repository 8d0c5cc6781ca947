import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchLaunchOrder } from "./launch-order.ts";
import { mostFavouredPrice } from "./most-favoured.ts";
import { pricePaths } from "./price.ts";
import { PricePlan } from "./price-plan.ts";
import { ceilingOf, countsIn, originExposure, type PriceRule } from "./reference-pricing.ts";

const rule = (change: Partial<PriceRule>): PriceRule => ({
  ...{
    record_key: "evidence:reference-price-rules/x@1",
    reference_price_rule_id: "x",
    jurisdiction: "SI",
    payer: null,
  },
  ...{ basket_size: null, basket_pool: null, minimum_countries: 1, rule: "lowest", revision_months: null },
  ...{ counts_origin_price: null, price_basis: "list", legal_state: "in_force", basket: [] },
  ...change,
});

// The rules as the evidence has them.
const slovenia = rule({ basket: ["AT", "DE", "FR"], basket_size: 3, revision_months: 6 });
const norway = rule({
  ...{ jurisdiction: "NO", rule: "average_of_three_lowest", basket_size: 9, revision_months: 12 },
  basket: ["AT", "BE", "DE", "DK", "FI", "GB", "IE", "NL", "SE"],
});
const netherlands = rule({
  ...{ jurisdiction: "NL", rule: "average", basket_size: 4, minimum_countries: 2, revision_months: 6 },
  basket: ["BE", "FR", "GB", "NO"],
});
const brazil = rule({
  ...{ jurisdiction: "BR", basket_size: 9, counts_origin_price: true, minimum_countries: null },
  basket: ["AU", "CA", "ES", "US", "FR", "GR", "IT", "NZ", "PT"],
});
const bulgaria = rule({ jurisdiction: "BG", basket_size: 17, revision_months: 6 });

const launch = (jurisdiction: string, month: number, list_price: number, net_price: number | null = null) => ({
  ...{ jurisdiction, month, list_price, net_price },
});
const plan = (change: object) =>
  PricePlan.parse({ origin: null, launches: [], rules: [], horizon_months: 36, ...change });
const at = (found: ReturnType<typeof pricePaths>, jurisdiction: string) =>
  found.paths.find((path) => path.jurisdiction === jurisdiction);

describe("worked examples of the rules on record", () => {
  it("Slovenia: the lowest of Austria, Germany and France, looked at twice a year", () => {
    const launches = [launch("DE", 0, 100), launch("AT", 3, 92), launch("SI", 6, 98), launch("FR", 8, 80)];
    const found = pricePaths(plan({ launches, rules: [slovenia] }));
    // 92 at launch in month 6, when France has no price; 80 at the first revision after France, in month 12.
    expect(at(found, "SI")).toMatchObject({ state: "told" });
    expect(at(found, "SI")?.steps.map(({ month, low, high }) => [month, low, high])).toEqual([
      [6, 92, 92],
      [12, 80, 80],
    ]);
    expect(at(found, "DE")?.state).toBe("no_rule");
  });

  it("Norway: the mean of the three lowest of nine", () => {
    const prices = [120, 90, 96, 150, 102];
    const launches = ["DE", "BE", "NL", "DK", "SE"].map((place, index) => launch(place, 0, prices[index] ?? 0));
    const found = pricePaths(plan({ launches: [...launches, launch("NO", 1, 130)], rules: [norway] }));
    // (90 + 96 + 102) / 3
    expect(at(found, "NO")?.steps).toMatchObject([{ month: 1, low: 96, high: 96 }]);
  });

  it("Netherlands: the average of Belgium, France, Norway and Britain, once two of them have a price", () => {
    const launches = [launch("BE", 0, 80), launch("NL", 1, 100), launch("FR", 2, 70), launch("GB", 2, 75)];
    const found = pricePaths(plan({ launches, rules: [netherlands] }));
    // One price is too few at launch; at month 7, (80 + 70 + 75) / 3 = 75.
    expect(at(found, "NL")?.steps.map(({ month, low }) => [month, low])).toEqual([
      [1, 100],
      [7, 75],
    ]);
  });

  it("Brazil: the price at home caps the price there", () => {
    const launches = [launch("US", 0, 900), launch("BR", 6, 300)];
    const origin = {
      jurisdiction: "CN",
      prices: [
        { month: 0, list_price: 280 },
        { month: 4, list_price: 40 },
      ],
    };
    expect(at(pricePaths(plan({ launches, origin, rules: [brazil] })), "BR")?.steps).toMatchObject([
      { low: 40, high: 40 },
    ]);
    expect(at(pricePaths(plan({ launches, rules: [brazil] })), "BR")?.steps).toMatchObject([{ low: 300, high: 300 }]);
  });

  it("Bulgaria: countries on no page, so the answer is a corridor and says it cannot tell", () => {
    const launches = [launch("DE", 0, 100), launch("PL", 0, 60), launch("BG", 1, 95)];
    const found = at(pricePaths(plan({ launches, rules: [bulgaria] })), "BG");
    expect(found).toMatchObject({ state: "cannot_tell", steps: [{ low: 60, high: 95 }] });
  });

  it("the second-lowest net price, raised to American income", () => {
    const prices = [
      { jurisdiction: "GB", net_price: 50, gdp_per_head: 50_000 },
      { jurisdiction: "FR", net_price: 60, gdp_per_head: 60_000 },
      { jurisdiction: "DE", net_price: 90, gdp_per_head: 60_000 },
      { jurisdiction: "BR", net_price: 1, gdp_per_head: 20_000 },
    ];
    const asked = { prices, us_gdp_per_head: 80_000, rank: 2, basket: ["GB", "FR", "DE"] };
    // 50 · 8/5 = 80; 60 · 8/6 = 80; 90 · 8/6 = 120.
    expect(mostFavouredPrice(asked)).toMatchObject({ state: "told", low: 80, high: 80, missing: [] });
    const partial = mostFavouredPrice({ ...asked, basket: ["GB", "FR", "DE", "JP"] });
    expect(partial).toMatchObject({ state: "range", low: null, high: 80, missing: ["JP"] });
    expect(mostFavouredPrice({ ...asked, us_gdp_per_head: null }).state).toBe("cannot_tell");
  });
});

it("says who looks at the price at home, and where nobody can tell", () => {
  const rules = [slovenia, brazil, bulgaria, rule({ jurisdiction: "SA", counts_origin_price: true })];
  expect(originExposure(rules, "CN").map(({ jurisdiction, counted }) => [jurisdiction, counted])).toEqual([
    ["SI", "does_not_count"],
    ["BR", "counts"],
    ["BG", "cannot_tell"],
    ["SA", "counts"],
  ]);
  expect(countsIn(rule({ basket: ["FR"], basket_size: null }), "DE", null)).toBe("cannot_tell");
});

it("keeps list and net apart, and lets a net price fall only when the list price falls below it", () => {
  const launches = [launch("DE", 0, 50), launch("SI", 1, 100, 60)];
  expect(at(pricePaths(plan({ launches, rules: [slovenia] })), "SI")?.steps).toMatchObject([{ low: 50, net_low: 50 }]);
  const high = [launch("DE", 0, 90), launch("SI", 1, 100, 60)];
  expect(at(pricePaths(plan({ launches: high, rules: [slovenia] })), "SI")?.steps).toMatchObject([
    { low: 90, net_low: 60 },
  ]);
});

it("leaves out what binds nobody: proposals, voluntary models and rules that are gone", () => {
  const launches = [launch("DE", 0, 50), launch("SI", 1, 100)];
  for (const legal_state of ["proposed", "voluntary", "superseded"] as const)
    expect(at(pricePaths(plan({ launches, rules: [{ ...slovenia, legal_state }] })), "SI")?.state).toBe("no_rule");
});

it("refuses a plan that names a country twice or sells at home", () => {
  const twice = PricePlan.safeParse({ origin: null, launches: [launch("DE", 0, 1), launch("DE", 1, 1)], rules: [] });
  expect(twice.error?.issues[0]?.message).toMatch(/^launches:/);
  const home = { jurisdiction: "DE", prices: [{ month: 0, list_price: 1 }] };
  expect(PricePlan.safeParse({ origin: home, launches: [launch("DE", 0, 1)], rules: [] }).success).toBe(false);
});

const price = fc.double({ min: 1, max: 1000, noNaN: true });
const statistic = fc.constantFrom<PriceRule["rule"]>(
  ...(["lowest", "second_lowest", "third_lowest", "highest"] as const),
  ...(["average", "average_of_two_lowest", "average_of_three_lowest"] as const),
);

it("holds every choice of the doubtful countries between its ends", () => {
  fc.assert(
    fc.property(
      fc.array(price, { maxLength: 3 }),
      fc.array(price, { maxLength: 5 }),
      statistic,
      (sure, doubtful, kind) => {
        const asked = rule({ rule: kind });
        const point = (values: number[]) => values.map((value) => ({ low: value, high: value }));
        const { low, high } = ceilingOf(asked, point(sure), point(doubtful));
        for (let chosen = 0; chosen < 2 ** doubtful.length; chosen += 1) {
          const some = doubtful.filter((_, index) => (chosen >> index) & 1);
          const exact = ceilingOf(asked, point([...sure, ...some]), []);
          expect(exact.low).toBeGreaterThanOrEqual(low - 1e-9);
          expect(exact.high).toBeLessThanOrEqual(high + 1e-9);
        }
      },
    ),
  );
});

const places = ["DE", "AT", "FR", "SI", "NL", "GB", "BE", "NO"];
const launchesOf = (size: number) =>
  fc
    .array(fc.tuple(price, fc.nat({ max: 24 })), { minLength: size, maxLength: size })
    .map((drawn) => drawn.map(([list_price, month], index) => launch(places[index] ?? "", month, list_price)));
const austria = rule({
  jurisdiction: "AT",
  rule: "average",
  basket_size: 26,
  minimum_countries: 2,
  revision_months: 24,
});
const rules = [slovenia, norway, netherlands, austria];

it("never raises a price at a revision, never exceeds what was asked, and keeps its ends in order", () => {
  fc.assert(
    fc.property(launchesOf(6), (launches) => {
      for (const { jurisdiction, steps } of pricePaths(plan({ launches, rules: [...rules, bulgaria] })).paths)
        for (const [index, step] of steps.entries()) {
          const before = steps[index - 1] ?? { low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY };
          expect(step.low).toBeLessThanOrEqual(before.low);
          expect(step.high).toBeLessThanOrEqual(before.high);
          expect(step.low).toBeLessThanOrEqual(step.high);
          expect(step.high).toBeLessThanOrEqual(
            launches.find((each) => each.jurisdiction === jurisdiction)?.list_price ?? 0,
          );
        }
    }),
  );
});

describe("the search for an order", () => {
  it("waits with the cheap country that others look at", () => {
    const launches = [launch("FR", 0, 50), launch("SI", 0, 100), launch("DE", 0, 100)];
    const once = { ...slovenia, revision_months: null };
    const found = searchLaunchOrder(plan({ launches, rules: [once] }), 6);
    expect(found.method).toBe("exact");
    expect(found.best.order).toEqual(["SI", "DE", "FR"]);
    expect(found.best.takings_low).toBeGreaterThan(found.as_ready.takings_low);
  });

  it("finds by leaving out hopeless starts what trying every order finds", () => {
    fc.assert(
      fc.property(launchesOf(5), fc.nat({ max: 6 }), (launches, gap) => {
        const asked = plan({ launches, rules });
        const found = searchLaunchOrder(asked, gap).best.takings_low;
        const every = permutations(5).map((order) => takingsOf(asked, order, gap));
        expect(found).toBeCloseTo(Math.max(...every), 6);
      }),
      { numRuns: 15 },
    );
  });

  it("beyond eight takes steps, which never beat the best and come close to it where both can be had", () => {
    let lost = 0;
    fc.assert(
      fc.property(launchesOf(6), fc.nat({ max: 6 }), (launches, gap) => {
        const asked = plan({ launches, rules });
        const exact = searchLaunchOrder(asked, gap, "exact").best.takings_low;
        const steps = searchLaunchOrder(asked, gap, "heuristic").best.takings_low;
        expect(steps).toBeLessThanOrEqual(exact + 1e-6);
        lost += 1 - steps / exact;
      }),
      { numRuns: 40, seed: 7 },
    );
    expect(lost / 40).toBeLessThan(0.01);
  });

  it("answers for twelve countries, and says by which method", () => {
    const launches = Array.from({ length: 12 }, (_, index) => launch(places[index] ?? `X${index}`, index, 100 - index));
    expect(searchLaunchOrder(plan({ launches, rules }), 2).method).toBe("heuristic");
  });
});

function permutations(size: number): number[][] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((order) =>
    Array.from({ length: size }, (_, place) => order.toSpliced(place, 0, size - 1)),
  );
}

function takingsOf(asked: PricePlan, order: readonly number[], gap: number): number {
  let earliest = 0;
  const launches = [...asked.launches];
  for (const index of order) {
    const one = asked.launches[index];
    if (!one) continue;
    const month = Math.max(one.month, earliest);
    launches[index] = { ...one, month };
    earliest = month + gap;
  }
  return pricePaths({ ...asked, launches }).takings.low;
}
