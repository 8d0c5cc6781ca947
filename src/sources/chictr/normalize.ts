import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { distinct } from "../fields.ts";
import type { Description } from "../source.ts";
import {
  collaboratorsOf,
  enrollmentOf,
  identifiersOf,
  interventionsOf,
  outcomeOf,
  siteOf,
  sponsorOf,
} from "./parties.ts";
import type { Detail, Listing, Trial } from "./trial.ts";

const idOf = (trial: Trial) => (trial.kind === "trial" ? trial.fields["Registration number"] : trial.number);

export const identify = (trial: Trial): string => (trial.kind === "trial" ? idOf(trial) : `list/${idOf(trial)}`);

export function describe(trial: Trial): Description {
  const { title, title_zh } = titles(trial);
  return {
    kind: trial.kind,
    title: title ?? title_zh ?? idOf(trial),
    title_zh,
    address: trial.project ? `https://www.chictr.org.cn/showproj.html?proj=${trial.project}` : null,
  };
}

export const dated = (trial: Trial): string | null =>
  trial.kind === "trial" ? trial.fields["Date of Last Refreshed on"] : trial.registered;

export const normalize = (trial: Trial): Facts =>
  trial.kind === "trial" ? ofDetail(trial) : { trial: [ofListing(trial)] };

const CHINESE = /\p{Script=Han}/u;

function titles(trial: Trial): { title: string | null; title_zh: string | null } {
  if (trial.kind === "trial") {
    const { fields } = trial;
    return {
      title: fields["Public title"] ?? fields["Scientific title"],
      title_zh: fields.注册题目 ?? fields.研究课题的正式科学名称,
    };
  }
  return CHINESE.test(trial.title) ? { title: null, title_zh: trial.title } : { title: trial.title, title_zh: null };
}

const ours = <Word extends string>(word: Word | null) => (word === "other" ? null : (word as Exclude<Word, "other">));

function ofListing(listing: Listing): Omit<Row<"trial">, "record_key"> {
  return {
    trial_id: listing.number,
    register: "chictr",
    ...titles(listing),
    short_name: null,
    study_type: ours(listing.study_type),
    phase: null,
    status: null,
    ...dateColumns("status_date", null),
    sponsor: null,
    sponsor_class: null,
    enrollment: null,
    ...dateColumns("start_date", null),
    ...dateColumns("completion_date", null),
    last_update_date: null,
    has_results: null,
  };
}

function ofDetail(trial: Detail): Facts {
  const { fields } = trial;
  const trial_id = idOf(trial);
  const condition = fields["Target disease"] ?? fields.研究疾病;
  const countries = trial.sites.flatMap(({ Country, 国家 }) => Country ?? 国家 ?? []);
  return {
    trial: [trialRow(trial)],
    trial_identifier: identifiersOf(trial).map((identifier) => ({
      trial_id,
      register: registerOf(identifier),
      identifier,
    })),
    trial_condition: condition ? [{ trial_id, condition }] : [],
    trial_intervention: interventionsOf(trial).map((name) => ({ trial_id, name, type: null })),
    trial_country: distinct(countries).map((country) => ({ trial_id, country })),
    trial_collaborator: collaboratorsOf(trial).map((name) => ({ trial_id, name, class: null })),
    trial_site: distinct(trial.sites.flatMap(siteOf)).map((found) => ({ trial_id, ...found })),
    trial_outcome: distinct(trial.outcomes.flatMap(outcomeOf)).map((found) => ({ trial_id, ...found })),
  };
}

function trialRow(trial: Detail): Omit<Row<"trial">, "record_key"> {
  const { fields } = trial;
  const { from, to } = fields["Study execute time"];
  return {
    trial_id: idOf(trial),
    register: "chictr",
    ...titles(trial),
    short_name: null,
    study_type: ours(fields.研究类型),
    phase: ours(fields.研究所处阶段),
    status: fields["Recruiting status"],
    ...dateColumns("status_date", null),
    sponsor: sponsorOf(trial),
    sponsor_class: null,
    enrollment: enrollmentOf(trial),
    ...dateColumns("start_date", from),
    ...dateColumns("completion_date", to),
    last_update_date: fields["Date of Last Refreshed on"],
    has_results: null,
  };
}
