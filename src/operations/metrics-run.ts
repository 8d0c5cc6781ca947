import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { metrics } from "../metrics/catalogue.ts";
import { type Metric, parametersOf, rowShape, valueQuery } from "../metrics/metric.ts";
import { defineOperation } from "./operation.ts";

export function metricCalled(id: string): Metric {
  const metric = metrics.find((each) => each.id === id);
  if (metric) return metric;
  throw new Fault("not_found", `There is no metric called ${id}.`, { known: metrics.map((each) => each.id) });
}

export const metricParams = z.record(z.string(), z.string().max(300)).default({});

export const runMetric = defineOperation({
  id: "metrics.run",
  summary: "Compute a metric, split as asked, with the number of source records behind every row and the SQL that ran.",
  access: "public",
  writes: false,
  input: z.object({
    metric: z.string(),
    by: z.array(z.string()).max(3).default([]),
    params: metricParams,
  }),
  output: z.object({
    metric: z.string(),
    unit: z.string(),
    params: z.record(z.string(), z.string()),
    value: z.number().nullable(),
    records: z.number(),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]).nullable())),
    sql: z.string(),
  }),
  example: { metric: "deals_signed", by: ["year"] },
  async run({ metric: id, by, params: sent }, { shelf }) {
    const metric = metricCalled(id);
    const params = parametersOf(metric, sent);
    const { engine } = shelf.current();
    const sql = valueQuery(metric, by);
    const [total] = await engine.rows(rowShape([]), valueQuery(metric, []), params);
    const rows = by.length ? await engine.rows(rowShape(by), sql, params) : [];
    return {
      metric: id,
      unit: metric.unit,
      params,
      value: total?.value ?? null,
      records: total?.records ?? 0,
      rows,
      sql,
    };
  },
});
