import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildFromEvidence } from "../src/operations/snapshots-build.ts";
import { temporaryFolder } from "../test/support/evidence.ts";
import { ROOT } from "../test/support/world.ts";
import { type Figure, percentile, round, seconds } from "./figure.ts";

/** The first snapshot from the bundled evidence, in an empty folder, five times. */
export async function snapshotFigures(): Promise<Figure[]> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const data = await temporaryFolder();
    const place = { data, evidence: join(ROOT, "evidence"), version: "bench", now: () => new Date() };
    times.push(await seconds(() => buildFromEvidence(place)));
    await rm(data, { recursive: true, force: true });
  }
  return [{ name: "first_snapshot_median", value: round(percentile(times, 0.5)), unit: "seconds", note: "target < 5" }];
}
