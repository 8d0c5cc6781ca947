import { aact } from "./aact/source.ts";
import { chembl } from "./chembl/source.ts";
import { chictr } from "./chictr/source.ts";
import { chinadrugtrials } from "./chinadrugtrials/source.ts";
import { clinicalTrialsGov } from "./clinicaltrials-gov/source.ts";
import { cmsSpending } from "./cms-spending/source.ts";
import { countryCodes } from "./country-codes/source.ts";
import { diseaseOntology } from "./disease-ontology/source.ts";
import { drugbankVocabulary } from "./drugbank-vocabulary/source.ts";
import { drugsAtFda } from "./drugs-at-fda/source.ts";
import { edgar } from "./edgar/source.ts";
import { ema } from "./ema/source.ts";
import { euCtis } from "./eu-ctis/source.ts";
import { euCtr } from "./eu-ctr/source.ts";
import { euCtrSponsors } from "./eu-ctr-sponsors/source.ts";
import { famplex } from "./famplex/source.ts";
import { fdaOrphan } from "./fda-orphan/source.ts";
import { healthCanadaDpd } from "./health-canada-dpd/source.ts";
import { hgnc } from "./hgnc/source.ts";
import { ictrp } from "./ictrp/source.ts";
import { isrctn } from "./isrctn/source.ts";
import { jrct } from "./jrct/source.ts";
import { koreaNhi } from "./korea-nhi/source.ts";
import { listedCompanies } from "./listed-companies/source.ts";
import { mesh } from "./mesh/source.ts";
import { mondo } from "./mondo/source.ts";
import { nadac } from "./nadac/source.ts";
import { nciTrials } from "./nci-trials/source.ts";
import { nhsDrugTariff } from "./nhs-drug-tariff/source.ts";
import { nmpa } from "./nmpa/source.ts";
import { oncotree } from "./oncotree/source.ts";
import { openTargets } from "./open-targets/source.ts";
import { openfdaDrugsfda } from "./openfda-drugsfda/source.ts";
import { orangeBook } from "./orange-book/source.ts";
import { pmda } from "./pmda/source.ts";
import { purpleBook } from "./purple-book/source.ts";
import { secTickers } from "./sec-tickers/source.ts";
import { sponsorTickers } from "./sponsor-tickers/source.ts";
import { theraSabdab } from "./thera-sabdab/source.ts";
import { unii } from "./unii/source.ts";

/** Every register the product can load. The only place where one is listed. */
export const sources = [
  clinicalTrialsGov,
  jrct,
  isrctn,
  ictrp,
  chinadrugtrials,
  chictr,
  euCtr,
  euCtis,
  aact,
  nciTrials,
  drugsAtFda,
  nmpa,
  openfdaDrugsfda,
  orangeBook,
  fdaOrphan,
  ema,
  healthCanadaDpd,
  pmda,
  purpleBook,
  hgnc,
  famplex,
  mesh,
  mondo,
  diseaseOntology,
  oncotree,
  drugbankVocabulary,
  unii,
  chembl,
  openTargets,
  theraSabdab,
  countryCodes,
  koreaNhi,
  cmsSpending,
  nadac,
  nhsDrugTariff,
  secTickers,
  listedCompanies,
  sponsorTickers,
  euCtrSponsors,
  edgar,
] as const;
