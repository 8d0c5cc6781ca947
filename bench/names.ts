import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Figure, round } from "./figure.ts";

const run = promisify(execFile);
const SIZES = [10_000, 100_000, 1_000_000];

interface Run {
  open: number;
  resolve: number;
  labels: number;
  names: number;
  memory: number;
}

/** As many distinct labels against as many names, generated; each size is a process of its own. */
export async function nameFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const per = new Map<number, number>();
  for (const size of SIZES) {
    const script = join(import.meta.dirname, "names-run.ts");
    const { stdout } = await run(process.execPath, ["--import", "tsx", script, String(size)]);
    const { open, resolve, labels, names, memory } = JSON.parse(stdout) as Run;
    const note = `${labels} distinct labels against ${names} names, generated, with the book`;
    per.set(size, ((open + resolve) / size) * 1e6);
    figures.push(
      {
        name: `names_resolve_${size}`,
        value: round(open + resolve),
        unit: "seconds",
        note: size === 1_000_000 ? `${note}; target < 60` : note,
      },
      { name: `names_resolve_${size}_peak_memory`, value: round(memory, 0), unit: "MiB", note: "target < 2048" },
    );
  }
  const [small = 0, , large = 0] = SIZES.map((size) => per.get(size) ?? 0);
  figures.push({
    name: "names_time_per_label_growth",
    value: round(large / small),
    unit: "ratio",
    numerator: round(large, 1),
    denominator: round(small, 1),
    note: "microseconds per label of 1000000 and of 10000",
  });
  return figures;
}
