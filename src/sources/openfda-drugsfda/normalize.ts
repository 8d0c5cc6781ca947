import type { Facts } from "../../core/tables.ts";
import {
  type Application,
  type ApplicationType,
  describeApplication,
  factsOf,
  known,
  realDay,
  withoutRemark,
} from "../drugs-at-fda/application.ts";
import type { Description } from "../source.ts";
import type { Entry } from "./entry.ts";

export const identify = ({ application_number }: Entry): string => application_number;

export const describe = (entry: Entry): Description => describeApplication(applicationOf(entry));

export const normalize = (entry: Entry): Facts => factsOf(applicationOf(entry));

/** The newest day on which something was decided. */
export const dated = ({ submissions }: Entry): string | null =>
  (submissions ?? []).reduce<string | null>(
    (last, { submission_status_date: day }) => (day && (!last || day > last) ? day : last),
    null,
  );

function applicationOf({ application_number, sponsor_name, products, submissions }: Entry): Application {
  const number = application_number.slice(-6);
  return {
    type: application_number.slice(0, -6) as ApplicationType,
    number,
    sponsor: sponsor_name || null,
    products: (products ?? []).map(productOf),
    statuses: [],
    submissions: (submissions ?? []).map(submissionOf),
  };
}

/** The service cuts substances and strengths apart; they are put together as Drugs@FDA prints them. */
function productOf(product: NonNullable<Entry["products"]>[number]): Application["products"][number] {
  const ingredients = product.active_ingredients ?? [];
  const together = (texts: (string | null | undefined)[], by: string) => texts.filter(Boolean).join(by) || null;
  return {
    number: product.product_number,
    brand: product.brand_name || null,
    substance: together(
      ingredients.map(({ name }) => name),
      "; ",
    ),
    form: known(product.dosage_form),
    administration: known(product.route),
    strength: known(
      together(
        ingredients.map(({ strength }) => withoutRemark(strength ?? null)),
        ";",
      ),
    ),
    statuses: product.marketing_status ? [product.marketing_status] : [],
  };
}

const submissionOf = (submission: NonNullable<Entry["submissions"]>[number]): Application["submissions"][number] => ({
  type: submission.submission_type,
  number: submission.submission_number,
  class: submission.submission_class_code || null,
  status: submission.submission_status || null,
  date: realDay(submission.submission_status_date ?? null),
  priority: submission.review_priority || null,
  orphan: (submission.submission_property_type ?? []).some(({ code }) => code === "Orphan"),
});
