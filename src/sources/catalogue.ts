import { aact } from "./aact/source.ts";
import { clinicalTrialsGov } from "./clinicaltrials-gov/source.ts";
import { cmsSpending } from "./cms-spending/source.ts";
import { drugsAtFda } from "./drugs-at-fda/source.ts";
import { ema } from "./ema/source.ts";
import { euCtis } from "./eu-ctis/source.ts";
import { euCtrSponsors } from "./eu-ctr-sponsors/source.ts";
import { fdaOrphan } from "./fda-orphan/source.ts";
import { healthCanadaDpd } from "./health-canada-dpd/source.ts";
import { koreaNhi } from "./korea-nhi/source.ts";
import { listedCompanies } from "./listed-companies/source.ts";
import { nadac } from "./nadac/source.ts";
import { nciTrials } from "./nci-trials/source.ts";
import { nhsDrugTariff } from "./nhs-drug-tariff/source.ts";
import { nmpa } from "./nmpa/source.ts";
import { openfdaDrugsfda } from "./openfda-drugsfda/source.ts";
import { orangeBook } from "./orange-book/source.ts";
import { pmda } from "./pmda/source.ts";
import { purpleBook } from "./purple-book/source.ts";
import { secTickers } from "./sec-tickers/source.ts";
import { sponsorTickers } from "./sponsor-tickers/source.ts";

/** Every register the product can load. The only place where one is listed. */
export const sources = [clinicalTrialsGov, euCtis, aact, nciTrials, drugsAtFda, nmpa, openfdaDrugsfda, orangeBook, fdaOrphan, ema, healthCanadaDpd, pmda, purpleBook, koreaNhi, euCtrSponsors, cmsSpending, nadac, nhsDrugTariff, secTickers, listedCompanies, sponsorTickers] as const;
