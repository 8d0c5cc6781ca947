import { describe, expect, it } from "vitest";
import { withField } from "./address.ts";

describe("fields of the address", () => {
  it("sets, replaces and removes one and keeps the others in place", () => {
    expect(withField("?a=1&b=2", "b", "3")).toBe("?a=1&b=3");
    expect(withField("?a=1&b=2", "a", null)).toBe("?b=2");
    expect(withField("?a=1", "a", "")).toBe("");
    expect(withField("", "text", "PD-1 × VEGF & 靶点")).toBe("?text=PD-1+%C3%97+VEGF+%26+%E9%9D%B6%E7%82%B9");
  });
});
