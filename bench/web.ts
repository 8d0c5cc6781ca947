import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../test/support/world.ts";
import type { Figure } from "./figure.ts";

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

/** Compressed JavaScript of the entry and of everything the first page loads with it. */
export async function webFigures(): Promise<Figure[]> {
  const folder = join(ROOT, "dist/web");
  const path = join(folder, ".vite/manifest.json");
  if (!existsSync(path)) throw new Error("The web application is not built: run npm run build first.");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, Chunk>;
  const bytes = (keys: string[]) =>
    [...closure(manifest, keys)].reduce(
      (sum, key) => sum + gzipSync(readFileSync(join(folder, manifest[key]?.file ?? ""))).byteLength,
      0,
    );
  const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const chart = Object.keys(manifest).filter((key) => key.endsWith("views/chart/ChartView.tsx"));
  return [
    { name: "entry_javascript", value: Math.round(bytes(entry) / 1000), unit: "kB gzip" },
    {
      name: "first_page_javascript",
      value: Math.round(bytes([...entry, ...chart]) / 1000),
      unit: "kB gzip",
      note: "target < 400",
    },
  ];
}

function closure(manifest: Record<string, Chunk>, keys: string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    closure(manifest, manifest[key]?.imports ?? [], seen);
  }
  return seen;
}
