import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import type { PGlite } from "@electric-sql/pglite";
import type * as z from "zod";
import { Fault } from "../core/fault.ts";

interface Answer {
  command: string;
  rows: Record<string, unknown>[];
  rowCount: number;
}

/** A connection, held until it is released. */
export interface Client {
  query(sql: string, parameters?: unknown[]): Promise<Answer>;
  /** Several statements at once, without parameters. */
  script(sql: string): Promise<void>;
  release(error?: Error): void;
}

/** What PostgreSQL's own pool and the embedded engine have in common; the library that signs people in takes it for the former. */
export interface Pool {
  connect(): Promise<Client>;
  end(): Promise<void>;
}

/** Rows of one transaction, each held to the shape its caller names. Parameters are `$1`, `$2` … */
export interface Database {
  rows<Shape extends z.ZodType>(shape: Shape, sql: string, parameters?: unknown[]): Promise<z.output<Shape>[]>;
  run(sql: string, parameters?: unknown[]): Promise<number>;
}

/** Opens `postgres://…`, or the embedded engine in a folder, or in memory where the folder is null. */
export async function openPool(place: { url: string } | { folder: string | null }): Promise<Pool> {
  return "url" in place ? postgres(place.url) : embedded(place.folder);
}

const CONNECTIONS = 20;

async function postgres(connectionString: string): Promise<Pool> {
  const { Pool: PgPool, types } = (await import("pg")).default;
  // Counts and sums of this workspace stay below 2^53.
  types.setTypeParser(types.builtins.INT8, Number);
  types.setTypeParser(types.builtins.DATE, (text) => text);
  const pool = new PgPool({ connectionString, max: CONNECTIONS, connectionTimeoutMillis: 10_000 });
  // A server that goes away ends idle connections; the next question opens one, or says that it cannot.
  pool.on("error", () => {});
  return {
    async connect() {
      const client = await pool.connect().catch((cause) => {
        throw new Fault(
          "source_unavailable",
          "The database named in DATABASE_URL cannot be reached. Start it, or mend the address.",
          {},
          cause,
        );
      });
      return {
        query: async (sql, parameters) => {
          // Named, so that a connection plans it once: the fences make plans that take longer than their answers.
          const { command, rows, rowCount } = await client.query(
            parameters ? { name: nameOf(sql), text: sql, values: parameters } : sql,
          );
          return { command, rows, rowCount: rowCount ?? rows.length };
        },
        script: async (sql) => void (await client.query(sql)),
        release: (error) => client.release(error),
      };
    },
    end: () => pool.end(),
  };
}

const names = new Map<string, string>();

/** A name for a statement, the same for the same words; PostgreSQL keeps 63 bytes of it. */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash("sha256").update(sql).digest("base64url");
  names.set(sql, name);
  return name;
}

/** The embedded engine has one connection: whoever holds it makes the others wait. */
async function embedded(folder: string | null): Promise<Pool> {
  const { PGlite, types } = await import("@electric-sql/pglite");
  if (folder) await mkdir(folder, { recursive: true });
  const engine: PGlite = await PGlite.create({
    ...(folder ? { dataDir: folder } : {}),
    parsers: { [types.INT8]: Number, [types.DATE]: (text) => text },
  });
  let last: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = last;
      let release = () => {};
      last = new Promise((done) => {
        release = done;
      });
      await before;
      return {
        async query(sql, parameters) {
          const { rows, affectedRows } = await engine.query<Record<string, unknown>>(sql, parameters);
          return {
            command: sql.trimStart().split(/\s/, 1)[0]?.toUpperCase() ?? "",
            rows,
            rowCount: affectedRows || rows.length,
          };
        },
        script: async (sql) => void (await engine.exec(sql)),
        release,
      };
    },
    end: () => engine.close(),
  };
}
