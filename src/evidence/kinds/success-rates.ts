import * as z from "zod";
import { SuccessRateRow } from "../../core/tables/context.ts";
import { Text } from "../../core/text.ts";
import { defineKind, provenance } from "../kind.ts";

const SuccessRate = z.strictObject({
  ...provenance,
  study: z.string().min(1),
  population: Text,
  from_stage: SuccessRateRow.shape.from_stage,
  to_stage: SuccessRateRow.shape.to_stage,
  percent: SuccessRateRow.shape.percent,
  /** A printing that a corrigendum replaced is kept as `rejected_printing`. */
  basis: SuccessRateRow.shape.basis,
});

export const successRates = defineKind({
  id: "success-rates",
  title: { en: "Success rates", zh: "成功率" },
  schema: SuccessRate,
  label: ({ study, population, from_stage, to_stage }) => ({
    en: `${study} · ${population.en} · ${from_stage} → ${to_stage}`,
    zh: `${study} · ${population.zh} · ${from_stage} → ${to_stage}`,
  }),
  references: () => [],
  facts: ({ id: success_rate_id, study, population, from_stage, to_stage, percent, basis }) => ({
    success_rate: [
      {
        success_rate_id,
        study,
        population: population.en,
        population_zh: population.zh,
        from_stage,
        to_stage,
        percent,
        basis,
      },
    ],
  }),
});
