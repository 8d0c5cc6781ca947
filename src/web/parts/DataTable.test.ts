import { describe, expect, it } from "vitest";
import { sorted } from "./DataTable.tsx";

const rows = [{ n: 3 }, { n: null }, { n: 10 }, { n: 1 }];
const numbers = (descending: boolean) => sorted(rows, ({ n }) => n, descending).map(({ n }) => n);

describe("sorting", () => {
  it("keeps unknown values at the end in both directions", () => {
    expect(numbers(false)).toEqual([1, 3, 10, null]);
    expect(numbers(true)).toEqual([10, 3, 1, null]);
  });

  it("sorts numbers within words as numbers, and leaves the rows given as they were", () => {
    const words = ["NCT10", "NCT9", "NCT100"];
    expect(sorted(words, (word) => word, false)).toEqual(["NCT9", "NCT10", "NCT100"]);
    expect(words).toEqual(["NCT10", "NCT9", "NCT100"]);
  });
});
