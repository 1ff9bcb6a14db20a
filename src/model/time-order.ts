import { allPlaces, placesAt, sortedPlaces, valuesAt } from "./sorted-places.js";

/** Events in time order on an axis. */
export interface TimeOrder {
  /** Places in the data; null where all stand in the order of the data. */
  readonly places: Uint32Array | null;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Of all events so many may be out of order, and they are moved so often on average, before all are sorted. */
const mostLate = 1 / 8;
const mostMoves = 2;

/**
 * By start, then end, then place; what has an open start stands where it ends. O(n) where `places`, ascending (null: all), are in this order
 * already, or nearly: most data are, but for equal starts. The dates are given place by place.
 *
 * `late`, where it is known: the turns, from 0, of those that belong before some that come before them.
 */
export function timeOrder(
  starts: Float64Array,
  ends: Float64Array,
  places: Uint32Array | null,
  late: readonly number[] = findLate(starts, ends, places),
): TimeOrder {
  if (late.length === 0 && places === null) return { places, starts, ends };
  if (late.length === 0) return copyAt(starts, ends, places);
  const count = places?.length ?? starts.length;
  return (
    (late.length < mostLate * count ? moveLate(starts, ends, places, late) : null) ??
    sortAll(starts, ends, places ?? allPlaces(count))
  );
}

/** Tells of dates, one after another, which of them belong before some that came before. */
export class LateDates {
  readonly turns: number[] = [];
  #count = 0;
  #last = -Infinity;
  #lastEnd = -Infinity;

  take(start: number, end: number): void {
    const key = start === -Infinity ? end : start;
    if (key < this.#last || (key === this.#last && end < this.#lastEnd)) this.turns.push(this.#count);
    else {
      this.#last = key;
      this.#lastEnd = end;
    }
    this.#count++;
  }
}

function findLate(starts: Float64Array, ends: Float64Array, places: Uint32Array | null): readonly number[] {
  const late = new LateDates();
  const count = places?.length ?? starts.length;
  for (let turn = 0; turn < count; turn++) {
    const place = places === null ? turn : places[turn]!;
    late.take(starts[place]!, ends[place]!);
  }
  return late.turns;
}

/** Of all dates (null), or those at some places, in a copy. */
function copyAt(starts: Float64Array, ends: Float64Array, places: Uint32Array | null) {
  return places === null
    ? { places: allPlaces(starts.length), starts: starts.slice(), ends: ends.slice() }
    : { places: places.slice(), starts: valuesAt(starts, places), ends: valuesAt(ends, places) };
}

/** Null where they would have to be moved far. */
function moveLate(
  starts: Float64Array,
  ends: Float64Array,
  places: Uint32Array | null,
  late: readonly number[],
): TimeOrder | null {
  const order = copyAt(starts, ends, places);
  const keyAt = (turn: number) =>
    order.starts[turn] === -Infinity ? order.ends[turn]! : order.starts[turn]!;
  let moves = 0;
  for (const turn of late) {
    const key = keyAt(turn);
    const end = order.ends[turn]!;
    let at = turn;
    while (at > 0 && (keyAt(at - 1) > key || (keyAt(at - 1) === key && order.ends[at - 1]! > end))) at--;
    moves += turn - at;
    if (moves > mostMoves * order.places.length) return null;
    for (const column of [order.places, order.starts, order.ends]) {
      const value = column[turn]!;
      column.copyWithin(at + 1, at, turn);
      column[at] = value;
    }
  }
  return order;
}

function sortAll(starts: Float64Array, ends: Float64Array, places: Uint32Array): TimeOrder {
  const keys = Float64Array.from(places, (place) =>
    starts[place] === -Infinity ? ends[place]! : starts[place]!,
  );
  const order = sortedPlaces(keys);
  const endOf = (turn: number) => ends[places[turn]!]!;
  for (let from = 0, to = 1; to <= order.length; to++) {
    if (to < order.length && keys[order[to]!] === keys[order[from]!]) continue;
    // Equal starts go by their ends.
    if (to - from > 1)
      order.subarray(from, to).sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : a - b));
    from = to;
  }
  return copyAt(starts, ends, placesAt(places, order));
}
