import { defineComparison } from "./comparison.ts";
import { differentDays } from "./days.ts";

// The curated approval of a medicine beside the register's entry for the application that it names. Registers that list
// products have several dates for one application; the first is that of the approval.
const VALUES = `
  with day as (
    select a.record_key, a.drug_id, a.jurisdiction, a.brand,
      replace(unnest(regexp_extract_all(a.document_number, '(?:A?NDA|BLA) ?[0-9]{5,6}|EMEA/H/C/[0-9]{6}')), ' ', '') as number,
      left(a.decision_date::varchar, case a.decision_date_precision when 'year' then 4 when 'month' then 7 else 10 end) as value
    from approval a
    where a.event in ('approval', 'conditional_approval') and a.decision_date is not null and a.document_number is not null
  )
  select jurisdiction || ' ' || number as subject_id, coalesce(brand, drug_id) as title, 'evidence' as source_id,
    record_key, value, null::varchar as basis, null::varchar as register
  from day
  union all
  select s.jurisdiction || ' ' || s.application_number, any_value(s.brand), r.source_id, arg_min(s.record_key, s.decision_date),
    min(s.decision_date)::varchar, null::varchar, null::varchar
  from authorisation s join record r using (record_key)
  where s.decision_date is not null and (s.jurisdiction, s.application_number) in (select (jurisdiction, number) from day)
  group by s.jurisdiction, s.application_number, r.source_id`;

export const approvalDate = defineComparison({
  id: "approval_date",
  title: { en: "Date of an approval", zh: "批准日期" },
  subject: "approval",
  contract: {
    en: "The first day that each source gives for one application number; two days conflict, a month that holds the day is only less exact.",
    zh: "各来源对同一申请号给出的最早日期；日期不同即为冲突，仅精确到月且包含该日的属精度差异。",
  },
  values: VALUES,
  differ: (one, other) => (differentDays(one, other) ? "conflict" : "vocabulary"),
});
