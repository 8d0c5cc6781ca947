import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type * as z from "zod";
import { Fault } from "../core/fault.ts";
import { End, Head, type Sums, TableLine, TableSum } from "./backup-format.ts";
import type { Client } from "./database.ts";
import { verifyLogIn } from "./log.ts";
import { applyIn, MIGRATION_TABLE, type Migration, migrations } from "./migrate.ts";
import { databaseOf, type Workspace } from "./workspace.ts";

interface Restoring {
  from: string;
  /** Whether what is there may go. */
  over: boolean;
}

/**
 * Puts a backup in the place of what is there, in one transaction: the schema as it was then, its rows, and then forward to
 * this version. Whatever fails leaves what was there.
 */
export async function restore(workspace: Workspace, { from, over }: Restoring) {
  const client = await workspace.pool.connect();
  let broken: Error | undefined;
  try {
    await client.script("begin; set local timezone to 'UTC'");
    if (!over) await refuseFull(client);
    // Read to its end before anything is touched.
    const { at, migrations: applied } = await read(from, () => null);
    const pending = await clear(client, applied);
    const { tables } = await read(from, (line) => Filling.begin(client, line));
    for (const migration of pending) await applyIn(client, migration);
    const log = await verifyLogIn(databaseOf(client));
    await client.query("commit");
    return { at, tables, log };
  } catch (error) {
    await client.query("rollback").catch((cause) => {
      broken = cause as Error;
    });
    throw notWhole(error) ?? error;
  } finally {
    client.release(broken);
  }
}

const damaged = (why: string, cause?: unknown) =>
  new Fault(
    "invalid_input",
    `This backup is not whole: ${why}. Nothing was changed; take another.`,
    { field: "from" },
    cause,
  );

function notWhole(error: unknown): Fault | null {
  const code = (error as { code?: unknown }).code;
  if (code === "ENOENT" || code === "EISDIR" || code === "EACCES")
    return new Fault("invalid_input", "There is no backup to read at this path.", { field: "from" }, error);
  return typeof code === "string" && /^(Z_|ERR_ZLIB)/.test(code)
    ? damaged("it ends early or was altered", error)
    : null;
}

/** The lines of the file; a fault of reading comes out where the lines are read. */
async function* linesOf(from: string): AsyncGenerator<string> {
  const file = createReadStream(from);
  const text = createGunzip();
  file.once("error", (error) => text.destroy(error));
  file.pipe(text);
  let failure: unknown;
  text.once("error", (error) => {
    failure = error;
  });
  for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) yield line;
  if (failure) throw failure;
}

async function headIn(lines: AsyncGenerator<string>): Promise<Head> {
  const first = await lines.next();
  const read = Head.safeParse(parsed(String(first.value ?? "")));
  if (read.success) return read.data;
  throw new Fault("invalid_input", "This is no backup of a workspace of this edition. Nothing was changed.", {
    field: "from",
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function refuseFull(client: Client): Promise<void> {
  const { rows } = await client.query("select exists (select 1 from person) as is_full");
  if (rows[0]?.["is_full"])
    throw new Fault("conflict", "There are people here already. To put the backup in their place, add --over yes.", {
      field: "over",
    });
}

/** Takes the schema back to what it was when the backup was made; says which migrations are still to come. */
async function clear(client: Client, applied: Head["migrations"]): Promise<Migration[]> {
  const known = migrations();
  const stranger = applied.find(
    ({ name, sha256 }) => !known.some((each) => each.name === name && each.sha256 === sha256),
  );
  if (stranger)
    throw new Fault(
      "conflict",
      `This backup was made by another version (${stranger.name}). Run that version. Nothing was changed.`,
      { field: "from" },
    );
  await client.script("drop schema public cascade; create schema public");
  await client.script(MIGRATION_TABLE);
  const isThen = ({ name }: Migration) => applied.some((each) => each.name === name);
  for (const migration of known.filter(isThen)) await applyIn(client, migration);
  return known.filter((migration) => !isThen(migration));
}

const AT_ONCE = 200;
const MOST_LETTERS = 4_000_000;

/** Where the rows of a table go. */
interface Target {
  add(row: string): Promise<void>;
  finish(): Promise<void>;
}

type TableNamed = z.infer<typeof TableLine>;

/** Reads a backup from its head to its end, and gives each table to whoever takes it. */
async function read(from: string, into: (line: TableNamed) => Promise<Target> | null) {
  const lines = linesOf(from);
  const head = await headIn(lines);
  const found: Sums = {};
  let table: { name: string; sum: TableSum; target: Target | null } | null = null;
  const finish = async () => {
    await table?.target?.finish();
    if (table) found[table.name] = table.sum.total;
  };
  for await (const line of lines) {
    const value = parsed(line);
    const end = End.safeParse(value);
    const next = TableLine.safeParse(value);
    if (end.success || next.success) await finish();
    if (end.success) {
      if (JSON.stringify(sorted(end.data.end)) === JSON.stringify(sorted(found))) return { ...head, tables: found };
      throw damaged("its tables do not add up");
    }
    if (next.success) table = { name: next.data.table, sum: new TableSum(), target: await into(next.data) };
    else if (table && value !== null) {
      table.sum.add(line);
      await table.target?.add(line);
    } else throw damaged("a line of it cannot be read");
  }
  throw damaged("its end is missing");
}

const sorted = (sums: Sums) => Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1));

/** Fills a table past its triggers: what was logged then is in the log that comes along. */
class Filling implements Target {
  #waiting: string[] = [];
  #letters = 0;
  readonly #client: Client;
  readonly #name: string;
  readonly #columns: string;

  private constructor(client: Client, { table, columns }: TableNamed) {
    this.#client = client;
    this.#name = table;
    this.#columns = columns.map((column) => `"${column}"`).join(", ");
  }

  static async begin(client: Client, line: TableNamed): Promise<Filling> {
    // A migration may have put rows there itself; those that count are in the backup.
    await client.script(`alter table "${line.table}" disable trigger user; delete from "${line.table}"`);
    return new Filling(client, line);
  }

  async add(row: string): Promise<void> {
    this.#waiting.push(row);
    this.#letters += row.length;
    if (this.#waiting.length >= AT_ONCE || this.#letters > MOST_LETTERS) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#client.script(`set constraints all immediate; alter table "${this.#name}" enable trigger user`);
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    await this.#client.query(
      `insert into "${this.#name}" (${this.#columns})
       select ${this.#columns} from jsonb_populate_recordset(null::"${this.#name}", $1::jsonb)`,
      [`[${this.#waiting.join(",")}]`],
    );
    this.#waiting = [];
    this.#letters = 0;
  }
}
