import { isUtf8 } from "node:buffer";
import { load } from "cheerio";
import { json } from "../reading/json.ts";
import type { RawRecord } from "../reading/raw-record.ts";
import type { Reading } from "../reading/reading.ts";
import { isSection } from "./filing.ts";
import { withoutNames } from "./impersonal.ts";

const documents = json({ list: "filings" });

/** Filings as JSON, one a file, a list or a line. What is kept of a text is what is left without the names of people. */
export const filings: Reading = {
  async *records(files, notes) {
    for await (const records of documents.records(files, notes)) yield records.map(impersonalRecord);
  },
};

function impersonalRecord(record: RawRecord): RawRecord {
  if (record.broken) return record;
  if (!isUtf8(record.bytes)) return { ...record, bytes: Buffer.alloc(0), broken: "This is not text in UTF-8." };
  const value = parsed(record.bytes.toString("utf8"));
  if (!value)
    return { ...record, bytes: Buffer.alloc(0), broken: "This is not a filing in JSON, and its text may name people." };
  const left = withoutNames(typeof value["html"] === "string" ? asText(value, value["html"]) : value, isSection);
  return { ...record, bytes: Buffer.from(JSON.stringify(left)), value: left };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** A document as the archive has it becomes text, a line per paragraph; quotations are counted in that. */
function asText({ html: _, ...filing }: Record<string, unknown>, html: string): Record<string, unknown> {
  const $ = load(html);
  $("script, style, head").remove();
  $("br").replaceWith("\n");
  $("p, div, li, tr, h1, h2, h3, h4, table").each((_at, element) => void $(element).append("\n"));
  const lines = $.root()
    .text()
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  return { ...filing, document: lines.filter(Boolean).join("\n") };
}
