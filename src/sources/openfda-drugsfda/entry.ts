import * as z from "zod";
import { day } from "../fields.ts";

const words = z.string().trim().nullish();

/** What we rely on in a submission. */
const Submission = z.object({
  submission_type: z.string().min(1),
  submission_number: z.string().regex(/^\d{1,5}$/, "Expected a submission number."),
  submission_status: words,
  submission_status_date: day("year_first").nullish(),
  review_priority: words,
  submission_class_code: words,
  submission_property_type: z.array(z.object({ code: words })).nullish(),
});

/** What we rely on in a product. A status that is absent is unknown. */
const Product = z.object({
  product_number: z.string().regex(/^\d{3}$/, "Expected a product number of 3 digits."),
  brand_name: words,
  active_ingredients: z.array(z.object({ name: words, strength: words })).nullish(),
  dosage_form: words,
  route: words,
  marketing_status: z
    .enum(
      ["Prescription", "Over-the-counter", "Discontinued", "None (Tentative Approval)"],
      "Expected a marketing status that we know.",
    )
    .nullish(),
});

/** What we rely on in an application. */
export const Entry = z.object({
  application_number: z.string().regex(/^(NDA|ANDA|BLA)\d{6}$/, "Expected NDA, ANDA or BLA and 6 digits."),
  sponsor_name: words,
  products: z.array(Product).nullish(),
  submissions: z.array(Submission).nullish(),
});
export type Entry = z.output<typeof Entry>;

/** The list of files that openFDA offers for download. */
export const DownloadIndex = z.object({
  results: z.object({
    drug: z.object({
      drugsfda: z.object({ export_date: z.string(), partitions: z.array(z.object({ file: z.url() })).min(1) }),
    }),
  }),
});

/** What a page of the service says of itself. */
export const EntryPage = z.object({
  meta: z.object({ results: z.object({ skip: z.int(), limit: z.int(), total: z.int() }) }),
  results: z.array(z.unknown()),
});
