import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openDuckDB } from "./duckdb.ts";
import type { Engine } from "./engine.ts";
import { Manifest } from "./snapshot.ts";

/** A snapshot that is open for reading. Nothing that reaches its engine can write, or read files outside it. */
export interface Snapshot {
  manifest: Manifest;
  folder: string;
  engine: Engine;
}

export async function readCurrent(data: string): Promise<Manifest | null> {
  const id = await readFile(join(data, "current"), "utf8").catch(() => null);
  if (id === null) return null;
  return Manifest.parse(JSON.parse(await readFile(join(data, "snapshots", id.trim(), "manifest.json"), "utf8")));
}

async function openSnapshot(data: string, manifest: Manifest): Promise<Snapshot> {
  const folder = join(data, "snapshots", manifest.id);
  const engine = await openDuckDB(join(folder, "portolan.duckdb"), { access_mode: "READ_ONLY" });
  await engine.run(`set allowed_directories = ['${join(folder, "parts").replaceAll("'", "''")}/']`);
  await engine.run("set enable_external_access = false");
  await engine.run("set lock_configuration = true");
  return { manifest, folder, engine };
}

export interface Shelf {
  /** The snapshot being served. */
  current(): Snapshot;
  /** Looks whether another process has swapped in a new one, and opens it. */
  refresh(): Promise<boolean>;
  close(): void;
}

/** Answers that began on the old snapshot finish on it: it is closed only after this long. */
const GRACE_MILLISECONDS = 30_000;

export async function openShelf(data: string, first: Manifest): Promise<Shelf> {
  let open = await openSnapshot(data, first);
  const leaving = new Set<Snapshot>();
  let refreshing: Promise<boolean> | null = null;

  async function refresh(): Promise<boolean> {
    const manifest = await readCurrent(data).catch(() => null);
    if (!manifest || manifest.id === open.manifest.id) return false;
    const old = open;
    open = await openSnapshot(data, manifest);
    leaving.add(old);
    setTimeout(() => leave(old), GRACE_MILLISECONDS).unref();
    return true;
  }
  const leave = (snapshot: Snapshot) => {
    if (leaving.delete(snapshot)) snapshot.engine.close();
  };
  return {
    current: () => open,
    refresh() {
      refreshing ??= refresh().finally(() => {
        refreshing = null;
      });
      return refreshing;
    },
    close() {
      for (const snapshot of leaving) leave(snapshot);
      open.engine.close();
    },
  };
}
