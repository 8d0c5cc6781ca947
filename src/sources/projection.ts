import * as z from "zod";

const quote = (name: string) => `"${name}"`;

function unwrapped(type: z.ZodType): z.ZodType {
  return type instanceof z.ZodOptional || type instanceof z.ZodNullable ? unwrapped(type.unwrap() as z.ZodType) : type;
}

/**
 * The part of a record that we rely on, as a DuckDB type. Every leaf is text: the engine would round a number
 * and turn a flag into one without a word, and as text we can still look at it.
 */
export function projectionOf(type: z.ZodType): string {
  const inner = unwrapped(type);
  if (inner instanceof z.ZodArray) return `${projectionOf(inner.element as z.ZodType)}[]`;
  if (!(inner instanceof z.ZodObject)) return "VARCHAR";
  const fields = Object.entries<z.ZodType>(inner.shape).map(([name, field]) => `${quote(name)} ${projectionOf(field)}`);
  return `STRUCT(${fields.join(", ")})`;
}

/**
 * An SQL condition that holds for every record which the zod object might refuse or read differently than the
 * engine. Those go to the zod object; a leaf says how to see it in `meta({ odd })`, where `@` is its value.
 */
export const oddSql = (record: z.ZodObject): string => oddFields(record, (name) => quote(name)).join("\n or ");

function oddFields(object: z.ZodObject, path: (name: string) => string): string[] {
  return Object.entries<z.ZodType>(object.shape).flatMap(([name, field]) => odd(field, path(name)));
}

function odd(type: z.ZodType, path: string): string[] {
  const inner = unwrapped(type);
  const missing = type.safeParse(null).success ? [] : [`${path} is null`];
  return [...missing, ...oddItself(inner, path), ...oddWithin(inner, path)];
}

function oddItself(type: z.ZodType, path: string): string[] {
  const condition = type.meta()?.["odd"];
  return typeof condition === "string" ? [`(${path} is not null and (${condition.replaceAll("@", path)}))`] : [];
}

function oddWithin(type: z.ZodType, path: string): string[] {
  if (type instanceof z.ZodObject) return oddFields(type, (name) => `${path}.${quote(name)}`);
  if (!(type instanceof z.ZodArray)) return [];
  const inside = odd(type.element as z.ZodType, "entry").join(" or ");
  return [`(${path} is not null and len(list_filter(${path}, lambda entry: ${inside})) > 0)`];
}
