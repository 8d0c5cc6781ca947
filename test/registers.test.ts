import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getDrug } from "../src/operations/drugs-get.ts";
import type { Operation } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { sourceChanges } from "../src/operations/sources-changes.ts";
import { loadSource } from "../src/operations/sources-load.ts";
import { openTestWorld, ROOT, type World } from "./support/world.ts";

// What the real registers say of medicines from China, and what changed between editions, as a person would ask it.
// The differences between editions were worked out once from the workbooks' own cells by a script of another language.

const APPROVALS = join(ROOT, "../shared/data/approvals");
const EDITIONS = ["ema_2024-08-14.xlsx", "ema_2024-08-22.xlsx", "ema_2025-01.xlsx"];

describe.skipIf(!existsSync(APPROVALS))("the registers of approvals, where ../shared/data is", () => {
  let world: World;
  let hour = 0;
  const run = async <Output>(operation: { output: { parse(value: unknown): Output } }, input: object) => {
    // Each load has an hour of its own: loads are told apart by when they came.
    const now = () => new Date(Date.UTC(2026, 10, 22, hour));
    return operation.output.parse(
      await perform(operation as unknown as Operation, input, { ...world.as("administrator"), now }),
    );
  };
  const load = async (source: string, file: string) => {
    hour += 1;
    return run(loadSource, { source, file: join(APPROVALS, file) });
  };
  beforeAll(async () => {
    world = await openTestWorld();
    for (const file of EDITIONS) await load("ema", file);
    await load("purple_book", "purplebook_2024-01.csv");
    await load("orange_book", "orangebook_products_2024-07.txt.gz");
  }, 180_000);
  afterAll(() => world.close());

  const changes = async (from: number, to: number) => {
    const { loads } = await run(sourceChanges, { source: "ema", limit: 1 });
    const asked = { source: "ema", from: loads[from]?.sha256, to: loads[to]?.sha256, limit: 5000 };
    const { changes: all, added, removed } = await run(sourceChanges, asked);
    const status = all.flatMap(({ record_id, fields }) =>
      fields
        .filter(({ table, column }) => table === "authorisation" && column === "status")
        .map(({ before, after }) => [record_id, before, after]),
    );
    const gone = all.filter(({ kind }) => kind === "removed").map(({ record_id }) => record_id);
    return { added, removed, gone, status };
  };

  it("EMA from 14 to 22 August 2024: nothing came or went, two states changed", async () => {
    expect(await changes(0, 1)).toEqual({
      ...{ added: 0, removed: 0, gone: [] },
      status: [
        ["EMEA/H/C/004650", "authorised", "withdrawn"],
        ["EMEA/H/C/006053", "opinion", "authorised"],
      ],
    });
  });

  it("EMA from August 2024 to January 2025: 60 came, one went, 42 states changed", async () => {
    const { added, removed, gone, status } = await changes(1, 2);
    expect([added, removed]).toEqual([60, 1]);
    expect(gone).toEqual([expect.stringMatching(/005152$/)]);
    expect(status).toHaveLength(42);
    expect(status).toContainEqual(["EMEA/H/C/004093", "authorised", "revoked"]);
    expect(status).toContainEqual(["EMEA/H/C/004869", "authorised", "suspended"]);
    expect(status.filter(([, before, after]) => before === "opinion" && after === "authorised")).toHaveLength(26);
  });

  it.each([
    ["fruquintinib", ["EU EMEA/H/C/005979 authorised 2024-06-20", "US NDA217564 authorised 2023-11-08"]],
    ["zanubrutinib", ["EU EMEA/H/C/004978 authorised 2021-11-22", "US NDA213217 authorised 2019-11-14"]],
    ["toripalimab", ["EU EMEA/H/C/006120 authorised 2024-09-19", "US BLA761240 authorised 2023-10-27"]],
    ["tislelizumab", ["EU EMEA/H/C/005542 withdrawn 2024-04-19", "EU EMEA/H/C/005919 authorised 2023-09-15"]],
    ["cilta-cel", ["EU EMEA/H/C/005095 authorised 2022-05-25", "US BLA125746 authorised 2022-02-28"]],
    ["sugemalimab", ["EU EMEA/H/C/006088 authorised 2024-07-24"]],
    ["surufatinib", ["EU EMEA/H/C/005728 application_withdrawn 2022-08-01"]],
  ])("say of %s what they say, with links, and where they were not found", async (drug, expected) => {
    const { authorisations, registers } = await run(getDrug, { drug });
    const said = authorisations.map(
      ({ jurisdiction, application_number, status, decision_date, status_date }) =>
        `${jurisdiction} ${application_number} ${status} ${decision_date ?? status_date}`,
    );
    expect([...new Set(said)]).toEqual(expected);
    for (const { address, record_key } of authorisations) {
      expect(address).toMatch(/^https:\/\//);
      expect(record_key).toMatch(/^(ema|orange_book|purple_book):/);
    }
    // An edition of 2024 says nothing of today, and one that is not loaded says nothing at all.
    expect(registers.find(({ id }) => id === "purple_book")).toMatchObject({ state: "stale", as_of: "2024-01-31" });
    expect(registers.find(({ id }) => id === "drugs_at_fda")).toMatchObject({ state: "not_loaded", as_of: null });
  });
});

it.skipIf(existsSync(APPROVALS))("the real registers are not here: they are looked for in ../shared/data", () => {});
