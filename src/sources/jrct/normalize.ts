import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { distinct, parts } from "../fields.ts";
import type { Description } from "../source.ts";
import type { JrctPage } from "./trial.ts";

/** Each language has a page of its own, and so a record. */
export const identify = ({ id, language }: JrctPage): string => (language === "ja" ? `${id}/ja` : String(id));

export const describe = (page: JrctPage): Description => ({
  kind: page.language === "ja" ? "trial_ja" : "trial",
  title: titleOf(page) ?? page.id,
  address: `https://jrct.mhlw.go.jp/${page.language === "ja" ? "" : "en-"}latest-detail/${page.id}`,
});

const titleOf = ({ public_title, scientific_title }: JrctPage) => public_title ?? scientific_title;

export const dated = (page: JrctPage): string | null => page.modified ?? page.registered;

export function normalize(page: JrctPage): Facts {
  const { id: trial_id } = page;
  const own = <Entry>(entries: readonly Entry[]) => distinct(entries.map((entry) => ({ trial_id, ...entry })));
  return {
    trial: [trial(page)],
    trial_identifier: own(page.secondary_id.map((identifier) => ({ register: registerOf(identifier), identifier }))),
    trial_condition: own(page.condition.map((condition) => ({ condition }))),
    trial_intervention: own(interventions(page)),
    trial_country: own(countries(page).map((country) => ({ country }))),
    trial_collaborator: own(collaborators(page).map((name) => ({ name, class: null }))),
    trial_outcome: own([
      ...outcomes("primary", page.primary_outcome),
      ...outcomes("secondary", page.secondary_outcome),
    ]),
  };
}

const trial = (page: JrctPage): Omit<Row<"trial">, "record_key"> => ({
  trial_id: page.id,
  register: "jrct",
  title: titleOf(page),
  title_zh: null,
  short_name: null,
  study_type: page.study_type,
  phase: page.phase,
  status: page.status,
  ...dateColumns("status_date", null),
  sponsor: page.sponsor,
  sponsor_class: null,
  enrollment: page.sample_size,
  ...dateColumns("start_date", page.start),
  ...dateColumns("completion_date", page.end),
  last_update_date: page.modified,
  has_results: null,
});

const NAMED = /^(?:Generic name etc|INN of investigational material)\s*:\s*(.+)$/i;

/** Older pages name the substances line by line; newer ones describe the treatment, which is no name. */
function interventions({ intervention, generic_name, brand_name }: JrctPage) {
  const substances = [...intervention.flatMap((line) => NAMED.exec(line)?.[1]?.trim() ?? []), ...generic_name];
  return [
    ...substances.filter((name) => name !== "-").map((name) => ({ name, type: "active_substance" })),
    ...brand_name.map((name) => ({ name, type: "product" })),
  ];
}

const REGIONS = /^(north america|south america|europe|oceania|africa|asia.*|other.*)$/i;

function countries({ countries: all, countries_besides_japan: others }: JrctPage): string[] {
  const named = [...all, ...(others ?? [])].flatMap((text) => parts(text, /[/,、]/));
  return [...(others ? ["Japan"] : []), ...named.filter((country) => !REGIONS.test(country))];
}

const collaborators = ({ sponsor, secondary_sponsor, funder }: JrctPage): string[] =>
  [...secondary_sponsor, ...funder].filter((name) => name !== sponsor);

const outcomes = (kind: "primary" | "secondary", measures: readonly string[]) =>
  measures.map((measure) => ({ kind, measure, measure_zh: null, time_frame: null }));
