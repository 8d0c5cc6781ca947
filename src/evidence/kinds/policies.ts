import * as z from "zod";
import { Day, dateColumns, PartialDate } from "../../core/date.ts";
import { Money } from "../../core/money.ts";
import { SupportCondition } from "../../core/support/condition.ts";
import { factCalled, SupportFactName } from "../../core/support/facts.ts";
import { CAP_BASES, SELECTIONS, SUPPORT_KINDS, TEXT_STATES } from "../../core/support/measure.ts";
import { Text } from "../../core/text.ts";
import { defineKind, Id, provenance } from "../kind.ts";

const Apply = z.strictObject({
  how: Text,
  address: z.url().nullable(),
  opens: Day.nullable(),
  closes: Day.nullable(),
});

const Measure = z
  .strictObject({
    id: Id,
    clause: z.string().nullable(),
    support: Text,
    eligible: Text.nullable(),
    kind: z.enum(SUPPORT_KINDS),
    selection: z.enum(SELECTIONS),
    support_percent: z.number().min(0).max(100).nullable(),
    /** The quantity of which the support is a share. */
    share_of: SupportFactName.nullable(),
    cap: Money.nullable(),
    cap_basis: z.enum(CAP_BASES).nullable(),
    limited_by: Id.nullable(),
    conditions: SupportCondition.nullable(),
    /** Why there are no conditions, or what the page asks that nobody can put as a question. */
    conditions_note: Text.nullable(),
    excludes: Text.nullable(),
    apply: Apply.nullable(),
    /** Whether the clause itself was read, or a summary of it. */
    clause_state: z.enum(["text_seen", "summary_seen"]),
  })
  .refine(({ conditions, conditions_note }) => conditions || conditions_note, {
    message: "Without conditions, conditions_note says why.",
    path: ["conditions_note"],
  })
  .refine(({ support_percent, share_of }) => (support_percent === null) === (share_of === null), {
    message: "A percent is a share of something: give support_percent and share_of, or neither.",
    path: ["share_of"],
  })
  .refine(({ share_of }) => share_of === null || factCalled(share_of).kind === "quantity", {
    message: "A share is of a quantity.",
    path: ["share_of"],
  })
  .refine(({ cap, cap_basis }) => (cap === null) === (cap_basis === null), {
    message: "A cap applies to something: give cap and cap_basis, or neither.",
    path: ["cap_basis"],
  });
type Measure = z.output<typeof Measure>;

const Policy = z
  .strictObject({
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
    geography: z.string().min(1),
    text_state: z.enum(TEXT_STATES),
    measures: z.array(Measure),
  })
  .superRefine(({ measures }, context) => {
    const ceilings = new Set(measures.flatMap(({ id, kind }) => (kind === "ceiling" ? [id] : [])));
    for (const [at, { limited_by }] of measures.entries()) {
      if (limited_by === null || ceilings.has(limited_by)) continue;
      const message = `There is no ceiling ${limited_by} in this policy.`;
      context.addIssue({ code: "custom", message, path: ["measures", at, "limited_by"] });
    }
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
        geography: row.geography,
        text_state: row.text_state,
      },
    ],
    measure: measures.map((measure) => ({ measure_id: measure.id, policy_id, ...columnsOf(measure) })),
  }),
});

const columnsOf = (measure: Measure) => ({
  clause: measure.clause,
  support: measure.support.en,
  support_zh: measure.support.zh,
  eligible: measure.eligible?.en ?? null,
  eligible_zh: measure.eligible?.zh ?? null,
  support_kind: measure.kind,
  selection: measure.selection,
  support_percent: measure.support_percent,
  share_of: measure.share_of,
  cap_million: measure.cap?.million ?? null,
  cap_currency: measure.cap?.currency ?? null,
  cap_basis: measure.cap_basis,
  limited_by: measure.limited_by,
  conditions: measure.conditions && JSON.stringify(measure.conditions),
  conditions_note: measure.conditions_note?.en ?? null,
  conditions_note_zh: measure.conditions_note?.zh ?? null,
  excludes: measure.excludes?.en ?? null,
  excludes_zh: measure.excludes?.zh ?? null,
  apply: measure.apply?.how.en ?? null,
  apply_zh: measure.apply?.how.zh ?? null,
  apply_address: measure.apply?.address ?? null,
  window_opens: measure.apply?.opens ?? null,
  window_closes: measure.apply?.closes ?? null,
  clause_state: measure.clause_state,
});
