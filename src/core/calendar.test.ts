import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf } from "./calendar.ts";

const stamped_at = "2026-11-23T04:05:06.789Z";
const words = fc.string({ unit: "binary", maxLength: 300 });
const write = (summary: string, description = "") =>
  calendarOf({
    name: summary,
    stamped_at,
    events: [{ uid: "a", starts: "2026-11-30", all_day: true, summary, description }],
  });

/** What a calendar program makes of it. */
const unfolded = (calendar: string) => calendar.replaceAll("\r\n ", "").split("\r\n");
const read = (calendar: string, property: string) =>
  unfolded(calendar)
    .find((line) => line.startsWith(`${property}:`))
    ?.slice(property.length + 1)
    .replaceAll(/\\(.)/g, (_, character) => (character === "n" ? "\n" : character));

describe("a calendar", () => {
  it("holds 75 octets a line at most, and cuts no character", () => {
    fc.assert(
      fc.property(words, words, (summary, description) => {
        for (const line of write(summary, description).split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Surrogate}/u);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });

  it("gives back what was written, however it is spelt, and lets no text become a line of its own", () => {
    const plain = fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => text.replaceAll(/[\p{Cc}]/gu, "\n"));
    fc.assert(
      fc.property(plain, (text) => {
        const calendar = write(text, `${text}\r\nEND:VEVENT`);
        expect(read(calendar, "SUMMARY")).toBe(text);
        expect(unfolded(calendar).filter((line) => line === "END:VEVENT")).toHaveLength(1);
      }),
    );
  });

  it("ends a whole day on the next, across months and years", () => {
    const [starts, ends] = ["2026-12-30", "2026-12-31"];
    const calendar = calendarOf({
      ...{ name: "x", stamped_at },
      events: [{ uid: "a", starts, ends, all_day: true, summary: "x", description: "" }],
    });
    expect(calendar).toContain("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101\r\n");
  });

  it("writes instants in UTC", () => {
    const [starts, ends] = ["2026-11-30T09:00:00+08:00", "2026-11-30T02:30:00Z"];
    const event = { uid: "a", starts, ends, summary: "x", description: "", url: "https://example.org/a?b=c" };
    const calendar = calendarOf({ name: "x", stamped_at, events: [event] });
    expect(calendar).toContain("DTSTAMP:20261123T040506Z\r\nDTSTART:20261130T010000Z\r\nDTEND:20261130T023000Z\r\n");
    expect(calendar).toContain("URL:https://example.org/a?b=c\r\n");
  });
});
