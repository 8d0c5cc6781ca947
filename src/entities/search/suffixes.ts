import { at, Growing } from "./numbers.ts";
import type { Starts } from "./words.ts";

const BLOCK = 128;

/** Set in a worth where the suffix is the whole key. */
export const WHOLE = 0x8000;

/** Keys from wherever they may begin to be typed, in order. What begins with a text stands side by side. */
export interface Suffixes {
  size: number;
  /** The keys one after another, each ended by 0. */
  letters: Uint16Array;
  /** Where in the letters each suffix begins. */
  places: Uint32Array;
  /** Whose it is. */
  owners: Uint32Array;
  /** How good its owner is, and whether it is the whole key. */
  worths: Uint16Array;
  /** The best worth of each block of suffixes. */
  peaks: Uint16Array;
}

export interface Range {
  from: number;
  to: number;
}

export class SuffixBuilder {
  private readonly letters = new Growing(Uint16Array);
  private readonly places = new Growing(Uint32Array);
  private readonly keyStarts = new Growing(Uint32Array);
  private readonly keyOwners = new Growing(Uint32Array);

  add(owner: number, { key, starts }: Starts): void {
    const begin = this.letters.length;
    this.keyStarts.push(begin);
    this.keyOwners.push(owner);
    for (const start of starts) this.places.push(begin + start);
    this.letters.pushText(key);
    this.letters.push(0);
  }

  /** `worth` is below 32768. */
  done(worth: (owner: number) => number): Suffixes {
    const letters = this.letters.done();
    const places = this.places.done();
    sort(letters, places);
    const keyStarts = this.keyStarts.done();
    const keyOwners = this.keyOwners.done();
    const keyAt = finder(keyStarts, letters.length);
    const owners = new Uint32Array(places.length);
    const worths = new Uint16Array(places.length);
    const peaks = new Uint16Array(Math.ceil(places.length / BLOCK));
    for (let index = 0; index < places.length; index += 1) {
      const place = at(places, index);
      const key = keyAt(place);
      const owner = at(keyOwners, key);
      owners[index] = owner;
      worths[index] = worth(owner) | (at(keyStarts, key) === place ? WHOLE : 0);
      const block = Math.floor(index / BLOCK);
      peaks[block] = Math.max(at(peaks, block), at(worths, index));
    }
    return { size: places.length, letters, places, owners, worths, peaks };
  }
}

/** Which of the keys, that stand one after another, a place is in. */
function finder(keyStarts: Uint32Array, length: number): (place: number) => number {
  const first = new Uint32Array((length >> 5) + 1);
  let key = 0;
  for (let block = 0; block < first.length; block += 1) {
    while (key + 1 < keyStarts.length && at(keyStarts, key + 1) <= block << 5) key += 1;
    first[block] = key;
  }
  return (place) => {
    let found = at(first, place >> 5);
    while (found + 1 < keyStarts.length && at(keyStarts, found + 1) <= place) found += 1;
    return found;
  };
}

/** The suffixes that begin with a text. */
export function beginningWith(suffixes: Suffixes, text: string): Range {
  const from = boundary(suffixes, text, false, 0);
  return { from, to: boundary(suffixes, text, true, from) };
}

/** Where those end that are the text and nothing more; they stand before those that only begin with it. */
export function wholeUntil({ letters, places }: Suffixes, text: string, { from, to }: Range): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(letters, at(places, middle) + text.length) === 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first suffix that is not before the text, or the first that is after all that begin with it. */
function boundary({ letters, places, size }: Suffixes, text: string, isEnd: boolean, from: number): number {
  let low = from;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const place = at(places, middle);
    let difference = 0;
    for (let index = 0; index < text.length && difference === 0; index += 1)
      difference = at(letters, place + index) - text.charCodeAt(index);
    if (difference < 0 || (isEnd && difference === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every suffix of a range whose worth, with the base, is above a floor that may rise meanwhile. */
export function eachAbove(
  { worths, peaks }: Suffixes,
  { from, to }: Range,
  base: number,
  floor: () => number,
  visit: (index: number, score: number) => void,
): void {
  for (let start = from; start < to; ) {
    const block = Math.floor(start / BLOCK);
    const end = Math.min(to, (block + 1) * BLOCK);
    let least = floor();
    if (base + at(peaks, block) > least)
      for (let index = start; index < end; index += 1) {
        const score = base + at(worths, index);
        if (score > least) {
          visit(index, score);
          least = floor();
        }
      }
    start = end;
  }
}

const FEW = 12;

/** Quicksort of texts, two letters at a time (Bentley and Sedgewick). The next two letters are kept beside the places. */
function sort(letters: Uint16Array, places: Uint32Array): void {
  const pairs = new Uint32Array(places.length);

  const fill = (from: number, to: number, depth: number) => {
    for (let index = from; index < to; index += 1) {
      const place = at(places, index) + depth;
      const letter = at(letters, place);
      pairs[index] = letter === 0 ? 0 : ((letter << 16) | at(letters, place + 1)) >>> 0;
    }
  };
  const swap = (one: number, other: number) => {
    const [place, pair] = [at(places, one), at(pairs, one)];
    places[one] = at(places, other);
    pairs[one] = at(pairs, other);
    places[other] = place;
    pairs[other] = pair;
  };
  const isAfter = (one: number, other: number, depth: number): boolean => {
    for (let index = depth; ; index += 1) {
      const [first, second] = [at(letters, one + index), at(letters, other + index)];
      if (first !== second) return first > second;
      if (first === 0) return one > other;
    }
  };
  const insert = (from: number, to: number, depth: number) => {
    for (let index = from + 1; index < to; index += 1) {
      const place = at(places, index);
      let before = index - 1;
      while (before >= from && isAfter(at(places, before), place, depth)) {
        places[before + 1] = at(places, before);
        before -= 1;
      }
      places[before + 1] = place;
    }
  };
  const waiting: [number, number, number][] = [[0, places.length, 0]];
  fill(0, places.length, 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, to, depth] = next;
    if (to - from <= FEW) {
      insert(from, to, depth);
      continue;
    }
    const pivot = middleOf(at(pairs, from), at(pairs, (from + to) >>> 1), at(pairs, to - 1));
    let less = from;
    let more = to;
    for (let index = from; index < more; ) {
      const pair = at(pairs, index);
      if (pair < pivot) {
        if (less !== index) swap(less, index);
        less += 1;
        index += 1;
      } else if (pair > pivot) {
        more -= 1;
        swap(index, more);
      } else index += 1;
    }
    if (less - from > 1) waiting.push([from, less, depth]);
    if (to - more > 1) waiting.push([more, to, depth]);
    if ((pivot & 0xffff) !== 0 && more - less > 1) {
      fill(less, more, depth + 2);
      waiting.push([less, more, depth + 2]);
    }
  }
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
