import { clinicalTrialsGov } from "./clinicaltrials-gov/source.ts";
import { drugsAtFda } from "./drugs-at-fda/source.ts";
import { ema } from "./ema/source.ts";
import { fdaOrphan } from "./fda-orphan/source.ts";
import { nciTrials } from "./nci-trials/source.ts";
import { orangeBook } from "./orange-book/source.ts";
import { purpleBook } from "./purple-book/source.ts";

/** Every register the product can load. The only place where one is listed. */
export const sources = [clinicalTrialsGov, nciTrials, drugsAtFda, orangeBook, fdaOrphan, ema, purpleBook] as const;
