import { expect, it } from "vitest";
import type { SourceCard } from "../../parts/SourceState.tsx";
import { ageShare, chooseSources, countStates } from "./choose-sources.ts";

const source = (id: string, group: SourceCard["group"], state: SourceCard["state"]) =>
  ({
    ...{ id, group, state, title: { en: id.toUpperCase(), zh: `登记库${id}` } },
    terms: { licence: { en: "Public domain", zh: "公有领域" } },
  }) as SourceCard;

const sources = [
  source("purple", "approvals", "stale"),
  source("trials", "trials", "ok"),
  source("book", "approvals", "ok"),
];
const ids = (found: SourceCard[]) => found.map(({ id }) => id);
const all = { state: null, group: null, words: null };

it("lists sources by group and keeps the order within", () => {
  expect(ids(chooseSources(sources, all))).toEqual(["trials", "purple", "book"]);
});

it("finds by state, group and words of either language", () => {
  expect(ids(chooseSources(sources, { ...all, state: "ok", group: "approvals" }))).toEqual(["book"]);
  expect(ids(chooseSources(sources, { ...all, words: "登记库purple" }))).toEqual(["purple"]);
  expect(ids(chooseSources(sources, { ...all, words: "PUBLIC dom" }))).toHaveLength(3);
});

it("counts every state, those of nobody too", () => {
  expect(Object.fromEntries(countStates(sources))).toMatchObject({ ok: 2, stale: 1, blocked: 0 });
});

it("measures the age against the promise, and nothing where nothing is loaded", () => {
  expect(ageShare({ age_days: 3, fresh_days: 6 })).toBe(0.5);
  expect(ageShare({ age_days: null, fresh_days: 6 })).toBeNull();
});
