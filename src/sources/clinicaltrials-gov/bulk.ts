import type { Bulk } from "../source.ts";
import { registerSql } from "./identifiers.ts";
import { addressOf, UNKNOWN_ENROLLMENT } from "./normalize.ts";
import { PHASES } from "./study.ts";

// normalize.ts in the engine's words; a test holds the two to the same facts.

const ID = "protocolSection.identificationModule.nctId";
const IDENTIFICATION = "protocolSection.identificationModule";
const STATUS = "protocolSection.statusModule";
const DESIGN = "protocolSection.designModule";
const SPONSOR = "protocolSection.sponsorCollaboratorsModule.leadSponsor";

const lower = (path: string) => `nullif(lower(${path}), '')`;
const TITLE = `coalesce(nullif(${IDENTIFICATION}.briefTitle, ''), nullif(${IDENTIFICATION}.officialTitle, ''))`;
const PHASE_MAP = `map {${Object.entries(PHASES)
  .map(([words, phase]) => `'${words}': '${phase}'`)
  .join(", ")}}`;

const date = (name: string, path: string) => `
  cast(${path} || substr('-01-01', length(${path}) - 3) as date) as ${name},
  case length(${path}) when 4 then 'year' when 7 then 'month' when 10 then 'day' end as ${name}_precision`;

/** One row per distinct entry of a list of texts. */
const texts = (column: string, list: string) => `
  select position, trial_id, ${column} from (
    select position, ${ID} as trial_id, unnest(list_distinct(${list})) as ${column} from projected
  ) where ${column} <> ''`;

/** One row per distinct entry of a list of things with a name and a kind. */
const named = (kind: string, list: string) => `
  select position, trial_id, entry.name as name, entry.kind as ${kind} from (
    select position, ${ID} as trial_id, unnest(list_distinct(list_transform(
      ${list}, lambda each: {name: each.name, kind: ${lower(`each.${kind}`)}}
    ))) as entry from projected
  ) where entry.name <> ''`;

const TRIAL = `
  select
    position,
    ${ID} as trial_id,
    'clinicaltrials_gov' as register,
    ${TITLE} as title,
    null as title_zh,
    nullif(${IDENTIFICATION}.acronym, '') as short_name,
    ${lower(`${DESIGN}.studyType`)} as study_type,
    ${PHASE_MAP}[array_to_string(${DESIGN}.phases, ' ')] as phase,
    ${lower(`${STATUS}.overallStatus`)} as status,
    ${date("status_date", `${STATUS}.statusVerifiedDate`)},
    nullif(${SPONSOR}.name, '') as sponsor,
    ${lower(`${SPONSOR}.class`)} as sponsor_class,
    nullif(cast(${DESIGN}.enrollmentInfo.count as bigint), ${UNKNOWN_ENROLLMENT}) as enrollment,
    ${date("start_date", `${STATUS}.startDateStruct.date`)},
    ${date("completion_date", `${STATUS}.completionDateStruct.date`)},
    cast(${STATUS}.lastUpdatePostDateStruct.date as date) as last_update_date,
    cast(hasResults as boolean) as has_results
  from projected`;

const IDENTIFIERS = `
  with stated as (
    select position, ${ID} as trial_id, ${IDENTIFICATION}.orgStudyIdInfo.id as identifier, ${IDENTIFICATION}.orgStudyIdInfo.type as type
    from projected
    union all
    select position, trial_id, entry.id, entry.type from (
      select position, ${ID} as trial_id, unnest(${IDENTIFICATION}.secondaryIdInfos) as entry from projected
    )
    union all
    select position, ${ID}, unnest(${IDENTIFICATION}.nctIdAliases), null from projected
  )
  select distinct position, trial_id, ${registerSql("identifier", "type")} as register, identifier
  from stated where identifier <> ''`;

const OTHER_NAMES = `
  select distinct position, trial_id, name, other_name from (
    select position, trial_id, entry.name as name, unnest(entry.otherNames) as other_name from (
      select position, ${ID} as trial_id, unnest(protocolSection.armsInterventionsModule.interventions) as entry
      from projected
    )
  ) where name <> '' and other_name <> ''`;

export const bulk: Bulk = {
  identify: ID,
  dated: `${STATUS}.lastUpdatePostDateStruct.date`,
  describe: `
    select position, 'trial' as kind, coalesce(${TITLE}, ${ID}) as title, '${addressOf("")}' || ${ID} as address
    from projected`,
  tables: {
    trial: TRIAL,
    trial_identifier: IDENTIFIERS,
    trial_condition: texts("condition", "protocolSection.conditionsModule.conditions"),
    trial_country: texts(
      "country",
      "list_transform(protocolSection.contactsLocationsModule.locations, lambda place: place.country)",
    ),
    trial_intervention: named("type", "protocolSection.armsInterventionsModule.interventions"),
    trial_intervention_name: OTHER_NAMES,
    trial_collaborator: named("class", "protocolSection.sponsorCollaboratorsModule.collaborators"),
  },
};
