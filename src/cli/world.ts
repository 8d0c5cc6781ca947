import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { asFault } from "../core/fault.ts";
import type { Context, Progress, Role } from "../operations/operation.ts";
import { buildFromEvidence } from "../operations/snapshots-build.ts";
import { openShelf, readCurrent, type Shelf } from "../store/shelf.ts";

/** The one place that reads the environment, the clock and the folder the program lives in. */
export const ROOT = resolve(import.meta.dirname, "../..");

export interface Settings {
  port: number;
  data: string;
  evidence: string;
  version: string;
}

export function readSettings(): Settings {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  return {
    port: Number(process.env["PORT"] ?? 4700),
    data: resolve(process.env["PORTOLAN_DATA"] ?? "data"),
    evidence: resolve(process.env["PORTOLAN_EVIDENCE"] ?? join(ROOT, "evidence")),
    version,
  };
}

/**
 * Opens the current snapshot, building it first where the evidence has changed.
 * Evidence that cannot be read leaves the last good snapshot served, and says so.
 */
export async function openWorld(settings: Settings, warn: (sentence: string) => void): Promise<Shelf> {
  const now = () => new Date();
  try {
    return await openShelf(settings.data, await buildFromEvidence({ ...settings, now }));
  } catch (error) {
    const current = await readCurrent(settings.data);
    if (!current) throw error;
    warn(`${asFault(error).message} The last good snapshot, ${current.id}, is served instead.`);
    return openShelf(settings.data, current);
  }
}

export function contextFor(
  settings: Settings,
  shelf: Shelf,
  role: Role | null,
  progress: Progress = () => {},
): Context {
  const { data, evidence, version } = settings;
  const actor = role ? { role } : null;
  return { shelf, data, evidence, version, actor, now: () => new Date(), fetch: globalThis.fetch, progress };
}
