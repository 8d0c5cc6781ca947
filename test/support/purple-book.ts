const HEADER =
  "N/R/U,Applicant,BLA Number,Proprietary Name,Proper Name,BLA Type,Strength,Dosage Form,Route of Administration,Product Presentation,Marketing Status,Licensure,Approval Date,Ref. Product Proper Name,Ref. Product Proprietary Name,Supplement Number,Submission Type,License Number,Product Number,Center,Date of First Licensure,Exclusivity Expiration Date,First Interchangeable Exclusivity Exp. Date,Ref. Product Exclusivity Exp. Date,Orphan Exclusivity Exp. Date";

interface Product {
  number: number;
  brand?: string;
  status?: "Rx" | "Disc";
  approved?: string;
}

const row = ({ number, brand = `Brand ${number}`, status = "Rx", approved = "May 05, 2020" }: Product) =>
  `,Maker,${number},${brand},examplimab,351(a),1MG,Injection,Intravenous,Vial,${status},Licensed,"${approved}",,,,Original,1,001,CDER,,,,,`;

/** A month of the Purple Book: a list of products in the publisher's columns. */
export const purpleBookOf = (products: Product[], month = "January 2024"): string =>
  [`Purple Book - ${month}`, HEADER, ...products.map(row)].join("\n");

export const productsUpTo = (most: number): Product[] =>
  Array.from({ length: most }, (_, at) => ({ number: 900001 + at }));
