import * as z from "zod";
import { Fault } from "../../core/fault.ts";
import type { RawRecord } from "../reading/raw-record.ts";
import type { SourceFile } from "../reading/reading.ts";
import { refusePage } from "../reading/refuse-page.ts";

/** What we rely on in an entry of a map. */
export const Entry = z.object({
  map: z.string(),
  name: z.string().trim().min(1, "Expected the name of a sponsor."),
  ticker: z.string().trim().min(1, "Expected a ticker."),
  note: z.string().nullable(),
});
export type Entry = z.output<typeof Entry>;

const QUOTED = String.raw`'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"`;
const ENTRY = new RegExp(String.raw`^(?:${QUOTED})\s*:\s*(?:${QUOTED})\s*,?\s*(?:#\s*(.*))?$`);
const OPENING = /^([A-Za-z_]\w*)\s*=\s*\{$/;

/** Cuts the entries out of the text of a program that assigns dictionaries. Lines that are comments are none. */
export function entriesOf(text: string, { member }: SourceFile): RawRecord[] {
  refusePage(text, "a map of sponsors");
  const records: RawRecord[] = [];
  let map: string | null = null;
  let maps = 0;
  for (const line of text.split(/\r?\n/)) {
    const code = line.trim();
    const opened = OPENING.exec(code)?.[1];
    if (opened) maps += 1;
    if (opened || (map && /^\}(\s*#.*)?$/.test(code))) map = opened ?? null;
    else if (map && code && !code.startsWith("#")) records.push(recordOf(code, map, member));
  }
  if (!maps) throw new Fault("source_changed", "It holds no map of sponsors, such as “sponsor_to_ticker = {”.");
  if (map) throw new Fault("invalid_input", `The map ${map} is never closed: the file may have been cut off.`);
  return records;
}

function recordOf(line: string, map: string, member: string | null): RawRecord {
  const bytes = Buffer.from(line);
  const found = ENTRY.exec(line);
  if (!found) return { bytes, member, broken: "This is not an entry “name : ticker”." };
  const [, name1, name2, ticker1, ticker2, note] = found;
  const [name, ticker] = [name1 ?? name2 ?? "", ticker1 ?? ticker2 ?? ""].map((text) => text.replace(/\\(.)/g, "$1"));
  return { bytes, member, value: { map, name, ticker, note: note?.trim() || null } };
}
