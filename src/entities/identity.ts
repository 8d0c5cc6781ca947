import * as z from "zod";
import { EntityName, EntityPart, EntityRow } from "../core/tables/identity.ts";
import type { Engine } from "../store/engine.ts";
import { type Book, bookOf, type Entity, keyed } from "./book.ts";
import { rulingsOn } from "./curation.ts";
import type { Kind } from "./kind.ts";

/** The book of a kind as a snapshot stores it. */
export async function readBook(kind: Kind, engine: Engine): Promise<Book> {
  const about = { kind: kind.id };
  const rows = await engine.rows(EntityRow, "select * from entity where kind = $kind", about);
  const Members = z.object({ entity_id: z.string(), members: z.array(z.string()) });
  const members = await engine.rows(
    Members,
    "select entity_id, list(member_id order by member_id = entity_id desc, member_id) as members from entity_member where kind = $kind group by all",
    about,
  );
  const entities = new Map<string, Entity>(rows.map((row) => [row.entity_id, { ...row, contains: [], members: [] }]));
  for (const { entity_id, members: found } of members) {
    const entity = entities.get(entity_id);
    if (entity) entity.members = found;
  }
  const parts = await engine.rows(EntityPart, "select * from entity_part where kind = $kind order by all", about);
  for (const { entity_id, part_id } of parts) {
    const [whole, part] = [entities.get(entity_id), entities.get(part_id)];
    if (whole && part) whole.contains = [...whole.contains, part];
  }
  const names = await engine.rows(EntityName, "select * from entity_name where kind = $kind", about);
  const entries = names.flatMap(({ entity_id, name, name_kind, record_key }) => {
    const entity = entities.get(entity_id);
    return entity ? [{ entity, name, kind: name_kind, record_key }] : [];
  });
  return bookOf(kind.id, [...entities.values()], entries, kind.key ?? keyed, await rulingsOn(kind.id, engine));
}

const books = new WeakMap<Engine, Map<string, Promise<Book>>>();

/** As `readBook`, read once for as long as the snapshot is open: it never changes. */
export function bookFor(kind: Kind, engine: Engine): Promise<Book> {
  const open = books.get(engine) ?? new Map<string, Promise<Book>>();
  books.set(engine, open);
  const found = open.get(kind.id) ?? readBook(kind, engine);
  open.set(kind.id, found);
  found.catch(() => open.delete(kind.id));
  return found;
}

interface Search {
  find(
    text: string,
    options: { kinds?: readonly string[]; most?: number },
  ): {
    entity_id: string;
    kind: string;
    label: string;
    label_zh: string | null;
    name: string;
    reason: "name";
    score: number;
  }[];
}

export async function searchFor(_engine: Engine): Promise<Search> {
  return { find: () => [] };
}
