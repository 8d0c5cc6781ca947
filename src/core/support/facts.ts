import * as z from "zod";
import type { SupportFact } from "./fact.ts";
import { FIRM_FACTS } from "./firm-facts.ts";
import { PRODUCT_FACTS } from "./product-facts.ts";
import { PROJECT_FACTS } from "./project-facts.ts";

/** Every fact on which a measure may turn. A condition of the evidence that names another one is refused. */
const SUPPORT_FACTS = { ...FIRM_FACTS, ...PRODUCT_FACTS, ...PROJECT_FACTS } as const satisfies Record<
  string,
  SupportFact
>;

export type SupportFactName = keyof typeof SUPPORT_FACTS;
export const SUPPORT_FACT_NAMES = Object.keys(SUPPORT_FACTS) as [SupportFactName, ...SupportFactName[]];
export const factCalled = (name: SupportFactName): SupportFact => SUPPORT_FACTS[name];

export const SupportFactName = z.enum(SUPPORT_FACT_NAMES);
