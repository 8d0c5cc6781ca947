import * as z from "zod";
import { Modality } from "../core/tables/medicine.ts";
import { AREA_IDS } from "../models/success-populations.ts";
import { readProfiles } from "../workspace/partners.ts";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { Profile, withNames } from "./partners-profile.ts";

export const partnersList = defineOperation({
  id: "partners.list",
  title: { en: "Partners and what they look for", zh: "合作方及其需求" },
  summary:
    "The profiles that partners abroad show on the platform: what an asset has to be. With an area or a modality, those that ask for it or for none in particular.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({ area: z.enum(AREA_IDS).optional(), modality: Modality.optional() }),
  output: z.object({ profiles: z.array(Profile) }),
  example: {},
  async run({ area, modality }, context) {
    const rows = await onBehalf(context, "partners.list", (database) =>
      readProfiles(database, area ?? null, modality ?? null),
    );
    return { profiles: await withNames(context.shelf.current().engine, rows) };
  },
});
