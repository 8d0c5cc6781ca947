import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import { type Product, STATUSES } from "./product.ts";

export const identify = ({ drug }: Product): string => drug.DRUG_CODE;

/** The status that is marked as current; of several, or where none is, the newest. */
function currentStatus({ status }: Product): Product["status"][number] {
  const marked = status.filter(({ CURRENT_STATUS_FLAG }) => CURRENT_STATUS_FLAG === "Y");
  const [newest] = (marked.length ? marked : [...status]).sort((a, b) =>
    (b.HISTORY_DATE ?? "").localeCompare(a.HISTORY_DATE ?? ""),
  );
  return newest as Product["status"][number];
}

const brand = ({ drug }: Product): string => drug.BRAND_NAME;

export const describe = (product: Product): Description => ({
  kind: "product",
  title: [brand(product), strength(product)].filter(Boolean).join(", "),
  address: `https://health-products.canada.ca/dpd-bdpp/info?lang=eng&code=${product.drug.DRUG_CODE}`,
});

export function normalize(product: Product): Facts {
  const { CLASS } = product.drug;
  if (CLASS === "veterinary" || CLASS === "disinfectant") return {};
  return { authorisation: [authorisation(product)] };
}

function authorisation(product: Product): Omit<Row<"authorisation">, "record_key"> {
  const { STATUS, HISTORY_DATE } = currentStatus(product);
  const din = number(product);
  return {
    authorisation_id: `CA/${din ?? `drug-code/${product.drug.DRUG_CODE}`}`,
    jurisdiction: "CA",
    authority: "Health Canada",
    application_number: din,
    product_number: null,
    application_type: null,
    brand: brand(product),
    brand_zh: null,
    substance: listed(product.ingred.map(({ INGREDIENT }) => INGREDIENT)),
    substance_zh: null,
    holder: holder(product),
    holder_zh: null,
    form: listed(product.form.map(({ PHARMACEUTICAL_FORM }) => PHARMACEUTICAL_FORM)),
    strength: strength(product),
    administration: listed(product.route.map(({ ROUTE_OF_ADMINISTRATION }) => ROUTE_OF_ADMINISTRATION)),
    status: STATUSES[STATUS],
    status_text: STATUS,
    ...dateColumns("status_date", HISTORY_DATE),
    route: null,
    ...dateColumns("decision_date", approved(product)),
    indication: null,
    indication_zh: null,
    atc: listed(product.ther.map(({ TC_ATC_NUMBER }) => TC_ATC_NUMBER)),
    biologic: product.schedule.some(({ SCHEDULE }) => SCHEDULE?.toUpperCase() === "SCHEDULE D") || null,
    biosimilar: product.biosimilar.length > 0 || null,
    generic: null,
    orphan: null,
  };
}

/** The drug identification number; radiopharmaceuticals and kits have none. */
const number = ({ drug: { DRUG_IDENTIFICATION_NUMBER: din } }: Product): string | null =>
  din && /^\d{8}$/.test(din) ? din : null;

const approved = ({ status }: Product): string | null =>
  status.find(({ STATUS }) => STATUS === "APPROVED")?.HISTORY_DATE ?? null;

const holder = ({ comp }: Product): string | null =>
  (comp.find(({ COMPANY_TYPE }) => COMPANY_TYPE?.toUpperCase() === "DIN OWNER") ?? comp[0])?.COMPANY_NAME ?? null;

/** In the order of the ingredients: `160 MG / 5 ML; 4 %`. */
const strength = ({ ingred }: Product): string | null =>
  ingred
    .map((row) => [said(row.STRENGTH, row.STRENGTH_UNIT), said(row.DOSAGE_VALUE, row.DOSAGE_UNIT)])
    .map((parts) => parts.filter(Boolean).join(" / "))
    .filter(Boolean)
    .join("; ") || null;

const said = (value: string | null, unit: string | null): string => [value, unit].filter(Boolean).join(" ");

const listed = (texts: (string | null)[]): string | null => [...new Set(texts.filter(Boolean))].join("; ") || null;
