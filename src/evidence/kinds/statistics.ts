import * as z from "zod";
import { Day } from "../../core/date.ts";
import { StatisticRow } from "../../core/tables/context.ts";
import { Text } from "../../core/text.ts";
import { defineKind, Id, provenance } from "../kind.ts";

const Statistic = z.strictObject({
  ...provenance,
  /** Figures that count the same thing the same way, by the same counter, share a series. */
  series: Id,
  name: Text,
  value: z.number(),
  qualifier: StatisticRow.shape.qualifier,
  /** Such as `CNY bn`, `deals`, `drugs`, `percent`. */
  unit: z.string().min(1),
  period: z.strictObject({ start: Day.nullable(), end: Day.nullable(), year: z.int().nullable() }),
  /** Such as `China`, `Pudong`, `Shanghai`, `world`. */
  geography: z.string().min(1),
  /** Who counted. `unnamed` where the page does not say. */
  counter: z.string().min(1),
  definition: Text.nullable(),
});

export const statistics = defineKind({
  id: "statistics",
  title: { en: "Published statistics", zh: "已发布统计" },
  schema: Statistic,
  label: ({ name }) => name,
  references: () => [],
  facts: ({ id: statistic_id, name, period, definition, ...row }) => ({
    statistic: [
      {
        statistic_id,
        series: row.series,
        name: name.en,
        name_zh: name.zh,
        value: row.value,
        qualifier: row.qualifier,
        unit: row.unit,
        period_start: period.start,
        period_end: period.end,
        year: period.year,
        geography: row.geography,
        counter: row.counter,
        definition: definition?.en ?? null,
        definition_zh: definition?.zh ?? null,
      },
    ],
  }),
});
