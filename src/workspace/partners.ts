import * as z from "zod";
import type { Database } from "./database.ts";

const texts = z.array(z.string());

export const ProfileRow = z.object({
  organisation_id: z.string(),
  name: z.string(),
  targets: texts,
  areas: texts,
  modalities: texts,
  stages: texts,
  territories: texts,
  deal_types: texts,
  text: z.string(),
  text_zh: z.string(),
  /** Off, it is seen by nobody but the partner. */
  is_shown: z.boolean(),
  /** The organisation of the evidence that it says it is. */
  known_as: z.string().nullable(),
  /** Whether an officer has seen it to be that one. */
  is_confirmed: z.boolean(),
  version: z.int(),
  updated_at: z.iso.datetime(),
});
export type ProfileRow = z.infer<typeof ProfileRow>;

const PROFILES = `select p.*, o.name, p.known_as is not null and p.known_as is not distinct from p.confirmed_as as is_confirmed
from partner_profile p join organisation o on o.id = p.organisation_id`;

/** The profiles that whoever asks may see; with an area or a modality, those that ask for it or for none in particular. */
export const readProfiles = (database: Database, area: string | null = null, modality: string | null = null) =>
  database.rows(
    ProfileRow,
    `${PROFILES} where ($1::text is null or $1 = any (p.areas) or p.areas = '{}')
  and ($2::text is null or $2 = any (p.modalities) or p.modalities = '{}')
order by lower(o.name), o.id`,
    [area, modality],
  );

export const readProfile = (database: Database, organisation_id: string) =>
  database.rows(ProfileRow, `${PROFILES} where p.organisation_id = $1`, [organisation_id]);
