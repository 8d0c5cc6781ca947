import * as z from "zod";
import type { Trial } from "./trial.ts";
import { CtNumber, count, date, list, phase, status, text } from "./words.ts";

const Numbered = z.object({ number: text });

const Identifiers = z.object({
  fullTitle: text,
  publicTitle: text,
  shortTitle: text,
  secondaryIdentifyingNumbers: z
    .object({
      nctNumber: Numbered.nullish(),
      isrctnNumber: Numbered.nullish(),
      whoUniversalTrialNumber: Numbered.nullish(),
      additionalRegistries: list(Numbered),
    })
    .nullish(),
});

const Information = z.object({
  trialCategory: z.object({ trialPhase: phase }).nullish(),
  medicalCondition: z.object({ partIMedicalConditions: list(z.object({ medicalCondition: text })) }).nullish(),
  endPoint: z
    .object({
      primaryEndPoints: list(z.object({ endPoint: text })),
      secondaryEndPoints: list(z.object({ endPoint: text })),
    })
    .nullish(),
  trialDuration: z
    .object({ estimatedRecruitmentStartDate: date, estimatedGlobalEndDate: date, estimatedEndDate: date })
    .nullish(),
});

const PartI = z.object({
  rowSubjectCount: count,
  rowCountriesInfo: list(z.object({ name: text })),
  products: list(
    z.object({
      productName: text,
      productDictionaryInfo: z.object({ prodName: text, activeSubstanceName: text }).nullish(),
    }),
  ),
  trialDetails: z.object({ clinicalTrialIdentifiers: Identifiers, trialInformation: Information }),
  sponsors: list(
    z.object({ primary: z.boolean().nullish(), commercial: text, organisation: z.object({ name: text }).nullish() }),
  ),
});

const Site = z.object({
  organisationAddressInfo: z
    .object({
      organisation: z.object({ name: text }).nullish(),
      address: z.object({ city: text, countryName: text }).nullish(),
    })
    .nullish(),
});

const PartII = z.object({
  recruitmentSubjectCount: count,
  mscInfo: z.object({ mscName: text }).nullish(),
  trialSites: list(Site),
});

const Shape = z.object({
  ctNumber: CtNumber,
  ctPublicStatusCode: status,
  startDateEU: date,
  endDateEU: date,
  publishDate: date,
  authorizedApplication: z.object({
    authorizedPartI: PartI,
    authorizedPartsII: list(PartII),
    memberStatesConcerned: list(z.object({ mscName: text })),
    eudraCt: z.object({ eudraCtCode: text }).nullish(),
  }),
  events: z.object({ trialEvents: list(z.object({ events: list(z.object({ notificationType: text })) })) }).nullish(),
  results: z.record(z.string(), z.unknown()).nullish(),
});
type Input = z.output<typeof Shape>;
type Application = Input["authorizedApplication"];

/** One trial in full, as the portal's page of it asks for. */
export const Document = Shape.transform((document) => trialOf(document));

function trialOf(document: Input): Trial {
  const { authorizedApplication: application } = document;
  const { trialDetails, sponsors, products } = application.authorizedPartI;
  const { clinicalTrialIdentifiers: titles, trialInformation: information } = trialDetails;
  const parties = sponsors.flatMap(({ primary, commercial, organisation }) =>
    organisation?.name ? [{ primary, name: organisation.name, class: commercial?.toLowerCase() ?? null }] : [],
  );
  const lead = parties.find(({ primary }) => primary);
  return {
    trial_id: document.ctNumber,
    form: "document",
    title: titles.publicTitle ?? titles.fullTitle,
    short_name: titles.shortTitle,
    status: endedEarly(document) ? "terminated" : document.ctPublicStatusCode,
    phase: information.trialCategory?.trialPhase ?? null,
    sponsor: lead?.name ?? null,
    sponsor_class: lead?.class ?? null,
    enrollment: enrollment(application),
    start_date: document.startDateEU ?? information.trialDuration?.estimatedRecruitmentStartDate ?? null,
    completion_date: document.endDateEU ?? plannedEnd(information),
    last_update_date: document.publishDate,
    has_results: hasResults(document),
    identifiers: identifiers(application),
    conditions: information.medicalCondition?.partIMedicalConditions.flatMap((of) => of.medicalCondition ?? []) ?? [],
    interventions: products.flatMap(interventions),
    countries: countries(application),
    collaborators: parties.filter((party) => party !== lead).map(({ name, class: own }) => ({ name, class: own })),
    sites: application.authorizedPartsII.flatMap((part) => part.trialSites.flatMap(site)),
    outcomes: outcomes(information),
  };
}

/** Ended holds trials that ended as planned and those that did not; the notifications of all member states tell. */
function endedEarly({ ctPublicStatusCode, events }: Input): boolean {
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

const plannedEnd = ({ trialDuration }: z.output<typeof Information>) =>
  trialDuration?.estimatedGlobalEndDate ?? trialDuration?.estimatedEndDate ?? null;

const hasResults = ({ results }: Input) =>
  results ? Object.values(results).some((found) => Array.isArray(found) && found.length > 0) : null;

function identifiers({ authorizedPartI, eudraCt }: Application): string[] {
  const numbers = authorizedPartI.trialDetails.clinicalTrialIdentifiers.secondaryIdentifyingNumbers;
  const { nctNumber, isrctnNumber, whoUniversalTrialNumber, additionalRegistries = [] } = numbers ?? {};
  const all = [nctNumber, isrctnNumber, whoUniversalTrialNumber, ...additionalRegistries];
  return [eudraCt?.eudraCtCode, ...all.map((entry) => entry?.number)].filter((number) => number != null);
}

const interventions = ({ productName, productDictionaryInfo: known }: z.output<typeof PartI>["products"][number]) => {
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

const site = ({ organisationAddressInfo: place }: z.output<typeof Site>) =>
  place?.organisation?.name
    ? [
        {
          name: place.organisation.name,
          city: place.address?.city ?? null,
          country: place.address?.countryName ?? null,
        },
      ]
    : [];

function outcomes({ endPoint }: z.output<typeof Information>): Trial["outcomes"] {
  const { primaryEndPoints = [], secondaryEndPoints = [] } = endPoint ?? {};
  return [
    ...primaryEndPoints.flatMap((of) => (of.endPoint ? [{ kind: "primary" as const, measure: of.endPoint }] : [])),
    ...secondaryEndPoints.flatMap((of) => (of.endPoint ? [{ kind: "secondary" as const, measure: of.endPoint }] : [])),
  ];
}
