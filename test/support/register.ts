import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Source } from "../../src/sources/source.ts";
import { openWeb, type Web } from "../../src/sources/web.ts";
import { folderOf, routesOf } from "./fixtures.ts";

export type Trouble = (response: ServerResponse) => void;

export interface Register {
  web: Web;
  fetch: typeof fetch;
  asked: URL[];
  slept: number[];
  /** What goes wrong, request by request; null where nothing does. */
  trouble: (Trouble | null)[];
  /** Changes what a route answers, as `(body, request number) => body`. */
  spoil: ((body: Buffer, request: number) => Buffer) | null;
  close(): void;
}

/** A server on this machine that answers as the source's service does, whatever the address; time passes at once. */
export async function openRegister(source: Source): Promise<Register> {
  const routes = routesOf(source).map(({ match, file }) => ({ pattern: new RegExp(match), file }));
  const folder = join(folderOf(source), "live");
  const register: Omit<Register, "web" | "fetch" | "close"> = { asked: [], slept: [], trouble: [], spoil: null };
  const server = createServer((request, response) => {
    const address = new URL(String(request.headers["x-asked"]));
    register.asked.push(address);
    const wrong = register.trouble.shift();
    if (wrong) return wrong(response);
    const route = routes.find(({ pattern }) => pattern.test(address.href));
    if (!route) return response.writeHead(404).end(`No route answers ${address.href}`);
    const body = readFileSync(join(folder, route.file));
    response.end(register.spoil ? register.spoil(body, register.asked.length) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  let clock = Date.parse("2026-11-01T00:00:00Z");
  const asking: typeof fetch = (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    return fetch(base, { ...init, headers: { ...(init?.headers as object), "x-asked": address } });
  };
  const web = openWeb({
    fetch: asking,
    now: () => clock,
    random: () => 1,
    sleep: async (milliseconds) => {
      register.slept.push(milliseconds);
      clock += milliseconds;
    },
  });
  return Object.assign(register, { web, fetch: asking, close: () => server.close() });
}

export const status =
  (code: number, headers: Record<string, string> = {}): Trouble =>
  (response) =>
    response.writeHead(code, headers).end("{}");
export const answers =
  (text: string): Trouble =>
  (response) =>
    response.end(text);
export const cut: Trouble = (response) => {
  response.writeHead(200, { "content-length": "100000" }).write('{"results":[');
  setTimeout(() => response.destroy(), 10);
};
