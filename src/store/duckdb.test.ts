import { expect, it } from "vitest";
import * as z from "zod";
import { openDuckDB } from "./duckdb.ts";

const LONG = "select sum(a.range * b.range) as n from range(100000) a, range(1000000) b";
const shape = z.object({ n: z.coerce.number() });

it("ends what is being asked when it is closed, and takes nothing down with it", async () => {
  const engine = await openDuckDB();
  const asked = ["first", "waiting"].map((name) => engine.rows(shape, `${LONG} -- ${name}`));
  const results = Promise.allSettled(asked);
  await new Promise((soon) => setTimeout(soon, 100));
  engine.close();
  engine.close();
  for (const result of await results) expect(result).toMatchObject({ status: "rejected" });
  await expect(engine.rows(shape, "select 1 as n")).rejects.toMatchObject({ code: "source_unavailable" });
});
