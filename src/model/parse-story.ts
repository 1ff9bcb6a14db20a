import { compareDates } from "../time/compare-dates.js";
import { onAxis } from "../time/on-axis.js";
import { isTimeZone } from "../time/zone.js";
import { Catalogue } from "./catalogue.js";
import { CategoryList } from "./category-list.js";
import { CitationReader } from "./citations.js";
import { describeValue, isList, isObject, quote } from "./describe-value.js";
import { setField, type Draft } from "./draft.js";
import { FieldReader, type DateForms } from "./field-reader.js";
import { IdRegister } from "./id-register.js";
import { maxEvents, maxSources } from "./limits.js";
import { findDateName, findLookAlike, hasDate } from "./look-alike.js";
import { makePlace, storyPlace } from "./place.js";
import type { Problem } from "./problem.js";
import { ProblemList } from "./problem-list.js";
import { readEvent } from "./read-event.js";
import { isNamed, readSource } from "./read-source.js";
import type { ParsedEvent, ParsedStory } from "./story.js";

export interface ParseOptions {
  /**
   * `text` where the data came as JSON or CSV: `Date` and epoch milliseconds are then refused. Default `any`.
   */
  readonly dates?: DateForms;
}

export interface ParseResult {
  /** Null when the value is no story at all. A story of mistakes alone has no events. */
  readonly story: ParsedStory | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a story, or a bare array of events, that may come from anywhere: never throws, never changes what it
 * is given, reads each field once, keeps the good and tells of every mistake, the first 100 of them in words.
 * Null and undefined are an empty story.
 *
 * Missing ids are given by place in the data, `event-1`; the later ones of equal ids get a number,
 * `launch-2`. Fields that are not ours are ignored. O(n log n); a story that was parsed can be parsed again.
 */
export function parseStory(value: unknown, options: ParseOptions = {}): ParseResult {
  const problems = new ProblemList();
  const reader = new FieldReader(problems, options.dates ?? "any");
  const raw = openStory(value, reader);
  const events = raw === null ? null : findEvents(raw, value, reader);
  return {
    story: raw === null || events === null ? null : readStory(raw, events, reader),
    problems: problems.list(),
  };
}

type RawStory = ReturnType<typeof takeStory>;

function takeStory(object: Record<string, unknown>) {
  const { title, description, language, timeZone, updated, categories, sources, events } = object;
  return { title, description, language, timeZone, updated, categories, sources, events };
}

/** The fields of what may be a story; null, and a problem, for what cannot be one. */
function openStory(value: unknown, reader: FieldReader): RawStory | null {
  if (value === undefined || value === null || isList(value)) return takeStory({ events: value ?? [] });
  if (isObject(value)) return reader.fields(value, storyPlace, takeStory);
  const remedy =
    typeof value === "string"
      ? "read it with parseStoryText"
      : "give a list of events or an object with “events”";
  reader.problems.refuse(
    "story-invalid",
    storyPlace,
    "",
    () => `${describeValue(value)} is no story; ${remedy}.`,
  );
  return null;
}

/** The list of events; null, and a problem, where there is none. */
function findEvents({ events }: RawStory, story: unknown, reader: FieldReader): readonly unknown[] | null {
  if (isList(events)) return events;
  if (events === null) return [];
  if (events !== undefined)
    reader.problems.refuse(
      "events-invalid",
      storyPlace,
      "events",
      () => `“events” is ${describeValue(events)}; write a list.`,
    );
  else if (isObject(story))
    reader.problems.refuse(
      "events-missing",
      storyPlace,
      "events",
      () => `“events” is missing; ${remedyForNoEvents(story)}.`,
    );
  return null;
}

function remedyForNoEvents(story: object): string {
  const found = findLookAlike(story, "events");
  if (found !== undefined) return `“${found}” looks like our “events”`;
  if (hasDate(story)) return "this looks like a single event; put it in a list";
  const date = findDateName(story);
  if (date !== undefined)
    return `the name ${quote(date)} looks like a date; write a list of events, each with “date” and “title”`;
  return "write a list of events, each with “date” and “title”";
}

function readStory(raw: RawStory, events: readonly unknown[], reader: FieldReader): ParsedStory {
  const story: Draft<ParsedStory> = { categories: [], sources: [], events: [] };
  setField(story, "title", reader.line(raw.title, "title", storyPlace));
  setField(story, "description", reader.text(raw.description, "description", storyPlace));
  setField(story, "language", reader.language(raw.language, "language", storyPlace));
  setField(story, "timeZone", readTimeZone(raw.timeZone, reader));
  setField(story, "updated", reader.date(raw.updated, "updated", storyPlace)?.edtf);
  const categories = new CategoryList(raw.categories, reader);
  const catalogue = readCatalogue(raw.sources, reader);
  const citations = new CitationReader(reader, catalogue);
  const parsed = readEvents(events, reader, citations);
  story.sources = catalogue.finish();
  citations.link(parsed, story.sources);
  story.categories = categories.completeWith(parsed);
  story.events = sortByTime(parsed, story.timeZone);
  return story;
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

function readCatalogue(value: unknown, reader: FieldReader): Catalogue {
  const list = reader.list(value, "sources", storyPlace);
  const count = reader.countItems(list, "sources", storyPlace, maxSources);
  const catalogue = new Catalogue(reader.problems, count);
  for (let index = 0; index < count; index++) {
    const item = reader.item(list, index, "sources", storyPlace);
    const place = makePlace("source", index);
    if (!isObject(item)) {
      reader.problems.refuse(
        "source-invalid",
        place,
        "",
        () => `it is ${describeValue(item)}; write an object with publisher, title or url.`,
      );
      continue;
    }
    const fields = readSource(item, place, reader);
    if (isNamed(fields)) catalogue.list(fields, place);
    else
      reader.problems.refuse(
        "source-empty",
        place,
        "",
        () => "a source needs a publisher, a title or a url.",
      );
  }
  return catalogue;
}

/** In the order of the data, with ids. */
function readEvents(
  list: readonly unknown[],
  reader: FieldReader,
  citations: CitationReader,
): Draft<ParsedEvent>[] {
  const count = reader.countItems(list, "events", storyPlace, maxEvents);
  const events: Draft<ParsedEvent>[] = [];
  const ids = new IdRegister();
  const nameless: Draft<ParsedEvent>[] = [];
  for (let index = 0; index < count; index++) {
    const place = makePlace("event", index);
    const event = readEvent(reader.item(list, index, "events", storyPlace), place, reader, citations);
    if (event === null) continue;
    events.push(event);
    const { id } = event;
    if (id !== "" && ids.take(id)) continue;
    nameless.push(event);
    if (id === "") event.id = `event-${index + 1}`;
    else {
      const remedy = () => `the id ${quote(id)} is taken by an earlier event; give this one another.`;
      reader.problems.warn("id-duplicate", place, "id", remedy);
    }
  }
  // Where nobody gave an id, places are enough.
  if (ids.size > 0) for (const event of nameless) event.id = ids.assign(event.id);
  return events;
}

/** By start, then end, then order in the data, on the wall clock of the story. */
function sortByTime(events: readonly ParsedEvent[], timeZone: string | undefined): readonly ParsedEvent[] {
  const dated = events.map((event) => ({ event, when: onAxis(event.when, timeZone) }));
  const isSorted = dated.every(({ when }, place) => compareDates(dated[place - 1]?.when ?? when, when) <= 0);
  return isSorted ? events : dated.sort((a, b) => compareDates(a.when, b.when)).map(({ event }) => event);
}
