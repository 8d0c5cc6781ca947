import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

const MEASURE = operationCalled("applications.open")?.example as InputOf<"applications.open">;
const { measure_id, amount } = MEASURE;

let world: World;
const people: Record<string, Context> = {};
beforeAll(async () => {
  world = await openTestWorld();
  const authority = { organisation: "park", kind: "authority" } as const;
  people["ann"] = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  people["bo"] = await signedIn(world, { name: "bo", organisation: "firm-b", kind: "firm", role: "owner" });
  people["cai"] = await signedIn(world, { ...authority, name: "cai", role: "officer" });
  people["dee"] = await signedIn(world, { ...authority, name: "dee", role: "reviewer" });
});
afterAll(() => world.close());

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, name: string) =>
  perform(operationCalled(id) as never, input, people[name] as Context) as Promise<OutputOf<Id>>;
const open = async (facts: InputOf<"applications.open">["facts"] = {}) =>
  (await call("applications.open", { measure_id, amount, facts }, "ann")).application_id;
const get = (application_id: string, name = "cai") => call("applications.get", { application_id }, name);
async function move(application_id: string, command: "submit" | "ask" | "take", name: string, note?: string) {
  const { application } = await get(application_id, name === "ann" ? "ann" : "cai");
  const said = note ? { note } : {};
  return call("applications.move", { application_id, version: application.version, command, ...said }, name);
}
const change = async (application_id: string, changed: Partial<InputOf<"applications.change">>, name = "ann") => {
  const { application } = await get(application_id, "ann");
  return call("applications.change", { ...changed, application_id, version: application.version }, name);
};
const eligible = {
  registered_in: "pudong",
  product: "drug",
  drug_class: "class_1",
  phase: "phase_2",
  phase_completed: true,
} as const;

describe("what a measure asked", () => {
  it("is worked out by the server on the day of submission, and says the same as the matcher", async () => {
    const application_id = await open(eligible);
    const before = await get(application_id, "ann");
    expect(before.assessments).toEqual([]);
    expect(before.outlook?.lines.length).toBeGreaterThan(0);
    await move(application_id, "submit", "ann");
    const { assessments, outlook } = await get(application_id, "dee");
    expect(outlook).toBeNull();
    const match = await call("policies.match", eligible, "ann");
    const row = match.rows.find((each) => each.measure_id === measure_id);
    const [found] = assessments;
    expect(found).toMatchObject({
      ...{ verdict: row?.verdict, force: row?.force, clause: row?.clause, record_key: row?.record_key },
      ...{ on_day: "2026-11-22", instrument: row?.title },
    });
    for (const { fact, given } of row?.decided_by ?? [])
      expect(found?.lines).toContainEqual(expect.objectContaining({ fact, given }));
    const open_facts = (found?.lines ?? []).filter((line) => line.fact && line.is_met === null).map(({ fact }) => fact);
    for (const fact of row?.missing ?? []) expect(open_facts).toContain(fact);
  });

  it("keeps each submission as it was, whatever is said later", async () => {
    const application_id = await open({ product: "device" });
    await move(application_id, "submit", "ann");
    await move(application_id, "ask", "cai", "say what it is");
    await change(application_id, { facts: { product: "drug" } });
    await move(application_id, "submit", "ann");
    const { assessments, facts } = await get(application_id);
    expect(facts).toEqual({ product: "drug" });
    const said = assessments.map(({ lines }) => lines.find(({ fact }) => fact === "product"));
    expect(said.map((line) => line?.is_met)).toEqual([true, false]);
    const workspace = await world.workspace();
    for (const person_id of [null, "ann"])
      await expect(
        workspace.as({ person_id, action: "test" }, (database) =>
          database.run("update assessment set verdict = 'eligible' where application_id = $1", [application_id]),
        ),
      ).rejects.toBeDefined();
  });

  it("is not written by whoever submits nothing, and not read by strangers", async () => {
    const application_id = await open();
    await move(application_id, "submit", "ann");
    const workspace = await world.workspace();
    const forge = (person_id: string) =>
      workspace.as({ person_id, action: "test" }, (database) =>
        database.run(
          `insert into assessment (application_id, facts, amount, on_day, verdict, force, application_window, policy_id, instrument,
             lines, snapshot_id, record_key)
           select $1, '{}', ${amount}, '2026-11-22', 'eligible', 'in_force', 'open', 'p', 'i', '[]', 's', 'r'`,
          [application_id],
        ),
      );
    for (const name of ["ann", "bo", "cai"])
      await expect(forge(name), name).rejects.toMatchObject({ code: "forbidden" });
    await expect(get(application_id, "bo")).rejects.toMatchObject({ code: "not_found" });
    await expect(change(application_id, { amount: 1 }), "handed in").rejects.toMatchObject({ code: "conflict" });
    await expect(change(application_id, { amount: 1 }, "bo")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("an application that was sent back", () => {
  const sentBack = async () => {
    const application_id = await open();
    await move(application_id, "submit", "ann");
    await move(application_id, "ask", "cai", "the licence");
    return application_id;
  };
  const attach = (application_id: string) =>
    call(
      "documents.store",
      { name: "licence.txt", content: Buffer.from("licence").toString("base64"), application_id },
      "ann",
    );

  it("is not handed in again as it was", async () => {
    const application_id = await sentBack();
    await expect(move(application_id, "submit", "ann")).rejects.toMatchObject({ code: "invalid_input" });
    expect((await get(application_id)).assessments).toHaveLength(1);
  });

  it.each([
    ["a document", attach],
    ["another amount", (id: string) => change(id, { amount: 5 })],
    ["other facts", (id: string) => change(id, { facts: { product: "drug" } })],
  ] as const)("is taken with %s", async (_, add) => {
    const application_id = await sentBack();
    await add(application_id);
    expect(await move(application_id, "submit", "ann")).toMatchObject({ state: "submitted" });
  });

  it("is taken with a note, and what was new once is not new again", async () => {
    const application_id = await sentBack();
    await attach(application_id);
    await move(application_id, "submit", "ann");
    await move(application_id, "ask", "cai", "another one");
    await expect(move(application_id, "submit", "ann")).rejects.toMatchObject({ code: "invalid_input" });
    expect(await move(application_id, "submit", "ann", "there is no other")).toMatchObject({ state: "submitted" });
  });
});
