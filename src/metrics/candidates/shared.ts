/** Each medicine with the highest stage that an approval or a trial on record gives it. */
export const CANDIDATES = `
  select d.record_key, d.drug_id, d.name as drug, d.name_zh, d.modality, d.drug_class, d.originator, d.originator_id,
    case
      when exists (from approval a where a.drug_id = d.drug_id and a.event in ('approval', 'conditional_approval')) then 'approved'
      else (
        select max(t.phase) from trial_drug td join trial_once t using (trial_id)
        where td.drug_id = d.drug_id and t.phase like 'phase_%')
    end as stage
  from drug d`;
