import * as z from "zod";

export type Kind = "text" | "integer" | "number" | "flag" | "day";
export type Cell = string | number | boolean | null;

export interface Column {
  name: string;
  kind: Kind;
  /** Where its value stands in a row. */
  path: readonly string[];
}

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

function bare(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodNullable || type instanceof z.ZodOptional || type instanceof z.ZodDefault)
    return bare(type.unwrap() as z.ZodType);
  if (!(type instanceof z.ZodUnion)) return type;
  const [only, ...others] = (type.options as z.ZodType[]).filter((each) => !(each instanceof z.ZodNull));
  return only && others.length === 0 ? bare(only) : type;
}

/** The kind that the shape of the answer promises; null where only the values can tell. */
function promised(type: z.ZodType, name: string): Kind | null {
  if (type instanceof z.ZodNumber) return type.format === "safeint" ? "integer" : "number";
  if (type instanceof z.ZodBoolean) return "flag";
  if (type instanceof z.ZodISODate) return "day";
  if (type instanceof z.ZodString) return name.endsWith("_date") ? null : "text";
  return type instanceof z.ZodEnum || type instanceof z.ZodLiteral || type instanceof z.ZodArray ? "text" : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function seen(values: unknown[], name: string): Kind {
  const known = values.filter((value) => value !== null && value !== undefined);
  const all = (test: (value: unknown) => boolean) => known.every(test);
  if (name.endsWith("_date") && all((value) => typeof value === "string" && DAY.test(value))) return "day";
  if (known.length === 0) return "text";
  if (all((value) => typeof value === "boolean")) return "flag";
  if (all((value) => typeof value === "number")) return all(Number.isInteger) ? "integer" : "number";
  return "text";
}

const at = (row: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isRow(value) ? value[key] : undefined), row);

/** The columns of a list: those of its shape, else of its rows. What stands inside another thing is named with both, `title_en`. */
export function columnsOf(shape: z.ZodType, rows: readonly Row[], path: readonly string[] = []): Column[] {
  const fields = shape instanceof z.ZodObject ? (shape.shape as Record<string, z.ZodType>) : {};
  const isOpen = !(shape instanceof z.ZodObject) || shape.def.catchall !== undefined;
  const names = new Set(Object.keys(fields));
  if (isOpen) for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names].flatMap((name) => {
    const type = fields[name] && bare(fields[name]);
    const here = [...path, name];
    if (type instanceof z.ZodObject) return columnsOf(type, rows, here);
    const kind =
      (type && promised(type, name)) ??
      seen(
        rows.map((row) => at(row, here)),
        name,
      );
    return [{ name: here.join("_"), kind, path: here }];
  });
}

/** Several words in one cell stand with semicolons between; what is deeper stands as JSON. */
export function cellOf(row: Row, { path }: Column): Cell {
  const value = at(row, path);
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  const isPlain = Array.isArray(value) && value.every((each) => typeof each !== "object" || each === null);
  return isPlain ? value.join("; ") : JSON.stringify(value);
}
