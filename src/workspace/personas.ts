import type { SignIn } from "./sign-in.ts";
import type { Workspace } from "./workspace.ts";

const PASSWORD = "seven herons cross the estuary";

const PERSONAS = [
  { name: "Lin Wei", email: "firm@portolan.example", organisation: "Estuary Biologics", kind: "firm", role: "owner" },
  {
    name: "Mara Holt",
    email: "partner@portolan.example",
    organisation: "Northern Harbour Pharma",
    kind: "partner",
    role: "owner",
  },
  {
    name: "Chen Yun",
    email: "officer@portolan.example",
    organisation: "Collaboration Platform",
    kind: "authority",
    role: "officer",
  },
  {
    name: "Gu Min",
    email: "reviewer@portolan.example",
    organisation: "Collaboration Platform",
    kind: "authority",
    role: "reviewer",
  },
  {
    name: "He Jun",
    email: "reviewer2@portolan.example",
    organisation: "Collaboration Platform",
    kind: "authority",
    role: "reviewer",
  },
  {
    name: "Xu An",
    email: "administrator@portolan.example",
    organisation: "Collaboration Platform",
    kind: "authority",
    role: "administrator",
  },
] as const;

/** People to try the platform as, each with a duty; those who are there already are left as they are. */
export async function seedPersonas(workspace: Workspace, signIn: SignIn): Promise<string> {
  for (const { name, email, organisation, kind, role } of PERSONAS) {
    const slug = organisation.toLowerCase().replaceAll(" ", "-");
    // One who is there already is refused, which is what we want.
    await signIn.api.signUpEmail({ body: { name, email, password: PASSWORD } }).catch(() => null);
    await workspace.as({ person_id: null, action: "people.seed" }, async (database) => {
      await database.run(
        "insert into organisation (id, name, slug, kind) values ($1, $2, $1, $3) on conflict do nothing",
        [slug, organisation, kind],
      );
      await database.run(
        `insert into member (id, organisation_id, person_id, role)
         select $1 || ':' || p.id, $1, p.id, $2 from person p where p.email = $3 on conflict do nothing`,
        [slug, role, email],
      );
    });
  }
  const lines = PERSONAS.map(({ email, role, organisation }) => `  ${email}: ${role} of ${organisation}`);
  return `Sign in as one of these, with the password “${PASSWORD}”:\n${lines.join("\n")}\n`;
}
