import type { Chosen } from "./rules/catalogue.ts";

export const PRICE_RULES = ["price_unit", "price_kind", "exchange"] as const;
export type PriceRules = Chosen<(typeof PRICE_RULES)[number]>;

export interface PricePoint {
  price_id: string;
  drug_id: string | null;
  product: string;
  product_zh: string | null;
  jurisdiction: string;
  kind: "list" | "ex_factory" | "reimbursed" | "net" | "estimate";
  amount: number;
  currency: string;
  per: string;
  contents_amount: number | null;
  contents_unit: string | null;
  price_date: string | null;
  price_date_precision: string | null;
  payer: string | null;
  record_key: string;
}

export interface Rate {
  currency: string;
  per_usd: number;
  kind: string;
  period_start: string | null;
  period_end: string | null;
  record_key: string;
}

/** Why two prices are not compared. */
export type Refusal =
  | "estimate"
  | "kinds_differ"
  | "not_public"
  | "no_contents"
  | "units_differ"
  | "no_course"
  | "no_date"
  | "no_rate";

export interface UnitPrice extends PricePoint {
  /** In US dollars per unit of strength. */
  unit_usd: number;
  rate: Rate | null;
}

interface Gap {
  home: UnitPrice;
  abroad: UnitPrice;
  /** How many times the price at home the price abroad is. */
  ratio: number;
}

interface Refused {
  home: PricePoint;
  abroad: PricePoint;
  reason: Refusal;
}

const PUBLIC = new Set(["list", "ex_factory", "reimbursed"]);

/** The average of the year of the price, or the latest on record; a dollar needs none. */
function rateFor({ currency, price_date }: PricePoint, rates: readonly Rate[], { exchange }: PriceRules): Rate | null {
  const own = rates.filter((rate) => rate.currency === currency && rate.kind === "period_average");
  if (exchange === "latest")
    return [...own].sort((a, b) => ((a.period_end ?? "") < (b.period_end ?? "") ? 1 : -1))[0] ?? null;
  const year = price_date?.slice(0, 4);
  return (
    own.find(({ period_start, period_end }) => period_start === `${year}-01-01` && period_end === `${year}-12-31`) ??
    null
  );
}

function unlike(home: PricePoint, abroad: PricePoint, { price_kind, price_unit }: PriceRules): Refusal | null {
  if (home.kind === "estimate" || abroad.kind === "estimate") return "estimate";
  if (price_kind === "like_with_like" && home.kind !== abroad.kind) return "kinds_differ";
  if (price_kind === "public_prices" && !(PUBLIC.has(home.kind) && PUBLIC.has(abroad.kind))) return "not_public";
  if (price_unit === "course") return "no_course";
  if (home.contents_amount === null || abroad.contents_amount === null) return "no_contents";
  if (home.contents_unit !== abroad.contents_unit) return "units_differ";
  return null;
}

function unitPrice(price: PricePoint, rates: readonly Rate[], rules: PriceRules): UnitPrice | Refusal {
  if (price.contents_amount === null) return "no_contents";
  if (price.currency === "USD") return { ...price, unit_usd: price.amount / price.contents_amount, rate: null };
  if (price.price_date === null && rules.exchange === "of_the_price") return "no_date";
  const rate = rateFor(price, rates, rules);
  if (!rate) return "no_rate";
  return { ...price, unit_usd: price.amount / rate.per_usd / price.contents_amount, rate };
}

/**
 * Every price at home against every price abroad of the same medicine: a gap where they are alike under the rules, else why
 * they are not compared.
 */
export function priceGaps(prices: readonly PricePoint[], rates: readonly Rate[], rules: PriceRules, home: string) {
  const gaps: Gap[] = [];
  const refused: Refused[] = [];
  for (const one of prices.filter(({ jurisdiction, drug_id }) => jurisdiction === home && drug_id !== null)) {
    for (const other of prices.filter(
      ({ drug_id, jurisdiction }) => drug_id === one.drug_id && jurisdiction !== home,
    )) {
      const reason = unlike(one, other, rules);
      const [here, there] = [unitPrice(one, rates, rules), unitPrice(other, rates, rules)];
      const why = reason ?? (typeof here === "string" ? here : null) ?? (typeof there === "string" ? there : null);
      if (why) refused.push({ home: one, abroad: other, reason: why });
      else if (typeof here !== "string" && typeof there !== "string")
        gaps.push({ home: here, abroad: there, ratio: there.unit_usd / here.unit_usd });
    }
  }
  return { gaps, refused };
}
