import { sortedPlaces } from "./sorted-places.js";

/** Events in time order on an axis. */
export interface TimeOrder {
  /** Places in the data; null where all stand in the order of the data. */
  readonly places: Uint32Array | null;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Moves an event this often on average, at the most, before all are sorted. */
const mostMoves = 2;

/**
 * By start, then end, then place; what has an open start stands where it ends. O(n) where `places`, ascending (null: all), are in this order
 * already, or nearly: most data are, but for equal starts. The dates are given place by place.
 */
export function timeOrder(starts: Float64Array, ends: Float64Array, places: Uint32Array | null): TimeOrder {
  const count = places?.length ?? starts.length;
  const isAfter = (place: number, other: number) => {
    const [key, otherKey] = [keyOf(starts, ends, place), keyOf(starts, ends, other)];
    return key > otherKey || (key === otherKey && ends[place]! > ends[other]!);
  };
  let sorted: Uint32Array | null = null;
  let last = -Infinity;
  let lastEnd = -Infinity;
  let moves = 0;
  for (let k = 0; k < count; k++) {
    const place = places === null ? k : places[k]!;
    const end = ends[place]!;
    const start = starts[place]!;
    const key = start === -Infinity ? end : start;
    if (key > last || (key === last && end >= lastEnd)) {
      last = key;
      lastEnd = end;
      continue;
    }
    sorted ??= places?.slice() ?? identity(count);
    let at = k;
    for (; at > 0 && isAfter(sorted[at - 1]!, place); at--, moves++) sorted[at] = sorted[at - 1]!;
    sorted[at] = place;
    if (moves > mostMoves * count) return inOrder(starts, ends, sortPlaces(starts, ends, places));
  }
  return inOrder(starts, ends, sorted ?? places);
}

function keyOf(starts: Float64Array, ends: Float64Array, place: number): number {
  return starts[place] === -Infinity ? ends[place]! : starts[place]!;
}

function inOrder(starts: Float64Array, ends: Float64Array, places: Uint32Array | null): TimeOrder {
  if (places === null) return { places, starts, ends };
  const count = places.length;
  const sortedStarts = new Float64Array(count);
  const sortedEnds = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    sortedStarts[k] = starts[places[k]!]!;
    sortedEnds[k] = ends[places[k]!]!;
  }
  return { places, starts: sortedStarts, ends: sortedEnds };
}

function sortPlaces(starts: Float64Array, ends: Float64Array, places: Uint32Array | null): Uint32Array {
  const all = places ?? identity(starts.length);
  const keys = Float64Array.from(all, (place) => keyOf(starts, ends, place));
  const order = sortedPlaces(keys);
  const endOf = (k: number) => ends[all[k]!]!;
  for (let from = 0, to = 1; to <= order.length; to++) {
    if (to < order.length && keys[order[to]!] === keys[order[from]!]) continue;
    // Equal starts go by their ends.
    if (to - from > 1)
      order.subarray(from, to).sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : a - b));
    from = to;
  }
  return order.map((k) => all[k]!);
}

function identity(count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let k = 0; k < count; k++) places[k] = k;
  return places;
}
