import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { Text } from "../core/text.ts";
import { metrics } from "../metrics/catalogue.ts";
import { type Metric, parametersOf, rowShape, valueQuery } from "../metrics/metric.ts";
import { readAttempts } from "../store/attempts.ts";
import type { Engine } from "../store/engine.ts";
import { defineOperation } from "./operation.ts";
import { count } from "./shapes.ts";
import { cardOf, described, type Moment, SourceState } from "./source-card.ts";

export function metricCalled(id: string): Metric {
  const metric = metrics.find((each) => each.id === id);
  if (metric) return metric;
  throw new Fault("not_found", `There is no metric called ${id}.`, { known: metrics.map((each) => each.id) });
}

export const metricParams = z.record(z.string(), z.string().max(300)).default({});

const Behind = z.object({
  id: z.string(),
  title: Text,
  state: SourceState,
  as_of: z.string().nullable(),
  records: z.number(),
});

const OLD: readonly string[] = ["stale", "blocked", "changed"];

/** The sources that a value rests on, and those of its kind that have nothing in it. */
async function behind(engine: Engine, metric: Metric, params: Record<string, string>, moment: Moment) {
  const sql = `select split_part(record_key, ':', 1) as id, count(distinct record_key) as records from (${metric.records}) group by all`;
  const counted = await engine.rows(z.object({ id: z.string(), records: count }), sql, params);
  const records = new Map(counted.map(({ id, records: own }) => [id, own]));
  const sources = described()
    .filter(({ id, group }) => records.has(id) || group === metric.group)
    .map((source) => cardOf(source, moment))
    .map(({ id, title, state, as_of }) => ({ id, title, state, as_of, records: records.get(id) ?? 0 }));
  const used = sources.filter(({ records: own }) => own > 0);
  const days = used.flatMap(({ as_of }) => as_of ?? []).sort();
  return {
    sources,
    is_current: used.every(({ state, as_of }) => as_of !== null && !OLD.includes(state)),
    as_of: days[0] ?? null,
  };
}

export const runMetric = defineOperation({
  id: "metrics.run",
  title: { en: "A metric, split", zh: "指标拆分" },
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
    /** What was counted, and what was not there to be counted: a zero from a source that is not loaded is no zero. */
    sources: z.array(Behind),
    /** Whether every source behind the value is as new as it promises. A figure that is not current is one of `as_of`. */
    is_current: z.boolean(),
    /** The day that the oldest source behind the value speaks for. */
    as_of: z.string().nullable(),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]).nullable())),
    sql: z.string(),
  }),
  example: { metric: "deals_signed", by: ["year"] },
  async run({ metric: id, by, params: sent }, { shelf, data, now }) {
    const metric = metricCalled(id);
    const params = parametersOf(metric, sent);
    const { engine, manifest } = shelf.current();
    const sql = valueQuery(metric, by);
    const rows = await engine.rows(rowShape(by), sql, params);
    const [total] = by.length ? await engine.rows(rowShape([]), valueQuery(metric, []), params) : rows;
    const moment = { manifest, attempts: await readAttempts(data), now: now() };
    return {
      ...(await behind(engine, metric, params, moment)),
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
