/**
 * Values below which the given shares lie, between the two nearest (type 7 of Hyndman and Fan 1996). Parts the numbers
 * around the places asked for, each within what the one before left (Hoare's FIND), which is a third of the work of
 * sorting them. `shares` go up; the numbers are reordered.
 */
export function quantilesIn(numbers: Float64Array, shares: readonly number[]): number[] {
  let from = 0;
  return shares.map((share) => {
    const place = share * (numbers.length - 1);
    const below = Math.floor(place);
    placeAt(numbers, below, from);
    from = below;
    const low = numbers[below] as number;
    return below === place ? low : low + (place - below) * (leastFrom(numbers, below + 1) - low);
  });
}

function leastFrom(numbers: Float64Array, from: number): number {
  let least = numbers[from] as number;
  for (let at = from + 1; at < numbers.length; at += 1)
    if ((numbers[at] as number) < least) least = numbers[at] as number;
  return least;
}

/** Puts at `place` what sorting would put there, smaller numbers before it and larger ones after it. */
function placeAt(numbers: Float64Array, place: number, from: number): void {
  let [left, right] = [from, numbers.length - 1];
  while (left < right) {
    const pivot = middleOf(numbers[left] as number, numbers[(left + right) >> 1] as number, numbers[right] as number);
    let [low, high] = [left, right];
    while (low <= high) {
      while ((numbers[low] as number) < pivot) low += 1;
      while ((numbers[high] as number) > pivot) high -= 1;
      if (low > high) break;
      const held = numbers[low] as number;
      numbers[low] = numbers[high] as number;
      numbers[high] = held;
      low += 1;
      high -= 1;
    }
    if (place <= high) right = high;
    else if (place >= low) left = low;
    else return;
  }
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
