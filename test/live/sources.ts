import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { networkOf } from "../../src/cli/network.ts";
import { sources } from "../../src/sources/catalogue.ts";
import type { Source } from "../../src/sources/source.ts";
import { openWeb } from "../../src/sources/web.ts";
import { temporaryFolder } from "../support/evidence.ts";
import { readFileAs } from "../support/fixtures.ts";

// Whether the registers still answer in the shape we rely on: the first page of each, and no more. For people with a
// network; `npm test` never runs it. PORTOLAN_CONTACT says who asks, which the SEC wants to know.

const web = openWeb({
  fetch: networkOf(process.env),
  contact: process.env["PORTOLAN_CONTACT"],
  now: () => Date.now(),
  random: Math.random,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
});

const live = (sources as readonly Source[]).filter((source) => source.live);

describe.each(live.map((source) => [source.id, source] as const))("%s", (_id, source) => {
  it("answers, and most of its first page can be taken in", async () => {
    for await (const { content } of source.live?.fetch(web, { since: null, after: null }) ?? []) {
      const path = join(await temporaryFolder(), "page");
      await writeFile(path, content);
      const { records, rejects, unknown_columns } = await readFileAs(source, path);
      expect(records.length).toBeGreaterThan(0);
      expect(rejects.length).toBeLessThanOrEqual(records.length / 100);
      expect(unknown_columns).toEqual([]);
      break;
    }
  });
});
