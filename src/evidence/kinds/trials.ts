import * as z from "zod";
import { dateColumns, PartialDate } from "../../core/date.ts";
import { TrialDrug, TrialRow } from "../../core/tables/trial.ts";
import { defineKind, Id, provenance } from "../kind.ts";

const Trial = z.strictObject({
  ...provenance,
  /** NCT number where the study has one, else its other register's number, else our id. */
  trial_id: z.string().min(1),
  register: z.enum(["clinicaltrials_gov", "chinadrugtrials", "chictr", "eu_ctis", "eu_ctr", "jrct", "none"]),
  identifiers: z.array(z.strictObject({ register: z.string(), identifier: z.string() })),
  drugs: z.array(z.strictObject({ drug_id: Id, role: TrialDrug.shape.role })).min(1),
  title_zh: z.string().nullable(),
  short_name: z.string().nullable(),
  phase: TrialRow.shape.phase,
  status: TrialRow.shape.status,
  status_date: PartialDate.nullable(),
  condition: z.string().nullable(),
  sponsor: z.string().nullable(),
  countries: z.array(z.string()),
  enrollment: z.int().min(0).nullable(),
  start_date: PartialDate.nullable(),
  completion_date: PartialDate.nullable(),
  has_results: z.boolean().nullable(),
});

export const trials = defineKind({
  id: "trials",
  title: { en: "Key trials", zh: "关键试验" },
  schema: Trial,
  label: ({ short_name, trial_id, title_zh }) => ({
    en: [trial_id, short_name].filter(Boolean).join(" · "),
    zh: [trial_id, short_name ?? title_zh].filter(Boolean).join(" · "),
  }),
  references: ({ drugs }) => drugs.map(({ drug_id }) => ({ kind: "drugs", id: drug_id, field: "drugs.drug_id" })),
  facts: ({ trial_id, ...trial }) => ({
    trial: [
      {
        trial_id,
        register: trial.register,
        title: null,
        title_zh: trial.title_zh,
        short_name: trial.short_name,
        study_type: null,
        phase: trial.phase,
        status: trial.status,
        ...dateColumns("status_date", trial.status_date),
        sponsor: trial.sponsor,
        sponsor_class: null,
        enrollment: trial.enrollment,
        ...dateColumns("start_date", trial.start_date),
        ...dateColumns("completion_date", trial.completion_date),
        last_update_date: null,
        has_results: trial.has_results,
      },
    ],
    trial_identifier: trial.identifiers.map((identifier) => ({ trial_id, ...identifier })),
    trial_drug: trial.drugs.map((drug) => ({ trial_id, ...drug })),
    trial_condition: trial.condition ? [{ trial_id, condition: trial.condition }] : [],
    trial_country: trial.countries.map((country) => ({ trial_id, country })),
  }),
});
