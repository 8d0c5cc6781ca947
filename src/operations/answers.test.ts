import { expect, it } from "vitest";
import { openDuckDB } from "../store/duckdb.ts";
import type { Snapshot } from "../store/shelf.ts";
import { answerOnce } from "./answers.ts";

const snapshot = async () => ({ engine: await openDuckDB() }) as unknown as Snapshot;

it("works a question out once for all who ask it at once, and again when it is old", async () => {
  const own = await snapshot();
  let worked = 0;
  const work = async () => {
    worked += 1;
    return worked;
  };
  expect(await Promise.all([answerOnce(own, "q", 0, work), answerOnce(own, "q", 10, work)])).toEqual([1, 1]);
  expect(await answerOnce(own, "other", 10, work)).toBe(2);
  expect(await answerOnce(own, "q", 70_000, work)).toBe(3);
  expect(await answerOnce(await snapshot(), "q", 0, work)).toBe(4);
});

it("does not remember what failed", async () => {
  const own = await snapshot();
  await expect(answerOnce(own, "q", 0, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await answerOnce(own, "q", 0, async () => "yes")).toBe("yes");
});
