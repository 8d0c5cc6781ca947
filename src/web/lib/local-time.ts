import type { Language } from "../../core/text.ts";
import { formatDate } from "../../words/format.ts";

/** The zone of whoever reads, as the browser knows it. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The day an instant falls on where its reader is. */
export function dayHere(instant: string, timeZone = zoneHere()): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(new Date(instant));
}

/** An instant by the clock of its reader, with the zone named: `23 Nov 2026, 12:12 Asia/Shanghai`. */
export function instantHere(instant: string, language: Language, timeZone = zoneHere()): string {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  const day = formatDate(dayHere(instant, timeZone), "day", language);
  return `${day}${language === "zh" ? " " : ", "}${clock.format(new Date(instant))} ${timeZone.replaceAll("_", " ")}`;
}
