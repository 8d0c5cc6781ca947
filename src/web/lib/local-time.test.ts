import { expect, it } from "vitest";
import { dayHere, instantHere } from "./local-time.ts";

it("says an instant by the clock of its reader, and names the zone", () => {
  expect(instantHere("2026-11-23T20:30:00.000Z", "en", "Asia/Shanghai")).toBe("24 Nov 2026, 04:30 Asia/Shanghai");
  expect(instantHere("2026-11-23T20:30:00.000Z", "zh", "America/New_York")).toBe("2026-11-23 15:30 America/New York");
});

it("puts it on the day it falls on there", () => {
  expect(dayHere("2027-03-14T04:59:00.000Z", "America/New_York")).toBe("2027-03-13");
  expect(dayHere("2027-03-14T05:00:00.000Z", "America/New_York")).toBe("2027-03-14");
});
