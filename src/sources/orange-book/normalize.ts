import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { withoutRemark } from "../drugs-at-fda/application.ts";
import type { Description } from "../source.ts";
import type { Exclusivity, OrangeBookRow, Patent, Product } from "./rows.ts";

const TYPES = { N: "NDA", A: "ANDA" } as const;
const STATUSES = { RX: "authorised", OTC: "authorised", DISCN: "discontinued" } as const;

const applicationOf = ({ Appl_Type, Appl_No }: OrangeBookRow): string => `${TYPES[Appl_Type] ?? Appl_Type}${Appl_No}`;
const productOf = (row: OrangeBookRow): string => `${applicationOf(row)}/${row.Product_No}`;

/** A patent is listed once per use, an exclusivity once per day on which it ends. */
export function identify(row: OrangeBookRow): string {
  if (row.table === "patent") return [productOf(row), row.Patent_No, row.Patent_Use_Code].filter(Boolean).join("/");
  if (row.table === "exclusivity") return `${productOf(row)}/${row.Exclusivity_Code}/${row.Exclusivity_Date}`;
  return productOf(row);
}

const PAGES = "https://www.accessdata.fda.gov/scripts/cder/ob";

export function describe(row: OrangeBookRow): Description {
  const { Appl_Type, Appl_No, Product_No } = row;
  if (row.table === "product") {
    const title = [row.Trade_Name, row.Ingredient, withoutRemark(row.Strength)].filter(Boolean).join(", ");
    return {
      kind: row.table,
      title,
      address: `${PAGES}/results_product.cfm?Appl_Type=${Appl_Type}&Appl_No=${Appl_No}`,
    };
  }
  const what = row.table === "patent" ? `US ${row.Patent_No}` : row.Exclusivity_Code;
  const address = `${PAGES}/patent_info.cfm?Product_No=${Product_No}&Appl_No=${Appl_No}&Appl_type=${Appl_Type}`;
  return { kind: row.table, title: `${what}, ${productOf(row)}`, address };
}

export function normalize(row: OrangeBookRow): Facts {
  if (row.table === "product") return { authorisation: [authorisation(row)] };
  return { protection: [row.table === "patent" ? patent(row) : exclusivity(row)] };
}

export const dated = (row: OrangeBookRow): string | null =>
  row.table === "product" ? row.Approval_Date : row.table === "patent" ? row.Submission_Date : null;

function authorisation(product: Product): Omit<Row<"authorisation">, "record_key"> {
  const [form = null, administration = null] = product["DF;Route"]?.split(";").map((part) => part.trim()) ?? [];
  return {
    authorisation_id: `US/${productOf(product)}`,
    jurisdiction: "US",
    authority: "FDA",
    application_number: applicationOf(product),
    product_number: product.Product_No,
    application_type: TYPES[product.Appl_Type].toLowerCase(),
    brand: product.Trade_Name,
    brand_zh: null,
    substance: product.Ingredient,
    substance_zh: null,
    holder: product.Applicant_Full_Name ?? product.Applicant,
    holder_zh: null,
    form: form || null,
    strength: withoutRemark(product.Strength),
    administration: administration || null,
    status: product.Type && STATUSES[product.Type],
    status_text: product.Type,
    ...dateColumns("status_date", null),
    route: null,
    ...dateColumns("decision_date", product.Approval_Date),
    indication: null,
    indication_zh: null,
    atc: null,
    biologic: null,
    biosimilar: false,
    generic: product.Appl_Type === "A",
    orphan: null,
  };
}

const patent = (row: Patent): Omit<Row<"protection">, "record_key"> => ({
  application_number: applicationOf(row),
  product_number: row.Product_No,
  kind: "patent",
  code: row.Patent_No,
  use_code: row.Patent_Use_Code,
  expiry_date: row.Patent_Expire_Date_Text,
  submitted_date: row.Submission_Date,
  covers_substance: row.Drug_Substance_Flag,
  covers_product: row.Drug_Product_Flag,
  delisted: row.Delist_Flag ?? false,
});

const exclusivity = (row: Exclusivity): Omit<Row<"protection">, "record_key"> => ({
  application_number: applicationOf(row),
  product_number: row.Product_No,
  kind: "exclusivity",
  code: row.Exclusivity_Code,
  use_code: null,
  expiry_date: row.Exclusivity_Date,
  submitted_date: null,
  covers_substance: null,
  covers_product: null,
  delisted: null,
});
