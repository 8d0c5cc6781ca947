import * as z from "zod";
import { Text } from "../../core/text.ts";
import { defineKind, provenance } from "../kind.ts";

const whole = z.int().min(0);

/** A check of a sample of our own records against other pages: the error we publish. */
const Audit = z
  .strictObject({
    ...provenance,
    /** The kind of evidence that was sampled. */
    of: z.string().min(1),
    method: Text,
    sampled_records: whole,
    checked_values: whole,
    wrong_values: whole,
    missing_values: whole,
    unchecked_values: whole,
    /** 95 % interval of the share of checked values that are wrong, in percent. */
    interval: z.strictObject({ low: z.number(), high: z.number() }),
    /** Whether what was found wrong has been put right in what ships. */
    corrected: z.boolean(),
  })
  .refine(({ wrong_values, checked_values }) => wrong_values <= checked_values, "More wrong values than checked ones.");

export const audits = defineKind({
  id: "audits",
  title: { en: "Checks of our own records", zh: "自查记录" },
  schema: Audit,
  label: ({ of, seen }) => ({ en: `Check of ${of}, ${seen}`, zh: `${of} 自查，${seen}` }),
  references: () => [],
  facts: (audit) => ({
    audit: [
      {
        audit_id: audit.id,
        audited_kind: audit.of,
        audit_date: audit.seen,
        method: audit.method.en,
        method_zh: audit.method.zh,
        sampled_records: audit.sampled_records,
        checked_values: audit.checked_values,
        wrong_values: audit.wrong_values,
        missing_values: audit.missing_values,
        unchecked_values: audit.unchecked_values,
        wrong_percent: audit.checked_values ? (100 * audit.wrong_values) / audit.checked_values : null,
        interval_low: audit.interval.low,
        interval_high: audit.interval.high,
        corrected: audit.corrected,
      },
    ],
  }),
});
