import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { openVault } from "../../src/workspace/vault.ts";
import { openWorkspace, type Workspace } from "../../src/workspace/workspace.ts";

/** A database of its own on the server that DATABASE_URL names; null where none is named. */
export async function ownDatabase(): Promise<{ url: string; drop(): Promise<void> } | null> {
  const server = process.env["DATABASE_URL"];
  if (!server) return null;
  const name = `portolan_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

/**
 * An empty workspace: in a database of its own on the server that DATABASE_URL names, so that the same tests run there;
 * in the embedded engine, in memory, where none is named.
 */
export async function openTestWorkspace(): Promise<Workspace> {
  const vault = openVault(randomBytes(32).toString("hex"));
  const database = await ownDatabase();
  if (!database) return openWorkspace({ folder: null }, vault);
  const workspace = await openWorkspace({ url: database.url }, vault);
  return {
    ...workspace,
    async close() {
      await workspace.close();
      await database.drop();
    },
  };
}

async function onServer(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}
