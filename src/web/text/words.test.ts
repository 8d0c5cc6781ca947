import { expect, it } from "vitest";
import { columnTitleIn, wordIn } from "./words.ts";

it("says a value in the words of its table", () => {
  expect(wordIn("authorisation", "status", "withdrawn", "zh")).toBe("已撤市");
  expect(wordIn("trial", "status", "withdrawn", "zh")).toBe("撤回");
  expect(wordIn("lead", "kind", "royalty", "en")).toBe("Royalty");
  expect(wordIn("trial", "status_date_precision", "month", "zh")).toBe("月");
  expect(wordIn("trial_country", "country", "United States", "zh")).toBe("美国");
  expect(wordIn("authorisation", "orphan", "true", "zh")).toBe("是");
});

it("leaves open text as it stands", () => {
  expect(wordIn("trial", "sponsor", "constructor", "zh")).toBe("constructor");
  expect(wordIn("term", "kind", "toString", "en")).toBe("toString");
  expect(wordIn("substance", "type", "Antibody", "zh")).toBe("Antibody");
});

it("names a column by its table where the same word means another thing", () => {
  expect(columnTitleIn("filing", "form").zh).toBe("表格类型");
  expect(columnTitleIn("authorisation", "form").zh).toBe("剂型");
});
