import { describe, expect, it } from "vitest";
import { dateColumns, firstDay, PartialDate } from "./date.ts";

describe("partial dates", () => {
  it.each(["2025", "2025-02", "2024-02-29"])("accepts %s", (text) => {
    expect(PartialDate.safeParse(text).success).toBe(true);
  });

  it.each(["2025-02-30", "2025-13", "25-01-01", "2025-2-3", "", "undated"])("refuses %s", (text) => {
    expect(PartialDate.safeParse(text).success).toBe(false);
  });

  it("fills a month and a year with their first day and keeps the precision", () => {
    expect([firstDay("2024"), firstDay("2024-03"), firstDay("2024-03-09")]).toEqual([
      "2024-01-01",
      "2024-03-01",
      "2024-03-09",
    ]);
    expect(dateColumns("signed_date", "2024-03")).toEqual({
      signed_date: "2024-03-01",
      signed_date_precision: "month",
    });
  });
});
