import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Operation } from "../operations/operation.ts";

/** The lists of rows in what an operation answers, by name: what of it can leave as a table. */
export function listsOf({ output, writes }: Operation): Map<string, z.ZodType> {
  const found = new Map<string, z.ZodType>();
  if (writes) return found;
  for (const [name, type] of Object.entries(output.shape)) {
    const element = type instanceof z.ZodArray ? (type.element as z.ZodType) : null;
    if (element instanceof z.ZodObject || element instanceof z.ZodRecord) found.set(name, element);
  }
  return found;
}

/** The list that is meant where none is named: `rows`, else the first. */
export const mainList = (operation: Operation): string | undefined => {
  const names = [...listsOf(operation).keys()];
  return names.includes("rows") ? "rows" : names[0];
};

export function listCalled(operation: Operation, wanted: string | undefined): { name: string; row: z.ZodType } {
  const lists = listsOf(operation);
  const name = wanted ?? mainList(operation);
  const row = name === undefined ? undefined : lists.get(name);
  if (name !== undefined && row) return { name, row };
  const offer = lists.size ? `Its lists are ${[...lists.keys()].join(", ")}.` : "It answers no list of rows.";
  const missing = name === undefined ? "cannot leave as a table" : `has no list called ${name}`;
  throw new Fault("invalid_input", `${operation.id} ${missing}. ${offer}`, { field: "list" });
}
