import type * as z from "zod";
import { Fault } from "../../core/fault.ts";
import { delimited } from "../reading/delimited.ts";
import { membersLike } from "../reading/members.ts";
import type { RawRecord } from "../reading/raw-record.ts";
import type { Reading } from "../reading/reading.ts";
import { refusePage } from "../reading/refuse-page.ts";
import { told } from "../reading/told.ts";
import { Entry, Equivalence, Grounding, Relation } from "./row.ts";

const table = (name: string, shape: z.ZodObject): Reading =>
  delimited({ delimiter: ",", tables: { [name]: shape }, headerless: { [name]: Object.keys(shape.shape) } });

/** A table is told by the number of its columns. */
const LAYOUTS = new Map([
  [1, table("entry", Entry)],
  [3, table("equivalence", Equivalence)],
  [5, table("relation", Relation)],
  [7, table("grounding", Grounding)],
]);

const tables = told((start) => {
  refusePage(start, "a table");
  const [first = ""] = start.split(/\r?\n/, 1);
  const columns = first.replaceAll(/"[^"]*"/g, "").split(",").length;
  const layout = LAYOUTS.get(columns);
  if (!layout) throw new Fault("source_changed", `No table of FamPlex has ${columns} columns.`, { columns });
  return layout;
});

/** The tables as they come. Entries wait for the relations, which alone say whether one is a family or a complex. */
export const famplexTables: Reading = membersLike(/(entities|equivalences|grounding_map|relations)\.csv$/, {
  async *records(files, notes) {
    const waiting: RawRecord[] = [];
    const roles = new Map<string, Set<string>>();
    for await (const records of tables.records(files, notes)) {
      const entries = records.filter((record) => rowOf(record)["table"] === "entry");
      waiting.push(...entries);
      for (const { table, object = "", relation = "" } of records.map(rowOf))
        if (table === "relation") roles.set(object, (roles.get(object) ?? new Set()).add(relation));
      yield records.filter((record) => !entries.includes(record));
    }
    yield waiting.map((record) => ({
      ...record,
      value: { ...rowOf(record), kind: kindOf(roles.get(rowOf(record)["entry"] ?? "")) },
    }));
  },
});

const rowOf = ({ value }: RawRecord) => (value ?? {}) as Record<string, string>;

function kindOf(roles: Set<string> | undefined): "protein_family" | "protein_complex" | "other" {
  if (roles?.size !== 1) return "other";
  return roles.has("isa") ? "protein_family" : "protein_complex";
}
