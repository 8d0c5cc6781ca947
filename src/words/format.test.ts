import { describe, expect, it } from "vitest";
import { everyYear, formatBytes, formatDate, formatInstant, formatMoney, formatPrice, formatValue } from "./format.ts";

describe("money", () => {
  it("is said as people say it in each language", () => {
    expect(formatMoney(1250, "USD", "en")).toBe("$1.25 bn");
    expect(formatMoney(1250, "USD", "zh")).toBe("12.5 亿美元");
    expect(formatMoney(10, "EUR", "en")).toBe("€10 m");
    expect(formatMoney(10, "USD", "zh")).toBe("1,000 万美元");
  });
});

it("writes a price in full", () => {
  expect(formatPrice(1885.38, "CNY", "zh")).toBe("1,885.38 元");
  expect(formatPrice(25200, "USD", "en")).toBe("$25,200");
});

describe("dates", () => {
  it("are only as precise as their source", () => {
    expect(formatDate("2024-03-09", "day", "en")).toBe("9 Mar 2024");
    expect(formatDate("2024-03-01", "month", "en")).toBe("Mar 2024");
    expect(formatDate("2024-01-01", "year", "zh")).toBe("2024 年");
    expect(formatDate(null, null, "en")).toBe("");
  });
});

it("shows a value that is not there as a dash, never as zero", () => {
  expect(formatValue(null, "deals", "en")).toBe("—");
});

it("leaves no year out between the first and the last", () => {
  expect(everyYear(["2018", "2015", "2017"])).toEqual(["2015", "2016", "2017", "2018"]);
  expect(everyYear([])).toEqual([]);
});

it("says instants and sizes shortly", () => {
  expect(formatInstant("2026-11-23T04:12:45.079Z", "en")).toBe("23 Nov 2026, 04:12");
  expect(formatInstant("2026-11-23T04:12:45.079Z", "zh")).toBe("2026-11-23 04:12");
  expect([120, 2345, 5_400_000].map((bytes) => formatBytes(bytes, "en"))).toEqual(["120 B", "2.3 kB", "5.4 MB"]);
});
