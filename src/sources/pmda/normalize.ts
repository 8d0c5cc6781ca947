import { createHash } from "node:crypto";
import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import type { Approval } from "./approval.ts";

const SUBSTANCE = "Active Ingredient (underlined: new active ingredient)";
const CELL = "Brand Name (Applicant Company)";
const KIND = "New Approval/Partial Change";

/** Rows have no number that lasts: the day and what the row says of the medicine stand for one. */
export function identify(approval: Approval): string {
  const said = [approval[CELL], approval[KIND], approval[SUBSTANCE], approval.Indications];
  const hash = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 12);
  return `${approval["Approval Date"] ?? "undated"}/${hash}`;
}

/** The brands and, in the last brackets of the cell, the company. A list number before them is dropped. */
function brandAndHolder(cell: string): { brand: string | null; holder: string | null } {
  const text = cell
    .replace(/^\d{1,3} (?=\D)/, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")");
  const at = text.endsWith(")") ? opening(text) : -1;
  if (at < 0) return { brand: text, holder: null };
  return { brand: text.slice(0, at).trim() || null, holder: text.slice(at + 1, -1).trim() || null };
}

/** Where the bracket opens that closes at the end; -1 where none does. */
function opening(text: string): number {
  let open = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ")") open += 1;
    if (text[at] === "(") open -= 1;
    if (open === 0) return at;
  }
  return -1;
}

export function describe(approval: Approval): Description {
  const { brand } = brandAndHolder(approval[CELL]);
  return { kind: "approval", title: brand ?? approval[SUBSTANCE] ?? approval[CELL], address: null };
}

export function normalize(approval: Approval): Facts {
  return {
    authorisation: [authorisation(approval)],
    submission: [submission(approval)],
    designation: designations(approval),
  };
}

const authorisationId = (approval: Approval) => `JP/${identify(approval)}`;
const isNew = (approval: Approval) => approval[KIND].some((kind) => kind !== "partial_change");

/** Whether a remark in brackets behind the indication, such as `[Orphan drug]`, says so. */
const remarks = (approval: Approval, what: RegExp): boolean =>
  (approval.Indications?.match(/[[<][^\]>]*[\]>]/g) ?? []).some((remark) => what.test(remark));

function authorisation(approval: Approval): Omit<Row<"authorisation">, "record_key"> {
  return {
    authorisation_id: authorisationId(approval),
    jurisdiction: "JP",
    authority: "PMDA",
    application_number: null,
    product_number: null,
    application_type: approval[KIND].join(", ") || null,
    ...brandAndHolder(approval[CELL]),
    brand_zh: null,
    substance: approval[SUBSTANCE],
    substance_zh: null,
    holder_zh: null,
    form: null,
    strength: null,
    administration: null,
    status: "authorised",
    status_text: null,
    ...dateColumns("status_date", null),
    route: route(approval),
    ...dateColumns("decision_date", isNew(approval) ? approval["Approval Date"] : null),
    indication: approval.Indications,
    indication_zh: null,
    atc: null,
    biologic: null,
    biosimilar: null,
    generic: null,
    orphan: remarks(approval, /orphan drug/i) || null,
  };
}

function route(approval: Approval): Row<"authorisation">["route"] {
  if (remarks(approval, /conditional early approval/i)) return "conditional";
  return remarks(approval, /priority review/i) ? "priority" : null;
}

const submission = (approval: Approval): Omit<Row<"submission">, "record_key"> => ({
  authorisation_id: authorisationId(approval),
  submission: identify(approval),
  type: approval[KIND].join(", ") || null,
  class: category(approval["Review Category"]),
  status: "approved",
  ...dateColumns("status_date", approval["Approval Date"]),
  priority: remarks(approval, /priority review/i) || null,
});

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A spreadsheet has made days of the categories 3-1, 3-2, 6-1 and 6-2: `1-Jun` was 6-1. */
function category(printed: string | null): string | null {
  const [, part, month = ""] = /^([12])-([A-Z][a-z]{2})$/.exec(printed ?? "") ?? [];
  return part ? `${MONTHS.indexOf(month) + 1}-${part}` : printed;
}

function designations(approval: Approval): Omit<Row<"designation">, "record_key">[] {
  const kinds = [
    remarks(approval, /orphan drug/i) && ("orphan" as const),
    remarks(approval, /sakigake/i) && ("sakigake" as const),
  ];
  const { brand, holder } = brandAndHolder(approval[CELL]);
  return kinds
    .filter((kind) => kind !== false)
    .map((kind) => ({
      designation_id: `${authorisationId(approval)}/${kind}`,
      jurisdiction: "JP",
      authority: "PMDA",
      kind,
      substance: approval[SUBSTANCE],
      brand,
      sponsor: holder,
      indication: approval.Indications,
      status: null,
      designated_date: null,
      approval_date: approval["Approval Date"],
      exclusivity_end_date: null,
    }));
}
