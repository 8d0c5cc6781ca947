import * as z from "zod";
import { MANDATE_FIELDS, matchMandates } from "../models/shortlist-mandates.ts";
import type { Engine } from "../store/engine.ts";
import { type ProfileRow, readProfiles } from "../workspace/partners.ts";
import { onBehalf } from "./casework.ts";
import type { Context } from "./operation.ts";
import { type Offered, readTargets } from "./partners-known.ts";
import { namesOf } from "./partners-profile.ts";

const fields = z.array(z.enum(MANDATE_FIELDS));

/** What a partner of the platform asks for, beside what the asset is. */
export const Mandate = z.object({
  /** The partner, by its id on the platform, and what it is called there. */
  ...{ profile_id: z.string(), name: z.string() },
  /** The organisation of the evidence that it says it is; confirmed where an officer has seen it to be. */
  ...{ known_as: z.string().nullable(), known_as_name: z.string().nullable(), known_as_name_zh: z.string().nullable() },
  is_confirmed: z.boolean(),
  ...{ meets: fields, misses: fields, unknown: fields },
});
type Mandate = z.infer<typeof Mandate>;

/** For people who are signed in, the mandates that an asset meets in something, the fullest first; null for everybody else. */
export async function mandatesOn(asset: Offered, context: Context): Promise<Mandate[] | null> {
  if (!context.actor?.person) return null;
  const mine = await onBehalf(context, "partners.shortlist", (database) => readProfiles(database));
  const profiles = mine.filter(({ is_shown }) => is_shown);
  const { engine } = context.shelf.current();
  const rowOf = new Map(profiles.map((profile) => [profile.organisation_id, profile]));
  const called = new Map(
    (
      await namesOf(
        engine,
        profiles.flatMap(({ known_as }) => known_as ?? []),
      )
    ).map((each) => [each.id, each]),
  );
  return matchMandates(await asAsked(engine, profiles), asset).flatMap(({ profile_id, ...match }) => {
    const profile = rowOf.get(profile_id);
    // Nobody is shown an asset of its own.
    if (!profile || asset.owners.includes(profile.known_as ?? "")) return [];
    const { name, known_as, is_confirmed } = profile;
    const known = called.get(known_as ?? "");
    const who = { known_as, known_as_name: known?.name ?? null, known_as_name_zh: known?.name_zh ?? null };
    return [{ profile_id, name, ...who, is_confirmed, ...match }];
  });
}

/** Profiles with their targets as the evidence knows them. */
async function asAsked(engine: Engine, profiles: readonly ProfileRow[]) {
  const names = [...new Set(profiles.flatMap(({ targets }) => targets))];
  const targets = names.length > 0 ? await readTargets(engine, names) : new Map<string, string>();
  return profiles.map((profile) => ({
    ...profile,
    profile_id: profile.organisation_id,
    targets: profile.targets.flatMap((name) => targets.get(name) ?? []),
  }));
}
