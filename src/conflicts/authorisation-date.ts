import { defineComparison } from "./comparison.ts";
import { differentDays } from "./days.ts";

// One product of one application in several lists of one authority.
const VALUES = `
  select s.jurisdiction || ' ' || s.application_number || ' ' || s.product_number as subject_id,
    coalesce(s.brand, s.substance) as title, r.source_id, s.record_key, s.decision_date::varchar as value,
    null::varchar as register
  from authorisation s join record r using (record_key)
  where s.decision_date is not null and s.application_number is not null and s.product_number is not null`;

export const authorisationDate = defineComparison({
  id: "authorisation_date",
  title: { en: "Date in the lists of one authority", zh: "同一机构各名单所列日期" },
  subject: "authorisation",
  contract: {
    en: "Two lists that date the same product of the same application. Two days conflict.",
    zh: "两份名单对同一申请的同一产品给出的日期；日期不同即为冲突。",
  },
  values: VALUES,
  differ: (one, other) => (differentDays(one, other) ? "conflict" : "vocabulary"),
});
