import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import type { Product } from "./product.ts";

/** The monthly file repeats what changed above the list of all products. */
const isChange = ({ heading }: Product): boolean => /Newly Approved|Updated Products/.test(heading);

export const identify = (product: Product): string =>
  `${isChange(product) ? "change/" : ""}BLA${product["BLA Number"]}/${product["Product Number"]}`;

export const describe = (product: Product): Description => ({
  kind: isChange(product) ? "product_change" : "product",
  title: [product["Proprietary Name"], product["Proper Name"], product.Strength].filter(Boolean).join(", "),
  address: `https://purplebooksearch.fda.gov/productdetails?query=${product["BLA Number"]}`,
});

export function normalize(product: Product): Facts {
  if (isChange(product)) return {};
  return { authorisation: [authorisation(product)], protection: protections(product) };
}

function authorisation(product: Product): Omit<Row<"authorisation">, "record_key"> {
  const type = product["BLA Type"];
  return {
    authorisation_id: `US/BLA${product["BLA Number"]}/${product["Product Number"]}`,
    jurisdiction: "US",
    authority: "FDA",
    application_number: `BLA${product["BLA Number"]}`,
    product_number: product["Product Number"],
    application_type: "bla",
    brand: product["Proprietary Name"],
    brand_zh: null,
    substance: product["Proper Name"],
    substance_zh: null,
    holder: product.Applicant,
    holder_zh: null,
    form: product["Dosage Form"],
    strength: product.Strength,
    administration: product["Route of Administration"],
    status:
      product["Marketing Status"] === "Disc" && product.Licensure === "authorised" ? "discontinued" : product.Licensure,
    status_text: [product.Licensure && product["Marketing Status"]].filter(Boolean).join(", ") || null,
    ...dateColumns("status_date", null),
    route: null,
    ...dateColumns("decision_date", product["Approval Date"]),
    indication: null,
    indication_zh: null,
    atc: null,
    biologic: true,
    biosimilar: type === null ? null : type !== "original",
    generic: false,
    orphan: product["Orphan Exclusivity Exp. Date"] ? true : null,
  };
}

const EXCLUSIVITIES = {
  reference_product: "Ref. Product Exclusivity Exp. Date",
  orphan: "Orphan Exclusivity Exp. Date",
  exclusivity: "Exclusivity Expiration Date",
} as const;

const protections = (product: Product): Omit<Row<"protection">, "record_key">[] =>
  Object.entries(EXCLUSIVITIES).flatMap(([code, column]) =>
    product[column]
      ? [
          {
            application_number: `BLA${product["BLA Number"]}`,
            product_number: product["Product Number"],
            kind: "exclusivity" as const,
            code,
            use_code: null,
            expiry_date: product[column],
            submitted_date: null,
            covers_substance: null,
            covers_product: null,
            delisted: null,
          },
        ]
      : [],
  );
