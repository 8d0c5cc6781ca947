import { clinicalTrialsGov } from "./clinicaltrials-gov/source.ts";
import { purpleBook } from "./purple-book/source.ts";

/** Every register the product can load. The only place where one is listed. */
export const sources = [clinicalTrialsGov, purpleBook] as const;
