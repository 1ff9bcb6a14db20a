import { isTimeZone } from "../time/zone.js";
import { CategoryList } from "./category-list.js";
import { quote } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import type { EventColumns } from "./event-columns.js";
import { EventIds } from "./event-ids.js";
import type { FieldReader } from "./field-reader.js";
import { maxSources } from "./limits.js";
import { storyPlace } from "./place.js";
import { readEvents } from "./read-events.js";
import { keepColumns } from "./story-columns.js";
import type { Category, ParsedEvent, ParsedSource, ParsedStory } from "./story.js";

/** What the first step reads of a story, and what it leaves for the second. */
export interface Outline {
  readonly story: ParsedStory;
  /** The items of the story's lists, as given: whoever owns the lists may change them. */
  readonly sources: readonly unknown[];
  readonly events: readonly unknown[];
  /** What was made of `events`. */
  readonly columns: EventColumns;
  readonly categories: CategoryList;
}

/** Whether nobody knows yet which sources a story has, for it is an outline. */
export function isOutline(story: ParsedStory): boolean {
  return story.sources === unread;
}

/** The catalogue of all outlines. */
const unread: readonly ParsedSource[] = [];

/** The fields of a story, as given. */
export type RawStory = ReturnType<typeof takeStory>;

export function takeStory(object: Record<string, unknown>) {
  const { title, description, language, timeZone, updated, categories, sources, events } = object;
  return { title, description, language, timeZone, updated, categories, sources, events };
}

/** Reads all of a story that its picture needs. O(n log n), linear where the data are in time order. */
export function outlineStory(raw: RawStory, eventList: readonly unknown[], reader: FieldReader): Outline {
  const fields: Draft<StoryFields> = {};
  setField(fields, "title", reader.line(raw.title, "title", storyPlace));
  setField(fields, "description", reader.text(raw.description, "description", storyPlace));
  setField(fields, "language", reader.language(raw.language, "language", storyPlace));
  setField(fields, "timeZone", readTimeZone(raw.timeZone, reader));
  setField(fields, "updated", reader.date(raw.updated, "updated", storyPlace)?.edtf);
  const categories = new CategoryList(raw.categories, reader);
  const sourceList = reader.list(raw.sources, "sources", storyPlace);
  const sources = takeItems(sourceList, "sources", maxSources, 1, reader);
  const { items, columns } = readEvents(eventList, sources.length + 1, reader);
  const story = new OutlinedStory(fields, categories.completeWith(columns.categories), columns);
  keepColumns(story, columns);
  return { story, sources, events: items, columns, categories };
}

type StoryFields = Pick<ParsedStory, "title" | "description" | "language" | "timeZone" | "updated">;

/** Makes its events when somebody asks for them. Not by a getter of its own: V8 would keep the first story for as long as the page lives. */
class OutlinedStory implements ParsedStory {
  declare readonly title?: string;
  declare readonly description?: string;
  declare readonly language?: string;
  declare readonly timeZone?: string;
  declare readonly updated?: string;
  readonly sources = unread;
  readonly #columns: EventColumns;

  constructor(
    fields: StoryFields,
    readonly categories: readonly Category[],
    columns: EventColumns,
  ) {
    Object.assign(this, fields);
    this.#columns = columns;
  }

  get events(): readonly ParsedEvent[] {
    return this.#columns.events(this.timeZone);
  }
}

/**
 * The story of an outline with its `sources`, without the events at some places: those that turned out to have no title, as if they had been
 * known to be none. Also tells the places whose ids earlier events have.
 */
export function completeStory(
  { story, columns, categories }: Outline,
  sources: readonly ParsedSource[],
  untitled: ReadonlySet<number>,
): { readonly story: ParsedStory; readonly duplicates: readonly number[] } {
  if (untitled.size === 0) {
    const complete: ParsedStory = { ...story, events: story.events, sources };
    keepColumns(complete, columns);
    return { story: complete, duplicates: columns.ids.duplicates };
  }
  const kept = new Map<number, Draft<ParsedEvent>>();
  for (const place of columns.titles.keys()) {
    const event = untitled.has(place) ? null : columns.at(place);
    if (event !== null) kept.set(place, event);
  }
  const ids = new EventIds(columns.titles.length, () => undefined);
  for (const place of kept.keys()) ids.give(place, columns.ids.givenAt(place));
  ids.settle();
  for (const [place, event] of kept) event.id = ids.at(place);
  const shown = new Set<ParsedEvent>(kept.values());
  const events = story.events.filter((event) => shown.has(event));
  const names = Array.from(kept.values(), ({ category }) => category).filter((name) => name !== undefined);
  return {
    story: { ...story, categories: categories.completeWith(names), events, sources },
    duplicates: ids.duplicates,
  };
}

function readTimeZone(value: unknown, reader: FieldReader): string | undefined {
  const zone = reader.line(value, "timeZone", storyPlace);
  if (zone === undefined || isTimeZone(zone)) return zone;
  reader.problems.warn(
    "time-zone-invalid",
    storyPlace,
    "timeZone",
    () => `${quote(zone)} is not a time zone; write an IANA name such as “Asia/Shanghai”.`,
  );
  return undefined;
}

/** Each item is a part of the data, counted from `part`, that has its problems together. */
function takeItems(
  list: readonly unknown[],
  field: string,
  limit: number,
  part: number,
  reader: FieldReader,
): readonly unknown[] {
  const count = reader.countItems(list, field, storyPlace, limit);
  const items: unknown[] = [];
  for (let index = 0; index < count; index++) {
    reader.problems.part = part + index;
    items.push(reader.item(list, index, field, storyPlace));
  }
  reader.problems.part = 0;
  return items;
}
