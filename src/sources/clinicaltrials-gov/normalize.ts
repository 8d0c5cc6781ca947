import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import { registerOf } from "./identifiers.ts";
import { PHASES, type Study } from "./study.ts";

// The registry writes 99999999 where a sponsor left enrollment unknown.
export const UNKNOWN_ENROLLMENT = 99_999_999;

export const addressOf = (trial_id: string) => `https://clinicaltrials.gov/study/${trial_id}`;

export function describe({
  protocolSection: {
    identificationModule: { nctId, briefTitle, officialTitle },
  },
}: Study): Description {
  return { kind: "trial", title: briefTitle || officialTitle || nctId, address: addressOf(nctId) };
}

export function normalize(study: Study): Facts {
  const { protocolSection: section } = study;
  const trial_id = section.identificationModule.nctId;
  const interventions = section.armsInterventionsModule?.interventions ?? [];
  const collaborators = section.sponsorCollaboratorsModule?.collaborators ?? [];
  const countries = section.contactsLocationsModule?.locations?.map(({ country }) => country) ?? [];
  return {
    trial: [trial(study)],
    trial_identifier: distinct(identifiers(study)),
    trial_condition: filled(section.conditionsModule?.conditions).map((condition) => ({ trial_id, condition })),
    trial_country: filled(countries).map((country) => ({ trial_id, country })),
    trial_intervention: distinct(
      interventions.flatMap(({ name, type }) => (name ? [{ trial_id, name, type: lower(type) }] : [])),
    ),
    trial_intervention_name: distinct(
      interventions.flatMap(({ name, otherNames }) =>
        name ? filled(otherNames).map((other_name) => ({ trial_id, name, other_name })) : [],
      ),
    ),
    trial_collaborator: distinct(
      collaborators.flatMap((party) => (party.name ? [{ trial_id, name: party.name, class: lower(party.class) }] : [])),
    ),
  };
}

function trial({ protocolSection: section, hasResults }: Study): Omit<Row<"trial">, "record_key"> {
  const { identificationModule: identification, statusModule: status, designModule: design } = section;
  const sponsor = section.sponsorCollaboratorsModule?.leadSponsor;
  return {
    trial_id: identification.nctId,
    register: "clinicaltrials_gov",
    title: identification.briefTitle || identification.officialTitle || null,
    title_zh: null,
    short_name: identification.acronym || null,
    study_type: lower(design?.studyType),
    phase: PHASES[design?.phases?.join(" ") ?? ""] ?? null,
    status: lower(status?.overallStatus),
    ...dateColumns("status_date", status?.statusVerifiedDate),
    sponsor: sponsor?.name || null,
    sponsor_class: lower(sponsor?.class),
    enrollment: known(design?.enrollmentInfo?.count),
    ...dateColumns("start_date", status?.startDateStruct?.date),
    ...dateColumns("completion_date", status?.completionDateStruct?.date),
    last_update_date: status?.lastUpdatePostDateStruct?.date ?? null,
    has_results: hasResults ?? null,
  };
}

function identifiers({ protocolSection: { identificationModule: study } }: Study) {
  const stated = [study.orgStudyIdInfo ?? {}, ...(study.secondaryIdInfos ?? [])];
  const aliases = (study.nctIdAliases ?? []).map((id) => ({ id, type: null }));
  return [...stated, ...aliases].flatMap(({ id, type }) =>
    id ? [{ trial_id: study.nctId, register: registerOf(id, type), identifier: id }] : [],
  );
}

const known = (count: number | null | undefined) => (count === UNKNOWN_ENROLLMENT ? null : (count ?? null));

const lower = <Word extends string>(word: Word | null | undefined) =>
  word ? (word.toLowerCase() as Lowercase<Word>) : null;

/** An entry that a study repeats is one fact. */
const filled = (texts: readonly (string | null | undefined)[] | null | undefined) =>
  [...new Set(texts)].filter((text) => text != null && text !== "") as string[];

const distinct = <Entry>(entries: Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
];
