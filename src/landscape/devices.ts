/** The series of NMPA's yearly numbers of devices approved after its special review. */
const YEARLY = "china-innovative-devices-nmpa-yearly";
/** NMPA's numbers since the review began. */
const TOTALS = "china-innovative-devices-nmpa-total";

/** SQL: each year's number in China. */
export const DEVICES_BY_YEAR = `select year, value, record_key, statistic_id, grade
from statistic join record using (record_key) where series = '${YEARLY}' order by year`;

/** SQL: devices that a page names, with their approvals; names are what registers print. */
export const NAMED_DEVICES = `select d.*, a.device_approval_id, a.jurisdiction, a.authority, a.pathway, a.device_class, a.registration_number,
  a.approval_date, a.approval_date_precision, r.grade
from device d join device_approval a using (record_key, device_id) join record r using (record_key)
order by a.approval_date desc nulls last, d.device_id`;

/** SQL: numbers that a place or a year is said to have, beside which the national one of the same time stands. */
export const PLACES_OF_DEVICES = `with national as (
  select s.statistic_id, n.period_start, n.period_end, n.value, n.record_key
  from statistic s join statistic n on n.series = '${YEARLY}' and n.period_start >= s.period_start and n.period_end <= s.period_end
),
-- Years that begin later than the period leave a part of it out: a share of them would be too large.
whole as (
  select n.statistic_id, sum(n.value) as national_within, list(n.record_key order by n.period_start) as national_keys, max(n.period_end) as national_to
  from national n group by n.statistic_id
  having min(n.period_start) = (select s.period_start from statistic s where s.statistic_id = n.statistic_id)
),
total as (
  select s.statistic_id, n.value as national_within, [n.record_key] as national_keys, n.period_end as national_to
  from statistic s join statistic n on n.series = '${TOTALS}' and n.period_start = s.period_start and n.period_end = s.period_end
)
select s.statistic_id, s.geography, s.value, s.period_start, s.period_end, s.counter, s.definition, s.definition_zh, s.record_key,
  coalesce(t.national_within, w.national_within) as national_within, coalesce(t.national_keys, w.national_keys) as national_keys,
  coalesce(t.national_to, w.national_to) as national_to
from statistic s left join total t using (statistic_id) left join whole w using (statistic_id)
where s.unit = 'devices' and s.geography <> 'China' and s.period_start is not null
order by s.geography, s.period_end, s.statistic_id`;
