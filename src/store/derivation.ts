import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type * as z from "zod";
import { columnsOfShape, createTableOf } from "./columns.ts";
import type { Engine } from "./engine.ts";
import { quoted } from "./part.ts";

/** Tables that code of another module works out from the facts whenever a snapshot is built. */
export interface Derivation {
  /** Changes whenever the same facts would give other rows. */
  version: string;
  tables: Record<string, z.ZodObject>;
  /** The rows of every table. */
  derive(engine: Engine): Promise<Record<string, object[]>>;
  /** Further tables that SQL works out from those and the facts, each from the ones before it. */
  statements: readonly string[];
}

/** Fills the derived tables anew. `scratch` is a folder that takes a file for a moment. */
export async function fillDerived(engine: Engine, derivation: Derivation, scratch: string): Promise<void> {
  const { tables, derive, statements } = derivation;
  const rows = await derive(engine);
  for (const [name, shape] of Object.entries(tables)) {
    await engine.run(`drop table if exists ${name}`);
    await engine.run(createTableOf(name, shape));
    const found = rows[name] ?? [];
    if (found.length === 0) continue;
    const path = join(scratch, `${name}-${randomBytes(4).toString("hex")}.ndjson`);
    await writeLines(path, found);
    const columns = Object.entries(columnsOfShape(shape)).map(([column, type]) => `${column}: '${type}'`);
    const read = `read_json('${quoted(path)}', format = 'newline_delimited', maximum_object_size = 16777216, columns = {${columns.join(", ")}})`;
    await engine.run(`insert into ${name} by name select * from ${read}`);
    await rm(path);
  }
  for (const sql of statements) await engine.run(`drop table if exists ${createdBy(sql)}`);
  for (const sql of statements) await engine.run(sql);
}

/** The name of the table that a `create table` statement makes. */
export const createdBy = (sql: string): string => sql.split(/\s+/, 3)[2] ?? "";

const CHUNK = 20_000;

async function writeLines(path: string, rows: object[]): Promise<void> {
  await writeFile(path, "");
  for (let at = 0; at < rows.length; at += CHUNK) {
    const lines = rows.slice(at, at + CHUNK).map((row) => `${JSON.stringify(row)}\n`);
    await writeFile(path, lines.join(""), { flag: "a" });
  }
}
