import { expect, it } from "vitest";
import { onceADay } from "./schedule.ts";

const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute);

it("runs after its time of day, once a day", async () => {
  let runs = 0;
  const look = onceADay("03:30", async () => {
    runs += 1;
  });
  const looks = [at(1, 3, 29), at(1, 3, 30), at(1, 3, 31), at(1, 23, 0), at(2, 1, 0), at(2, 4, 0)];
  const ran: boolean[] = [];
  for (const now of looks) ran.push(await look(now));
  expect(ran).toEqual([false, true, false, false, false, true]);
  expect(runs).toBe(2);
});

it("never runs beside itself, and runs again after a failure", async () => {
  let end: () => void = () => {};
  const look = onceADay(
    "00:00",
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  const first = look(at(1, 0, 0));
  expect(await look(at(2, 0, 0))).toBe(false);
  end();
  expect(await first).toBe(true);
  const failing = onceADay("00:00", () => Promise.reject(new Error("no")));
  await expect(failing(at(1, 0, 0))).rejects.toThrow("no");
  await expect(failing(at(2, 0, 0))).rejects.toThrow("no");
});
