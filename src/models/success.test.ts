import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Rate, SuccessQuestion } from "./published-rates.ts";
import { chancesOf, rangeOf, ratesAssumed } from "./success.ts";
import { RATE_SOURCES } from "./success-populations.ts";

const FOLDER = join(import.meta.dirname, "../../evidence/success-rates");
interface Kept extends Omit<Rate, "population" | "population_zh" | "record_key"> {
  id: string;
  population: { en: string; zh: string };
}
const rates: Rate[] = readdirSync(FOLDER)
  .flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Kept[])
  .map(({ id, population, ...rest }) => ({
    ...rest,
    ...{ population: population.en, population_zh: population.zh, record_key: id },
  }));
const ask = (question: unknown) => chancesOf(SuccessQuestion.parse(question), rates);
const by = (source: string, question: unknown) => ask(question).find((each) => each.source === source);

describe("chances", () => {
  it("keeps the sources apart", () => {
    for (const { study, populations } of ask({ stage: "phase_1", area: "oncology", biomarker: "with", rare: true }))
      for (const { steps, end_to_end } of populations)
        expect([...steps, ...(end_to_end ? [end_to_end] : [])].every((rate) => rate.study === study)).toBe(true);
  });

  it("gives the printed chance beside the product of its steps, which is another number", () => {
    const wong = by("wong_2019", { stage: "phase_1", area: "oncology" });
    expect(wong).toMatchObject({ chance: 0.034, method: "end_to_end", matched_by: "area" });
    expect(wong?.populations[0]?.product).toBeCloseTo(0.067, 3);
    const bio = by("bio_2021", { stage: "phase_1" });
    expect(bio?.chance).toBe(0.079);
    expect(bio?.populations[0]?.product).toBeCloseTo(0.0787, 4);
  });

  it("reads Wong as corrected, never as first printed", () => {
    const steps = by("wong_2019", { stage: "phase_2" })?.populations[0]?.steps ?? [];
    expect(steps.map(({ percent }) => percent)).toEqual([48.6, 59]);
    const keys = ratesAssumed(ask({ stage: "phase_1" })).map(({ record_key }) => record_key);
    expect(keys).not.toContain("wong-2019-all-phase-2-to-phase-3-first-printing");
  });

  it("multiplies on from a later stage where nothing is printed from there", () => {
    expect(by("bio_2021", { stage: "phase_3", area: "oncology" })).toMatchObject({ method: "product" });
    expect(by("bio_2021", { stage: "phase_3", area: "oncology" })?.chance).toBeCloseTo(0.477 * 0.92, 12);
    expect(by("dimasi_2016", { stage: "filing" })?.chance).toBeCloseTo(0.9, 12);
  });

  it("is silent where a source is", () => {
    expect(by("dimasi_2010", { stage: "phase_1", area: "ophthalmology" })).toMatchObject({
      chance: null,
      interval: null,
    });
    expect(by("wong_2019", { stage: "filing" })?.chance).toBeNull();
  });

  it("ranges from the lowest to the highest population, and across sources", () => {
    const question = { stage: "phase_1", area: "solid_tumours", modality: "antibody", biomarker: "with" };
    expect(by("bio_2021", question)?.interval).toMatchObject({ low: 0.046, high: 0.159, share: null });
    expect(rangeOf(ask(question))).toMatchObject({ low: 0.034 });
    expect(by("bio_2021", question)?.combined?.chance).toBeCloseTo(0.1457, 4);
  });

  it("knows the name of every population it looks for", () => {
    for (const area of SuccessQuestion.shape.area.unwrap().options)
      for (const [source, study] of Object.entries(RATE_SOURCES)) {
        const found = by(source, { stage: "phase_1", area });
        if (found?.matched_by === "area") expect(found.study).toBe(study);
      }
    const everything = ask({
      stage: "phase_1",
      area: "oncology",
      modality: "vaccine",
      biomarker: "without",
      rare: true,
    });
    expect(everything[0]?.populations.map(({ matched_by }) => matched_by)).toEqual([
      "area",
      "modality",
      "biomarker",
      "rare",
      "everything",
    ]);
    expect(everything[1]?.populations).toHaveLength(5);
  });

  it("says which stages there are", () => {
    expect(() => SuccessQuestion.parse({})).toThrow(/stage is missing or unknown.*phase_1, phase_2, phase_3, filing/);
    expect(() => SuccessQuestion.parse({ stage: "phase_1", area: "dentistry" })).toThrow(/area is one of/);
  });
});
