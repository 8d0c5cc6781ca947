import { describe, expect, it } from "vitest";
import { company, deal, type EvidenceFiles, evidenceFolder, SMALL } from "../../test/support/evidence.ts";
import { checkEvidence } from "./check.ts";
import { readEvidence } from "./read.ts";

const problemsOf = async (files: EvidenceFiles) =>
  checkEvidence(await readEvidence(await evidenceFolder({ ...SMALL, ...files })));

describe("the evidence checker", () => {
  it("finds nothing wrong with good evidence", async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it.each([
    ["a day that does not exist", { signed: "2025-02-30" }, "signed"],
    ["an amount without a currency", { upfront: { million: 10 } }, "upfront.currency"],
    ["an amount in a currency nobody knows", { upfront: { million: 10, currency: "XXX" } }, "upfront.currency"],
    ["two currencies in one deal", { headline: { million: 9, currency: "CNY" } }, null],
    ["a field that is not in the schema", { upfrnt: 3 }, null],
    ["a party that does not exist", { licensor: { name: "X", organisation_id: "nobody" } }, "licensor.organisation_id"],
    ["a fact without a source", { sources: [] }, "sources"],
    ["a derived fact without its formula", { grade: "derived" }, "formula"],
    ["an address that is not one", { sources: [{ title: "Page", address: "example" }] }, "sources.0.address"],
  ])("refuses %s and names file, record and field", async (_what, change, field) => {
    const problems = await problemsOf({ "deals/deal-1.json": deal(change) });
    expect(problems).toMatchObject([{ file: "deals/deal-1.json", record: "deal-1", field }]);
  });

  it("refuses an id that stands twice and names both files", async () => {
    const problems = await problemsOf({ "organisations/again.json": [company("alpha")] });
    expect(problems).toMatchObject([{ file: "organisations/alpha.json", record: "alpha", field: "id" }]);
    expect(problems[0]?.message).toContain("organisations/again.json");
  });

  it.each([
    ["broken JSON", "{ not json"],
    ["a web page", "<!doctype html><p>Not found</p>"],
    ["bytes that are not UTF-8", new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ["an empty file", ""],
  ])("names a file that is %s", async (_what, content) => {
    expect(await problemsOf({ "deals/broken.json": content })).toMatchObject([
      { file: "deals/broken.json", record: null },
    ]);
  });

  it("names a folder that is no kind of evidence, and a file of another format", async () => {
    const problems = await problemsOf({ "dealz/x.json": {}, "deals/x.yaml": "a: 1" });
    expect(problems.map(({ file }) => file)).toEqual(["deals/x.yaml", "dealz"]);
  });
});
