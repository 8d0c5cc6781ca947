import * as z from "zod";
import { Fault } from "../../core/fault.ts";
import { needed, words } from "../fields.ts";
import type { RawRecord } from "../reading/raw-record.ts";
import type { SourceFile } from "../reading/reading.ts";
import { refusePage } from "../reading/refuse-page.ts";

/** What we rely on in a listing. The commission writes its key with or without leading noughts. */
export const Listing = z.object({
  CIK: z
    .string()
    .regex(/^\d{1,10}$/, "Expected a CIK of up to 10 digits.")
    .transform((text) => text.padStart(10, "0")),
  Ticker: needed,
  Name: needed,
  Exchange: words.transform((text) => (text === "None" ? null : text)),
});
export type Listing = z.output<typeof Listing>;

const COLUMNS: Record<string, keyof Listing> = { cik: "CIK", ticker: "Ticker", name: "Name", exchange: "Exchange" };

const Columnar = z.object({ fields: z.array(z.string()), data: z.array(z.unknown()) });

/** The service names its columns once and then lists rows of cells. */
export function columnar(text: string, { member }: SourceFile): RawRecord[] {
  refusePage(text, "JSON");
  const answer = Columnar.safeParse(parsed(text));
  const missing = Object.keys(COLUMNS).filter((name) => !answer.data?.fields.includes(name));
  if (!answer.data || missing.length) {
    const message = `It lists no companies under the columns ${missing.join(", ")}.`;
    throw new Fault("source_changed", message, { field: missing[0] });
  }
  const { fields, data } = answer.data;
  return data.map((row) => {
    const bytes = Buffer.from(JSON.stringify(row));
    if (!Array.isArray(row) || row.length !== fields.length)
      return { bytes, member, broken: `It is not a list of ${fields.length} cells.` };
    const cells = row.map((cell, at) => [COLUMNS[fields[at] ?? ""] ?? fields[at], String(cell ?? "")]);
    return { bytes, member, value: Object.fromEntries(cells) };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault("invalid_input", "This is not JSON; the file may have been cut off.", {}, cause);
  }
}
