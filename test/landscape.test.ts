import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { operationCalled } from "../src/operations/catalogue.ts";
import { perform } from "../src/operations/perform.ts";
import { openTestWorld, type World } from "./support/world.ts";

// Every analytic of the landscape, counted a second time in plain TypeScript from the rows of the snapshot: loops and maps,
// none of the SQL and none of the models of the product.

type Raw = Record<string, never>;
let world: World;
const raw = new Map<string, Raw[]>();

const TABLES = [
  ...[
    "drug",
    "drug_organisation",
    "drug_target",
    "drug_component",
    "organisation",
    "organisation_relation",
    "organisation_place",
  ],
  ...[
    "approval",
    "deal",
    "deal_asset",
    "deal_event",
    "trial",
    "trial_drug",
    "trial_intervention",
    "trial_collaborator",
    "study",
  ],
  ...["entity", "entity_link", "price", "exchange_rate", "statistic", "plan_target", "plan_measurement"],
];
const rows = (table: string): Record<string, string | null>[] => raw.get(table) as never;
const numbers = (table: string): Record<string, number | null>[] => raw.get(table) as never;

const ask = async (id: string, input: object) =>
  (await perform(operationCalled(id) as never, input, world.as(null))) as Record<string, unknown>;

beforeAll(async () => {
  world = await openTestWorld();
  for (const table of TABLES)
    raw.set(table, (await world.shelf.current().engine.rows(z.looseObject({}), `from ${table}`)) as never);
});
afterAll(() => world.close());

const STAGES = [
  "preclinical",
  "clinical",
  "phase_1",
  "phase_1_2",
  "phase_2",
  "phase_2_3",
  "phase_3",
  "filed",
  "phase_4",
  "approved",
];
const APPROVED = new Set(["approval", "conditional_approval"]);
const linkOf = (kind: string, label: string | null) =>
  rows("entity_link")
    .filter((each) => each["kind"] === kind && each["label"] === label && each["decision"] === "linked")
    .map((each) => each["entity_id"]);

/** The top of the group of an organisation. */
function groupOf(id: string | null): string | null {
  const up = rows("organisation_relation").find(
    (each) =>
      each["organisation_id"] === id &&
      ["subsidiary_of", "merged_into"].includes(each["relation"] ?? "") &&
      each["other_id"],
  );
  return up ? groupOf(up["other_id"] ?? null) : id;
}

interface Plain {
  drug: string;
  group: string | null;
  stage: number;
  innovative: boolean;
}

/** Candidates by hand: who develops what, how far, and whether it is new. */
function plainCandidates(): Plain[] {
  const studyOf = new Map(rows("study").map((each) => [each["trial_id"], each["study_id"]]));
  const trials = rows("trial");
  const tried: {
    drug: string;
    study: string;
    stage: string;
    sponsors: (string | null)[];
    industry: boolean;
    start: string | null;
    curated: boolean;
  }[] = [];
  for (const trial of trials) {
    const study = studyOf.get(trial["trial_id"] ?? "") as string;
    const phase = trial["phase"];
    const stage =
      phase === "early_phase_1" ? "phase_1" : phase === null || phase === "not_applicable" ? "clinical" : phase;
    if ((trial["study_type"] ?? "interventional") !== "interventional") continue;
    const named = rows("trial_intervention")
      .filter((each) => each["trial_id"] === trial["trial_id"])
      .flatMap((each) => linkOf("drug", each["name"] ?? null));
    const curated = rows("trial_drug")
      .filter((each) => each["trial_id"] === trial["trial_id"])
      .map((each) => each["drug_id"]);
    const sponsors = linkOf("organisation", trial["sponsor"] ?? null) as string[];
    for (const drug of new Set([...named, ...curated]))
      tried.push({
        drug: drug as string,
        study,
        stage: stage as string,
        sponsors,
        industry: trial["sponsor_class"] === "industry",
        start: trial["start_date"] ?? null,
        curated: curated.includes(drug as string),
      });
  }
  const developers = new Map<string, Map<string | null, number>>();
  const enter = (drug: string, organisation: string | null, order: number) => {
    const own = developers.get(drug) ?? new Map<string | null, number>();
    const group = groupOf(organisation);
    own.set(group, Math.min(own.get(group) ?? 9, order));
    developers.set(drug, own);
  };
  for (const each of rows("drug_organisation"))
    if (
      ["developer", "licensee"].includes(each["role"] ?? "") &&
      each["organisation_id"] &&
      (each["to_date"] ?? "9999") > new Date().toISOString().slice(0, 10)
    )
      enter(each["drug_id"] as string, each["organisation_id"] as string, 1);
  for (const each of rows("drug"))
    if (each["originator_id"]) enter(each["drug_id"] as string, each["originator_id"] as string, 1);
  const curatedDrugs = new Set(developers.keys());
  for (const { drug, sponsors, industry } of tried)
    if (industry && !curatedDrugs.has(drug)) for (const sponsor of sponsors) enter(drug, sponsor, 2);
  const known = new Set(developers.keys());
  for (const drug of new Set(tried.map((each) => each.drug))) {
    if (curatedDrugs.has(drug) || known.has(drug)) continue;
    const first = tried
      .filter((each) => each.drug === drug && each.sponsors.length)
      .sort((a, b) => ((a.start ?? "9") + a.sponsors[0] < (b.start ?? "9") + b.sponsors[0] ? -1 : 1))[0];
    enter(drug, first?.sponsors[0] ?? null, first ? 3 : 4);
  }
  const found: Plain[] = [];
  for (const [drug, groups] of developers) {
    if (!rows("entity").some((each) => each["kind"] === "drug" && each["entity_id"] === drug)) continue;
    const approvals = rows("approval").filter((each) => each["drug_id"] === drug);
    const firstApproval = approvals
      .filter((each) => APPROVED.has(each["event"] ?? ""))
      .map((each) => each["decision_date"])
      .filter(Boolean)
      .sort()[0];
    const isApproved = approvals.some((each) => APPROVED.has(each["event"] ?? ""));
    const ofSubstance = [
      ...(isApproved ? ["approved"] : []),
      ...(approvals.some((each) =>
        [
          "application_submitted",
          "application_accepted",
          "positive_opinion",
          "refusal",
          "application_withdrawn",
        ].includes(each["event"] ?? ""),
      )
        ? ["filed"]
        : []),
      ...rows("deal_asset")
        .filter((each) => each["drug_id"] === drug)
        .flatMap((asset) => {
          const stage = rows("deal").find((deal) => deal["deal_id"] === asset["deal_id"])?.["stage"];
          return stage === "discovery" ? ["preclinical"] : stage && stage !== "multiple" ? [stage] : [];
        }),
    ];
    const drugClass = rows("drug").find((each) => each["drug_id"] === drug)?.["drug_class"];
    for (const [group, order] of groups) {
      const own = tried.filter(
        (each) =>
          each.drug === drug &&
          (each.sponsors.some((sponsor) => groupOf(sponsor) === group) ||
            (group === null && each.sponsors.length === 0) ||
            (order === 1 && each.curated)),
      );
      const stage = Math.max(
        0,
        ...[...ofSubstance, ...own.map((each) => each.stage)].map((each) => STAGES.indexOf(each) + 1),
      );
      const firstTrial = own
        .map((each) => each.start)
        .filter(Boolean)
        .sort()[0];
      const products = ["biosimilar", "generic", "improved_new_drug"];
      const innovative = products.includes(drugClass ?? "")
        ? false
        : (drugClass === "innovative" && order === 1) ||
          !isApproved ||
          Boolean(firstTrial && firstApproval && firstTrial < firstApproval);
      found.push({ drug, group, stage, innovative });
    }
  }
  return found;
}

describe("candidates", () => {
  const FLOORS = { on_record: 0, clinical: 2, phase_1: 3, phase_2: 5, phase_3: 7, filed: 8, approved: 10 };

  it.each(Object.keys(FLOORS))(
    "agree with a count by hand from stage %s on, per group and per substance",
    async (stage_floor) => {
      const floor = FLOORS[stage_floor as keyof typeof FLOORS];
      const plain = plainCandidates();
      const perGroup = plain.filter(({ stage, innovative }) => stage >= floor && innovative);
      expect(await ask("candidates.list", { stage_floor, limit: 1 })).toMatchObject({ value: perGroup.length });
      const everyone = plain.filter(({ stage }) => stage >= floor);
      expect(await ask("candidates.list", { stage_floor, novelty: "any", limit: 1 })).toMatchObject({
        value: everyone.length,
      });
      const furthest = new Map<string, number>();
      for (const { drug, stage, innovative } of plain)
        if (innovative) furthest.set(drug, Math.max(furthest.get(drug) ?? 0, stage));
      const substances = [...furthest.values()].filter((stage) => stage >= floor).length;
      expect(await ask("candidates.list", { stage_floor, unit: "per_substance", limit: 1 })).toMatchObject({
        value: substances,
      });
    },
  );

  it("say under every other option of a rule what asking for that option gives", async () => {
    const { rules } = await ask("candidates.list", { alternatives: true, limit: 1 });
    for (const { id, options } of rules as { id: string; options: { id: string; value: number }[] }[])
      for (const option of options) {
        const { value } = await ask("candidates.list", { [id]: option.id, limit: 1 });
        expect([id, option.id, option.value]).toEqual([id, option.id, value]);
      }
  });

  it("add up over the facet of stages, and every cell of the matrix opens as many as it says", async () => {
    const answer = await ask("candidates.list", { matrix: "modality", limit: 1 });
    const facets = answer["facets"] as { facet: string; values: { value: string; count: number }[] }[];
    const stages = facets.find(({ facet }) => facet === "stage")?.values ?? [];
    expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(answer["value"]);
    for (const { value, stage, count } of answer["matrix"] as { value: string; stage: string; count: number }[])
      expect(await ask("candidates.list", { modality: [value], stage: [stage], limit: 1 })).toMatchObject({
        value: count,
      });
  });

  it("belong to a place under a rule, by hand from headquarters", async () => {
    const { rows: listed } = await ask("candidates.list", {
      city: ["Suzhou"],
      attribution: "headquarters",
      limit: 5000,
    });
    const inSuzhou = (id: string | null) =>
      rows("organisation").some(
        (each) =>
          each["organisation_id"] === id &&
          each["headquarters"]?.split(";").some((place) => /(^|, ?)\s*Suzhou\b/.test(place.trim())),
      ) ||
      rows("organisation_place").some(
        (each) => each["organisation_id"] === id && each["kind"] === "headquarters" && each["city"] === "Suzhou",
      );
    const all = await ask("candidates.list", { limit: 5000 });
    const byHand = (all["rows"] as { candidate_id: string; organisation_id: string }[]).filter(({ organisation_id }) =>
      inSuzhou(organisation_id),
    );
    expect(byHand.length).toBeGreaterThan(0);
    expect((listed as { candidate_id: string }[]).map(({ candidate_id }) => candidate_id).sort()).toEqual(
      byHand.map(({ candidate_id }) => candidate_id).sort(),
    );
  });
});

/** When each step of a medicine's candidates is dated, by hand: the day of the earliest event of each stage. */
function plainSteps(drug: string, group: string): Map<string, string | null> {
  const steps = new Map<string, string | null>();
  const enter = (stage: string, day: string | null) => {
    const known = steps.get(stage);
    steps.set(stage, known && day ? (known < day ? known : day) : (known ?? day));
  };
  for (const each of rows("approval").filter((one) => one["drug_id"] === drug))
    if (APPROVED.has(each["event"] ?? "")) enter("approved", each["decision_date"] ?? null);
  for (const asset of rows("deal_asset").filter((one) => one["drug_id"] === drug)) {
    const deal = rows("deal").find((one) => one["deal_id"] === asset["deal_id"]);
    if (deal?.["stage"] && !["discovery", "multiple"].includes(deal["stage"]))
      enter(deal["stage"], deal["signed_date"] ?? null);
  }
  for (const each of rows("trial_drug").filter((one) => one["drug_id"] === drug)) {
    const trial = rows("trial").find((one) => one["trial_id"] === each["trial_id"]);
    if (trial?.["phase"] && group) enter(trial["phase"], trial["start_date"] ?? null);
  }
  return steps;
}

describe("history", () => {
  it("dates each stage of a medicine by the earliest event on record, by hand", async () => {
    const { steps } = (await ask("candidates.history", { drug: "ivonescimab", organisation: ["akeso"] })) as {
      steps: { stage: string; first_date: string | null }[];
    };
    expect(new Map(steps.map(({ stage, first_date }) => [stage, first_date]))).toEqual(
      plainSteps("ivonescimab", "akeso"),
    );
  });

  it("adds up to one step for each stage of each candidate", async () => {
    const answer = await ask("candidates.history", { limit: 5000 });
    expect((answer["steps"] as object[]).length).toBe(answer["value"]);
    const years = answer["rows"] as { candidates: number }[];
    expect(years.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(answer["value"]);
  });
});

const classesOf = (drug: string): string[] => {
  const stated = [
    ...rows("drug_target")
      .filter((each) => each["drug_id"] === drug)
      .map((each) => ({ label: each["target"], payload: false })),
    ...rows("drug_component")
      .filter((each) => each["drug_id"] === drug && each["target"])
      .map((each) => ({ label: each["target"], payload: ["payload", "linker"].includes(each["role"] ?? "") })),
  ];
  const ids = new Map<string, boolean>();
  for (const { label, payload } of stated) {
    const linked = linkOf("target", label ?? null);
    for (const id of linked.length ? linked : [`named:${label}`])
      ids.set(id as string, (ids.get(id as string) ?? true) && payload);
  }
  return [...ids].filter(([, payload]) => !payload).map(([id]) => id);
};

describe("white space", () => {
  it("lists the targets that are late elsewhere and not approved at home, by hand", async () => {
    const approvedIn = (drug: string, where: string | null) =>
      rows("approval").some(
        (each) =>
          each["drug_id"] === drug && APPROVED.has(each["event"] ?? "") && (!where || each["jurisdiction"] === where),
      );
    const byClass = new Map<string, { home: number; far: number; elsewhere: number }>();
    for (const { drug, stage } of plainCandidates().filter((each) => each.stage >= 2 && each.innovative))
      for (const id of classesOf(drug)) {
        const own = byClass.get(id) ?? { home: 0, far: 0, elsewhere: 0 };
        if (approvedIn(drug, "CN")) own.home += 1;
        else {
          own.elsewhere += 1;
          if (stage >= 7) own.far += 1;
        }
        byClass.set(id, own);
      }
    const gaps = [...byClass].filter(([, { home, far }]) => far > 0 && home === 0);
    const answer = await ask("targets.gaps", { at_home: "approved" });
    expect(gaps.length).toBeGreaterThan(0);
    expect(answer["value"]).toBe(gaps.length);
    const found = answer["rows"] as { target_id: string; far_elsewhere: number; elsewhere: number; home: number }[];
    expect(
      new Map(
        found.map(({ target_id, far_elsewhere, elsewhere, home }) => [target_id, [home, far_elsewhere, elsewhere]]),
      ),
    ).toEqual(new Map(gaps.map(([id, { home, far, elsewhere }]) => [id, [home, far, elsewhere]])));
  });

  it("keeps apart what belongs nowhere that is known", async () => {
    const answer = await ask("targets.gaps", { most: 1000, attribution: "headquarters" });
    for (const row of answer["rows"] as { elsewhere: number; home: number; unplaced: number; target_id: string }[]) {
      const all = plainCandidates().filter(
        ({ drug, stage, innovative }) => stage >= 2 && innovative && classesOf(drug).includes(row.target_id),
      );
      expect([row.target_id, row.elsewhere + row.home + row.unplaced]).toEqual([row.target_id, all.length]);
    }
  });

  it("narrows to an indication, in which a candidate is as far as its studies of it", async () => {
    const { rows: found } = await ask("targets.gaps", { at_home: "approved", by_indication: true, most: 1000 });
    for (const row of found as { indication_id: string; approved_elsewhere: number }[]) {
      expect(row.indication_id).toBeTruthy();
      expect(row.approved_elsewhere).toBe(0);
    }
  });
});

describe("crowding", () => {
  it.each(["each", "split", "set"])(
    "counts classes by hand where several targets count as %s",
    async (several_targets) => {
      const answer = await ask("targets.crowding", { several_targets, top: 5 });
      const weights = new Map<string, number>();
      for (const { drug } of plainCandidates().filter(({ stage, innovative }) => stage >= 2 && innovative)) {
        const classes = classesOf(drug);
        if (classes.length === 0) continue;
        const own = several_targets === "set" ? [classes.sort().join(" + ")] : classes;
        for (const id of own)
          weights.set(id, (weights.get(id) ?? 0) + (several_targets === "split" ? 1 / own.length : 1));
      }
      const found = answer["rows"] as { target_id: string; value: number }[];
      expect(new Map(found.map(({ target_id, value }) => [target_id, Math.round(value * 1e6)]))).toEqual(
        new Map([...weights].map(([id, value]) => [id, Math.round(value * 1e6)])),
      );
      const counts = [...weights.values()].sort((a, b) => b - a);
      const total = counts.reduce((sum, value) => sum + value, 0);
      const hhi = counts.reduce((sum, value) => sum + (value / total) ** 2, 0);
      let pairs = 0;
      for (const one of counts) for (const other of counts) pairs += Math.abs(one - other);
      const gini = pairs / (2 * counts.length * total);
      const indices = answer["indices"] as { hhi: number; gini: number; top_share: number };
      expect(indices.hhi).toBeCloseTo(hhi, 9);
      expect(indices.gini).toBeCloseTo(gini, 9);
      expect(indices.top_share).toBeCloseTo(counts.slice(0, 5).reduce((sum, value) => sum + value, 0) / total, 9);
    },
  );

  it("reports a band of at least six rule sets that holds the value under the chosen one", async () => {
    const { band, indices } = (await ask("targets.crowding", { band: true })) as unknown as {
      band: { gini: number }[];
      indices: { gini: number };
    };
    expect(band.length).toBeGreaterThanOrEqual(6);
    expect(band.some(({ gini }) => Math.abs(gini - indices.gini) < 1e-9)).toBe(true);
  });

  it.each([
    [{ several_targets: "set", empty_targets: "pursued_anywhere" }, /each target/],
    [{ counted: "trial", stage_floor: "approved" }, /never filed or approved/],
    [{ granularity: "molecule" }, /granularity/],
  ])("refuses %j with a sentence that says what to change", async (input, sentence) => {
    await expect(ask("targets.crowding", input)).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringMatching(sentence),
    });
  });

  it("has no index where nothing is left, instead of a zero", async () => {
    expect(await ask("targets.crowding", { organisation: ["nobody"] })).toMatchObject({
      value: null,
      indices: null,
      rows: [],
    });
  });
});

it("waits as Kaplan and Meier say, by hand", async () => {
  const answer = await ask("approvals.lag", { jurisdiction: "US" });
  const firsts = new Map<string, Map<string, string>>();
  for (const { drug_id, jurisdiction, decision_date, event } of rows("approval") as { [name: string]: string }[]) {
    if (!APPROVED.has(event ?? "") || !decision_date || !drug_id || !jurisdiction) continue;
    const own = firsts.get(drug_id) ?? new Map();
    if (!own.has(jurisdiction) || decision_date < own.get(jurisdiction)) own.set(jurisdiction, decision_date);
    firsts.set(drug_id, own);
  }
  const DAY = 86_400_000;
  const cases: { days: number; happened: boolean }[] = [];
  for (const own of firsts.values()) {
    const there = [...own]
      .filter(([code]) => code !== "US")
      .map(([, day]) => day)
      .sort()[0];
    const here = own.get("US");
    if (!there || (here && here < there)) continue;
    cases.push({
      days: Math.round((Date.parse(here ?? "2026-11-22") - Date.parse(there)) / DAY),
      happened: Boolean(here),
    });
  }
  expect(answer).toMatchObject({
    arrived: cases.filter(({ happened }) => happened).length,
    waiting: cases.filter(({ happened }) => !happened).length,
  });
  for (const { time, waiting } of answer["curve"] as { time: number; waiting: number }[]) {
    let share = 1;
    for (const at of [
      ...new Set(cases.filter(({ happened, days }) => happened && days <= time).map(({ days }) => days)),
    ]) {
      const risk = cases.filter(({ days }) => days >= at).length;
      share *= 1 - cases.filter(({ days, happened }) => happened && days === at).length / risk;
    }
    expect(waiting).toBeCloseTo(share, 9);
  }
});

it("adds deals up by hand under every counter, three sums apart", async () => {
  const counters = {
    out_licensing: (deal: Record<string, string | null>) => deal["direction"] === "out_licensing",
    firm_licences: (deal: Record<string, string | null>) =>
      deal["direction"] === "out_licensing" && !["option", "platform"].includes(deal["deal_type"] ?? ""),
    with_acquisitions: (deal: Record<string, string | null>) =>
      ["out_licensing", "acquisition"].includes(deal["direction"] ?? ""),
    every_direction: () => true,
  };
  for (const [counter, counts] of Object.entries(counters)) {
    const deals = rows("deal").filter(counts);
    const sum = (column: string, some = deals) =>
      some.filter((deal) => deal["currency"] === "USD").reduce((total, deal) => total + Number(deal[column] ?? 0), 0);
    const both = deals.filter(
      (deal) => deal["currency"] === "USD" && deal["headline_million"] !== null && deal["upfront_million"] !== null,
    );
    const paid = numbers("deal_event").filter(
      (event) =>
        (event["realised"] as never) === "paid" &&
        deals.some((deal) => deal["deal_id"] === (event["deal_id"] as never)),
    );
    const { total, value } = (await ask("deals.summary", { counter })) as unknown as {
      value: number;
      total: Record<string, number>;
    };
    expect(value).toBe(deals.length);
    expect(total["headline"]).toBeCloseTo(sum("headline_million"), 6);
    expect(total["upfront"]).toBeCloseTo(sum("upfront_million"), 6);
    expect(total["upfront_share"]).toBeCloseTo(sum("upfront_million", both) / sum("headline_million", both), 9);
    expect(total["realised"]).toBeCloseTo(
      paid.reduce((all, event) => all + Number(event["amount_million"] ?? 0), 0),
      6,
    );
  }
});

it("compares only prices that are alike, per milligram, at the rate of their year", async () => {
  const answer = await ask("prices.gap", { price_kind: "public_prices" });
  const average =
    numbers("exchange_rate").find((rate) => (rate["exchange_rate_id"] as never) === "cny-2023-average")?.["per_usd"] ??
    0;
  const price = (id: string) => numbers("price").find((each) => (each["price_id"] as never) === id) ?? {};
  const [home, abroad] = [price("toripalimab-cn-2023"), price("toripalimab-us-list-2023")];
  const ratio = Number(abroad["amount"]) / 240 / (Number(home["amount"]) / average / 240);
  const found = (answer["rows"] as { home: { price_id: string }; ratio: number }[]).find(
    (each) => each.home.price_id === "toripalimab-cn-2023",
  );
  expect(found?.ratio).toBeCloseTo(ratio, 9);
  const strict = await ask("prices.gap", {});
  expect(strict).toMatchObject({ value: 0, rows: [] });
  expect((strict["refused"] as { reason: string }[]).every(({ reason }) => reason === "kinds_differ")).toBe(true);
});

it("measures a plan by the figures it names, and says where counters disagree", async () => {
  const { rows: targets } = (await ask("plan.progress", {})) as unknown as {
    rows: {
      plan_target_id: string;
      state: string;
      conflict: boolean;
      growth_needed: number | null;
      missing: string | null;
      actual: { value: number; progress: number }[];
      target: { value: number };
    }[];
  };
  expect(targets).toHaveLength(rows("plan_target").length);
  const scale = targets.find(({ plan_target_id }) => plan_target_id === "pudong-2024-scale");
  expect(scale).toMatchObject({ state: "reached", conflict: true });
  for (const { actual, target, missing, state } of targets) {
    for (const { value, progress } of actual) expect(progress).toBeCloseTo(value / target.value, 12);
    if (state === "not_measured") expect(missing).not.toBeNull();
  }
  const next = targets.find(({ plan_target_id }) => plan_target_id === "pudong-parks-scale");
  expect(
    [(500 / 410) ** (1 / 3) - 1, (500 / 420) ** (1 / 3) - 1].some(
      (growth) => Math.abs(growth - (next?.growth_needed ?? 0)) < 1e-9,
    ),
  ).toBe(true);
});

it("calls nothing the first of its class where the world's medicines are not loaded, and names those that are not", async () => {
  const { rows: compared, definitions } = (await ask("originality.compare", {})) as unknown as {
    rows: {
      drug_id: string;
      first_approval_of_mechanism: boolean | null;
      class: string | null;
      first_date: string | null;
    }[];
    definitions: { id: string; first: number; not_first: number; unknown: number }[];
  };
  expect(definitions).toHaveLength(5);
  for (const { first, not_first, unknown } of definitions)
    expect([first, not_first + unknown]).toEqual([0, compared.length]);
  for (const row of compared) {
    const earlier = compared.some(
      (other) =>
        other.class !== null && other.class === row.class && (other.first_date ?? "9") < (row.first_date ?? ""),
    );
    if (earlier) expect([row.drug_id, row.first_approval_of_mechanism]).toEqual([row.drug_id, false]);
  }
});

it("says of an unknown snapshot which is the first, and of a comparison that runs backwards what to do", async () => {
  await expect(ask("snapshots.compare", { from: "2020-01-01" })).rejects.toMatchObject({
    code: "not_found",
    message: expect.stringMatching(/first snapshot is of 2026/),
  });
  await expect(ask("snapshots.compare", { from: "2026-11-22", to: "2026-11-21" })).rejects.toMatchObject({
    code: "invalid_input",
    message: expect.stringMatching(/Exchange/),
  });
  expect(await ask("snapshots.compare", { from: "2026-11-22" })).toMatchObject({ value: 0, rows: [] });
});

it("holds published numbers of class 1 against the medicines approved in China in their period, by hand", async () => {
  const { published } = (await ask("originality.compare", {})) as unknown as {
    published: { statistic_id: string; named: { medicines: number; record_keys: string[] } | null }[];
  };
  for (const year of ["2019", "2020", "2021", "2022", "2023", "2024"]) {
    const named = published.find(({ statistic_id }) => statistic_id === `china-class-1-approvals-${year}`)?.named;
    const first = new Map<string, string>();
    for (const each of rows("approval"))
      if (each["jurisdiction"] === "CN" && APPROVED.has(each["event"] ?? "") && each["decision_date"]) {
        const known = first.get(each["drug_id"] ?? "");
        if (!known || each["decision_date"] < known) first.set(each["drug_id"] ?? "", each["decision_date"]);
      }
    const innovative = new Set(
      rows("drug")
        .filter((each) => each["drug_class"] === "innovative")
        .map((each) => each["drug_id"]),
    );
    const byHand = [...first].filter(([drug, day]) => day.startsWith(year) && innovative.has(drug));
    expect([year, named?.medicines]).toEqual([year, byHand.length]);
  }
  expect(published.filter(({ named }) => named !== null).length).toBeGreaterThan(10);
});
