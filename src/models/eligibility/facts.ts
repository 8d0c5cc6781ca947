import * as z from "zod";
import { factCalled, SUPPORT_FACT_NAMES, type SupportFactName } from "../../core/support/facts.ts";

export type Value = string | number | boolean;
type Answer = z.ZodOptional<z.ZodType<Value, Value>>;

/** An answer as a query string or a program sends it. */
function answerTo(name: SupportFactName): Answer {
  const fact = factCalled(name);
  const answer: z.ZodType<Value, Value> =
    fact.kind === "yes_no"
      ? z.stringbool().or(z.boolean())
      : fact.kind === "choice"
        ? z.enum(Object.keys(fact.options))
        : (z.coerce.number().min(0) as z.ZodType<Value, Value>);
  return answer.optional().meta({ description: fact.ask.en });
}

/** What is known of a firm and its asset. What is left out is not known, which is not the same as no. */
export const FirmFacts = z.object(
  Object.fromEntries(SUPPORT_FACT_NAMES.map((name) => [name, answerTo(name)])) as Record<SupportFactName, Answer>,
);
export type FirmFacts = Readonly<Partial<Record<SupportFactName, Value | undefined>>>;
