import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Client, Database, Pool } from "./database.ts";
import { openPool } from "./database.ts";
import { migrate } from "./migrate.ts";
import type { Vault } from "./vault.ts";

/** On whose behalf a transaction runs. Null is the machine that holds the data: nothing is fenced off from it. */
interface Doer {
  person_id: string | null;
  /** The operation, as the log will name it. */
  action: string;
}

/** Somebody who is not signed in: only what is for everybody is there. */
export const NOBODY = "";

export interface Workspace {
  pool: Pool;
  /** Seals and opens what stands in documents. Its key is not in the database. */
  vault: Vault;
  /** One transaction: all of it is kept, or nothing. Rows that the person may not see are not there. */
  as<T>(doer: Doer, work: (database: Database) => Promise<T>): Promise<T>;
  /** One question by the machine, from which nothing is fenced off: what every request asks before anything else. */
  look: Database["rows"];
  close(): Promise<void>;
}

/** Opens the workspace and brings its schema forward. */
export async function openWorkspace(place: Parameters<typeof openPool>[0], vault: Vault): Promise<Workspace> {
  const pool = await openPool(place);
  try {
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const look: Database["rows"] = async (shape, sql, parameters) => {
    const client = await pool.connect();
    try {
      return await databaseOf(client).rows(shape, sql, parameters);
    } finally {
      client.release();
    }
  };
  return { pool, vault, look, as: (doer, work) => transaction(pool, doer, work), close: () => pool.end() };
}

async function transaction<T>(pool: Pool, doer: Doer, work: (database: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.script(beginning(doer));
    const result = await work(databaseOf(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((cause) => {
      broken = cause as Error;
    });
    throw asWorkspaceFault(error);
  } finally {
    client.release(broken);
  }
}

/** What begins a transaction, in one message: each more is a way to the server and back before anything is asked. */
const beginning = ({ person_id, action }: Doer): string =>
  `begin; ${person_id === null ? "" : "set local role portolan_actor; "}
select set_config('portolan.person', ${quoted(person_id ?? "")}, true), set_config('portolan.action', ${quoted(action)}, true)`;

/** As SQL writes a text of its own; a backslash stands for itself there, and a zero byte cannot be written. */
const quoted = (text: string): string => `'${text.replaceAll("\0", "").replaceAll("'", "''")}'`;

/** A connection as operations use it. */
export function databaseOf(client: Client): Database {
  return {
    rows: async (shape, sql, parameters) =>
      z.array(shape).parse((await client.query(sql, parameters)).rows.map(written)),
    run: async (sql, parameters) => (await client.query(sql, parameters)).rowCount,
  };
}

/** Instants as ISO 8601 in UTC, as they are sent. */
const written = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );

const atOnce = () =>
  new Fault("conflict", "Somebody else changed the same thing at the same moment. Try again.", {
    zh: "他人正在同时修改，请重试。",
  });

const REFUSED: Record<string, (message: string) => Fault> = {
  // A fence that an insert or an update would break, and what the schema itself refuses.
  "42501": () => new Fault("forbidden", "You may not do this here.", { zh: "您无权执行此操作。" }),
  "23505": () =>
    new Fault("conflict", "There is one like it already. Look at it, or change what you send.", {
      zh: "已存在相同记录，请查看或修改后再提交。",
    }),
  "23503": () =>
    new Fault("not_found", "Something that this refers to is not there, or not for you to see.", {
      zh: "所引用的内容不存在或您无权查看。",
    }),
  "23514": (message) =>
    new Fault("invalid_input", `The database refuses this: ${message}`, { zh: "数据不符合要求，未保存。" }),
  P0001: (message) => new Fault("conflict", message, { zh: "该措施本年度预算不足，或尚未设定。" }),
  "40001": atOnce,
  // Two that wait for each other; the database ends one of them, and nothing of it is kept.
  "40P01": atOnce,
};

function asWorkspaceFault(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const refused = typeof code === "string" && !(error instanceof Fault) ? REFUSED[code] : undefined;
  return refused ? refused(String(message)) : error;
}
