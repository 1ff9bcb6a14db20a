import { kinds, type EventTable } from "./event-table.js";
import { indexIntervals, type IntervalIndex } from "./interval-index.js";
import type { Arrangement } from "./arrange.js";
import type { StageRoom } from "./stage.js";
import { sortedPlaces } from "./sorted-places.js";

/** Events of a band that are of one kind and whose dates are of like length, within a factor of 2. Numbers ascend, each column on its own. */
export interface Level {
  /** One of `kinds`. */
  readonly kind: number;
  /** Milliseconds; none of its dates is longer. */
  readonly longest: number;
  readonly anchors: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Places in the arrangement's items, by anchor. */
  readonly items: Uint32Array;
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
  const { items, table } = arrangement;
  const members = new Map<number, number[]>();
  for (let index = 0; index < items.length; index++) {
    const slot = items[index]!.slot;
    const kind = table.kinds[slot]!;
    const octave = kind === kinds.set ? openOctave : octaveOf(table.ends[slot]! - table.starts[slot]!);
    const key = (room.bandOf[slot]! * kindCount + kind) * octaveCount + octave;
    const level = members.get(key);
    if (level === undefined) members.set(key, [index]);
    else level.push(index);
  }
  const levels = room.bands.map((): Level[] => []);
  for (const [key, places] of members) {
    const kind = Math.floor(key / octaveCount) % kindCount;
    const band = Math.floor(key / octaveCount / kindCount);
    levels[band]!.push(levelOf(arrangement, places, key % octaveCount, kind, room));
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
  { items, table }: Arrangement,
  places: readonly number[],
  octave: number,
  kind: number,
  room: StageRoom,
): Level {
  const column = (values: Float64Array) => Float64Array.from(places, (index) => values[items[index]!.slot]!);
  const anchors = column(table.anchors);
  const order = sortedPlaces(anchors);
  let spans: SpanIndex | null = null;
  return {
    kind,
    longest: octave === openOctave ? Infinity : 2 ** octave,
    anchors: anchors.map((_, turn) => anchors[order[turn]!]!),
    starts: sorted(column(table.starts)),
    ends: sorted(column(table.ends)),
    items: order.map((turn) => places[turn]!),
    spans: () => (spans ??= indexSpans({ items, table }, places, room)),
  };
}

function indexSpans(
  { items, table }: Pick<Arrangement, "items" | "table">,
  places: readonly number[],
  room: StageRoom,
): SpanIndex {
  const ordered = byStart(places, { items, table });
  const hasLane = (index: number) => {
    const { slot } = items[index]!;
    return room.lanes[slot]! < room.bands[room.bandOf[slot]!]!.laneCount;
  };
  const rest = ordered.filter((index) => !hasLane(index));
  return {
    drawn: indexIntervals(ordered.filter(hasLane), (index) => spanOf(table, items[index]!.slot)),
    rest: {
      items: Uint32Array.from(rest),
      starts: Float64Array.from(rest, (index) => table.starts[items[index]!.slot]!),
      ends: sorted(Float64Array.from(rest, (index) => table.ends[items[index]!.slot]!)),
      endOf: (place) => table.ends[items[rest[place]!]!.slot]!,
    },
  };
}

function byStart(
  places: readonly number[],
  { items, table }: Pick<Arrangement, "items" | "table">,
): readonly number[] {
  const start = (index: number) => table.starts[items[index]!.slot]!;
  return [...places].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : a - b));
}

function spanOf({ starts, ends }: EventTable, slot: number) {
  return { start: starts[slot]!, end: ends[slot]! };
}

function sorted(values: Float64Array): Float64Array {
  for (let k = 1; k < values.length; k++) if (values[k]! < values[k - 1]!) return values.sort();
  return values;
}
