import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { peopleExport } from "../src/operations/people-export.ts";
import { perform } from "../src/operations/perform.ts";
import { verifyLog } from "../src/workspace/log.ts";
import { readPerson } from "../src/workspace/people.ts";
import { openSignIn, type SignIn } from "../src/workspace/sign-in.ts";
import type { Workspace } from "../src/workspace/workspace.ts";
import { LIFE_ID, leadLife } from "./support/life.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

const ORIGIN = "https://portolan.example";
const PASSWORD = "seven herons cross the estuary";
const LAN = { name: "Zhu Lanying 朱兰英", email: "Lan.Ying@example.org" };

const LETS_GO = [
  ...["account.person_id", "calendar_feed.person_id", "letter.person_id", "member.person_id", "passkey.person_id"],
  ...["session.person_id", "voyage.officer_id", "watch.person_id"],
];
/** What points at the row that stays: add a column here, or let go of it in a migration that makes `erase_person` anew. */
const STAYS = [
  ...["application.created_by", "application_document.attached_by", "application_turn.person_id"],
  ...["commitment.created_by", "document.created_by", "document_grant.created_by", "document_grant.person_id"],
  ...["document_version.stored_by", "document_view.person_id", "erasure.erased_by", "erasure.person_id"],
  ...["interest.created_by", "interest.firm_signed_by", "interest.partner_signed_by", "invitation.inviter_id"],
  ...["meeting.created_by", "opportunity.created_by", "outcome.confirmed_by", "outcome.recorded_by"],
  ...["payment.recorded_by", "question.created_by", "remark.person_id", "review.reviewer_id"],
  ...["service_limit.set_by", "task.owner_id", "voyage.created_by"],
];

let world: World;
let workspace: Workspace;
let signIn: SignIn;
const people: Record<string, Context> = {};
let lan = { id: "", cookie: "", token: "" };
beforeAll(async () => {
  world = await openTestWorld();
  workspace = await world.workspace();
  signIn = openSignIn({
    ...{ pool: workspace.pool, origins: [ORIGIN], address_header: "x-portolan-address", send: async () => {} },
    secret: "kept for this test and for nothing else 7f3a91",
  });
  people["ben"] = await signedIn(world, { name: "ben", organisation: "firm-a", kind: "firm", role: "member" });
  people["bo"] = await signedIn(world, { name: "bo", organisation: "firm-b", kind: "firm", role: "owner" });
  people["eve"] = await signedIn(world, { name: "eve", organisation: "firm-b", kind: "firm", role: "member" });
  const authority = { organisation: "park", kind: "authority" } as const;
  people["cai"] = await signedIn(world, { ...authority, name: "cai", role: "officer" });
  people["ada"] = await signedIn(world, { ...authority, name: "ada", role: "administrator" });
  lan = await register();
  await machine(
    `insert into member (id, organisation_id, person_id, role)
     values ('m1', 'firm-a', $1, 'owner'), ('m2', 'park', $1, 'officer')`,
    [lan.id],
  );
  people["lan"] = {
    ...world.as(null),
    actor: {
      role: "public",
      person: await readPerson(workspace, { ...LAN, id: lan.id, email: LAN.email.toLowerCase() }),
    },
  };
  await leadLife(workspace, { ...LAN, id: lan.id });
  const content = Buffer.from("the protocol").toString("base64");
  const { document_id } = await call(
    "documents.store",
    { name: "protocol.txt", content, organisation_id: "firm-a" },
    "lan",
  );
  await call("documents.read", { document_id }, "lan");
});
afterAll(() => world.close());

const machine = (sql: string, parameters: unknown[] = []) =>
  workspace.as({ person_id: null, action: "test" }, (database) => database.run(sql, parameters));
const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, name: string) =>
  perform(operationCalled(id) as never, input, people[name] as Context) as Promise<OutputOf<Id>>;

const enter = (session: string) =>
  machine("insert into session (id, person_id, token, expires_at) values ($2, $1, $2, now() + interval '1 day')", [
    lan.id,
    session,
  ]);

function post(path: string, body: object, cookie = "") {
  const headers = { "content-type": "application/json", origin: ORIGIN, cookie, "x-portolan-address": "10.0.0.1" };
  return signIn.handler(
    new Request(`${ORIGIN}/api/auth${path}`, { method: "POST", headers, body: JSON.stringify(body) }),
  );
}

async function register() {
  const answer = await post("/sign-up/email", { ...LAN, password: PASSWORD });
  const { user, token } = (await answer.json()) as { user: { id: string }; token: string };
  const [cookie] = answer.headers.getSetCookie().map((each) => each.split(";", 1)[0]);
  return { id: user.id, cookie: cookie as string, token };
}

/** The tables in which any of these words still stands, in any column of any row. */
async function whereStands(...words: string[]): Promise<string[]> {
  const tables = await workspace.look(
    z.object({ name: z.string() }),
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await workspace.look(
      z.object({ row: z.string() }),
      `select lower(to_jsonb(t)::text) as row from "${name}" t`,
    );
    if (rows.some(({ row }) => words.some((word) => row.includes(word.toLowerCase())))) found.push(name);
  }
  return found;
}

describe("what is kept about a person", () => {
  it("is handed to them whole, and nothing of it opens the account", async () => {
    const data = await call("people.export", {}, "lan");
    const empty = Object.entries(data).filter(([, rows]) => rows.length === 0);
    expect(empty.map(([name]) => name)).toEqual(["document_grants", "interests"]);
    expect(data.account).toMatchObject([{ name: LAN.name, email: LAN.email.toLowerCase() }]);
    expect(data.signatures).toMatchObject([{ side: "firm", interest_id: LIFE_ID }]);
    const file = peopleExport.file?.(data);
    expect(file?.name).toMatch(/^portolan-my-data-.*\.json$/);
    const text = file?.content.toString() ?? "";
    expect(JSON.parse(text)).toEqual(data);
    const [secret] = await workspace.look(z.object({ password: z.string() }), "select password from account");
    for (const word of [lan.token, secret?.password, "public key of", "credential of", "hash of a calendar"])
      expect(text).not.toContain(word);
  });

  it("is not handed to others", async () => {
    for (const name of ["bo", "ben", "cai", "ada"]) {
      const data = await call("people.export", {}, name);
      expect(data.account).toMatchObject([{ id: name }]);
      expect([data.sessions, data.passkeys, data.remarks, data.watches, data.alerts, data.letters]).toEqual([
        [],
        [],
        [],
        [],
        [],
        [],
      ]);
      expect(data.log_entries).toEqual([]);
    }
  });
});

describe("erasing a person", () => {
  it("is refused to those whose account it is not, as though there were none", async () => {
    for (const name of ["bo", "ben", "cai"]) {
      const refused = call("people.erase", { person_id: lan.id, email: LAN.email }, name);
      const unknown = call("people.erase", { person_id: "nobody", email: LAN.email }, name);
      const sentence = "This person is not here, or not for you to see.";
      await expect(refused).rejects.toMatchObject({ code: "not_found", message: sentence });
      await expect(unknown).rejects.toMatchObject({ code: "not_found", message: sentence });
      const straight = workspace.as({ person_id: name, action: "test" }, (database) =>
        database.run("select erase_person($1)", [lan.id]),
      );
      await expect(straight).rejects.toMatchObject({ code: "forbidden" });
    }
    const nobody = workspace.as({ person_id: "", action: "test" }, (database) =>
      database.run("select erase_person($1)", [lan.id]),
    );
    await expect(nobody).rejects.toMatchObject({ code: "forbidden" });
  });

  it("asks for the address of the account", async () => {
    const wrong = call("people.erase", { email: "other@example.org" }, "lan");
    await expect(wrong).rejects.toMatchObject({ code: "invalid_input", details: { field: "email" } });
  });

  it("asks the last who runs an organisation to hand it over first, and erases nothing", async () => {
    await expect(call("people.erase", { email: LAN.email }, "lan")).rejects.toMatchObject({
      code: "conflict",
      message: "Nobody else runs firm-a. Hand it over to another member first, then erase the account.",
    });
    expect(await whereStands(LAN.name, LAN.email)).toEqual([
      "document_view",
      "invitation",
      "passkey",
      "person",
      "verification",
      "watch",
    ]);
    await machine("update member set role = 'owner' where person_id = 'ben'");
  });

  it("leaves neither name nor address anywhere, also not by what is done at that moment", async () => {
    const { documents } = await call("documents.list", {}, "lan");
    const document_id = documents[0]?.document_id ?? "";
    let atOnce: Promise<unknown>[] = [];
    const [erased] = await workspace.as({ person_id: lan.id, action: "people.erase" }, async (database) => {
      const rows = await database.rows(z.object({ pseudonym: z.string() }), "select pseudonym from erase_person($1)", [
        lan.id,
      ]);
      // They find the account as it was, and wait for this to end.
      atOnce = [call("documents.read", { document_id }, "lan"), enter("s1")];
      for (const each of atOnce) each.catch(() => {});
      await setTimeout(300);
      return rows;
    });
    expect(erased?.pseudonym).toMatch(/^erased-[0-9a-f]{12}$/);
    await expect(atOnce[1]).rejects.toThrow("This account was erased.");
    await Promise.allSettled(atOnce);
    expect(await whereStands(LAN.name, LAN.email, "lan.ying", lan.token)).toEqual([]);
  });

  it("ends the session and every other way in", async () => {
    const headers = new Headers({ cookie: lan.cookie });
    expect(await signIn.api.getSession({ headers })).toBeNull();
    expect((await post("/sign-in/email", { email: LAN.email, password: PASSWORD })).status).toBe(401);
    await expect(enter("s2")).rejects.toThrow("This account was erased.");
    await expect(machine("update person set name = 'Zhu' where id = $1", [lan.id])).rejects.toThrow(
      "This account was erased.",
    );
  });

  it("keeps what the authority must keep under the pseudonym, and frees what is still to be done", async () => {
    const Kept = z.object({ noun: z.string(), rows: z.int() });
    const kept = await workspace.look(
      Kept,
      `select 'review' as noun, count(*)::int as rows from review where reviewer_id = $1
       union all select 'payment', count(*)::int from payment where recorded_by = $1
       union all select 'turn', count(*)::int from application_turn where person_id = $1
       union all select 'signature', count(*)::int from interest where firm_signed_by = $1
       union all select 'done', count(*)::int from task where owner_id = $1
       union all select 'open', count(*)::int from task where state = 'open' and owner_id is null
       union all select 'unaccompanied', count(*)::int from voyage where officer_id is null and version = 2
       union all select 'in the log', count(*)::int from log_entry where person_id = $1 and noun = 'erasure'`,
      [lan.id],
    );
    expect(kept.filter(({ noun, rows }) => rows < 1 || (rows > 1 && noun !== "turn"))).toEqual([]);
    const { remarks } = await call("voyages.get", { voyage_id: LIFE_ID }, "ben");
    expect(remarks).toMatchObject([{ person: expect.stringMatching(/^erased-/), text: "The book is ready." }]);
  });

  it("knows of every column that names a person whether it lets go or stays", async () => {
    const named = await workspace.look(
      z.object({ noun: z.string(), key: z.string() }),
      `select c.conrelid::regclass::text as noun, a.attname as key from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
       where c.contype = 'f' and c.confrelid = 'person'::regclass`,
    );
    expect(named.map(({ noun, key }) => `${noun}.${key}`).sort()).toEqual([...LETS_GO, ...STAYS].sort());
    for (const column of LETS_GO) {
      const [noun, key] = column.split(".");
      const rows = await workspace.look(z.object({}), `select from ${noun} where ${key} = $1`, [lan.id]);
      expect([column, rows.length]).toEqual([column, 0]);
    }
  });

  it("leaves the log whole", async () => {
    expect(await verifyLog(workspace)).toMatchObject({ is_whole: true, problems: [] });
  });

  it("is done by an administrator too, once", async () => {
    const ask = { person_id: "eve", email: "eve@example.org" };
    const { pseudonym } = await call("people.erase", { ...ask, email: "Eve@Example.org" }, "ada");
    expect(pseudonym).toMatch(/^erased-/);
    expect(await whereStands("eve@example.org")).toEqual([]);
    const [entry] = await workspace.look(
      z.object({ person_id: z.string(), action: z.string() }),
      "select person_id, action from log_entry where noun = 'erasure' and noun_id = 'eve'",
    );
    expect(entry).toEqual({ person_id: "ada", action: "people.erase" });
    await expect(call("people.erase", { ...ask, email: `${pseudonym}@erased.invalid` }, "ada")).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("leaves one of two who run an organisation and go at the same moment", async () => {
    const somebody = (name: string, role: "owner" | "member") =>
      signedIn(world, { name, organisation: "firm-c", kind: "firm", role });
    people["one"] = await somebody("one", "owner");
    people["two"] = await somebody("two", "owner");
    await somebody("three", "member");
    const going = ["one", "two"].map((name) => call("people.erase", { email: `${name}@example.org` }, name));
    const went = await Promise.allSettled(going);
    expect(went.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(went.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });
});
