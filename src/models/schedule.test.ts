import { expect, it } from "vitest";
import { addDays, addMonths, addWorkingDays, daysBetween, runOut } from "./calendar.ts";
import { criticalPath, schedule, type Task } from "./schedule.ts";

it("counts working days over weekends and holidays", () => {
  expect(addWorkingDays("2026-11-20", 1)).toBe("2026-11-23");
  expect(addWorkingDays("2026-11-23", 5)).toBe("2026-11-30");
  expect(addWorkingDays("2026-11-23", 200)).toBe("2027-08-30");
  expect(addWorkingDays("2026-12-24", 1, new Set(["2026-12-25"]))).toBe("2026-12-28");
  expect(addWorkingDays("2026-11-23", 0)).toBe("2026-11-23");
});

it("keeps to the end of a month and to leap years", () => {
  expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
  expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
  expect(addMonths("2026-11-23", 14)).toBe("2028-01-23");
  expect(runOut("2028-02-29", { amount: 1, unit: "year", day_kind: null })).toBe("2029-02-28");
  expect(daysBetween("2026-11-23", addDays("2026-11-23", 60))).toBe(60);
});

const task = (id: string, days: number, after: string[] = [], needed?: number): Task => ({
  ...{ id, after, end: (day, which) => addDays(day, which === "latest" ? 2 * days : days) },
  ...(needed === undefined ? {} : { needed }),
});

it("dates tasks after those they wait for and finds the chain that decides", () => {
  const dated = schedule([task("c", 5, ["a", "b"]), task("a", 10), task("b", 20)], "2026-01-01");
  expect(dated.get("c")?.start).toEqual({ earliest: "2026-01-21", likely: "2026-01-21", latest: "2026-02-10" });
  expect(criticalPath(dated, "c")).toEqual(["b", "c"]);
});

it("waits for as many as are needed, in each case for the soonest", () => {
  const dated = schedule([task("a", 10), task("b", 20), task("c", 1, ["a", "b"], 1)], "2026-01-01");
  expect(dated.get("c")?.start.likely).toBe("2026-01-11");
  expect(criticalPath(dated, "c")).toEqual(["a", "c"]);
});

it("names the tasks that wait for each other", () => {
  expect(() => schedule([task("a", 1, ["b"]), task("b", 1, ["a"])], "2026-01-01")).toThrow("wait for each other: a, b");
});
