import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { exportAnswer } from "../src/export/export.ts";
import { listsOf } from "../src/export/list.ts";
import { operations } from "../src/operations/catalogue.ts";
import type { Context, Operation } from "../src/operations/operation.ts";
import { zipMembers } from "../src/sources/reading/zip.ts";
import { verifyLog } from "../src/workspace/log.ts";
import { type Attack, attacksOn, idFieldsOf, told, unaimedOf } from "./support/attacks.ts";
import { signedIn } from "./support/people.ts";
import { call, openTenant, settleQuietly, type Tenant } from "./support/tenants.ts";
import { settleTogether } from "./support/tenants-together.ts";
import { openTestWorld, type World } from "./support/world.ts";

const casework = operations.filter((operation) => operation.by || operation.is_casework);

/** What is for everybody, and what the authority sees besides: what was handed in, what was shared with it, and who people are. */
const EVERYBODY = ["teaser", "programme"];
const SIGNED_IN = [...EVERYBODY, "mandate"];
const AUTHORITY = [...SIGNED_IN, "person", "firm", "application", "shared_voyage"];
const SEES: Record<string, readonly string[]> = {
  guest: EVERYBODY,
  reader: EVERYBODY,
  editor: EVERYBODY,
  stranger: SIGNED_IN,
  owner: SIGNED_IN,
  member: SIGNED_IN,
  partner: SIGNED_IN,
  partner_member: SIGNED_IN,
  officer: AUTHORITY,
  reviewer: AUTHORITY.filter((kind) => kind !== "shared_voyage"),
  administrator: AUTHORITY,
};
const OUTSIDERS = Object.keys(SEES).filter((role) => SEES[role] !== AUTHORITY && role !== "reviewer");

let world: World;
let heron: Tenant;
let crane: Tenant;
const roles = new Map<string, Context>();
const versions = new Map<string, number>();
const quiet = new Map<string, string>();

beforeAll(async () => {
  world = await openTestWorld();
  crane = await openTenant(world, "crane");
  await settleQuietly(world, crane);
  await settleTogether(crane);
  await callRoles();
  for (const [key, said] of await listings()) quiet.set(key, said);
  heron = await openTenant(world, "heron");
  await settleQuietly(world, heron);
});
afterAll(() => world.close());

async function callRoles(): Promise<void> {
  for (const role of ["reader", "editor"] as const) roles.set(role, world.as(role));
  roles.set("guest", world.as(null));
  for (const [role, context] of Object.entries(crane.people)) roles.set(role, context);
  const park = { organisation: "park", kind: "authority" } as const;
  for (const role of ["officer", "reviewer", "administrator"] as const)
    roles.set(role, await signedIn(world, { ...park, name: role, role }));
  const person = {
    person_id: "stranger",
    name: "stranger",
    email: "stranger@example.org",
    memberships: [],
    duties: [],
  };
  roles.set("stranger", { ...world.as(null), actor: { role: "public", person } });
}

const roleOf = (role: string) => roles.get(role) as Context;

/** What everybody outside is told when they ask for everything they may see. */
async function listings(): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const role of OUTSIDERS)
    for (const operation of casework.filter(({ writes }) => !writes))
      found.push([`${role} ${operation.id}`, (await told(operation, operation.example, roleOf(role))).said]);
  return found;
}

/** Kinds of what is the victim's in a text: by its marks, and by its ids. */
function kindsIn(said: string): string[] {
  const marks = [...said.matchAll(/heron~(\w+)~/g)].map(([, kind]) => kind as string);
  // What an organisation is called stands on what it shows everybody.
  const ids = heron.things
    .filter(({ field, id }) => field !== "organisation_id" && said.includes(id))
    .map(({ kind }) => kind);
  return [...new Set([...marks, ...ids])];
}

/** What somebody is told and may not be; an id that they named themselves tells them nothing. */
function unseen(role: string, said: string, input: Record<string, unknown>): string[] {
  const named = heron.things.filter(({ id }) => JSON.stringify(input).includes(id));
  const rest = named.reduce((text, { id }) => text.replaceAll(id, ""), said);
  return kindsIn(rest).filter((kind) => !SEES[role]?.includes(kind));
}

async function readVersions(): Promise<void> {
  const tables: Record<string, string> = { organisation_id: "partner_profile", grant_id: "document_grant" };
  const workspace = await world.workspace();
  for (const { field, id } of [...heron.things, ...crane.things]) {
    if (["owner_id", "officer_id", "person_id", "nda_document_id"].includes(field)) continue;
    const table = tables[field] ?? field.replace(/_id$/, "");
    const rows = await workspace.as({ person_id: null, action: "test" }, async (database) =>
      database.rows(
        z.object({ row: z.string() }),
        `select to_jsonb(t)::text as row from ${table} t where ${field} = $1`,
        [id],
      ),
    );
    versions.set(id, (JSON.parse(rows[0]?.row ?? "{}") as { version?: number }).version ?? 1);
  }
}

/** With the first and with the last of each kind that whoever attacks has: they are in different states. */
function attacksBy(operation: Operation, own = crane.things, victims = heron.things): Attack[] {
  const attacks = [own, own.toReversed()].flatMap((each) =>
    attacksOn(operation, { victims, own: each, versionOf: ({ id }) => versions.get(id) }),
  );
  return [...new Map(attacks.map((attack) => [JSON.stringify([attack.field, attack.input]), attack])).values()];
}

/** Every row that speaks of what a role may not see, in every table but the log. */
async function rowsHiddenFrom(role: string): Promise<string[]> {
  const workspace = await world.workspace();
  return workspace.as({ person_id: null, action: "test" }, async (database) => {
    const tables = await database.rows(
      z.object({ name: z.string() }),
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await database.rows(
        z.object({ row: z.string() }),
        `select to_jsonb(t)::text as row from "${name}" t`,
      );
      found.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return found.filter((row) => !row.startsWith("log_entry") && unseen(role, row, {}).length > 0).sort();
  });
}

/** Reads first, then what names a row of the victim, last what needs no row: that may change who attacks. */
const inOrder = (): Operation[] => [...casework].sort((one, other) => rankOf(one) - rankOf(other));
const rankOf = (operation: Operation) =>
  operation.writes ? (attacksBy(operation).some(({ target }) => target) ? 1 : 2) : 0;

describe("what a tenant keeps to itself", () => {
  it("changes nothing of what others are told", async () => {
    for (const [key, said] of await listings()) expect(said, key).toBe(quiet.get(key));
  });
});

describe("what a tenant shows and shares", () => {
  beforeAll(async () => {
    await settleTogether(heron);
    const programme = operations.find(({ id }) => id === "programmes.save")?.example as never;
    const { programme_id } = await call("programmes.save", programme, roleOf("officer"));
    heron.things.push({ field: "programme_id", id: programme_id, kind: "programme" });
    const opportunity_id = heron.things.find(({ kind }) => kind === "teaser")?.id ?? "";
    await call("interests.show", { opportunity_id, message: "A rival asks." }, crane.people.partner);
  });

  it("is named by every field of every operation that names a row", () => {
    const unaimed = casework.flatMap((operation) =>
      unaimedOf(operation, heron.things).map((field) => `${operation.id}: ${field}`),
    );
    expect(unaimed, "say in test/support/tenants.ts which row of a tenant stands in each of these").toEqual([]);
  });

  it.each(Object.keys(SEES))("is hidden from: %s", async (role) => {
    await readVersions();
    const before = await rowsHiddenFrom(role);
    const problems: string[] = [];
    for (const operation of inOrder())
      for (const attack of attacksBy(operation)) problems.push(...(await outcome(role, attack)));
    expect(problems).toEqual([]);
    expect(await rowsHiddenFrom(role)).toEqual(before);
  });

  it.each(Object.keys(SEES))("leaves in no file for: %s", async (role) => {
    const problems: string[] = [];
    for (const operation of casework.filter((each) => listsOf(each).size > 0))
      for (const { input } of attacksBy(operation)) {
        if (!(await told(operation, input, roleOf(role))).is_answer) continue;
        for (const list of listsOf(operation).keys())
          for (const format of ["csv", "xlsx"] as const)
            problems.push(...(await fileOf(role, operation, { input, list, format })));
      }
    expect(problems).toEqual([]);
  });

  it("answers those whose it is, by every attack that is aimed at it", async () => {
    await readVersions();
    const whose = [...Object.values(heron.people), ...["officer", "reviewer", "administrator"].map(roleOf)];
    const officer = { field: "officer_id", id: "officer", kind: "person" };
    const missed: string[] = [];
    for (const operation of inOrder()) {
      const attacks = attacksBy(operation, heron.things, [...heron.things, officer]);
      for (const field of idFieldsOf(operation)) {
        const aimed = attacks.filter((attack) => attack.field === field);
        if (!(await reaches(aimed, whose))) missed.push(`${operation.id}: ${field}`);
      }
    }
    expect(missed, "an attack that is refused for its other fields proves nothing: mend the example").toEqual([]);
  });

  it("leaves a log that verifies", async () => {
    expect((await verifyLog(await world.workspace())).problems).toEqual([]);
  });
});

async function reaches(attacks: readonly Attack[], whose: readonly Context[]): Promise<boolean> {
  for (const { operation, input, missing } of attacks)
    for (const context of whose)
      if ((await told(operation, input, context)).said !== (await told(operation, missing, context)).said) return true;
  return false;
}

/** What went wrong in one attack, if something did. */
async function outcome(role: string, { operation, target, input, missing }: Attack): Promise<string[]> {
  const attempt = await told(operation, input, roleOf(role));
  const problems: string[] = [];
  if (attempt.said.includes('"internal"')) problems.push(String(attempt.cause));
  problems.push(...unseen(role, attempt.said, input).map((kind) => `is told of ${kind}`));
  if (target && !SEES[role]?.includes(target.kind)) {
    const never = await told(operation, missing, roleOf(role));
    if (never.said !== attempt.said) problems.push(`${target.kind}: ${attempt.said} and not ${never.said}`);
  }
  return problems.map((problem) => `${role} ${operation.id} ${JSON.stringify(input)} ${problem}`);
}

type File = Pick<Parameters<typeof exportAnswer>[1], "input" | "list" | "format">;

async function fileOf(role: string, operation: Operation, file: File): Promise<string[]> {
  const exported = await exportAnswer(operation, file, roleOf(role)).catch(() => null);
  if (!exported) return [];
  const words = typeof exported.content === "string" ? exported.content : await wordsOf(exported.content);
  const seen = unseen(role, `${exported.name} ${JSON.stringify(exported.card)} ${words}`, file.input);
  return seen.map((kind) => `${role} ${operation.id} ${JSON.stringify(file)} is told of ${kind}`);
}

/** Every sheet of a workbook as the XML it is. */
async function wordsOf(workbook: Buffer): Promise<string> {
  const file = join(world.data, `${crypto.randomUUID()}.xlsx`);
  await writeFile(file, workbook);
  const chunks: Buffer[] = [];
  for await (const member of zipMembers(file, () => {})) for await (const chunk of member.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
