import * as z from "zod";
import { type TableName, tables } from "../core/tables.ts";

/** Walks the zod object, not its JSON Schema: there, a nullable day is three ideas instead of one. */
function duckType(type: z.ZodType): string {
  if (type instanceof z.ZodNullable || type instanceof z.ZodOptional) return duckType(type.unwrap() as z.ZodType);
  if (type instanceof z.ZodISODate) return "DATE";
  if (type instanceof z.ZodBoolean) return "BOOLEAN";
  if (type instanceof z.ZodNumber) return type.format === "safeint" ? "BIGINT" : "DOUBLE";
  return "VARCHAR";
}

/** Column names and DuckDB types of a fact table, in the order of its zod object. */
export const columnsOf = (table: TableName): Record<string, string> =>
  Object.fromEntries(Object.entries<z.ZodType>(tables[table].shape).map(([name, type]) => [name, duckType(type)]));

export function createTable(table: TableName): string {
  const columns = Object.entries(columnsOf(table)).map(([name, type]) => `${name} ${type}`);
  return `create table ${table} (${columns.join(", ")})`;
}
