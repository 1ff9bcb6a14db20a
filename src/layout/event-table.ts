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
  readonly groups: Uint32Array;
  readonly laneCounts: readonly number[];
}

/** How an event is drawn: on the axis line, as a bar in a lane, or as a mark for each date that it lists. */
export const kinds = { moment: 0, span: 1, set: 2 } as const;

/** Tells the group of an event, from 0. */
export interface Grouping {
  readonly count: number;
  readonly of: (event: ParsedEvent) => number;
}

/** O(n) where events stand in time order already, else O(n log n). */
export function tableOf(
  events: readonly ParsedEvent[],
  timeZone: string | undefined,
  grouping: Grouping,
): EventTable {
  const count = events.length;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  let isOrdered = true;
  let before: TimeSpan = { start: -Infinity, end: -Infinity };
  for (let slot = 0; slot < count; slot++) {
    const span = spanOnAxis(events[slot]!.when, timeZone);
    starts[slot] = span.start;
    ends[slot] = span.end;
    isOrdered &&= compareDates(before, span) <= 0;
    before = span;
  }
  if (!isOrdered) {
    const spans = events.map((event, place) => ({ event, start: starts[place]!, end: ends[place]! }));
    // Stable: equal dates keep the order of the data.
    const sorted = spans.sort(compareDates).map(({ event }) => event);
    return tableOf(sorted, timeZone, grouping);
  }

  const kindsOf = new Uint8Array(count);
  const groups = new Uint32Array(count);
  for (let slot = 0; slot < count; slot++) {
    const event = events[slot]!;
    kindsOf[slot] = kindOf(event.when);
    if (grouping.count > 1) groups[slot] = grouping.of(event);
  }
  const table = {
    events,
    timeZone,
    extent: extentOf(events, starts, ends, timeZone),
    starts,
    ends,
    anchors: new Float64Array(count),
    kinds: kindsOf,
    lanes: new Int32Array(count).fill(-1),
    groups,
  };
  const laneCounts = assignGroups(table, groups, grouping.count, table.lanes);
  for (let slot = 0; slot < count; slot++) table.anchors[slot] = anchorOf(table, slot, laneCounts);
  return { ...table, laneCounts };
}

/** Gives each span a lane in its group; returns how many lanes each of `count` groups has. */
export function assignGroups(
  { starts, ends, kinds: kindsOf }: Pick<EventTable, "starts" | "ends" | "kinds">,
  groups: Uint32Array,
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
  { events, starts, ends, lanes, groups, extent }: Omit<EventTable, "laneCounts">,
  slot: number,
  laneCounts: readonly number[],
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
function extentOf(
  events: readonly ParsedEvent[],
  starts: Float64Array,
  ends: Float64Array,
  timeZone: string | undefined,
): TimeSpan {
  let start = Infinity;
  let end = -Infinity;
  const take = (t: number) => {
    if (!Number.isFinite(t)) return;
    if (t < start) start = t;
    if (t > end) end = t;
  };
  let isOne = true;
  for (let slot = 0; slot < starts.length; slot++) {
    take(starts[slot]!);
    take(ends[slot]!);
    isOne &&= starts[slot] === starts[0] && ends[slot] === ends[0];
    for (const { when } of rivalsOf(events[slot]!, timeZone)) {
      isOne = false;
      take(when.start);
      take(when.end);
    }
  }
  if (start > end) return { start: 0, end: 1 };
  if (!isOne && end > start) return { start, end };
  const room = Math.max(1_000, end - start) * roomForOne;
  return { start: start - room, end: end + room };
}
