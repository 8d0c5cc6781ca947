import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import { type Medicine, STATUSES } from "./medicine.ts";

/**
 * Numbers of medicines beside whose page an edition printed that of a procedure: those of the same page in the editions
 * before and after.
 */
const MISPRINTED: Record<string, string> = {
  "human/EPAR/bondronat": "EMEA/H/C/000101",
  "human/EPAR/duloxetine-lilly": "EMEA/H/C/004000",
  "human/EPAR/xromi": "EMEA/H/C/004837",
};

const pageOf = ({ medicine_url }: Medicine): string => medicine_url.replace(/^.*\/medicines\//, "");

/** `EMEA/H/C/004014`, also where its beginning is missing or the number of a procedure continues it; null where there is none. */
function productNumber(medicine: Medicine): string | null {
  const [, number] = /^(?:EMEA\/)?([HV]\/[A-Z]\/\d{6})(?:\/|$)/.exec(medicine.ema_product_number) ?? [];
  return number ? `EMEA/${number}` : (MISPRINTED[pageOf(medicine)] ?? null);
}

export const identify = (medicine: Medicine): string => productNumber(medicine) ?? pageOf(medicine);

export const describe = (medicine: Medicine): Description => ({
  kind: medicine.category === "veterinary" ? "veterinary_medicine" : "medicine",
  title: medicine.name_of_medicine,
  address: medicine.medicine_url,
});

export function normalize(medicine: Medicine): Facts {
  if (medicine.category === "veterinary") return {};
  return {
    authorisation: [authorisation(medicine)],
    submission: opinions(medicine),
    designation: designations(medicine),
  };
}

const authorisationId = (medicine: Medicine) => `EU/${identify(medicine)}`;

function authorisation(medicine: Medicine): Omit<Row<"authorisation">, "record_key"> {
  const { medicine_status: status, opinion_status: opinion } = medicine;
  return {
    authorisation_id: authorisationId(medicine),
    jurisdiction: "EU",
    authority: "EMA",
    application_number: productNumber(medicine),
    product_number: null,
    application_type: null,
    brand: medicine.name_of_medicine,
    brand_zh: null,
    substance: substance(medicine),
    substance_zh: null,
    holder: medicine.marketing_authorisation_developer_applicant_holder,
    holder_zh: null,
    form: null,
    strength: null,
    administration: null,
    status: status && STATUSES[status],
    status_text: status && [status, status.startsWith("Opinion") && opinion].filter(Boolean).join(", "),
    ...dateColumns("status_date", statusDate(medicine)),
    route: route(medicine),
    ...dateColumns(
      "decision_date",
      medicine.marketing_authorisation_date ?? medicine.refusal_of_marketing_authorisation_date,
    ),
    indication: medicine.therapeutic_indication,
    indication_zh: null,
    atc: medicine.atc_code_human,
    biologic: medicine.biosimilar || medicine.advanced_therapy ? true : null,
    biosimilar: medicine.biosimilar,
    generic: medicine.generic ?? medicine.generic_or_hybrid ?? null,
    orphan: medicine.orphan_medicine,
  };
}

const substance = (medicine: Medicine) =>
  medicine.international_non_proprietary_name_common_name ?? medicine.active_substance;

/** The day on which the medicine came into the state that it is in, where the register has a column for that. */
function statusDate(medicine: Medicine): string | null | undefined {
  switch (medicine.medicine_status && STATUSES[medicine.medicine_status]) {
    case "withdrawn":
    case "expired":
    case "revoked":
      return medicine.withdrawal_expiry_revocation_lapse_of_marketing_authorisation_date;
    case "suspended":
      return medicine.suspension_of_marketing_authorisation_date;
    case "refused":
      return medicine.refusal_of_marketing_authorisation_date;
    case "application_withdrawn":
      return medicine.withdrawal_of_application_date;
    case "opinion":
      return medicine.opinion_adopted_date;
    default:
      return null;
  }
}

function route(medicine: Medicine): Row<"authorisation">["route"] {
  if (medicine.conditional_approval) return "conditional";
  if (medicine.exceptional_circumstances) return "exceptional";
  return medicine.accelerated_assessment ? "accelerated" : null;
}

function opinions(medicine: Medicine): Omit<Row<"submission">, "record_key">[] {
  const { opinion_adopted_date: adopted, opinion_status: status = null } = medicine;
  if (!adopted && !status) return [];
  return [
    {
      authorisation_id: authorisationId(medicine),
      submission: "opinion",
      type: "opinion",
      class: null,
      status,
      ...dateColumns("status_date", adopted),
      priority: medicine.accelerated_assessment,
    },
  ];
}

function designations(medicine: Medicine): Omit<Row<"designation">, "record_key">[] {
  const kinds = [
    medicine.orphan_medicine && ("orphan" as const),
    medicine.prime_priority_medicine && ("priority_medicine" as const),
  ];
  return kinds
    .filter((kind) => typeof kind === "string")
    .map((kind) => ({
      designation_id: `${authorisationId(medicine)}/${kind}`,
      jurisdiction: "EU",
      authority: "EMA",
      kind,
      substance: substance(medicine),
      brand: medicine.name_of_medicine,
      sponsor: medicine.marketing_authorisation_developer_applicant_holder,
      indication: null,
      status: null,
      designated_date: null,
      approval_date: medicine.marketing_authorisation_date,
      exclusivity_end_date: null,
    }));
}

/** The decisions of the Commission are no guide to the edition: some lie ahead by a slip of the pen. */
export const dated = (medicine: Medicine): string | null => medicine.last_updated_date ?? medicine.first_published_date;
