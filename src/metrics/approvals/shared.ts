/** The earliest approval of each medicine in each jurisdiction, one row each. */
export const FIRST_APPROVALS = `
  select a.record_key, a.approval_id, a.drug_id, d.name as drug, a.jurisdiction, a.authority, a.event, a.decision_date,
    a.decision_date_precision, year(a.decision_date)::varchar as year, d.modality, d.originator, d.drug_class
  from approval a join drug d using (drug_id)
  where a.event in ('approval', 'conditional_approval')
  qualify row_number() over (
    partition by a.drug_id, a.jurisdiction order by a.decision_date nulls last, a.approval_id
  ) = 1`;
