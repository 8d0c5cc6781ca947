import { at, Growing } from "./numbers.ts";
import type { Suffixes } from "./suffixes.ts";

/** A range of suffixes up to this size is read through; a larger one has branches of its own. */
const SMALL = 16;
const DEEPEST = 24;
const FAR = 100;
/** So many letters are compared at most, which is some ten milliseconds. */
const PATIENCE = 100_000;
/** Nobody makes two slips in so many first letters. */
const CAREFUL = 2;
const FIRST_HAN = 0x2e80;

/** The upper branches of the tree that sorted suffixes are. */
export interface Branches {
  letters: Uint16Array;
  from: Uint32Array;
  to: Uint32Array;
  /** Where the branches of a branch begin; they end where those of the next begin. */
  children: Uint32Array;
}

type Found = (from: number, to: number, slips: number) => void;

export function branchesOf({ letters, places, size }: Suffixes): Branches {
  const label = new Growing(Uint16Array);
  const from = new Growing(Uint32Array);
  const to = new Growing(Uint32Array);
  const children = new Growing(Uint32Array);
  const add = (letter: number, start: number, end: number) => {
    label.push(letter);
    from.push(start);
    to.push(end);
  };
  add(0, 0, size);
  for (let node = 0, depth = 0, level = 1; node < label.length; node += 1) {
    if (node === level) {
      depth += 1;
      level = label.length;
    }
    children.push(label.length);
    const end = to.at(node);
    if (end - from.at(node) <= SMALL || depth >= DEEPEST) continue;
    for (let start = from.at(node); start < end; ) {
      const letter = at(letters, at(places, start) + depth);
      const next = endOf(letters, places, start, end, depth, letter);
      if (letter !== 0) add(letter, start, next);
      start = next;
    }
  }
  children.push(label.length);
  return { letters: label.done(), from: from.done(), to: to.done(), children: children.done() };
}

/** Of suffixes that are alike up to a depth, the first after `start` that goes on with another letter. */
function endOf(
  letters: Uint16Array,
  places: Uint32Array,
  start: number,
  end: number,
  depth: number,
  letter: number,
): number {
  let step = 1;
  while (start + step < end && at(letters, at(places, start + step) + depth) === letter) step *= 2;
  let low = start + (step >> 1);
  let high = Math.min(end, start + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(letters, at(places, middle) + depth) === letter) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many slips lie between the letters of a path and each beginning of a text: a row for each depth of the path. */
class Rows {
  readonly depths: number;
  readonly path: Uint16Array;
  patience = PATIENCE;
  private readonly text: Uint16Array;
  private readonly most: number;
  private readonly rows: Uint8Array;

  constructor(text: Uint16Array, most: number) {
    this.text = text;
    this.most = most;
    this.depths = text.length + most + 1;
    this.path = new Uint16Array(this.depths + 1);
    this.rows = new Uint8Array((text.length + 1) * (this.depths + 1)).fill(FAR);
    for (let index = 0; index <= Math.min(most, text.length); index += 1) this.rows[index] = index;
  }

  /** Goes on with a letter, and says the fewest slips that any beginning now has. */
  step(depth: number, letter: number): number {
    const { text, most, rows, path } = this;
    const width = text.length + 1;
    this.patience -= 1;
    path[depth] = letter;
    const row = depth * width;
    const above = row - width;
    const start = Math.max(0, depth - most);
    let least = FAR;
    for (let index = start; index <= Math.min(text.length, depth + most); index += 1) {
      let value = at(rows, above + index) + 1;
      if (index > 0) {
        if (index > start) value = Math.min(value, at(rows, row + index - 1) + 1);
        const own = at(text, index - 1);
        value = Math.min(value, at(rows, above + index - 1) + (own === letter ? 0 : 1));
        if (index > 1 && depth > 1 && own === at(path, depth - 1) && letter === at(text, index - 2))
          value = Math.min(value, at(rows, above - width + index - 2) + 1);
      }
      rows[row + index] = value;
      if (value < least) least = value;
    }
    return least;
  }

  /** The slips between the path and the whole text. */
  whole(depth: number): number {
    const { length } = this.text;
    return depth + this.most < length ? FAR : at(this.rows, depth * (length + 1) + length);
  }
}

/**
 * The suffixes that begin with a text in which up to `most` slips of the pen are made: a letter more, less, another, or
 * two exchanged. Those without a slip are left out.
 */
export function slipped(suffixes: Suffixes, branches: Branches, text: string, most: number, found: Found): void {
  if (most === 0) return;
  const wanted = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
  const isHan = wanted.some((letter) => letter >= FIRST_HAN);
  const rows = new Rows(wanted, most);
  const explore = (node: number, depth: number) => {
    const first = at(branches.children, node);
    const last = at(branches.children, node + 1);
    if (first === last) readThrough(suffixes, at(branches.from, node), at(branches.to, node), rows, depth, most, found);
    for (let child = first; child < last && rows.patience > 0; child += 1) {
      const letter = at(branches.letters, child);
      if (!isHan && letter >= FIRST_HAN) break;
      const least = rows.step(depth + 1, letter);
      if (least > (depth < CAREFUL ? 1 : most)) continue;
      const slips = rows.whole(depth + 1);
      if (slips > 0 && slips <= most) found(at(branches.from, child), at(branches.to, child), slips);
      if (least < slips && depth + 1 < rows.depths) explore(child, depth + 1);
    }
  };
  explore(0, 0);
}

/** Suffixes one by one, that are alike up to a depth. What one shares with the one before is not compared again. */
function readThrough(
  { letters, places }: Suffixes,
  from: number,
  to: number,
  rows: Rows,
  reached: number,
  most: number,
  found: Found,
): void {
  const best = new Uint8Array(rows.depths + 1).fill(FAR);
  let filled = reached;
  let isOver = false;
  for (let index = from; index < to && rows.patience > 0; index += 1) {
    const place = at(places, index);
    let depth = reached;
    while (depth < filled && at(letters, place + depth) === at(rows.path, depth + 1)) depth += 1;
    isOver &&= depth === filled;
    filled = depth;
    while (!isOver && depth < rows.depths) {
      const letter = at(letters, place + depth);
      if (letter === 0) break;
      depth += 1;
      const least = rows.step(depth, letter);
      best[depth] = Math.min(at(best, depth - 1), rows.whole(depth));
      filled = depth;
      isOver = least > most || at(best, depth) <= least;
    }
    const slips = at(best, filled);
    if (slips > 0 && slips <= most) found(index, index + 1, slips);
  }
}
