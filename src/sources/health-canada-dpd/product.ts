import * as z from "zod";
import { day, needed, word, words } from "../fields.ts";

const code = z.string().regex(/^\d{1,8}$/, "Expected a drug code of digits.");
const date = day("day_first");

/** The states of a product, as ours. A dormant product may be sold again at any time: its number is valid. */
export const STATUSES = {
  APPROVED: "authorised",
  MARKETED: "authorised",
  DORMANT: "authorised",
  "RESTRICTED ACCESS": "authorised",
  "AUTHORIZED BY INTERIM ORDER": "authorised",
  "AUTHORIZATION BY INTERIM ORDER EXPIRED": "expired",
  "AUTHORIZATION BY INTERIM ORDER REVOKED": "revoked",
  "CANCELLED (SAFETY ISSUE)": "revoked",
  "CANCELLED (UNRETURNED ANNUAL)": "withdrawn",
  "CANCELLED (TRANSITIONED TO BIOCIDAL)": "withdrawn",
  "CANCELLED PRE MARKET": "withdrawn",
  "CANCELLED POST MARKET": "withdrawn",
} as const;

const status = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .refine((text): text is keyof typeof STATUSES => Object.hasOwn(STATUSES, text), "Expected a status that we know.");

export const SHAPES = {
  drug: z.object({
    DRUG_CODE: code,
    CLASS: word({
      Human: "human",
      Veterinary: "veterinary",
      Disinfectant: "disinfectant",
      Radiopharmaceutical: "radiopharmaceutical",
    }),
    DRUG_IDENTIFICATION_NUMBER: words,
    BRAND_NAME: needed,
    DESCRIPTOR: words,
    LAST_UPDATE_DATE: date,
  }),
  comp: z.object({ DRUG_CODE: code, COMPANY_NAME: words, COMPANY_TYPE: words }),
  ingred: z.object({
    DRUG_CODE: code,
    INGREDIENT: needed,
    STRENGTH: words,
    STRENGTH_UNIT: words,
    DOSAGE_VALUE: words,
    DOSAGE_UNIT: words,
  }),
  status: z.object({ DRUG_CODE: code, CURRENT_STATUS_FLAG: words, STATUS: status, HISTORY_DATE: date }),
  form: z.object({ DRUG_CODE: code, PHARMACEUTICAL_FORM: words }),
  route: z.object({ DRUG_CODE: code, ROUTE_OF_ADMINISTRATION: words }),
  schedule: z.object({ DRUG_CODE: code, SCHEDULE: words }),
  ther: z.object({ DRUG_CODE: code, TC_ATC_NUMBER: words }),
  biosimilar: z.object({ DRUG_CODE: code, BIOSIMILAR_TYPE: words }),
};

/** What we rely on in a product and the rows of the other tables that belong to it. */
export const Product = z.object({
  drug: SHAPES.drug,
  comp: z.array(SHAPES.comp),
  ingred: z.array(SHAPES.ingred),
  status: z.array(SHAPES.status).min(1, "Expected a status; there is none for the product."),
  form: z.array(SHAPES.form).default([]),
  route: z.array(SHAPES.route).default([]),
  schedule: z.array(SHAPES.schedule).default([]),
  ther: z.array(SHAPES.ther).default([]),
  biosimilar: z.array(SHAPES.biosimilar).default([]),
});
export type Product = z.output<typeof Product>;
