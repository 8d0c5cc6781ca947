import { expect, it } from "vitest";
import { WORD } from "./picture.ts";

const words = (text: string) => text.match(WORD);

it("breaks between words and after Chinese letters, never before what closes a phrase, and loses nothing", () => {
  expect(words("Deals of 2024")).toEqual(["Deals", " of", " 2024"]);
  expect(words("阶段（IND起）；不论。")).toEqual(["阶", "段", "（", "IND", "起）；", "不", "论。"]);
  for (const text of ["Portolan 及各记录", "甲：乙；丙", "PD-1 × VEGF"]) expect(words(text)?.join("")).toBe(text);
});
