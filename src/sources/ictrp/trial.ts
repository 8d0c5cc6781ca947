import * as z from "zod";
import { readDay, words } from "../fields.ts";
import { enrollmentOf, hasResults, phaseOf, statusOf, studyTypeOf } from "./words.ts";

/** WHO writes NULL, or what its register wrote, where nothing is known. */
const said = z
  .string()
  .transform((text) => (/^(NULL|N\/?A)$/i.test(text.trim()) ? "" : text))
  .pipe(words);

/** An element of the XML that a register leaves out is as good as blank. */
const maybe = said.optional().transform((text) => text ?? null);

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** `2020-02-01`, `16/03/2020`, `April 1, 2020`, `April 2020`: every register has its own way. */
const date = said.transform((text, context): string | null => {
  if (text === null || /^not (applicable|available)$/i.test(text)) return null;
  const day = readDay(text, "day_first");
  if (day) return day;
  const [, name = "", year] = /^([A-Za-z]+) (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month > 0) return `${year}-${String(month).padStart(2, "0")}`;
  context.addIssue({ code: "custom", message: `Expected a real date or month, not “${text.slice(0, 40)}”.` });
  return z.NEVER;
});
const maybeDate = z
  .string()
  .optional()
  .transform((text) => text ?? "")
  .pipe(date);

/** The day of the export is written as in the United States, the others day first. */
const exportDay = z
  .string()
  .optional()
  .transform((text) => readDay(text ?? "", "month_first") ?? null);

/** What we rely on in a trial, under the names of the XML. */
export const Trial = z.object({
  TrialID: z
    .string()
    .trim()
    .regex(/^[A-Za-z][-/.\w]*\d[-/.\w]*$/, "Expected the number of a trial."),
  Last_Refreshed_on: date,
  Public_title: said,
  Scientific_title: said,
  Primary_sponsor: said,
  web_address: said,
  Date_enrollement: maybeDate,
  Target_size: said.transform(enrollmentOf),
  Study_type: said.transform(studyTypeOf),
  Phase: words.transform(phaseOf),
  Condition: said,
  Recruitment_Status: maybe.transform(statusOf),
  Countries: maybe,
  Intervention: maybe,
  Primary_outcome: maybe,
  results_url_link: maybe,
  Acronym: maybe,
  Export_date: exportDay,
  results_yes_no: maybe.transform(hasResults),
  Secondary_ids: maybe,
  Secondary_sponsors: maybe,
  Secondary_outcomes: maybe,
});
export type Trial = z.output<typeof Trial>;
