import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import type { Description } from "../source.ts";

// An application as Drugs@FDA tells it, whether in tables or, through openFDA, in JSON.

export type ApplicationType = "NDA" | "ANDA" | "BLA";

export const STATUSES = {
  Prescription: "authorised",
  "Over-the-counter": "authorised",
  Discontinued: "discontinued",
  "None (Tentative Approval)": "tentatively_approved",
} as const;
export type MarketingStatus = keyof typeof STATUSES;

export interface Product {
  number: string;
  brand: string | null;
  substance: string | null;
  form: string | null;
  administration: string | null;
  strength: string | null;
  statuses: MarketingStatus[];
}

interface Submission {
  type: string;
  number: string;
  class: string | null;
  status: string | null;
  date: string | null;
  priority: string | null;
  orphan: boolean;
}

export interface Application {
  type: ApplicationType;
  /** `021462`. */
  number: string;
  sponsor: string | null;
  products: Product[];
  /** What is said of products that are not listed themselves. */
  statuses: MarketingStatus[];
  submissions: Submission[];
}

const numbered = ({ type, number }: Application) => `${type}${number}`;

const pageOf = (number: string): string =>
  `https://www.accessdata.fda.gov/scripts/cder/daf/index.cfm?event=overview.process&ApplNo=${number}`;

export function describeApplication(application: Application): Description {
  const { products, sponsor, number } = application;
  const brands = [...new Set(products.map(({ brand }) => brand))].filter(Boolean).join(" / ");
  const [first] = products;
  const title = [brands, first?.substance].filter(Boolean).join(", ");
  return {
    kind: "application",
    title: title || [numbered(application), sponsor].filter(Boolean).join(", "),
    address: pageOf(number),
  };
}

export const factsOf = (application: Application): Facts => ({
  authorisation: application.products.length
    ? application.products.map((product) => authorisation(application, product))
    : [authorisation(application, null)],
  submission: application.submissions.map((submission) => submissionRow(application, submission)),
});

function authorisation(application: Application, product: Product | null): Omit<Row<"authorisation">, "record_key"> {
  const application_number = numbered(application);
  const { type, sponsor, submissions } = application;
  const original = originalOf(submissions);
  return {
    authorisation_id: ["US", application_number, product?.number].filter(Boolean).join("/"),
    jurisdiction: "US",
    authority: "FDA",
    application_number,
    product_number: product?.number ?? null,
    application_type: type.toLowerCase(),
    brand: product?.brand ?? null,
    brand_zh: null,
    substance: product?.substance ?? null,
    substance_zh: null,
    holder: sponsor,
    holder_zh: null,
    form: product?.form ?? null,
    strength: product?.strength ?? null,
    administration: product?.administration ?? null,
    ...statusOf((product ?? application).statuses),
    route: original?.priority === "PRIORITY" ? "priority" : null,
    ...dateColumns("decision_date", original?.status === "AP" ? original.date : null),
    indication: null,
    indication_zh: null,
    atc: null,
    biologic: type === "BLA" ? true : null,
    biosimilar: type === "BLA" ? null : false,
    generic: type === "ANDA",
    orphan: submissions.some(({ orphan }) => orphan) ? true : null,
  };
}

/** The words of the register joined; ours where they all come to the same. */
function statusOf(statuses: MarketingStatus[]) {
  const said = [...new Set(statuses)];
  const [ours, ...others] = new Set(said.map((status) => STATUSES[status]));
  return {
    status: ours && !others.length ? ours : null,
    status_text: said.join(", ") || null,
    ...dateColumns("status_date", null),
  };
}

/** The first original submission that was approved; else the first there is. */
function originalOf(submissions: Submission[]): Submission | null {
  const originals = submissions
    .filter(({ type }) => type === "ORIG")
    .sort((a, b) => rank(a).localeCompare(rank(b)) || Number(a.number) - Number(b.number));
  return originals[0] ?? null;
}

const rank = ({ status, date }: Submission) => `${status === "AP" ? 0 : 1}${date ?? "9999"}`;

const submissionRow = (
  application: Application,
  { type, number, status, date, priority, class: code }: Submission,
): Omit<Row<"submission">, "record_key"> => ({
  authorisation_id: `US/${numbered(application)}`,
  submission: `${type}-${number}`,
  type,
  class: code,
  status,
  ...dateColumns("status_date", date),
  priority: priority === "PRIORITY" ? true : priority === "STANDARD" ? false : null,
});

/** The day that stands where nobody knew one. */
const NO_DAY = "1900-01-01";
export const realDay = (day: string | null): string | null => (day === NO_DAY ? null : day);

/** Strengths carry remarks between asterisks that have nothing to do with strength. */
export const withoutRemark = (strength: string | null): string | null =>
  strength?.replace(/\s*\*{2,}.*$/s, "").trim() || null;

export const known = (text: string | null | undefined): string | null => (text && text !== "UNKNOWN" ? text : null);
