import { english } from "../locale/languages/en.js";
import type { Words } from "../locale/words.js";
import { originsOf } from "../model/origins.js";
import { allPlaces, placesAt } from "../model/sorted-places.js";
import { columnsOf } from "../model/story-columns.js";
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
  /** How many events are shown. */
  readonly count: number;
  /** All of them. Made when first asked: where one is enough, ask `itemAt`. */
  readonly items: readonly Item[];
  /** One of `items`, by its place from 0 to `count`. */
  readonly itemAt: (index: number) => Item;
  /** Its slot. */
  readonly slotAt: (index: number) => number;
  /** Place in `items` by event id. */
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
  const columns = columnsOf(story);
  const { groups, grouping } = groupsOf(story, columns, by, words);
  const names = story.categories.map(({ name }) => name);
  const table = tableOf(columns, words.timeZone, grouping, names);
  return new StoryArrangement({ story, words, groups, table, rowsBefore: rowsBefore ?? null });
}

type Base = Pick<Arrangement, "story" | "words" | "groups" | "table" | "rowsBefore">;

/** Some of the events of a full arrangement: those at `slots`, as `events` has them. */
interface Part {
  readonly events: readonly ParsedEvent[];
  readonly slots: Uint32Array;
  /** Default `slots`. */
  readonly left: Uint32Array | null | undefined;
}

export class StoryArrangement implements Arrangement {
  readonly story: ParsedStory;
  readonly words: Words;
  readonly groups: readonly Group[];
  readonly table: EventTable;
  readonly rowsBefore: ReadonlyMap<string, number> | null;
  readonly full: Arrangement;
  readonly slots: Uint32Array | null;
  readonly left: Uint32Array | null;
  readonly count: number;
  readonly places: Arrangement["places"];
  readonly #events: readonly ParsedEvent[] | null;
  /** Of events that are shown in part: by slot. */
  readonly #indexes: Int32Array | null;
  readonly #made = new Map<number, Item>();
  readonly #texts = new Map<number, LabelText>();
  #items: readonly Item[] | null = null;
  #ranks: Uint32Array | null = null;
  /** By place in the data. */
  #slotsByPlace: Int32Array | null = null;

  /** Of all events, or of some; `full`: of all, but of a story that has been completed since that was arranged. */
  constructor(
    { story, words, groups, table, rowsBefore }: Base,
    full: Arrangement | null = null,
    part: Part | null = null,
  ) {
    this.story = story;
    this.words = words;
    this.groups = groups;
    this.table = table;
    this.rowsBefore = rowsBefore;
    this.full = full ?? this;
    this.slots = part?.slots ?? null;
    const left = part?.left === undefined ? this.slots : part.left;
    this.left = left?.length === table.starts.length ? null : left;
    this.#events = part?.events ?? null;
    this.count = part?.slots.length ?? table.starts.length;
    this.#indexes = part && new Int32Array(table.starts.length).fill(-1);
    for (let index = 0; part !== null && index < this.count; index++)
      this.#indexes![part.slots[index]!] = index;
    const indexOf = (id: string) => {
      // The first picture asks for the first event, its Tab stop, alone: to look at all ids takes longer than to draw it.
      if (this.count > 0 && id === this.itemAt(0).event.id) return 0;
      const place = table.columns.ids.placeOf(id);
      const index = place < 0 ? -1 : this.indexOf(this.#slotOf(place));
      return index < 0 ? undefined : index;
    };
    this.places = { get: indexOf, has: (id) => indexOf(id) !== undefined };
  }

  get extent(): TimeSpan {
    return this.table.extent;
  }

  get items(): readonly Item[] {
    if (this.#items === null) this.table.columns.ids.settle();
    return (this.#items ??= Array.from({ length: this.count }, (_, index) => this.itemAt(index)));
  }

  readonly slotAt = (index: number): number => (this.slots === null ? index : this.slots[index]!);

  readonly indexOf = (slot: number): number => (this.#indexes === null ? slot : this.#indexes[slot]!);

  readonly itemAt = (index: number): Item => {
    let item = this.#made.get(index);
    if (item === undefined) {
      const { table } = this;
      const slot = this.slotAt(index);
      const event = this.#events?.[index] ?? table.columns.shownAt(table.places?.[slot] ?? slot);
      this.#made.set(index, (item = new TableItem(event, index, slot, table)));
    }
    return item;
  };

  readonly textOf = ({ event, index }: Item): LabelText => {
    let text = this.#texts.get(index);
    if (text === undefined) this.#texts.set(index, (text = labelText(this.story, event, this.words)));
    return text;
  };

  readonly statesOf = (item: Item): readonly LabelText[] =>
    labelStates(this.story, item.event, this.words, this.textOf(item));

  readonly ranks = (): Uint32Array =>
    this.full === this ? (this.#ranks ??= rankItems(this)) : this.full.ranks();

  #slotOf(place: number): number {
    const { places } = this.table;
    if (places === null) return place;
    if (this.#slotsByPlace === null) {
      this.#slotsByPlace = new Int32Array(this.table.columns.titles.length).fill(-1);
      for (let slot = 0; slot < places.length; slot++) this.#slotsByPlace[places[slot]!] = slot;
    }
    return this.#slotsByPlace[place]!;
  }
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
    return this.#table.categoryOf(this.slot);
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
export const mostWithSources = 2_000;

/** Who of some events gets a label first: turns that ascend as their ranks do. */
export function turnsOf({ count, ranks, table }: Arrangement, slots: Uint32Array): Uint32Array {
  return isByTime(count, table) ? slots : placesAt(ranks(), slots);
}

/** Whether labels are given in the order of slots. */
function isByTime(count: number, { isFlat }: EventTable): boolean {
  return isFlat && count > mostWithSources;
}

/** Higher importance first, then more origins (of stories up to `mostWithSources`), then time. */
function rankItems({ story, count, itemAt, table }: Arrangement): Uint32Array {
  const hasSources = count <= mostWithSources;
  if (isByTime(count, table)) return allPlaces(count);
  const ranks = new Uint32Array(count);
  const { columns, places } = table;
  const origins = hasSources
    ? Array.from(ranks, (_, index) => originsOf(story, itemAt(index).event).length)
    : [];
  const byImportance = groupBy(ranks.keys(), (index) => columns.importanceAt(places?.[index] ?? index));
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
  { count, slotAt, table: { starts, ends } }: Arrangement,
  span: TimeSpan,
): { readonly before: number; readonly after: number } {
  let before = 0;
  let after = 0;
  for (let index = 0; index < count; index++) {
    const slot = slotAt(index);
    if (ends[slot]! <= span.start) before++;
    if (starts[slot]! >= span.end) after++;
  }
  return { before, after };
}
