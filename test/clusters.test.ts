import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { operationCalled } from "../src/operations/catalogue.ts";
import { perform } from "../src/operations/perform.ts";
import { openTestWorld, type World } from "./support/world.ts";

// Clusters and the network of organisations, counted a second time in plain TypeScript from the rows of the snapshot.

type Raw = Record<string, string | null>;
let world: World;
const raw = new Map<string, Raw[]>();
const rows = (table: string): Raw[] => raw.get(table) ?? [];

const TABLES = [
  "organisation",
  "organisation_place",
  "organisation_relation",
  "deal",
  "drug",
  "drug_organisation",
  "statistic",
];

const ask = async (id: string, input: object) =>
  (await perform(operationCalled(id) as never, input, world.as(null))) as Record<string, unknown>;

beforeAll(async () => {
  world = await openTestWorld();
  for (const table of TABLES)
    raw.set(table, (await world.shelf.current().engine.rows(z.looseObject({}), `from ${table}`)) as never);
});
afterAll(() => world.close());

/** Organisations with a seat in a city, by hand: what the evidence calls headquarters, in either table. */
function headquarteredIn(city: string): Set<string> {
  const found = new Set<string>();
  for (const each of rows("organisation"))
    for (const place of (each["headquarters"] ?? "").split(";")) {
      const last = place.split(",").at(-1) ?? "";
      if (last.replace(/[(].*$/, "").trim() === city) found.add(each["organisation_id"] ?? "");
    }
  for (const each of rows("organisation_place"))
    if (each["kind"] === "headquarters" && each["city"] === city) found.add(each["organisation_id"] ?? "");
  return found;
}

describe("clusters", () => {
  it.each(["Suzhou", "Beijing", "Nanjing"])("count the organisations and licences of %s by hand", async (city) => {
    const organisations = headquarteredIn(city);
    const { rows: found } = (await ask("clusters.compare", { level: "city" })) as unknown as {
      rows: { place: string; organisations: number; deals: number; candidates: number }[];
    };
    const own = found.find(({ place }) => place === city);
    expect(own?.organisations).toBe(organisations.size);
    const licences = rows("deal").filter(
      (deal) => deal["direction"] === "out_licensing" && organisations.has(deal["licensor_id"] ?? ""),
    );
    expect(own?.deals).toBe(licences.length);
    const { value } = await ask("candidates.list", { city: [city], limit: 1 });
    expect(own?.candidates).toBe(value);
  });

  it("give no place to a candidate of which no source says where it belongs", async () => {
    const all = await ask("candidates.list", { limit: 1 });
    const { value, unplaced } = await ask("clusters.compare", { level: "country" });
    expect((value as number) + (unplaced as number)).toBe(all["value"]);
  });

  it("say on which sources the candidates of a place stand", async () => {
    const { rows: found, standing_on } = (await ask("clusters.compare", { level: "city" })) as unknown as {
      rows: { place: string; candidates: number }[];
      standing_on: { place: string; candidates: number }[];
    };
    for (const { place, candidates } of found.filter((each) => each.candidates > 0)) {
      const own = standing_on.filter((each) => each.place === place);
      expect(own.length).toBeGreaterThan(0);
      expect(Math.max(...own.map((each) => each.candidates))).toBeLessThanOrEqual(candidates);
    }
  });
});

describe("the network", () => {
  it("ties licensors and licensees by every deal of theirs, by hand", async () => {
    const { rows: pairs } = (await ask("organisations.network", {
      organisation: "akeso",
      kind: ["deal"],
    })) as unknown as {
      rows: { from_id: string; to_id: string; records: number }[];
    };
    const byHand = new Map<string, number>();
    for (const deal of rows("deal"))
      if (
        ["licensor_id", "licensee_id"].some((side) => deal[side] === "akeso") &&
        deal["direction"] !== "acquisition"
      ) {
        const pair = `${deal["licensor_id"]} ${deal["licensee_id"]}`;
        byHand.set(pair, (byHand.get(pair) ?? 0) + 1);
      }
    expect(byHand.size).toBeGreaterThan(0);
    expect(new Map(pairs.map(({ from_id, to_id, records }) => [`${from_id} ${to_id}`, records]))).toEqual(byHand);
  });

  it("counts the partners of an organisation once, however many the ties", async () => {
    const { rows: pairs, nodes } = (await ask("organisations.network", { organisation: "akeso" })) as unknown as {
      rows: { from_id: string; to_id: string }[];
      nodes: { organisation_id: string; partners: number }[];
    };
    const partners = new Set(pairs.flatMap(({ from_id, to_id }) => [from_id, to_id]).filter((id) => id !== "akeso"));
    expect(nodes.find(({ organisation_id }) => organisation_id === "akeso")?.partners).toBe(partners.size);
  });
});

describe("devices", () => {
  it("stand beside the nation's whole years within their period, by hand", async () => {
    const { rows: years, places } = (await ask("devices.summary", {})) as unknown as {
      rows: { year: number; value: number }[];
      places: { statistic_id: string; value: number; national_within: number | null }[];
    };
    const sum = years.filter(({ year }) => year >= 2019 && year <= 2024).reduce((total, { value }) => total + value, 0);
    const pudong = places.find(({ statistic_id }) => statistic_id === "pudong-innovative-devices-since-2019");
    expect(years.length).toBeGreaterThan(4);
    expect(pudong?.national_within).toBe(sum);
  });
});
