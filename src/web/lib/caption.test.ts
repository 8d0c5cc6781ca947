import { expect, it } from "vitest";
import { captionOf } from "./caption.ts";

const pair = (en: string, zh: string) => ({ en, zh });
const card = {
  meaning: pair("What is counted.", "所计内容。"),
  rules: [
    { title: pair("Counted", "计数对象"), chosen: pair("candidates", "候选药物") },
    { title: pair("One row", "一行"), chosen: null },
  ],
  snapshot: { id: "s1", built_at: "2026-11-23T04:00:00Z", as_of: null },
  sources: [
    { state: "stale", rows: 2, attribution: pair("By A", "甲提供") },
    { state: "not_loaded", rows: 0, attribution: pair("By B", "乙提供") },
  ],
  view: "http://localhost/deals",
};

it("says the rule, the snapshot, who to attribute and where it was seen, in either language", () => {
  expect(captionOf(card, "en")).toEqual([
    "What is counted.",
    "Counted: candidates; One row.",
    "Snapshot s1, 2026-11-23",
    "Sources: By A",
    "http://localhost/deals",
  ]);
  expect(captionOf(card, "en", "Bar: headline.")[0]).toBe("Bar: headline.");
  expect(captionOf(card, "zh").slice(0, 2)).toEqual(["所计内容。", "计数对象：候选药物；一行。"]);
});
