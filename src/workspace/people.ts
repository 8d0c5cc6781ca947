import * as z from "zod";
import type { Workspace } from "./workspace.ts";

/** What people are to the platform, by the organisations they belong to. */
export const DUTIES = ["firm", "partner", "officer", "reviewer", "administrator"] as const;
export type Duty = (typeof DUTIES)[number];

export const Membership = z.object({
  organisation_id: z.string(),
  name: z.string(),
  kind: z.enum(["firm", "partner", "authority"]),
  role: z.enum(["owner", "member", "officer", "reviewer", "administrator"]),
});
type Membership = z.infer<typeof Membership>;

export interface Person {
  person_id: string;
  name: string;
  email: string;
  memberships: Membership[];
  duties: Duty[];
}

const MEMBERSHIPS = `select m.organisation_id, o.name, o.kind, m.role
from member m join organisation o on o.id = m.organisation_id where m.person_id = $1 order by o.name, o.id`;

/** Somebody who is signed in, with where they belong. */
export async function readPerson(
  workspace: Workspace,
  { id, name, email }: { id: string; name: string; email: string },
): Promise<Person> {
  const memberships = await workspace.look(Membership, MEMBERSHIPS, [id]);
  return { person_id: id, name, email, memberships, duties: dutiesOf(memberships) };
}

const dutiesOf = (memberships: Membership[]): Duty[] =>
  DUTIES.filter((duty) => memberships.some(({ kind, role }) => kind === duty || role === duty));
