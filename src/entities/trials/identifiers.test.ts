import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registerNumbers } from "./identifiers.ts";

const FORMS: [text: string, register: string, number: string][] = [
  ["NCT 01234567", "clinicaltrials_gov", "NCT01234567"],
  ["nct-01234567", "clinicaltrials_gov", "NCT01234567"],
  ["ClinicalTrials.gov Identifier: NCT01234567", "clinicaltrials_gov", "NCT01234567"],
  ["ＮＣＴ０１２３４５６７", "clinicaltrials_gov", "NCT01234567"],
  ["CTR20201234", "chinadrugtrials", "CTR20201234"],
  ["ChiCTR2000012345", "chictr", "ChiCTR2000012345"],
  ["chictr-trc-12001234", "chictr", "ChiCTR-TRC-12001234"],
  ["ChiCTR-IPR-15006789", "chictr", "ChiCTR-IPR-15006789"],
  ["EUCTR2012-001234-12-DE", "eu_ctr", "2012-001234-12"],
  ["EudraCT No. 2012-001234-12", "eu_ctr", "2012-001234-12"],
  ["EUCTR2012-001234-12-Outside-EU/EEA", "eu_ctr", "2012-001234-12"],
  ["2012-001234-12-3rd", "eu_ctr", "2012-001234-12"],
  ["EU CT 2022-500014-26-00", "eu_ctis", "2022-500014-26-00"],
  ["2022-500014-26", "eu_ctis", "2022-500014-26-00"],
  ["ISRCTN: 94839639", "isrctn", "ISRCTN94839639"],
  ["jrct2031200001", "jrct", "jRCT2031200001"],
  ["JPRN-jRCTs031190227", "jrct", "jRCTs031190227"],
  ["JPRN-UMIN000001234", "umin", "UMIN000001234"],
  ["UMIN-CTR-C000000129", "umin", "UMIN000000129"],
  ["JapicCTI- 132164", "japic", "JapicCTI-132164"],
  ["CTRI/2009/091/000045", "ctri", "CTRI/2009/091/000045"],
  ["ACTRN12608000426381", "anzctr", "ACTRN12608000426381"],
  ["DRKS00001234", "drks", "DRKS00001234"],
  ["NTR1234", "ntr", "NTR1234"],
  ["NL8453", "ntr", "NL8453"],
  ["KCT0001234", "cris", "KCT0001234"],
  ["IRCT138809092709N2", "irct", "IRCT138809092709N2"],
  ["PACTR201201000259370", "pactr", "PACTR201201000259370"],
  ["RBR-6QVKJZ", "rebec", "RBR-6qvkjz"],
  ["TCTR20180101001", "tctr", "TCTR20180101001"],
  ["SLCTR/2018/001", "slctr", "SLCTR/2018/001"],
  ["LBCTR2019012345", "lbctr", "LBCTR2019012345"],
  ["PER-010-12", "repec", "PER-010-12"],
  ["UTN: U1111-1111-4882", "who_utn", "U1111-1111-4882"],
];

describe("registerNumbers", () => {
  it.each(FORMS)("reads %s", (text, register, number) => {
    expect(registerNumbers(text)).toEqual([{ register, number }]);
  });

  it("finds all numbers of a text, each once", () => {
    expect(registerNumbers("NCT01234567、CTR20201234; nct01234567 (EudraCT number: 2012-001234-12)")).toEqual([
      { register: "clinicaltrials_gov", number: "NCT01234567" },
      { register: "chinadrugtrials", number: "CTR20201234" },
      { register: "eu_ctr", number: "2012-001234-12" },
    ]);
  });

  it.each([
    "extension of NCT01234567",
    "Follow-up of NCT01234567",
    "parent study: NCT01234567",
    "roll-over from NCT01234567",
    "sub-study of NCT01234567",
    "NCT01234567 (parent study)",
    "patients who completed study NCT01234567",
    "本研究为NCT01234567的延伸研究",
  ])("takes the number in “%s” for another study's", (text) => {
    expect(registerNumbers(text)).toEqual([{ register: "clinicaltrials_gov", number: "NCT01234567", as: "related" }]);
  });

  it("takes a list of numbers together, and what follows it on its own", () => {
    const found = registerNumbers("extension of NCT01234567 and NCT01234568; EudraCT 2012-001234-12");
    expect(found.map(({ as }) => as)).toEqual(["related", "related", undefined]);
  });

  it("tells a study from the one it extends", () => {
    const found = registerNumbers("2012-001234-12 (extension of 2010-021716-42)");
    expect(found.map(({ as }) => as)).toEqual([undefined, "related"]);
  });

  it("knows a number that is replaced", () => {
    expect(registerNumbers("previously registered as NCT01234567")[0]?.as).toBe("replaces");
  });

  it.each(["EudraCT 2008 005506-40", "NCTO1234567", "2012-001234-03"])("trusts %s less, and still reads it", (text) => {
    expect(registerNumbers(text)).toMatchObject([{ trust: "low" }]);
  });

  it.each([
    "NCT20210308-JM",
    "NCT0123456",
    "NCT00000000",
    "NL12345.018.06",
    "TH9507-CTR-1012",
    "2012-001234-123",
    "CTR",
    "1-800-2012",
  ])("finds no number in %s", (text) => {
    expect(registerNumbers(text)).toEqual([]);
  });

  it("answers any text, and finds what it wrote again", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ maxLength: 50 }).map((part) => `${part} NCT01234567 <b>${part}</b>\u0000\ud800`),
    );
    fc.assert(
      fc.property(text, (any) => {
        for (const { number, register } of registerNumbers(any))
          expect(registerNumbers(number)).toMatchObject([{ number, register }]);
      }),
    );
    expect(registerNumbers("extension of the NL".repeat(600))).toEqual([]);
    expect(registerNumbers("1111 eudract ".repeat(900))).toEqual([]);
  });
});
