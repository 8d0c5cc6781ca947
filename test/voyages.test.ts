import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled, operations } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
let ann: Context;
let bo: Context;
let cai: Context;
let dan: Context;
let machine: Context;
beforeAll(async () => {
  world = await openTestWorld();
  ann = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  bo = await signedIn(world, { name: "bo", organisation: "firm-b", kind: "firm", role: "owner" });
  cai = await signedIn(world, { name: "cai", organisation: "park", kind: "authority", role: "officer" });
  dan = await signedIn(world, { name: "dan", organisation: "abroad", kind: "partner", role: "owner" });
  machine = world.as("administrator");
});
afterAll(() => world.close());

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, context: Context) =>
  perform(operationCalled(id) as never, input, context) as Promise<OutputOf<Id>>;

const open = (context: Context, change: Partial<InputOf<"voyages.open">> = {}) =>
  call(
    "voyages.open",
    {
      ...{ name: "IMM2510", drug: "imm2510", harbours: ["US", "SG"] },
      ...{ question: { route: { stage: "phase_1", modality: "bispecific_antibody" } } },
      ...change,
    } as InputOf<"voyages.open">,
    context,
  );

describe("a voyage", () => {
  it("turns the route and what is not cleared into tasks that wait for one another, each with the record that says so", async () => {
    const { voyage_id, tasks } = await open(ann);
    const found = await call("voyages.get", { voyage_id }, ann);
    expect(found.tasks).toHaveLength(tasks);
    expect(found.voyage).toMatchObject({ harbours: ["SG", "US"], organisation: "firm-a", state: "open", version: 1 });
    const filing = found.tasks.find(({ origin }) => origin === "US.filing");
    expect(filing?.after.length).toBeGreaterThan(0);
    const authorisation = found.tasks.find(({ origin }) => origin === "US.trial_authorisation");
    expect(authorisation?.due_date).toMatch(/^\d{4}-\d\d-\d\d$/);
    await expect(call("records.get", { record_key: authorisation?.record_key ?? "" }, ann)).resolves.toBeTruthy();
    expect(found.tasks.filter(({ kind }) => kind === "clearance").length).toBeGreaterThan(3);
  });

  it("is planned anew when its harbours change: what is done stays, what is no longer needed is dropped", async () => {
    const { voyage_id } = await open(ann);
    const before = await call("voyages.get", { voyage_id }, ann);
    const done = before.tasks.find(({ origin }) => origin === "SG.trial_authorisation");
    await call("voyages.task", { voyage_id, task_id: done?.task_id, version: done?.version, state: "done" }, ann);
    await call("voyages.change", { voyage_id, version: before.voyage.version, harbours: ["US", "JP"] }, ann);
    const { tasks, voyage } = await call("voyages.get", { voyage_id }, ann);
    const state = (origin: string) => tasks.find((task) => task.origin === origin)?.state;
    expect(voyage).toMatchObject({ harbours: ["JP", "US"], version: 2 });
    expect(state("SG.trial_authorisation")).toBe("done");
    expect(state("SG.filing")).toBe("dropped");
    expect(state("JP.filing")).toBe("open");
  });

  it("is not written over by one who looked at it before", async () => {
    const { voyage_id } = await open(ann);
    const change = (name: string) => call("voyages.change", { voyage_id, version: 1, name }, ann);
    const both = await Promise.allSettled([change("first"), change("second")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(change("third")).rejects.toMatchObject({ code: "conflict" });
  });

  it("is seen by its firm, by the officers it is shared with, and by nobody else", async () => {
    const { voyage_id } = await open(ann, { is_shared: false });
    const shared = await open(ann, { is_shared: true });
    const ids = async (context: Context) =>
      (await call("voyages.list", {}, context)).voyages.map((voyage) => voyage.voyage_id);
    expect(await ids(ann)).toEqual(expect.arrayContaining([voyage_id, shared.voyage_id]));
    expect(await ids(cai)).toContain(shared.voyage_id);
    expect(await ids(cai)).not.toContain(voyage_id);
    expect(await ids(bo)).toEqual([]);
    expect(await ids(dan)).toEqual([]);
    const missing = await call("voyages.get", { voyage_id: crypto.randomUUID() }, bo).catch((error) => error);
    for (const stranger of [bo, dan, cai]) {
      const refused = await call("voyages.get", { voyage_id }, stranger).catch((error) => error);
      expect(refused, "hidden and missing are told alike").toMatchObject({
        code: missing.code,
        message: missing.message,
      });
    }
  });

  it("takes no change, task or remark from another firm", async () => {
    const { voyage_id } = await open(ann);
    const { tasks } = await call("voyages.get", { voyage_id }, ann);
    const attempts = [
      call("voyages.change", { voyage_id, version: 1, name: "mine" }, bo),
      call("voyages.task", { voyage_id, title: "mine" }, bo),
      call("voyages.task", { voyage_id, task_id: tasks[0]?.task_id, version: 1, state: "done" }, bo),
      call("voyages.remark", { voyage_id, text: "hello" }, bo),
      call("voyages.remark", { voyage_id, text: "hello" }, dan),
    ];
    for (const attempt of await Promise.allSettled(attempts)) expect(attempt.status).toBe("rejected");
    const after = await call("voyages.get", { voyage_id }, ann);
    expect(after.voyage).toMatchObject({ version: 1, name: "IMM2510" });
    expect(after.remarks).toEqual([]);
  });

  it("lets only an officer say who accompanies it", async () => {
    const { voyage_id } = await open(ann);
    await expect(call("voyages.change", { voyage_id, version: 1, officer_id: "cai" }, ann)).rejects.toMatchObject({
      code: "forbidden",
    });
    await call("voyages.change", { voyage_id, version: 1, officer_id: "cai" }, cai);
    expect((await call("voyages.get", { voyage_id }, ann)).voyage.officer).toBe("cai");
  });

  it("keeps remarks as they were written, markup and all", async () => {
    const { voyage_id } = await open(ann);
    const text = "<img src=x onerror=alert(1)> '; drop table voyage; --";
    await call("voyages.remark", { voyage_id, text }, cai);
    const { remarks } = await call("voyages.get", { voyage_id }, ann);
    expect(remarks).toMatchObject([{ person: "cai", text }]);
  });
});

describe("what happened on a voyage", () => {
  const happened = async (voyage_id: string, context: Context, asked: { before?: number; limit?: number } = {}) =>
    call("voyages.activity", { voyage_id, ...asked } as InputOf<"voyages.activity">, context);

  it("is told newest first with who did it, and the tasks of one plan together", async () => {
    const { voyage_id, tasks } = await open(ann);
    await call("voyages.task", { voyage_id, title: "Call the consultant" }, ann);
    await call("voyages.remark", { voyage_id, text: "a secret of ours" }, cai);
    await call("voyages.change", { voyage_id, version: 1, officer_id: "cai" }, cai);
    const answer = await happened(voyage_id, ann);
    expect(answer.activity).toMatchObject([
      { person: "cai", noun: "voyage", change: "update", columns: expect.arrayContaining(["officer_id"]) },
      { person: "cai", noun: "remark", change: "insert", entries: 1 },
      { person: "ann", noun: "task", change: "insert", entries: 1, name: "Call the consultant" },
      { person: "ann", noun: "task", change: "insert", entries: tasks, name: null },
      { person: "ann", noun: "voyage", change: "insert", state: "open" },
    ]);
    expect(answer.next_before).toBeNull();
    expect(JSON.stringify(answer), "never what a person wrote").not.toContain("secret");
  });

  it("tells two plans apart, and two deeds of the same kind", async () => {
    const { voyage_id } = await open(ann);
    await call("voyages.change", { voyage_id, version: 1, harbours: ["US", "JP"] }, ann);
    await call("voyages.change", { voyage_id, version: 2, harbours: ["US", "SG"] }, ann);
    for (const text of ["one", "two"]) await call("voyages.remark", { voyage_id, text }, ann);
    const { activity } = await happened(voyage_id, ann, { limit: 100 });
    expect(activity.filter(({ noun }) => noun === "voyage")).toHaveLength(3);
    expect(activity.filter(({ noun }) => noun === "remark").map(({ entries }) => entries)).toEqual([1, 1]);
    expect(activity.filter(({ noun, state }) => noun === "task" && state === "dropped")).toHaveLength(2);
  });

  it("tells of documents by name until they are removed", async () => {
    const { voyage_id } = await open(ann);
    const content = Buffer.from("what the protocol says").toString("base64");
    const stored = await call("documents.store", { voyage_id, name: "protocol.txt", content }, ann);
    const of = async (noun: string) =>
      (await happened(voyage_id, ann)).activity.filter((each) => each.noun.startsWith(noun));
    expect(await of("document")).toMatchObject([{ noun: "document_version", change: "insert", name: "protocol.txt" }]);
    await call("documents.remove", { document_id: stored.document_id, version: 1 }, ann);
    expect(await of("document")).toMatchObject([
      { noun: "document", columns: expect.arrayContaining(["removed_at"]), name: null },
      { noun: "document_version", change: "insert", name: null },
    ]);
  });

  it("tells of questions and commitments by whose they are", async () => {
    const { voyage_id } = await open(ann, { is_shared: true });
    const asked = { voyage_id, jurisdiction: "US" as const, received_on: "2026-01-05", text: "Why this dose?" };
    const question = await call("voyages.ask", asked, cai);
    await call("voyages.answer", { ...question, answered_on: "2026-01-06", answer: "As below." }, ann);
    await call("voyages.commit", { voyage_id, jurisdiction: "SG", text: "A report", due_on: "2026-03-01" }, ann);
    const { activity } = await happened(voyage_id, ann, { limit: 3 });
    expect(activity).toMatchObject([
      { person: "ann", noun: "commitment", change: "insert", jurisdiction: "SG" },
      {
        person: "ann",
        noun: "question",
        change: "update",
        jurisdiction: "US",
        columns: expect.arrayContaining(["answer"]),
      },
      { person: "cai", noun: "question", change: "insert", jurisdiction: "US" },
    ]);
  });

  it("is read page by page, with nothing twice and nothing left out", async () => {
    const { voyage_id } = await open(ann);
    for (const text of ["one", "two", "three"]) await call("voyages.remark", { voyage_id, text }, ann);
    const whole = (await happened(voyage_id, ann)).activity.map(({ number }) => number);
    const pages: number[] = [];
    let before: number | null | undefined;
    do {
      const page = await happened(voyage_id, ann, { limit: 2, ...(before ? { before } : {}) });
      pages.push(...page.activity.map(({ number }) => number));
      before = page.next_before;
    } while (before);
    expect(pages).toEqual(whole);
    expect(whole).toHaveLength(5);
  });

  it("is for those who see the voyage, also where its function is called past the operation", async () => {
    const { voyage_id } = await open(ann, { is_shared: false });
    const workspace = await world.workspace();
    for (const [person_id, stranger] of Object.entries({ bo, cai, dan })) {
      await expect(happened(voyage_id, stranger)).rejects.toMatchObject({ code: "not_found" });
      const entries = await workspace.as({ person_id, action: "attack" }, (database) =>
        database.run("select * from voyage_entries($1)", [voyage_id]),
      );
      expect(entries, person_id).toBe(0);
    }
  });
});

describe("casework", () => {
  it("is for people: nobody does any of it without signing in", async () => {
    for (const operation of operations.filter(({ by }) => by))
      await expect(perform(operation, operation.example, world.as(null)), operation.id).rejects.toMatchObject({
        code: "unauthenticated",
      });
  });

  it("is refused to whoever has another duty", async () => {
    await expect(open(dan)).rejects.toMatchObject({ code: "forbidden" });
    await expect(call("log.verify", {}, cai)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the log", () => {
  it("is whole, and shows what was changed past it", async () => {
    const before = await call("log.verify", {}, machine);
    expect(before.is_whole, JSON.stringify(before.problems)).toBe(true);
    expect(before.entries).toBeGreaterThan(50);
    const workspace = await world.workspace();
    const past = (sql: string) =>
      workspace.as({ person_id: null, action: "attack" }, async (database) => {
        await database.run("set local session_replication_role = replica");
        await database.run(sql);
      });
    await past("update voyage set name = 'forged' where voyage_id = (select min(voyage_id::text)::uuid from voyage)");
    await past("update log_entry set person_id = 'nobody' where number = 3");
    await past("delete from log_entry where number = 7");
    const { is_whole, problems } = await call("log.verify", {}, machine);
    expect(is_whole).toBe(false);
    expect(problems.map(({ problem }) => problem)).toEqual(
      expect.arrayContaining([
        "the row was changed past the log",
        "the entry is not what it was",
        "an entry before it is missing or another",
      ]),
    );
  });
});
