import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sources } from "../src/sources/catalogue.ts";
import { loadFile } from "../src/sources/load.ts";
import type { Source } from "../src/sources/source.ts";
import { REAL_FILES, SHARED } from "../test/support/real-files.ts";
import { type Figure, round } from "./figure.ts";

/** How long each source takes for its complete real file. Those of ClinicalTrials.gov are the bulk suite's. */
export async function sourceFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { source: id, file } of REAL_FILES) {
    if (id === "clinicaltrials_gov") continue;
    const path = join(SHARED, file);
    if (!existsSync(path)) {
      figures.push({ name: `load ${file}`, value: 0, unit: "not measured", note: "the file is not here" });
      continue;
    }
    const into = await mkdtemp(join(tmpdir(), "portolan-source-"));
    const source = (sources as readonly Source[]).find((each) => each.id === id) as Source;
    const began = performance.now();
    const { records } = await loadFile(source, path, { into, retrieved_at: new Date().toISOString() });
    const seconds = round((performance.now() - began) / 1000);
    figures.push({ name: `load ${file}`, value: seconds, unit: "seconds", note: `${records} records; target < 10` });
    await rm(into, { recursive: true });
  }
  return figures;
}
