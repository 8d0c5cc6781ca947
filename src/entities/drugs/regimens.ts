import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import type { Book } from "../book.ts";
import type { Material } from "../material.ts";
import { resolveDrug } from "./resolve.ts";

const Regimen = z.object({
  regimen_id: z.string(),
  names: z.array(z.string()),
  medicines: z.array(z.string()),
  record_key: z.string(),
});

/** Fixed sets of medicines under a short name, as the evidence has them. One with a medicine we do not know is left out. */
export async function regimens(engine: Engine, book: Book): Promise<Material> {
  const found = await engine.rows(
    Regimen,
    `select regimen_id, record_key, list(distinct n.name order by n.name) as names,
       (select list(m.medicine order by m.medicine) from regimen_medicine m where m.record_key = n.record_key) as medicines
     from regimen_name n group by regimen_id, record_key order by regimen_id`,
  );
  const material: Material = { members: [], names: [], identifiers: [] };
  for (const { regimen_id, names, medicines, record_key } of found) {
    const contains = medicines.map((medicine) => resolveDrug(medicine, book).entity?.entity_id ?? null);
    if (contains.some((id) => id === null)) continue;
    const member_id = `regimen:${regimen_id}`;
    material.members.push({
      ...{ member_id, record_key, name: names[0] ?? regimen_id, name_zh: null, standing: "register" },
      ...{ source_id: "evidence", contains: contains.filter((id) => id !== null) },
    });
    for (const name of names) material.names.push({ member_id, name, kind: "principal", record_key });
  }
  return material;
}
