import type { Kind } from "./kind.ts";
import { approvals } from "./kinds/approvals.ts";
import { audits } from "./kinds/audits.ts";
import { claims } from "./kinds/claims.ts";
import { deals } from "./kinds/deals.ts";
import { decisions } from "./kinds/decisions.ts";
import { developmentBenchmarks } from "./kinds/development-benchmarks.ts";
import { drugs } from "./kinds/drugs.ts";
import { exchangeRates } from "./kinds/exchange-rates.ts";
import { organisations } from "./kinds/organisations.ts";
import { policies } from "./kinds/policies.ts";
import { prices } from "./kinds/prices.ts";
import { referencePriceRules } from "./kinds/reference-price-rules.ts";
import { regulations } from "./kinds/regulations.ts";
import { sales } from "./kinds/sales.ts";
import { statistics } from "./kinds/statistics.ts";
import { successRates } from "./kinds/success-rates.ts";
import { trials } from "./kinds/trials.ts";

/** One folder below evidence/ for each. */
export const kinds: readonly Kind[] = [
  organisations,
  drugs,
  approvals,
  deals,
  trials,
  prices,
  sales,
  statistics,
  policies,
  regulations,
  referencePriceRules,
  successRates,
  developmentBenchmarks,
  exchangeRates,
  claims,
  audits,
  decisions,
] as unknown as readonly Kind[];
