import * as z from "zod";
import { readProfile } from "../workspace/partners.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { A_PROFILE, Profile, withNames } from "./partners-profile.ts";

export const partnersGet = defineOperation({
  id: "partners.get",
  title: { en: "A partner's profile", zh: "合作方简介" },
  summary: "What one partner abroad says that it looks for, and whether an officer has seen who it is.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({ organisation_id: z.string().min(1).max(200) }),
  output: z.object({ profile: Profile }),
  example: { organisation_id: "northern-harbour-pharma" },
  async run({ organisation_id }, context) {
    const row = await onBehalf(context, "partners.get", async (database) =>
      only(await readProfile(database, organisation_id), A_PROFILE),
    );
    return { profile: only(await withNames(context.shelf.current().engine, [row]), A_PROFILE) };
  },
});
