import { withoutKeys } from "./reading/without-keys.ts";
import type { Source } from "./source.ts";

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/gu;
const TELEPHONE = /(?<![\w.])(\+\d[\d ()./-]{7,18}\d|\(\d{3}\)\s?\d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?![\w.])/g;
const LEFT_OUT = "[left out]";

export interface Shown {
  text: string;
  /** Whether something was left out. */
  personal_removed: boolean;
}

/**
 * The text of a record without the names and numbers of people. Readings leave them out already; what the engine keeps
 * as it came loses here what stands under the keys its source names, and every e-mail address and telephone number.
 */
export function withoutPeople(text: string, source: Pick<Source, "personal"> | undefined): Shown {
  const left = impersonal(text, source?.personal ?? [])
    .replace(EMAIL, LEFT_OUT)
    .replace(TELEPHONE, LEFT_OUT);
  return { text: left, personal_removed: left !== text };
}

function impersonal(text: string, keys: readonly string[]): string {
  if (!keys.some((key) => text.includes(`"${key}"`))) return text;
  try {
    return withoutKeys(text, keys);
  } catch {
    // Text that is not JSON cannot be told apart; it is shown only up to where people are named.
    const at = Math.min(...keys.map((key) => text.indexOf(`"${key}"`)).filter((found) => found >= 0));
    return `${text.slice(0, at)}${LEFT_OUT}`;
  }
}
