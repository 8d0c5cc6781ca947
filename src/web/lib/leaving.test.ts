import { expect, it } from "vitest";
import { rowsKept } from "./leaving.ts";

const source = (id: string, redistribution: string) => ({ id, terms: { redistribution } });
const sources = [source("open", "attribution"), source("closed", "no")] as never;
const row = (source_id: string) => ({ record_key: `${source_id}:1@abc` });

it("counts the rows of sources whose terms say no; counts of records may leave", () => {
  expect(rowsKept([row("open"), row("closed"), row("closed"), { year: "2024" }], sources)).toBe(2);
  expect(rowsKept([row("closed")], undefined)).toBe(0);
});
