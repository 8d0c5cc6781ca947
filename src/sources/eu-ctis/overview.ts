import * as z from "zod";
import { day, flag, needed, whole, words } from "../fields.ts";
import type { Trial } from "./trial.ts";
import { CtNumber, count, date, list, phase, status, text } from "./words.ts";

/** A trial as the portal's search lists it. */
export const Overview = z
  .object({
    ctNumber: CtNumber,
    ctTitle: text,
    shortTitle: text,
    ctStatus: status,
    trialPhase: phase,
    sponsor: text,
    sponsorType: text,
    conditions: text,
    product: text,
    trialCountries: list(z.string()),
    startDateEU: date,
    endDateEU: date,
    totalNumberEnrolled: count,
    resultsFirstReceived: text,
    lastUpdated: date,
  })
  .transform(
    (row): Trial => ({
      ...short(row),
      trial_id: row.ctNumber,
      form: "overview",
      title: row.ctTitle,
      short_name: row.shortTitle,
      status: row.ctStatus,
      phase: row.trialPhase,
      sponsor_class: row.sponsorType,
      enrollment: row.totalNumberEnrolled,
      start_date: row.startDateEU,
      completion_date: row.endDateEU,
      last_update_date: row.lastUpdated,
      has_results: row.resultsFirstReceived === null ? null : row.resultsFirstReceived !== "No",
      countries: row.trialCountries.flatMap((entry) => entry.split(":")[0]?.trim() || []),
    }),
  );

/** A row of the file that the search offers. */
export const TableRow = z.object({
  "Trial number": CtNumber,
  "Title of the trial": needed,
  "Protocol code": words.optional(),
  "Overall trial status": status,
  "Location(s) and recruitment status": words,
  "Number of participants enrolled": whole.optional(),
  "Medical conditions": words.optional(),
  "Trial phase": phase,
  Product: words.optional(),
  "Start date": day("day_first").optional(),
  "End date": day("day_first").optional(),
  "Global end of the trial": day("day_first").optional(),
  "Trial results": flag("Yes", "No").optional(),
  "Sponsor/Co-Sponsors": words,
  "Sponsor type": words.optional(),
  "Last updated": day("day_first"),
});

export const TableTrial = TableRow.transform(
  (row): Trial => ({
    ...short({
      sponsor: row["Sponsor/Co-Sponsors"],
      conditions: row["Medical conditions"] ?? null,
      product: row.Product ?? null,
    }),
    trial_id: row["Trial number"],
    form: "table",
    title: row["Title of the trial"],
    short_name: row["Protocol code"] ?? null,
    status: row["Overall trial status"],
    phase: row["Trial phase"],
    sponsor_class: row["Sponsor type"] ?? null,
    enrollment: row["Number of participants enrolled"] ?? null,
    start_date: row["Start date"] ?? null,
    completion_date: row["Global end of the trial"] ?? row["End date"] ?? null,
    last_update_date: row["Last updated"],
    has_results: row["Trial results"] ?? null,
    countries: countriesOf(row["Location(s) and recruitment status"] ?? ""),
  }),
);

/** Lists in one text are left as they are: what stands between commas may hold commas itself. */
const short = ({ sponsor, conditions, product }: Record<"sponsor" | "conditions" | "product", string | null>) => ({
  sponsor,
  conditions: conditions ? [conditions] : [],
  interventions: product ? [{ name: product, type: null }] : [],
  identifiers: [],
  collaborators: [],
  sites: [],
  outcomes: [],
});

/** `Germany:Ongoing, recruiting, Austria:Authorised, recruitment pending`: a country ends with a colon. */
const countriesOf = (places: string): string[] =>
  [...places.matchAll(/(?:^|,\s*)([^,:]+):/g)].map(([, country]) => country?.trim() ?? "");
