/** Moves a value this often on average, at the most, before another way is tried. */
const mostMoves = 8;

/**
 * The places of `keys`, which are finite, in ascending order; equal ones keep their own.
 *
 * O(n) where they are in order already, or nearly: 100,000 in 4 ms. Else, in 20 ms, numbers that hold a rounded key and its place are sorted,
 * which engines do without asking us for each comparison, and what rounding made equal is put in order.
 */
export function sortedPlaces(keys: Float64Array): Uint32Array {
  const count = keys.length;
  const places = allPlaces(count);
  if (insertAll(places, keys)) return places;

  const low = keys.reduce((a, b) => Math.min(a, b));
  const high = keys.reduce((a, b) => Math.max(a, b));
  const size = 2 ** Math.ceil(Math.log2(count));
  const unit = 2 ** 52 / size / (high - low + 1);
  const packed = new Float64Array(count);
  for (let k = 0; k < count; k++) packed[k] = Math.floor((keys[k]! - low) * unit) * size + k;
  packed.sort();
  for (let k = 0; k < count; k++) places[k] = packed[k]! % size;
  if (insertAll(places, keys)) return places;
  return allPlaces(count).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

/** Puts places in order by insertion, each behind its equals; false where they are far from it. */
function insertAll(places: Uint32Array, keys: Float64Array): boolean {
  let moves = 0;
  let k = 1;
  while ((k = nextDescent(keys, places, k)) < places.length) {
    const place = places[k]!;
    const key = keys[place]!;
    let at = k;
    for (; at > 0 && keys[places[at - 1]!]! > key; at--, moves++) places[at] = places[at - 1]!;
    places[at] = place;
    if (moves > mostMoves * places.length) return false;
  }
  return true;
}

// Loops that several columns go through: engines have made them fast by the second time.

/** All places from 0 on. */
export function allPlaces(count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let k = 0; k < count; k++) places[k] = k;
  return places;
}

/** The values at some places. */
export function valuesAt(values: Float64Array, places: Uint32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let k = 0; k < found.length; k++) found[k] = values[places[k]!]!;
  return found;
}

/** Places, or other whole numbers, at some places. */
export function placesAt(values: Uint32Array, places: Uint32Array): Uint32Array {
  const found = new Uint32Array(places.length);
  for (let k = 0; k < found.length; k++) found[k] = values[places[k]!]!;
  return found;
}

/** The first turn from `from` on, at least 1, whose key is below that of the turn before; their number where there is none. */
function nextDescent(keys: Float64Array, places: Uint32Array, from: number): number {
  let k = from;
  while (k < places.length && keys[places[k]!]! >= keys[places[k - 1]!]!) k++;
  return k;
}
