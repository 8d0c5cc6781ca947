import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generated } from "../src/cli/docs.ts";
import { createApi } from "../src/http/app.ts";
import { pathOf } from "../src/http/openapi.ts";
import { mcpOverHttp } from "../src/mcp/http.ts";
import { operations } from "../src/operations/catalogue.ts";
import { perform } from "../src/operations/perform.ts";
import { openTestWorld, ROOT, type World } from "./support/world.ts";

let world: World;
let api: ReturnType<typeof createApi>;
beforeAll(async () => {
  world = await openTestWorld();
  api = createApi({ context: () => world.as(null), version: "0.0.0-test", log: () => {} });
});
afterAll(() => world.close());

const get = (path: string) => api.request(path);
const post = (path: string, body: unknown) =>
  api.request(path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });

describe.each(Object.keys(generated()))("%s", (path) => {
  it("is current: run npm run docs when it is not", () => {
    expect(readFileSync(join(ROOT, path), "utf8")).toBe(generated()[path]);
  });
});

describe.each(operations.map((operation) => [operation.id, operation] as const))("%s", (_id, operation) => {
  it("says what it does and answers its own example", async () => {
    expect(operation.summary).toMatch(/\.$/);
    expect(operation.input.safeParse(operation.example).success).toBe(true);
    // Of what people put there themselves nothing is here to be shown.
    const isOfOne = operation.is_casework && Object.keys(operation.example as object).length > 0;
    if (operation.writes || operation.by || isOfOne) return;
    const answer = await post(pathOf(operation), operation.example);
    expect([answer.status, await answer.clone().text()]).toMatchObject([200, expect.any(String)]);
    expect(await answer.json()).toEqual(
      JSON.parse(JSON.stringify(await perform(operation, operation.example, world.as(null)))),
    );
  });

  it("answers what is not for everybody only to who may", async () => {
    if (operation.access === "public" && !operation.by) return;
    expect((await post(pathOf(operation), operation.example)).status).toBe(401);
  });
});

describe("HTTP", () => {
  it.each([
    ["/api/metrics/run?metric=deals_signed&by=nonsense", 400, "by"],
    ["/api/metrics/run", 400, "metric"],
    ["/api/deals/list?year=soon", 400, "year"],
    ["/api/deals/list?limit=0", 400, "limit"],
    ["/api/deals/list?stage=phase_9", 400, "stage"],
    ["/api/metrics/run?metric=none", 404, undefined],
    ["/api/drugs/get?drug=none", 404, undefined],
    ["/api/organisations/get?organisation=none", 404, undefined],
    ["/api/figures/get?figure=c99", 404, undefined],
    ["/api/records/get?record_key=none", 404, undefined],
    ["/api/records/get?record_key=%27%3B%20drop%20table%20deal", 404, undefined],
    ["/api/nothing/here", 404, undefined],
  ])("GET %s is %i with a problem that names the field", async (path, status, field) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ status, detail: expect.stringMatching(/\w/) });
    if (field) expect(problem["field"]).toBe(field);
  });

  it("refuses a body that is not JSON, and one that is too large", async () => {
    expect((await post("/api/deals/list", "<html>")).status).toBe(400);
    expect((await post("/api/deals/list", { text: "x".repeat(2_000_000) })).status).toBe(400);
  });

  it("keeps what was our fault for the log", async () => {
    const said: unknown[] = [];
    const broken = createApi({
      context: () => ({ ...world.as(null), shelf: null as never }),
      version: "0",
      log: (...line) => said.push(line),
    });
    const answer = await broken.request("/api/deals/list");
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/TypeError|shelf|null/);
    expect(said).toHaveLength(1);
  });

  it("says it is healthy and what it is ready with", async () => {
    expect(await (await get("/healthz")).json()).toMatchObject({ status: "ok" });
    expect(await (await get("/readyz")).json()).toMatchObject({ snapshot: world.shelf.current().manifest.id });
  });

  it("serves a contract in which every operation stands", async () => {
    const contract = (await (await get("/api/openapi.json")).json()) as { openapi: string; paths: object };
    expect(contract.openapi).toBe("3.1.0");
    expect(Object.keys(contract.paths)).toEqual(operations.map(pathOf));
  });
});

describe("MCP", () => {
  const tools = operations.map(({ id }) => id.replace(".", "_"));
  const asking = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };
  const message = (id: number, method: string, params: object) => ({ jsonrpc: "2.0", id, method, params });
  const failing = { name: "deals_get", arguments: { deal: "none" } };

  it("offers every operation over streamable HTTP and runs one", async () => {
    const mcp = mcpOverHttp(() => world.as(null), "0.0.0-test");
    const ask = async (id: number, method: string, params: object) => {
      const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
      const body = JSON.stringify(message(id, method, params));
      const answer = await mcp(new Request("http://localhost/mcp", { method: "POST", headers, body }));
      const line = (await answer.text()).split("\n").find((each) => each.startsWith("data: "));
      return JSON.parse(line?.slice(6) ?? "null").result;
    };
    expect((await ask(1, "initialize", asking)).serverInfo.name).toBe("portolan");
    const listed = await ask(2, "tools/list", {});
    expect(listed.tools.map(({ name }: { name: string }) => name)).toEqual(tools);
    const run = await ask(3, "tools/call", { name: "metrics_run", arguments: { metric: "deals_signed" } });
    expect(run.structuredContent).toMatchObject({ metric: "deals_signed", value: expect.any(Number) });
    const failed = await ask(4, "tools/call", failing);
    expect(failed.isError).toBe(true);
    expect(failed.content[0].text).toContain("There is no deal called none.");
  });

  it("offers the same over standard input and output", async () => {
    const env = { ...process.env, PORTOLAN_DATA: world.data };
    const child = spawn(process.execPath, [join(ROOT, "bin/portolan.js"), "mcp"], { env });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (id: number, method: string, params: object) => {
      child.stdin.write(`${JSON.stringify(message(id, method, params))}\n`);
      return JSON.parse((await lines.next()).value).result;
    };
    expect((await ask(1, "initialize", asking)).serverInfo.name).toBe("portolan");
    child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n`);
    const listed = await ask(2, "tools/list", {});
    expect(listed.tools.map(({ name }: { name: string }) => name)).toEqual(tools);
    expect((await ask(3, "tools/call", failing)).isError).toBe(true);
    child.kill();
  });
});
