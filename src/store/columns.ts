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

/** Column names and DuckDB types of a zod object, in its order. */
export const columnsOfShape = ({ shape }: z.ZodObject): Record<string, string> =>
  Object.fromEntries(Object.entries(shape as Record<string, z.ZodType>).map(([name, type]) => [name, duckType(type)]));

export const columnsOf = (table: TableName): Record<string, string> => columnsOfShape(tables[table]);

export const createTableOf = (name: string, shape: z.ZodObject): string => {
  const columns = Object.entries(columnsOfShape(shape)).map(([column, type]) => `${column} ${type}`);
  return `create table ${name} (${columns.join(", ")})`;
};

export const createTable = (table: TableName): string => createTableOf(table, tables[table]);
