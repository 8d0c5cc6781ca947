/** Days are `2026-11-23`; arithmetic is in UTC, so that it is the same on every machine. */

const MILLISECONDS = 86_400_000;
const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS);
const dayOf = (number: number): string => new Date(number * MILLISECONDS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

export const addDays = (day: string, days: number): string => dayOf(numberOf(day) + Math.round(days));

/** The same day of a later month, or its last day where it has none such. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const whole = Math.trunc(months);
  const first = new Date(Date.UTC(year, month - 1 + whole, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const landed = addDays(first.toISOString().slice(0, 10), Math.min(date, last) - 1);
  return addDays(landed, (months - whole) * 30);
}

/** 1970-01-01, day number 0, was a Thursday. */
const weekday = (number: number): number => (((number + 4) % 7) + 7) % 7;
const isWorking = (number: number, holidays: ReadonlySet<string>): boolean =>
  weekday(number) !== 0 && weekday(number) !== 6 && !holidays.has(dayOf(number));

/** The day on which the given number of working days have passed, the first of them the day after `day`. */
export function addWorkingDays(day: string, days: number, holidays: ReadonlySet<string> = new Set()): string {
  let at = numberOf(day);
  for (let left = Math.round(days); left > 0; ) {
    at += 1;
    if (isWorking(at, holidays)) left -= 1;
  }
  return dayOf(at);
}

/** How many working days there are after `from` until `to`, that day included; less than none where it is past. */
export function workingDaysBetween(from: string, to: string, holidays: ReadonlySet<string> = new Set()): number {
  if (to < from) return 0 - workingDaysBetween(to, from, holidays);
  let days = 0;
  for (let at = numberOf(from) + 1; at <= numberOf(to); at += 1) if (isWorking(at, holidays)) days += 1;
  return days;
}

export interface Clock {
  amount: number;
  unit: "day" | "month" | "year";
  day_kind: "working" | "calendar" | null;
}

/** The day on which a clock that starts on `day` runs out. */
export function runOut(day: string, { amount, unit, day_kind }: Clock, holidays?: ReadonlySet<string>): string {
  if (unit === "year") return addMonths(day, amount * 12);
  if (unit === "month") return addMonths(day, amount);
  return day_kind === "working" ? addWorkingDays(day, amount, holidays) : addDays(day, amount);
}
