import { compareDates } from "../time/compare-dates.js";
import type { TimeSpan } from "../time/event-date.js";
import { spanOnAxis } from "../time/on-axis.js";
import { isTimeZone } from "../time/zone.js";
import { CategoryList } from "./category-list.js";
import { quote } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import type { FieldReader } from "./field-reader.js";
import { areDistinct, IdRegister } from "./id-register.js";
import { maxEvents, maxSources } from "./limits.js";
import { makePlace, storyPlace } from "./place.js";
import { readOutline } from "./read-outline.js";
import type { ParsedEvent, ParsedSource, ParsedStory } from "./story.js";

/** What the first step reads of a story, and what it leaves for the second. */
export interface Outline {
  readonly story: ParsedStory;
  /** The items of the story's lists, as given: whoever owns the lists may change them. */
  readonly sources: readonly unknown[];
  readonly events: readonly unknown[];
  /** What was made of `events`, place by place; null for what cannot be shown. */
  readonly drafts: readonly EventDraft[];
  /** Titles, as given, of some that cannot be shown, by place. */
  readonly titles: ReadonlyMap<number, string>;
  /** Ids as given, place by place; empty where there is none. */
  readonly givenIds: readonly string[];
  /** Places of those whose id an earlier one has. */
  readonly duplicates: readonly number[];
  readonly categories: CategoryList;
}

type EventDraft = Draft<ParsedEvent> | null;

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
  const story: Draft<ParsedStory> = { categories: [], sources: unread, events: [] };
  setField(story, "title", reader.line(raw.title, "title", storyPlace));
  setField(story, "description", reader.text(raw.description, "description", storyPlace));
  setField(story, "language", reader.language(raw.language, "language", storyPlace));
  setField(story, "timeZone", readTimeZone(raw.timeZone, reader));
  setField(story, "updated", reader.date(raw.updated, "updated", storyPlace)?.edtf);
  const categories = new CategoryList(raw.categories, reader);
  const sourceList = reader.list(raw.sources, "sources", storyPlace);
  const sources = takeItems(sourceList, "sources", maxSources, 1, reader);
  const events = takeItems(eventList, "events", maxEvents, sources.length + 1, reader);
  const titles = new Map<number, string>();
  const drafts = outlineEvents(events, sources.length + 1, titles, reader);
  const givenIds = drafts.map((draft) => draft?.id ?? "");
  const duplicates = assignIds(drafts, givenIds);
  const shown = shownOf(drafts);
  story.categories = categories.completeWith(shown);
  story.events = sortByTime(shown, story.timeZone);
  return { story, sources, events, drafts, titles, givenIds, duplicates, categories };
}

/** The outline without some that turned out to have no title: as if they had been known to be none. */
export function withoutEvents(outline: Outline, places: ReadonlySet<number>): Outline {
  const drafts = outline.drafts.map((draft, place) => (places.has(place) ? null : draft));
  const duplicates = assignIds(drafts, outline.givenIds);
  const shown = new Set<ParsedEvent>(shownOf(drafts));
  const categories = outline.categories.completeWith([...shown]);
  const events = outline.story.events.filter((event) => shown.has(event));
  return { ...outline, story: { ...outline.story, categories, events }, drafts, duplicates };
}

function shownOf(drafts: readonly EventDraft[]): readonly ParsedEvent[] {
  return drafts.includes(null)
    ? drafts.filter((draft) => draft !== null)
    : (drafts as readonly ParsedEvent[]);
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

/** Place by place. */
function outlineEvents(
  items: readonly unknown[],
  part: number,
  titles: Map<number, string>,
  reader: FieldReader,
): readonly EventDraft[] {
  return items.map((item, index) => {
    reader.problems.part = part + index;
    const place = makePlace("event", index);
    const event = readOutline(item, place, reader);
    if (event === null && place.label !== "") titles.set(index, place.label);
    return event;
  });
}

/** Sets the ids of all; gives the places of those whose id an earlier one has. */
function assignIds(drafts: readonly EventDraft[], givenIds: readonly string[]): readonly number[] {
  // Nothing is to be set then: each draft has its own.
  if (areDistinct(givenIds)) return [];
  const ids = new IdRegister();
  const nameless: Draft<ParsedEvent>[] = [];
  const duplicates: number[] = [];
  for (const [place, event] of drafts.entries()) {
    if (event === null) continue;
    const given = givenIds[place] ?? "";
    if (given !== "" && ids.take(given)) {
      event.id = given;
      continue;
    }
    event.id = given === "" ? `event-${place + 1}` : given;
    nameless.push(event);
    if (given !== "") duplicates.push(place);
  }
  // Where nobody gave an id, places are enough.
  if (ids.size > 0) for (const event of nameless) event.id = ids.assign(event.id);
  return duplicates;
}

/** By start, then end, then order in the data, on the wall clock of the story. */
function sortByTime(events: readonly ParsedEvent[], timeZone: string | undefined): readonly ParsedEvent[] {
  let last: TimeSpan | undefined;
  const isSorted = events.every((event) => {
    const span = spanOnAxis(event.when, timeZone);
    const isNext = last === undefined || compareDates(last, span) <= 0;
    last = span;
    return isNext;
  });
  if (isSorted) return events;
  const dated = events.map((event) => ({ event, span: spanOnAxis(event.when, timeZone) }));
  return dated.sort((a, b) => compareDates(a.span, b.span)).map(({ event }) => event);
}
