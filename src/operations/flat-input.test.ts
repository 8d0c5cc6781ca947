import { describe, expect, it } from "vitest";
import * as z from "zod";
import { flatInput } from "./flat-input.ts";

const schema = z.object({
  metric: z.string(),
  by: z.array(z.string()).max(3).default([]),
  params: z.record(z.string(), z.string()).default({}),
});
const read = (query: string) => flatInput(schema, new URLSearchParams(query));

describe("query strings", () => {
  it("reads lists repeated or with commas", () => {
    expect(read("metric=m&by=year&by=stage")).toEqual({ metric: "m", by: ["year", "stage"] });
    expect(read("by=year,stage")).toEqual({ by: ["year", "stage"] });
  });

  it("reads named values with a dot", () => {
    expect(read("params.series=x&params.drug=y")).toEqual({ params: { series: "x", drug: "y" } });
  });

  it("does not let a query reach the prototype", () => {
    const input = read("__proto__.polluted=1&params.__proto__=1&constructor=2");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(schema.safeParse(input).success).toBe(false);
  });
});
