import { english } from "../locale/languages/en.js";
import type { Words } from "../locale/words.js";
import { countSources } from "../model/origins.js";
import type { ParsedEvent, ParsedStory } from "../model/story.js";
import type { EventDate, TimeSpan } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import { tableOf, type EventTable } from "./event-table.js";
import { groupBy } from "./group-by.js";
import { groupsOf, type Group, type GroupBy } from "./groups.js";
import { labelStates } from "./label-states.js";
import { labelText, type LabelText } from "./label-text.js";

/** A story in time order on its axis: wall-clock milliseconds as if UTC. Made once per data change; holds no pixels. */
export interface Arrangement {
  readonly story: ParsedStory;
  readonly words: Words;
  readonly items: readonly Item[];
  /** Place in `items` by event id. Made when first asked for another than the first. */
  readonly places: Pick<ReadonlyMap<string, number>, "get" | "has">;
  /** From the first to the last moment that any finite date names; of some length even for one instant. */
  readonly extent: TimeSpan;
  /** Of all events; empty without `groupBy`. */
  readonly groups: readonly Group[];
  /** The arrangement of all events, whose layout this one keeps: itself, unless `restrict` made it. */
  readonly full: Arrangement;
  /** All events, by `Item.slot`. */
  readonly table: EventTable;
  /** Of the items, ascending; null where all are shown. */
  readonly slots: Uint32Array | null;
  /** Slots of those that share the room for labels: what a filter leaves, on other days too; null where all do. */
  readonly left: Uint32Array | null;
  /** Place in `items` of a place in the full arrangement; -1 where it is not shown. */
  readonly indexOf: (slot: number) => number;
  /** Computed when first asked for. */
  readonly textOf: (item: Item) => LabelText;
  /** All that its label says on one day or another, what it says now first. Of stories up to `mostPlanned` events. */
  readonly statesOf: (item: Item) => readonly LabelText[];
  /** Turns by `Item.slot`: who gets a label first. Computed when first asked for. */
  readonly ranks: () => Uint32Array;
  /** Rows of labels by event id, that are kept where they can be. */
  readonly rowsBefore: ReadonlyMap<string, number> | null;
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
  /** Of a span, in its group; null for what is drawn on the axis line. */
  readonly lane: number | null;
  /** Place of its category in the story's list, or -1. */
  readonly category: number;
}

export interface ArrangeOptions {
  /** Lanes one above the other. Default `none`. */
  readonly groupBy?: GroupBy;
  /** What `labelRows` tells of the picture before: after small changes of the data most labels stay in their rows. */
  readonly rowsBefore?: ReadonlyMap<string, number>;
}

const plainEnglish: Words = { locale: english, language: english.dateLanguage ?? english.language };

/**
 * Arranges a parsed story; `words` tell its language and zone, English and the story's own zone by default.
 * O(n) where the story is in time order, else O(n log n); texts and priorities wait until they are asked for.
 */
export function arrange(
  story: ParsedStory,
  words: Words = { ...plainEnglish, timeZone: story.timeZone },
  { groupBy: by = "none", rowsBefore }: ArrangeOptions = {},
): Arrangement {
  const { groups, grouping } = groupsOf(story, by, words);
  const categories = new Map(story.categories.map(({ name }, place) => [name, place]));
  const table = tableOf(story.events, words.timeZone, grouping, categories);
  return arrangementOf(
    { story, words, groups, table, rowsBefore: rowsBefore ?? null },
    null,
    table.events,
    null,
  );
}

/** Of `events`, those at `slots` of the full arrangement, or all of it. */
export function arrangementOf(
  base: Pick<Arrangement, "story" | "words" | "groups" | "table" | "rowsBefore">,
  full: Arrangement | null,
  events: readonly ParsedEvent[],
  slots: Uint32Array | null,
  left: Uint32Array | null = slots,
): Arrangement {
  const { story, words, table } = base;
  const items = events.map(
    (event, index) => new TableItem(event, index, slots === null ? index : slots[index]!, table),
  );
  const indexes = slots === null ? null : new Int32Array(table.events.length).fill(-1);
  if (indexes !== null) for (const { slot, index } of items) indexes[slot] = index;

  const texts = new Map<number, LabelText>();
  let places: ReadonlyMap<string, number> | null = null;
  let ranks: Uint32Array | null = null;
  const placesById = () => (places ??= new Map(items.map(({ event }, index) => [event.id, index])));
  const arrangement: Omit<Arrangement, "full"> & { full: Arrangement | null } = {
    ...base,
    full,
    items,
    slots,
    left: left?.length === table.events.length ? null : left,
    // The first picture asks for the first event, its Tab stop, alone: all of 100,000 would take it 40 ms.
    places: {
      get: (id) => (id === items[0]?.event.id ? 0 : placesById().get(id)),
      has: (id) => placesById().has(id),
    },
    extent: table.extent,
    indexOf: (slot) => (indexes === null ? slot : indexes[slot]!),
    textOf: (item) => {
      const known = texts.get(item.index);
      if (known !== undefined) return known;
      const text = labelText(story, item.event, words);
      texts.set(item.index, text);
      return text;
    },
    statesOf: (item) => labelStates(story, item.event, words, arrangement.textOf(item)),
    ranks: () => full?.ranks() ?? (ranks ??= rankItems(story, items, table.isFlat)),
  };
  // Not by a getter: V8 would keep the first story for as long as the page lives.
  return Object.assign(arrangement, { full: full ?? (arrangement as Arrangement) });
}

/** Reads what it can from the table: there may be a million. */
class TableItem implements Item {
  readonly #table: EventTable;

  constructor(
    readonly event: ParsedEvent,
    readonly index: number,
    readonly slot: number,
    table: EventTable,
  ) {
    this.#table = table;
  }

  get when(): EventDate {
    return onAxis(this.event.when, this.#table.timeZone);
  }

  get category(): number {
    return this.#table.categories[this.slot]!;
  }

  get anchor(): number {
    return this.#table.anchors[this.slot]!;
  }

  get lane(): number | null {
    const lane = this.#table.lanes[this.slot]!;
    return lane < 0 ? null : lane;
  }
}

/** Of larger stories labels are planned as they come into view. */
export const mostPlanned = 500;

/** Sources of larger stories may be read later than their labels are first drawn. */
const mostWithSources = 2_000;

/** Higher importance first, then more origins (of stories up to `mostWithSources`), then time. */
function rankItems(story: ParsedStory, items: readonly Item[], isFlat: boolean): Uint32Array {
  const hasSources = items.length <= mostWithSources;
  const ranks = new Uint32Array(items.length);
  if (isFlat && !hasSources) return ranks.map((_, index) => index);
  const origins = hasSources ? items.map(({ event }) => countSources(story, event).origins) : [];
  const byImportance = groupBy(ranks.keys(), (index) => items[index]!.event.importance);
  let rank = 0;
  for (const importance of Array.from(byImportance.keys()).sort((a, b) => b - a)) {
    const equals = byImportance.get(importance)!;
    if (hasSources) equals.sort((a, b) => origins[b]! - origins[a]! || a - b);
    for (const index of equals) ranks[index] = rank++;
  }
  return ranks;
}

/** Events that are over before the span, and that begin after it. O(n). */
export function countOutside(
  { items, table }: Arrangement,
  span: TimeSpan,
): { readonly before: number; readonly after: number } {
  const { starts, ends } = table;
  return {
    before: items.filter(({ slot }) => ends[slot]! <= span.start).length,
    after: items.filter(({ slot }) => starts[slot]! >= span.end).length,
  };
}
