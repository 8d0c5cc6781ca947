import type { Context } from "hono";

/** What the server of Node lays beside a request. */
type Incoming = { incoming?: { socket?: { remoteAddress?: string } } } | undefined;

/** The address of whoever called: of the proxy, where there is one in front. */
export const callerOf = (c: Context): string | undefined => (c.env as Incoming)?.incoming?.socket?.remoteAddress;
