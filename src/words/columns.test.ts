import { expect, it } from "vitest";
import { columnTitle, fieldTitle } from "./columns.ts";

it("names the Chinese and the precision of a column after the column", () => {
  expect(columnTitle("royalty_zh")).toEqual({ en: "Royalty (Chinese)", zh: "提成（中文）" });
  expect(columnTitle("signed_date_precision").zh).toBe("签署（精度）");
});

it("leaves what it does not know as it is", () => {
  expect(columnTitle("toString")).toEqual({ en: "toString", zh: "toString" });
  expect(fieldTitle("呋喹替尼胶囊", "en")).toBe("呋喹替尼胶囊");
});

it("finds the column a citation stands for", () => {
  expect(fieldTitle("headline", "zh")).toBe("总额，百万");
  expect(fieldTitle("signed", "zh")).toBe("签署");
});
