import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { jurisdictions } from "../core/jurisdictions.ts";

/** Values by jurisdiction: `list_price.DE=100` in a query, an object in a body. */
export const byJurisdiction = (number: z.ZodCoercedNumber<unknown>) => z.record(z.string(), number).default({});

/** Every name must be a jurisdiction that is on record; the field is said where one is not. */
export function checkJurisdictions(fields: Record<string, Record<string, unknown>>): void {
  for (const [field, values] of Object.entries(fields))
    for (const code of Object.keys(values))
      if (!Object.hasOwn(jurisdictions, code))
        throw new Fault(
          "invalid_input",
          `${field}.${code}: there is no jurisdiction ${code}; use an ISO code, or EU.`,
          {
            known: Object.keys(jurisdictions),
          },
        );
}
