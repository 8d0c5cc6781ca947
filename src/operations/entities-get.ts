import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { EntityName, EntityRow } from "../core/tables/identity.ts";
import { KindId } from "./entities-resolve.ts";
import { defineOperation } from "./operation.ts";
import { count } from "./shapes.ts";

const Related = z.object({ entity_id: z.string(), name: z.string(), name_zh: z.string().nullable() });

const MOST_LABELS = 200;

export const getEntity = defineOperation({
  id: "entities.get",
  title: { en: "A thing and its names", zh: "单个实体及其名称" },
  summary:
    "One thing with every name it goes by and the record that gives the name, what it is made of, and under which labels registers carry it.",
  access: "public",
  writes: false,
  input: z.object({ kind: KindId, entity: z.string().max(500) }),
  output: z.object({
    entity: EntityRow,
    members: z.array(z.string()),
    names: z.array(EntityName.omit({ kind: true, entity_id: true }).extend({ source_id: z.string() })),
    parts: z.array(Related),
    products: z.array(Related),
    labels: z.array(
      z.object({
        label: z.string(),
        records: count,
        method: z.string(),
        score: z.number(),
        part: z.string().nullable(),
      }),
    ),
    /** Records of registers that carry one of the labels. */
    records: count,
  }),
  example: { kind: "drug", entity: "fruquintinib" },
  async run({ kind, entity: id }, { shelf }) {
    const { engine } = shelf.current();
    const Id = z.object({ entity_id: z.string() });
    const about = { kind, id };
    const [owner] = await engine.rows(
      Id,
      "select entity_id from entity_member where kind = $kind and member_id = $id limit 1",
      about,
    );
    if (!owner) throw new Fault("not_found", `No ${kind} is called ${id}.`, { field: "entity" });
    const found = { kind, id: owner.entity_id };
    const [entity] = await engine.rows(EntityRow, "select * from entity where kind = $kind and entity_id = $id", found);
    const members = await engine.rows(
      z.object({ member_id: z.string() }),
      "select member_id from entity_member where kind = $kind and entity_id = $id order by member_id",
      found,
    );
    const names = await engine.rows(
      EntityName.omit({ kind: true, entity_id: true }).extend({ source_id: z.string() }),
      `select name, name_kind, record_key, split_part(record_key, ':', 1) as source_id from entity_name
       where kind = $kind and entity_id = $id
       order by list_position(['principal', 'code', 'brand', 'synonym', 'former', 'abbreviation', 'part'], name_kind), name`,
      found,
    );
    const parts = await engine.rows(
      Related,
      `select e.entity_id, e.name, e.name_zh from entity_part p join entity e on e.kind = p.kind and e.entity_id = p.part_id
       where p.kind = $kind and p.entity_id = $id order by e.name`,
      found,
    );
    const products = await engine.rows(
      Related,
      "select entity_id, name, name_zh from entity where kind = $kind and product_of = $id order by name",
      found,
    );
    const Label = z.object({
      label: z.string(),
      records: count,
      method: z.string(),
      score: z.number(),
      part: z.string().nullable(),
    });
    const labels = await engine.rows(
      Label,
      `select label, records, method, score, part from entity_link
       where kind = $kind and entity_id = $id and decision = 'linked' order by records desc, label`,
      found,
    );
    return {
      entity: entity as z.output<typeof EntityRow>,
      members: members.map(({ member_id }) => member_id),
      ...{ names, parts, products },
      labels: labels.slice(0, MOST_LABELS),
      records: labels.reduce((sum, { records }) => sum + records, 0),
    };
  },
});
