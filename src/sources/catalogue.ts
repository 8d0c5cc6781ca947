import { clinicalTrialsGov } from "./clinicaltrials-gov/source.ts";

/** Every register the product can load. The only place where one is listed. */
export const sources = [clinicalTrialsGov] as const;
