import { expect, it } from "vitest";
import { covers } from "./picture-fonts.ts";

it("takes a face only for letters it is for", () => {
  expect(covers("U+0-FF, U+131", "Deals")).toBe(true);
  expect(covers("U+0-FF, U+131", "靶点")).toBe(false);
  expect(covers("U+4??", "Д")).toBe(true);
  expect(covers("U+1F00-1FFF", "Deals")).toBe(false);
  expect(covers("", "靶点")).toBe(true);
});
