import * as z from "zod";

/** ISO 4217 codes the evidence uses. */
export const Currency = z.enum([
  "USD",
  "CNY",
  "EUR",
  "GBP",
  "JPY",
  "CHF",
  "KRW",
  "HKD",
  "AUD",
  "CAD",
  "SGD",
  "INR",
  "BRL",
  "SAR",
  "TWD",
  "MYR",
]);
export type Currency = z.infer<typeof Currency>;

/** An amount in millions of its currency. An amount without a currency is refused. */
export const Money = z
  .strictObject({ million: z.number().min(0), currency: Currency })
  .meta({ id: "Money", description: "An amount in millions of its currency" });
export type Money = z.infer<typeof Money>;
