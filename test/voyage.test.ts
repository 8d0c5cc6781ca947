import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import { perform } from "../src/operations/perform.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const ask = (id: string, input: unknown): Promise<unknown> => {
  const operation = operationCalled(id);
  if (!operation) throw new Error(`There is no ${id}.`);
  return perform(operation, input, world.as(null));
};
const value = (input: unknown) => ask("voyage.value", input) as Promise<OutputOf<"voyage.value">>;
const success = (input: unknown) => ask("voyage.success", input) as Promise<OutputOf<"voyage.success">>;

/** The keys under which there is no record. */
async function unknownOf(keys: readonly (string | null)[]): Promise<(string | null)[]> {
  const Key = z.object({ record_key: z.string() });
  const rows = await world.shelf.current().engine.rows(Key, "select record_key from record");
  const known = new Set<string | null>(rows.map(({ record_key }) => record_key));
  return keys.filter((key) => !known.has(key));
}

/** IMM2510 as it is known: Phase 1, PD-L1 x VEGF; and a small molecule at filing. */
const BISPECIFIC = { stage: "phase_1", area: "solid_tumours", modality: "antibody" };
const TABLET = { stage: "filing", area: "metabolic", modality: "small_molecule" };

describe("voyage.success", () => {
  it("gives no point for a medicine of Chinese origin, and a point of one source for another", async () => {
    const here = await success(BISPECIFIC);
    expect(here.value).toBeNull();
    expect(here.interval?.low).toBeLessThan(here.interval?.high ?? 0);
    const there = await success({ ...BISPECIFIC, origin: "elsewhere", source: "wong_2019" });
    expect(there.value).toBe(0.034);
  });

  it("cites a record for every rate it read", async () => {
    const { assumptions } = await success(BISPECIFIC);
    const cited = assumptions.filter(({ basis }) => basis === "cited");
    expect(cited.length).toBeGreaterThan(10);
    expect(await unknownOf(cited.map(({ record_key }) => record_key))).toEqual([]);
  });
});

describe("voyage.value", () => {
  it.each([BISPECIFIC, TABLET])("fills what is not said from cited records, and says the rest (%j)", async (input) => {
    const found = await value(input);
    expect(Number.isFinite(found.value)).toBe(true);
    expect(found.interval.low).toBeLessThan(found.interval.high);
    for (const { basis, record_key } of found.assumptions) expect(basis === "cited").toBe(record_key !== null);
    expect(await unknownOf(found.record_keys)).toEqual([]);
    expect(found.to_enter).toContain("peak_sales.US");
    expect(found.by_source.map(({ source }) => source)).toContain("bio_2021");
    expect(found.model_version).toMatch(/^voyage-/);
  });

  it("says the same to the same question, and other luck to another seed", async () => {
    const asked = { ...BISPECIFIC, seed: 4, lives: 2000 };
    expect(await value(asked)).toEqual(await value({ ...asked }));
    expect((await value({ ...asked, seed: 5 })).simulation.mean).not.toBe((await value(asked)).simulation.mean);
  });

  it("values an asset that is sent whole, with its deal and its scenarios", async () => {
    const { asset } = await value(BISPECIFIC);
    const deal = { upfront: 10, royalty_tiers: [{ above: 0, rate: 0.1 }] };
    const found = await value({ asset, deal, scenarios: [{ name: "without a deal" }] });
    const sides = found.result.deal;
    expect((sides?.licensor ?? 0) + (sides?.licensee ?? 0)).toBeCloseTo(found.result.rnpv, 9);
    expect(found.scenarios.map(({ name }) => name)).toEqual(["as entered", "without a deal"]);
    expect(found.assumptions).toEqual([]);
  });

  it("leaves out markets whose sales nobody entered, and says so", async () => {
    const found = await value({ ...BISPECIFIC, jurisdictions: ["US", "CN", "JP"], peak_sales: { CN: 300 } });
    expect(found.result.markets.map(({ jurisdiction }) => jurisdiction)).toEqual(["US", "CN"]);
    expect(found.to_enter).toContain("peak_sales.JP");
    const nowhere = await value({ ...BISPECIFIC, jurisdictions: ["JP"] });
    expect([nowhere.value, nowhere.to_enter]).toEqual([null, ["peak_sales.JP"]]);
  });

  it.each([
    [{}, /^stage: /],
    [{ ...BISPECIFIC, jurisdictions: ["Atlantis"] }, /jurisdictions\.0: a jurisdiction is one of/],
    [{ ...BISPECIFIC, margin: 1.5 }, /margin: margin is a share and cannot be above 1/],
    [{ ...BISPECIFIC, lives: 3 }, /lives: lives is 100 at least/],
    [{ ...BISPECIFIC, source: "dimasi_2010", area: "ophthalmology" }, /source: dimasi_2010 prints no rates/],
    [{ ...BISPECIFIC, deal: { royalty_tiers: [{ above: 0, rate: 2 }] } }, /deal\.royalty_tiers\.0\.rate: .*above 1/],
    [{ ...BISPECIFIC, deal: { territory: ["JP"] } }, /no market called JP/],
  ])("says which field is wrong and why (%#)", async (input, message) => {
    await expect(value(input)).rejects.toThrow(message);
  });
});

it("models.evaluate says what is missing where the records are too few", async () => {
  const found = (await ask("models.evaluate", {})) as OutputOf<"models.evaluate">;
  expect(found.models[0]).toMatchObject({ model: "success", state: "too_few_records" });
  expect(found.models[0]?.missing).toMatch(/load a register of trials/);
});
