import { drugs } from "./drugs/kind.ts";
import { indications } from "./indications/kind.ts";
import type { Kind } from "./kind.ts";
import type { EntityKind } from "./material.ts";
import { organisations } from "./organisations/kind.ts";
import { targets } from "./targets/kind.ts";

/** Every kind of thing whose names are resolved. */
export const kinds: readonly Kind[] = [drugs, targets, indications, organisations];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

export function kindCalled(id: EntityKind): Kind {
  const kind = byId.get(id);
  if (!kind) throw new Error(`No kind is called ${id}.`);
  return kind;
}
