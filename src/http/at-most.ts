const MINUTE = 60_000;

/** Whether a caller may ask once more within this minute. What is remembered is forgotten with the minute. */
export function atMost(times: number, now: () => number = Date.now): (caller: string) => boolean {
  let began = Number.NEGATIVE_INFINITY;
  let asked = new Map<string, number>();
  return (caller) => {
    if (now() - began >= MINUTE) {
      began = now();
      asked = new Map();
    }
    const count = (asked.get(caller) ?? 0) + 1;
    asked.set(caller, count);
    return count <= times;
  };
}
