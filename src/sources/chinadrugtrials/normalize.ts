import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { distinct, parts } from "../fields.ts";
import type { Description } from "../source.ts";
import { countryOf } from "./countries.ts";
import type { Detail, Listing, Trial } from "./trial.ts";
import { isSaid, phaseOf, phaseOfTitle } from "./words.ts";

const SITE = "http://www.chinadrugtrials.org.cn/";

/** A number may stand in the list twice, each time with a page of its own. */
export const identify = (trial: Trial): string =>
  trial.kind === "trial" ? trial.info.ctr_no : `list/${trial.ctr_no}/${trial.id}`;

export function describe(trial: Trial): Description {
  if (trial.kind === "trial_listing") {
    const address = `${SITE}clinicaltrials.searchlistdetail.dhtml?id=${trial.id}`;
    return { kind: trial.kind, title: trial.title, title_zh: trial.title, address };
  }
  const { ctr_no, common_name, official_name, drug_name } = trial.info;
  const title = common_name ?? official_name ?? drug_name;
  const address = `${SITE}clinicaltrials.searchlist.dhtml?keywords=${ctr_no}`;
  return { kind: trial.kind, title, title_zh: title, address };
}

export const dated = (trial: Trial): string | null => (trial.kind === "trial" ? trial.info.publication_date : null);

export const normalize = (trial: Trial): Facts => (trial.kind === "trial" ? ofDetail(trial) : ofListing(trial));

const UNKNOWN = {
  register: "chinadrugtrials",
  title: null,
  short_name: null,
  study_type: null,
  ...dateColumns("status_date", null),
  sponsor: null,
  sponsor_class: null,
  enrollment: null,
  ...dateColumns("start_date", null),
  ...dateColumns("completion_date", null),
  last_update_date: null,
  has_results: null,
} satisfies Partial<Row<"trial">>;

function ofListing({ ctr_no: trial_id, title, status, drug_name, indication }: Listing): Facts {
  return {
    trial: [{ ...UNKNOWN, trial_id, title_zh: title, phase: phaseOfTitle(title), status }],
    trial_condition: indication ? [{ trial_id, condition: indication }] : [],
    trial_intervention: [{ trial_id, name: drug_name, type: null }],
  };
}

function ofDetail({ info, site, endpoint }: Detail): Facts {
  const trial_id = info.ctr_no;
  const [, ...others] = sponsors(info);
  const countries = site.flatMap(({ country }) => (country ? [countryOf(country)] : []));
  return {
    trial: [trialRow(info)],
    trial_identifier: identifiers(info).map((identifier) => ({
      trial_id,
      register: registerOf(identifier),
      identifier,
    })),
    trial_condition: info.indication ? [{ trial_id, condition: info.indication }] : [],
    trial_intervention: interventions(info).map((found) => ({ trial_id, ...found })),
    trial_country: distinct(countries).map((country) => ({ trial_id, country })),
    trial_collaborator: others.map((name) => ({ trial_id, name, class: null })),
    trial_site: distinct(site.map((of) => ({ trial_id, ...place(of) }))),
    trial_outcome: distinct(endpoint.flatMap(outcome).map((of) => ({ trial_id, ...of }))),
  };
}

function trialRow(info: Detail["info"]): Omit<Row<"trial">, "record_key"> {
  const [begun] = info.fpi_date.length ? info.fpi_date : info.icf_date;
  return {
    ...UNKNOWN,
    trial_id: info.ctr_no,
    title_zh: info.common_name ?? info.official_name,
    phase: phaseOf(info.phase ?? ""),
    status: info.detail_status ?? info.status,
    sponsor: sponsors(info)[0] ?? null,
    enrollment: info.final_size ?? info.planned_size,
    ...dateColumns("start_date", begun),
    ...dateColumns("completion_date", info.close_date.at(-1)),
  };
}

const sponsors = ({ sponsor }: Detail["info"]) => parts(sponsor, /\/\s+/);

const identifiers = ({ related_trial_no, clinical_register_no, scheme_no }: Detail["info"]): string[] => [
  ...new Set([
    ...parts(related_trial_no, /[/,，、;；\s]+/),
    ...parts(clinical_register_no, "/"),
    ...parts(scheme_no, /\n/),
  ]),
];

const TYPES: Record<string, string> = { 化学药物: "drug", 生物制品: "biological" };
const NAMES = /中文通用名[:：](.*?)英文通用名[:：](.*?)商品(?:名称?)?[:：](.*?)剂型[:：]/g;

/** The medicine, whose kind is stated, then the generic and brand names of all that are tested or compared with. */
function interventions({ drug_name, drug_type, test_drugs, control_drugs }: Detail["info"]) {
  const named = [...`${test_drugs ?? ""}\n${control_drugs ?? ""}`.matchAll(NAMES)].flatMap(([, ...names]) =>
    names.map((name) => name.trim()).filter((name) => isSaid(name) && name !== drug_name),
  );
  return [
    { name: drug_name, type: TYPES[drug_type ?? ""] ?? null },
    ...distinct(named).map((name) => ({ name, type: null })),
  ];
}

const place = ({ site_name, country, province_state, city }: Detail["site"][number]) => ({
  name: site_name,
  name_zh: /\p{Script=Han}/u.test(site_name) ? site_name : null,
  city,
  region: province_state,
  country: country && countryOf(country),
});

function outcome({ type, content, evaluation_time }: Detail["endpoint"][number]) {
  if (!content) return [];
  const kind = type.startsWith("主要") ? ("primary" as const) : type.startsWith("次要") ? ("secondary" as const) : null;
  return [{ kind, measure: content, measure_zh: content, time_frame: evaluation_time }];
}
