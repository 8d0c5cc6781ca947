import { DuckDBInstance, JsonDuckDBValueConverter, version } from "@duckdb/node-api";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Engine, Parameters } from "./engine.ts";

export const engineVersion = version;

export type DuckDBOptions = Record<string, string>;

/**
 * DuckDB in this process. `path` is a file or `:memory:`. More connections than one let questions be answered side by side;
 * what one writes or sets for itself the others do not see, so they are for files that are only read.
 * Dates arrive as `2025-02-28`; big integers as text, which numeric shapes coerce.
 */
export async function openDuckDB(path = ":memory:", options: DuckDBOptions = {}, connections = 1): Promise<Engine> {
  const instance = await DuckDBInstance.create(path, options);
  const all = await Promise.all(Array.from({ length: connections }, () => instance.connect()));
  const borrow = lending(all);
  return {
    async rows(shape, sql, parameters = {}) {
      const reader = await borrow((connection) =>
        explained(sql, () => connection.runAndReadAll(sql, used(sql, parameters))),
      );
      const rows = reader.convertRowObjects(JsonDuckDBValueConverter);
      return z.array(shape).parse(rows) as never;
    },
    async run(sql, parameters = {}) {
      await borrow((connection) => explained(sql, () => connection.run(sql, used(sql, parameters))));
    },
    close() {
      for (const connection of all) connection.closeSync();
      instance.closeSync();
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
