import fc from "fast-check";
import { expect, it } from "vitest";
import { readList, writeList } from "./lists.ts";

it("reads back whatever was written", () => {
  const value = fc.string({ minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (values) => {
      expect(readList(writeList(values))).toEqual(values);
    }),
  );
});

it("has no field for an empty list", () => {
  expect(writeList([])).toBeNull();
  expect(readList(null)).toEqual([]);
});
