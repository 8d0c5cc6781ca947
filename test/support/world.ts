import { rm } from "node:fs/promises";
import { join } from "node:path";
import { operations } from "../../src/operations/catalogue.ts";
import { derivation } from "../../src/operations/derivation.ts";
import type { Context, Role } from "../../src/operations/operation.ts";
import { buildFromEvidence } from "../../src/operations/snapshots-build.ts";
import { openShelf, type Shelf } from "../../src/store/shelf.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "./evidence.ts";
import { openTestWorkspace } from "./workspace.ts";

export const ROOT = join(import.meta.dirname, "../..");

export interface World {
  data: string;
  shelf: Shelf;
  workspace(): Promise<Workspace>;
  as(role: Role | null): Context;
  close(): Promise<void>;
}

/** A snapshot of the bundled evidence, or of another folder, in a folder of its own. */
export async function openTestWorld(evidence = join(ROOT, "evidence")): Promise<World> {
  const data = await temporaryFolder();
  const now = () => new Date("2026-11-22T10:00:00Z");
  const place = { data, evidence, version: "0.0.0-test" };
  const shelf = await openShelf(data, await buildFromEvidence({ ...place, now }), derivation);
  let opened: Promise<Workspace> | undefined;
  const workspace = () => {
    opened ??= openTestWorkspace();
    return opened;
  };
  return {
    data,
    shelf,
    workspace,
    as: (role) => ({
      ...{ ...place, now, shelf, workspace, operations, fetch, progress: () => {} },
      actor: role ? { role } : null,
    }),
    async close() {
      shelf.close();
      await (await opened)?.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
