import type { EventColumns } from "../model/event-columns.js";
import { valuesAt } from "../model/sorted-places.js";
import { mostAtOnce } from "../model/story-reading.js";
import type { EventDate, TimeSpan } from "../time/event-date.js";
import { assignLanes } from "./lanes.js";
import { rivalsOf } from "./rivals.js";

/** All events in time order, in columns: few objects, as there may be a million. Times are on the axis. */
export interface EventTable {
  readonly columns: EventColumns;
  /** Places in `columns` by slot; null where they are the same. */
  readonly places: Uint32Array | null;
  readonly timeZone: string | undefined;
  readonly extent: TimeSpan;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Where labels point, and moments are counted. */
  readonly anchors: Float64Array;
  /** One of `kinds` each. */
  readonly kinds: Uint8Array;
  /** Slots of what is no moment. */
  readonly wide: readonly number[];
  /** Of spans, in their group; -1 for others. */
  readonly lanes: Int32Array;
  /** Places in the groups. */
  readonly groups: Uint16Array;
  readonly laneCounts: readonly number[];
  /** The place of its category in the story's list, or -1. */
  readonly categoryOf: (slot: number) => number;
  /** Whether all are of one importance. */
  readonly isFlat: boolean;
}

/** How an event is drawn: on the axis line, as a bar in a lane, or as a mark for each date that it lists. */
export const kinds = { moment: 0, span: 1, set: 2 } as const;

/** Tells the group of an event, from 0, by its place in the columns. */
export interface Grouping {
  readonly count: number;
  readonly of: (place: number) => number;
}

/**
 * O(n) where events stand in time order already, else O(n log n). `categoryNames` are those of the story.
 *
 * Of most events nothing is looked at but their columns: an object may lie anywhere in memory.
 */
export function tableOf(
  columns: EventColumns,
  timeZone: string | undefined,
  grouping: Grouping,
  categoryNames: readonly string[],
): EventTable {
  const { places, starts, ends } = columns.inOrder(timeZone);
  const { categoryPlaces, isWide, made } = columns;
  const count = starts.length;
  const anchors = new Float64Array(count);
  const kindsOf = new Uint8Array(count);
  const groups = new Uint16Array(count);
  const namesInStory = columns.categories.map((name) => categoryNames.indexOf(name));
  const categoryOf = (slot: number) => {
    const category = categoryPlaces[places === null ? slot : places[slot]!]!;
    return category < 0 ? -1 : namesInStory[category]!;
  };
  const wide: number[] = [];
  let last = -Infinity;
  for (let slot = 0; slot < count; slot++) {
    const place = places === null ? slot : places[slot]!;
    const start = starts[slot]!;
    const end = ends[slot]!;
    anchors[slot] = start + (end - start) / 2;
    if (end > last) last = end < Infinity ? end : start > last ? start : last;
    if (isWide[place] === 1) wide.push(slot);
  }
  for (const slot of wide) {
    const event = made[places?.[slot] ?? slot];
    kindsOf[slot] = event === undefined ? kinds.span : kindOf(event.when);
  }
  for (let slot = 0; grouping.count > 1 && slot < count; slot++)
    groups[slot] = grouping.of(places?.[slot] ?? slot);

  const lanes = new Int32Array(count).fill(-1);
  const table = {
    columns,
    places,
    timeZone,
    extent: extentOf(starts, ends, last, rivalsIn(columns, timeZone)),
    starts,
    ends,
    anchors,
    kinds: kindsOf,
    wide,
    lanes,
    groups,
    laneCounts: assignGroups({ starts, ends, kinds: kindsOf, wide }, groups, grouping.count, lanes),
    categoryOf,
    isFlat: columns.isFlat,
  };
  for (const slot of wide) anchors[slot] = anchorOf(table, slot);
  return table;
}

/** Gives each span a lane in its group; returns how many lanes each of `count` groups has. */
export function assignGroups(
  { starts, ends, kinds: kindsOf, wide }: Pick<EventTable, "starts" | "ends" | "kinds" | "wide">,
  groups: Uint16Array,
  count: number,
  lanes: Int32Array,
): readonly number[] {
  const open = Array.from({ length: count }, (): number[] => []);
  const others = Array.from({ length: count }, (): number[] => []);
  for (const slot of wide)
    if (kindsOf[slot] === kinds.span) (starts[slot] === -Infinity ? open : others)[groups[slot]!]!.push(slot);
  return others.map((closed, group) => {
    // In time an open start is where it ends; here it comes first.
    const slots = new Uint32Array(open[group]!.concat(closed));
    const packed = assignLanes(valuesAt(starts, slots), valuesAt(ends, slots));
    for (let turn = 0; turn < slots.length; turn++) lanes[slots[turn]!] = packed.lanes[turn]!;
    return packed.count;
  });
}

/** Dates that citations put forward. What fits must not depend on whether the sources have been read yet: of stories that are read at once. */
function rivalsIn({ count, made }: EventColumns, timeZone: string | undefined): readonly TimeSpan[] {
  if (count > mostAtOnce) return [];
  return made.flatMap((event) =>
    event === undefined ? [] : rivalsOf(event, timeZone).map(({ when }) => when),
  );
}

/** An interval is drawn as a bar in a lane, also where the event is somewhere in it. A date that is merely vague sits on the axis line. */
function kindOf(when: EventDate): number {
  if (when.alternatives === undefined)
    return when.first === undefined && when.last === undefined ? kinds.moment : kinds.span;
  const [only, ...others] = when.alternatives;
  return only !== undefined && others.length === 0 && kindOf(only) === kinds.span ? kinds.span : kinds.set;
}

/**
 * A span is pointed at where it starts, a set at its first member, and what is vague in its middle: its start would read as the date. Of
 * bars that say "somewhere in here" each is pointed at elsewhere, so that their labels need not share one place.
 */
function anchorOf(
  { columns, places, starts, ends, lanes, laneCounts, groups, extent }: EventTable,
  slot: number,
): number {
  const alternatives = columns.made[places?.[slot] ?? slot]?.when.alternatives;
  const lane = lanes[slot]!;
  if (lane >= 0 && alternatives === undefined)
    return Number.isFinite(starts[slot]) ? starts[slot]! : ends[slot]!;
  const first = lane < 0 ? alternatives?.[0] : undefined;
  const start = Math.max(first?.start ?? starts[slot]!, extent.start);
  const end = Math.min(first?.end ?? ends[slot]!, extent.end);
  const share = lane < 0 ? 1 / 2 : (lane + 1) / (laneCounts[groups[slot]!]! + 1);
  return start + (end - start) * share;
}

/** An event alone is shown with this many times its own length about it. */
const roomForOne = 6;

/**
 * From the first to the last moment that any date names, also those that a citation puts forward in a story that is read at once. `last`: of those
 * that are in order, the last one that is finite.
 */
function extentOf(
  starts: Float64Array,
  ends: Float64Array,
  last: number,
  rivals: readonly TimeSpan[],
): TimeSpan {
  // Open starts stand where they end.
  let low = starts[0] === -Infinity ? ends[0]! : (starts[0] ?? Infinity);
  let high = last;
  for (const { start, end } of rivals) {
    for (const moment of [start, end]) {
      if (!Number.isFinite(moment)) continue;
      low = Math.min(low, moment);
      high = Math.max(high, moment);
    }
  }
  if (low > high) return { start: 0, end: 1 };
  const isOne = (start: number | undefined, end: number | undefined) =>
    start === starts[0] && end === ends[0];
  const areSame = isOne(starts.at(-1), ends.at(-1)) && rivals.every(({ start, end }) => isOne(start, end));
  if (!areSame && high > low) return { start: low, end: high };
  const room = Math.max(1_000, high - low) * roomForOne;
  return { start: low - room, end: high + room };
}
