import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clinicalTrialsGov as source } from "./clinicaltrials-gov/source.ts";
import { loadNetwork } from "./load.ts";
import { openWeb } from "./web.ts";

/** A register of three pages on this machine; a test says what goes wrong before a page is served. */
const PAGES = [null, "two", "three"];
type Trouble = (response: ServerResponse) => void;
let asked: URL[] = [];
let trouble: (Trouble | null)[] = [];
let slept: number[] = [];
let folder = "";
let base = "";
let close: () => void;

const page = (token: string | null) => {
  const at = PAGES.indexOf(token);
  const ids = [1, 2, 3].map((number) => `NCT0000${at}00${number}`);
  const studies = ids.map((nctId) => ({ protocolSection: { identificationModule: { nctId } }, hasResults: false }));
  return JSON.stringify({ studies, ...(PAGES[at + 1] && { nextPageToken: PAGES[at + 1] }) });
};

beforeEach(async () => {
  [asked, trouble, slept] = [[], [], []];
  folder = mkdtempSync(join(tmpdir(), "portolan-web-"));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", base);
    asked.push(url);
    const wrong = trouble.shift();
    if (wrong) wrong(response);
    else response.setHeader("content-type", "application/json").end(page(url.searchParams.get("pageToken")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2/studies`;
  close = () => server.close();
});
afterEach(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

let clock = 0;
const web = () =>
  openWeb({
    fetch: globalThis.fetch,
    now: () => clock,
    random: () => 1,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      clock += milliseconds;
    },
  });
const load = (since: string | null = null, address = base) =>
  loadNetwork(source, web(), {
    into: join(folder, "part"),
    pages: join(folder, "pages"),
    retrieved_at: "2026-08-01",
    since,
    base: address,
  });
const status =
  (code: number, headers: Record<string, string> = {}): Trouble =>
  (response) =>
    response.writeHead(code, headers).end("{}");
const html: Trouble = (response) => response.end("<html>Maintenance</html>");
const cut: Trouble = (response) => {
  response.writeHead(200, { "content-length": "1000" }).write('{"studies":[');
  setTimeout(() => response.destroy(), 10);
};
const answers =
  (text: string): Trouble =>
  (response) =>
    response.end(text);

describe("loading over the network", () => {
  it("reads every page, politely, and only what changed", async () => {
    expect(await load("2026-07-01")).toMatchObject({ records: 9, rejected: 0, input: { name: base } });
    expect(asked.map(({ searchParams }) => searchParams.get("pageToken"))).toEqual(PAGES);
    expect(asked[0]?.searchParams.get("filter.advanced")).toBe("AREA[LastUpdatePostDate]RANGE[2026-07-01,MAX]");
    expect(slept.every((wait) => wait > 500 && wait <= 1_200)).toBe(true);
    expect(existsSync(join(folder, "pages"))).toBe(false);
  });

  it("waits as long as it is told, tries again after an error and a cut connection", async () => {
    trouble = [status(429, { "retry-after": "7" }), status(500), cut];
    expect(await load()).toMatchObject({ records: 9 });
    expect(asked).toHaveLength(6);
    expect(slept).toContain(7_000);
  });

  it("goes on after a kill where it stopped", async () => {
    trouble = [null, null, html];
    await expect(load()).rejects.toMatchObject({ code: "source_changed" });
    asked = [];
    expect(await load()).toMatchObject({ records: 9 });
    expect(asked.map(({ searchParams }) => searchParams.get("pageToken"))).toEqual(["three"]);
  });

  it("begins anew when the register has forgotten the page token, or the question is another", async () => {
    trouble = [null, html];
    await expect(load()).rejects.toMatchObject({ code: "source_changed" });
    trouble = [status(400)];
    expect(await load()).toMatchObject({ records: 9 });
    trouble = [null, html];
    await expect(load()).rejects.toMatchObject({ code: "source_changed" });
    expect(await load("2026-07-01")).toMatchObject({ records: 9 });
  });

  it.each([
    ["a web page", html],
    ["text that is no JSON", answers("{")],
    ["no list of studies", answers('{"error":"no"}')],
    ["a page that names itself as next", answers(page(PAGES[1] as string).replace("three", "two"))],
  ])("calls %s a change of the source", async (what, answer) => {
    trouble = [what.includes("itself") ? null : answer, answer];
    const fault = await load().catch((error) => error);
    expect(fault).toMatchObject({ code: "source_changed" });
    expect(fault.message).toContain("127.0.0.1".slice(0, what.includes("itself") ? 0 : 9));
  });

  it("says in a sentence that there is no network, or that the register is down", async () => {
    close();
    const fault = await load().catch((error) => error);
    expect(fault).toMatchObject({ code: "source_unavailable" });
    expect(fault.message).toMatch(/could not be read.*refuses connections.*Nothing was changed/);
  });

  it("gives up on a register that stays down or sends us away for long", async () => {
    trouble = Array.from({ length: 6 }, () => status(503));
    await expect(load()).rejects.toMatchObject({ code: "source_unavailable" });
    trouble = [status(429, { "retry-after": "3600" })];
    await expect(load()).rejects.toThrow(/wait 60 minutes/);
  });
});
