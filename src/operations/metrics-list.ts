import * as z from "zod";
import { Text } from "../core/text.ts";
import { metrics } from "../metrics/catalogue.ts";
import { dimensions } from "../metrics/dimensions.ts";
import type { Metric } from "../metrics/metric.ts";
import { rules } from "../metrics/rules.ts";
import { metricCalled } from "./metrics-run.ts";
import { defineOperation } from "./operation.ts";

export const MetricCard = z
  .object({
    id: z.string(),
    group: z.string(),
    title: Text,
    meaning: Text,
    unit: z.string(),
    rules: z.array(z.object({ id: z.string(), title: Text, meaning: Text })),
    caveats: z.array(Text),
    dimensions: z.array(z.object({ id: z.string(), title: Text })),
    params: z.array(
      z.object({ id: z.string(), title: Text, options: z.array(z.string()).nullable(), default: z.string() }),
    ),
  })
  .meta({ id: "MetricCard" });

function cardOf(metric: Metric): z.infer<typeof MetricCard> {
  return {
    id: metric.id,
    group: metric.group,
    title: metric.title,
    meaning: metric.meaning,
    unit: metric.unit,
    rules: metric.rules.map((id) => ({ id, ...rules[id] })),
    caveats: [...metric.caveats],
    dimensions: metric.dimensions.map((id) => ({ id, title: dimensions[id] })),
    params: Object.entries(metric.params).map(([id, { title, options, default: value }]) => ({
      id,
      title,
      options: options ? [...options] : null,
      default: value,
    })),
  };
}

/** The card of one metric, by its id. */
export const metricCardOf = (id: string): z.infer<typeof MetricCard> => cardOf(metricCalled(id));

export const listMetrics = defineOperation({
  id: "metrics.list",
  title: { en: "Metrics", zh: "指标" },
  summary: "Every metric with its rule card: what it counts, by which rules, and how it may be split.",
  access: "public",
  writes: false,
  input: z.object({}),
  output: z.object({ metrics: z.array(MetricCard) }),
  example: {},
  run: async () => ({ metrics: metrics.map(cardOf) }),
});
