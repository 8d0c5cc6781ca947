import type { Context } from "../../src/operations/operation.ts";
import { readPerson } from "../../src/workspace/people.ts";
import type { World } from "./world.ts";

export interface Somebody {
  name: string;
  organisation: string;
  kind: "firm" | "partner" | "authority";
  role: "owner" | "member" | "officer" | "reviewer" | "administrator";
}

/** Somebody with a place in an organisation, both made where they are not there yet, and the world as they are shown it. */
export async function signedIn(world: World, { name, organisation, kind, role }: Somebody): Promise<Context> {
  const workspace = await world.workspace();
  const email = `${name}@example.org`;
  await workspace.as({ person_id: null, action: "test" }, async (database) => {
    await database.run("insert into person (id, name, email) values ($1, $1, $2) on conflict do nothing", [
      name,
      email,
    ]);
    await database.run(
      "insert into organisation (id, name, slug, kind) values ($1, $1, $1, $2) on conflict do nothing",
      [organisation, kind],
    );
    await database.run(
      "insert into member (id, organisation_id, person_id, role) values ($1 || ':' || $2, $1, $2, $3) on conflict do nothing",
      [organisation, name, role],
    );
  });
  const person = await readPerson(workspace, { id: name, name, email });
  return { ...world.as(null), actor: { role: "public", person } };
}
