import { expect, it } from "vitest";
import { leaving } from "./leaving.ts";

const source = (id: string, redistribution: string) => ({
  ...{ id, as_of: "2024-01-31" },
  terms: { redistribution, attribution: { en: `By ${id}` }, licence: { en: "Terms" } },
});
const sources = [source("open", "attribution"), source("closed", "no")] as never;
const row = (source_id: string) => ({ record_key: `${source_id}:1@abc` });

it("rows of a source whose terms say no stay, and the others carry its attribution", () => {
  const found = leaving([row("open"), row("closed"), row("closed")], sources);
  expect(found).toEqual({ rows: [row("open")], kept: 2, attributions: ["By open, as of 2024-01-31. Terms"] });
});

it("until the terms are known, and for a source that nobody knows, nothing leaves", () => {
  expect(leaving([row("open")], undefined)).toMatchObject({ rows: [], kept: 1 });
  expect(leaving([row("other")], sources)).toMatchObject({ rows: [], kept: 1 });
});

it("rows that are counts and not records may leave", () => {
  expect(leaving([{ year: "2024", value: 3 }], sources)).toMatchObject({ kept: 0, attributions: [] });
});
