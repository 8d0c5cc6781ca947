import * as z from "zod";
import { Day } from "../../core/date.ts";
import { Currency } from "../../core/money.ts";
import { ExchangeRateRow } from "../../core/tables/context.ts";
import { defineKind, provenance } from "../kind.ts";

const ExchangeRate = z.strictObject({
  ...provenance,
  currency: Currency,
  per_usd: z.number().positive(),
  kind: ExchangeRateRow.shape.kind,
  period: z.strictObject({ start: Day, end: Day }).refine(({ start, end }) => start <= end, "Expected start ≤ end"),
});

export const exchangeRates = defineKind({
  id: "exchange-rates",
  title: { en: "Exchange rates", zh: "汇率" },
  schema: ExchangeRate,
  label: ({ currency, period }) => {
    const label = `${currency} / USD · ${period.start} – ${period.end}`;
    return { en: label, zh: label };
  },
  references: () => [],
  facts: ({ id: exchange_rate_id, currency, per_usd, kind, period }) => ({
    exchange_rate: [{ exchange_rate_id, currency, per_usd, kind, period_start: period.start, period_end: period.end }],
  }),
});
