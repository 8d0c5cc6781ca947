import * as z from "zod";
import type { Engine } from "../store/engine.ts";
import { ProfileRow } from "../workspace/partners.ts";

export const A_PROFILE = { en: "This profile", zh: "该合作方简介" };

/** A profile as it is sent: with what the evidence calls the organisation that it says it is. */
export const Profile = ProfileRow.extend({
  known_as_name: z.string().nullable(),
  known_as_name_zh: z.string().nullable(),
});
type Profile = z.infer<typeof Profile>;

const Named = z.object({ id: z.string(), name: z.string(), name_zh: z.string().nullable() });

const NAMED = `select entity_id as id, name, name_zh from entity
where kind = 'organisation' and entity_id in (select unnest(from_json($ids::json, '["VARCHAR"]')))`;

export const namesOf = (engine: Engine, ids: readonly string[]) =>
  engine.rows(Named, NAMED, { ids: JSON.stringify(ids) });

export async function withNames(engine: Engine, profiles: readonly ProfileRow[]): Promise<Profile[]> {
  const named = await namesOf(
    engine,
    profiles.flatMap(({ known_as }) => known_as ?? []),
  );
  const called = new Map(named.map((each) => [each.id, each]));
  return profiles.map((profile) => {
    const found = called.get(profile.known_as ?? "");
    return { ...profile, known_as_name: found?.name ?? null, known_as_name_zh: found?.name_zh ?? null };
  });
}
