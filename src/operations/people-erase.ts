import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Database } from "../workspace/database.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";

const A_PERSON = { en: "This person", zh: "该用户" };

export const peopleErase = defineOperation({
  id: "people.erase",
  title: { en: "Erase an account", zh: "注销账户" },
  summary:
    "Erases the account of whoever asks, or of another where an administrator asks, for good: name, address, passwords, " +
    "sessions, watches and memberships go. What the authority must keep stays under a pseudonym. Type the address of the account.",
  access: "public",
  by: [],
  writes: true,
  input: z.object({
    person_id: z.string().min(1).max(200).optional(),
    email: z.email().max(320).meta({ description: "The address of the account, as a sign that it is meant" }),
  }),
  output: z.object({ person_id: z.string(), pseudonym: z.string() }),
  example: { email: "somebody@example.org" },
  run: ({ person_id, email }, context) =>
    onBehalf(context, "people.erase", async (database, person) => {
      const wanted = person_id ?? person.person_id;
      const isTheirs = wanted === person.person_id || person.duties.includes("administrator");
      const account = only(isTheirs ? await accountOf(database, wanted) : [], A_PERSON);
      if (account.email.toLowerCase() !== email.toLowerCase())
        throw new Fault("invalid_input", "This is not the address of the account. Type it as it is signed in with.", {
          field: "email",
          zh: "与账户邮箱不一致，请输入登录所用的邮箱。",
        });
      return { person_id: wanted, pseudonym: await erase(database, wanted) };
    }),
});

const accountOf = (database: Database, person_id: string) =>
  database.rows(
    z.object({ email: z.string() }),
    "select email from person p where id = $1 and not exists (select 1 from erasure e where e.person_id = p.id)",
    [person_id],
  );

const Erased = z.object({ pseudonym: z.string().nullable(), unled: z.array(z.string()) });

async function erase(database: Database, person_id: string): Promise<string> {
  const [erased] = await database.rows(Erased, "select pseudonym, unled from erase_person($1)", [person_id]);
  if (erased?.pseudonym) return erased.pseudonym;
  const names = erased?.unled ?? [];
  throw new Fault(
    "conflict",
    `Nobody else runs ${names.join(", ")}. Hand it over to another member first, then erase the account.`,
    { zh: `${names.join("、")}尚无其他负责人，请先移交管理权，再注销账户。` },
  );
}
