import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getFigure } from "../src/operations/figures-get.ts";
import { listFigures } from "../src/operations/figures-list.ts";
import { perform } from "../src/operations/perform.ts";
import { getRecord } from "../src/operations/records-get.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
let figures: Awaited<ReturnType<typeof list>>["figures"];
beforeAll(async () => {
  world = await openTestWorld();
  figures = (await list()).figures;
});
afterAll(() => world.close());

const list = async () => listFigures.output.parse(await perform(listFigures as never, {}, world.as(null)));
const get = async (figure: string) =>
  getFigure.output.parse(await perform(getFigure as never, { figure }, world.as(null)));
const record = async (record_key: string) =>
  getRecord.output.parse(await perform(getRecord as never, { record_key }, world.as(null)));

const numbersIn = (value: unknown): number[] => {
  if (typeof value === "number") return [value];
  if (typeof value === "string") return value !== "" && Number.isFinite(Number(value)) ? [Number(value)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

it("has a card for each of the article's 32 figures", () => {
  expect(figures.map(({ id }) => id)).toEqual(
    Array.from({ length: 32 }, (_, at) => `c${String(at + 1).padStart(2, "0")}`),
  );
});

it.each([
  ["c04", "reproduced", "growth", "agrees"],
  ["c02", "inconsistent", "currency-vintage", "contradicts"],
  ["c27", "inconsistent", "whole-number", "contradicts"],
  ["c12", "inconsistent", "implied-total", "contradicts"],
  ["c20", "inconsistent", "still-standing", "contradicts"],
])("%s comes out %s, because %s %s", async (id, verdict, rule, outcome) => {
  const { figure, findings } = await get(id);
  expect(figure.verdict).toBe(verdict);
  expect(findings.find((finding) => finding.rule === rule)?.outcome).toBe(outcome);
});

it("gives every card its two languages, a reason, and a claim record that opens", async () => {
  for (const { id } of figures) {
    const { figure, record_key, findings } = await get(id);
    for (const text of [figure.title, figure.reason, figure.printed, ...findings.map(({ sentence }) => sentence)]) {
      expect(text.en.length).toBeGreaterThan(0);
      expect(text.zh).toMatch(/[\u4e00-\u9fff0-9]/);
    }
    expect((await record(record_key)).raw).toContain(`"id": "${id}"`);
  }
});

describe("every number on a card stands in the records it names", () => {
  it("walks all inputs of all findings", async () => {
    let walked = 0;
    for (const { id } of figures) {
      const { findings } = await get(id);
      for (const { inputs } of findings) {
        for (const input of inputs) walked += await stands(input);
      }
    }
    expect(walked).toBeGreaterThan(40);
  });

  async function stands(input: Awaited<ReturnType<typeof get>>["findings"][number]["inputs"][number]): Promise<number> {
    const records = await Promise.all(input.record_keys.map(record));
    if (input.metric) return records.length;
    // Counting documents or organisations: each input is one record, and its value is one.
    if (input.unit === "document" || input.unit === "organisations") return records.length;
    const held = records.flatMap(({ facts, raw }) => [...numbersIn(facts), ...numbersIn(JSON.parse(raw))]);
    const years = records.flatMap(({ facts }) => JSON.stringify(facts).match(/(19|20)\d\d(?=-)/g) ?? []).map(Number);
    const paid = records.flatMap(({ facts }) => paidOf(facts));
    const total =
      held.length && records.length > 1
        ? [records.reduce((sum, { facts }) => sum + Number(facts["statistic"]?.[0]?.["value"] ?? 0), 0)]
        : [];
    if (records.length) expect([...held, ...years, ...paid, ...total]).toContain(input.value);
    return records.length;
  }

  const paidOf = (facts: Record<string, Record<string, unknown>[]>) => [
    (facts["deal_event"] ?? [])
      .filter(({ realised }) => realised === "paid")
      .reduce((sum, { amount_million }) => sum + Number(amount_million ?? 0), 0),
  ];
});
