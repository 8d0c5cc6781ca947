import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SupportCondition, testsOf } from "../src/core/support/condition.ts";
import { policies } from "../src/evidence/kinds/policies.ts";
import { readEvidence } from "../src/evidence/read.ts";
import type { OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import { perform } from "../src/operations/perform.ts";
import { openTestWorld, ROOT, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openTestWorld();
}, 120_000);
afterAll(() => world.close());

const ask = async <Answer>(id: string, input: object): Promise<Answer> => {
  const operation = operationCalled(id);
  if (!operation) throw new Error(`There is no operation ${id}.`);
  return (await perform(operation, input, world.as(null))) as Answer;
};
const match = (facts: object) => ask<OutputOf<"policies.match">>("policies.match", facts);

type Facts = Record<string, string | number | boolean>;

const class1: Facts = { product: "drug", drug_class: "class_1" };
const shanghaiTrial: Facts = { registered_in: "minhang", ...class1, trial_in_china: true, output_in_place: true };
const pudong: Facts = {
  registered_in: "pudong",
  tax_in_pudong: true,
  credit_in_order: true,
  other_public_money: false,
};
const approved: Facts = { approved_in_china: true, holder_or_produced_locally: true };
const contract: Facts = { ...pudong, linked_by_investment: false, contract_amount: 20 };
const lingang: Facts = {
  in_lingang: true,
  registered_in_lingang_since_2020: true,
  years_since_founded: 3,
  substantive_activity: true,
  key_product_in_catalogue: true,
  investor_or_research_standing: true,
};
const catalogue: Facts = {
  registered_in: "pudong",
  credit_in_order: true,
  is_holder: true,
  approved_in_china: true,
  first_approved_since_2020: true,
  output_in_place: true,
};
const suzhou: Facts = {
  registered_in: "suzhou_industrial_park",
  ...class1,
  phase: "phase_3",
  phase_completed: true,
  within_round_year: true,
  produced_locally: true,
};
const huangpu: Facts = {
  registered_in: "guangzhou_huangpu",
  product: "device",
  review_channel: "national_priority",
  trial_in_china: true,
  phase_completed: true,
};

const abroad: Facts = {
  registered_in: "pudong",
  ...class1,
  produced_locally: true,
  approved_by_pmda: true,
  sold_abroad: true,
};

/** What is asked, of which measure, on which day, and what its clause answers: a verdict, and the most it gives in million yuan. */
type Scenario = [why: string, measure: string, facts: Facts, verdict: string, amount?: number | null, on?: string];

const SCENARIOS: Scenario[] = [
  [
    "40 % of 20 m is below the cap",
    "sh-fullchain-2024-class-1-phase-1",
    { ...shanghaiTrial, phase: "phase_1", rd_spending: 20 },
    "eligible",
    8,
  ],
  [
    "40 % of 40 m stops at the cap of phase 1",
    "sh-fullchain-2024-class-1-phase-1",
    { ...shanghaiTrial, phase: "phase_1", rd_spending: 40 },
    "eligible",
    10,
  ],
  [
    "the cap of phase 2 is 20 m",
    "sh-fullchain-2024-class-1-phase-2",
    { ...shanghaiTrial, phase: "phase_2", rd_spending: 90 },
    "eligible",
    20,
  ],
  [
    "the cap of phase 3 is 30 m",
    "sh-fullchain-2024-class-1-phase-3",
    { ...shanghaiTrial, phase: "phase_3", rd_spending: 900 },
    "eligible",
    30,
  ],
  [
    "no amount without what was spent",
    "sh-fullchain-2024-class-1-phase-2",
    { ...shanghaiTrial, phase: "phase_2" },
    "eligible",
    null,
  ],
  [
    "class 2 is not class 1",
    "sh-fullchain-2024-class-1-phase-2",
    { ...shanghaiTrial, drug_class: "class_2", phase: "phase_2" },
    "not_eligible",
  ],
  [
    "a firm of Suzhou claims nothing in Shanghai",
    "sh-fullchain-2024-class-1-phase-2",
    { ...shanghaiTrial, registered_in: "suzhou_other" },
    "not_eligible",
  ],
  [
    "without output it is refused",
    "sh-fullchain-2024-class-1-phase-2",
    { ...shanghaiTrial, phase: "phase_2", output_in_place: false },
    "not_eligible",
  ],
  [
    "whether the trial runs in China is missing",
    "sh-fullchain-2024-class-1-phase-2",
    { registered_in: "pudong", ...class1, phase: "phase_2", output_in_place: true },
    "cannot_tell",
  ],
  [
    "before anything of it applies",
    "sh-fullchain-2024-class-1-phase-2",
    { ...shanghaiTrial, phase: "phase_2" },
    "not_eligible",
    null,
    "2024-05-31",
  ],
  [
    "on the first day of effect",
    "sh-fullchain-2024-class-1-phase-2",
    { ...shanghaiTrial, phase: "phase_2" },
    "eligible",
    null,
    "2024-08-01",
  ],
  [
    "on the last day of effect",
    "sh-fullchain-2024-class-1-phase-2",
    { ...shanghaiTrial, phase: "phase_2" },
    "eligible",
    null,
    "2029-07-31",
  ],
  [
    "the day after the last",
    "sh-fullchain-2024-class-1-phase-2",
    { ...shanghaiTrial, phase: "phase_2" },
    "not_eligible",
    null,
    "2029-08-01",
  ],
  [
    "the opinions of 2021 have a successor",
    "sh-hq-2021-class-1-phase-1",
    { ...shanghaiTrial, phase: "phase_1", phase_completed: true, produced_locally: true, rd_spending: 100 },
    "not_eligible",
    null,
  ],
  [
    "they held in 2023, up to 5 m",
    "sh-hq-2021-class-1-phase-1",
    { ...shanghaiTrial, phase: "phase_1", phase_completed: true, produced_locally: true, rd_spending: 100 },
    "eligible",
    5,
    "2023-06-30",
  ],
  [
    "a cell therapy has its own cap, and no printed share",
    "sh-fullchain-2024-cgt-early",
    {
      ...shanghaiTrial,
      phase: "early",
      cell_or_gene_therapy: true,
      early_and_confirmatory_only: true,
      rd_spending: 50,
    },
    "eligible",
    null,
  ],
  [
    "a medicine that is no cell therapy has not",
    "sh-fullchain-2024-cgt-early",
    { ...shanghaiTrial, phase: "early", cell_or_gene_therapy: false },
    "not_eligible",
  ],
  [
    "a trial abroad of a class 1 medicine",
    "sh-fullchain-2024-overseas-trials",
    { registered_in: "pudong", ...class1, trial_abroad: true },
    "eligible",
    null,
  ],
  [
    "a product that is not innovative",
    "sh-fullchain-2024-overseas-trials",
    { registered_in: "pudong", innovative: false, drug_class: "other", trial_abroad: true },
    "not_eligible",
  ],
  [
    "a contract research organisation",
    "sh-fullchain-2024-cro-preclinical",
    { registered_in: "shanghai_other", acts_as: "contract_research" },
    "eligible",
    null,
  ],
  [
    "a device of the city's own review",
    "sh-fullchain-2024-innovative-devices",
    { registered_in: "pudong", product: "device", review_channel: "regional_innovative" },
    "eligible",
    null,
  ],
  [
    "the national priority lane is another one",
    "sh-fullchain-2024-innovative-devices",
    { registered_in: "pudong", product: "device", review_channel: "national_priority" },
    "not_eligible",
  ],
  [
    "40 % up to 8 m once such a device is registered",
    "sh-fullchain-2024-device-registration",
    {
      registered_in: "pudong",
      product: "device",
      review_channel: "national_innovative",
      approved_in_china: true,
      produced_locally: true,
      rd_spending: 15,
    },
    "eligible",
    6,
  ],
  [
    "half the cost of a fair, up to 50,000 yuan",
    "sh-fullchain-2024-exchange",
    { registered_in: "pudong", joins_international_event: true, event_cost: 0.08 },
    "eligible",
    0.04,
  ],
  [
    "the opinions of 2021 paid for an approval abroad with sales",
    "sh-hq-2021-abroad",
    { ...abroad, rd_spending: 20 },
    "eligible",
    6,
    "2024-05-31",
  ],
  ["not without sales", "sh-hq-2021-abroad", { ...abroad, sold_abroad: false }, "not_eligible", null, "2024-05-31"],
  ["nor a day later", "sh-hq-2021-abroad", { ...abroad, rd_spending: 20 }, "not_eligible", null, "2024-06-01"],
  [
    "R&D expenses are deducted anywhere in China",
    "cn-rd-deduction-2023-deduction",
    { books_rd_expenses: true },
    "eligible",
    null,
  ],
  [
    "Pudong, entering phase 2",
    "pd-special-rules-2024-class-1-phase-2",
    { ...pudong, ...class1, phase: "phase_2" },
    "eligible",
    null,
  ],
  [
    "taxes paid elsewhere",
    "pd-special-rules-2024-class-1-phase-2",
    { ...pudong, ...class1, phase: "phase_2", tax_in_pudong: false },
    "not_eligible",
  ],
  [
    "money of the city for the same item",
    "pd-special-rules-2024-class-1-phase-2",
    { ...pudong, ...class1, phase: "phase_2", other_public_money: true },
    "not_eligible",
  ],
  [
    "Pudong awards nothing for phase 1",
    "pd-special-rules-2024-class-1-phase-2",
    { ...pudong, ...class1, phase: "phase_1" },
    "not_eligible",
  ],
  [
    "a class 2 approval",
    "pd-special-rules-2024-class-2-approval",
    { ...pudong, ...approved, product: "drug", drug_class: "class_2" },
    "eligible",
    null,
  ],
  [
    "who holds the licence is missing",
    "pd-special-rules-2024-class-1-approval",
    { ...pudong, ...class1, approved_in_china: true },
    "cannot_tell",
  ],
  [
    "a class III diagnostic",
    "pd-special-rules-2024-class-3-ivd",
    { ...pudong, ...approved, product: "diagnostic", device_class: "class_3" },
    "eligible",
    null,
  ],
  [
    "10 % of 20 m in clinical samples stops at 1 m",
    "pd-special-rules-2024-cdmo-clinical",
    { ...contract, acts_as: "contract_manufacturer", manufacturing_contract: "clinical_samples" },
    "eligible",
    1,
  ],
  [
    "10 % of 20 m for a marketed medicine",
    "pd-special-rules-2024-cdmo-drugs",
    { ...contract, acts_as: "contract_manufacturer", manufacturing_contract: "marketed_drug" },
    "eligible",
    2,
  ],
  [
    "client and contractor are linked",
    "pd-special-rules-2024-cdmo-drugs",
    {
      ...contract,
      acts_as: "contract_manufacturer",
      manufacturing_contract: "marketed_drug",
      linked_by_investment: true,
    },
    "not_eligible",
  ],
  [
    "15 % for the client, up to 1 m",
    "pd-special-rules-2024-commissioning",
    { ...contract, acts_as: "developer", manufacturing_contract: "clinical_samples", contract_amount: 4 },
    "eligible",
    0.6,
  ],
  [
    "approved by FDA; the amount is not printed",
    "pd-special-rules-2024-internationalisation",
    { ...pudong, ...class1, approved_by_fda_or_ema: true },
    "eligible",
    null,
  ],
  [
    "nothing abroad yet",
    "pd-special-rules-2024-internationalisation",
    {
      ...pudong,
      ...class1,
      approved_by_fda_or_ema: false,
      approved_in_belt_and_road: false,
      gmp_certified_abroad: false,
    },
    "not_eligible",
  ],
  [
    "one of three grounds is enough",
    "cn-nmpa-2025-86-trial-30",
    { ...class1, nationally_supported: false, paediatric_rare_or_traditional: true },
    "eligible",
    null,
  ],
  [
    "no ground left",
    "cn-nmpa-2025-86-trial-30",
    { ...class1, nationally_supported: false, paediatric_rare_or_traditional: false, synchronised_trial: false },
    "not_eligible",
  ],
  [
    "one ground open",
    "cn-nmpa-2025-86-trial-30",
    { ...class1, nationally_supported: false, paediatric_rare_or_traditional: false },
    "cannot_tell",
  ],
  ["Lin-gang, within five years", "cn-lingang-tax-2020-rate", lingang, "eligible", null],
  [
    "the fifth year is still within",
    "cn-lingang-tax-2020-rate",
    { ...lingang, years_since_founded: 5 },
    "eligible",
    null,
  ],
  ["the sixth is not", "cn-lingang-tax-2020-rate", { ...lingang, years_since_founded: 5.5 }, "not_eligible"],
  [
    "moved in from elsewhere",
    "cn-lingang-tax-2020-rate",
    { ...lingang, registered_in_lingang_since_2020: false },
    "not_eligible",
  ],
  [
    "the catalogue takes class 2",
    "sh-new-products-2025-innovative",
    { ...catalogue, product: "drug", drug_class: "class_2" },
    "eligible",
    null,
  ],
  [
    "and devices of the special review",
    "sh-new-products-2025-innovative",
    { ...catalogue, product: "device", review_channel: "national_innovative" },
    "eligible",
    null,
  ],
  [
    "not what was approved before 2020",
    "sh-new-products-2025-innovative",
    { ...catalogue, ...class1, first_approved_since_2020: false },
    "not_eligible",
  ],
  [
    "20 % of the city's grant on top",
    "sh-minhang-2025-research-match",
    { registered_in: "minhang", supported_by_city: true, municipal_money: 3 },
    "eligible",
    0.6,
  ],
  [
    "as much again, with the bound cut off: no amount",
    "sh-minhang-2025-drug-match",
    { ...shanghaiTrial, supported_by_city: true, municipal_money: 3 },
    "eligible",
    null,
  ],
  [
    "Xuhui: no date is on the page",
    "sh-xuhui-health-settling",
    { registered_in: "xuhui", credit_in_order: true, newly_settled: true, paid_in_capital: 40 },
    "cannot_tell",
    null,
  ],
  [
    "Xuhui: too little capital",
    "sh-xuhui-health-settling",
    { registered_in: "xuhui", credit_in_order: true, newly_settled: true, paid_in_capital: 19 },
    "not_eligible",
    null,
  ],
  ["Suzhou: 30 % up to 6 m", "sz-trials-2024-class-1-phase-3", { ...suzhou, rd_spending: 10 }, "eligible", 3],
  [
    "Suzhou: improved medicines 20 % up to 3 m",
    "sz-trials-2024-class-2-phase-3",
    { ...suzhou, drug_class: "class_2", rd_spending: 100 },
    "eligible",
    3,
  ],
  [
    "the park pays for an approval by PMDA",
    "sip-ecosystem-2023-abroad",
    { registered_in: "suzhou_industrial_park", product: "drug", approved_by_pmda: true, within_round_year: true },
    "eligible",
    null,
  ],
  [
    "Suzhou outside the park does not",
    "sip-ecosystem-2023-abroad",
    { registered_in: "suzhou_other", product: "drug", approved_by_pmda: true, within_round_year: true },
    "not_eligible",
  ],
  ["Huangpu: 30 % up to 3 m", "gz-huangpu-2025-device-trial-national", { ...huangpu, rd_spending: 5 }, "eligible", 1.5],
  [
    "Huangpu: less than 2 m spent",
    "gz-huangpu-2025-device-trial-national",
    { ...huangpu, rd_spending: 1.99 },
    "not_eligible",
  ],
  ["Huangpu: what was spent is missing", "gz-huangpu-2025-device-trial-national", huangpu, "cannot_tell", null],
  [
    "Huangpu: before its day",
    "gz-huangpu-2025-device-trial-national",
    { ...huangpu, rd_spending: 5 },
    "not_eligible",
    null,
    "2025-07-22",
  ],
  [
    "Guangzhou counts Huangpu, and pays a fixed sum",
    "gz-biopharma-2024-phase-2-encouraged",
    { registered_in: "guangzhou_huangpu", ...class1, trial_in_china: true, phase: "phase_2", national_key_field: true },
    "eligible",
    null,
  ],
];

describe("what the clauses answer", () => {
  it.each(SCENARIOS)("%s (%s)", async (_why, measure_id, facts, verdict, amount, on) => {
    const { rows } = await match({ ...facts, ...(on ? { on } : {}) });
    const row = rows.find((each) => each.measure_id === measure_id);
    expect(row?.verdict).toBe(verdict);
    if (amount !== undefined) expect(row?.amount?.at_most_million ?? null).toBe(amount);
    if (verdict === "not_eligible") expect(row?.force === "in_force" ? row.decided_by.length : 1).toBeGreaterThan(0);
  });

  it.each(SCENARIOS.filter(([, , , verdict]) => verdict === "eligible"))(
    "not without every fact: %s (%s)",
    async (_why, measure_id, facts, _verdict, _amount, on) => {
      const whole = (await match({ ...facts, ...(on ? { on } : {}) })).rows.find(
        (each) => each.measure_id === measure_id,
      );
      const deciding = new Set(whole?.decided_by.map(({ fact }) => fact as string));
      // One ground of several may go where another holds; all of them together may not.
      const without = Object.fromEntries(Object.entries(facts).filter(([name]) => !deciding.has(name)));
      const { rows } = await match({ ...without, ...(on ? { on } : {}) });
      expect(rows.find((each) => each.measure_id === measure_id)?.verdict).toBe("cannot_tell");
    },
  );
});

it("says nothing is eligible where nothing is known", async () => {
  const { counts, rows, wanted } = await match({});
  expect(counts.eligible).toBe(0);
  expect(rows.filter(({ verdict, force }) => verdict === "not_eligible" && force === "in_force")).toEqual([]);
  expect(wanted[0]?.fact).toBe("registered_in");
  expect(wanted.map(({ settles }) => settles)).toEqual(wanted.map(({ settles }) => settles).sort((a, b) => b - a));
});

it("gives every measure its conditions, or says why it has none", async () => {
  const { records } = await readEvidence(`${ROOT}/evidence`);
  const found = records.filter(({ kind }) => kind.id === "policies").map(({ record }) => policies.schema.parse(record));
  const measures = found.flatMap((policy) => policy.measures);
  expect(measures.length).toBeGreaterThan(90);
  const silent = measures.filter(({ conditions, conditions_note }) => !conditions && !conditions_note);
  expect(silent).toEqual([]);
  for (const { conditions } of measures)
    if (conditions) expect(testsOf(SupportCondition.parse(conditions)).length).toBeGreaterThan(0);
});

it("has both languages wherever it has words", async () => {
  const { rows } = await ask<OutputOf<"policies.list">>("policies.list", {});
  for (const row of rows) {
    for (const [english, chinese] of [
      [row.support, row.support_zh],
      [row.eligible, row.eligible_zh],
      [row.conditions_note, row.conditions_note_zh],
      [row.excludes, row.excludes_zh],
      [row.apply, row.apply_zh],
    ]) {
      expect(Boolean(english), row.measure_id).toBe(Boolean(chinese));
      if (chinese) expect(chinese, row.measure_id).toMatch(/[\u4e00-\u9fff]/);
      if (english) expect(english, row.measure_id).not.toMatch(/[\u4e00-\u9fff]/);
    }
  }
});

it("counts a facet under the other filters, and keeps instruments without a measure in sight", async () => {
  const all = await ask<OutputOf<"policies.list">>("policies.list", {});
  expect(all.policies.some(({ measures }) => measures === 0)).toBe(true);
  const shanghai = await ask<OutputOf<"policies.list">>("policies.list", { geography: ["Shanghai"] });
  const places = shanghai.facets.find(({ facet }) => facet === "geography")?.values ?? [];
  expect(places.find(({ value }) => value === "Shanghai")?.count).toBe(shanghai.value);
  expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(all.value);
  const kinds = shanghai.facets.find(({ facet }) => facet === "support_kind")?.values ?? [];
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(shanghai.value);
});

it("says on which day an instrument is in force", async () => {
  const on = async (day: string) =>
    (await ask<OutputOf<"policies.get">>("policies.get", { policy: "sh-hq-2021", on: day })).policy.force;
  expect(await on("2021-05-31")).toBe("not_yet");
  expect(await on("2022-01-01")).toBe("in_force");
  expect(await on("2024-06-01")).toBe("ended");
  expect(await on("2026-11-23")).toBe("superseded");
  await expect(ask("policies.get", { policy: "nowhere" })).rejects.toMatchObject({ code: "not_found" });
});

it("refuses an answer that a question does not have", async () => {
  await expect(match({ registered_in: "atlantis" })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(match({ rd_spending: -1 })).rejects.toMatchObject({ code: "invalid_input" });
});
