import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type * as z from "zod";
import type { Facts } from "../core/tables.ts";
import type { RawRecord } from "./reading/raw-record.ts";
import type { Description, Source } from "./source.ts";
import { withoutPeople } from "./without-people.ts";

export interface Accepted {
  record_id: string;
  sha256: string;
  description: Description;
  facts: Facts;
  /** The newest day of which the record speaks. */
  dated: string | null;
}

export interface Rejected {
  record_id: string | null;
  field: string | null;
  reason: string;
}

/** The per-record path: one record, judged by the zod object and normalised by hand. */
export function accept(source: Source, record: RawRecord): Accepted | Rejected {
  const reject = (reason: string): Rejected => ({ record_id: null, field: null, reason: named(record, reason) });
  if (record.broken) return reject(record.broken);
  if (!isUtf8(record.bytes)) return reject("This is not text in UTF-8.");
  const value = "value" in record ? record.value : parsed(record.bytes.toString("utf8"));
  if (value === undefined) return reject("This is not JSON.");
  const raw = source.raw.safeParse(value);
  if (!raw.success) return { ...blamed(raw.error, record), record_id: idOf(source, value) };
  return {
    record_id: source.identify(raw.data),
    sha256: createHash("sha256").update(record.bytes).digest("hex"),
    description: source.describe(raw.data),
    facts: source.normalize(raw.data),
    dated: source.dated?.(raw.data) ?? null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function blamed(error: z.ZodError, record: RawRecord): Omit<Rejected, "record_id"> {
  const [issue] = error.issues;
  const field = issue?.path.join(".") || null;
  return { field, reason: named(record, issue?.message ?? "It has another shape than we rely on.") };
}

/** A refused record may still say who it is. Its shape is unknown, so asking may fail. */
function idOf(source: Source, value: unknown): string | null {
  try {
    const id: unknown = source.identify(value as never);
    return typeof id === "string" ? withoutPeople(id, undefined).text : null;
  } catch {
    return null;
  }
}

/** A reason may quote the cell, and a cell that is not what it should be may name people. */
const named = ({ member }: RawRecord, reason: string) => {
  const { text } = withoutPeople(reason, undefined);
  return member ? `${member}: ${text}` : text;
};
