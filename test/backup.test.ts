import { randomBytes } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { backUp } from "../src/workspace/backup.ts";
import { LEFT_OUT } from "../src/workspace/backup-format.ts";
import { verifyLog } from "../src/workspace/log.ts";
import { restore } from "../src/workspace/restore.ts";
import { openVault } from "../src/workspace/vault.ts";
import { openWorkspace, type Workspace } from "../src/workspace/workspace.ts";
import { temporaryFolder } from "./support/evidence.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorkspace } from "./support/workspace.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
let here: Workspace;
let lin: Context;
let folder: string;
let file: string;
const AT = new Date("2026-11-23T08:00:00Z");

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, context: Context) =>
  perform(operationCalled(id) as never, input, context) as Promise<OutputOf<Id>>;

beforeAll(async () => {
  [world, folder] = await Promise.all([openTestWorld(), temporaryFolder()]);
  here = await world.workspace();
  lin = await signedIn(world, { name: "lin", organisation: "estuary", kind: "firm", role: "owner" });
  const mara = await signedIn(world, { name: "mara", organisation: "north", kind: "partner", role: "owner" });
  const cai = await signedIn(world, { name: "cai", organisation: "park", kind: "authority", role: "officer" });
  const { voyage_id } = await call("voyages.open", { name: "O'Neill \\ 出海", drug: "imm2510", harbours: ["US"] }, lin);
  await call("voyages.remark", { voyage_id, text: "Line one\nline “two” \u2028 三 \u0007" }, lin);
  const content = randomBytes(300_000).toString("base64");
  await call(
    "documents.store",
    { name: "protocol.txt", content: Buffer.from(content).toString("base64"), voyage_id },
    lin,
  );
  const application = { measure_id: "pd-special-rules-2024-class-1-phase-2", amount: 1_000_000.25, voyage_id };
  await call("applications.open", application, lin);
  const teaser = { title: "A", title_zh: "甲", teaser: "B", teaser_zh: "乙", confidential: "C" };
  const { opportunity_id, version } = await call("opportunities.save", teaser, lin);
  await call("opportunities.move", { opportunity_id, version, command: "publish" }, lin);
  const { interest_id } = await call("interests.show", { opportunity_id, message: "We." }, mara);
  await call("interests.move", { interest_id, version: 1, command: "accept" }, lin);
  const starts = ["2027-01-11T08:00:00Z", "2027-01-12T08:00:00.125Z"];
  await call("meetings.propose", { interest_id, subject: "Data", starts }, mara);
  await call("programmes.save", PROGRAMME, cai);
  file = join(folder, "whole.gz");
  await backUp(here, file, AT);
});
afterAll(() => world.close());

const PROGRAMME = {
  ...{
    kind: "event" as const,
    title: "Forum",
    title_zh: "论坛",
    text: "A day.",
    text_zh: "一天。",
    organisation: "Park",
  },
  starts_on: "2027-03-01",
} as const;

/** All rows of all tables that are kept, as the database writes them. */
async function rowsIn(workspace: Workspace): Promise<Record<string, string[]>> {
  const names = await workspace.look(
    z.object({ name: z.string() }),
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const found: Record<string, string[]> = {};
  for (const { name } of names) {
    if (LEFT_OUT.includes(name)) continue;
    const rows = await workspace.as({ person_id: null, action: "test" }, async (database) => {
      await database.run("set local timezone to 'UTC'");
      return database.rows(
        z.object({ row: z.string() }),
        `select to_jsonb(t)::text as row from "${name}" t order by 1`,
      );
    });
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

/** Another workspace, as empty as the day it was founded. */
async function elsewhere(work: (workspace: Workspace) => Promise<void>, open = openTestWorkspace) {
  const workspace = await open();
  try {
    await work(workspace);
  } finally {
    await workspace.close();
  }
}

const embedded = () => openWorkspace({ folder: null }, openVault(randomBytes(32).toString("hex")));

describe("a backup", () => {
  it("is one file that nobody else reads, and holds no session and no key", async () => {
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe("600");
    const text = gunzipSync(await readFile(file)).toString();
    expect(text).not.toMatch(/"table":"(session|verification)"/);
    expect(text).not.toContain("line one of nobody");
    expect(text).toContain('"table":"document_content"');
  });

  it.each([
    ["the same engine", openTestWorkspace],
    ["the embedded engine", embedded],
  ])("comes back row by row in %s, and its log verifies", async (_, open) => {
    await elsewhere(async (workspace) => {
      const { at, log } = await restore(workspace, { from: file, over: false });
      expect([at, log.is_whole, log.problems]).toEqual([AT.toISOString(), true, []]);
      const [before, after] = [await rowsIn(here), await rowsIn(workspace)];
      expect(Object.values(before).flat().length).toBeGreaterThan(60);
      expect(after).toEqual(before);
      // What is worked out, fenced and triggered works on.
      expect((await verifyLog(workspace)).is_whole).toBe(true);
      const voyages = await workspace.as({ person_id: "lin", action: "test" }, (database) =>
        database.rows(z.object({ name: z.string() }), "select name from voyage"),
      );
      expect(voyages).toEqual([{ name: "O'Neill \\ 出海" }]);
      await workspace.as({ person_id: null, action: "test" }, (database) =>
        database.run("insert into organisation (id, name, slug, kind) values ('new', 'new', 'new', 'firm')"),
      );
      expect((await verifyLog(workspace)).is_whole).toBe(true);
    }, open);
  });

  it("is not written over, and a path that is not there is said", async () => {
    await expect(backUp(here, file, AT)).rejects.toMatchObject({ code: "conflict" });
    await expect(backUp(here, join(folder, "none", "x.gz"), AT)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("takes the place of what is there only where that is said", async () => {
    await elsewhere(async (workspace) => {
      await workspace.as({ person_id: null, action: "test" }, (database) =>
        database.run("insert into person (id, name, email) values ('old', 'old', 'old@example.org')"),
      );
      await expect(restore(workspace, { from: file, over: false })).rejects.toMatchObject({ code: "conflict" });
      await restore(workspace, { from: file, over: true });
      const people = await workspace.look(z.object({ id: z.string() }), "select id from person order by id");
      expect(people.map(({ id }) => id)).toEqual(["cai", "lin", "mara"]);
    });
  });
});

describe("a backup that is not whole", () => {
  const lines = async () =>
    gunzipSync(await readFile(file))
      .toString()
      .split("\n");

  const broken = async (name: string, make: () => Promise<Buffer>) => {
    const path = join(folder, name);
    await writeFile(path, await make());
    return path;
  };

  const cases: [string, () => Promise<Buffer>, RegExp][] = [
    ["that ends early", async () => (await readFile(file)).subarray(0, -2000), /not whole/],
    ["of which a byte is another", async () => flipped(await readFile(file)), /not whole|no backup/],
    ["without its end", async () => gzipSync((await lines()).slice(0, -2).join("\n")), /its end is missing/],
    [
      "of which a row was altered",
      async () => gzipSync((await lines()).join("\n").replaceAll("Forum", "Farce")),
      /do not add up/,
    ],
    [
      "of which a row is missing",
      async () => gzipSync((await lines()).filter((line) => !line.includes("Forum")).join("\n")),
      /do not add up/,
    ],
    ["that is none", async () => Buffer.from("hello"), /not whole|no backup/],
    ["that is another thing", async () => gzipSync('{"format":"other"}\n'), /no backup/],
    [
      "of a later version",
      async () =>
        gzipSync(
          (await lines()).join("\n").replace('"migrations":[', '"migrations":[{"name":"9999-x.sql","sha256":"0"},'),
        ),
      /another version \(9999-x\.sql\)/,
    ],
    [
      "that names a table of its own",
      async () =>
        gzipSync(
          (await lines()).join("\n").replace('{"table":"programme"', '{"table":"programme\\"; drop table person; --"'),
        ),
      /./,
    ],
  ];

  let there: Workspace;
  let before: Record<string, string[]>;
  beforeAll(async () => {
    there = await openTestWorkspace();
    await there.as({ person_id: null, action: "test" }, (database) =>
      database.run("insert into person (id, name, email) values ('old', 'old', 'old@example.org')"),
    );
    before = await rowsIn(there);
  });
  afterAll(() => there.close());

  it.each(cases)("%s is refused, and leaves what was there", async (name, make, sentence) => {
    const from = await broken(`${name.replaceAll(" ", "-")}.gz`, make);
    await expect(restore(there, { from, over: true })).rejects.toThrow(sentence);
    expect(await rowsIn(there)).toEqual(before);
    expect((await verifyLog(there)).is_whole).toBe(true);
  });

  it("that is not there is refused with what to do", async () => {
    await expect(restore(there, { from: join(folder, "no.gz"), over: true })).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("no backup"),
    });
  });
});

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
}
