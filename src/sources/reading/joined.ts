import { asFault, Fault } from "../../core/fault.ts";
import { type DelimitedOptions, rowsOf } from "./delimited.ts";
import type { RawRecord } from "./raw-record.ts";
import type { Notes, Reading, SourceFile } from "./reading.ts";
import type { TableRow } from "./table.ts";

export interface JoinedOptions extends DelimitedOptions {
  /** Which table the file of a name holds; null where the file is of no use. */
  tableOf: (name: string) => string | null;
  /** The table of which every row is a record. */
  root: string;
  /** The column that all tables of the record share. */
  key: string;
  /** Tables that explain codes; every record gets them whole. */
  lookups?: readonly string[];
  /** Tables that may be absent. */
  optional?: readonly string[];
}

/** The value of a joined record: under the name of the root its row, under those of other tables lists of rows. */
type JoinedRecord = { [table: string]: TableRow | TableRow[] };

const ROWS_AT_ONCE = 1000;

/** Several tables of one archive as one record per row of the root. Rows of records that the root does not have are refused. */
export const joined = (options: JoinedOptions): Reading => ({
  async *records(files, notes) {
    const { root, key, lookups = [] } = options;
    const tables = new Map<string, TableRow[]>();
    for await (const file of files) yield* gather(file, options, notes, tables);
    refuseMissing(options, tables);
    const groups = [...tables].filter(([name]) => name !== root && !lookups.includes(name)).map(grouped(key));
    const shared = Object.fromEntries(lookups.map((name) => [name, tables.get(name) ?? []]));
    const roots = tables.get(root) ?? [];
    for (let at = 0; at < roots.length; at += ROWS_AT_ONCE) {
      yield roots.slice(at, at + ROWS_AT_ONCE).map((row) => {
        const own: JoinedRecord = { [root]: row };
        for (const [name, group] of groups) own[name] = taken(group, row[key] ?? "");
        return { bytes: Buffer.from(JSON.stringify(own)), member: null, value: { ...own, ...shared } };
      });
    }
    for (const [name, group] of groups) yield [...group.values()].flat().map((row) => orphan(row, name, options));
  },
});

/** Puts the rows of a file where they belong, and gives back those that cannot be read. */
async function* gather(file: SourceFile, options: JoinedOptions, notes: Notes, tables: Map<string, TableRow[]>) {
  const name = options.tableOf(file.name);
  const shape = name && options.tables[name];
  if (!name || !shape) return;
  const rows = tables.get(name) ?? [];
  tables.set(name, rows);
  const headers = options.headerless?.[name];
  const own = { ...options, tables: { [name]: shape }, ...(headers && { headerless: { [name]: headers } }) };
  try {
    for await (const records of rowsOf(file.chunks, file.member, own, notes)) {
      for (const { value, broken } of records) if (!broken) rows.push(value as TableRow);
      yield records.filter(({ broken }) => broken);
    }
  } catch (error) {
    const { code, message, details } = asFault(error);
    throw new Fault(code, `${file.name}: ${message}`, details, error);
  }
}

function refuseMissing({ tables, optional = [], lookups = [] }: JoinedOptions, found: Map<string, TableRow[]>): void {
  const missing = Object.keys(tables).filter((name) => !found.has(name) && !optional.includes(name));
  if (!missing.length) return;
  const [field] = missing;
  const what = missing.length === Object.keys(tables).length - lookups.length ? "none of the tables" : "no table";
  throw new Fault("source_changed", `It holds ${what} ${missing.join(", ")}.`, { field });
}

type Group = Map<string, TableRow[]>;

const grouped =
  (key: string) =>
  ([name, rows]: [string, TableRow[]]): [string, Group] => {
    const group: Group = new Map();
    for (const row of rows) {
      const same = group.get(row[key] ?? "");
      if (same) same.push(row);
      else group.set(row[key] ?? "", [row]);
    }
    return [name, group];
  };

function taken(group: Group, id: string): TableRow[] {
  const rows = group.get(id) ?? [];
  group.delete(id);
  return rows;
}

const orphan = (row: TableRow, table: string, { root, key }: JoinedOptions): RawRecord => ({
  bytes: Buffer.from(JSON.stringify(row)),
  member: null,
  broken: `A row of ${table} belongs to ${key} ${row[key]}, which ${root} does not have.`,
});
