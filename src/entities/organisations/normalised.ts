import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import type { Material, Member, Name } from "../material.ts";
import { member } from "./member.ts";
import { organisationKey } from "./name.ts";

const CompanyName = z.object({ name: z.string(), value: z.string(), record_key: z.string() });

const UNCLEAR = /^unclear sponsor/i;

/** What people have joined by hand as other ways to write one name. */
export async function normalised(engine: Engine): Promise<Material> {
  const rows = await engine.rows(
    CompanyName,
    "select name, value, record_key from company_name where relation = 'same_as' order by value, name",
  );
  const members = new Map<string, Member>();
  const names: Name[] = [];
  for (const { name, value, record_key } of rows) {
    const key = organisationKey(value);
    if (!key || UNCLEAR.test(value)) continue;
    const member_id = `joined:${key}`;
    if (!members.has(member_id)) {
      members.set(member_id, member(member_id, value, record_key, { standing: "vocabulary" }));
      names.push({ member_id, name: value, kind: "principal", record_key });
    }
    names.push({ member_id, name, kind: "synonym", record_key });
  }
  return { members: [...members.values()], names, identifiers: [] };
}

const Other = z.object({ name: z.string(), record_key: z.string() });

/** Firms of which we know no more than a name: those that belong to others, the others, and sponsors with a ticker. */
export async function parents(engine: Engine): Promise<Material> {
  const rows = await engine.rows(
    Other,
    `with joined as (select distinct name from company_name where relation = 'same_as')
     select name, min(record_key) as record_key from (
       select c.name, c.record_key from company_name c anti join joined using (name) where relation in ('belongs_to', 'ticker')
       union all select value, record_key from company_name where relation = 'belongs_to'
     ) group by name order by name`,
  );
  const members = new Map<string, Member>();
  const names: Name[] = [];
  for (const { name, record_key } of rows) {
    const key = organisationKey(name);
    if (!key || UNCLEAR.test(name)) continue;
    const member_id = `named:${key}`;
    if (!members.has(member_id)) members.set(member_id, member(member_id, name, record_key));
    names.push({ member_id, name, kind: "principal", record_key });
  }
  return { members: [...members.values()], names, identifiers: [] };
}
