/** Between which rates, in percent of net sales, a wording may stand. */
export interface RoyaltyBounds {
  low: number;
  high: number;
}

/** What a printed number, or a word of the trade for a part of ten, can mean at least and at most. */
const PARTS: readonly [RegExp, RoyaltyBounds][] = [
  [/\blow[- ]single/, { low: 1, high: 3 }],
  [/\b(?:low to mid|low-to-mid)[- ]single/, { low: 1, high: 6 }],
  [/\bmid[- ]single/, { low: 4, high: 6 }],
  [/\bhigh[- ]single/, { low: 7, high: 9 }],
  [/\bsingle(?:[- ]digit)?/, { low: 1, high: 9 }],
  [/\blow[- ]double/, { low: 10, high: 13 }],
  [/\bdouble(?:[- ]digit)?/, { low: 10, high: 25 }],
  [/\blow to high teens/, { low: 11, high: 19 }],
  [/\bmid[- ]teens/, { low: 14, high: 16 }],
  [/\bhigh[- ]teens/, { low: 17, high: 19 }],
  [/\blow[- ]twenties/, { low: 20, high: 23 }],
];

const NOT_OF_SALES = /not disclosed|profit|supply revenue|commission|earlier agreement/;

/**
 * Reads a royalty as parties announce it. Null where no rate is said, or what is shared is not net sales. "Double digit"
 * has no upper end; it is held at 25 %, above any rate on record.
 */
export function royaltyBounds(wording: string | null): RoyaltyBounds | null {
  // What follows a semicolon speaks of another product or another party.
  const text = wording?.toLowerCase().split(";")[0] ?? "";
  if (text === "" || NOT_OF_SALES.test(text)) return null;
  const [from, to] = [...text.matchAll(/(\d+(?:\.\d+)?)(?=\s*(?:%|-\d))/g)].map(([number]) => Number(number));
  if (from !== undefined) return { low: Math.min(from, to ?? from), high: Math.max(from, to ?? from) };
  const pieces = text.split(/\bto\b(?! mid[- ]single| high teens)/).map(partOf);
  const found = pieces.filter((piece) => piece !== null);
  if (found.length === 0) return null;
  const low = /\bup to\b/.test(text) ? 1 : Math.min(...found.map((piece) => piece.low));
  return { low, high: Math.max(...found.map((piece) => piece.high)) };
}

const partOf = (piece: string): RoyaltyBounds | null => PARTS.find(([words]) => words.test(piece))?.[1] ?? null;
