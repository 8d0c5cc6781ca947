import { type Application, type Information, type PartI, Shape, type Site } from "./shape.ts";
import type { Trial } from "./trial.ts";

/** One trial in full, as the portal's page of it asks for. */
export const Document = Shape.transform((document) => trialOf(document));

function trialOf(document: Shape): Trial {
  const { authorizedApplication: application } = document;
  const { clinicalTrialIdentifiers: titles, trialInformation: information } = application.authorizedPartI.trialDetails;
  return {
    trial_id: document.ctNumber,
    form: "document",
    title: titles.publicTitle ?? titles.fullTitle,
    short_name: titles.shortTitle,
    status: endedEarly(document) ? "terminated" : document.ctPublicStatusCode,
    phase: information.trialCategory?.trialPhase ?? null,
    ...partiesOf(application.authorizedPartI),
    enrollment: enrollment(application),
    start_date: document.startDateEU ?? information.trialDuration?.estimatedRecruitmentStartDate ?? null,
    completion_date: document.endDateEU ?? plannedEnd(information),
    last_update_date: document.publishDate,
    has_results: hasResults(document),
    identifiers: identifiers(application),
    conditions: information.medicalCondition?.partIMedicalConditions.flatMap((of) => of.medicalCondition ?? []) ?? [],
    interventions: application.authorizedPartI.products.flatMap(interventions),
    countries: countries(application),
    sites: application.authorizedPartsII.flatMap((part) => part.trialSites.flatMap(site)),
    outcomes: outcomes(information),
  };
}

function partiesOf({ sponsors }: PartI): Pick<Trial, "sponsor" | "sponsor_class" | "collaborators"> {
  const parties = sponsors.flatMap(({ primary, commercial, organisation }) =>
    organisation?.name ? [{ primary, name: organisation.name, class: commercial?.toLowerCase() ?? null }] : [],
  );
  const lead = parties.find(({ primary }) => primary);
  const others = parties.filter((party) => party !== lead);
  return {
    sponsor: lead?.name ?? null,
    sponsor_class: lead?.class ?? null,
    collaborators: others.map(({ name, class: own }) => ({ name, class: own })),
  };
}

/** Ended holds trials that ended as planned and those that did not; the notifications of all member states tell. */
function endedEarly({ ctPublicStatusCode, events }: Shape): boolean {
  const states = events?.trialEvents ?? [];
  const early = states.filter((state) =>
    state.events.some((event) => /EARLY_TERMINATION/.test(event.notificationType ?? "")),
  );
  return ctPublicStatusCode === "completed" && states.length > 0 && early.length === states.length;
}

/** The people planned in each member state and those outside the EEA. */
function enrollment({ authorizedPartI, authorizedPartsII }: Application): number | null {
  const counts = [authorizedPartI.rowSubjectCount, ...authorizedPartsII.map((part) => part.recruitmentSubjectCount)];
  const known = counts.filter((people) => people !== null);
  return known.length ? known.reduce((sum, people) => sum + people, 0) : null;
}

const plannedEnd = ({ trialDuration }: Information) =>
  trialDuration?.estimatedGlobalEndDate ?? trialDuration?.estimatedEndDate ?? null;

const hasResults = ({ results }: Shape) =>
  results ? Object.values(results).some((found) => Array.isArray(found) && found.length > 0) : null;

function identifiers({ authorizedPartI, eudraCt }: Application): string[] {
  const numbers = authorizedPartI.trialDetails.clinicalTrialIdentifiers.secondaryIdentifyingNumbers;
  const { nctNumber, isrctnNumber, whoUniversalTrialNumber, additionalRegistries = [] } = numbers ?? {};
  const all = [nctNumber, isrctnNumber, whoUniversalTrialNumber, ...additionalRegistries];
  return [eudraCt?.eudraCtCode, ...all.map((entry) => entry?.number)].filter((number) => number != null);
}

const interventions = ({ productName, productDictionaryInfo: known }: PartI["products"][number]) => {
  const name = productName ?? known?.prodName;
  const substance = known?.activeSubstanceName;
  return [
    ...(name ? [{ name, type: "product" }] : []),
    ...(substance && substance.toLowerCase() !== name?.toLowerCase()
      ? [{ name: substance, type: "active_substance" }]
      : []),
  ];
};

const countries = ({ authorizedPartI, authorizedPartsII, memberStatesConcerned }: Application): string[] =>
  [
    ...memberStatesConcerned.map(({ mscName }) => mscName),
    ...authorizedPartsII.map(({ mscInfo }) => mscInfo?.mscName),
    ...authorizedPartI.rowCountriesInfo.map(({ name }) => name),
  ].filter((country) => country != null);

const site = ({ organisationAddressInfo: place }: Site) =>
  place?.organisation?.name
    ? [
        {
          name: place.organisation.name,
          city: place.address?.city ?? null,
          country: place.address?.countryName ?? null,
        },
      ]
    : [];

function outcomes({ endPoint }: Information): Trial["outcomes"] {
  const { primaryEndPoints = [], secondaryEndPoints = [] } = endPoint ?? {};
  return [
    ...primaryEndPoints.flatMap((of) => (of.endPoint ? [{ kind: "primary" as const, measure: of.endPoint }] : [])),
    ...secondaryEndPoints.flatMap((of) => (of.endPoint ? [{ kind: "secondary" as const, measure: of.endPoint }] : [])),
  ];
}
