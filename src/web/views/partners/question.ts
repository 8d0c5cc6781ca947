import type { InputOf } from "../../../operations/catalogue.ts";
import { readList } from "../../lib/lists.ts";

const SHOWN = 10;
/** The planner's word for a stage that deals call otherwise. */
const STAGE_OF: Readonly<Record<string, string>> = { filing: "filed" };

/** A candidate is a medicine of one group, `medicine|group`. Where one is named and no medicine, the address that names it so. */
export function ofMedicine(query: URLSearchParams): string | null {
  const [medicine] = query.get("candidate")?.split("|") ?? [];
  if (!medicine) return null;
  const named = new URLSearchParams(query);
  named.delete("candidate");
  if (!named.get("drug")) named.set("drug", medicine);
  return `?${named}`;
}

/** The question stands in the address, in the words of the planner's own. */
export function questionOf(query: URLSearchParams): InputOf<"partners.shortlist"> {
  const said = (name: string) => query.get(name) || undefined;
  const several = (name: string) => {
    const list = readList(query.get(name));
    return list.length > 0 ? list : undefined;
  };
  const stage = said("stage");
  const entered = {
    ...{ drug: said("drug"), target: several("target"), modality: said("modality"), area: said("area") },
    ...{ stage: stage && (STAGE_OF[stage] ?? stage), territory: several("territory"), owner: said("owner") },
    limit: SHOWN,
  };
  return Object.fromEntries(
    Object.entries(entered).filter(([, value]) => value !== undefined),
  ) as InputOf<"partners.shortlist">;
}
