interface CalendarEvent {
  /** The same for the same event in every copy of the calendar. */
  uid: string;
  /** A day, `2026-11-23`, where it is all day; else an instant, `2026-11-23T09:00:00Z`. */
  starts: string;
  /** The last day of it, or the instant at which it ends. */
  ends?: string | undefined;
  all_day?: boolean | undefined;
  summary: string;
  description: string;
  url?: string | undefined;
}

interface Calendar {
  name: string;
  events: readonly CalendarEvent[];
  /** The instant for which the calendar speaks. */
  stamped_at?: string;
}

/** A calendar that calendar programs read, as RFC 5545 writes it. */
export function calendarOf({ name, events, stamped_at = new Date().toISOString() }: Calendar): string {
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Portolan//EN", "CALSCALE:GREGORIAN"],
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, instant(stamped_at))),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const eventLines = (event: CalendarEvent, stamp: string): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${stamp}`,
  ...(event.all_day ? wholeDays(event) : instants(event)),
  `SUMMARY:${escaped(event.summary)}`,
  ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
  ...(event.url ? [`URL:${new URL(event.url).href}`] : []),
  "END:VEVENT",
];

const instants = ({ starts, ends }: CalendarEvent): string[] => [
  `DTSTART:${instant(starts)}`,
  ...(ends ? [`DTEND:${instant(ends)}`] : []),
];

/** The end that is written is the first day on which the event is over. */
const wholeDays = ({ starts, ends = starts }: CalendarEvent): string[] => [
  `DTSTART;VALUE=DATE:${starts.slice(0, 10).replaceAll("-", "")}`,
  `DTEND;VALUE=DATE:${dayAfter(ends.slice(0, 10)).replaceAll("-", "")}`,
];

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const instant = (text: string): string => new Date(text).toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");

/** Control characters have no place in a calendar, save the line break, which has a spelling of its own. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

const MOST_OCTETS = 75;

/** A line holds 75 octets, of which the blank that continues one is the first; no character is cut. */
function folded(line: string): string {
  const rows: string[] = [];
  let row = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      rows.push(row);
      row = " ";
      octets = 1;
    }
    row += character;
    octets += size;
  }
  return [...rows, row].join("\r\n");
}
