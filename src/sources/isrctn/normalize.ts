import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { distinct } from "../fields.ts";
import type { Description } from "../source.ts";
import { type FullTrial, textOf } from "./trial.ts";

export const identify = ({ trial }: FullTrial): string => `ISRCTN${textOf(trial.isrctn)}`;

export const describe = (full: FullTrial): Description => ({
  kind: "trial",
  title: titleOf(full) ?? identify(full),
  address: `https://www.isrctn.com/${identify(full)}`,
});

const titleOf = ({ trial: { trialDescription: said } }: FullTrial) => said.title ?? said.scientificTitle;

export const dated = ({ trial }: FullTrial): string | null => trial["@lastUpdated"];

export function normalize(full: FullTrial): Facts {
  const { trial, funder } = full;
  const trial_id = identify(full);
  const own = <Entry>(entries: readonly Entry[]) => distinct(entries.map((entry) => ({ trial_id, ...entry })));
  const filled = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null);
  const [, ...others] = sponsors(full);
  const funders = filled(funder.map(({ name }) => name)).map((name) => ({ name, class: null }));
  return {
    trial: [trialRow(full)],
    trial_identifier: own(identifiers(trial).map((identifier) => ({ register: registerOf(identifier), identifier }))),
    trial_condition: own(filled(trial.conditions.map((of) => of.description)).map((condition) => ({ condition }))),
    trial_intervention: own(
      trial.interventions.flatMap(({ drugNames: name, interventionType }) =>
        name ? [{ name, type: interventionType?.toLowerCase().replaceAll(/\W+/g, "_") ?? null }] : [],
      ),
    ),
    trial_country: own(
      filled(trial.participants.recruitmentCountries).map((country) => ({ country: stateOf(country) })),
    ),
    trial_collaborator: own([...others, ...funders]),
    trial_site: own(trial.participants.trialCentres.flatMap(site)),
    trial_outcome: outcomes(trial).map((outcome) => ({ trial_id, ...outcome, measure_zh: null, time_frame: null })),
  };
}

function trialRow(full: FullTrial): Omit<Row<"trial">, "record_key"> {
  const { trialDescription, trialDesign, participants, interventions, results } = full.trial;
  const [lead] = sponsors(full);
  const phases = new Set(interventions.flatMap(({ phase }) => phase ?? []));
  return {
    trial_id: identify(full),
    register: "isrctn",
    title: titleOf(full),
    title_zh: null,
    short_name: trialDescription.acronym,
    study_type: trialDesign.primaryStudyDesign,
    phase: phases.size === 1 ? ([...phases][0] ?? null) : null,
    status: trialDesign.overallStatusOverride ?? participants.recruitmentStatusOverride,
    ...dateColumns("status_date", null),
    sponsor: lead?.name ?? null,
    sponsor_class: lead?.class ?? null,
    enrollment: participants.totalFinalEnrolment || participants.targetEnrolment,
    ...dateColumns("start_date", trialDesign.overallStartDate ?? participants.recruitmentStart),
    ...dateColumns("completion_date", trialDesign.overallEndDate),
    last_update_date: full.trial["@lastUpdated"],
    has_results: results ? Boolean(results.basicReport) || /results/i.test(results.publicationStage ?? "") : null,
  };
}

const sponsors = ({ sponsor }: FullTrial) =>
  sponsor.flatMap(({ organisation, commercialStatus }) =>
    organisation ? [{ name: organisation, class: commercialStatus?.toLowerCase() ?? null }] : [],
  );

function identifiers({ externalRefs: refs }: FullTrial["trial"]): string[] {
  const named = [refs.eudraCTNumber, refs.irasNumber, refs.clinicalTrialsGovNumber, refs.protocolSerialNumber];
  return [...named, ...refs.secondaryNumbers].filter((number) => number !== null);
}

/** The register lists the nations of the United Kingdom as countries. */
const stateOf = (country: string): string =>
  /^(England|Scotland|Wales|Northern Ireland)$/.test(country) ? "United Kingdom" : country;

const site = ({ name, city, state, country }: FullTrial["trial"]["participants"]["trialCentres"][number]) =>
  name ? [{ name, name_zh: null, city, region: state, country: country && stateOf(country) }] : [];

function outcomes({ trialDescription: { primaryOutcome, secondaryOutcome } }: FullTrial["trial"]) {
  return [
    ...(primaryOutcome ? [{ kind: "primary" as const, measure: primaryOutcome }] : []),
    ...(secondaryOutcome ? [{ kind: "secondary" as const, measure: secondaryOutcome }] : []),
  ];
}
