import { type DuckDBConnection, DuckDBInstance, JsonDuckDBValueConverter, version } from "@duckdb/node-api";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Engine, Parameters } from "./engine.ts";
import { remembering } from "./remembering.ts";

export const engineVersion = version;

export type DuckDBOptions = Record<string, string>;

/**
 * DuckDB in this process. `path` is a file or `:memory:`.
 * Dates arrive as `2025-02-28`; big integers as text, which numeric shapes coerce.
 */
export const openDuckDB = (path = ":memory:", options: DuckDBOptions = {}): Promise<Engine> => open(path, options, 1);

/** Questions that one page asks go side by side, and a quick one does not wait for a slow one. */
const READERS = 4;

/** A database that nobody changes as long as it is open: it is read over several connections, and answers are kept. */
export const openToRead = (path: string): Promise<Engine> =>
  open(path, { access_mode: "READ_ONLY" }, READERS, remembering());

async function open(
  path: string,
  options: DuckDBOptions,
  connections: number,
  once: ReturnType<typeof remembering> = (_question, work) => work(),
): Promise<Engine> {
  const instance = await DuckDBInstance.create(path, options);
  const all = await Promise.all(Array.from({ length: connections }, () => instance.connect()));
  const borrow = lending(all);
  let running = 0;
  let isClosing = false;
  // Closed under a question that runs, the engine takes the process down, or never lets it end.
  const closeOnceIdle = () => {
    if (!isClosing || running > 0) return;
    for (const connection of all) connection.closeSync();
    instance.closeSync();
  };
  const ask = async <Result>(sql: string, question: (connection: DuckDBConnection) => Promise<Result>) => {
    running += 1;
    try {
      return await borrow((connection) => {
        if (isClosing) throw new Fault("source_unavailable", "The server is stopping. Ask again in a moment.");
        return explained(sql, () => question(connection));
      });
    } finally {
      running -= 1;
      closeOnceIdle();
    }
  };
  return {
    async rows(shape, sql, parameters = {}) {
      const bound = used(sql, parameters);
      const rows = await once(`${sql} ${JSON.stringify(bound)}`, async () => {
        const reader = await ask(sql, (connection) => connection.runAndReadAll(sql, bound));
        return reader.convertRowObjects(JsonDuckDBValueConverter);
      });
      return z.array(shape).parse(rows) as never;
    },
    async run(sql, parameters = {}) {
      await ask(sql, (connection) => connection.run(sql, used(sql, parameters)));
    },
    close() {
      if (isClosing) return;
      isClosing = true;
      if (running > 0) for (const connection of all) connection.interrupt();
      closeOnceIdle();
    },
  };
}

/** Lends each of a few things to one borrower at a time, in the order in which they came. */
function lending<Thing>(things: readonly Thing[]) {
  const free = [...things];
  const waiting: ((thing: Thing) => void)[] = [];
  const giveBack = (thing: Thing) => {
    const next = waiting.shift();
    if (next) next(thing);
    else free.push(thing);
  };
  return async <Result>(use: (thing: Thing) => Promise<Result>): Promise<Result> => {
    const thing = free.pop() ?? (await new Promise<Thing>((resolve) => waiting.push(resolve)));
    try {
      return await use(thing);
    } finally {
      giveBack(thing);
    }
  };
}

/** DuckDB refuses a named parameter that the text does not use, and metrics share one set of parameters. */
function used(sql: string, parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql)));
}

async function explained<Result>(sql: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    throw new Fault("internal", "A query failed.", { sql }, cause);
  }
}
