import { join } from "node:path";
import { Fault } from "../core/fault.ts";
import { databaseOf } from "./build.ts";
import type { Derivation } from "./derivation.ts";
import { openToRead } from "./duckdb.ts";
import type { Engine } from "./engine.ts";
import { type Manifest, readCurrent, readManifests } from "./snapshot.ts";

/** A snapshot that is open for reading. Nothing that reaches its engine can write, or read files outside it. */
export interface Snapshot {
  manifest: Manifest;
  folder: string;
  engine: Engine;
}

async function openSnapshot(data: string, manifest: Manifest, derivation: Derivation): Promise<Snapshot> {
  const folder = join(data, "snapshots", manifest.id);
  const path = await databaseOf(folder, manifest, derivation);
  const engine = await openToRead(path);
  await engine.run(`set allowed_directories = ['${join(folder, "parts").replaceAll("'", "''")}/']`);
  await engine.run("set enable_external_access = false");
  await engine.run("set lock_configuration = true");
  return { manifest, folder, engine };
}

export interface Shelf {
  /** The snapshot being served. */
  current(): Snapshot;
  /** The last snapshot that was built on a day or before it, in UTC. */
  asOf(day: string): Promise<Snapshot>;
  /** Looks whether another process has swapped in a new one, and opens it. */
  refresh(): Promise<boolean>;
  close(): void;
}

/** Answers that began on the old snapshot finish on it: it is closed only after this long. */
const GRACE_MILLISECONDS = 30_000;

/** Earlier snapshots that stay open: a reader compares a few days, not all. */
const MOST_EARLIER = 4;

function nothingAsOf(day: string, [first]: Manifest[]): Fault {
  const since = first ? ` The first snapshot is of ${first.built_at.slice(0, 10)}.` : "";
  return new Fault("not_found", `There was no snapshot on ${day}.${since}`, { as_of: day });
}

export async function openShelf(data: string, first: Manifest, derivation: Derivation): Promise<Shelf> {
  let open = await openSnapshot(data, first, derivation);
  const leaving = new Set<Snapshot>();
  let refreshing: Promise<boolean> | null = null;

  async function refresh(): Promise<boolean> {
    const manifest = await readCurrent(data).catch(() => null);
    if (!manifest || manifest.id === open.manifest.id) return false;
    const old = open;
    open = await openSnapshot(data, manifest, derivation);
    leaving.add(old);
    setTimeout(() => leave(old), GRACE_MILLISECONDS).unref();
    return true;
  }
  const leave = (snapshot: Snapshot) => {
    if (leaving.delete(snapshot)) snapshot.engine.close();
  };
  const earlier = new Map<string, Promise<Snapshot>>();

  async function asOf(day: string): Promise<Snapshot> {
    const manifests = await readManifests(data);
    const manifest = manifests.filter(({ built_at }) => built_at.slice(0, 10) <= day).at(-1);
    if (!manifest) throw nothingAsOf(day, manifests);
    if (manifest.id === open.manifest.id) return open;
    const found = earlier.get(manifest.id) ?? openSnapshot(data, manifest, derivation);
    // Put last again, so that the first is the one not asked for the longest.
    earlier.delete(manifest.id);
    earlier.set(manifest.id, found);
    found.catch(() => earlier.delete(manifest.id));
    const [oldest] = earlier.keys();
    if (earlier.size > MOST_EARLIER && oldest !== undefined) {
      void earlier.get(oldest)?.then((snapshot) => {
        leaving.add(snapshot);
        setTimeout(() => leave(snapshot), GRACE_MILLISECONDS).unref();
      });
      earlier.delete(oldest);
    }
    return found;
  }

  return {
    current: () => open,
    asOf,
    refresh() {
      refreshing ??= refresh().finally(() => {
        refreshing = null;
      });
      return refreshing;
    },
    close() {
      for (const found of earlier.values()) void found.then(({ engine }) => engine.close());
      for (const snapshot of leaving) leave(snapshot);
      open.engine.close();
    },
  };
}
