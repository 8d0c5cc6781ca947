import { metrics } from "../src/metrics/catalogue.ts";
import { operations } from "../src/operations/catalogue.ts";
import type { Operation } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { openTestWorld } from "../test/support/world.ts";
import { type Figure, percentile, round } from "./figure.ts";

/** What each page asks for first. */
const FIRST_DATA: [operation: string, input: object][] = [
  ["changes.list", { limit: 8 }],
  ["figures.list", {}],
  ["figures.get", { figure: "c12" }],
  ["deals.list", {}],
  ["approvals.list", {}],
  ["drugs.list", {}],
  ["drugs.get", { drug: "fruquintinib" }],
  ["organisations.list", {}],
  ["organisations.get", { organisation: "hutchmed" }],
  ["metrics.list", {}],
  ["sources.list", {}],
  ["records.get", { record_key: "evidence:drugs/fruquintinib" }],
];

const RUNS = 30;

/** Metrics whole and by each dimension, and first data of each page, on the bundled evidence. */
export async function queryFigures(): Promise<Figure[]> {
  const world = await openTestWorld();
  const called = (id: string) => operations.find((operation) => operation.id === id) as Operation;
  const time = async (id: string, input: object) => {
    const began = performance.now();
    await perform(called(id), input, world.as(null));
    return performance.now() - began;
  };
  const metricTimes: number[] = [];
  const worst = { id: "", at: 0 };
  for (const { id, dimensions } of metrics) {
    const times: number[] = [];
    for (const by of [[], ...dimensions.map((dimension) => [dimension])]) {
      await time("metrics.run", { metric: id, by });
      for (let run = 0; run < RUNS; run += 1) times.push(await time("metrics.run", { metric: id, by }));
    }
    metricTimes.push(...times);
    if (percentile(times, 0.95) > worst.at) Object.assign(worst, { id, at: percentile(times, 0.95) });
  }
  const figures: Figure[] = [
    { name: "metric_query_p95", value: round(percentile(metricTimes, 0.95), 1), unit: "ms", note: "target < 30" },
    { name: "metric_query_p95_slowest", value: round(worst.at, 1), unit: "ms", note: worst.id },
  ];
  for (const [id, input] of FIRST_DATA) {
    await time(id, input);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await time(id, input));
    figures.push({
      name: `first_data_p95 ${id}`,
      value: round(percentile(times, 0.95), 1),
      unit: "ms",
      note: "target < 100",
    });
  }
  await world.close();
  return figures;
}
