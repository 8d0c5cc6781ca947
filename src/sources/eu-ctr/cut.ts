import { Fault } from "../../core/fault.ts";
import { partByPart } from "../reading/part-by-part.ts";
import { type Chunks, LONGEST_RECORD, type RawRecord } from "../reading/raw-record.ts";
import type { Reading } from "../reading/reading.ts";
import { refusePage } from "../reading/refuse-page.ts";
import { unicode } from "../reading/unicode.ts";

// The register's download is running text: numbered items, one a line, whose answers may go on over more lines. Every
// protocol, and every entry of the short form, begins with the line `EudraCT Number`.

const BEGINNING = /^(?=EudraCT Number:)/m;
const ITEM = /^([A-H]\.\d[\d.]*)(?: (?:and|to) [A-H][\d.]+)?[ \t]+([^:]*?)(?: \(([a-z]{2})\))?[ \t]*:[ \t]*(.*)$/;
const ENDING = /^([NP])\. ([^:]+):[ \t]*(.*)$/;
const HEADING = /^([A-Z]\. |[A-H]\.\d[\d.]*[ \t])|^(Sponsor \d+|MedDRA Classification|Summary)\s*$/;
const LABEL = /^([A-Z][A-Za-z' ]+?):[ \t]*(.*)$/;

/** The contact of a sponsor (B.5) is a person, or leads to one. */
const PERSONAL = /^B\.5(\.|$)/;

export interface Item {
  code: string;
  /** Null where the answer is in the language of the form, which is English in most. */
  language: string | null;
  text: string;
}

export const protocols: Reading = partByPart(async function* ({ chunks, member }) {
  let rest = "";
  let found = 0;
  for await (const text of texts(chunks)) {
    const parts = (rest + text).split(BEGINNING);
    rest = parts.pop() ?? "";
    if (rest.length > LONGEST_RECORD) throw new Fault("invalid_input", "A record is longer than 32 MB.");
    const records = parts.filter(isEntry).map((part) => recordOf(part, member));
    found += records.length;
    yield records;
  }
  if (isEntry(rest)) yield [recordOf(rest, member)];
  else if (!found) throw new Fault("source_changed", "There is no EudraCT number in it.", { field: "EudraCT Number" });
});

const isEntry = (part: string) => part.startsWith("EudraCT Number:");

async function* texts(chunks: Chunks): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let seen = false;
  for await (const chunk of unicode(chunks)) {
    const text = decoder.decode(chunk, { stream: true });
    if (!seen && text.trim()) refusePage(text.slice(0, 4096), "the register's text");
    seen ||= text.trim() !== "";
    yield text;
  }
  if (!seen) throw new Fault("invalid_input", "There is nothing in it.");
}

function recordOf(part: string, member: string | null): RawRecord {
  const lines = part.replace(/\n?Summary\s*$/, "").split(/\r?\n/);
  const items: Item[] = [];
  const labels: Record<string, string> = {};
  const kept: string[] = [];
  let last: Item | null = null;
  for (const line of lines) {
    const item = itemOf(line);
    if (item) items.push(item);
    else if (last && line.trim() && !HEADING.test(line)) last.text += `\n${line.trim()}`;
    else if (!items.length) addLabel(labels, line);
    if (item || !line.trim() || HEADING.test(line)) last = item;
    if (!PERSONAL.test(last?.code ?? "") && !/^B\.5/.test(line)) kept.push(line);
  }
  const form = items.length ? "protocol" : "summary";
  const bytes = Buffer.from(kept.join("\n").trim());
  return { bytes, member, value: { form, ...labels, items: items.filter(({ code }) => !PERSONAL.test(code)) } };
}

function itemOf(line: string): Item | null {
  const [, code, label, language = null, text = ""] = ITEM.exec(line) ?? [];
  if (code) return { code: named(code.replace(/\.$/, ""), label), language, text: text.trim() };
  const [, letter, ending, answer = ""] = ENDING.exec(line) ?? [];
  return letter ? { code: `${letter}. ${ending}`, language: null, text: answer.trim() } : null;
}

function addLabel(labels: Record<string, string>, line: string): void {
  const [, label, text = ""] = LABEL.exec(line) ?? [];
  const name = label?.replace(/^Date on which.*/, "First entered");
  if (name) labels[name] ??= text.trim();
}

/** One number stands for all that is said of a MedDRA term. */
const named = (code: string, label = "") => (code === "E.1.2" ? `${code} ${label}` : code);
