import * as z from "zod";
import { EntityName, EntityPart, EntityRow } from "../core/tables/identity.ts";
import type { Engine } from "../store/engine.ts";
import { type Book, bookOf, type Entity, keyed } from "./book.ts";
import { rulingsOn } from "./curation.ts";
import type { Kind } from "./kind.ts";
import { openSearch, type Search } from "./search.ts";

/** The book of a kind as a snapshot stores it. */
async function readBook(kind: Kind, engine: Engine): Promise<Book> {
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

const SearchName = z.object({
  entity_id: z.string(),
  kind: z.string(),
  label: z.string(),
  label_zh: z.string().nullable(),
  name: z.string(),
  weight: z.number(),
});

/** What is known better, and what more records name, stands first among equals. */
const NAMES = `
  select n.kind, n.entity_id, e.name as label, e.name_zh as label_zh, n.name,
    (case e.standing when 'curated' then 3 when 'vocabulary' then 1.5 when 'register' then 1 else 0.5 end
      + ln(1 + coalesce(l.records, 0)) / 4)::double as weight
  from entity_name n
  join entity e using (kind, entity_id)
  left join (select kind, entity_id, sum(records) as records from entity_link where decision = 'linked' group by all) l
    using (kind, entity_id)`;

const searches = new WeakMap<Engine, Promise<Search>>();

/** Search over all names of a snapshot, made ready once for as long as the snapshot is open. */
export function searchFor(engine: Engine): Promise<Search> {
  const found = searches.get(engine) ?? engine.rows(SearchName, NAMES).then(openSearch);
  searches.set(engine, found);
  found.catch(() => searches.delete(engine));
  return found;
}
