import { afterAll, beforeAll, expect, it } from "vitest";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

const MEASURE = operationCalled("applications.open")?.example as InputOf<"applications.open">;

let world: World;
const people: Record<string, Context> = {};
beforeAll(async () => {
  world = await openTestWorld();
  const authority = { organisation: "park", kind: "authority" } as const;
  people["ann"] = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  people["cai"] = await signedIn(world, { ...authority, name: "cai", role: "officer" });
  // An officer who is of a firm as well does not work on what that firm hands in.
  await signedIn(world, { name: "bea", organisation: "firm-a", kind: "firm", role: "member" });
  people["bea"] = await signedIn(world, { ...authority, name: "bea", role: "officer" });
  people["hal"] = await signedIn(world, { ...authority, name: "hal", role: "administrator" });
  for (const name of ["dee", "eli"]) people[name] = await signedIn(world, { ...authority, name, role: "reviewer" });
});
afterAll(() => world.close());

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, name: string, now?: Date) =>
  perform(operationCalled(id) as never, input, {
    ...(people[name] as Context),
    ...(now ? { now: () => now } : {}),
  }) as Promise<OutputOf<Id>>;
const desk = async (name: string, now?: Date) => {
  const { waiting } = await call("desk.queue", {}, name, now);
  return waiting.map(({ kind, is_mine }) => `${kind} ${is_mine ? "mine" : "theirs"}`).sort();
};

it("says what waits for whom, and for how many working days", async () => {
  expect(await desk("cai")).toEqual([]);
  const { application_id } = await call("applications.open", MEASURE, "ann");
  expect(await desk("cai")).toEqual([]);
  const { version } = await call("applications.move", { application_id, version: 1, command: "submit" }, "ann");
  expect(await desk("cai")).toEqual(["check mine"]);
  expect([await desk("bea"), await desk("dee")]).toEqual([["check theirs"], ["check theirs"]]);
  await call("applications.move", { application_id, version, command: "take" }, "cai");
  expect([await desk("cai"), await desk("dee")]).toEqual([["review theirs"], ["review mine"]]);
  await call("applications.review", { application_id, verdict: "reject", reason: "as the clause says" }, "dee");
  expect([await desk("dee"), await desk("eli")]).toEqual([["review theirs"], ["review mine"]]);
  await call("applications.review", { application_id, verdict: "reject", reason: "as the clause says" }, "eli");
  expect(await desk("eli")).toEqual([]);
  const { decided, workload } = await call("desk.queue", {}, "cai");
  expect(decided).toEqual({ applications: 1, median_working_days: 0 });
  expect(workload).toEqual(["dee", "eli"].map((person) => ({ person, voyages: 0, reviews: 1 })));
});

it("counts a clock over a weekend without it", async () => {
  const { application_id } = await call("applications.open", MEASURE, "ann");
  await call("applications.move", { application_id, version: 1, command: "submit" }, "ann");
  const { waiting } = await call("desk.queue", {}, "cai");
  const since = new Date(`${waiting[0]?.since}T12:00:00Z`);
  const later = (days: number) => new Date(since.getTime() + days * 24 * 3600 * 1000);
  const clock = async (days: number) => (await call("desk.queue", {}, "cai", later(days))).waiting[0]?.working_days;
  expect([await clock(7), await clock(14)]).toEqual([5, 10]);
});

it("shows voyages that nobody accompanies, and overdue tasks of those that somebody does", async () => {
  const before = await desk("cai");
  const { voyage_id } = await call("voyages.open", { name: "a", harbours: ["US"] }, "ann");
  expect(await desk("cai")).toEqual(["accompany mine", ...before].sort());
  expect(await desk("bea")).toContain("accompany theirs");
  const { voyage } = await call("voyages.get", { voyage_id }, "cai");
  await call("voyages.change", { voyage_id, version: voyage.version, officer_id: "cai" }, "cai");
  await call("voyages.task", { voyage_id, title: "late", due_date: "2026-11-20" }, "ann");
  const { waiting, workload } = await call("desk.queue", {}, "cai");
  expect(waiting.find(({ title }) => title === "late")).toMatchObject({ kind: "overdue", is_mine: true, voyage_id });
  expect(workload.find(({ person }) => person === "cai")).toMatchObject({ voyages: 1 });
  // A voyage that its firm keeps to itself is on nobody's desk.
  await call("voyages.open", { name: "hidden", harbours: ["US"], is_shared: false }, "ann");
  expect(JSON.stringify(await call("desk.queue", {}, "dee"))).not.toContain("hidden");
  expect(JSON.stringify(await call("desk.queue", {}, "cai"))).not.toContain("hidden");
});

it("says what waits for longer than it may, by limits that the administrator sets and cites", async () => {
  const { limits, waiting } = await call("desk.queue", {}, "cai");
  expect(limits.map(({ kind, working_days, citation }) => [kind, working_days, citation])).toEqual([
    ...[["check", 5, null] as const, ["appeal", 5, null] as const, ["review", 20, null] as const],
    ...[["pay", 30, null] as const, ["accompany", 5, null] as const],
  ]);
  const check = waiting.find(({ kind }) => kind === "check");
  const since = new Date(`${check?.since}T12:00:00Z`).getTime();
  const late = async (days: number) => {
    const found = await call("desk.queue", {}, "cai", new Date(since + days * 24 * 3600 * 1000));
    return found.waiting.find(({ application_id }) => application_id === check?.application_id)?.is_late;
  };
  expect([await late(7), await late(9)]).toEqual([false, true]);
  const limit = { kind: "check", version: 1, working_days: 10 } as const;
  for (const name of ["ann", "cai", "dee"])
    await expect(call("limits.set", limit, name), name).rejects.toMatchObject({ code: "forbidden" });
  await expect(call("limits.set", { ...limit, address: "https://example.org" }, "hal")).rejects.toMatchObject({
    code: "invalid_input",
  });
  const cited = { citation: "Measures of the park, article 9", address: "https://example.org/9" };
  await call("limits.set", { ...limit, ...cited }, "hal");
  await expect(call("limits.set", limit, "hal")).rejects.toMatchObject({ code: "conflict" });
  expect(await late(9)).toBe(false);
  expect((await call("desk.queue", {}, "cai")).limits[0]).toMatchObject({ ...cited, working_days: 10, version: 2 });
  const workspace = await world.workspace();
  for (const name of ["ann", "cai"])
    expect(
      await workspace.as({ person_id: name, action: "test" }, (database) =>
        database.run("update service_limit set working_days = 1, set_by = $1", [name]),
      ),
      name,
    ).toBe(0);
});

it("is for the authority alone", async () => {
  await expect(call("desk.queue", {}, "ann")).rejects.toMatchObject({ code: "forbidden" });
});
