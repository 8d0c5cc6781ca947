import * as z from "zod";
import type { TrialStatus } from "../../core/tables/trial.ts";
import { day, flag, needed, whole, word, words } from "../fields.ts";
import type { Item } from "./cut.ts";

const EudraCt = z.string().regex(/^20\d{2}-\d{6}-\d{2}$/, "Expected a EudraCT number, year, 6 digits and 2 digits.");
const date = day("year_first");
const yes = flag("Yes", "No").optional();

/** What the register says of a trial's course in a country. Two of its words say only that it looks no more. */
const STATUSES: Readonly<Record<string, TrialStatus | "elsewhere">> = {
  Ongoing: "ongoing",
  Restarted: "ongoing",
  Completed: "completed",
  "Prematurely Ended": "terminated",
  "Temporarily Halted": "suspended",
  "Suspended by CA": "suspended",
  "Not Authorised": "withdrawn",
  "Prohibited by CA": "withdrawn",
  "Trial now transitioned": "elsewhere",
  "GB - no longer in EU/EEA": "elsewhere",
};

/** The items that we rely on, by their codes; the first answer of each. */
const Answers = z.object({
  "A.3": words.optional(),
  "A.3.2": words.optional(),
  "E.7.1": yes,
  "E.7.2": yes,
  "E.7.3": yes,
  "E.7.4": yes,
  "F.4.1": whole.optional(),
  "F.4.2.2": whole.optional(),
  "N. Date of Competent Authority Decision": date.optional(),
  "P. Date of the global end of the trial": date.optional(),
});

/** One protocol: a trial in one country, in full. */
export const Protocol = z.object({
  form: z.literal("protocol"),
  "EudraCT Number": EudraCt,
  "Trial Status": word(STATUSES).optional(),
  "First entered": date.optional(),
  Link: z.string().regex(/\/trial\/[\d-]+\/([A-Z]{2}|3rd)\/?$/i, "Expected a link that ends with the country."),
  items: z
    .array(z.object({ code: z.string(), language: z.string().nullable(), text: z.string() }))
    .transform((items, context) => {
      const answers = Answers.safeParse(firstOf(items));
      if (answers.success) return { items, answers: answers.data };
      for (const { path, message } of answers.error.issues) context.addIssue({ code: "custom", path, message });
      return z.NEVER;
    }),
});
export type Protocol = z.output<typeof Protocol>;

/** One entry of the short form: a trial, and how it stands in each country. */
export const Summary = z.object({
  form: z.literal("summary"),
  "EudraCT Number": EudraCt,
  "Sponsor Protocol Number": words.optional(),
  "Sponsor Name": words,
  "Full Title": needed,
  "Start Date": date,
  "Medical condition": words.optional(),
  "Trial protocol": words.optional(),
  "Trial results": words.optional(),
});
export type Summary = z.output<typeof Summary>;

export const Entry = z.discriminatedUnion("form", [Protocol, Summary]);
export type Entry = z.output<typeof Entry>;

function firstOf(items: readonly Item[]): Record<string, string> {
  const first: Record<string, string> = {};
  for (const { code, language, text } of items) if (language === null && text) first[code] ??= text;
  for (const { code, text } of items) if (text) first[code] ??= text;
  return first;
}
