import { disarmed } from "../core/formula.ts";
import type { Cell } from "./columns.ts";

function quoted(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "string" ? disarmed(cell) : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, with a byte order mark so that spreadsheets read the Chinese. Rows only: what they mean stands on their card. */
export function toCsv(names: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [names.map(quoted).join(",")];
  for (const row of rows) lines.push(row.map(quoted).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
