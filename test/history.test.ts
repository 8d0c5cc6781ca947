import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runMetric } from "../src/operations/metrics-run.ts";
import type { Operation } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { getRecord } from "../src/operations/records-get.ts";
import { recordVersions } from "../src/operations/records-versions.ts";
import { currentSnapshot } from "../src/operations/snapshots-current.ts";
import { sourceChanges } from "../src/operations/sources-changes.ts";
import { listSources } from "../src/operations/sources-list.ts";
import { loadSource } from "../src/operations/sources-load.ts";
import { evidenceFolder, SMALL, temporaryFolder } from "./support/evidence.ts";
import { productsUpTo, purpleBookOf } from "./support/purple-book.ts";
import { openTestWorld, type World } from "./support/world.ts";

// What was known when, what changed between two editions, and what a bad edition does: nothing.

let world: World;
let today: string;
beforeEach(async () => {
  world = await openTestWorld(await evidenceFolder(SMALL));
  today = "2026-11-22";
});
afterEach(() => world.close());

const as = (role: "administrator" | null) => ({ ...world.as(role), now: () => new Date(`${today}T12:00:00Z`) });
const run = async <Output>(
  operation: { output: { parse(value: unknown): Output } },
  input: object,
  role: "administrator" | null = null,
) => operation.output.parse(await perform(operation as unknown as Operation, input, as(role)));

async function load(content: string, name: string, more: object = {}) {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, content);
  return run(loadSource, { source: "purple_book", file, ...more }, "administrator");
}

const products = productsUpTo(30);
const first = purpleBookOf(products);
const second = purpleBookOf(
  [
    ...products
      .slice(1)
      .map((product) => (product.number === 900005 ? { ...product, status: "Disc" as const } : product)),
    { number: 900099 },
  ],
  "February 2024",
);
const state = async (as_of?: string) =>
  (await run(listSources, as_of ? { as_of } : {})).sources.find(({ id }) => id === "purple_book");

describe("two editions of a whole list", () => {
  beforeEach(async () => {
    await load(first, "january.csv");
    today = "2026-11-23";
    await load(second, "february.csv");
  });

  it("say what was added, removed and changed, and in which field", async () => {
    const found = await run(sourceChanges, { source: "purple_book" });
    expect(found).toMatchObject({ added: 1, removed: 1, changed: 1, reworded: 0, unchanged: 28, total: 3 });
    expect(found.fields).toEqual([
      { table: "authorisation", column: "status", records: 1 },
      { table: "authorisation", column: "status_text", records: 1 },
    ]);
    expect(found.changes.map(({ kind, record_id }) => [kind, record_id])).toEqual([
      ["changed", "BLA900005/001"],
      ["added", "BLA900099/001"],
      ["removed", "BLA900001/001"],
    ]);
    expect(found.changes[0]?.fields).toContainEqual({
      ...{ table: "authorisation", column: "status", before: "authorised", after: "discontinued" },
    });
  });

  it("a record that shrinks is a change, and what it held before is kept", async () => {
    today = "2026-11-24";
    const shrunk = products
      .slice(1)
      .map((product) => (product.number === 900010 ? { ...product, brand: "" } : product));
    await load(purpleBookOf(shrunk, "March 2024"), "march.csv");
    const { versions } = await run(recordVersions, { record_key: "purple_book:BLA900010/001" });
    expect(versions[0]?.changes).toEqual([
      { table: "authorisation", column: "brand", before: "Brand 900010", after: null },
    ]);
    const before = await run(getRecord, { record_key: versions[1]?.record_key ?? "" });
    expect(before.facts["authorisation"]).toMatchObject([{ brand: "Brand 900010" }]);
  });

  it("the first compared with nothing is all added", async () => {
    const { loads } = await run(sourceChanges, { source: "purple_book" });
    const found = await run(sourceChanges, { source: "purple_book", to: loads[0]?.sha256 });
    expect(found).toMatchObject({ from: null, added: 30, removed: 0, changed: 0 });
  });

  it("keep every version, which opens", async () => {
    const { versions, removed_at } = await run(recordVersions, { record_key: "purple_book:BLA900005/001" });
    expect(versions.map(({ is_current }) => is_current)).toEqual([true, false]);
    expect(versions[0]?.changes).toContainEqual(expect.objectContaining({ column: "status", after: "discontinued" }));
    expect(removed_at).toBeNull();
    const opened = await run(getRecord, { record_key: versions[1]?.record_key ?? "" });
    expect(opened).toMatchObject({ is_current: false, facts: { authorisation: [{ status: "authorised" }] } });
    expect(opened.raw).toContain("900005");
    const gone = await run(recordVersions, { record_key: "purple_book:BLA900001/001" });
    expect(gone).toMatchObject({ removed_at: expect.any(String), versions: [{ is_current: false }] });
  });

  it("a text that did not change is kept once, and opens", async () => {
    const { parts } = await run(currentSnapshot, {});
    expect(parts.filter(({ source_id }) => source_id === "purple_book").map(({ rows }) => rows["raw"])).toEqual([
      30, 2,
    ]);
    expect((await run(getRecord, { record_key: "purple_book:BLA900010/001" })).raw).toContain("900010");
  });

  it("any day can be asked for, and a day before all says so", async () => {
    expect((await run(currentSnapshot, {})).rows["authorisation"]).toBe(30);
    const then = await run(currentSnapshot, { as_of: "2026-11-22" });
    expect(then.rows["authorisation"]).toBe(30);
    const opened = await run(getRecord, { record_key: "purple_book:BLA900005/001", as_of: "2026-11-22" });
    expect(opened.facts["authorisation"]).toMatchObject([{ status: "authorised" }]);
    await expect(run(currentSnapshot, { as_of: "2020-01-01" })).rejects.toMatchObject({ code: "not_found" });
    await expect(
      run(getRecord, { record_key: "purple_book:BLA900099/001", as_of: "2026-11-22" }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("a day whose database is no longer kept ready is filled anew from its parts", async () => {
  await load(first, "january.csv");
  const then = await run(currentSnapshot, {});
  const database = join(world.data, "snapshots", then.id, "portolan.duckdb");
  for (let month = 1; month <= 12; month += 1) {
    today = `2026-12-${String(month).padStart(2, "0")}`;
    await load(purpleBookOf([...products, { number: 900100 + month }]), `${month}.csv`);
  }
  expect(existsSync(database)).toBe(false);
  const opened = await run(getRecord, { record_key: "purple_book:BLA900005/001", as_of: "2026-11-22" });
  expect(opened.facts["authorisation"]).toHaveLength(1);
  expect(existsSync(database)).toBe(true);
});

describe("the state of a source", () => {
  it("is not loaded, then stale where its edition is old, however late it was loaded", async () => {
    expect(await state()).toMatchObject({ state: "not_loaded", records: 0, as_of: null });
    await load(first, "january.csv");
    expect(await state()).toMatchObject({
      state: "stale",
      as_of: "2024-01-31",
      retrieved_at: expect.stringMatching(/^2026/),
    });
    await load(second, "february.csv", { edition: "2026-11-01" });
    expect(await state()).toMatchObject({ state: "ok", as_of: "2026-11-01", reason: null });
  });

  it("is changed where a column was renamed, and keeps what was there", async () => {
    await load(first, "january.csv", { edition: "2026-11-01" });
    const renamed = second.replace("Proper Name,BLA Type", "Proper Names,BLA Type");
    await expect(load(renamed, "renamed.csv")).rejects.toMatchObject({
      code: "source_changed",
      details: { field: "Proper Name" },
    });
    expect(await state()).toMatchObject({ state: "changed", records: 30, last_attempt: { field: "Proper Name" } });
    await load(second, "february.csv", { edition: "2026-11-01" });
    expect(await state()).toMatchObject({ state: "ok" });
  });

  it("is changed where most rows are refused for one column", async () => {
    const odd = second.replaceAll("May 05, 2020", "the fifth of May");
    await expect(load(odd, "odd.csv")).rejects.toMatchObject({ code: expect.stringMatching(/source_changed/) });
    expect(await state()).toMatchObject({ state: "changed", last_attempt: { field: "Approval Date" } });
  });

  it("is blocked where a page turns us away", async () => {
    await expect(load("<html><body>Please solve the captcha</body></html>", "page.csv")).rejects.toMatchObject({
      code: "source_blocked",
    });
    expect(await state()).toMatchObject({ state: "blocked", records: 0 });
  });

  it("tells of columns that nobody knows", async () => {
    const more = first
      .replace("Orphan Exclusivity Exp. Date", "Orphan Exclusivity Exp. Date,Colour")
      .replaceAll(",,,,,\n", ",,,,,,blue\n");
    await load(`${more},blue`, "more.csv", { edition: "2026-11-01" });
    expect((await state())?.loads[0]?.unknown_columns).toEqual(["Colour"]);
  });
});

it("a source that is old cannot feed a figure of today", async () => {
  const study = (nctId: string, date: string) =>
    JSON.stringify({
      protocolSection: {
        identificationModule: { nctId },
        statusModule: { lastUpdatePostDateStruct: { date } },
        designModule: { studyType: "INTERVENTIONAL" },
      },
    });
  const file = join(await temporaryFolder(), "old.ndjson");
  const metric = { metric: "trials_registered" };
  const none = await run(runMetric, metric);
  expect(none.sources).toContainEqual(
    expect.objectContaining({ id: "clinicaltrials_gov", state: "not_loaded", records: 0 }),
  );
  await writeFile(file, study("NCT90000001", "2019-07-02"));
  await run(loadSource, { file }, "administrator");
  expect(await run(runMetric, metric)).toMatchObject({ is_current: false, as_of: "2019-07-02" });
  await writeFile(file, study("NCT90000002", "2026-11-20"));
  await run(loadSource, { file }, "administrator");
  expect(await run(runMetric, metric)).toMatchObject({ is_current: true });
});

it("an edition that lost most of its records is refused, unless somebody says that it is right", async () => {
  await load(first, "january.csv");
  const short = purpleBookOf(products.slice(0, 10), "March 2024");
  await expect(load(short, "short.csv")).rejects.toMatchObject({ code: "source_changed" });
  expect((await run(currentSnapshot, {})).rows["authorisation"]).toBe(30);
  await load(short, "short.csv", { fewer: true });
  expect((await run(currentSnapshot, {})).rows["authorisation"]).toBe(10);
});

it("a name, a telephone and an e-mail of a person are nowhere to be seen", async () => {
  const named = {
    protocolSection: {
      identificationModule: { nctId: "NCT90000001", briefTitle: "A study" },
      contactsLocationsModule: {
        centralContacts: [{ name: "Jane Example", phone: "+1 555 010 0199", email: "jane@example.org" }],
        overallOfficials: [{ name: "John Example" }],
        locations: [{ country: "Canada", contacts: [{ name: "Ann Example", email: "ann@example.org" }] }],
      },
    },
  };
  const file = join(await temporaryFolder(), "one.ndjson");
  const refused = {
    ...named,
    protocolSection: { ...named.protocolSection, identificationModule: { nctId: "jane@example.org" } },
  };
  await writeFile(file, `${JSON.stringify(named)}\n${JSON.stringify(refused)}\n`);
  const answer = await run(loadSource, { file }, "administrator");
  const opened = await run(getRecord, { record_key: "clinicaltrials_gov:NCT90000001" });
  expect(opened).toMatchObject({ personal_removed: true });
  const { listRejects } = await import("../src/operations/sources-rejects.ts");
  const rejects = await run(listRejects, { source: "clinicaltrials_gov" });
  expect(rejects.total).toBe(1);
  expect(JSON.stringify([answer, opened, rejects])).not.toMatch(/Jane|John|Ann|example\.org|555/);
  expect(opened.raw).toContain("Canada");
});
