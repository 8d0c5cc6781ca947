import { Fault } from "../../core/fault.ts";

/** Rows of a tab-separated gold set by the names of its header. */
export function rowsOf(text: string): Record<string, string>[] {
  const [header = "", ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const names = header.split("\t");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => Object.fromEntries(line.split("\t").map((cell, at) => [names[at] ?? `column_${at}`, cell.trim()])));
}

export function cell(row: Record<string, string>, name: string): string {
  const value = row[name];
  if (value === undefined)
    throw new Fault("invalid_input", `A row of the gold set has no ${name}.`, { field: name, row });
  return value;
}
