import * as z from "zod";
import { factCalled, SUPPORT_FACT_NAMES, type SupportFactName } from "../../core/support/facts.ts";
import { yesOrNo } from "../asset-facts.ts";

const inputOf = (name: SupportFactName): z.ZodType<string | number | boolean | undefined> => {
  const fact = factCalled(name);
  if (fact.kind === "yes_no") return yesOrNo;
  if (fact.kind === "quantity") return z.coerce.number().min(0).optional();
  return z.enum(Object.keys(fact.options)).optional();
};

type Shape = { [Name in SupportFactName]: z.ZodType<string | number | boolean | undefined> };

/** What is known of a firm and its asset. What is left out is not known, which is not the same as no. */
export const FirmFacts = z.object(
  Object.fromEntries(SUPPORT_FACT_NAMES.map((name) => [name, inputOf(name)])) as unknown as Shape,
);
export type FirmFacts = Readonly<Partial<Record<SupportFactName, string | number | boolean | undefined>>>;
