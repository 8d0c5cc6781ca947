import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../core/fault.ts";
import { openVault } from "./vault.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

export interface Place {
  /** `postgres://…`; where it is null, the embedded engine in the folder serves. */
  url: string | null;
  folder: string;
  /** Of documents, in hexadecimal; where it is null, one is kept in the folder. Servers on one database share it. */
  key: string | null;
}

/** Opens the workspace where the settings say it is. The embedded engine serves one process at a time. */
export async function openPlace({ url, folder, key }: Place): Promise<Workspace> {
  const vault = openVault(key ?? (await secretIn(folder, "documents.key")));
  if (url) return openWorkspace({ url }, vault);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lock(join(folder, "lock"));
  try {
    const workspace = await openWorkspace({ folder: join(folder, "database") }, vault);
    return {
      ...workspace,
      async close() {
        await workspace.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function lock(path: string): Promise<() => Promise<void>> {
  const taken = await readFile(path, "utf8").catch(() => null);
  if (taken !== null && isRunning(Number(taken)))
    throw new Fault(
      "conflict",
      `Process ${taken} has the workspace open. Stop it first, or keep the workspace in PostgreSQL: set DATABASE_URL.`,
    );
  if (taken !== null) await rm(path, { force: true });
  const file = await open(path, "wx", 0o600).catch((cause) => {
    throw new Fault("conflict", "Another process is opening the workspace at this moment. Try again.", {}, cause);
  });
  await file.writeFile(String(process.pid));
  await file.close();
  return () => rm(path, { force: true });
}

function isRunning(process_id: number): boolean {
  if (process_id === process.pid) return true;
  try {
    process.kill(process_id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A secret of this installation, made when it is first asked for and kept in a file that only its owner reads. */
export async function secretIn(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const kept = await readFile(path, "utf8").catch(() => null);
  if (kept) return kept.trim();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made = randomBytes(32).toString("hex");
  // Whoever came first wins: the file is never written over.
  await writeFile(path, made, { mode: 0o600, flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  return (await readFile(path, "utf8")).trim();
}
