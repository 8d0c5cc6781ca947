import { describe, expect, it } from "vitest";
import { registerOf } from "./identifiers.ts";
import { clinicalTrialsGov as source } from "./source.ts";

const study = (change: object) => ({ protocolSection: { identificationModule: { nctId: "NCT90000009" }, ...change } });
const fieldOf = (raw: unknown) => source.raw.safeParse(raw).error?.issues[0]?.path.join(".");

describe("a study", () => {
  it.each([
    [
      "a day that does not exist",
      { statusModule: { startDateStruct: { date: "2025-02-30" } } },
      "statusModule.startDateStruct.date",
    ],
    ["a status that we do not know", { statusModule: { overallStatus: "PAUSED" } }, "statusModule.overallStatus"],
    ["phases that do not go together", { designModule: { phases: ["PHASE1", "PHASE4"] } }, "designModule.phases"],
    ["half a patient", { designModule: { enrollmentInfo: { count: 1.5 } } }, "designModule.enrollmentInfo.count"],
    [
      "one condition where a list belongs",
      { conditionsModule: { conditions: "Asthma" } },
      "conditionsModule.conditions",
    ],
  ])("with %s is refused, naming the field", (_, change, field) => {
    expect(fieldOf(study(change))).toBe(`protocolSection.${field}`);
  });

  it.each(["nct90000009", "NCT9000009", "", null, 90000009])("is refused under the id %j", (nctId) => {
    expect(fieldOf({ protocolSection: { identificationModule: { nctId } } })).toBe(
      "protocolSection.identificationModule.nctId",
    );
  });
});

it.each([
  ["NCT01234567", null, "clinicaltrials_gov"],
  ["2006-002087-26", undefined, "eu_ctr"],
  ["2023-501234-12-00", null, "eu_ctis"],
  ["2023-501234-12", "EUDRACT_NUMBER", "eu_ctr"],
  ["ChiCTR-TRC-12001998", null, "chictr"],
  ["CTR20130001", "REGISTRY", "chinadrugtrials"],
  ["jRCTs041180001", null, "jrct"],
  ["ISRCTN12345678", null, "isrctn"],
  ["PORT-101", "OTHER", null],
  ["R01CA000001", "NIH", null],
])("knows the register of %s (%s)", (identifier, type, register) => {
  expect(registerOf(identifier, type)).toBe(register);
});
