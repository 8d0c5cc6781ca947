import * as z from "zod";
import { Day } from "../../core/date.ts";
import { IdentityDecision } from "../../core/tables/decision.ts";
import { defineKind, provenance } from "../kind.ts";

const { kind, action } = IdentityDecision.shape;

/** A person's ruling on names. One that is taken back stays, and says who took it back, when and why. */
export const IdentityRuling = z.strictObject({
  ...provenance,
  kind,
  action,
  label: z.string().min(1).nullable(),
  entity_id: z.string().min(1).nullable(),
  other_id: z.string().min(1).nullable(),
  decided_by: z.string().min(1),
  decided_date: Day,
  why: z.string().min(1),
  undone: z
    .strictObject({ by: z.string().min(1), date: Day, why: z.string().min(1) })
    .nullable()
    .default(null),
});
export type IdentityRuling = z.infer<typeof IdentityRuling>;

export const decisions = defineKind({
  id: "decisions",
  title: { en: "Decisions on names", zh: "名称裁定" },
  schema: IdentityRuling,
  label: ({ action: what, label, entity_id, other_id }) => ({
    en: [what, label, entity_id, other_id].filter(Boolean).join(" · "),
    zh: null,
  }),
  references: () => [],
  facts: ({ id: decision_id, kind: about, action: what, undone, ...row }) => ({
    identity_decision: [
      {
        decision_id,
        kind: about,
        action: what,
        label: row.label,
        entity_id: row.entity_id,
        other_id: row.other_id,
        decided_by: row.decided_by,
        decided_date: row.decided_date,
        why: row.why,
        undone: undone !== null,
        undone_by: undone?.by ?? null,
        undone_date: undone?.date ?? null,
        undone_why: undone?.why ?? null,
      },
    ],
  }),
});
