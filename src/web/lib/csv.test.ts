import { expect, it } from "vitest";
import { toCsv } from "./csv.ts";

it("quotes what must be quoted and disarms formulas", () => {
  expect(
    toCsv(
      ["a", "b"],
      [
        ['say "hi", now', "=1+1"],
        [null, -3],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"say ""hi"", now",\'=1+1\r\n,-3\r\n');
});
