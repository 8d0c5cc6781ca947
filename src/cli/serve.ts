import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { getRequestListener, serve } from "@hono/node-server";
import { searchFor } from "../entities/identity.ts";
import { createApi } from "../http/app.ts";
import { serveWeb } from "../http/static.ts";
import { mcpOverHttp } from "../mcp/http.ts";
import type { Context } from "../operations/operation.ts";
import { askPlainQuestions } from "../operations/plain-questions.ts";
import type { Shelf } from "../store/shelf.ts";
import { openPlatform } from "./platform.ts";
import { scheduleSync } from "./schedule.ts";
import { keepWatches } from "./watches.ts";
import { contextFor, openWorld, ROOT, type Settings } from "./world.ts";

const REFRESH_MILLISECONDS = 1000;
const WARM_MILLISECONDS = 500;

export interface Running {
  port: number;
  close(): Promise<void>;
}

/** One line of JSON per event, to standard error: a static message, attributes beside it. */
const log = (event: string, attributes: Record<string, unknown>) =>
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...attributes })}\n`);

/** API, MCP and web on one port. */
export async function startServer(settings: Settings, { dev = false } = {}): Promise<Running> {
  const shelf = await openWorld(settings, (sentence) => log("evidence not taken in", { sentence }));
  let served = settings.port;
  const platform = openPlatform(settings, () => served);
  const world = { shelf, workspace: platform.workspace, post: platform.post };
  const anybody = settings.role ? { role: settings.role } : null;
  const app = createApi({
    context: async (request) => {
      const person = await platform.personOf(request);
      return contextFor(settings, world, person ? { role: settings.role ?? "public", person } : anybody);
    },
    signIn: platform.signIn,
    calendar: platform.calendar,
    version: settings.version,
    log,
  });
  const mcp = mcpOverHttp(() => contextFor(settings, world, anybody), settings.version);
  app.all("/mcp", (c) => mcp(c.req.raw));
  const stop = settings.sync_at
    ? scheduleSync({ at: settings.sync_at, context: () => contextFor(settings, world, { role: "administrator" }), log })
    : () => {};
  const watches = keepWatches({ platform, context: () => contextFor(settings, world, { role: "administrator" }), log });
  const warm = warmUp(shelf, () => contextFor(settings, world, anybody));
  const looking = setInterval(
    () =>
      shelf.refresh().then((changed) => {
        if (!changed) return;
        say(shelf);
        warm();
        watches.look();
      }),
    REFRESH_MILLISECONDS,
  );
  const server = dev ? await listenWithVite(app.fetch, settings) : await listen(app, settings);
  warm();
  watches.look();
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  served = port;
  process.stdout.write(`Portolan is at http://localhost:${port}\n${describe(shelf)}`);
  if (dev) process.stdout.write(await platform.seed());
  return {
    port,
    async close() {
      clearInterval(looking);
      stop();
      await watches.stop();
      await new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      });
      await platform.close();
      shelf.close();
    },
  };
}

/** The first who searches need not wait for the index of all names, nor the first in a room for what it shows. */
const warmUp = (shelf: Shelf, context: () => Context) => () =>
  setTimeout(() => {
    searchFor(shelf.current().engine)
      .then(() => askPlainQuestions(context()))
      .catch((error) => log("the first questions were not answered ahead", { error: String(error) }));
  }, WARM_MILLISECONDS).unref();

const say = (shelf: Shelf) => log("snapshot swapped in", { snapshot: shelf.current().manifest.id });

function describe(shelf: Shelf): string {
  const { id, parts, rows } = shelf.current().manifest;
  const loaded = parts.map(
    ({ source_id, records, rejected }) =>
      `  ${source_id}: ${records.toLocaleString("en")} records${rejected ? `, ${rejected.toLocaleString("en")} rejected` : ""}`,
  );
  const counts = ["drug", "organisation", "approval", "deal", "trial", "claim"]
    .map((table) => `${(rows[table] ?? 0).toLocaleString("en")} ${table}s`)
    .join(", ");
  return `Snapshot ${id}: ${counts}\n${loaded.join("\n")}\n`;
}

async function listen(app: ReturnType<typeof createApi>, { port }: Settings): Promise<Server> {
  const web = join(ROOT, "dist/web");
  if (existsSync(web)) serveWeb(app, web);
  else process.stderr.write("The web application is not built: run npm run build. The API is served without it.\n");
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, () => resolve(server as Server)) as Server;
    server.on("error", reject);
  });
}

async function listenWithVite(fetch: ReturnType<typeof createApi>["fetch"], { port }: Settings): Promise<Server> {
  const { createServer } = await import("node:http");
  const { createServer: createVite } = await import("vite");
  const server = createServer();
  const vite = await createVite({
    configFile: join(ROOT, "vite.config.ts"),
    server: { middlewareMode: true, hmr: { server } },
  });
  const api = getRequestListener(fetch);
  server.on("request", (request, response) => {
    const ours = /^\/(api|mcp|healthz|readyz)(\/|\?|$)/.test(request.url ?? "") || request.method === "POST";
    if (ours) void api(request, response);
    else vite.middlewares(request, response);
  });
  server.on("close", () => void vite.close());
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, () => resolve(server));
  });
}
