import type * as z from "zod";
import { ZodArray, ZodDefault, ZodOptional, ZodRecord } from "zod";

/**
 * Reads a query string, or the options of a command line, into the input of an operation: `by=year&by=stage` or `by=year,stage` for lists,
 * `params.series=…` for named values. Anything else is left as text for the schema to judge.
 */
export function flatInput(schema: z.ZodObject, query: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = Object.create(null);
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    const dot = name.indexOf(".");
    const head = dot > 0 ? name.slice(0, dot) : name;
    const field = Object.hasOwn(schema.shape, head) ? bare(schema.shape[head]) : undefined;
    if (dot > 0 && field instanceof ZodRecord) {
      const named = (input[head] ?? Object.create(null)) as Record<string, unknown>;
      named[name.slice(dot + 1)] = values.at(-1);
      input[head] = named;
    } else if (field instanceof ZodArray) {
      // Labels of registers hold commas of their own.
      input[name] = field.meta()?.["whole"] ? values : values.flatMap((value) => value.split(",")).filter(Boolean);
    } else {
      input[name] = values.at(-1);
    }
  }
  return { ...input };
}

export function bare(type: unknown): unknown {
  return type instanceof ZodDefault || type instanceof ZodOptional ? bare(type.unwrap()) : type;
}
