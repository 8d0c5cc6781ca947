import * as z from "zod";
import { DUTIES, Membership } from "../workspace/people.ts";
import { defineOperation } from "./operation.ts";

export const peopleMe = defineOperation({
  id: "people.me",
  title: { en: "Who is asking", zh: "当前用户" },
  summary: "Who is signed in, where they belong and what they are on the platform; null for nobody.",
  access: "public",
  writes: false,
  input: z.object({}),
  output: z.object({
    person: z
      .object({
        ...{ person_id: z.string(), name: z.string(), email: z.string() },
        memberships: z.array(Membership),
        duties: z.array(z.enum(DUTIES)),
      })
      .nullable(),
  }),
  example: {},
  run: async (_, { actor }) => ({ person: actor?.person ?? null }),
});
