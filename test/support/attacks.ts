import * as z from "zod";
import { asFault } from "../../src/core/fault.ts";
import type { Context, Operation } from "../../src/operations/operation.ts";
import { perform } from "../../src/operations/perform.ts";
import type { Thing } from "./tenants.ts";

export interface Attack {
  operation: Operation;
  /** What of the victim is named. */
  target: Thing | null;
  /** The one field that is aimed; null where all are, or none. */
  field: string | null;
  input: Record<string, unknown>;
  /** The same with an id that never was: it must be told alike. */
  missing: Record<string, unknown>;
}

const NEVER = "00000000-0000-4000-8000-00000000dead";

/** Fields whose name ends like an id and which name no row of a tenant. */
const EVERYBODYS = new Set(["measure_id"]);

export const idFieldsOf = ({ input }: Operation): string[] =>
  Object.keys(input.shape).filter((field) => /_ids?$/.test(field) && !EVERYBODYS.has(field));

/** Fields that name a row and which of the tenant's rows could not be found for. */
export const unaimedOf = (operation: Operation, things: readonly Thing[]): string[] =>
  idFieldsOf(operation).filter((field) => !things.some((thing) => thing.field === singular(field)));

const singular = (field: string) => field.replace(/_ids$/, "_id");

interface Aim {
  victims: readonly Thing[];
  /** Of whoever attacks: what stands in the fields beside the one that is aimed. */
  own: readonly Thing[];
  /** Undefined for what stands in a row without being one. */
  versionOf: (thing: Thing) => number | undefined;
}

/** Every way to ask an operation about what is another's: each field in turn, then all at once, with each command. */
export function attacksOn(operation: Operation, aim: Aim): Attack[] {
  const fields = idFieldsOf(operation);
  const aimed = fields.flatMap((field) =>
    aim.victims
      .filter((thing) => thing.field === singular(field))
      .map((thing) => aimedAt(operation, field, thing, aim)),
  );
  const bare = { operation, target: null, field: null, input: baseOf(operation, aim), missing: {} };
  const attacks = [bare, ...aimed, ...(fields.length > 1 ? together(operation, fields, aim) : [])];
  return attacks.flatMap((attack) => withCommands(attack));
}

function aimedAt(operation: Operation, field: string, thing: Thing, aim: Aim): Attack {
  const several = field.endsWith("_ids");
  const with_ = (id: string) => ({
    ...baseOf(operation, aim),
    ...versionFor(operation, thing, aim),
    [field]: several ? [id] : id,
  });
  const missing = z.uuid().safeParse(thing.id).success ? NEVER : "never-was";
  return { operation, target: thing, field, input: with_(thing.id), missing: with_(missing) };
}

/** The version of the row that is named, or of the one that the rest of the input names. */
function versionFor({ input }: Operation, thing: Thing, { own, versionOf }: Aim): { version?: number } {
  if (!("version" in input.shape)) return {};
  const required = Object.keys(input.shape).find((field) => own.some((each) => each.field === field));
  const row = own.find(({ field }) => field === required);
  return { version: versionOf(thing) ?? (row && versionOf(row)) ?? 1 };
}

/** Its own example, with ids of whoever attacks where ids are asked for. */
function baseOf({ input, example }: Operation, { own }: Aim): Record<string, unknown> {
  const base: Record<string, unknown> = { ...example };
  for (const field of Object.keys(input.shape).filter((each) => /_ids?$/.test(each) && !EVERYBODYS.has(each))) {
    delete base[field];
    if (input.shape[field]?.safeParse(undefined).success) continue;
    const id = own.find((thing) => thing.field === singular(field))?.id ?? NEVER;
    base[field] = field.endsWith("_ids") ? [id] : id;
  }
  return base;
}

function together(operation: Operation, fields: string[], aim: Aim): Attack[] {
  const found = fields.map((field) => [field, aim.victims.find((each) => each.field === singular(field))] as const);
  const last = found.at(-1)?.[1];
  if (!last || found.some(([, thing]) => !thing)) return [];
  const ids = (idOf: (thing: Thing) => string) =>
    Object.fromEntries(found.map(([field, thing]) => [field, idOf(thing as Thing)]));
  const base = { ...baseOf(operation, aim), ...versionFor(operation, last, aim) };
  const never = (thing: Thing) => (z.uuid().safeParse(thing.id).success ? NEVER : "never-was");
  return [
    {
      operation,
      target: last,
      field: null,
      input: { ...base, ...ids(({ id }) => id) },
      missing: { ...base, ...ids(never) },
    },
  ];
}

function withCommands(attack: Attack): Attack[] {
  const name = ["command", "verdict"].find((each) => each in attack.operation.input.shape);
  const shape = name && attack.operation.input.shape[name];
  if (!name || !(shape instanceof z.ZodEnum)) return [attack];
  return shape.options.map((option) => ({
    ...attack,
    input: { ...attack.input, [name]: option },
    missing: { ...attack.missing, [name]: option },
  }));
}

/** An answer or an error, as it would be written to whoever asked. */
export async function told(operation: Operation, input: unknown, context: Context) {
  try {
    return { is_answer: true, said: JSON.stringify(await perform(operation, input, context)), cause: undefined };
  } catch (error) {
    const { code, message, details, cause } = asFault(error);
    return { is_answer: false, said: JSON.stringify({ code, message, details }), cause };
  }
}
