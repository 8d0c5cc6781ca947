import { defineComparison } from "./comparison.ts";
import { differentDays } from "./days.ts";

// FDA's numbers are unique whatever stands before them: biologics that were NDAs became BLAs under the same digits in
// 2020. A list of products may date one by the supplement that added it, or after its application's first product.
const VALUES = `
  with listed as (
    select s.*, r.source_id, regexp_extract(s.application_number, '[0-9]+') as digits,
      min(s.decision_date) over (partition by r.source_id, s.application_number) as first_date,
      min(s.product_number) over (partition by r.source_id, s.application_number) as first_product,
      -- The Orange Book gives no day for what was approved before 1982.
      coalesce(bool_or(s.decision_date is null) over (
        partition by r.source_id, s.application_number order by s.product_number
        rows between unbounded preceding and 1 preceding
      ), false) as after_undated
    from authorisation s join record r using (record_key)
    where s.jurisdiction = 'US' and s.application_number is not null and s.product_number is not null
  ),
  application as (
    select digits, min(decision_date) as approved from listed
    where source_id in ('drugs_at_fda', 'openfda_drugsfda') group by digits
  ),
  -- A list that dates one product of an application as the application is dated counts its other products for themselves.
  agreeing as (
    select distinct l.source_id, l.digits from listed l join application a on a.digits = l.digits and a.approved = l.decision_date
  ),
  later as (
    select distinct regexp_extract(authorisation_id, '[0-9]+') as digits, status_date
    from submission where submission <> 'ORIG-1' and status_date is not null
  )
  select 'US ' || l.digits || '/' || l.product_number as subject_id, coalesce(l.brand, l.substance) as title, l.source_id,
    l.record_key, l.decision_date::varchar as value,
    case
      when l.source_id in ('drugs_at_fda', 'openfda_drugsfda') then 'application'
      when a.digits is not null then 'later_action'
      when g.digits is not null and l.decision_date <> p.approved then 'other_product'
      when l.decision_date > l.first_date or l.after_undated or l.first_product > '001' then 'later_product'
      else 'application'
    end as basis,
    case when l.source_id in ('drugs_at_fda', 'openfda_drugsfda') then 'drugs_at_fda' end as register
  from listed l left join later a on a.digits = l.digits and a.status_date = l.decision_date
  left join application p on p.digits = l.digits
  left join agreeing g on g.source_id = l.source_id and g.digits = l.digits
  where l.decision_date is not null`;

export const authorisationDate = defineComparison({
  id: "authorisation_date",
  title: { en: "Date of a product in FDA's lists", zh: "FDA 各名单中的产品日期" },
  subject: "authorisation",
  contract: {
    en: "Drugs@FDA dates the application, the Orange Book and the Purple Book the product. A day on which the application had another action (a supplement), or of a product other than the one that carries the application's day, is another definition; any other difference of days is a conflict. Drugs@FDA and openFDA are one source and never confirm each other.",
    zh: "Drugs@FDA 记载申请的日期，橙皮书和紫皮书记载产品的日期。若某日期为该申请的另一审评行动（补充申请）之日，或属于未承载申请日期的其他产品，属定义不同；其余日期不同均为冲突。Drugs@FDA 与 openFDA 视为同一来源，不互为佐证。",
  },
  values: VALUES,
  differ: (one, other) => (differentDays(one, other) ? "conflict" : "vocabulary"),
});
