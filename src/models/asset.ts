import * as z from "zod";
import { finite, notNegative, portion, probability, years } from "./estimate.ts";
import { spread, triangle } from "./spread.ts";

/** A step that costs at its start, takes time, and may fail at its end. */
const Gate = z.strictObject({
  name: z.string({ error: "a gate has a name, such as phase_2" }).min(1, "a gate has a name, such as phase_2").max(80),
  years: triangle("years", years("years")),
  cost: spread("cost"),
  probability: triangle("probability", probability("probability")),
});

/** Where it is sold if it is approved. Money is in millions of the local currency, `exchange` of the base for one local. */
export const Market = z.strictObject({
  jurisdiction: z.string().min(1, "a market names its jurisdiction").max(40),
  /** Of being let in here, once the last gate is passed. */
  probability: probability("probability").default(1),
  /** Years from the last gate to the launch here. */
  delay: triangle(
    "delay",
    finite("delay")
      .min(0, "a launch cannot come before the approval: delay counts the years after it")
      .max(60, "delay is at most 60 years"),
  ).default(0),
  peak_sales: spread("peak_sales"),
  exchange: finite("exchange")
    .positive("exchange is the base currency for one of the local, and above 0")
    .max(1e6, "exchange is at most 1,000,000")
    .default(1),
  /** Shares of the peak, year by year since the launch; the last one stays. */
  ramp: z
    .array(portion("ramp"))
    .min(1, "ramp needs a share of the peak for the first year at least")
    .max(40)
    .default([1]),
  /** Factors on the price, year by year since the launch, as listing and its renewals cut it; the last one stays. */
  price_path: z.array(notNegative("price_path")).min(1).max(40).default([1]),
  exclusivity_years: notNegative("exclusivity_years").max(40, "exclusivity_years is at most 40"),
  /** Years from now at which a patent ends, whenever the launch is; null where none is counted. */
  protection_end: notNegative("protection_end").max(80).nullable().default(null),
  /** Shares of the sales that remain in each year after exclusivity; after the last one nothing. */
  erosion: z.array(portion("erosion")).max(20).default([]),
  margin: triangle("margin", portion("margin")),
  tax_rate: portion("tax_rate").default(0),
});
export type Market = z.infer<typeof Market>;

export const Asset = z
  .strictObject({
    currency: z.string().length(3, "currency is a code of three letters").default("USD"),
    discount_rate: triangle("discount_rate", portion("discount_rate")),
    gates: z.array(Gate).min(1, "an asset has a gate at least: say at which stage it is").max(12),
    markets: z.array(Market).max(30),
  })
  .superRefine(({ gates, markets }, context) => {
    const twice = (names: string[]) => names.find((name, at) => names.indexOf(name) !== at);
    for (const [field, name] of [
      ["gates", twice(gates.map((gate) => gate.name))],
      ["markets", twice(markets.map((market) => market.jurisdiction))],
    ] as const)
      if (name) context.addIssue({ code: "custom", path: [field], message: `${name} is there twice` });
  });
export type Asset = z.infer<typeof Asset>;
