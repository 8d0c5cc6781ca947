import * as z from "zod";
import type { Entry } from "../dossier/blocks.ts";
import type { Engine } from "../store/engine.ts";

/** The keys that a statement is given as JSON. */
export const KEYS = `(select unnest(from_json($keys::json, '["VARCHAR"]')))`;

const Found = z.object({
  record_key: z.string(),
  title: z.string(),
  address: z.string().nullable(),
  grade: z.string(),
  retrieved_at: z.string(),
});

/** Each record with the page it was read from: its own address, else that of its first citation. */
export async function registerOf(engine: Engine, keys: string[]): Promise<Entry[]> {
  const rows = await engine.rows(
    Found,
    `select r.record_key, coalesce(c.title, r.title) as title, coalesce(c.address, r.address) as address, r.grade, r.retrieved_at
     from record r left join (
       select record_key, arg_min(title, position) as title, arg_min(address, position) as address from citation group by record_key
     ) c using (record_key) where r.record_key in ${KEYS}`,
    { keys: JSON.stringify(keys) },
  );
  const found = new Map(rows.map((row) => [row.record_key, row]));
  return keys.flatMap((key, at) => {
    const row = found.get(key);
    return row ? [{ number: at + 1, ...row }] : [];
  });
}
