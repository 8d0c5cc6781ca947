import { Fault } from "../core/fault.ts";

interface Answer {
  text: string;
  value: unknown;
}

/** The network, as a source sees it: polite, patient, and suspicious of pages that are not data. */
export interface Web {
  json(address: URL, options?: { signal?: AbortSignal | undefined }): Promise<Answer>;
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
  timeout_ms?: number;
  attempts?: number;
}

const AGENT = "portolan (self-hosted research software)";
const LONGEST_WAIT_MS = 120_000;

type Outcome = { answer: Answer } | { again_in_ms: number | null; why: string; cause?: unknown };

export function openWeb(options: WebOptions): Web {
  const { sleep, attempts = 6, interval_ms = 1_200 } = options;
  const turn = turns(options, interval_ms);
  return {
    async json(address, { signal } = {}) {
      for (let attempt = 1; ; attempt += 1) {
        await turn(address.host, signal);
        const outcome = await ask(options, address, signal);
        if ("answer" in outcome) return outcome.answer;
        const wait = outcome.again_in_ms ?? backoff(attempt, options.random());
        if (attempt >= attempts || wait > LONGEST_WAIT_MS) throw unavailable(address, attempt, wait, outcome);
        await sleep(wait, signal);
      }
    },
  };
}

/** Each host is asked at most once per interval, also when several ask at once. */
function turns({ now, sleep }: WebOptions, interval_ms: number) {
  const free = new Map<string, number>();
  return async (host: string, signal?: AbortSignal) => {
    const at = Math.max(now(), free.get(host) ?? 0);
    free.set(host, at + interval_ms);
    if (at > now()) await sleep(at - now(), signal);
  };
}

async function ask(options: WebOptions, address: URL, signal?: AbortSignal): Promise<Outcome> {
  const timeout = AbortSignal.timeout(options.timeout_ms ?? 60_000);
  try {
    const response = await options.fetch(address, {
      headers: { accept: "application/json", "user-agent": AGENT },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return judge(response, await response.text(), address, options.now());
  } catch (cause) {
    if (cause instanceof Fault || signal?.aborted) throw cause;
    const why = timeout.aborted ? "it did not answer in time" : reasonOf(cause);
    return { again_in_ms: null, why, cause };
  }
}

function judge({ status, headers }: Response, text: string, address: URL, now: number): Outcome {
  if (status === 429 || status >= 500) {
    return { again_in_ms: retryAfter(headers.get("retry-after"), now), why: `it answered with status ${status}` };
  }
  if (status >= 400) throw changed(address, `answered with status ${status}`, { status });
  return { answer: { text, value: parsed(text, address) } };
}

function parsed(text: string, address: URL): unknown {
  if (/^\s*</.test(text)) throw changed(address, "sent a web page where data was expected");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw changed(address, "sent text that is not JSON", {}, cause);
  }
}

const changed = (address: URL, what: string, details: Record<string, unknown> = {}, cause?: unknown) =>
  new Fault("source_changed", `${address.host} ${what}: ${address.href}`, { address: address.href, ...details }, cause);

function unavailable(
  address: URL,
  attempts: number,
  wait: number,
  { why, cause }: { why: string; cause?: unknown },
): Fault {
  const later = wait > LONGEST_WAIT_MS ? ` It asks us to wait ${Math.ceil(wait / 60_000)} minutes.` : "";
  const message = `${address.host} could not be read: ${why}.${later} Nothing was changed; try again later.`;
  return new Fault("source_unavailable", message, { address: address.href, attempts }, cause);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (/ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/.test(code)) return "there is no network here, or no such host";
  return code === "ECONNREFUSED" ? "it refuses connections" : "the connection was cut";
}

/** Seconds or a date, as HTTP allows both. */
function retryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

const backoff = (attempt: number, luck: number) => Math.min(60_000, 1_000 * 2 ** (attempt - 1)) * (0.5 + luck / 2);
