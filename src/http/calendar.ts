import type { Hono } from "hono";
import { atMost } from "./at-most.ts";
import { callerOf } from "./caller.ts";

/** The calendar at a secret address; null where there is none. */
export type Calendar = (token: string, origin: string) => Promise<string | null>;

/** Requests for calendars that one address may send in a minute. */
const MOST_A_MINUTE = 60;

export function addCalendar(app: Hono, calendar: Calendar): void {
  const mayAsk = atMost(MOST_A_MINUTE);
  app.get("/api/calendar/:file{[A-Za-z0-9_-]{43}\\.ics}", async (c) => {
    if (!mayAsk(callerOf(c) ?? "")) return c.text("Too many requests. Wait a minute.", 429, { "retry-after": "60" });
    const url = new URL(c.req.url);
    const found = await calendar(c.req.param("file").slice(0, -".ics".length), url.origin);
    if (found === null) return c.text("There is no calendar at this address.", 404);
    const headers = { "content-type": "text/calendar; charset=utf-8", "cache-control": "private, max-age=900" };
    return c.body(found, 200, { ...headers, "referrer-policy": "no-referrer" });
  });
}
