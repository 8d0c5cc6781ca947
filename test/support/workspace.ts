import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { openVault } from "../../src/workspace/vault.ts";
import { openWorkspace, type Workspace } from "../../src/workspace/workspace.ts";

/**
 * An empty workspace: in a database of its own on the server that DATABASE_URL names, so that the same tests run there;
 * in the embedded engine, in memory, where none is named.
 */
export async function openTestWorkspace(): Promise<Workspace> {
  const server = process.env["DATABASE_URL"];
  const vault = openVault(randomBytes(32).toString("hex"));
  if (!server) return openWorkspace({ folder: null }, vault);
  const name = `portolan_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const workspace = await openWorkspace({ url: url.href }, vault);
  return {
    ...workspace,
    async close() {
      await workspace.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}
