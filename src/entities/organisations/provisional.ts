import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import { openBook } from "../book.ts";
import type { Material, Member, Name } from "../material.ts";
import { plain } from "../text/plain.ts";
import { hospitalKey } from "./hospital.ts";
import { member } from "./member.ts";
import { LONGEST, organisationKey, readPlain } from "./name.ts";
import { isPerson } from "./people.ts";
import { resolveOrganisation } from "./resolve.ts";

const Label = z.object({ label: z.string(), records: z.coerce.number(), record_key: z.string() });

const LABELS = `
select label, count(*) as records, min(record_key) as record_key from (
  select sponsor as label, record_key from trial where coalesce(lower(sponsor_class), '') not like 'indiv%'
  union all select name, record_key from trial_collaborator where coalesce(lower(class), '') not like 'indiv%'
  union all select holder, record_key from authorisation
) where label <> '' group by label order by records desc, label`;

/** Sponsors and holders that no list knows: one member for all labels that are one name. The first is the most frequent. */
export async function provisional(engine: Engine, known: Material): Promise<Material> {
  const book = openBook("organisation", known, { key: organisationKey });
  const members = new Map<string, Member>();
  const names: Name[] = [];
  for (const { label, record_key } of await engine.rows(Label, LABELS)) {
    const key = groupOf(label);
    if (!key) continue;
    const member_id = `register:${key}`;
    if (!members.has(member_id)) {
      if (resolveOrganisation(label, book).decision !== "unknown") continue;
      members.set(member_id, member(member_id, label, record_key, { standing: "provisional" }));
    }
    names.push({ member_id, name: label, kind: "principal", record_key });
  }
  return { members: [...members.values()], names, identifiers: [] };
}

/** What labels of one name have in common: the key, and of a department, its hospital's. Null for what names nobody. */
function groupOf(label: string): string | null {
  const text = plain(label);
  if (text.length > LONGEST || isPerson(text)) return null;
  const { key, hospital, department } = readPlain(text);
  return (department && hospital && hospitalKey(hospital)) || key || null;
}
