import { kinds, type EventTable } from "./event-table.js";
import { indexIntervals, type IntervalIndex } from "./interval-index.js";
import type { Arrangement } from "./arrange.js";
import type { StageRoom } from "./stage.js";
import { firstAfter, firstFrom } from "./first-from.js";
import { placesAt, sortedPlaces, valuesAt } from "../model/sorted-places.js";

/** Events of a band that are of one kind and whose dates are of like length, within a factor of 2. */
export interface Level {
  /** One of `kinds`. */
  readonly kind: number;
  /** Milliseconds; none of its dates is longer. */
  readonly longest: number;
  /** Ascending. */
  readonly anchors: Float64Array;
  /** Places in the arrangement's items, by anchor. */
  readonly items: Uint32Array;
  /** How many begin before a moment, and how many are over by then. */
  readonly begunBefore: (time: number) => number;
  readonly overBy: (time: number) => number;
  /** Of spans and sets. Made when first asked. */
  readonly spans: () => SpanIndex;
}

export interface SpanIndex {
  /** Finds what has a lane or needs none, by place in the arrangement's items. */
  readonly drawn: IntervalIndex;
  /** What has none, by its start. */
  readonly rest: {
    readonly items: Uint32Array;
    readonly starts: Float64Array;
    /** Ascending, on their own. */
    readonly ends: Float64Array;
    /** By place in `items`. */
    readonly endOf: (place: number) => number;
  };
}

/** Of each band of the stage. O(n log n), fast where dates are of few lengths. */
export function indexEvents(arrangement: Arrangement, room: StageRoom): readonly (readonly Level[])[] {
  const { table, slots } = arrangement;
  const count = arrangement.count;
  const octaves = new Uint8Array(count);
  const keyCount = room.bands.length * kindCount * octaveCount;
  /** Where the places of each key end among all. */
  const ends = new Uint32Array(keyCount);
  const keyOf = (index: number, slot: number) =>
    (room.bandOf[slot]! * kindCount + table.kinds[slot]!) * octaveCount + octaves[index]!;
  // Neighbours are often alike.
  let length = NaN;
  let octave = 0;
  for (let index = 0; index < count; index++) {
    const slot = slots === null ? index : slots[index]!;
    const its = table.kinds[slot] === kinds.set ? Infinity : table.ends[slot]! - table.starts[slot]!;
    if (its !== length) octave = octaveOf((length = its));
    octaves[index] = octave;
    ends[keyOf(index, slot)]!++;
  }
  for (let key = 1; key < keyCount; key++) ends[key]! += ends[key - 1]!;
  const starts = ends.slice();
  const places = new Uint32Array(count);
  for (let index = count - 1; index >= 0; index--)
    places[--starts[keyOf(index, slots === null ? index : slots[index]!)]!] = index;
  const levels = room.bands.map((): Level[] => []);
  for (let key = 0; key < keyCount; key++) {
    if (starts[key] === ends[key]) continue;
    const kind = Math.floor(key / octaveCount) % kindCount;
    const band = Math.floor(key / octaveCount / kindCount);
    const own = places.subarray(starts[key], ends[key]);
    levels[band]!.push(levelOf(arrangement, own, key % octaveCount, kind, room));
  }
  return levels;
}

const kindCount = 3;

/** Octaves are whole, from 0; an open end, and all sets, have the last. */
const octaveCount = 100;
const openOctave = octaveCount - 1;

function octaveOf(length: number): number {
  return Number.isFinite(length) ? Math.max(0, Math.ceil(Math.log2(length))) : openOctave;
}

function levelOf(
  arrangement: Arrangement,
  places: Uint32Array,
  octave: number,
  kind: number,
  room: StageRoom,
): Level {
  const { table, slots } = arrangement;
  const ownSlots = slots === null ? places : placesAt(slots, places);
  const anchors = valuesAt(table.anchors, ownSlots);
  const items = isAscending(anchors) ? places : placesAt(places, sortedPlaces(anchors));
  sorted(anchors);
  // Where all last equally long about their anchors, these tell all.
  const half = commonHalf(table, ownSlots);
  const starts = half > 0 ? anchors : sorted(valuesAt(table.starts, ownSlots));
  const ends = half > 0 ? anchors : sorted(valuesAt(table.ends, ownSlots));
  let spans: SpanIndex | null = null;
  return {
    kind,
    longest: octave === openOctave ? Infinity : 2 ** octave,
    anchors,
    items,
    begunBefore: (time) => firstFrom(starts, time, 0, starts.length, -half),
    overBy: (time) => firstAfter(ends, time, 0, ends.length, half),
    spans: () => (spans ??= indexSpans(arrangement, items, room)),
  };
}

/** From the anchors of dates to both of their ends, where that is the same of all, to the last bit; else 0. */
function commonHalf({ anchors, starts, ends }: EventTable, slots: Uint32Array): number {
  const half = (ends[slots[0]!]! - starts[slots[0]!]!) / 2;
  for (let k = 0; k < slots.length; k++) {
    const slot = slots[k]!;
    const anchor = anchors[slot]!;
    if (anchor - half !== starts[slot] || anchor + half !== ends[slot]) return 0;
  }
  return half;
}

function indexSpans(arrangement: Arrangement, items: Uint32Array, room: StageRoom): SpanIndex {
  const { table, slots } = arrangement;
  const slotOf = (index: number) => (slots === null ? index : slots[index]!);
  const start = (index: number) => table.starts[slotOf(index)]!;
  const ordered = Array.from(items).sort((a, b) =>
    start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : a - b,
  );
  const hasLane = (index: number) => {
    const slot = slotOf(index);
    return room.lanes[slot]! < room.bands[room.bandOf[slot]!]!.laneCount;
  };
  const rest = Uint32Array.from(ordered.filter((index) => !hasLane(index)));
  const restSlots = rest.map(slotOf);
  return {
    drawn: indexIntervals(ordered.filter(hasLane), (index) => spanOf(table, slotOf(index))),
    rest: {
      items: rest,
      starts: valuesAt(table.starts, restSlots),
      ends: sorted(valuesAt(table.ends, restSlots)),
      endOf: (place) => table.ends[slotOf(rest[place]!)]!,
    },
  };
}

function spanOf({ starts, ends }: EventTable, slot: number) {
  return { start: starts[slot]!, end: ends[slot]! };
}

function sorted(values: Float64Array): Float64Array {
  return isAscending(values) ? values : values.sort();
}

function isAscending(values: Float64Array): boolean {
  for (let k = 1; k < values.length; k++) if (values[k]! < values[k - 1]!) return false;
  return true;
}
