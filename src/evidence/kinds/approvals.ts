import * as z from "zod";
import { dateColumns, PartialDate } from "../../core/date.ts";
import { ApprovalRow } from "../../core/tables/medicine.ts";
import { defineKind, Id, JurisdictionCode, provenance } from "../kind.ts";

const Approval = z.strictObject({
  ...provenance,
  drug_id: Id,
  jurisdiction: JurisdictionCode,
  authority: z.string().min(1),
  event: ApprovalRow.shape.event,
  route: ApprovalRow.shape.route,
  /** As precise as the page prints it; null where no page dates it. */
  decision_date: PartialDate.nullable(),
  brand: z.string().nullable(),
  indication: z.string().nullable(),
  indication_zh: z.string().nullable(),
  holder: z.string().nullable(),
  document_number: z.string().nullable(),
});

export const approvals = defineKind({
  id: "approvals",
  title: { en: "Approvals", zh: "批准" },
  schema: Approval,
  label: ({ drug_id, authority, decision_date }) => {
    const label = [drug_id, authority, decision_date].filter(Boolean).join(" · ");
    return { en: label, zh: label };
  },
  references: ({ drug_id }) => [{ kind: "drugs", id: drug_id, field: "drug_id" }],
  facts: ({ id: approval_id, decision_date, ...row }) => ({
    approval: [
      {
        approval_id,
        drug_id: row.drug_id,
        jurisdiction: row.jurisdiction,
        authority: row.authority,
        event: row.event,
        route: row.route,
        ...dateColumns("decision_date", decision_date),
        brand: row.brand,
        indication: row.indication,
        indication_zh: row.indication_zh,
        holder: row.holder,
        document_number: row.document_number,
      },
    ],
  }),
});
