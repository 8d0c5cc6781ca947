import { addDays } from "../calendar.ts";
import type { StepRow } from "./table.ts";

const COLUMNS = [
  "step_id",
  "jurisdiction",
  "step",
  "earliest_start",
  "likely_start",
  "latest_start",
  "earliest_end",
  "likely_end",
  "latest_end",
  "trust",
  "critical",
  "clauses",
  "record_keys",
];

/** A plan as a table for a spreadsheet (RFC 4180). */
export function routeCsv(rows: readonly StepRow[]): string {
  const lines = rows.map(({ step_id, jurisdiction, step, start, end, trust, critical, clauses }) => [
    ...[step_id, jurisdiction ?? "", step, start.earliest, start.likely, start.latest],
    ...[end.earliest, end.likely, end.latest, trust, String(critical), clausesText(clauses)],
    clauses.map(({ record_key }) => record_key).join("; "),
  ]);
  return `${[COLUMNS, ...lines].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that a spreadsheet would take for a formula is written as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const clausesText = (clauses: StepRow["clauses"]): string =>
  clauses.map(({ name, clause }) => (clause ? `${name} (${clause})` : name)).join("; ");

/** A plan as a calendar (RFC 5545), in whole days of the likely case. `stamp` is the moment of writing, `20261123T000000Z`. */
export function routeIcs(rows: readonly StepRow[], stamp: string): string {
  const events = rows.flatMap((row) => [
    "BEGIN:VEVENT",
    `UID:${row.step_id}@portolan`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(row.start.likely)}`,
    // The end of a whole-day event is the day after.
    `DTEND;VALUE=DATE:${compact(addDays(row.end.likely, 1))}`,
    `SUMMARY:${escaped([row.jurisdiction, row.step.replaceAll("_", " ")].filter(Boolean).join(" "))}`,
    `DESCRIPTION:${escaped(`${row.end.earliest} – ${row.end.latest}; ${row.trust}; ${clausesText(row.clauses)}`)}`,
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Portolan//Route//EN", ...events, "END:VCALENDAR"];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

const compact = (day: string): string => day.replaceAll("-", "");

const escaped = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replaceAll("\n", "\\n");

const MOST_OCTETS = 75;

/** A line is at most 75 octets; what follows begins with a space. Characters are not cut. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let at = "";
  for (const character of line) {
    if (new TextEncoder().encode(at + character).length > MOST_OCTETS) {
      lines.push(at);
      at = " ";
    }
    at += character;
  }
  return [...lines, at];
}
