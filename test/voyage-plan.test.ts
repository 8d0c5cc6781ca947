import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { type OutputOf, operationCalled } from "../src/operations/catalogue.ts";
import { perform } from "../src/operations/perform.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const ask = (id: string, input: object) => perform(operationCalled(id) as never, input, world.as(null));
const planOf = (input: object) => ask("voyage.plan", input) as Promise<OutputOf<"voyage.plan">>;

/** Every number of an answer, with the way to it. */
function numbersIn(value: unknown, way = ""): [string, number][] {
  if (typeof value === "number") return [[way, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, each]) => numbersIn(each, `${way}.${name}`));
}

const CASES = [
  ["a bispecific in phase 1", { drug: "imm2510", start: "2026-11-23", area: "solid_tumours", peak_sales: { US: 420 } }],
  [
    "a small molecule at filing",
    { drug: "pimicotinib", stage: "filing", start: "2026-11-23", peak_sales: { US: 100, EU: 60 } },
  ],
  ["an asset of which nothing is known", { start: "2026-11-23" }],
] as const;

describe("voyage.plan", () => {
  it.each(CASES)("plans %s with no number that is none", async (_name, input) => {
    const plan = await planOf(input);
    expect(numbersIn(plan).filter(([, number]) => !Number.isFinite(number))).toEqual([]);
    expect(plan.route.plans.length + plan.route.unreached.length).toBe(6);
    expect(plan.order.us_first[0]).toBe("US");
  });

  it.each(CASES)("cites a clause for every step of %s that takes a time of its own", async (_name, input) => {
    const { route } = await planOf(input);
    const bare = route.steps.filter(
      ({ clauses, trust }) => !clauses.length && trust !== "assumed" && trust !== "moment",
    );
    expect(bare).toEqual([]);
  });

  it("says nothing is clear while no fact of clearance is known, and asks for one at each check", async () => {
    const { clearance, readiness } = await planOf({ drug: "imm2510" });
    for (const check of [...clearance.checks, ...readiness.checks]) {
      expect(check.state).toBe("cannot_tell");
      expect(check.missing.length).toBeGreaterThan(0);
    }
  });

  it("names what to enter for an asset of which nothing is known, and values nothing for it", async () => {
    const plan = await planOf({});
    expect(plan.asset.to_enter).toEqual(["stage", "modality", "area", "target", "peak_sales"]);
    expect([plan.success, plan.value, plan.comparables]).toEqual([null, null, null]);
    expect(plan.landscape.value).toBe(0);
  });

  it("takes what was entered over what the evidence says", async () => {
    const said = await planOf({ drug: "imm2510" });
    expect(said.asset).toMatchObject({ stage: "phase_1", modality: "bispecific_antibody" });
    const entered = await planOf({ drug: "imm2510", stage: "phase_3", modality: "fusion_protein" });
    expect(entered.asset).toMatchObject({ stage: "phase_3", modality: "fusion_protein" });
    const [early, late] = [said, entered].map(
      ({ route }) => route.plans.find(({ jurisdiction }) => jurisdiction === "US")?.approval.likely ?? "",
    );
    expect((late ?? "") < (early ?? "")).toBe(true);
  });

  it.each([
    [{ drug: "nobody-knows-it" }, "not_found", /no medicine called/],
    [{ harbours: ["XX"] }, "invalid_input", /harbours/],
    [{ peak_sales: { US: -1 } }, "invalid_input", /peak_sales/],
    [{ discount_rate: 3 }, "invalid_input", /discount_rate/],
    [{ stage: "phase_9" }, "invalid_input", /stage/],
  ])("refuses %j with the field and the reason", async (input, code, sentence) => {
    await expect(ask("voyage.plan", input)).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) });
  });
});

describe("voyage.landscape", () => {
  it("finds everybody who shares a target, by hand", async () => {
    const { engine } = world.shelf.current();
    const Class = z.object({ drug_id: z.string(), target_id: z.string() });
    const classes = await engine.rows(
      Class,
      "select drug_id, target_id from medicine_class where granularity = 'complex' and not is_payload",
    );
    const own = new Set(classes.filter(({ drug_id }) => drug_id === "imm2510").map(({ target_id }) => target_id));
    const sharing = new Set(
      classes
        .filter(({ drug_id, target_id }) => drug_id !== "imm2510" && own.has(target_id))
        .map(({ drug_id }) => drug_id),
    );
    const Candidate = z.object({ candidate_id: z.string(), drug_id: z.string() });
    const candidates = await engine.rows(
      Candidate,
      "select candidate_id, drug_id from candidate where is_innovative and stage_rank >= 2",
    );
    const byHand = candidates.filter(({ drug_id }) => sharing.has(drug_id)).map(({ candidate_id }) => candidate_id);
    const { rows } = (await ask("voyage.landscape", { drug: "imm2510" })) as OutputOf<"voyage.landscape">;
    expect(byHand.length).toBeGreaterThan(3);
    expect(rows.map(({ candidate_id }) => candidate_id).sort()).toEqual(byHand.sort());
    for (const row of rows) {
      const theirs = classes.filter(({ drug_id }) => drug_id === row.drug_id).map(({ target_id }) => target_id);
      expect([row.drug_id, row.is_same_set]).toEqual([
        row.drug_id,
        theirs.length === own.size && theirs.every((id) => own.has(id)),
      ]);
    }
  });
});
