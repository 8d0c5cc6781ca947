export type Format = "json" | "xml" | "html" | "text";

/** An untouched record for the eye: nothing of it is changed but the spaces between its parts. */
export function legible(raw: string): { format: Format; text: string } {
  const json = asJson(raw);
  if (json !== null) return { format: "json", text: json };
  const start = raw.trimStart();
  if (!start.startsWith("<")) return { format: "text", text: raw };
  const format = /^<(!doctype html|html|table|tr|tbody|div|p)\b/i.test(start) ? "html" : "xml";
  return { format, text: indented(start) };
}

function asJson(raw: string): string | null {
  if (!/^\s*[[{]/.test(raw)) return null;
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return null;
  }
}

// These have no end tag.
const VOID = /^<(br|hr|img|input|meta|link|col)\b/i;
const MOST_INDENTED = 400_000;

/** Each tag on a line of its own, further in than what holds it; a tag that holds only text keeps it on its line. */
function indented(markup: string): string {
  if (markup.length > MOST_INDENTED) return markup;
  let depth = 0;
  const lines: string[] = [];
  for (const [piece] of markup.matchAll(/<(\w[^\s>]*)[^<>]*>[^<]*<\/\1>|<[^>]*>|[^<]+/g)) {
    const part = piece.trim();
    if (part === "") continue;
    if (part.startsWith("</")) depth = Math.max(0, depth - 1);
    lines.push("  ".repeat(depth) + part);
    if (/^<\w/.test(part) && !/\/>$|<\/[^>]+>$/.test(part) && !VOID.test(part)) depth += 1;
  }
  return lines.join("\n");
}
