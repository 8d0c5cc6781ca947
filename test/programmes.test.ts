import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { PROGRAMME_MOVES, PROGRAMME_STATES } from "../src/workspace/programme-states.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
let nobody: Context;
let officer: Context;
let others: Context[];
beforeAll(async () => {
  world = await openTestWorld();
  nobody = world.as(null);
  const authority = { organisation: "park", kind: "authority" } as const;
  officer = await signedIn(world, { ...authority, name: "cai", role: "officer" });
  others = [
    await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" }),
    await signedIn(world, { name: "pat", organisation: "north", kind: "partner", role: "owner" }),
    await signedIn(world, { ...authority, name: "dee", role: "reviewer" }),
  ];
});
afterAll(() => world.close());

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, context: Context) =>
  perform(operationCalled(id) as never, input, context) as Promise<OutputOf<Id>>;
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    ({ code }) => code,
  );

const EVENT = {
  ...{ kind: "event" as const, title: "Open hours", title_zh: "开放咨询", organisation: "Park" },
  ...{ text: "Officers answer.", text_zh: "专员答疑。", starts_on: "2026-12-01" },
};
const enter = (change: Partial<InputOf<"programmes.save">> = {}) =>
  call("programmes.save", { ...EVENT, ...change }, officer);
const titles = async (context: Context, kind?: "event") =>
  (await call("programmes.list", kind ? { kind } : {}, context)).programmes.map(({ title }) => title);

describe("programmes", () => {
  it("are entered by officers and seen by everybody, signed in or not", async () => {
    await enter();
    await enter({ kind: "service_provider", title: "Translations", starts_on: null });
    for (const reader of [nobody, officer, ...others])
      expect(await titles(reader)).toEqual(["Open hours", "Translations"]);
    expect(await titles(nobody, "event")).toEqual(["Open hours"]);
  });

  it("are nobody else's to enter, change or close", async () => {
    const { programme_id, version } = await enter({ title: "Fixed" });
    for (const stranger of others) {
      expect(await codeOf(call("programmes.save", EVENT, stranger))).toBe("forbidden");
      expect(await codeOf(call("programmes.save", { ...EVENT, programme_id, version }, stranger))).toBe("forbidden");
      expect(await codeOf(call("programmes.close", { programme_id, version }, stranger))).toBe("forbidden");
    }
    expect(await codeOf(call("programmes.save", EVENT, nobody))).toBe("unauthenticated");
    const workspace = await world.workspace();
    const changed = (person_id: string) =>
      workspace.as({ person_id, action: "test" }, (database) => database.run("update programme set title = 'mine'"));
    for (const person of ["", "ann", "pat", "dee"]) expect(await changed(person)).toBe(0);
    const entered = (person_id: string) =>
      workspace.as({ person_id, action: "test" }, (database) =>
        database.run(
          `insert into programme (kind, title, title_zh, text, text_zh, organisation)
           values ('programme', 'a', 'b', 'c', 'd', 'e')`,
        ),
      );
    for (const person of ["", "ann", "pat", "dee"]) expect(await codeOf(entered(person))).toBe("forbidden");
  });

  it("say what is over, and put it last", async () => {
    await enter({ title: "Long ago", starts_on: "2025-01-10" });
    await enter({ title: "Goes on", kind: "programme", starts_on: "2025-01-10" });
    await enter({ title: "Under way", starts_on: "2026-11-20", ends_on: "2026-11-22" });
    const { programmes } = await call("programmes.list", {}, nobody);
    expect(programmes.filter(({ is_over }) => is_over).map(({ title }) => title)).toEqual(["Long ago"]);
    expect(programmes.at(-1)?.title).toBe("Long ago");
  });

  it("are not written over by one who looked before, and refuse days and addresses that cannot be", async () => {
    const { programme_id, version } = await enter();
    const change = { ...EVENT, programme_id, version, title: "Later" };
    expect(await call("programmes.save", change, officer)).toEqual({ programme_id, version: 2 });
    expect(await codeOf(call("programmes.save", change, officer))).toBe("conflict");
    const odd = [{ starts_on: null }, { ends_on: "2026-11-01" }, { url: "javascript:alert(1)" }, { title: " " }];
    for (const each of odd) expect(await codeOf(enter(each))).toBe("invalid_input");
    expect(await codeOf(call("programmes.close", { programme_id: crypto.randomUUID(), version: 1 }, officer))).toBe(
      "not_found",
    );
  });

  it("once closed are seen by the authority alone, and stay as they were", async () => {
    const { programme_id, version } = await enter({ title: "Closed" });
    expect(await codeOf(call("programmes.close", { programme_id, version: version + 1 }, officer))).toBe("conflict");
    await call("programmes.close", { programme_id, version }, officer);
    expect(await titles(nobody)).not.toContain("Closed");
    for (const stranger of others) expect(await titles(stranger)).not.toContain("Closed");
    expect(await titles(officer)).toContain("Closed");
    expect(await codeOf(call("programmes.save", { ...EVENT, programme_id, version: 2 }, officer))).toBe("conflict");
    expect(await codeOf(call("programmes.close", { programme_id, version: 2 }, officer))).toBe("conflict");
  });

  it("move as the table says, and the database allows no other move", async () => {
    const workspace = await world.workspace();
    for (const from of PROGRAMME_STATES)
      for (const to of PROGRAMME_STATES) {
        const { programme_id, version } = await enter();
        if (from === "closed") await call("programmes.close", { programme_id, version }, officer);
        const moved = workspace.as({ person_id: "cai", action: "test" }, (database) =>
          database.run("update programme set state = $2 where programme_id = $1", [programme_id, to]),
        );
        expect(await codeOf(moved), `${from} > ${to}`).toBe(
          PROGRAMME_MOVES[from].includes(to) ? "done" : "invalid_input",
        );
      }
  });
});
