import * as z from "zod";
import { Text } from "../core/text.ts";
import type { Context } from "./operation.ts";
import { titleIn } from "./watchable.ts";

/** What the filters of a question stand for, by their ids: `TARGET:EGFR` is asked for, EGFR is read. */
const AskedNames = z.record(z.string(), Text);

/** A question in words: what its operation is called, and the names of what it asks about. */
export const InWords = z.object({ title: Text, names: AskedNames });

interface Asked {
  operation_id: string;
  input: Record<string, unknown>;
}

const Named = z.object({ entity_id: z.string(), name: z.string(), name_zh: z.string().nullable() });

const filtersOf = ({ input }: Asked): string[] =>
  Object.values(input)
    .flat()
    .filter((value) => typeof value === "string");

/** Puts questions into words for their readers, with the names on the snapshot being served. */
export async function inWords<Row extends Asked>(rows: Row[], context: Context) {
  const ids = [...new Set(rows.flatMap(filtersOf))];
  const { engine } = context.shelf.current();
  const found = ids.length
    ? await engine.rows(
        Named,
        `select entity_id, name, name_zh from entity
where entity_id in (select unnest(from_json($ids::json, '["VARCHAR"]'))) order by entity_id, kind`,
        { ids: JSON.stringify(ids) },
      )
    : [];
  const names = new Map(found.map(({ entity_id, name, name_zh }) => [entity_id, { en: name, zh: name_zh ?? name }]));
  return rows.map((row) => ({
    ...row,
    title: titleIn(context, row.operation_id),
    names: Object.fromEntries(filtersOf(row).flatMap((id) => (names.has(id) ? [[id, names.get(id) as Text]] : []))),
  }));
}
