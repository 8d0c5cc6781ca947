import { Fault } from "../../core/fault.ts";
import { type DelimitedOptions, delimited } from "../reading/delimited.ts";
import type { RawRecord } from "../reading/raw-record.ts";
import type { Reading, SourceFile } from "../reading/reading.ts";
import { unused } from "./columns.ts";
import { extracts, shapes } from "./rows.ts";

const options = (delimiter: "," | "|", tables: DelimitedOptions["tables"]): DelimitedOptions => ({
  delimiter,
  quotes: true,
  tables,
  ignored: unused,
  aliases: {
    study_id: "nct_id",
    title: "brief_title",
    status: "overall_status",
    intervention_name: "name",
    condition: "name",
    sponsor_name: "name",
    sponsor_type: "agency_class",
    facility: "name",
  },
});

const comma = delimited(options(",", extracts));
const pipe = delimited(options("|", shapes));

/** AACT's archive holds fifty tables and an extract some; these are read. Tables of contacts and officials are not opened. */
const TABLE =
  /^(studies|interventions|conditions|sponsors|facilities|countries|id_information|design_outcomes)\.txt$|(^|_)(studies|interventions|conditions|sponsors|locations)\.csv$/;

/** The tables of AACT's archive, between pipes, or single tables between commas. The delimiter is told by the header. */
export const aactTables: Reading = {
  table: options(",", extracts),
  async *records(files, notes) {
    let members = 0;
    let read = 0;
    for await (const file of files) {
      if (file.member) members += 1;
      if (file.member && !TABLE.test(file.name.replace(/^.*\//, ""))) continue;
      read += 1;
      const { isPiped, again } = await told(file);
      for await (const records of (isPiped ? pipe : comma).records(one(again), notes)) yield records.map(withoutPeople);
    }
    if (members && !read) throw new Fault("source_changed", "It holds none of the tables of AACT.");
  },
};

async function told(file: SourceFile): Promise<{ isPiped: boolean; again: SourceFile }> {
  const iterator = file.chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head: Buffer = first.done ? Buffer.alloc(0) : first.value;
  const [header = ""] = head.subarray(0, 8192).toString("latin1").split("\n", 1);
  const chunks = (async function* () {
    if (head.length) yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  return { isPiped: header.includes("|"), again: { ...file, chunks } };
}

async function* one(file: SourceFile): AsyncGenerator<SourceFile> {
  yield file;
}

const DEGREE = /\w,?\s(M\.?D|D\.?O|Ph\.?D|Pharm\.?D|M\.?B\.?B\.?S)\b\.?(,[^,]*)?$/;
const TITLE = /^(Dr|Prof)\b\.?\s/i;
const HOUSE =
  /hospi|h[oô]pital|clini|klini|cent(er|re|ro)|instit|office|medic|universi|practice|surgery|school|gmbh|\b(ltd|llc|inc|pty)\b/i;
const CONTACT = /\S@\S+\.\S|\d{3}-\d{3}-\d{4}|\+\d[\d ()-]{8,}|\b(please|site|information)\b.*\b(call|contact)\b/i;

/** Some sponsors write a doctor, or whom to call, where the name of a hospital belongs. */
function withoutPeople(record: RawRecord): RawRecord {
  const value = record.value as Record<string, string> | undefined;
  if (value?.["table"] !== "location" || !namesPeople(value["name"] ?? "")) return record;
  const left: Record<string, string> = { ...value, name: "" };
  return {
    ...record,
    value: left,
    bytes: Buffer.from(JSON.stringify({ ...left, table: undefined, heading: undefined })),
  };
}

const namesPeople = (facility: string): boolean =>
  CONTACT.test(facility) || ((DEGREE.test(facility) || TITLE.test(facility)) && !HOUSE.test(facility));
