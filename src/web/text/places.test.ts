import { expect, it } from "vitest";
import { authorityWord, countryWord, placeWord } from "./places.ts";

it("says countries in Chinese, our jurisdictions by our own names", () => {
  expect(["China", "Taiwan", "Hong Kong", "Peru", "Türkiye"].map((name) => countryWord(name, "zh"))).toEqual([
    "中国",
    "中国台湾",
    "中国香港",
    "秘鲁",
    "土耳其",
  ]);
  expect(countryWord("Atlantis", "zh")).toBe("Atlantis");
  expect(countryWord("China", "en")).toBe("China");
});

it("names an authority by its place, since many are called Ministry of Health", () => {
  expect(authorityWord("NMPA", "CN", "zh")).toBe("国家药监局");
  expect(authorityWord("Ministry of Health", "UZ", "zh")).toBe("卫生部");
  expect(authorityWord("FDA", "US", "zh")).toBe("FDA");
  expect(authorityWord("NMPA", "CN", "en")).toBe("NMPA");
});

it("turns the cities of a place and leaves what it does not know", () => {
  expect(placeWord("Shanghai (Zhangjiang, Pudong)", "zh")).toBe("上海（张江，浦东）");
  expect(placeWord("Nanjing/Lianyungang", "zh")).toBe("南京/连云港");
  expect(placeWord("toString", "zh")).toBe("toString");
});
