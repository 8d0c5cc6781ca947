import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { openTestWorkspace } from "../../test/support/workspace.ts";
import { migrate } from "./migrate.ts";
import type { Workspace } from "./workspace.ts";

const machine = { person_id: null, action: "test" };
const as = (person_id: string) => ({ person_id, action: "test" });

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openTestWorkspace();
  await workspace.as(machine, async (database) => {
    for (const id of ["ann", "bo", "cai"])
      await database.run("insert into person (id, name, email) values ($1, $1, $1 || '@example.org')", [id]);
    for (const [id, kind] of [
      ["firm-a", "firm"],
      ["firm-b", "firm"],
      ["park", "authority"],
    ])
      await database.run("insert into organisation (id, name, slug, kind) values ($1, $1, $1, $2)", [id, kind]);
    for (const [organisation, person, role] of [
      ["firm-a", "ann", "owner"],
      ["firm-b", "bo", "owner"],
      ["park", "cai", "officer"],
    ])
      await database.run("insert into member (id, organisation_id, person_id, role) values ($1 || $2, $1, $2, $3)", [
        organisation,
        person,
        role,
      ]);
  });
});
afterAll(() => workspace.close());

const Name = z.object({ name: z.string() });

describe("a workspace", () => {
  it("is brought forward once", async () => {
    expect(await migrate(workspace.pool)).toEqual([]);
  });

  it("shows a person its own organisation and the authorities, and no other firm", async () => {
    const seen = await workspace.as(as("ann"), (database) =>
      database.rows(Name, "select name from organisation order by name"),
    );
    expect(seen.map(({ name }) => name)).toEqual(["firm-a", "park"]);
    const people = await workspace.as(as("ann"), (database) => database.rows(Name, "select name from person"));
    expect(people).toEqual([{ name: "ann" }]);
  });

  it("shows an officer all of them", async () => {
    const seen = await workspace.as(as("cai"), (database) => database.rows(Name, "select name from organisation"));
    expect(seen).toHaveLength(3);
  });

  it("keeps passwords and sessions from everybody", async () => {
    await expect(
      workspace.as(as("cai"), (database) => database.rows(z.unknown(), "select * from account")),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      workspace.as(as("cai"), (database) => database.rows(z.unknown(), "select token from session")),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("keeps nothing of a transaction that failed", async () => {
    const failing = workspace.as(machine, async (database) => {
      await database.run("insert into person (id, name, email) values ('dee', 'dee', 'dee@example.org')");
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(
      await workspace.as(machine, (database) => database.rows(Name, "select name from person where id = 'dee'")),
    ).toEqual([]);
  });

  it("logs each change, and lets nobody change the log", async () => {
    const entries = await workspace.as(machine, (database) =>
      database.rows(
        z.object({ noun: z.string(), change: z.string() }),
        "select noun, change from log_entry where noun in ('organisation', 'member') order by number",
      ),
    );
    expect(entries).toHaveLength(6);
    await expect(
      workspace.as(machine, (database) => database.run("update log_entry set noun = 'x'")),
    ).rejects.toThrow();
    await expect(workspace.as(machine, (database) => database.run("delete from log_entry"))).rejects.toThrow();
  });

  it("gives no firm an officer", async () => {
    const hiring = workspace.as(machine, (database) =>
      database.run("insert into member (id, organisation_id, person_id, role) values ('x', 'firm-a', 'bo', 'officer')"),
    );
    await expect(hiring).rejects.toMatchObject({ code: "invalid_input" });
  });
});
