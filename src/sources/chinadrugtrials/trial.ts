import * as z from "zod";
import type { TrialStatus } from "../../core/tables/trial.ts";
import { needed } from "../fields.ts";
import { isSaid, readChineseDay, scopes, statusOf } from "./words.ts";

const number = z.string().regex(/^CTR20\d{6}$/, "Expected a number written CTR and 8 digits.");
const said = z.string().transform((text) => (isSaid(text) ? text.trim() : null));

const status = z.string().transform((text, context): TrialStatus => {
  const ours = statusOf(text);
  if (ours) return ours;
  context.addIssue({ code: "custom", message: `A status that we do not know: “${text.slice(0, 20)}”.` });
  return z.NEVER;
});

function read(text: string | null, context: z.RefinementCtx): string | null {
  if (text === null) return null;
  const day = readChineseDay(text);
  if (day) return day;
  context.addIssue({ code: "custom", message: `Expected a real date, not “${text.slice(0, 20)}”.` });
  return null;
}

const date = said.transform(read);

/** Two days, in China and in all countries. */
const dates = z.string().transform((text, context) => {
  const { domestic, international } = scopes(text);
  return [read(domestic, context), read(international, context)].filter((day) => day !== null).sort();
});

/** Whether the count of all countries holds that of China is not said; where both are stated, neither is the whole. */
const size = z.string().transform((text, context): number | null => {
  const counts = Object.values(scopes(text)).filter((count) => count !== null);
  if (counts.every((count) => /^\d{1,9}$/.test(count))) return counts.length === 1 ? Number(counts[0]) || null : null;
  context.addIssue({ code: "custom", message: `Expected numbers of people, not “${text.slice(0, 40)}”.` });
  return z.NEVER;
});

const Listing = z.object({
  kind: z.literal("trial_listing"),
  ctr_no: number,
  status,
  drug_name: needed,
  indication: said,
  title: needed,
  id: z.string().regex(/^([0-9a-f]{32}|\d{1,6})$/, "Expected the id of a page."),
});
export type Listing = z.output<typeof Listing>;

export const Info = z.object({
  ctr_no: number,
  status,
  detail_status: z.string().transform((text) => (text ? (statusOf(text) ?? null) : null)),
  publication_date: date,
  sponsor: needed,
  related_trial_no: said,
  drug_name: needed,
  drug_type: said,
  clinical_register_no: said,
  indication: said,
  phase: said,
  planned_size: size,
  final_size: size,
  icf_date: dates,
  fpi_date: dates,
  close_date: dates,
  official_name: said,
  common_name: said,
  test_drugs: said,
  control_drugs: said,
  scheme_no: said,
});
export const Site = z.object({
  ctr_no: number,
  site_name: needed,
  country: said,
  province_state: said,
  city: said,
});
export const Committee = z.object({ ctr_no: number, ec_name: z.string() });
export const Endpoint = z.object({ ctr_no: number, type: z.string(), content: said, evaluation_time: said });

const Detail = z.object({
  kind: z.literal("trial"),
  info: Info,
  site: z.array(Site),
  committee: z.array(Committee).optional(),
  endpoint: z.array(Endpoint),
});
export type Detail = z.output<typeof Detail>;

export const Trial = z.discriminatedUnion("kind", [Listing, Detail]);
export type Trial = z.output<typeof Trial>;
