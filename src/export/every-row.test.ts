import { expect, it } from "vitest";
import * as z from "zod";
import { type Context, defineOperation, type Operation } from "../operations/operation.ts";
import { everyRow } from "./every-row.ts";

const TOTAL = 10;

/** Ten numbers, at most three to a page. */
const numbers = defineOperation({
  id: "numbers.list",
  title: { en: "Numbers", zh: "数字" },
  summary: "Ten numbers.",
  access: "public",
  writes: false,
  input: z.object({
    limit: z.coerce.number().int().max(3).default(1),
    offset: z.coerce.number().int().default(0),
  }),
  output: z.object({ rows: z.array(z.object({ number: z.number() })), snapshot: z.string() }),
  example: {},
  run: async ({ limit, offset }, { shelf }) => ({
    rows: Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, at) => ({ number: offset + at })),
    snapshot: shelf.current().manifest.id,
  }),
}) as unknown as Operation;

/** A world in which every look finds a newer snapshot. */
function restless(): Context {
  let looks = 0;
  const current = () => ({ manifest: { id: String(++looks) } });
  return { shelf: { current }, actor: null, now: () => new Date() } as unknown as Context;
}

const gather = (input: object, most = 100) => everyRow(numbers, "rows", { ...input }, most, restless());
const numbersOf = async (input: object) => (await gather(input)).rows.map(({ number }) => number);

it("takes page after page, and no more than was asked for", async () => {
  expect(await numbersOf({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(await numbersOf({ offset: 4 })).toEqual([4, 5, 6, 7, 8, 9]);
  expect(await numbersOf({ limit: 2, offset: 1 })).toEqual([1, 2]);
});

it("takes all pages of one snapshot", async () => {
  expect((await gather({})).answer["snapshot"]).toBe("1");
});

it("says what to do when there are too many", async () => {
  await expect(gather({}, 7)).rejects.toMatchObject({ code: "invalid_input", message: /Narrow the filters/ });
});
