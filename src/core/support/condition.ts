import * as z from "zod";
import { factCalled, SupportFactName } from "./facts.ts";

const number = z.number().min(0);
const leaf = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ fact: SupportFactName, ...shape });

/** One question about one fact. */
export const Test = z
  .union([
    leaf({ is: z.union([z.boolean(), z.string()]) }),
    leaf({ one_of: z.array(z.string()).min(2) }),
    leaf({ at_least: number }),
    leaf({ at_most: number }),
  ])
  .superRefine((test, context) => {
    const wrong = mismatch(test);
    if (wrong) context.addIssue({ code: "custom", message: wrong, path: ["fact"] });
  });
export type Test = z.infer<typeof Test>;

/** What must hold for a support: a question, or questions joined by all, any and not. Nothing else can be said. */
export type SupportCondition =
  | Test
  | { all: SupportCondition[] }
  | { any: SupportCondition[] }
  | { not: SupportCondition };

export const SupportCondition: z.ZodType<SupportCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(SupportCondition).min(1) }),
    z.strictObject({ any: z.array(SupportCondition).min(1) }),
    z.strictObject({ not: SupportCondition }),
    Test,
  ]),
);

/** A choice is asked for its own words, a yes or no for yes or no, a quantity for a bound. */
function mismatch(test: Test): string | null {
  const fact = factCalled(test.fact);
  if (fact.kind === "quantity") {
    return "at_least" in test || "at_most" in test ? null : `${test.fact} is a quantity: ask at_least or at_most.`;
  }
  if (fact.kind === "yes_no") {
    return "is" in test && typeof test.is === "boolean"
      ? null
      : `${test.fact} is a yes or no: ask is true or is false.`;
  }
  const words = "is" in test ? [test.is] : "one_of" in test ? test.one_of : [];
  const known =
    words.length > 0 && words.every((word) => typeof word === "string" && Object.hasOwn(fact.options, word));
  return known ? null : `${test.fact} knows ${Object.keys(fact.options).join(", ")}.`;
}

/** Every test of a condition, in the order in which they stand. */
export function testsOf(condition: SupportCondition): Test[] {
  if ("all" in condition) return condition.all.flatMap(testsOf);
  if ("any" in condition) return condition.any.flatMap(testsOf);
  if ("not" in condition) return testsOf(condition.not);
  return [condition];
}
