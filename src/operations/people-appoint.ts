import * as z from "zod";
import { only } from "./casework.ts";
import { defineOperation } from "./operation.ts";

const ROLE = ["officer", "reviewer", "administrator"] as const;

export const peopleAppoint = defineOperation({
  id: "people.appoint",
  title: { en: "Appoint to the authority", zh: "任命平台人员" },
  summary:
    "Gives somebody who has an account a duty in the authority that runs the platform, founding it where it is not there yet. For the machine that holds the data.",
  access: "administrator",
  writes: true,
  input: z.object({
    email: z.email(),
    role: z.enum(ROLE),
    authority: z.string().trim().min(1).max(200).default("Platform"),
  }),
  output: z.object({ person_id: z.string(), name: z.string(), role: z.enum(ROLE) }),
  example: { email: "officer@example.org", role: "officer" },
  async run({ email, role, authority }, context) {
    const workspace = await context.workspace();
    return workspace.as({ person_id: null, action: "people.appoint" }, async (database) => {
      const Found = z.object({ id: z.string(), name: z.string() });
      const person = only(await database.rows(Found, "select id, name from person where email = lower($1)", [email]), {
        en: "An account with this address",
        zh: "该邮箱的账户",
      });
      const slug = `authority-${authority.toLowerCase().replaceAll(/\s+/g, "-")}`;
      await database.run(
        "insert into organisation (id, name, slug, kind) values ($1, $2, $1, 'authority') on conflict do nothing",
        [slug, authority],
      );
      await database.run(
        `insert into member (id, organisation_id, person_id, role) values ($1 || ':' || $2, $1, $2, $3)
         on conflict (organisation_id, person_id) do update set role = excluded.role`,
        [slug, person.id, role],
      );
      return { person_id: person.id, name: person.name, role };
    });
  },
});
