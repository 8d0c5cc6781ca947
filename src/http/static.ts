import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Hono } from "hono";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Serves the built web application. A path without a file is a room of it, and gets the page itself. */
export function serveWeb(app: Hono, folder: string): void {
  app.get("/*", async (c) => {
    const file = await readInside(folder, decode(c.req.path));
    const found = file ?? (extname(c.req.path) ? null : await readInside(folder, "/index.html"));
    if (!found) return c.notFound();
    c.header("content-type", TYPES[extname(found.path)] ?? "application/octet-stream");
    c.header(
      "cache-control",
      found.path.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
    );
    c.header("content-security-policy", POLICY);
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "no-referrer");
    return c.body(found.bytes);
  });
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "/";
  }
}

async function readInside(folder: string, wanted: string) {
  const path = join(folder, normalize(wanted));
  if (!path.startsWith(folder + sep) || wanted.includes("\0")) return null;
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  return { path, bytes: new Uint8Array(await readFile(path)) };
}
