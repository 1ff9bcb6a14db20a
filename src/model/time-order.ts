import { sortedPlaces } from "./sorted-places.js";

/** Events in time order on an axis. */
export interface TimeOrder {
  /** Places in the data; null where all stand in the order of the data. */
  readonly places: Uint32Array | null;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/**
 * By start, then end, then place; what has an open start stands where it ends. O(n) where `places`, ascending (null: all), are in this order
 * already. The dates are given place by place.
 */
export function timeOrder(starts: Float64Array, ends: Float64Array, places: Uint32Array | null): TimeOrder {
  const count = places?.length ?? starts.length;
  const keys = new Float64Array(count);
  let isOrdered = true;
  let before = -Infinity;
  let endBefore = -Infinity;
  for (let k = 0; k < count; k++) {
    const place = places === null ? k : places[k]!;
    const end = ends[place]!;
    const key = starts[place] === -Infinity ? end : starts[place]!;
    if (key < before || (key === before && end < endBefore)) isOrdered = false;
    keys[k] = before = key;
    endBefore = end;
  }
  const ordered = isOrdered ? places : sortPlaces(keys, ends, places);
  return ordered === null
    ? { places: null, starts, ends }
    : { places: ordered, starts: gather(starts, ordered), ends: gather(ends, ordered) };
}

function sortPlaces(keys: Float64Array, ends: Float64Array, places: Uint32Array | null): Uint32Array {
  const order = sortedPlaces(keys);
  const endOf = (k: number) => ends[places === null ? k : places[k]!]!;
  for (let from = 0, to = 1; to <= order.length; to++) {
    if (to < order.length && keys[order[to]!] === keys[order[from]!]) continue;
    // Equal starts go by their ends.
    if (to - from > 1)
      order.subarray(from, to).sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : a - b));
    from = to;
  }
  return places === null ? order : order.map((k) => places[k]!);
}

function gather(values: Float64Array, places: Uint32Array): Float64Array {
  const gathered = new Float64Array(places.length);
  for (let k = 0; k < gathered.length; k++) gathered[k] = values[places[k]!]!;
  return gathered;
}
