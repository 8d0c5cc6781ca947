import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import {
  APPLICATION_STATES,
  type ApplicationState,
  type Command,
  MOVES,
  mayMove,
} from "../src/workspace/application-states.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

const MEASURE = operationCalled("applications.open")?.example as InputOf<"applications.open">;
const YEAR = new Date().getUTCFullYear();

let world: World;
const people: Record<string, Context> = {};
beforeAll(async () => {
  world = await openTestWorld();
  const authority = { organisation: "park", kind: "authority" } as const;
  people["ann"] = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  people["bo"] = await signedIn(world, { name: "bo", organisation: "firm-b", kind: "firm", role: "owner" });
  people["cai"] = await signedIn(world, { ...authority, name: "cai", role: "officer" });
  for (const name of ["dee", "eli", "fay", "gus"])
    people[name] = await signedIn(world, { ...authority, name, role: "reviewer" });
  people["hal"] = await signedIn(world, { ...authority, name: "hal", role: "administrator" });
  people["ida"] = await signedIn(world, { name: "ida", organisation: "abroad", kind: "partner", role: "owner" });
});
afterAll(() => world.close());

const as = (name: string): Context => people[name] as Context;
const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, name: string) =>
  perform(operationCalled(id) as never, input, as(name)) as Promise<OutputOf<Id>>;
const budget = (amount: number, measure_id = MEASURE.measure_id) =>
  call("budgets.set", { measure_id, year: YEAR, amount }, "hal");
const state = async (application_id: string) => (await call("applications.get", { application_id }, "cai")).application;
const move = async (
  application_id: string,
  command: "submit" | "withdraw" | "appeal" | "ask" | "take",
  name: string,
) => {
  const reader = name === "ann" || name === "bo" ? name : "cai";
  const { application } = await call("applications.get", { application_id }, reader);
  return call("applications.move", { application_id, version: application.version, command, note: "because" }, name);
};
const review = (application_id: string, verdict: "approve" | "reject", name: string) =>
  call("applications.review", { application_id, verdict, reason: "as the clause says" }, name);

async function submitted(amount = 100): Promise<string> {
  const { application_id } = await call("applications.open", { ...MEASURE, amount }, "ann");
  await move(application_id, "submit", "ann");
  return application_id;
}

async function inReview(amount = 100): Promise<string> {
  const application_id = await submitted(amount);
  await move(application_id, "take", "cai");
  return application_id;
}

describe("an application", () => {
  it("goes from a draft to its payment: asked for a document, judged by two, held by the budget", async () => {
    await budget(1_000_000);
    const application_id = await submitted(250);
    await move(application_id, "ask", "cai");
    expect((await state(application_id)).state).toBe("incomplete");
    await move(application_id, "submit", "ann");
    await move(application_id, "take", "cai");
    expect(await review(application_id, "approve", "dee")).toEqual({ state: "in_review" });
    expect(await review(application_id, "approve", "eli")).toEqual({ state: "approved" });
    const approved = await state(application_id);
    const pay = (amount: number, version: number, reference: string) =>
      call("applications.pay", { application_id, version, amount, reference, paid_on: "2026-11-23" }, "cai");
    await expect(pay(251, approved.version, "r-0")).rejects.toMatchObject({ code: "invalid_input" });
    const first = await pay(100, approved.version, "r-1");
    expect(first).toMatchObject({ state: "approved", paid: 100 });
    await expect(pay(150, first.version, "r-1"), "a reference serves once").rejects.toMatchObject({ code: "conflict" });
    expect(await pay(150, first.version, "r-2")).toMatchObject({ state: "paid", paid: 250 });
    const seen = await call("applications.get", { application_id }, "ann");
    expect(seen.reviews.map(({ reviewer }) => reviewer).sort()).toEqual(["dee", "eli"]);
  });

  it("is judged again by others when it is appealed, and only once", async () => {
    const application_id = await inReview();
    await review(application_id, "reject", "dee");
    expect(await review(application_id, "approve", "eli")).toEqual({ state: "rejected" });
    await move(application_id, "appeal", "ann");
    await move(application_id, "take", "cai");
    await expect(review(application_id, "approve", "dee"), "who judged before").rejects.toMatchObject({
      code: "conflict",
    });
    await review(application_id, "reject", "fay");
    await review(application_id, "reject", "gus");
    await expect(move(application_id, "appeal", "ann")).rejects.toMatchObject({ code: "conflict" });
  });

  it("shows its firm no review before it is decided, and other firms nothing at all", async () => {
    const application_id = await inReview();
    await review(application_id, "approve", "dee");
    expect((await call("applications.get", { application_id }, "ann")).reviews).toEqual([]);
    expect((await call("applications.list", {}, "bo")).applications).toEqual([]);
    const missing = await call("applications.get", { application_id: crypto.randomUUID() }, "bo").catch(
      (error) => error,
    );
    const hidden = await call("applications.get", { application_id }, "bo").catch((error) => error);
    expect(hidden).toMatchObject({ code: missing.code, message: missing.message });
    await expect(call("applications.list", {}, "ida")).rejects.toMatchObject({ code: "forbidden" });
    for (const command of ["submit", "withdraw", "appeal", "ask", "take"] as const)
      await expect(
        call("applications.move", { application_id, version: 3, command, note: "x" }, "bo"),
        command,
      ).rejects.toMatchObject({ code: "not_found" });
    const { application_id: draft } = await call("applications.open", { ...MEASURE }, "ann");
    await expect(
      call("applications.get", { application_id: draft }, "cai"),
      "a draft is the firm's own",
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("is judged by nobody of the applicant, by nobody twice, and by no officer", async () => {
    const application_id = await inReview();
    await review(application_id, "approve", "dee");
    await expect(review(application_id, "approve", "dee")).rejects.toMatchObject({ code: "conflict" });
    await expect(review(application_id, "approve", "cai")).rejects.toMatchObject({ code: "forbidden" });
    const workspace = await world.workspace();
    await workspace.as({ person_id: null, action: "test" }, (database) =>
      database.run(
        "insert into member (id, organisation_id, person_id, role) values ('two-hats', 'firm-a', 'eli', 'member')",
      ),
    );
    people["eli"] = await signedIn(world, { name: "eli", organisation: "park", kind: "authority", role: "reviewer" });
    await expect(review(application_id, "approve", "eli")).rejects.toMatchObject({ code: "forbidden" });
    await workspace.as({ person_id: null, action: "test" }, (database) =>
      database.run("delete from member where id = 'two-hats'"),
    );
    people["eli"] = await signedIn(world, { name: "eli", organisation: "park", kind: "authority", role: "reviewer" });
  });
});

describe("a budget", () => {
  it("is never overdrawn, however many approvals come at once, and what it cannot hold stays in review", async () => {
    const measure_id = (await otherMeasure()) ?? MEASURE.measure_id;
    await budget(250, measure_id);
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const { application_id } = await call("applications.open", { measure_id, amount: 100 }, "ann");
        await move(application_id, "submit", "ann");
        await move(application_id, "take", "cai");
        await review(application_id, "approve", "dee");
        return application_id;
      }),
    );
    const results = await Promise.allSettled(ids.map((id) => review(id, "approve", "eli")));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    const { budgets } = await call("budgets.list", {}, "hal");
    expect(budgets.find((each) => each.measure_id === measure_id)).toMatchObject({ amount: 250, committed: 200 });
    await expect(budget(199, measure_id), "nor set below what is committed").rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is not changed by whoever looked at an earlier one, nor set for a measure that is not there", async () => {
    await budget(900_000);
    const { budgets } = await call("budgets.list", {}, "hal");
    const { version } = budgets.find((each) => each.measure_id === MEASURE.measure_id) ?? { version: 0 };
    const set = (measure_id: string, seen: number) =>
      call("budgets.set", { measure_id, year: YEAR, amount: 950_000, version: seen }, "hal");
    await set(MEASURE.measure_id, version);
    await expect(set(MEASURE.measure_id, version)).rejects.toMatchObject({ code: "conflict" });
    await expect(set("no-such-measure", 1)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is set by the administrator alone", async () => {
    for (const name of ["ann", "cai", "dee"])
      await expect(
        call("budgets.set", { measure_id: MEASURE.measure_id, year: YEAR, amount: 1 }, name),
      ).rejects.toMatchObject({ code: "forbidden" });
  });
});

const otherMeasure = async () => {
  const rows = await world.shelf
    .current()
    .engine.rows(
      z.object({ measure_id: z.string() }),
      "select measure_id from measure where measure_id <> $m order by 1 limit 1",
      {
        m: MEASURE.measure_id,
      },
    );
  return rows[0]?.measure_id;
};

describe("the states of an application", () => {
  it("are the same in the table of moves and in the database", async () => {
    const workspace = await world.workspace();
    const application_id = await submitted();
    for (const from of APPLICATION_STATES)
      for (const to of APPLICATION_STATES) {
        if (from === to) continue;
        const known = Object.values(MOVES).some(
          (each) => (each.from as readonly string[]).includes(from) && each.to === to,
        );
        const tried = workspace.as({ person_id: null, action: "test" }, async (database) => {
          await database.run("set local session_replication_role = replica");
          await database.run("update application set state = $2 where application_id = $1", [application_id, from]);
          await database.run("set local session_replication_role = origin");
          await database.run("update application set state = $2 where application_id = $1", [application_id, to]);
          throw new Error("moved");
        });
        await expect(tried, `${from} to ${to}`).rejects.toThrow(known ? "moved" : /does not become/);
      }
  });

  it("follow the model, whoever tries what in which order", async () => {
    await budget(1_000_000);
    const commands = Object.keys(MOVES) as Command[];
    const step = fc.record({
      command: fc.constantFrom(...commands),
      who: fc.constantFrom("ann", "bo", "cai", "dee", "eli", "fay"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { application_id } = await call("applications.open", { ...MEASURE, amount: 10 }, "ann");
        let model: Model = { state: "draft", round: 1, verdicts: new Map(), judges: new Set() };
        for (const { command, who } of steps) {
          const next = expected(model, command, who);
          const done = await attempt(application_id, command, who).then(
            () => true,
            () => false,
          );
          expect(done, `${who} ${command} when ${model.state}`).toBe(next !== null);
          model = next ?? model;
          const { application } = await call("applications.get", { application_id }, "ann");
          expect(application.state).toBe(model.state);
        }
        const { turns, assessments } = await call("applications.get", { application_id }, "ann");
        expect(assessments).toHaveLength(turns.filter(({ state }) => state === "submitted").length);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

interface Model {
  state: ApplicationState;
  round: number;
  /** Of this round. */
  verdicts: Map<string, "approve" | "reject">;
  /** Of every round. */
  judges: Set<string>;
}

/** What should come of it; null where it should be refused. */
function expected(model: Model, command: Command, who: string): Model | null {
  const { by, to } = MOVES[command];
  const duty = { ann: "firm", cai: "officer", dee: "reviewer", eli: "reviewer", fay: "reviewer" }[who];
  if (duty !== by || !mayMove(command, model.state)) return null;
  if (command === "appeal" && model.round === 2) return null;
  if (command === "take") {
    const round = model.state === "appealed" ? 2 : model.round;
    return { ...model, state: to, round, verdicts: round === model.round ? model.verdicts : new Map() };
  }
  if (command !== "approve" && command !== "reject") return { ...model, state: to };
  if (model.judges.has(who)) return null;
  const verdicts = new Map(model.verdicts).set(who, command);
  const judges = new Set(model.judges).add(who);
  if (verdicts.size < 2) return { ...model, verdicts, judges };
  const approved = [...verdicts.values()].every((verdict) => verdict === "approve");
  return { ...model, verdicts, judges, state: approved ? "approved" : "rejected" };
}

let payments = 0;
async function attempt(application_id: string, command: Command, who: string): Promise<unknown> {
  if (command === "approve" || command === "reject") return review(application_id, command, who);
  if (command !== "settle_payment") return move(application_id, command, who);
  const { version } = await state(application_id);
  payments += 1;
  return call(
    "applications.pay",
    { application_id, version, amount: 10, reference: `m-${payments}`, paid_on: "2026-11-23" },
    who,
  );
}
