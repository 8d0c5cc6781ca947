import type { Rule } from "./rule.ts";
import { approvedInYear } from "./rules/approved-in-year.ts";
import { convertedSum } from "./rules/converted-sum.ts";
import { currencyVintage } from "./rules/currency-vintage.ts";
import { growth } from "./rules/growth.ts";
import { impliedTotal } from "./rules/implied-total.ts";
import { ledgerCount } from "./rules/ledger-count.ts";
import { lookAlike } from "./rules/look-alike.ts";
import { lorenzBound } from "./rules/lorenz-bound.ts";
import { organisationsPlaced } from "./rules/organisations-placed.ts";
import { policyText } from "./rules/policy-text.ts";
import { published } from "./rules/published.ts";
import { ratioOfClaims } from "./rules/ratio-of-claims.ts";
import { share } from "./rules/share.ts";
import { stillStanding } from "./rules/still-standing.ts";
import { unavailable } from "./rules/unavailable.ts";
import { wholeNumber } from "./rules/whole-number.ts";
import { yearlyMean } from "./rules/yearly-mean.ts";
import { yearsSince } from "./rules/years-since.ts";

/** The rules by which a claim can be checked. A claim's file names them; adding a claim adds no code. */
export const rules = [
  growth,
  published,
  share,
  convertedSum,
  ledgerCount,
  approvedInYear,
  yearsSince,
  organisationsPlaced,
  policyText,
  currencyVintage,
  impliedTotal,
  ratioOfClaims,
  wholeNumber,
  lorenzBound,
  yearlyMean,
  stillStanding,
  lookAlike,
  unavailable,
] as unknown as readonly Rule[];
