import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accept } from "../accept.ts";
import { openInput } from "../reading/input.ts";
import { impersonal } from "./impersonal.ts";
import { leadsIn } from "./leads.ts";
import { edgar } from "./source.ts";

const subject = { filing_id: "0000999001-26-000001", company: "Example Therapeutics, Inc.", sic: "2834" };
const DEAL = "On May 1, 2026, the Company entered into a license agreement with Sample Bio Ltd. ";
const said = (text: string) =>
  leadsIn(subject, "item_1.01", text).map(({ kind, value, amount_million }) =>
    [kind, value, amount_million].filter((part) => part !== null).join(" "),
  );
const terms = (text: string) => said(DEAL + text).slice(1);

describe("what a sentence says has happened", () => {
  it.each([
    ["The Company entered into an exclusive license and collaboration agreement with Fern AG.", "licence"],
    ["Sample granted the Company an exclusive, royalty-bearing license to develop and commercialize EX-1.", "licence"],
    ["The Company has licensed EX-1 from Fern AG to develop it in China.", "licence"],
    ["The Company acquired worldwide rights to develop EX-1 under a license agreement with Fern AG.", "licence"],
    ["Fern AG has an exclusive option to license up to three programs.", "option"],
    ["The Company entered into a strategic alliance with Fern AG.", "collaboration"],
    ["The Company entered into a co-development agreement with Fern AG.", "collaboration"],
    ["On May 1, 2026, Fern AG terminated its license agreement with the Company.", "termination"],
    ["The collaboration agreement with Fern AG was terminated by mutual consent.", "termination"],
    ["The Company completed its acquisition of Fern AG.", "acquisition"],
  ])("%s", (text, kind) => expect(said(text)).toEqual([kind]));

  it.each([
    "Either party may terminate the license agreement upon 90 days' notice.",
    "Upon termination of the license agreement, all rights revert.",
    "As previously disclosed, the Company entered into a license agreement with Fern AG.",
    "The Company entered into a software license agreement with Fern AG.",
    "The description of the License Agreement is qualified in its entirety by reference to Exhibit 10.1.",
    "The Company entered into a loan agreement that grants the bank a license in its patents.",
    "We may not enter into license agreements; this is a forward-looking statement, such as having entered into a license agreement.",
    "Stock options to acquire 5,000 shares were granted under the license to issue rights.",
  ])("nothing: %s", (text) => expect(said(text)).toEqual([]));
});

describe("what a sum is for", () => {
  it.each([
    [
      "It paid $20 million upfront and will pay up to $300 million in milestones.",
      ["upfront $20 million 20", "milestones up to $300 million 300"],
    ],
    [
      "It pays an upfront payment of $20 million and milestone payments of up to $300 million.",
      ["upfront $20 million 20", "milestones up to $300 million 300"],
    ],
    [
      "It makes a $20 million upfront payment and milestone payments of up to $300 million.",
      ["upfront $20 million 20", "milestones up to $300 million 300"],
    ],
    [
      "It is eligible for up to $1.2 billion in upfront and milestone payments.",
      ["other_amount up to $1.2 billion 1200"],
    ],
    ["It receives an initial payment of €7,500,000.", ["upfront €7,500,000 7.5"]],
    ["Milestones of from $5 million to $9 million are due.", ["milestones from $5 million to $9 million"]],
    ["Fern invests in the Company by a purchase of common stock for $12 million.", ["equity $12 million 12"]],
    [
      "It pays tiered royalties ranging from mid-single digits to low-double digits on net sales.",
      ["royalty mid-single digits to low-double digits"],
    ],
    ["Fern is entitled to a royalty of 5% on net sales.", ["royalty 5%"]],
    ["The license is royalty-free.", []],
    ["Its credit facility has an upfront fee of $2 million.", []],
    ["The stock closed at $4.50 per share, par value $0.001.", []],
    ["The Company had cash of $90 million.", []],
  ])("%s", (text, expected) => expect(terms(text)).toEqual(expected));

  it("is told only beside an agreement, and once", () => {
    expect(said("It will receive an upfront payment of $5 million.")).toEqual([]);
    expect(terms("It pays $5 million upfront. The $5 million upfront payment is due in May.")).toEqual([
      "upfront $5 million 5",
    ]);
  });
});

describe("quotations", () => {
  it.each(["licence.json", "filings.json"])("are the text between their places, in %s", async (name) => {
    const input = await openInput(new URL(`fixtures/${name}`, import.meta.url).pathname, edgar.reading);
    let quoted = 0;
    for await (const batch of input.records(() => {})) {
      for (const record of batch) {
        const verdict = accept(edgar, record);
        if ("reason" in verdict) continue;
        const kept = JSON.parse(record.bytes.toString("utf8"));
        for (const { section, quote, quote_start, quote_end } of verdict.facts.lead ?? []) {
          expect(kept[section].slice(quote_start, quote_end)).toBe(quote);
          quoted += 1;
        }
      }
    }
    expect(quoted).toBeGreaterThan(0);
  });
});

describe("people", () => {
  it("are in no kept text", async () => {
    const path = new URL("fixtures/licence.json", import.meta.url).pathname;
    expect(readFileSync(path, "utf8")).toMatch(/Jane Example/);
    for await (const batch of (await openInput(path, edgar.reading)).records(() => {}))
      for (const { bytes } of batch) expect(bytes.toString("utf8")).not.toMatch(/Jane|jane|555|\/s\//);
  });

  it("leave the sentences around them whole", () => {
    const text =
      "Fern agreed. Call Jane Example at (555) 010-0100 now. Birch agreed too.\nMedia Contact:\nJane Example\nIt goes on in a sentence.";
    expect(impersonal(text)).not.toMatch(/Jane|0100/);
    expect(impersonal(text)).toMatch(/^Fern agreed\..*Birch agreed too\.\nIt goes on in a sentence\.$/s);
  });
});
