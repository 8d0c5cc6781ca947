/** Whether two days, months or years (`2024-03-09`, `2024-03`, `2024`) cannot both be true. */
export function differentDays(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) !== other.slice(0, length);
}
