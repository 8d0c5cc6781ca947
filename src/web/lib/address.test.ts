import { describe, expect, it } from "vitest";
import { chosen, linkTo, withField } from "./address.ts";

it("takes a choice only where it is offered", () => {
  const ports = { shanghai: 1, suzhou: 2 };
  expect(chosen("suzhou", ports)).toBe("suzhou");
  for (const hostile of ["toString", "__proto__", "constructor", "", "SUZHOU", null]) {
    expect(chosen(hostile, ports)).toBeNull();
  }
});

it("begins another list at its first page", () => {
  expect(withField("?kind=a&from_row=50", "kind", "b")).toBe("?kind=b");
  expect(withField("?kind=a&from_row=50", "lang", "zh")).toBe("?kind=a&from_row=50&lang=zh");
  expect(withField("?from_row=50", "from_row", "100")).toBe("?from_row=100");
});

describe("fields of the address", () => {
  it("sets, replaces and removes one and keeps the others in place", () => {
    expect(withField("?a=1&b=2", "b", "3")).toBe("?a=1&b=3");
    expect(withField("?a=1&b=2", "a", null)).toBe("?b=2");
    expect(withField("?a=1", "a", "")).toBe("");
    expect(withField("", "text", "PD-1 × VEGF & 靶点")).toBe("?text=PD-1+%C3%97+VEGF+%26+%E9%9D%B6%E7%82%B9");
  });
});

it("keeps the language and the day in every link, and nothing else of the page", () => {
  expect(linkTo("/deals", {}, "?text=PD-1&lang=zh&as_of=2024-08-20")).toBe("/deals?as_of=2024-08-20&lang=zh");
  expect(linkTo("/records", { key: "a:b", gone: null }, "")).toBe("/records?key=a%3Ab");
  expect(linkTo("/sources", { as_of: "2023-01-01" }, "?as_of=2024-08-20")).toBe("/sources?as_of=2023-01-01");
});
