import { describe, expect, it } from "vitest";
import { remembering } from "./remembering.ts";

const rows = (many: number) => Array.from({ length: many }, (_, at) => ({ at }));

/** Asks, and says how often each question was worked out. */
function asked() {
  const worked: string[] = [];
  const once = remembering();
  const ask = (question: string, many = 1) =>
    once(question, async () => {
      worked.push(question);
      return rows(many);
    });
  return { ask, worked, once };
}

describe("remembering", () => {
  it("works a question out once, also for those who ask while it is being worked out", async () => {
    const { ask, worked } = asked();
    const both = await Promise.all([ask("a"), ask("a")]);
    expect(await ask("a")).toEqual(both[0]);
    expect(worked).toEqual(["a"]);
  });

  it("asks anew what failed", async () => {
    const { ask, once, worked } = asked();
    await expect(once("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await ask("a");
    expect(worked).toEqual(["a"]);
  });

  it("does not keep a download", async () => {
    const { ask, worked } = asked();
    await ask("long", 20_001);
    await ask("long", 20_001);
    expect(worked).toEqual(["long", "long"]);
  });

  it("lets the least recently asked for go when there are too many rows", async () => {
    const { ask, worked } = asked();
    for (let at = 0; at < 15; at += 1) {
      await ask(`${at}`, 20_000);
      await ask("0", 20_000);
    }
    await ask("1", 20_000);
    expect(worked.filter((question) => question === "0")).toHaveLength(1);
    expect(worked.filter((question) => question === "1")).toHaveLength(2);
  });
});
