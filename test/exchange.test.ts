import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportAnswer } from "../src/export/export.ts";
import { exportFacts } from "../src/operations/facts-export.ts";
import type { Operation } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { listSources } from "../src/operations/sources-list.ts";
import { loadSource } from "../src/operations/sources-load.ts";
import { listRejects } from "../src/operations/sources-rejects.ts";
import { syncSources } from "../src/operations/sources-sync.ts";
import { sources } from "../src/sources/catalogue.ts";
import { purpleBook } from "../src/sources/purple-book/source.ts";
import type { Source } from "../src/sources/source.ts";
import { evidenceFolder, SMALL } from "./support/evidence.ts";
import { fixturesOf, folderOf } from "./support/fixtures.ts";
import { answers, openRegister, type Register, status } from "./support/register.ts";
import { openTestWorld, type World } from "./support/world.ts";

// What comes in from registers, and what may leave.

let world: World;
beforeEach(async () => {
  world = await openTestWorld(await evidenceFolder(SMALL));
});
afterEach(() => world.close());

const run = async <Output>(
  operation: { output: { parse(value: unknown): Output } },
  input: object,
  fetch: typeof globalThis.fetch = globalThis.fetch,
) =>
  operation.output.parse(
    await perform(operation as unknown as Operation, input, { ...world.as("administrator"), fetch }),
  );
const state = async (id: string) => (await run(listSources, {})).sources.find((source) => source.id === id);

describe("asking sources for what is new", () => {
  let register: Register;
  beforeEach(async () => {
    register = await openRegister(purpleBook as unknown as Source);
  });
  afterEach(() => register.close());
  const sync = async (input: object = {}) =>
    (await run(syncSources, { sources: ["purple_book"], ...input }, register.fetch)).outcomes[0];

  it("loads one, and finds nothing due right after", async () => {
    expect(await sync()).toMatchObject({ outcome: "loaded", records: 4, rejected: 1 });
    expect(await sync({ due: true })).toMatchObject({ outcome: "fresh", records: 0 });
  });

  it("says which one turned us away or changed, and keeps what it had", async () => {
    await sync();
    register.trouble = [status(403)];
    expect(await sync()).toMatchObject({ outcome: "source_blocked" });
    expect(await state("purple_book")).toMatchObject({ state: "blocked", records: 4 });
    register.trouble = [answers("Applicant,Licence\nMaker,1")];
    expect(await sync()).toMatchObject({ outcome: "source_changed" });
    expect(await state("purple_book")).toMatchObject({ state: "changed", records: 4 });
    expect((await sync())?.outcome).toBe("loaded");
  });

  it("stops asking where there is no network, in a sentence", async () => {
    const offline: typeof fetch = async () => {
      throw Object.assign(new TypeError("fetch failed"), {
        cause: Object.assign(new Error(), { code: "ENETUNREACH" }),
      });
    };
    const named = ["purple_book", "clinicaltrials_gov"];
    const { outcomes } = await run(syncSources, { sources: named }, offline);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["source_unavailable", "skipped"]);
    expect(outcomes[1]?.message).toMatch(/no network/);
    expect(await state("purple_book")).toMatchObject({ state: "not_loaded" });
  }, 180_000);

  it("refuses a source that only files can be loaded of", async () => {
    const closed = (sources as readonly Source[]).find(({ live }) => !live);
    if (closed)
      await expect(run(syncSources, { sources: [closed.id] })).rejects.toMatchObject({ code: "invalid_input" });
  });
});

const kept = (sources as readonly Source[]).filter(({ terms }) => terms.redistribution === "no");

describe("what may leave", () => {
  it("is refused by name where the terms say no", async () => {
    expect(kept.length).toBeGreaterThan(0);
    for (const { id } of kept) {
      await expect(run(exportFacts, { table: "authorisation", source: id }), id).rejects.toMatchObject({
        code: "forbidden",
        message: expect.stringMatching(/may not leave/),
      });
    }
  });

  it("never holds a row of such a source, and says what was left out", async () => {
    const closed = kept.find(({ group }) => group === "approvals") as Source;
    const load = async (source: Source) =>
      run(loadSource, { source: source.id, file: join(folderOf(source), fixturesOf(source)[0] ?? "") });
    await load(closed);
    await load(purpleBook as unknown as Source);
    const left = await run(exportFacts, { table: "authorisation" });
    expect(left.rows).toHaveLength(3);
    expect(JSON.stringify(left.rows)).not.toContain(`${closed.id}:`);
    expect(left.left_out).toEqual([expect.objectContaining({ source_id: closed.id })]);
    expect(left.attributions.map(({ source_id }) => source_id)).toEqual(["purple_book"]);
    const file = await exportAnswer(
      exportFacts as unknown as Operation,
      { input: { table: "authorisation" }, format: "csv" },
      world.as(null),
    );
    expect(String(file.content).trim().split("\r\n")).toHaveLength(4);
    expect(file.card?.sources[0]?.attribution.en).toContain("Purple Book, US Food and Drug Administration");
    expect(file.card?.left_out).toEqual([expect.objectContaining({ source_id: closed.id })]);
    const refused = { input: { source: closed.id }, format: "csv", list: "rejects" } as const;
    await expect(exportAnswer(listRejects as unknown as Operation, refused, world.as(null))).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|not_found/),
    });
  });
});
