/** Moves a value this often on average, at the most, before another way is tried. */
const mostMoves = 8;

/**
 * The places of `keys`, which are finite, in ascending order; equal ones keep their own.
 *
 * O(n) where they are in order already. Else numbers that hold a rounded key and its place are sorted, which engines do without asking us
 * for each comparison, and what rounding made equal is put in order by insertion.
 */
export function sortedPlaces(keys: Float64Array): Uint32Array {
  const count = keys.length;
  const places = new Uint32Array(count);
  let isSorted = true;
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < count; k++) {
    const key = keys[k]!;
    places[k] = k;
    if (key < high) isSorted = false;
    if (key > high) high = key;
    if (key < low) low = key;
  }
  if (isSorted) return places;

  const size = 2 ** Math.ceil(Math.log2(count));
  const unit = 2 ** 52 / size / (high - low + 1);
  const packed = new Float64Array(count);
  for (let k = 0; k < count; k++) packed[k] = Math.floor((keys[k]! - low) * unit) * size + k;
  packed.sort();
  let moves = 0;
  for (let k = 0; k < count; k++) {
    const place = packed[k]! % size;
    let at = k;
    for (; at > 0 && keys[places[at - 1]!]! > keys[place]!; at--, moves++) places[at] = places[at - 1]!;
    places[at] = place;
    if (moves > mostMoves * count)
      return places.map((_, turn) => turn).sort((a, b) => keys[a]! - keys[b]! || a - b);
  }
  return places;
}

/** The first place in the ascending `values` that is not below `value`, or the end. `bisectLeft` of `d3-array` for typed arrays: it is asked often. */
export function firstFrom(values: Float64Array, value: number, low = 0, high = values.length): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
