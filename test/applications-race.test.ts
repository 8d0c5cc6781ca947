import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

const MEASURE = operationCalled("applications.open")?.example as InputOf<"applications.open">;
const { measure_id } = MEASURE;
const YEAR = new Date().getUTCFullYear();
const TIMES = 12;

let world: World;
const people: Record<string, Context> = {};
beforeAll(async () => {
  world = await openTestWorld();
  const authority = { organisation: "park", kind: "authority" } as const;
  people["ann"] = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  people["cai"] = await signedIn(world, { ...authority, name: "cai", role: "officer" });
  for (const name of ["dee", "eli"]) people[name] = await signedIn(world, { ...authority, name, role: "reviewer" });
  people["hal"] = await signedIn(world, { ...authority, name: "hal", role: "administrator" });
  await call("budgets.set", { measure_id, year: YEAR, amount: 1_000_000 }, "hal");
});
afterAll(() => world.close());

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, name: string) =>
  perform(operationCalled(id) as never, input, people[name] as Context) as Promise<OutputOf<Id>>;
const review = (application_id: string, verdict: "approve" | "reject", name: string) =>
  call("applications.review", { application_id, verdict, reason: "as the clause says" }, name);
const stateOf = async (application_id: string) =>
  (await call("applications.get", { application_id }, "ann")).application.state;

async function inReview(): Promise<string> {
  const { application_id } = await call("applications.open", { measure_id, amount: 10 }, "ann");
  const submitted = await call("applications.move", { application_id, version: 1, command: "submit" }, "ann");
  await call("applications.move", { application_id, version: submitted.version, command: "take" }, "cai");
  return application_id;
}

describe("at the same moment", () => {
  it("two reviewers judge, and both are heard", async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const application_id = await inReview();
      await Promise.all(["dee", "eli"].map((name) => review(application_id, "approve", name)));
      expect(await stateOf(application_id)).toBe("approved");
    }
  });

  it("the firm withdraws what is being judged: one of the two comes first, and neither hangs", async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const application_id = await inReview();
      await review(application_id, "approve", "dee");
      const withdraw = call("applications.move", { application_id, version: 3, command: "withdraw" }, "ann");
      const results = await Promise.allSettled([review(application_id, "approve", "eli"), withdraw]);
      for (const result of results)
        if (result.status === "rejected") expect(result.reason.code).toMatch(/^(conflict|forbidden)$/);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await stateOf(application_id)).toMatch(/^(approved|withdrawn)$/);
    }
  });

  it("the administrator sets the budget that an approval draws on, and both are kept", async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const application_id = await inReview();
      await review(application_id, "approve", "dee");
      await Promise.all([
        review(application_id, "approve", "eli"),
        call("budgets.set", { measure_id, year: YEAR, amount: 1_000_000 + time }, "hal"),
      ]);
      expect(await stateOf(application_id)).toBe("approved");
    }
  });

  it("the firm changes what it hands in: one of the two comes first, and what is kept is what was handed in", async () => {
    for (let time = 0; time < TIMES; time += 1) {
      const { application_id } = await call("applications.open", { measure_id, amount: 10 }, "ann");
      const draft = { application_id, version: 1 };
      const results = await Promise.allSettled([
        call("applications.change", { ...draft, amount: 20, facts: { product: "drug" } }, "ann"),
        call("applications.move", { ...draft, command: "submit" }, "ann"),
      ]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const { application, assessments } = await call("applications.get", { application_id }, "ann");
      expect(assessments.map(({ amount }) => amount)).toEqual(
        application.state === "submitted" ? [application.amount] : [],
      );
    }
  });

  it("leaves the budget holding what is approved, and nothing else", async () => {
    const { applications } = await call("applications.list", { state: "approved" }, "ann");
    const { budgets } = await call("budgets.list", {}, "hal");
    expect(budgets.find((each) => each.measure_id === measure_id)?.committed).toBe(10 * applications.length);
    expect(applications.length).toBeGreaterThanOrEqual(2 * TIMES);
  });

  it("a connection that is lost in the middle of a decision leaves nothing half done", async () => {
    const application_id = await inReview();
    await review(application_id, "approve", "dee");
    const before = await whole(application_id);
    const workspace = await world.workspace();
    const cut = workspace.as({ person_id: "eli", action: "applications.review" }, async (database) => {
      await database.run("select hold_application($1)", [application_id]);
      await database.run(
        "insert into review (application_id, round, reviewer_id, verdict, reason) values ($1, 1, 'eli', 'approve', 'yes')",
        [application_id],
      );
      await database.run("select settle($1)", [application_id]);
      if (process.env["DATABASE_URL"]) await database.run("select pg_terminate_backend(pg_backend_pid())");
      throw new Error("cut");
    });
    await expect(cut).rejects.toThrow();
    expect(await whole(application_id)).toEqual(before);
    expect(await review(application_id, "approve", "eli"), "and it can be done again").toEqual({ state: "approved" });
  });
});

const whole = async (application_id: string) => ({
  found: await call("applications.get", { application_id }, "cai"),
  ...(await call("budgets.list", {}, "hal")),
});
