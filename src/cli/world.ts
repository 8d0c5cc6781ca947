import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { asFault, Fault } from "../core/fault.ts";
import { operations } from "../operations/catalogue.ts";
import { derivation } from "../operations/derivation.ts";
import type { Context, Progress, Role } from "../operations/operation.ts";
import { buildFromEvidence } from "../operations/snapshots-build.ts";
import { openShelf, type Shelf } from "../store/shelf.ts";
import { readCurrent } from "../store/snapshot.ts";
import { scanWith } from "../workspace/scan.ts";
import { networkOf } from "./network.ts";
import { type PlatformSettings, platformSettings } from "./platform.ts";

/** The one place that reads the environment, the clock and the folder the program lives in. */
export const ROOT = resolve(import.meta.dirname, "../..");

export interface Settings {
  port: number;
  data: string;
  evidence: string;
  version: string;
  /** The time of day at which the server asks sources for what is new; null where it never does. */
  sync_at: string | null;
  /** Who runs this installation, as registers are told. */
  contact: string | undefined;
  /** What whoever reaches the server may do; null for reading only. There are no accounts yet. */
  role: Role | null;
  platform: PlatformSettings;
  fetch: typeof fetch;
}

export function readSettings(): Settings {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  return {
    port: Number(process.env["PORT"] ?? 4700),
    data: resolve(process.env["PORTOLAN_DATA"] ?? "data"),
    evidence: resolve(process.env["PORTOLAN_EVIDENCE"] ?? join(ROOT, "evidence")),
    version,
    sync_at: timeOfDay(process.env["PORTOLAN_SYNC"]),
    contact: process.env["PORTOLAN_CONTACT"],
    role: roleOf(process.env["PORTOLAN_ROLE"]),
    platform: platformSettings(process.env),
    fetch: networkOf(process.env),
  };
}

function roleOf(text: string | undefined): Role | null {
  if (!text) return null;
  const role = (["reader", "editor"] as const).find((each) => each === text);
  if (role) return role;
  throw new Fault("invalid_input", `PORTOLAN_ROLE is “${text}”; give reader or editor.`);
}

function timeOfDay(text: string | undefined): string | null {
  if (!text) return null;
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  throw new Fault("invalid_input", `PORTOLAN_SYNC is “${text}”; give a time of day such as 03:30.`);
}

/**
 * Opens the current snapshot, building it first where the evidence has changed.
 * Evidence that cannot be read leaves the last good snapshot served, and says so.
 */
export async function openWorld(settings: Settings, warn: (sentence: string) => void): Promise<Shelf> {
  const now = () => new Date();
  try {
    return await openShelf(settings.data, await buildFromEvidence({ ...settings, now }), derivation);
  } catch (error) {
    const current = await readCurrent(settings.data);
    if (!current) throw error;
    warn(`${asFault(error).message} The last good snapshot, ${current.id}, is served instead.`);
    return openShelf(settings.data, current, derivation);
  }
}

export function contextFor(
  settings: Settings,
  { shelf, workspace, post }: Pick<Context, "shelf" | "workspace" | "post">,
  actor: Context["actor"],
  progress: Progress = () => {},
): Context {
  const { data, evidence, version, contact, fetch, platform } = settings;
  const scan = platform.scanner ? scanWith(platform.scanner) : undefined;
  const now = () => new Date();
  const world = { shelf, workspace, post, operations, data, evidence };
  return { ...world, version, actor, now, fetch, contact, progress, scan };
}
