import type { Kind } from "./kind.ts";
import { approvals } from "./kinds/approvals.ts";
import { audits } from "./kinds/audits.ts";
import { claims } from "./kinds/claims.ts";
import { deals } from "./kinds/deals.ts";
import { decisions } from "./kinds/decisions.ts";
import { developmentBenchmarks } from "./kinds/development-benchmarks.ts";
import { devices } from "./kinds/devices.ts";
import { drugs } from "./kinds/drugs.ts";
import { exchangeRates } from "./kinds/exchange-rates.ts";
import { indications } from "./kinds/indications.ts";
import { organisations } from "./kinds/organisations.ts";
import { plans } from "./kinds/plans.ts";
import { policies } from "./kinds/policies.ts";
import { prices } from "./kinds/prices.ts";
import { referencePriceRules } from "./kinds/reference-price-rules.ts";
import { regimens } from "./kinds/regimens.ts";
import { regulations } from "./kinds/regulations.ts";
import { sales } from "./kinds/sales.ts";
import { statistics } from "./kinds/statistics.ts";
import { substances } from "./kinds/substances.ts";
import { successRates } from "./kinds/success-rates.ts";
import { targets } from "./kinds/targets.ts";
import { trials } from "./kinds/trials.ts";

/** One folder below evidence/ for each. */
export const kinds: readonly Kind[] = [
  organisations,
  drugs,
  targets,
  substances,
  indications,
  regimens,
  approvals,
  deals,
  trials,
  prices,
  devices,
  sales,
  statistics,
  policies,
  plans,
  regulations,
  referencePriceRules,
  successRates,
  developmentBenchmarks,
  exchangeRates,
  claims,
  audits,
  decisions,
] as unknown as readonly Kind[];
