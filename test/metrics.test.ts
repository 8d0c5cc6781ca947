import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { metrics } from "../src/metrics/catalogue.ts";
import type { Metric } from "../src/metrics/metric.ts";
import { metricEvidence } from "../src/operations/metrics-evidence.ts";
import { runMetric } from "../src/operations/metrics-run.ts";
import { perform } from "../src/operations/perform.ts";
import { openTestWorld, type World } from "./support/world.ts";

// Every metric is held to the same promises; adding one needs no new test code.

let world: World;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const Evidence = z.object({ rows: z.array(z.record(z.string(), z.unknown())), total: z.number(), sql: z.string() });
const Run = runMetric.output;

const run = async (metric: Metric, by: string[]) =>
  Run.parse(await perform(runMetric as never, { metric: metric.id, by, params: metric.example ?? {} }, world.as(null)));

const evidence = async (metric: Metric, cell: Record<string, string | null>) =>
  Evidence.parse(
    await perform(
      metricEvidence as never,
      { metric: metric.id, params: metric.example ?? {}, cell, limit: 5000 },
      world.as(null),
    ),
  );

type Rows = Record<string, unknown>[];
const numbers = (rows: Rows, column: string) => rows.map((row) => Number(row[column]));
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** The measure worked out again from the evidence rows, by other means than SQL. */
function recount({ measure }: Metric, rows: Rows): number | null {
  switch (measure.kind) {
    case "count": {
      const columns = measure.counted.replace(/[()]/g, "").split(", ");
      return new Set(rows.map((row) => JSON.stringify(columns.map((column) => row[column])))).size;
    }
    case "sum":
      return rows.length ? sum(numbers(rows, measure.value)) : null;
    case "median": {
      const sorted = numbers(rows, measure.value).sort((a, b) => a - b);
      if (sorted.length === 0) return null;
      const middle = (sorted.length - 1) / 2;
      return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
    }
    case "latest":
      return Number(
        [...rows].sort((a, b) => (String(a["period_end"]) < String(b["period_end"]) ? 1 : -1))[0]?.[measure.value],
      );
    case "ratio":
      return sum(numbers(rows, measure.numerator)) / sum(numbers(rows, measure.denominator));
    case "growth": {
      const sorted = [...rows].sort((a, b) => Number(a[measure.at]) - Number(b[measure.at]));
      const [first, last] = [sorted[0], sorted.at(-1)];
      const years = Number(last?.[measure.at]) - Number(first?.[measure.at]);
      return (Number(last?.[measure.value]) / Number(first?.[measure.value])) ** (1 / years) - 1;
    }
  }
}

it("has at least fifteen metrics, each with its own id", () => {
  expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
  expect(metrics.length).toBeGreaterThanOrEqual(15);
});

describe.each(metrics.map((metric) => [metric.id, metric] as const))("%s", (_id, metric) => {
  it("has a value on the bundled evidence", async () => {
    expect((await run(metric, [])).value).not.toBeNull();
  });

  it.each<[string | null]>([[null], ...metric.dimensions.map((dimension): [string] => [dimension])])(
    "adds up from its evidence, split by %s",
    async (dimension) => {
      const whole = await run(metric, dimension ? [dimension] : []);
      const cells = dimension ? whole.rows : [{ value: whole.value, records: whole.records }];
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells.slice(0, 40)) {
        const named = dimension ? { [dimension]: cell[dimension] as string | null } : {};
        const { rows, total } = await evidence(metric, named);
        expect(rows).toHaveLength(total);
        expect(new Set(rows.map((row) => row["record_key"])).size).toBe(cell.records);
        const again = recount(metric, rows);
        if (again === null || Number.isNaN(again)) expect(cell.value).toBeNull();
        else expect(again).toBeCloseTo(Number(cell.value), 6);
      }
    },
  );
});

describe("what a caller may ask of a metric", () => {
  const ask = (input: object) => perform(runMetric as never, input, world.as(null));

  it.each([
    [{ metric: "nothing" }, "not_found"],
    [{ metric: "deals_signed", by: ["record_key; drop table deal"] }, "invalid_input"],
    [{ metric: "deals_signed", by: ["1"] }, "invalid_input"],
    [{ metric: "deals_signed", params: { direction: "sideways" } }, "invalid_input"],
    [{ metric: "deals_signed", params: { sql: "select 1" } }, "invalid_input"],
    [{ metric: "deals_signed", params: { __proto__: null, constructor: "x" } }, "invalid_input"],
    [{ by: ["year"] }, "invalid_input"],
  ])("%j is %s", async (input, code) => {
    await expect(ask(input)).rejects.toMatchObject({ code });
  });

  it("treats SQL in a parameter as text", async () => {
    const answer = await ask({ metric: "approvals_abroad", params: { drug: "x' or 1=1 --" } });
    expect(answer).toMatchObject({ value: 0, records: 0 });
  });
});
