import { DuckDBInstance, JsonDuckDBValueConverter, version } from "@duckdb/node-api";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Engine, Parameters } from "./engine.ts";

export const engineVersion = version;

export type DuckDBOptions = Record<string, string>;

/**
 * DuckDB in this process. `path` is a file or `:memory:`.
 * Dates arrive as `2025-02-28`; big integers as text, which numeric shapes coerce.
 */
export async function openDuckDB(path = ":memory:", options: DuckDBOptions = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(path, options);
  const connection = await instance.connect();
  return {
    async rows(shape, sql, parameters = {}) {
      const reader = await explained(sql, () => connection.runAndReadAll(sql, used(sql, parameters)));
      const rows = reader.convertRowObjects(JsonDuckDBValueConverter);
      return z.array(shape).parse(rows) as never;
    },
    async run(sql, parameters = {}) {
      await explained(sql, () => connection.run(sql, used(sql, parameters)));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
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
