// One slip of the pen: a letter more, less, another, or two exchanged. Of a name with one slip in it, either the first or
// the second half is whole; so halves are looked up, and what they find is compared.

const SHORTEST = 7;

/** Finds the keys that differ from a key by one slip, in microseconds. Takes some 16 bytes a key. */
export function nearKeys(keys: Iterable<string>): (key: string) => string[] {
  const long = [...keys].filter(({ length }) => length >= SHORTEST);
  const size = 2 ** Math.max(10, Math.ceil(Math.log2(long.length * 2 + 1)));
  const slots = long.flatMap((key) => signs(key, key.length).map((each) => each % size));
  const starts = new Uint32Array(size + 1);
  for (const slot of slots) starts[slot + 1] = at(starts, slot + 1) + 1;
  for (let slot = 0; slot < size; slot += 1) starts[slot + 1] = at(starts, slot + 1) + at(starts, slot);
  const next = starts.slice();
  const held = new Uint32Array(slots.length);
  for (const [index, slot] of slots.entries()) {
    held[at(next, slot)] = index >> 1;
    next[slot] = at(next, slot) + 1;
  }
  return (key) => {
    const found = new Set<string>();
    for (const length of [key.length - 1, key.length, key.length + 1].filter((each) => each >= SHORTEST))
      for (const slot of signs(key, length).map((each) => each % size))
        for (let index = at(starts, slot); index < at(starts, slot + 1); index += 1) {
          const other = long[at(held, index)] ?? "";
          if (other.length === length && other !== key && isOneSlip(key, other)) found.add(other);
        }
    return [...found];
  };
}

const at = (values: Uint32Array, index: number): number => values[index] ?? 0;

/** Of the halves that a name of this length has, if it begins and ends as the key does. */
function signs(key: string, length: number): [number, number] {
  const middle = length >> 1;
  return [hash(key.slice(0, middle), length * 2), hash(key.slice(key.length - (length - middle)), length * 2 + 1)];
}

/** FNV-1a. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
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
