import { describe, expect, it } from "vitest";
import { amount, type DayOrder, flag, readDay, whole, words } from "./fields.ts";

describe("days", () => {
  it.each<[string, DayOrder, number | undefined, string | undefined]>([
    ["May 05, 1992", "month_first", undefined, "1992-05-05"],
    ["Jun. 26, 2023", "month_first", undefined, "2023-06-26"],
    ["5-May-1992", "day_first", undefined, "1992-05-05"],
    ["15/08/2024 - 04:00".slice(0, 10), "day_first", undefined, "2024-08-15"],
    ["9/05/2017", "month_first", undefined, "2017-09-05"],
    ["9/05/17", "month_first", 2026, "2017-09-05"],
    ["10/06/84", "month_first", 2026, "1984-10-06"],
    ["10/06/00", "month_first", 2026, "2000-10-06"],
    ["10/06/00", "month_first", undefined, undefined],
    ["2023-11-08 00:00:00", "year_first", undefined, "2023-11-08"],
    ["1982-08-05 12:00:00 AM", "year_first", undefined, "1982-08-05"],
    ["20231108", "year_first", undefined, "2023-11-08"],
    ["2023/2/30", "year_first", undefined, undefined],
    ["13/13/2023", "month_first", undefined, undefined],
    ["soon", "month_first", undefined, undefined],
  ])("%s, %s, is read", (text, order, latest, expected) => {
    expect(readDay(text, order, latest)).toBe(expected);
  });
});

it("numbers may have signs of currencies and commas, and nothing else", () => {
  expect(whole.parse("1,234,567")).toBe(1_234_567);
  expect(amount.parse("$1,234.50")).toBe(1234.5);
  expect(amount.parse("")).toBeNull();
  for (const text of ["1,23", "12 mg", "1.2.3"]) expect(amount.safeParse(text).success, text).toBe(false);
});

it("a dash and a blank are nothing", () => {
  expect([words.parse("-"), words.parse("  "), words.parse(" a ")]).toEqual([null, null, "a"]);
  expect(flag("Yes", "No").parse("yes")).toBe(true);
});
