// One slip of the pen: a letter more, less, another, or two exchanged. Of a name cut in three, one slip leaves two pieces
// whole (unless it exchanges letters across a cut, which is not found); so pairs of pieces are looked up and compared.

const SHORTEST = 7;
const PAIRS = 3;

/** Finds the keys that differ from a key by one slip, in microseconds. Takes some 24 bytes a key. */
export function nearKeys(keys: Iterable<string>): (key: string) => string[] {
  const long = [...keys].filter(({ length }) => length >= SHORTEST);
  const size = 2 ** Math.max(10, Math.ceil(Math.log2(long.length * PAIRS + 1)));
  const slots = new Uint32Array(long.length * PAIRS);
  for (const [index, key] of long.entries())
    for (const [pair, sign] of signs(key, key.length).entries()) slots[index * PAIRS + pair] = sign % size;
  const starts = new Uint32Array(size + 1);
  for (const slot of slots) starts[slot + 1] = at(starts, slot + 1) + 1;
  for (let slot = 0; slot < size; slot += 1) starts[slot + 1] = at(starts, slot + 1) + at(starts, slot);
  const next = starts.slice();
  const held = new Uint32Array(slots.length);
  for (const [index, slot] of slots.entries()) {
    held[at(next, slot)] = Math.floor(index / PAIRS);
    next[slot] = at(next, slot) + 1;
  }
  return (key) => {
    const found = new Set<string>();
    for (let length = Math.max(SHORTEST, key.length - 1); length <= key.length + 1; length += 1)
      for (const sign of signs(key, length)) {
        const slot = sign % size;
        for (let index = at(starts, slot); index < at(starts, slot + 1); index += 1) {
          const other = long[at(held, index)] ?? "";
          if (other.length === length && other !== key && isOneSlip(key, other)) found.add(other);
        }
      }
    return [...found];
  };
}

const at = (values: Uint32Array, index: number): number => values[index] ?? 0;

/** Of each two of the three pieces that a name of this length has, if it begins and ends as the key does. */
function signs(key: string, length: number): [number, number, number] {
  const first = Math.floor(length / 3);
  const second = Math.floor((length * 2) / 3);
  const end = key.length;
  return [
    hash(key, 0, second, length * PAIRS),
    hash(key, end - (length - first), end, length * PAIRS + 1),
    hash(key, end - (length - second), end, hash(key, 0, first, length * PAIRS + 2)),
  ];
}

/** FNV-1a of a piece of a text. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = Math.max(0, from); index < to; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (a.length !== b.length) {
    const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
    return longer.slice(start + 1) === shorter.slice(start);
  }
  if (a.slice(start + 1) === b.slice(start + 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}
