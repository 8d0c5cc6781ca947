import { describe, expect, it } from "vitest";
import { exportedViews, importedViews, merged, openedIn, readViews, withoutLanguage } from "./saved-views.ts";

const view = (name: string, address = "/deals?year=2024") => ({
  ...{ view_id: `id of ${name}`, name, address },
  saved_at: "2026-11-23T10:00:00Z",
});

it("comes back from a file as it was", () => {
  const views = [view("交易 2024"), view("Crowding", "/pipeline?tab=crowding&as_of=2026-01-01")];
  expect(importedViews(exportedViews(views))).toEqual({ views });
  expect(importedViews(`\uFEFF${exportedViews(views)}`)).toEqual({ views });
});

describe("a file that cannot be taken", () => {
  const file = (...views: unknown[]) => JSON.stringify({ portolan_views: 1, views });
  it.each([
    ["<html>", "not_json", 0],
    ["null", "not_views", 0],
    ['{"views": 3}', "not_views", 0],
    [file(view("a"), { name: "b" }), "broken_view", 2],
    [file({ ...view("a"), address: "https://elsewhere.example" }), "broken_view", 1],
    [file({ ...view("a"), address: "//elsewhere.example" }), "broken_view", 1],
    [file({ ...view("a"), address: "/\t/elsewhere.example" }), "broken_view", 1],
    [file({ ...view("a"), address: "/\\elsewhere.example" }), "broken_view", 1],
    [file({ ...view("a"), address: "javascript:alert(1)" }), "broken_view", 1],
    [file({ ...view("a"), name: " " }), "broken_view", 1],
    [file(...Array.from({ length: 501 }, () => view("a"))), "too_many", 500],
  ])("%.40s is %s", (text, problem, position) => {
    expect(importedViews(text)).toEqual({ problem, position });
  });
});

it("what the browser kept is read as far as it can be", () => {
  expect(readViews(null)).toEqual([]);
  expect(readViews("{ broken")).toEqual([]);
  expect(readViews(JSON.stringify([view("a"), { name: "b" }]))).toEqual([view("a")]);
});

it("the same view brought twice is one, and an id that is taken is given anew", () => {
  const here = [view("a")];
  expect(merged(here, [view("a")])).toEqual(here);
  const both = merged(here, [{ ...view("a"), address: "/plan" }]);
  expect(both).toHaveLength(2);
  expect(both[1]?.view_id).not.toBe(here[0]?.view_id);
});

it("keeps the day where the address has one, and never the language", () => {
  expect(withoutLanguage("/deals?as_of=2026-01-01&lang=zh")).toBe("/deals?as_of=2026-01-01");
  expect(withoutLanguage("/?lang=en")).toBe("/");
  expect(openedIn("/deals?year=2024", "zh")).toBe("/deals?year=2024&lang=zh");
  expect(openedIn("/", null)).toBe("/");
});
