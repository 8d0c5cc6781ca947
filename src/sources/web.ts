import { Fault } from "../core/fault.ts";
import { isChallenge, refusePage } from "./reading/refuse-page.ts";

interface Answer {
  bytes: Buffer;
  text: string;
  /** What a JSON answer says; undefined for others. */
  value: unknown;
}

interface Request {
  /** What is expected: anything else is a change of the source. `page` is a web page. */
  as: "json" | "text" | "bytes" | "page";
  headers?: Record<string, string>;
  /** Sent as a form or as JSON; the request is then a POST. */
  body?: URLSearchParams | object;
  /** Milliseconds to the next request to the same host. */
  interval_ms?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** The network, as a source sees it: polite, patient, and suspicious of pages that are not data. */
export interface Web {
  get(address: URL, request: Request): Promise<Answer>;
}

export interface WebOptions {
  fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  now: () => number;
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Between 0 and 1, to keep many clients from coming back at the same moment. */
  random: () => number;
  /** Between two requests to one host. */
  interval_ms?: number;
  /** Who runs this installation; some registers answer only to those who say. */
  contact?: string | undefined;
  timeout_ms?: number;
  attempts?: number;
}

const agent = ({ contact }: WebOptions) => `portolan (self-hosted research software${contact ? `; ${contact}` : ""})`;
const LONGEST_WAIT_MS = 120_000;

type Outcome = { answer: Answer } | { again_in_ms: number | null; why: string; refused?: boolean; cause?: unknown };

export function openWeb(options: WebOptions): Web {
  const { sleep, attempts = 6, interval_ms = 1_200 } = options;
  const turn = turns(options, interval_ms);
  return {
    async get(address, request) {
      const { signal } = request;
      for (let attempt = 1; ; attempt += 1) {
        await turn(address.host, request);
        const outcome = await ask(options, address, request);
        if ("answer" in outcome) return outcome.answer;
        const wait = outcome.again_in_ms ?? backoff(attempt, options.random());
        if (attempt >= (outcome.why === OFFLINE ? 2 : attempts) || wait > LONGEST_WAIT_MS)
          throw unavailable(address, attempt, wait, outcome);
        await sleep(wait, signal);
      }
    },
  };
}

/** Each host is asked at most once per interval, also when several ask at once. */
function turns({ now, sleep }: WebOptions, interval_ms: number) {
  const free = new Map<string, number>();
  return async (host: string, { signal, interval_ms: own }: Request) => {
    const at = Math.max(now(), free.get(host) ?? 0);
    free.set(host, at + (own ?? interval_ms));
    if (at > now()) await sleep(at - now(), signal);
  };
}

async function ask(options: WebOptions, address: URL, request: Request): Promise<Outcome> {
  const timeout = AbortSignal.timeout(options.timeout_ms ?? 60_000);
  const { signal, body, headers = {}, as } = request;
  const form = body instanceof URLSearchParams;
  try {
    const response = await options.fetch(address, {
      headers: {
        accept: as === "json" ? "application/json" : "*/*",
        "user-agent": agent(options),
        ...(body && !form && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body && { method: "POST", body: form ? body : JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return judge(response, await contentOf(response, address), { address, as, now: options.now() });
  } catch (cause) {
    if (cause instanceof Fault || signal?.aborted) throw cause;
    const why = timeout.aborted ? "it did not answer in time" : reasonOf(cause);
    return { again_in_ms: null, why, cause };
  }
}

interface Asked {
  address: URL;
  as: Request["as"];
  now: number;
}

/** Answers that mean: not you, or not now. 412 and 468 are how Chinese site guards say it. */
const TURNED_AWAY = [401, 403, 406, 412, 418, 451, 468];

function judge({ status, headers }: Response, bytes: Buffer, { address, as, now }: Asked): Outcome {
  if (status === 429 || status >= 500) {
    return {
      again_in_ms: retryAfter(headers.get("retry-after"), now),
      why: `it answered with status ${status}`,
      refused: status === 429,
    };
  }
  if (TURNED_AWAY.includes(status)) throw blocked(address, `answered with status ${status}`, { status });
  if (status >= 400) throw changed(address, `answered with status ${status}`, { status });
  const text = as === "bytes" ? bytes.subarray(0, 4096).toString("latin1") : new TextDecoder().decode(bytes);
  refuseOther(text, address, as);
  return { answer: { bytes, text, value: as === "json" ? parsed(text, address) : undefined } };
}

function refuseOther(text: string, address: URL, as: Request["as"]): void {
  if (!text.trim()) throw changed(address, "sent an empty answer");
  const short = text.length < 20_000;
  if (as === "page") {
    if (short && isChallenge(text)) throw blocked(address, "asks for proof that we are people");
    return;
  }
  try {
    refusePage(text.slice(0, 20_000), "data");
  } catch (error) {
    if (error instanceof Fault && error.code === "source_blocked")
      throw blocked(address, "sent a page that turns us away");
    throw changed(address, "sent a web page where data was expected");
  }
}

/** Larger answers are for the hand: download the file and load it. */
const LARGEST_ANSWER = 1024 * 1024 * 1024;

async function contentOf(response: Response, address: URL): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    if (length > LARGEST_ANSWER) throw changed(address, "sends more than 1 GiB at once; download it and load the file");
  }
  return Buffer.concat(parts);
}

function parsed(text: string, address: URL): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw changed(address, "sent text that is not JSON", {}, cause);
  }
}

const blocked = (address: URL, what: string, details: Record<string, unknown> = {}) =>
  new Fault("source_blocked", `${address.host} ${what}: ${address.href}`, { address: address.href, ...details });

const changed = (address: URL, what: string, details: Record<string, unknown> = {}, cause?: unknown) =>
  new Fault("source_changed", `${address.host} ${what}: ${address.href}`, { address: address.href, ...details }, cause);

function unavailable(
  address: URL,
  attempts: number,
  wait: number,
  { why, refused, cause }: { why: string; refused?: boolean; cause?: unknown },
): Fault {
  const later = wait > LONGEST_WAIT_MS ? ` It asks us to wait ${Math.ceil(wait / 60_000)} minutes.` : "";
  const message = `${address.host} could not be read: ${why}.${later} Nothing was changed; try again later.`;
  return new Fault(
    refused ? "source_blocked" : "source_unavailable",
    message,
    { address: address.href, attempts },
    cause,
  );
}

/** Asked once more and then left: a machine without a network will not get one by waiting. */
const OFFLINE = "there is no network here, or no such host";

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (/ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/.test(code)) return OFFLINE;
  return code === "ECONNREFUSED" ? "it refuses connections" : "the connection was cut";
}

/** Seconds or a date, as HTTP allows both. */
function retryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

const backoff = (attempt: number, luck: number) => Math.min(60_000, 1_000 * 2 ** (attempt - 1)) * (0.5 + luck / 2);
