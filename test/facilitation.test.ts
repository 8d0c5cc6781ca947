import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../src/http/app.ts";
import { addWorkingDays, workingDaysBetween } from "../src/models/calendar.ts";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { readFeed } from "../src/workspace/calendar-feed.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
let ann: Context;
let bo: Context;
let cai: Context;
let dan: Context;
beforeAll(async () => {
  world = await openTestWorld();
  ann = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  bo = await signedIn(world, { name: "bo", organisation: "firm-b", kind: "firm", role: "owner" });
  cai = await signedIn(world, { name: "cai", organisation: "park", kind: "authority", role: "officer" });
  dan = await signedIn(world, { name: "dan", organisation: "abroad", kind: "partner", role: "owner" });
});
afterAll(() => world.close());

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, context: Context) =>
  perform(operationCalled(id) as never, input, context) as Promise<OutputOf<Id>>;

const open = async () =>
  (await call("voyages.open", { name: "IMM2510, abroad", drug: "imm2510", harbours: ["US"] }, ann)).voyage_id;

const ASKED = { jurisdiction: "US", received_on: "2026-11-20", text: "Why this dose?" } as const;

const feed = async (path: string | null) =>
  readFeed(await world.workspace(), path?.match(/([\w-]{43})\.ics$/)?.[1] ?? "", {
    origin: "https://portolan.example",
    stamped_at: "2026-11-22T10:00:00Z",
  });

describe("a question of an authority", () => {
  it("has a clock that stops over weekends and ends with the answer", async () => {
    const voyage_id = await open();
    const { question_id } = await call("voyages.ask", { voyage_id, ...ASKED, answer_due_on: "2026-11-30" }, ann);
    // The world stands on Sunday 22 November; the Monday after next is the sixth working day.
    const [asked] = (await call("voyages.get", { voyage_id }, cai)).questions;
    expect(asked).toMatchObject({ question_id, working_days_left: 6, answered_on: null });
    const answer = { question_id, version: 1, answered_on: "2026-11-25", answer: "By study 12." };
    expect(await call("voyages.answer", answer, cai)).toEqual({ version: 2 });
    const [answered] = (await call("voyages.get", { voyage_id }, ann)).questions;
    expect(answered).toMatchObject({ working_days_left: null, answer: "By study 12.", answered_on: "2026-11-25" });
    await expect(call("voyages.answer", answer, ann)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not answered before it came, nor due before", async () => {
    const voyage_id = await open();
    const early = { voyage_id, ...ASKED, answer_due_on: "2026-11-19" };
    await expect(call("voyages.ask", early, ann)).rejects.toMatchObject({ code: "invalid_input" });
    const { question_id } = await call("voyages.ask", { voyage_id, ...ASKED }, ann);
    const answer = { question_id, version: 1, answered_on: "2026-11-19", answer: "Before." };
    await expect(call("voyages.answer", answer, ann)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("stays within its voyage: another firm neither asks, answers, commits nor keeps, nor hangs it on a task of its own", async () => {
    const voyage_id = await open();
    const { question_id } = await call("voyages.ask", { voyage_id, ...ASKED }, ann);
    const promise = { voyage_id, jurisdiction: "US", text: "A report.", due_on: "2026-12-01" } as const;
    const { commitment_id } = await call("voyages.commit", promise, ann);
    const answer = { question_id, version: 1, answered_on: "2026-11-25", answer: "Mine." };
    for (const stranger of [bo, dan]) {
      const attempts = [
        call("voyages.ask", { voyage_id, ...ASKED }, stranger),
        call("voyages.answer", answer, stranger),
        call("voyages.commit", promise, stranger),
        call("voyages.keep", { commitment_id, version: 1, kept_on: "2026-11-25" }, stranger),
        call("voyages.calendar", { voyage_id, command: "renew" }, stranger),
      ];
      for (const attempt of await Promise.allSettled(attempts)) expect(attempt.status).toBe("rejected");
    }
    const elsewhere = await open();
    const [task] = (await call("voyages.get", { voyage_id: elsewhere }, ann)).tasks;
    const crossed = call("voyages.ask", { voyage_id, ...ASKED, task_id: task?.task_id }, ann);
    await expect(crossed).rejects.toMatchObject({ code: "forbidden" });
    const { questions, commitments } = await call("voyages.get", { voyage_id }, ann);
    expect([questions.length, commitments.length]).toEqual([1, 1]);
    expect(commitments[0]).toMatchObject({ version: 1, kept_on: null });
  });
});

it("takes a commitment as kept, and takes that back", async () => {
  const voyage_id = await open();
  const promise = { voyage_id, jurisdiction: "US", text: "A report.", due_on: "2026-11-20" } as const;
  const { commitment_id } = await call("voyages.commit", promise, ann);
  const left = async () => (await call("voyages.get", { voyage_id }, ann)).commitments[0]?.working_days_left;
  expect(await left(), "due on the Friday before this Sunday").toBe(0);
  await call("voyages.keep", { commitment_id, version: 1, kept_on: "2026-11-21" }, ann);
  expect(await left()).toBeNull();
  await call("voyages.keep", { commitment_id, version: 2, kept_on: null }, cai);
  expect(await left()).toBe(0);
});

describe("the calendar of a voyage", () => {
  it("opens under its address alone, and no longer once that was renewed or revoked", async () => {
    const voyage_id = await open();
    await call("voyages.ask", { voyage_id, ...ASKED, answer_due_on: "2026-11-30" }, ann);
    const renew = async () => (await call("voyages.calendar", { voyage_id, command: "renew" }, ann)).path;
    const first = await renew();
    const calendar = await feed(first);
    expect(calendar).toContain("X-WR-CALNAME:IMM2510\\, abroad");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20261130");
    expect(calendar).toContain("SUMMARY:Answer to FDA: Why this dose?");
    const second = await renew();
    expect(await feed(first)).toBeNull();
    expect(await feed(second)).not.toBeNull();
    await call("voyages.calendar", { voyage_id, command: "revoke" }, ann);
    expect(await feed(second)).toBeNull();
    expect(await feed("/api/calendar/none.ics")).toBeNull();
  });

  it("is read without a cookie, tells wrong and ended addresses alike, and is not asked for without end", async () => {
    const voyage_id = await open();
    const { path } = await call("voyages.calendar", { voyage_id, command: "renew" }, ann);
    const api = createApi({
      ...{ context: () => world.as(null), version: "0.0.0-test", log: () => {} },
      calendar: (token) => feed(`/${token}.ics`),
    });
    const found = await api.request(path ?? "");
    expect([found.status, found.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(await found.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    await call("voyages.calendar", { voyage_id, command: "revoke" }, ann);
    const [ended, wrong] = await Promise.all(
      [path ?? "", `/api/calendar/${"x".repeat(43)}.ics`].map((at) => api.request(at)),
    );
    expect([ended?.status, await ended?.text()]).toEqual([wrong?.status, await wrong?.text()]);
    expect(wrong?.status).toBe(404);
    for (let times = 3; times < 60; times += 1) await api.request(path ?? "");
    expect((await api.request(path ?? "")).status).toBe(429);
  });

  it("speaks the language of its reader, and closes to one who no longer sees the voyage", async () => {
    const voyage_id = await open();
    await call("voyages.commit", { voyage_id, jurisdiction: "CN", text: "报告", due_on: "2026-12-01" }, ann);
    const workspace = await world.workspace();
    const machine = (sql: string) => workspace.as({ person_id: null, action: "test" }, (database) => database.run(sql));
    await machine("update person set language = 'zh' where id = 'cai'");
    const { path } = await call("voyages.calendar", { voyage_id, command: "renew" }, cai);
    expect(await feed(path)).toContain("SUMMARY:承诺 国家药监局: 报告");
    await call("voyages.change", { voyage_id, version: 1, is_shared: false }, ann);
    expect(await feed(path)).toBeNull();
  });
});

it("counts working days forth and back alike", () => {
  for (let days = 1; days < 40; days += 1)
    expect(workingDaysBetween("2026-11-22", addWorkingDays("2026-11-22", days))).toBe(days);
  expect(workingDaysBetween("2026-11-23", "2026-11-20")).toBe(-1);
  expect(workingDaysBetween("2026-11-20", "2026-11-23", new Set(["2026-11-23"]))).toBe(0);
});
