import * as z from "zod";
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

/** What we rely on in the full document of a trial, as the portal's page of it asks for. */
export const Shape = z.object({
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
export type Shape = z.output<typeof Shape>;
export type Application = Shape["authorizedApplication"];
export type PartI = z.output<typeof PartI>;
export type Site = z.output<typeof Site>;
export type Information = z.output<typeof Information>;
