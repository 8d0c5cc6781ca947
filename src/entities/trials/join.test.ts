import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePair, joinTrials } from "./join.ts";
import type { Trial } from "./node.ts";

const trial = (trial_id: string, identifiers: string[] = [], rest: Partial<Trial> = {}): Trial => ({
  trial_id,
  register: "none",
  title: null,
  sponsor: null,
  identifiers,
  ...rest,
});

const A = "NCT01000001";
const B = "NCT01000002";
const CDE = "CTR20201234";
const EU = "2012-001234-12";
const UTN = "U1111-1234-5678";

const groups = (...given: Parameters<typeof joinTrials>) => joinTrials(...given).studies.map(({ trials }) => trials);

describe("joinTrials", () => {
  it("joins a record to the one whose number it states, and says so", () => {
    const { studies, pairs } = joinTrials([trial(CDE), trial(A, ["25373 (ctr 20201234)"])]);
    expect(studies).toEqual([{ study_id: A, trials: [CDE, A] }]);
    expect(pairs).toEqual([
      { a: CDE, b: A, reason: "states_number", value: CDE, joined: true, why: `${A} states ${CDE}.` },
    ]);
  });

  it("joins two that state one number of a third register", () => {
    expect(joinTrials([trial(CDE, [UTN]), trial(A, [`UTN: ${UTN}`])]).pairs).toMatchObject([
      { reason: "shared_number", value: UTN, joined: true },
    ]);
  });

  it("joins the records of one trial in several countries", () => {
    expect(groups([trial(`${EU}-DE`), trial(`${EU}-FR`), trial(A, [`EudraCT: ${EU}`])])).toHaveLength(1);
  });

  it("takes the records of many countries for one trial, whatever they all state", () => {
    const countries = ["AT", "BE", "DE", "ES", "FR", "IT"];
    const all = countries.map((country) => trial(`EUCTR${EU}-${country}`, [A, UTN]));
    const { studies, pairs } = joinTrials([...all, trial(A), trial(CDE, [UTN])]);
    expect(studies).toHaveLength(1);
    expect(pairs.every(({ joined }) => joined)).toBe(true);
  });

  it("does not join a study to its extension", () => {
    expect(groups([trial(A), trial(CDE, [`extension of ${A}`])])).toHaveLength(2);
    expect(groups([trial(A, [CDE]), trial(CDE, [`extension of ${A}`])])).toHaveLength(2);
  });

  const code = "SHR-1210-III-303";
  const sponsor = "Jiangsu HengRui Medicine Co., Ltd.";

  it("joins by a sponsor's code where the sponsor is the same", () => {
    const pair = [
      trial(A, [code], { sponsor }),
      trial("ISRCTN12345678", ["SHR1210-III-303"], { sponsor: "Jiangsu Hengrui" }),
    ];
    expect(joinTrials(pair).pairs).toMatchObject([{ reason: "shared_protocol", joined: true }]);
    expect(groups([trial(A, [code], { sponsor }), trial(CDE, [code], { sponsor: "Roche" })])).toHaveLength(2);
    expect(joinTrials([trial(A, [code], { sponsor }), trial(CDE, [code])]).pairs).toMatchObject([{ joined: false }]);
  });

  it.each([
    "001",
    "2020",
    "N/A",
    "COVID-19",
    "STUDY2020",
    "R01CA123456",
    "U10 CA021115",
    "IND 076057",
    "IRB-10275",
    "123456789",
    "2020YFC0841300",
    "AB-12",
  ])("does not join by %s", (identifier) => {
    expect(groups([trial(A, [identifier], { sponsor }), trial(CDE, [identifier], { sponsor })])).toHaveLength(2);
  });

  it("does not join by a code that more than three trials of a register share", () => {
    const many = [1, 2, 3, 4].map((at) => trial(`NCT0200000${at}`, [code], { sponsor }));
    expect(groups([...many, trial(CDE, [code], { sponsor })])).toHaveLength(5);
  });

  it("does not join by a code records that state different numbers of one register", () => {
    const pair = [trial("ISRCTN12345678", [code, A], { sponsor }), trial(CDE, [code, B], { sponsor })];
    expect(joinTrials(pair).pairs).toMatchObject([{ joined: false }]);
  });

  it("never joins two records of one register through a third, and reports the weaker statement", () => {
    const { studies, pairs } = joinTrials([trial(A, [EU]), trial(B, [EU]), trial(EU, [B])]);
    expect(studies.map(({ trials }) => trials)).toEqual([[EU, B], [A]]);
    expect(pairs.filter(({ joined }) => joined)).toMatchObject([{ a: EU, b: B }]);
    expect(pairs.filter(({ joined }) => !joined)).toMatchObject([{ a: EU, b: A, reason: "states_number" }]);
  });

  it("keeps of two equal statements the one whose title is nearer", () => {
    const title = "Camrelizumab plus apatinib in hepatocellular carcinoma";
    const far = trial(A, [EU], { title: "Camrelizumab in oesophageal squamous cancer", sponsor });
    const near = trial(B, [EU], { title, sponsor });
    expect(groups([far, near, trial(EU, [], { title, sponsor })])).toEqual([[EU, B], [A]]);
  });

  it("joins two records of one register where one replaces the other", () => {
    expect(groups([trial(A), trial(B, [`previously registered as ${A}`])])).toHaveLength(1);
    expect(joinTrials([trial(A), trial(B, [A])]).pairs).toMatchObject([{ joined: false }]);
  });

  it("doubts a stated number where titles and sponsors disagree wholly", () => {
    const one = trial(A, [], { title: "Apatinib in gastric adenocarcinoma", sponsor: "Hengrui" });
    const other = trial(CDE, [A], { title: "Influenza vaccine immunogenicity", sponsor: "Sinovac Biotech" });
    const { pairs } = joinTrials([one, other]);
    expect(pairs).toMatchObject([{ joined: false, reason: "states_number" }]);
    expect(pairs[0]?.why).toContain("titles");
    expect(groups([one, { ...other, sponsor: "Hengrui" }])).toHaveLength(1);
    expect(groups([one, { ...other, title: "流感疫苗的免疫原性" }])).toHaveLength(1);
  });

  it("obeys a person, and the later of two decisions", () => {
    const stated = [trial(A), trial(CDE, [A])];
    expect(groups(stated, [{ a: CDE, b: A, same: false }])).toHaveLength(2);
    expect(
      groups(stated, [
        { a: CDE, b: A, same: false },
        { a: A, b: CDE, same: true },
      ]),
    ).toHaveLength(1);
    const merged = joinTrials([trial(A), trial(B)], [{ a: B, b: A, same: true }]);
    expect(merged.studies).toHaveLength(1);
    expect(merged.pairs).toMatchObject([{ a: A, b: B, reason: "decision", joined: true }]);
  });

  it("holds apart what a person told apart, though third records would join it", () => {
    const given = [trial(A, [UTN]), trial(CDE, [UTN]), trial(EU, [A, CDE])];
    const { studies } = joinTrials(given, [{ a: A, b: CDE, same: false }]);
    expect(studies.some(({ trials }) => trials.includes(A) && trials.includes(CDE))).toBe(false);
  });
});

const ids = [A, B, "NCT01000003", CDE, "CTR20201235", EU, `${EU}-FR`, "ISRCTN12345678", "ChiCTR2000012345"];
const identifier = fc.constantFrom(
  ...ids,
  UTN,
  "SHR-1210-III-303",
  "U1111-1234-0001",
  `extension of ${A}`,
  `replaces ${A}`,
);
const anyTrial = fc.record({
  trial_id: fc.constantFrom(...ids),
  register: fc.constant("any"),
  title: fc.constantFrom(null, "Apatinib in gastric adenocarcinoma", "Influenza vaccine immunogenicity"),
  sponsor: fc.constantFrom(null, "Hengrui", "Sinovac"),
  identifiers: fc.array(identifier, { maxLength: 4 }),
});
const someTrials = fc.uniqueArray(anyTrial, { selector: ({ trial_id }) => trial_id, maxLength: 9 });
const decision = fc.record({ a: fc.constantFrom(...ids), b: fc.constantFrom(...ids), same: fc.boolean() });

describe("joinTrials on any trials", () => {
  it("gives the same studies and pairs in whatever order they come", () => {
    const shuffled = someTrials.chain((trials) =>
      fc.tuple(fc.constant(trials), fc.shuffledSubarray(trials, { minLength: trials.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.array(decision, { maxLength: 3 }), ([trials, others], decisions) => {
        const turned = others.map((each) => ({ ...each, identifiers: each.identifiers.toReversed() }));
        expect(joinTrials(turned, decisions)).toEqual(joinTrials(trials, decisions));
      }),
    );
  });

  it("puts every trial in one study, and no two records of one register in one unless one replaces the other", () => {
    fc.assert(
      fc.property(someTrials, (trials) => {
        const { studies } = joinTrials(trials);
        expect(studies.flatMap(({ trials: found }) => found).sort()).toEqual(trials.map((t) => t.trial_id).sort());
        if (trials.some(({ identifiers }) => identifiers.includes(`replaces ${A}`))) return;
        for (const { trials: found } of studies)
          for (const letters of ["NCT", "CTR", "ChiCTR"])
            expect(found.filter((id) => id.startsWith(letters)).length).toBeLessThan(2);
      }),
    );
  });

  it("obeys every split, and joins each pair that it says is joined", () => {
    fc.assert(
      fc.property(someTrials, fc.array(decision, { maxLength: 3 }), (trials, decisions) => {
        const splits = decisions.filter(({ same }) => !same);
        const { studies, pairs } = joinTrials(trials, splits);
        const of = (id: string) => studies.findIndex(({ trials: found }) => found.includes(id));
        for (const { a, b } of splits) if (a !== b && of(a) >= 0) expect(of(a)).not.toBe(of(b));
        for (const { a, b, joined } of pairs) expect(of(a) === of(b)).toBe(joined);
      }),
    );
  });

  it("compares two records as it joins them, either way round", () => {
    fc.assert(
      fc.property(anyTrial, anyTrial, (a, b) => {
        if (a.trial_id === b.trial_id) return;
        expect(comparePair(a, b)).toEqual(comparePair(b, a));
        expect(comparePair(a, b).same).toBe(joinTrials([a, b]).studies.length === 1);
      }),
    );
  });

  it("answers any text", () => {
    const any = fc.string({ unit: "binary" });
    const loose = fc.record({ trial_id: any, register: any, title: any, sponsor: any, identifiers: fc.array(any) });
    fc.assert(fc.property(fc.array(loose), (trials) => joinTrials(trials).studies.length <= trials.length));
  });
});

describe("joinTrials on many trials", () => {
  it("takes seconds for fifty thousand", () => {
    const many = Array.from({ length: 50_000 }, (_, at) => {
      const serial = String(at >> 1).padStart(7, "0");
      return at % 2
        ? trial(`NCT0${serial}`, [`ABC-${serial}-D`, `EudraCT 2012-0${serial.slice(-5)}-12`], { sponsor: "Hengrui" })
        : trial(`ISRCTN1${serial}`, [`abc${serial}d`, `NCT0${serial}`], { sponsor: "Hengrui" });
    });
    const start = performance.now();
    expect(joinTrials(many).studies.length).toBeLessThan(30_000);
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);
});
