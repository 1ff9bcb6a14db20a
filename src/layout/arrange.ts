import { ascending, bisectLeft, bisectRight } from "d3-array";
import { english } from "../locale/languages/en.js";
import type { Words } from "../locale/words.js";
import { countSources } from "../model/origins.js";
import type { ParsedEvent, ParsedStory } from "../model/story.js";
import type { EventDate, TimeSpan } from "../time/event-date.js";
import { compareDates } from "../time/compare-dates.js";
import { onAxis } from "../time/on-axis.js";
import { groupBy } from "./group-by.js";
import { indexIntervals, type IntervalIndex } from "./interval-index.js";
import { labelText, type LabelText } from "./label-text.js";
import { assignLanes } from "./lanes.js";

/** A story in time order on its axis: wall-clock milliseconds as if UTC. Made once per data change; holds no pixels. */
export interface Arrangement {
  readonly story: ParsedStory;
  readonly words: Words;
  readonly items: readonly Item[];
  /** Place in `items` by event id. */
  readonly places: ReadonlyMap<string, number>;
  /** From the first to the last moment that any finite date names; of some length even for one instant. */
  readonly extent: TimeSpan;
  readonly laneCount: number;
  /** What sits on the axis line with one mark, by how long its date is: what density counts. */
  readonly moments: readonly MomentLevel[];
  /** Of all items, each ascending on its own: what lies outside a view is counted with them. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Finds the places of the others, spans and sets, whose dates meet a range. */
  readonly intervals: IntervalIndex;
  /** The arrangement of all events, whose layout this one keeps: itself, unless `restrict` made it. */
  readonly full: Arrangement;
  /** Place in `items` of a place in the full arrangement; -1 where it is not shown. */
  readonly indexOf: (slot: number) => number;
  /** Computed when first asked for. */
  readonly textOf: (item: Item) => LabelText;
  /** Places in `items`: who gets a label first. Computed when first asked for. */
  readonly priorities: () => Uint32Array;
}

/** What lanes stand for. */
export type GroupBy = "none" | "category" | "publisher" | "status";

export interface ArrangeOptions {
  readonly groupBy?: GroupBy;
}

/** Items whose dates are of like length, within a factor of 2, by their anchors. */
export interface MomentLevel {
  /** Milliseconds; none of its dates is longer. */
  readonly longest: number;
  /** Ascending. */
  readonly anchors: Float64Array;
  /** Places in `items`. */
  readonly items: Uint32Array;
}

export interface Item {
  readonly event: ParsedEvent;
  /** Place in time order among those that are shown: in `items`. */
  readonly index: number;
  /** Place in time order in the full arrangement. */
  readonly slot: number;
  /** `event.when`, moved to the wall clock of the axis. */
  readonly when: EventDate;
  /** Where the label's leader goes. */
  readonly anchor: number;
  /** Of a span; null for what is drawn on the axis line. */
  readonly lane: number | null;
  /** Place of its category in the story's list, or -1. */
  readonly category: number;
}

const plainEnglish: Words = { locale: english, language: english.dateLanguage ?? english.language };

/**
 * Arranges a parsed story; `words` tell its language and zone, English and the story's own zone by default.
 * O(n log n); texts and priorities wait until they are asked for.
 */
export function arrange(
  story: ParsedStory,
  words: Words = { ...plainEnglish, timeZone: story.timeZone },
  _options: ArrangeOptions = {},
): Arrangement {
  const categories = new Map(story.categories.map((category, place) => [category.name, place]));
  const dated = story.events.map((event) => ({ event, when: onAxis(event.when, words.timeZone) }));
  // Stable: equal dates keep the order of the data.
  dated.sort((a, b) => compareDates(a.when, b.when));

  // An open start is ordered by its end, so the order in time is not the order of starts.
  const byStart = Array.from(dated.keys()).sort((a, b) =>
    ascending(dated[a]!.when.start, dated[b]!.when.start),
  );
  const spans = byStart.filter((place) => isSpan(dated[place]!.when));
  const packed = assignLanes(spans.map((place) => dated[place]!.when));
  const lanes = new Map(spans.map((place, turn) => [place, packed.lanes[turn]!]));
  const extent = extentOf(dated.map(({ when }) => when));
  const items = dated.map(({ event, when }, index): Item => {
    const lane = lanes.get(index) ?? null;
    const category = event.category === undefined ? -1 : (categories.get(event.category) ?? -1);
    return {
      event,
      index,
      slot: index,
      when,
      anchor: anchorOf(when, { lane, laneCount: packed.count, extent }),
      lane,
      category,
    };
  });

  return indexItems(story, words, items, extent, packed.count, null);
}

export function indexItems(
  story: ParsedStory,
  words: Words,
  items: readonly Item[],
  extent: TimeSpan,
  laneCount: number,
  full: Arrangement | null,
): Arrangement {
  const texts: (LabelText | undefined)[] = [];
  let priorities: Uint32Array | null = null;
  const alone = items.filter(isDrawnAlone).sort((a, b) => ascending(a.when.start, b.when.start));
  const indexes = new Int32Array(full?.items.length ?? 0).fill(-1);
  if (full !== null) for (const { slot, index } of items) indexes[slot] = index;
  const arrangement: Arrangement = {
    story,
    words,
    items,
    get full() {
      return full ?? arrangement;
    },
    places: new Map(items.map((item) => [item.event.id, item.index])),
    extent,
    laneCount,
    moments: levelsOf(items.filter((item) => !isDrawnAlone(item))),
    starts: Float64Array.from(items, (item) => item.when.start).sort(),
    ends: Float64Array.from(items, (item) => item.when.end).sort(),
    intervals: indexIntervals(
      alone.map((item) => item.index),
      (place) => items[place]!.when,
    ),
    indexOf: (slot) => (full === null ? slot : indexes[slot]!),
    textOf: (item) => (texts[item.index] ??= labelText(story, item.event, words)),
    priorities: () => (priorities ??= rankItems(story, items)),
  };
  return arrangement;
}

/** An interval is drawn as a bar in a lane, also where the event is somewhere in it. A date that is merely vague sits on the axis line. */
function isSpan(when: EventDate): boolean {
  const [only, ...others] = when.alternatives ?? [];
  if (only !== undefined) return others.length === 0 && isSpan(only);
  return when.first !== undefined || when.last !== undefined;
}

/**
 * A span is pointed at where it starts, a set at its first member, and what is vague in its middle: its start would read as the date. Of
 * bars that say "somewhere in here" each is pointed at elsewhere, so that their labels need not share one place.
 */
function anchorOf(
  when: EventDate,
  {
    lane,
    laneCount,
    extent,
  }: { readonly lane: number | null; readonly laneCount: number; readonly extent: TimeSpan },
): number {
  const [first, second] = when.alternatives ?? [];
  if (first !== undefined && second !== undefined) return anchorOf(first, { lane, laneCount, extent });
  if (first === undefined && lane !== null) return Number.isFinite(when.start) ? when.start : when.end;
  const start = Math.max(when.start, extent.start);
  const end = Math.min(when.end, extent.end);
  const share = lane === null ? 1 / 2 : (lane + 1) / (laneCount + 1);
  return start + (end - start) * share;
}

function isDrawnAlone({ lane, when }: Item): boolean {
  return lane !== null || when.alternatives !== undefined;
}

function levelsOf(moments: readonly Item[]): readonly MomentLevel[] {
  const octave = ({ when }: Item) => Math.ceil(Math.log2(when.end - when.start));
  return Array.from(groupBy(moments, octave), ([power, level]) => {
    level.sort((a, b) => a.anchor - b.anchor || a.index - b.index);
    return {
      longest: 2 ** power,
      anchors: Float64Array.from(level, (item) => item.anchor),
      items: Uint32Array.from(level, (item) => item.index),
    };
  });
}

/** An event alone is shown with this many times its own length about it. */
const roomForOne = 6;

function extentOf(dates: readonly EventDate[]): TimeSpan {
  let start = Infinity;
  let end = -Infinity;
  for (const when of dates) {
    for (const t of [when.start, when.end]) {
      if (!Number.isFinite(t)) continue;
      start = Math.min(start, t);
      end = Math.max(end, t);
    }
  }
  if (start > end) return { start: 0, end: 1 };
  const isOne = dates.every((when) => when.start === start && when.end === end);
  if (!isOne && end > start) return { start, end };
  const room = Math.max(1_000, end - start) * roomForOne;
  return { start: start - room, end: end + room };
}

/** Higher importance first, then more origins, then time. */
function rankItems(story: ParsedStory, items: readonly Item[]): Uint32Array {
  const origins = Uint16Array.from(items, (item) => countSources(story, item.event).origins);
  const ranked = Uint32Array.from(items.keys());
  return ranked.sort(
    (a, b) => items[b]!.event.importance - items[a]!.event.importance || origins[b]! - origins[a]! || a - b,
  );
}

/** Events that are over before the span, and that begin after it. */
export function countOutside(
  arrangement: Arrangement,
  span: TimeSpan,
): { readonly before: number; readonly after: number } {
  const { starts, ends } = arrangement;
  return { before: bisectRight(ends, span.start), after: starts.length - bisectLeft(starts, span.end) };
}
