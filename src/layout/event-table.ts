import type { ParsedEvent } from "../model/story.js";
import type { EventDate, TimeSpan } from "../time/event-date.js";
import { compareDates } from "../time/compare-dates.js";
import { spanOnAxis } from "../time/on-axis.js";
import { assignLanes } from "./lanes.js";
import { rivalsOf } from "./rivals.js";

/** All events in time order, in columns: few objects, as there may be a million. Times are on the axis. */
export interface EventTable {
  readonly events: readonly ParsedEvent[];
  readonly timeZone: string | undefined;
  readonly extent: TimeSpan;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Where labels point, and moments are counted. */
  readonly anchors: Float64Array;
  /** One of `kinds` each. */
  readonly kinds: Uint8Array;
  /** Of spans, in their group; -1 for others. */
  readonly lanes: Int32Array;
  /** Places in the groups. */
  readonly groups: Uint16Array;
  readonly laneCounts: readonly number[];
  /** Places in the story's categories, or -1. */
  readonly categories: Int32Array;
  /** Whether all are of one importance. */
  readonly isFlat: boolean;
  /** Slots of events that have rival dates. */
  readonly disputed: readonly number[];
}

/** How an event is drawn: on the axis line, as a bar in a lane, or as a mark for each date that it lists. */
export const kinds = { moment: 0, span: 1, set: 2 } as const;

/** Tells the group of an event, from 0. */
export interface Grouping {
  readonly count: number;
  readonly of: (event: ParsedEvent) => number;
}

/**
 * O(n) where events stand in time order already, else O(n log n). `categories` tells the place of a category.
 *
 * Each event is looked at once, as it lies anywhere in memory; all else is done in the columns.
 */
export function tableOf(
  events: readonly ParsedEvent[],
  timeZone: string | undefined,
  grouping: Grouping,
  categories: ReadonlyMap<string, number>,
): EventTable {
  const count = events.length;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const anchors = new Float64Array(count);
  const kindsOf = new Uint8Array(count);
  const groups = new Uint16Array(count);
  const categoriesOf = new Int32Array(count);
  const importance = events[0]?.importance ?? 0;
  const disputed: number[] = [];
  const extent = new Extent();
  let isOrdered = true;
  let isFlat = true;
  let before: TimeSpan = { start: -Infinity, end: -Infinity };
  for (let slot = 0; slot < count; slot++) {
    const event = events[slot]!;
    const { when, category } = event;
    const span = spanOnAxis(when, timeZone);
    const { start, end } = span;
    starts[slot] = start;
    ends[slot] = end;
    anchors[slot] = start + (end - start) / 2;
    kindsOf[slot] = kindOf(when);
    categoriesOf[slot] = category === undefined ? -1 : (categories.get(category) ?? -1);
    if (grouping.count > 1) groups[slot] = grouping.of(event);
    isFlat &&= event.importance === importance;
    isOrdered &&= compareDates(before, span) <= 0;
    before = span;
    extent.take(start, end);
    const rivals = rivalsOf(event, timeZone);
    if (rivals.length > 0) disputed.push(slot);
    for (const rival of rivals) extent.take(rival.when.start, rival.when.end);
  }
  if (!isOrdered) {
    const spans = events.map((event, place) => ({ event, start: starts[place]!, end: ends[place]! }));
    // Stable: equal dates keep the order of the data.
    const sorted = spans.sort(compareDates).map(({ event }) => event);
    return tableOf(sorted, timeZone, grouping, categories);
  }

  const lanes = new Int32Array(count).fill(-1);
  const table = {
    events,
    timeZone,
    extent: extent.span,
    starts,
    ends,
    anchors,
    kinds: kindsOf,
    lanes,
    groups,
    laneCounts: assignGroups({ starts, ends, kinds: kindsOf }, groups, grouping.count, lanes),
    categories: categoriesOf,
    isFlat,
    disputed,
  };
  for (let slot = 0; slot < count; slot++)
    if (kindsOf[slot] !== kinds.moment) anchors[slot] = anchorOf(table, slot);
  return table;
}

/** Gives each span a lane in its group; returns how many lanes each of `count` groups has. */
export function assignGroups(
  { starts, ends, kinds: kindsOf }: Pick<EventTable, "starts" | "ends" | "kinds">,
  groups: Uint16Array,
  count: number,
  lanes: Int32Array,
): readonly number[] {
  const spans = Array.from({ length: count }, (): { slot: number; start: number; end: number }[] => []);
  for (let slot = 0; slot < starts.length; slot++) {
    if (kindsOf[slot] === kinds.span)
      spans[groups[slot]!]!.push({ slot, start: starts[slot]!, end: ends[slot]! });
  }
  return spans.map((members) => {
    // An open start is ordered by its end, so the order in time is not the order of starts.
    members.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    const packed = assignLanes(members);
    for (const [turn, { slot }] of members.entries()) lanes[slot] = packed.lanes[turn]!;
    return packed.count;
  });
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
  { events, starts, ends, lanes, laneCounts, groups, extent }: EventTable,
  slot: number,
): number {
  const { alternatives } = events[slot]!.when;
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

/** From the first to the last moment that any date names, also those that a citation puts forward. */
class Extent {
  #start = Infinity;
  #end = -Infinity;
  #first: TimeSpan | null = null;
  #isOne = true;

  take(start: number, end: number): void {
    this.#first ??= { start, end };
    this.#isOne &&= start === this.#first.start && end === this.#first.end;
    this.#takeOne(start);
    this.#takeOne(end);
  }

  get span(): TimeSpan {
    const [start, end] = [this.#start, this.#end];
    if (start > end) return { start: 0, end: 1 };
    if (!this.#isOne && end > start) return { start, end };
    const room = Math.max(1_000, end - start) * roomForOne;
    return { start: start - room, end: end + room };
  }

  #takeOne(t: number): void {
    if (t < this.#start && t !== -Infinity) this.#start = t;
    if (t > this.#end && t !== Infinity) this.#end = t;
  }
}
