import * as z from "zod";
import { DevelopmentBenchmarkRow } from "../../core/tables/context.ts";
import { Text } from "../../core/text.ts";
import { defineKind, provenance } from "../kind.ts";

const DevelopmentBenchmark = z.strictObject({
  ...provenance,
  study: z.string().min(1),
  measure: DevelopmentBenchmarkRow.shape.measure,
  /** `phase_1` … `phase_4`, `review`, `whole`, or null. */
  phase: z.string().nullable(),
  area: Text,
  /** `mean`, `median`, `lower_bound` … */
  statistic: z.string().min(1),
  value: z.number().min(0),
  /** Such as `USD million`, `months`, `years`. */
  unit: z.string().min(1),
  /** The year whose prices a cost is in. */
  price_year: z.int().nullable(),
});

export const developmentBenchmarks = defineKind({
  id: "development-benchmarks",
  title: { en: "Phase costs and durations", zh: "各期成本与时长" },
  schema: DevelopmentBenchmark,
  label: ({ study, area, phase, measure }) => ({
    en: [study, area.en, phase, measure].filter(Boolean).join(" · "),
    zh: [study, area.zh, phase, measure].filter(Boolean).join(" · "),
  }),
  references: () => [],
  facts: ({ id: development_benchmark_id, area, study, measure, phase, statistic, value, unit, price_year }) => ({
    development_benchmark: [
      {
        development_benchmark_id,
        study,
        measure,
        phase,
        area: area.en,
        area_zh: area.zh,
        statistic,
        value,
        unit,
        price_year,
      },
    ],
  }),
});
