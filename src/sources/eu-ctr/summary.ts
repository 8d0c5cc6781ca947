import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { distinct } from "../fields.ts";
import { COUNTRIES } from "./countries.ts";
import type { Summary } from "./protocol.ts";

/** A trial of this register of which nothing is said yet. */
export const NOTHING_SAID = {
  register: "eu_ctr",
  title_zh: null,
  short_name: null,
  study_type: "interventional",
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
} as const;

export function ofSummary(summary: Summary): Facts {
  const trial_id = summary["EudraCT Number"];
  const number = summary["Sponsor Protocol Number"];
  const condition = summary["Medical condition"];
  const results = summary["Trial results"];
  const codes = [...(summary["Trial protocol"] ?? "").matchAll(/\b([A-Z]{2})(?=\s*\()/g)].map(([, code]) => code ?? "");
  const trial: Omit<Row<"trial">, "record_key"> = {
    ...NOTHING_SAID,
    trial_id,
    title: summary["Full Title"],
    sponsor: summary["Sponsor Name"],
    ...dateColumns("start_date", summary["Start Date"]),
    has_results: results ? /view results/i.test(results) : null,
  };
  return {
    trial: [trial],
    trial_identifier: number ? [{ trial_id, register: registerOf(number), identifier: number }] : [],
    trial_condition: condition ? [{ trial_id, condition }] : [],
    trial_country: distinct(codes.flatMap((code) => (COUNTRIES[code] ? [{ trial_id, country: COUNTRIES[code] }] : []))),
  };
}
