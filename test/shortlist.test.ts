import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { evaluateModels } from "../src/operations/models-evaluate.ts";
import { shortlistPartners } from "../src/operations/partners-shortlist.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const shortlist = (input: object) => shortlistPartners.run(shortlistPartners.input.parse(input), world.as(null));

describe("partners.shortlist", () => {
  it("names ten organisations of the evidence, each reason with the deals it is counted on", async () => {
    const { rows, record_keys, fit } = await shortlist(shortlistPartners.example);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const { engine } = world.shelf.current();
    const known = await engine.rows(
      z.object({ id: z.string() }),
      "select entity_id as id from entity where kind = 'organisation'",
    );
    const ids = new Set(known.map(({ id }) => id));
    for (const { organisation_id, reasons, gaps, score } of rows) {
      expect(ids.has(organisation_id)).toBe(true);
      expect(reasons.every(({ deals }) => deals.length > 0)).toBe(true);
      expect(gaps.every(({ deals, things }) => deals.length + things.length > 0)).toBe(true);
      expect(reasons.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(score, 9);
    }
    const records = await engine.rows(z.object({ record_key: z.string() }), "select record_key from record");
    const kept = new Set(records.map(({ record_key }) => record_key));
    expect(record_keys.filter((key) => !kept.has(key))).toEqual([]);
    expect(Object.values(fit.weights).every((weight) => weight >= 0)).toBe(true);
  });

  it("knows the asset from the evidence, and leaves its owner and who holds it out", async () => {
    const { asset, rows, left_out, to_enter } = await shortlist({ drug: "sac-tmt", limit: 200 });
    expect(asset.modality).toBe("antibody_drug_conjugate");
    expect(asset.owners).toContain("kelun-biotech");
    expect(left_out).toContainEqual(expect.objectContaining({ organisation_id: "merck-co", reason: "holds_it" }));
    expect(to_enter).toContain("territory");
    const listed = rows.map(({ organisation_id }) => organisation_id);
    expect(listed.filter((id) => [...asset.owners, "merck-co"].includes(id))).toEqual([]);
  });

  it("leaves an owner out that is entered, though it took medicines itself", async () => {
    const { rows, left_out } = await shortlist({ target: ["PD-1"], owner: "astrazeneca", limit: 200 });
    expect(rows.map(({ organisation_id }) => organisation_id)).not.toContain("astrazeneca");
    expect(left_out).toMatchObject([{ organisation_id: "astrazeneca", reason: "owner" }]);
  });

  it("reads a target under each of its names", async () => {
    const [named, coded] = await Promise.all([
      shortlist({ target: ["pd-1"] }),
      shortlist({ target: ["TARGET:pdcd1"] }),
    ]);
    expect(named.asset.targets).toEqual(coded.asset.targets);
    expect(named.rows).toEqual(coded.rows);
  });

  it("tells a rival that is held from rights that were given back", async () => {
    const { rows } = await shortlist({ target: ["PD-1"], modality: "antibody", limit: 200 });
    const gapsOf = (id: string) => rows.find(({ organisation_id }) => organisation_id === id)?.gaps ?? [];
    expect(gapsOf("novartis").map(({ kind }) => kind)).toContain("gave_back");
    expect(gapsOf("celgene")).toContainEqual(
      expect.objectContaining({
        kind: "belongs_to",
        things: [expect.objectContaining({ id: "bristol-myers-squibb" })],
      }),
    );
  });

  it("takes rights that ended later for held on an earlier day", async () => {
    const heldOn = async (day: string) => {
      const { left_out } = await shortlist({ drug: "imm2510", day });
      return left_out.filter(({ reason }) => reason === "holds_it").map(({ organisation_id }) => organisation_id);
    };
    expect(await heldOn("2024-09-01")).toHaveLength(1);
    expect(await heldOn("2026-11-22")).toEqual([]);
  });

  it("reads no deal of the day or later", async () => {
    const { rows, fit } = await shortlist({ target: ["PD-1"], day: "2022-01-01", limit: 200 });
    const days = rows.flatMap(({ reasons }) => reasons.flatMap(({ deals }) => deals.map(({ to_day }) => to_day)));
    expect(days.every((day) => day < "2022-01-01")).toBe(true);
    expect(fit.fitted_before).toBe("2022-01-01");
    await expect(shortlist({ day: "2001-01-01" })).rejects.toThrow(/^day: /);
  });

  it("prints its own error beside the plain rule and chance, with new buyers among what it missed", async () => {
    const { evaluation } = await shortlist({ target: ["PD-1"] });
    if (!evaluation) throw new Error("no evaluation");
    const { cases, new_buyers, model, popularity, chance, difference, rows, fit } = evaluation;
    expect(fit.validated_from).toBe("2024-01-01");
    expect(rows).toHaveLength(cases);
    expect(rows.filter(({ place }) => place === null)).toHaveLength(new_buyers);
    expect(rows.every(({ day }) => day >= "2025-01-01")).toBe(true);
    expect(model.recall.value).toBeCloseTo(model.found / cases, 12);
    expect(model.found).toBeLessThanOrEqual(cases - new_buyers);
    expect(difference.value).toBeCloseTo(model.recall.value - popularity.recall.value, 12);
    expect(chance.recall).toBeLessThan(model.recall.low);
  });

  it("is one of the models whose error is asked together", async () => {
    const all = await evaluateModels.run(evaluateModels.input.parse({}), world.as(null));
    const { evaluation } = await shortlist({ target: ["PD-1"] });
    expect(all.shortlist).toEqual(evaluation);
  });
});
