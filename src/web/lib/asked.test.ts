import { expect, it } from "vitest";
import { fileAddress, listOf } from "./asked.ts";

it("asks for all rows of the same question, and says from which page", () => {
  const asked = {
    id: "metrics.run",
    input: { metric: "a", by: ["year"], params: { series: "x&y" }, limit: 5 },
  } as const;
  expect(fileAddress(asked, "xlsx", undefined, "/deals?text=靶点")).toBe(
    "/api/metrics/run?metric=a&by=year&params.series=x%26y&format=xlsx&view=%2Fdeals%3Ftext%3D%E9%9D%B6%E7%82%B9",
  );
  expect(fileAddress(asked, "card", "flow", "/")).toContain("list=flow");
});

it("knows which list of the answer is shown", () => {
  const data = { rows: [1], flow: [2] };
  const asked = { id: "deals.summary", input: {}, data } as const;
  expect(listOf(asked, data.flow)).toBe("flow");
  expect(listOf(asked, [...data.flow])).toBeUndefined();
  expect(listOf({ ...asked, data: undefined }, data.flow)).toBeUndefined();
});
