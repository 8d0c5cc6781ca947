import { Fault } from "../core/fault.ts";
import type { Language } from "../core/text.ts";
import type { Exported } from "../export/export.ts";
import { type DocumentFormat, type Format, formatCalled, languageCalled } from "../export/format.ts";

/** What the address of an operation takes beside its input: in what form the answer leaves, which list of it, and the page that asks. */
const TAKEOUT = ["format", "list", "view", "language"] as const;

interface Takeout {
  format: Format | DocumentFormat | null;
  language: Language;
  list: string | undefined;
  view: string | null;
}

export function takeoutOf({ searchParams: query }: URL): Takeout {
  const format = query.get("format");
  return {
    format: format === null || format === "json" ? null : formatCalled(format),
    list: query.get("list") ?? undefined,
    language: languageCalled(query.get("language") ?? undefined),
    view: viewOf(query.get("view")),
  };
}

const MOST_LETTERS = 4000;

/** A page of this application; anything else on a card would be somebody's advertisement. */
function viewOf(view: string | null): string | null {
  if (view === null || (/^\/(?![/\\])/.test(view) && view.length <= MOST_LETTERS)) return view;
  throw new Fault("invalid_input", "The view is the path of a page of this application, such as /deals?year=2024.", {
    field: "view",
  });
}

export function withoutTakeout(query: URLSearchParams): URLSearchParams {
  const input = new URLSearchParams(query);
  for (const name of TAKEOUT) input.delete(name);
  return input;
}

// Longer than this, a header is refused on the way; such questions come as a body.
const MOST_LINK = 4000;

function linkTo(card: string): string {
  const address = new URL(card);
  address.searchParams.set("format", "card");
  return `<${address.pathname}${address.search}>; rel="describedby"; type="application/json"`;
}

/** A file to keep. Its card is one link away, for the forms that cannot hold it. */
export function fileOf({ name, type, content, card }: Exported): Response {
  const link = card ? linkTo(card.address) : null;
  return new Response(typeof content === "string" ? content : new Uint8Array(content), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      ...(link && link.length <= MOST_LINK ? { link } : {}),
      "x-content-type-options": "nosniff",
    },
  });
}

/** A file that somebody keeps here, as its name and its kind were when it came. It is saved, never shown in our own page. */
export function keptFile({ name, type, content }: { name: string; type: string; content: Buffer }): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": type,
      // RFC 6266: a plain name for old programs, the whole one for all others.
      "content-disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
