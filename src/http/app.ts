import { Hono, type Context as HonoContext, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { asFault, Fault, type FaultCode } from "../core/fault.ts";
import { exportAnswer } from "../export/export.ts";
import { alertsUnsubscribe } from "../operations/alerts-unsubscribe.ts";
import { operations } from "../operations/catalogue.ts";
import { flatInput } from "../operations/flat-input.ts";
import type { Context, Operation } from "../operations/operation.ts";
import { perform } from "../operations/perform.ts";
import { addCalendar, type Calendar } from "./calendar.ts";
import { callerOf } from "./caller.ts";
import { openapi, pathOf } from "./openapi.ts";
import { fileOf, keptFile, takeoutOf, withoutTakeout } from "./takeout.ts";

const STATUS = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  internal: 500,
  source_changed: 502,
  source_blocked: 502,
  source_unavailable: 503,
} as const satisfies Record<FaultCode, number>;

const TITLE = {
  invalid_input: "The request cannot be read",
  unauthenticated: "Sign in first",
  forbidden: "Not allowed",
  not_found: "Not found",
  conflict: "Something else is in the way",
  internal: "Our fault",
  source_changed: "A source changed its shape",
  source_blocked: "A source turns us away",
  source_unavailable: "A source cannot be reached",
} as const satisfies Record<FaultCode, string>;

const MEBIBYTE = 1024 * 1024;

export interface Door {
  context: (request: Request) => Context | Promise<Context>;
  /** Answers at `/api/auth/…`, where there are accounts. The address is that of whoever called. */
  signIn?: (request: Request, address: string | undefined) => Promise<Response>;
  /** The calendar at a secret address, for programs that have no cookie; null where there is none. */
  calendar?: Calendar;
  version: string;
  /** Takes what our fault was caused by; the caller is told only that it was ours. */
  log: (event: string, attributes: Record<string, unknown>) => void;
}

export function createApi({ context, signIn, calendar, version, log }: Door): Hono {
  const app = new Hono();
  app.use("/api/*", compress());
  app.use("/api/*", limitBodies());
  app.get("/healthz", (c) => c.json({ status: "ok", version }));
  app.get("/readyz", async (c) =>
    c.json({ status: "ready", snapshot: (await context(c.req.raw)).shelf.current().manifest.id }),
  );
  app.get("/api/openapi.json", (c) => c.json(openapi(operations, version)));
  if (signIn) app.all("/api/auth/*", (c) => signIn(c.req.raw, callerOf(c)));
  if (calendar) addCalendar(app, calendar);
  app.use("/api/*", async (c, next) => {
    refuseForgery(c.req.raw);
    await next();
  });
  for (const operation of operations) addOperation(app, operation, context);
  app.post("/unsubscribe/:token", bodyLimit({ maxSize: SMALL, onError: () => tooLarge(SMALL) }), async (c) => {
    await perform(alertsUnsubscribe as never, { token: c.req.param("token") }, await context(c.req.raw));
    return c.text("You get no more of these letters. 您将不再收到此类邮件。");
  });
  app.all("/api/*", (c) => {
    throw new Fault("not_found", `There is no operation at ${c.req.path}. The contract is /api/openapi.json.`);
  });
  app.onError((error) => problem(error, log));
  return app;
}

/** What a mail program sends when its reader presses Unsubscribe: one field (RFC 8058). */
const SMALL = MEBIBYTE / 64;

const FILE = "application/octet-stream";
const isFile = (request: Request) => request.headers.get("content-type") === FILE;

function limitBodies(): MiddlewareHandler {
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: () => tooLarge(maxSize) });
  const ordinary = limit(MEBIBYTE);
  const uploads = new Map(
    operations.flatMap((operation) =>
      operation.upload ? [[pathOf(operation), limit(operation.upload.most_bytes)] as const] : [],
    ),
  );
  return (c, next) => ((isFile(c.req.raw) && uploads.get(c.req.path)) || ordinary)(c, next);
}

/** A browser says which page a request comes from: another site's may not act with somebody's cookie. */
function refuseForgery(request: Request): void {
  const from = request.headers.get("origin");
  if (request.method === "GET" || request.method === "HEAD" || !request.headers.has("cookie") || !from) return;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (URL.canParse(from) && new URL(from).host === host) return;
  throw new Fault("forbidden", "This request comes from a page of another site.", { field: null });
}

function addOperation(app: Hono, operation: Operation, context: Door["context"]): void {
  const path = pathOf(operation);
  const answer = async (c: HonoContext, input: Record<string, unknown>) => {
    const url = new URL(c.req.url);
    const world = await context(c.req.raw);
    if (operation.file && url.searchParams.get("format") === "file")
      return keptFile(operation.file((await perform(operation, input, world)) as never));
    const { format, list, view, language } = takeoutOf(url);
    if (format === null) return c.json((await perform(operation, input, world)) as object);
    return fileOf(await exportAnswer(operation, { input, format, list, view, language, origin: url.origin }, world));
  };
  app.post(path, async (c) => {
    if (operation.upload && isFile(c.req.raw)) return answer(c, await uploaded(operation, operation.upload.field, c));
    const input = await c.req.json().catch((cause) => {
      throw new Fault("invalid_input", "The body is not JSON.", { field: null }, cause);
    });
    return answer(c, input);
  });
  if (operation.writes) return;
  app.get(path, (c) => answer(c, flatInput(operation.input, withoutTakeout(new URL(c.req.url).searchParams))));
}

/** The body is one field of the input, the address holds the others. */
async function uploaded(operation: Operation, field: string, c: HonoContext): Promise<Record<string, unknown>> {
  const content = Buffer.from(await c.req.arrayBuffer()).toString("base64");
  return { ...flatInput(operation.input, withoutTakeout(new URL(c.req.url).searchParams)), [field]: content };
}

function tooLarge(limit: number): never {
  throw new Fault("invalid_input", `The body is larger than ${limit / MEBIBYTE} MiB.`, { field: null });
}

function problem(error: Error, log: Door["log"]): Response {
  const fault = asFault(error);
  const { code, message, details, cause } = fault;
  if (code === "internal")
    log("request failed", { message, cause: String((cause as Error)?.stack ?? cause), ...details });
  const said = code === "internal" ? {} : details;
  const body = { ...said, type: "about:blank", title: TITLE[code], status: STATUS[code], code, detail: message };
  return new Response(JSON.stringify(body), {
    status: STATUS[code],
    headers: { "content-type": "application/problem+json" },
  });
}
