import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportAnswer } from "../src/export/export.ts";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

const MEASURE = operationCalled("applications.open")?.example as InputOf<"applications.open">;
const { measure_id } = MEASURE;
// The database writes down when something was done by its own clock.
const TODAY = new Date().toISOString().slice(0, 10);
const YEAR = Number(TODAY.slice(0, 4));
const QUARTER = Math.ceil(Number(TODAY.slice(5, 7)) / 3);

let world: World;
const people: Record<string, Context> = {};
beforeAll(async () => {
  world = await openTestWorld();
  const authority = { organisation: "park", kind: "authority" } as const;
  people["ann"] = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  people["ida"] = await signedIn(world, { name: "ida", organisation: "abroad", kind: "partner", role: "owner" });
  people["cai"] = await signedIn(world, { ...authority, name: "cai", role: "officer" });
  people["hal"] = await signedIn(world, { ...authority, name: "hal", role: "administrator" });
  for (const name of ["dee", "eli"]) people[name] = await signedIn(world, { ...authority, name, role: "reviewer" });
  await call("budgets.set", { measure_id, year: YEAR, amount: 1000 }, "hal");
  await call("voyages.open", { name: "shared", harbours: ["US"] }, "ann");
  await call("voyages.open", { name: "secret", harbours: ["US"], is_shared: false }, "ann");
  await paid(300, 120);
  await agreed();
});
afterAll(() => world.close());

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, name: string) =>
  perform(operationCalled(id) as never, input, people[name] as Context) as Promise<OutputOf<Id>>;

/** An application for an amount, of which some is paid. */
async function paid(amount: number, part: number): Promise<void> {
  const { application_id } = await call("applications.open", { measure_id, amount }, "ann");
  const handed = await call("applications.move", { application_id, version: 1, command: "submit" }, "ann");
  await call("applications.move", { application_id, version: handed.version, command: "take" }, "cai");
  for (const name of ["dee", "eli"])
    await call("applications.review", { application_id, verdict: "approve", reason: "as the clause says" }, name);
  const { application } = await call("applications.get", { application_id }, "cai");
  const payment = { amount: part, reference: crypto.randomUUID(), paid_on: TODAY };
  await call("applications.pay", { application_id, version: application.version, ...payment }, "cai");
}

/** A published opportunity, a partner's interest in it, the agreement signed by both and what came of it. */
async function agreed(): Promise<void> {
  const teaser = { title: "open teaser", title_zh: "简介", teaser: "short", teaser_zh: "简介", confidential: "secret" };
  const saved = await call("opportunities.save", teaser, "ann");
  const { opportunity_id } = saved;
  const published = await call("opportunities.move", { ...saved, command: "publish" }, "ann");
  const { interest_id } = await call("interests.show", { opportunity_id, message: "secret of abroad" }, "ida");
  for (const [command, name] of [
    ["accept", "ann"],
    ["sign", "ann"],
    ["sign", "ida"],
  ] as const) {
    const { interest } = await call("interests.get", { interest_id }, name);
    await call("interests.move", { interest_id, version: interest.version, command }, name);
  }
  const day = "2026-11-22";
  for (const kind of ["term_sheet", "licence", "nothing"] as const) {
    const { outcome_id } = await call("outcomes.record", { interest_id, kind, day, note: "secret" }, "ann");
    if (kind !== "licence") await call("outcomes.confirm", { outcome_id }, "ida");
  }
  // Closed and published again, it counts once.
  const closed = await call(
    "opportunities.move",
    { opportunity_id, version: published.version, command: "close" },
    "ann",
  );
  await call("opportunities.move", { opportunity_id, version: closed.version, command: "publish" }, "ann");
}

const actual = ({ rows }: OutputOf<"desk.targets">) =>
  Object.fromEntries(rows.map((row) => [row.indicator_id, [row.baseline, row.actual, row.entries, row.entries_open]]));

describe("the numbers of the casework", () => {
  it("count what was done in the period, and the same of the one before", async () => {
    const targets = await call("desk.targets", { year: YEAR }, "cai");
    expect(actual(targets)).toMatchObject({
      voyages_opened: [0, 2, 2, 1],
      applications_submitted: [0, 1, 1, 1],
      applications_decided: [0, 1, 1, 1],
      days_to_decision: [null, 0, 1, 1],
      amount_paid: [0, 120, 1, 1],
      opportunities_published: [0, 1, 1, 1],
      interests_shown: [0, 1, 1, 0],
      agreements_signed: [0, 1, 1, 0],
      outcomes: [0, 1, 1, 0],
    });
    expect(targets.spending).toEqual([
      expect.objectContaining({ measure_id, currency: "CNY", budget: 1000, committed: 300, paid: 120 }),
    ]);
    expect(targets.plan.length).toBeGreaterThan(0);
    const next = await call("desk.targets", { year: YEAR + 1 }, "cai");
    expect(actual(next)["voyages_opened"]).toEqual([2, 0, 0, 0]);
    const quarter = await call("desk.targets", { year: YEAR, quarter: QUARTER }, "dee");
    expect(actual(quarter)["applications_decided"]).toEqual([0, 1, 1, 1]);
  });

  it("open into the entries that they counted, and name only what the reader may see", async () => {
    for (const name of ["cai", "dee", "hal"]) {
      const { rows } = await call("desk.targets", { year: YEAR }, name);
      for (const { indicator_id, entries, entries_open } of rows) {
        const found = await call("desk.entries", { indicator: indicator_id, year: YEAR }, name);
        expect([found.rows.length, found.rows.length - found.hidden], `${name} ${indicator_id}`).toEqual([
          entries,
          entries_open,
        ]);
        expect(JSON.stringify(found), name).not.toContain("secret");
      }
    }
    const { rows } = await call("desk.entries", { indicator: "voyages_opened", year: YEAR }, "cai");
    const hidden = rows.find(({ entry_id }) => entry_id === null);
    expect(hidden).toMatchObject({ state: "open", on_day: TODAY, name: null, organisation: null });
  });

  it("are for the authority alone, at the database too", async () => {
    for (const name of ["ann", "ida"]) {
      await expect(call("desk.targets", {}, name), name).rejects.toMatchObject({ code: "forbidden" });
      await expect(call("desk.entries", { indicator: "voyages_opened", year: YEAR }, name), name).rejects.toMatchObject(
        { code: "forbidden" },
      );
      const workspace = await world.workspace();
      const read = (sql: string) => workspace.as({ person_id: name, action: "test" }, (database) => database.run(sql));
      expect(await read("select * from casework_entries('2000-01-01', '2199-01-01')")).toBe(0);
      expect(await read("select * from casework_clocks('2000-01-01', '2199-01-01')")).toBe(0);
    }
  });
});

describe("the report of a quarter", () => {
  const asked = { year: YEAR, quarter: QUARTER };
  const take = (format: "xlsx" | "docx" | "html", language: "en" | "zh" = "en", name = "cai") =>
    exportAnswer(operationCalled("desk.report") as never, { input: asked, format, language }, people[name] as Context);

  it("says cases, clocks, payments and budgets beside the plan", async () => {
    const report = await call("desk.report", asked, "cai");
    expect(report.cases).toContainEqual(expect.objectContaining({ noun: "voyage", state: "under way", cases: 2 }));
    expect(report.cases).toContainEqual(expect.objectContaining({ noun: "application", state: "approved", cases: 1 }));
    expect(
      report.clocks.map(({ kind, ended, median_days, limit_days }) => [kind, ended, median_days, limit_days]),
    ).toEqual([
      ["check", 1, 0, 5],
      ["appeal", 0, null, 5],
      ["review", 1, 0, 20],
      ["pay", 0, null, 30],
      ["accompany", 0, null, 5],
    ]);
    expect(report.payments).toEqual([expect.objectContaining({ amount: 120, organisation: "firm-a", paid_on: TODAY })]);
    expect(report.spending).toEqual([expect.objectContaining({ budget: 1000, committed: 300, paid: 120 })]);
    const keys = new Set(report.register.map(({ record_key }) => record_key));
    for (const { record_key } of report.plan) expect(keys).toContain(record_key);
  });

  it("leaves as a document in both languages, and as a workbook with a sheet for each part", async () => {
    const [english, chinese] = await Promise.all([take("html", "en"), take("html", "zh")]);
    expect(String(english.content)).toContain("Applications decided");
    expect(String(chinese.content)).toContain("作出决定");
    expect(String(chinese.content)).not.toMatch(/undefined|CNY bn/);
    const word = (await take("docx", "zh")).content as Buffer;
    expect(word.subarray(0, 2).toString()).toBe("PK");
    const workbook = (await take("xlsx")).content as Buffer;
    const sheets = await readWorkbook(workbook);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      ...["Rows", "Plan", "Cases", "Clocks", "Payments", "Spending", "Register", "Definition"],
    ]);
    const payments = sheets.find(({ sheet }) => sheet === "Payments")?.data as unknown[][];
    expect(payments[1]?.[payments[0]?.indexOf("amount") ?? -1]).toBe(120);
    expect(JSON.stringify(sheets)).not.toContain("secret");
  });

  it("is asked for by an address too, where numbers are words", () => {
    const { input } = operationCalled("desk.report") as NonNullable<ReturnType<typeof operationCalled>>;
    expect(input.parse({ year: "2026", quarter: "4" })).toEqual({ year: 2026, quarter: 4 });
  });

  it("is for the authority alone", async () => {
    await expect(take("xlsx", "en", "ann")).rejects.toMatchObject({ code: "forbidden" });
    await expect(call("desk.report", { year: YEAR } as never, "cai")).rejects.toMatchObject({ code: "invalid_input" });
  });
});
