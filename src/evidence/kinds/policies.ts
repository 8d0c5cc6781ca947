import * as z from "zod";
import { Day, dateColumns, PartialDate } from "../../core/date.ts";
import { Money } from "../../core/money.ts";
import { PolicyRow } from "../../core/tables/context.ts";
import { Text } from "../../core/text.ts";
import { defineKind, Id, provenance } from "../kind.ts";

const Measure = z.strictObject({
  id: Id,
  clause: z.string().nullable(),
  support: Text,
  eligible: Text.nullable(),
  support_percent: z.number().min(0).max(100).nullable(),
  cap: Money.nullable(),
  /** What the cap applies to: per project, per year, per firm. */
  cap_basis: z.string().nullable(),
});

const Policy = z.strictObject({
  ...provenance,
  title: z.string().min(1),
  title_zh: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuer_zh: z.string().nullable(),
  issued: PartialDate.nullable(),
  effective_from: Day.nullable(),
  effective_to: Day.nullable(),
  superseded_by: Id.nullable(),
  text_state: PolicyRow.shape.text_state,
  measures: z.array(Measure),
});

export const policies = defineKind({
  id: "policies",
  title: { en: "Policies and measures", zh: "政策与措施" },
  schema: Policy,
  label: ({ title, title_zh }) => ({ en: title, zh: title_zh }),
  references: ({ superseded_by }) =>
    superseded_by ? [{ kind: "policies", id: superseded_by, field: "superseded_by" }] : [],
  facts: ({ id: policy_id, issued, measures, ...row }) => ({
    policy: [
      {
        policy_id,
        title: row.title,
        title_zh: row.title_zh,
        number: row.number,
        issuer: row.issuer,
        issuer_zh: row.issuer_zh,
        ...dateColumns("issued_date", issued),
        effective_from: row.effective_from,
        effective_to: row.effective_to,
        superseded_by: row.superseded_by,
        text_state: row.text_state,
      },
    ],
    measure: measures.map((measure) => ({
      measure_id: measure.id,
      policy_id,
      clause: measure.clause,
      support: measure.support.en,
      support_zh: measure.support.zh,
      eligible: measure.eligible?.en ?? null,
      eligible_zh: measure.eligible?.zh ?? null,
      support_percent: measure.support_percent,
      cap_million: measure.cap?.million ?? null,
      cap_currency: measure.cap?.currency ?? null,
      cap_basis: measure.cap_basis,
    })),
  }),
});
