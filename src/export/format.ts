import { Fault } from "../core/fault.ts";

const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** In what form an answer leaves. `most_rows` is what one file holds: a spreadsheet is put together in memory. */
export const formats = {
  csv: { type: "text/csv; charset=utf-8", extension: "csv", most_rows: 200_000 },
  ndjson: { type: "application/x-ndjson; charset=utf-8", extension: "ndjson", most_rows: 200_000 },
  xlsx: { type: SHEETS, extension: "xlsx", most_rows: 20_000 },
  parquet: { type: "application/vnd.apache.parquet", extension: "parquet", most_rows: 200_000 },
  card: { type: "application/json; charset=utf-8", extension: "card.json", most_rows: 200_000 },
} as const;

export type Format = keyof typeof formats;

export const FORMATS = Object.keys(formats) as Format[];

export function formatCalled(name: string): Format {
  if (Object.hasOwn(formats, name)) return name as Format;
  throw new Fault("invalid_input", `There is no format ${name}; ask for ${FORMATS.join(", ")}.`, { field: "format" });
}
