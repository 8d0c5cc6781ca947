import type { Language, Text } from "../core/text.ts";
import { askedInWords, columnSaid, countsSaid, factsSaid, listTitle, saidOf } from "../words/changes.ts";
import { formatDate } from "../words/format.ts";
import type { QueuedLetter } from "./digests.ts";
import type { Letter } from "./letters.ts";
import type { RowChanges } from "./row-changes.ts";
import type { AlertRow } from "./watches.ts";

/** An alert, with what the question it answers is called, and what it asks about by id. */
export type ToldAlert = AlertRow & { title: Text; names: Record<string, Text> };

interface Links {
  origin: string;
  /** Stops the letters about one watch, or all where none is named. */
  stop(watch_id: string | null): string;
}

const WORDS = {
  changes: { en: "changed in what you watch", zh: "：您关注的内容有变化" },
  watches: { en: "watches", zh: "项关注" },
  hello: { en: "This changed in the evidence since you were last told:", zh: "自上次通知以来，证据有以下变化：" },
  why: { en: "You get this because you have watched it since", zh: "您收到此邮件，是因为您关注了该内容，始于" },
  open: { en: "Open", zh: "打开" },
  stop: { en: "Stop letters about this", zh: "停止此项邮件" },
  stopAll: { en: "Stop all letters about what I watch", zh: "停止所有关注邮件" },
  all: { en: "All changes, and how often you are told", zh: "全部变化与通知频率" },
  more: { en: "more on the page", zh: "项见页面" },
  cut: {
    en: "Only the first 1,000 rows are compared: a row may have come or gone because others did.",
    zh: "仅比较前 1,000 行：个别行的增减可能由其他行引起。",
  },
  added: { en: "New", zh: "新增" },
  changed: { en: "Changed", zh: "变化" },
  removed: { en: "Gone", zh: "移除" },
} as const satisfies Record<string, Text>;

const LINES = 10;

/** A line of a letter; a link where it has an address. */
interface Line {
  kind: "heading" | "row" | "detail" | "soft";
  text: string;
  href?: string;
}

/** What changed for one reader, and why they are told, in their language. Nothing in it says that it was opened. */
export function alertLetter(letter: QueuedLetter, told: ToldAlert[], links: Links): Letter {
  const { language, email, letter_id, name } = letter;
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const stopAll = links.stop(null);
  const lines: Line[] = [
    { kind: "soft", text: language === "zh" ? `${name}：` : `${name},` },
    { kind: "soft", text: say("hello") },
    ...told.flatMap((alert) => linesOf(alert, links, language)),
    { kind: "heading", text: "" },
    { kind: "soft", text: say("all"), href: `${links.origin}/platform/alerts?lang=${language}` },
    { kind: "soft", text: say("stopAll"), href: stopAll },
  ];
  return {
    to: email,
    subject: subjectOf(told, language),
    text: lines.map(plain).join("\n"),
    html: pageOf(lines, language),
    messageId: `<${letter_id}@${new URL(links.origin).hostname}>`,
    headers: {
      // RFC 2369 and 8058: one press in the mail program, which sends it without a cookie.
      "List-Unsubscribe": `<${stopAll}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  };
}

function subjectOf(told: ToldAlert[], language: Language): string {
  const names = [...new Set(told.map(({ name }) => name))];
  const sum = (name: "added" | "removed" | "changed") => told.reduce((total, alert) => total + alert[name], 0);
  const counts = countsSaid({ added: sum("added"), removed: sum("removed"), changed: sum("changed") }, language);
  const about = names.length === 1 ? names[0] : `${names.length} ${WORDS.watches[language]}`;
  return `Portolan: ${about} (${counts})`.replace(/\p{Cc}+/gu, " ");
}

function linesOf(alert: ToldAlert, { origin, stop }: Links, language: Language): Line[] {
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const asked = alert.kind === "follow" ? "" : askedInWords(alert, language);
  const since = formatDate(alert.watched_since.slice(0, 10), "day", language);
  return [
    { kind: "heading", text: `${alert.name} · ${countsSaid(alert, language)}` },
    ...(["added", "changed", "removed"] as const).flatMap((kind) => rowsOf(alert, kind, language)),
    ...(alert.is_cut ? [{ kind: "soft" as const, text: say("cut") }] : []),
    { kind: "soft", text: `${say("why")} ${since}: ${alert.title[language]}${asked && ` · ${asked}`}` },
    { kind: "soft", text: say("open"), href: `${origin}/platform/alerts/${alert.alert_id}?lang=${language}` },
    { kind: "soft", text: say("stop"), href: stop(alert.watch_id) },
  ];
}

function rowsOf(alert: ToldAlert, kind: keyof RowChanges, language: Language): Line[] {
  const rows = alert.changes[kind];
  const shown = rows.slice(0, LINES).flatMap((row): Line[] => {
    const list = alert.kind === "follow" ? listTitle(row.list, language) : null;
    const head = `${WORDS[kind][language]}: ${[list, row.title[language]].filter(Boolean).join(" · ")}`;
    return [{ kind: "row", text: head }, ...detailsOf(row, language)];
  });
  const more = alert[kind] - Math.min(rows.length, LINES);
  return more > 0 ? [...shown, { kind: "detail", text: `+ ${more} ${WORDS.more[language]}` }] : shown;
}

function detailsOf(row: RowChanges["added"][number] | RowChanges["changed"][number], language: Language): Line[] {
  const word = (column: string, value: Parameters<typeof saidOf>[1]) => saidOf(column, value, language);
  if ("fields" in row)
    return row.fields.map(({ column, before, after }) => ({
      kind: "detail",
      text: `${columnSaid(column, language)}: ${word(column, before)} → ${word(column, after)}`,
    }));
  const facts = factsSaid(row.facts, language);
  return facts ? [{ kind: "detail", text: facts }] : [];
}

const PLAIN = { heading: "\n", row: "", detail: "    ", soft: "" } as const;

const plain = ({ kind, text, href }: Line): string => `${PLAIN[kind]}${href ? `${text}: ${href}` : text}`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = {
  heading: "font-size:17px;font-weight:600;margin:28px 0 8px;color:#14212b",
  row: "margin:10px 0 0;font-weight:600",
  detail: "margin:2px 0 0 16px;color:#3d4a54",
  soft: "margin:6px 0 0;font-size:14px;color:#5b6770",
} as const;

function pageOf(lines: Line[], language: Language): string {
  const body = lines
    .map(({ kind, text, href }) => {
      const words = href ? `<a href="${escaped(href)}" style="color:#1d4f7c">${escaped(text)}</a>` : escaped(text);
      return text ? `<p style="${STYLE[kind]}">${words}</p>` : "<hr>";
    })
    .join("\n");
  const frame =
    "font:15px/1.5 -apple-system,'Segoe UI',sans-serif;max-width:640px;margin:0 auto;padding:16px;color:#14212b";
  return `<!doctype html><html lang="${language === "zh" ? "zh-Hans" : "en"}"><body style="${frame}">\n${body}\n</body></html>`;
}
