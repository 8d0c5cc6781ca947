import { Fault } from "../core/fault.ts";
import type { Language } from "../core/text.ts";
import type { Dossier } from "../dossier/blocks.ts";

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

interface DocumentForm {
  type: string;
  write(dossier: Dossier, language: Language, origin: string): Promise<string | Buffer>;
}

/** In what form an answer leaves that reads as a document. What writes them is loaded when somebody asks. */
export const documents = {
  html: {
    type: "text/html; charset=utf-8",
    write: async (...sent) => (await import("../dossier/html.ts")).toHtml(...sent),
  },
  pdf: { type: "application/pdf", write: async (...sent) => (await import("../dossier/pdf.ts")).toPdf(...sent) },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (...sent) => (await import("../dossier/docx.ts")).toDocx(...sent),
  },
} as const satisfies Record<string, DocumentForm>;

export type DocumentFormat = keyof typeof documents;

export const isDocument = (format: Format | DocumentFormat): format is DocumentFormat =>
  Object.hasOwn(documents, format);

export const FORMATS = Object.keys(formats) as Format[];

export function formatCalled(name: string): Format | DocumentFormat {
  if (Object.hasOwn(formats, name) || Object.hasOwn(documents, name)) return name as Format | DocumentFormat;
  const known = [...FORMATS, ...Object.keys(documents)].join(", ");
  throw new Fault("invalid_input", `There is no format ${name}; ask for ${known}.`, { field: "format" });
}

export function languageCalled(language: string | undefined): Language {
  if (language === undefined || language === "en" || language === "zh") return language ?? "en";
  throw new Fault("invalid_input", "The language is en or zh.", { field: "language" });
}
