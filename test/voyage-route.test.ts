import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readEvidence } from "../src/evidence/read.ts";
import { CHECKS, ClearanceFacts, clearance } from "../src/models/clearance.ts";
import { PackageFacts, readiness } from "../src/models/readiness.ts";
import { routeCsv, routeIcs } from "../src/models/route/export.ts";
import type { RouteRule } from "../src/models/route/rule.ts";
import { stepRows } from "../src/models/route/table.ts";
import { approvalId } from "../src/models/route/tasks.ts";
import { planRoute, RouteInput } from "../src/models/route.ts";
import { rulesOf } from "./support/rules.ts";

let rules: RouteRule[];
beforeAll(async () => {
  rules = rulesOf(await readEvidence(join(import.meta.dirname, "../evidence")));
});

const LENGTHS = ["phase_1", "phase_2", "phase_3"].map((phase) => ({
  phase,
  months: 24,
  study: "s",
  record_key: phase,
  grade: "secondary" as const,
}));
const EIGHTEEN = [
  "CN",
  "US",
  "EU",
  "GB",
  "JP",
  "CA",
  "AU",
  "CH",
  "SG",
  "SA",
  "BR",
  "KR",
  "TW",
  "ID",
  "TH",
  "MY",
  "GCC",
  "EAEU",
  "ZA",
  "WHO",
];
const plan = (asked: object) =>
  planRoute(RouteInput.parse({ facts: {}, targets: EIGHTEEN, start: "2026-11-23", ...asked }), rules, LENGTHS);

describe("route", () => {
  it("reaches every jurisdiction, in order of the cases, every step with a clause", () => {
    for (const facts of [
      {},
      { stage: "phase_1", modality: "bispecific_antibody" },
      { stage: "filing", modality: "small_molecule" },
    ]) {
      const made = plan({ facts });
      expect(made.unreached).toEqual([]);
      expect(new Set(made.plans.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(EIGHTEEN));
      for (const { start, end } of stepRows(made)) {
        expect(start.earliest <= start.likely && start.likely <= start.latest).toBe(true);
        expect(end.earliest <= end.likely && end.likely <= end.latest).toBe(true);
        expect(start.likely <= end.likely).toBe(true);
      }
      const bare = stepRows(made).filter(
        ({ clauses, trust }) => !clauses.length && trust !== "assumed" && trust !== "moment",
      );
      expect(bare).toEqual([]);
    }
  });

  it("never relies on an approval that comes later, nor in a circle", () => {
    const { plans, dated } = plan({ facts: { stage: "filing", modality: "small_molecule" } });
    expect(plans.some(({ choice }) => choice.approvals.length)).toBe(true);
    for (const { jurisdiction, choice } of plans) {
      const own = dated.get(approvalId(jurisdiction))?.end.likely ?? "";
      const before = choice.approvals.filter((id) => (dated.get(id)?.end.likely ?? "9999") <= own);
      expect(before.length).toBeGreaterThanOrEqual(choice.needed);
    }
  });

  it("has FDA and EMA approvals unlock verification in Saudi Arabia", () => {
    const [only] = plan({
      targets: ["SA"],
      facts: { stage: "filing", modality: "antibody", approved_in: ["US", "EU"] },
    }).plans;
    expect(only?.choice.rule?.regulation_id).toBe("sa-verification");
    const [one] = plan({
      targets: ["SA"],
      facts: { stage: "filing", modality: "antibody", approved_in: ["US"] },
    }).plans;
    expect(one?.choice.rule?.regulation_id).toBe("sa-abridged-us");
    const [none] = plan({
      targets: ["SA"],
      facts: { stage: "filing", modality: "antibody", approved_in: ["CN"] },
    }).plans;
    expect(none?.choice.rule?.regulation_id).toBe("sa-standard");
  });

  it("claims priority only where the facts say so", () => {
    const facts = { stage: "filing", modality: "antibody" };
    const route = (more: object) =>
      plan({ targets: ["US"], facts: { ...facts, ...more } }).plans[0]?.choice.rule?.regulation_id;
    expect(route({})).toBe("us-nda-standard");
    expect(route({ serious: true })).toBe("us-nda-standard");
    expect(route({ serious: true, substantial_improvement: true })).toBe("us-nda-priority");
    expect(plan({ targets: ["US"], facts }).missing).toContain("serious");
  });

  it("gives the times of others, and says so, where no page gives one", () => {
    const [swiss] = plan({ targets: ["CH"], facts: { stage: "filing" } }).plans;
    const review = swiss?.steps.find(({ step }) => step === "review");
    expect(review?.span.trust).toBe("peers");
    expect(review?.span.clauses.length).toBeGreaterThan(5);
  });

  it("widens what is stale", () => {
    const end = (stale_widening: number) => {
      const made = plan({ targets: ["EU"], facts: { stage: "filing" }, stale_widening });
      return made.dated.get("EU.approval")?.end.latest ?? "";
    };
    expect(end(0.5) > end(0)).toBe(true);
  });

  it("refuses data that are complete before the start, naming the field", () => {
    expect(() => plan({ data_complete: "2026-01-01" })).toThrow("data_complete lies before start");
  });

  it("holds nobody to a route that relies on approvals it has not", () => {
    expect(plan({ targets: ["WHO"] }).unreached).toEqual(["WHO"]);
  });

  it("writes a calendar and a table", () => {
    const rows = stepRows(plan({ targets: ["US"], facts: { stage: "filing" } }));
    const lines = routeIcs(rows, "20261123T000000Z").split("\r\n");
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(rows.length);
    expect(routeCsv(rows).trim().split("\r\n")).toHaveLength(rows.length + 1);
  });
});

const T = true;
const F = false;
/** Each: the check, the facts, the state, and the fact that is missing where nobody can tell. */
const SCENARIOS: [check: string, facts: object, state: string, missing?: string][] = [
  ["genetic_resources", {}, "cannot_tell", "foreign_party_uses_genetic_resources"],
  ["genetic_resources", { foreign_party_uses_genetic_resources: F }, "clear"],
  [
    "genetic_resources",
    { foreign_party_uses_genetic_resources: T },
    "cannot_tell",
    "only_clinical_imaging_protein_or_metabolic_data",
  ],
  [
    "genetic_resources",
    { foreign_party_uses_genetic_resources: T, only_clinical_imaging_protein_or_metabolic_data: T },
    "clear",
  ],
  [
    "genetic_resources",
    { foreign_party_uses_genetic_resources: T, only_clinical_imaging_protein_or_metabolic_data: F },
    "cannot_tell",
    "genetic_cooperation_approved_or_filed",
  ],
  [
    "genetic_resources",
    {
      foreign_party_uses_genetic_resources: T,
      only_clinical_imaging_protein_or_metabolic_data: F,
      genetic_cooperation_approved_or_filed: F,
    },
    "not_clear",
  ],
  [
    "genetic_resources",
    {
      foreign_party_uses_genetic_resources: T,
      only_clinical_imaging_protein_or_metabolic_data: F,
      genetic_cooperation_approved_or_filed: T,
    },
    "clear",
  ],
  ["personal_data", {}, "cannot_tell", "personal_data_leave"],
  ["personal_data", { personal_data_leave: F }, "clear"],
  ["personal_data", { personal_data_leave: T }, "cannot_tell", "critical_operator"],
  ["personal_data", { personal_data_leave: T, critical_operator: T }, "cannot_tell", "data_transfer_lane_done"],
  [
    "personal_data",
    { personal_data_leave: T, critical_operator: T, data_transfer_lane_done: "standard_contract" },
    "not_clear",
  ],
  [
    "personal_data",
    { personal_data_leave: T, critical_operator: T, data_transfer_lane_done: "security_assessment" },
    "clear",
  ],
  [
    "personal_data",
    { personal_data_leave: T, critical_operator: F, important_data: T, data_transfer_lane_done: "none" },
    "not_clear",
  ],
  [
    "personal_data",
    { personal_data_leave: T, critical_operator: F, important_data: F },
    "cannot_tell",
    "zone_outside_negative_list",
  ],
  [
    "personal_data",
    { personal_data_leave: T, critical_operator: F, important_data: F, zone_outside_negative_list: T },
    "clear",
  ],
  [
    "personal_data",
    {
      personal_data_leave: T,
      critical_operator: F,
      important_data: F,
      zone_outside_negative_list: F,
      sensitive_data: T,
    },
    "cannot_tell",
    "people_whose_data_leave",
  ],
  [
    "personal_data",
    {
      personal_data_leave: T,
      critical_operator: F,
      important_data: F,
      zone_outside_negative_list: F,
      sensitive_data: T,
      people_whose_data_leave: 1,
      data_transfer_lane_done: "none",
    },
    "not_clear",
  ],
  [
    "personal_data",
    {
      personal_data_leave: T,
      critical_operator: F,
      important_data: F,
      zone_outside_negative_list: F,
      sensitive_data: T,
      people_whose_data_leave: 9999,
      data_transfer_lane_done: "certification",
    },
    "clear",
  ],
  [
    "personal_data",
    {
      personal_data_leave: T,
      critical_operator: F,
      important_data: F,
      zone_outside_negative_list: F,
      sensitive_data: T,
      people_whose_data_leave: 10000,
      data_transfer_lane_done: "certification",
    },
    "not_clear",
  ],
  [
    "personal_data",
    {
      personal_data_leave: T,
      critical_operator: F,
      important_data: F,
      zone_outside_negative_list: F,
      sensitive_data: F,
      people_whose_data_leave: 99999,
    },
    "clear",
  ],
  [
    "personal_data",
    {
      personal_data_leave: T,
      critical_operator: F,
      important_data: F,
      zone_outside_negative_list: F,
      sensitive_data: F,
      people_whose_data_leave: 100000,
      data_transfer_lane_done: "none",
    },
    "not_clear",
  ],
  [
    "personal_data",
    {
      personal_data_leave: T,
      critical_operator: F,
      important_data: F,
      zone_outside_negative_list: F,
      sensitive_data: F,
      people_whose_data_leave: 1000000,
      data_transfer_lane_done: "standard_contract",
    },
    "not_clear",
  ],
  ["technology_catalogue", {}, "cannot_tell", "technology_goes_abroad"],
  ["technology_catalogue", { technology_goes_abroad: T }, "cannot_tell", "catalogue_class"],
  ["technology_catalogue", { technology_goes_abroad: T, catalogue_class: "free" }, "clear"],
  ["technology_catalogue", { technology_goes_abroad: T, catalogue_class: "prohibited" }, "not_clear"],
  [
    "technology_catalogue",
    { technology_goes_abroad: T, catalogue_class: "restricted" },
    "cannot_tell",
    "export_licence_held",
  ],
  [
    "technology_catalogue",
    { technology_goes_abroad: T, catalogue_class: "restricted", export_licence_held: F },
    "not_clear",
  ],
  ["contract_registration", { technology_goes_abroad: T }, "cannot_tell", "contract_registered"],
  ["contract_registration", { technology_goes_abroad: T, contract_registered: F }, "not_clear"],
  ["contract_registration", { technology_goes_abroad: T, contract_registered: T }, "clear"],
  ["export_certificate", { product_ships_from_china: T }, "cannot_tell", "made_under_gmp"],
  [
    "export_certificate",
    { product_ships_from_china: T, made_under_gmp: T, export_certificate_younger_than_three_years: F },
    "not_clear",
  ],
  [
    "export_certificate",
    { product_ships_from_china: T, made_under_gmp: T, export_certificate_younger_than_three_years: T },
    "clear",
  ],
  [
    "segmented_manufacture",
    { made_in_segments: T, innovative_drug: T, holder_abroad: T },
    "cannot_tell",
    "responsible_person_in_china",
  ],
  ["segmented_manufacture", { made_in_segments: T, innovative_drug: F }, "not_clear"],
  ["biosecure", { federal_money_touches_product: T }, "cannot_tell", "listed_company_involved"],
  ["biosecure", { federal_money_touches_product: T, listed_company_involved: T }, "not_clear"],
  ["china_data_protection", { marketed_abroad_before_china: T }, "not_clear"],
  ["china_data_protection", { marketed_abroad_before_china: F }, "clear"],
  ["eu_early_filing", { filing_in_eu: T }, "cannot_tell", "eu_filing_within_90_days_of_first"],
  ["eu_early_filing", { filing_in_eu: T, eu_filing_within_90_days_of_first: F }, "not_clear"],
];

describe("clearance", () => {
  it.each(SCENARIOS)("%s %j is %s", (check, facts, state, missing) => {
    const found = clearance(ClearanceFacts.parse(facts), rules).checks.find((one) => one.check === check);
    expect(found?.state).toBe(state);
    expect(found?.missing).toEqual(missing ? [missing] : []);
    expect(found?.clauses.length).toBeGreaterThan(0);
    expect(state === "not_clear").toBe(found?.todo !== null);
  });

  it("is never clear on a missing fact: what is clear stays clear however the rest turns out", () => {
    const random = randomOf(7);
    for (let turn = 0; turn < 1000; turn += 1) {
      const whole = completeFacts(random);
      const part = Object.fromEntries(Object.entries(whole).filter(() => random() < 0.5));
      const other = { ...completeFacts(random), ...part };
      const [partly, wholly, otherwise] = [part, whole, other].map((facts) =>
        clearance(ClearanceFacts.parse(facts), rules),
      );
      for (const [at, check] of (partly?.checks ?? []).entries()) {
        if (check.state === "cannot_tell") expect(check.missing.length).toBeGreaterThan(0);
        else expect([wholly?.checks[at]?.state, otherwise?.checks[at]?.state]).toEqual([check.state, check.state]);
      }
      expect(wholly?.missing).toEqual([]);
    }
  });

  it("is not clear without the rule it rests on", () => {
    const result = clearance(ClearanceFacts.parse({ foreign_party_uses_genetic_resources: false }), []);
    expect(result.checks.map(({ state }) => state)).toEqual(CHECKS.map(() => "cannot_tell"));
  });
});

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS: Record<string, (string | number)[]> = {
  people_whose_data_leave: [1, 9_999, 10_000, 100_000, 1_000_000],
  data_transfer_lane_done: ["none", "standard_contract", "certification", "security_assessment"],
  catalogue_class: ["free", "restricted", "prohibited"],
};

function completeFacts(random: () => number): Record<string, unknown> {
  const pick = (name: string) => {
    const words = WORDS[name] ?? [true, false];
    return words[Math.floor(random() * words.length)];
  };
  return Object.fromEntries(Object.keys(ClearanceFacts.shape).map((name) => [name, pick(name)]));
}

describe("readiness", () => {
  it("knows the case of sintilimab", () => {
    const facts = {
      single_country: true,
      unmet_need_in_us: false,
      multiregional: false,
      endpoint: "progression_free_survival",
    };
    const found = readiness(PackageFacts.parse(facts), rules);
    expect(found.state).toBe("not_clear");
    expect(found.checks[0]?.clauses.map(({ regulation_id }) => regulation_id)).toContain("us-odac-2022-sintilimab");
    expect(found.missing).toContain("endpoint_agreed_with_fda");
  });

  it("reads no number into a share that the draft calls substantial", () => {
    const share = (more: object) =>
      readiness(PackageFacts.parse({ multiregional: true, us_share_percent: 30, ...more }), rules).checks.find(
        ({ check }) => check === "multiregional",
      );
    expect(share({})).toMatchObject({ state: "cannot_tell", missing: ["us_share_agreed_with_fda"] });
    expect(share({ us_share_agreed_with_fda: true })?.state).toBe("clear");
    expect(share({ us_share_percent: 0 })?.state).toBe("not_clear");
  });

  it("refuses a share above a hundred", () => {
    expect(() => PackageFacts.parse({ us_share_percent: 101 })).toThrow();
  });
});
