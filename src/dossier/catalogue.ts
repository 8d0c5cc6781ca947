import type { SectionWriter } from "./section.ts";
import { summary } from "./sections/01-summary.ts";
import { asset } from "./sections/02-asset.ts";
import { rivals } from "./sections/03-rivals.ts";
import { route } from "./sections/04-route.ts";
import { readiness } from "./sections/05-readiness.ts";
import { clearance } from "./sections/06-clearance.ts";
import { success } from "./sections/07-success.ts";
import { value } from "./sections/08-value.ts";
import { price } from "./sections/09-price.ts";
import { terms } from "./sections/10-terms.ts";
import { order } from "./sections/11-order.ts";
import { register } from "./sections/12-register.ts";

/** The sections of a dossier, in their order. */
export const sections: readonly SectionWriter[] = [
  ...[summary, asset, rivals, route, readiness, clearance],
  ...[success, value, price, terms, order, register],
];
