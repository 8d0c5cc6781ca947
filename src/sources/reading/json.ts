import { recordsOf } from "./form.ts";
import { partByPart } from "./part-by-part.ts";
import type { RawRecord } from "./raw-record.ts";
import type { Reading } from "./reading.ts";
import { withoutKeys } from "./without-keys.ts";

export interface JsonOptions {
  /** The key under which a page of the service lists its records. */
  list: string;
  /** Other keys with which a page may begin, such as one of its own description. */
  beside?: readonly string[];
  /** Keys that hold the names and numbers of people; what they hold is not taken in. */
  personal?: readonly string[];
}

/** One record, a list, a page of a service, or a record a line. */
export const json = ({ list, beside = [], personal = [] }: JsonOptions): Reading =>
  partByPart(async function* ({ chunks, member }) {
    const named = personal.map((key) => Buffer.from(`"${key}"`));
    for await (const records of recordsOf(chunks, list, member, beside)) {
      yield named.length ? records.map((record) => impersonal(record, personal, named)) : records;
    }
  });

function impersonal(record: RawRecord, personal: readonly string[], named: Buffer[]): RawRecord {
  if (!named.some((key) => record.bytes.includes(key))) return record;
  try {
    return { ...record, bytes: Buffer.from(withoutKeys(record.bytes.toString("utf8"), personal)) };
  } catch {
    return { ...record, bytes: Buffer.alloc(0), broken: "This is not JSON, and its text may name people." };
  }
}
