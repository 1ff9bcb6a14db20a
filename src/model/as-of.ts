import { calendarDay, millisecondsOf, startOfDay } from "../time/calendar.js";
import type { EventDate } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import { parseDate } from "../time/parse-date.js";
import { KnownEvents } from "./known-events.js";
import type { ParsedEvent, ParsedSource, ParsedStory } from "./story.js";

/**
 * A story as it was known at the end of the day on which `date` ends, on the story's wall clock: only events that
 * something had been published about, each with the reports known then, the corrections made by then, and the status that
 * follows.
 *
 * A report counts from the end of its `published`: one of “July” not before August. Undated citations are
 * left out; an event without dated ones is known once it is over. Undated corrections stay, since the text is
 * the corrected one. The catalogue stays whole: what was known may rest on items whose own date is vague.
 * Returns `story` itself where it reads no different, or `date` is none.
 */
export function storyAsOf(
  story: ParsedStory,
  date: string | EventDate,
  timeZone = story.timeZone,
): ParsedStory {
  const asOf = typeof date === "string" ? parseDate(date) : date;
  if (asOf === null) return story;
  const end = endOfDay(onAxis(asOf, timeZone).end);
  const known = rememberedStories.get(story) ?? [];
  const found = known.find((each) => each.end === end && each.timeZone === timeZone);
  if (found !== undefined) return found.result;
  const result = makeStoryAsOf(story, end, timeZone);
  rememberedStories.set(story, [{ end, timeZone, result }, ...known.slice(0, 2)]);
  return result;
}

interface RememberedStory {
  readonly end: number;
  readonly timeZone: string | undefined;
  readonly result: ParsedStory;
}

/** The last few: what is shown, and the day before it, which news are told against, are asked for together. */
const rememberedStories = new WeakMap<ParsedStory, readonly RememberedStory[]>();

function makeStoryAsOf(story: ParsedStory, end: number, timeZone: string | undefined): ParsedStory {
  const known = knownEventsOf(story, timeZone);
  const events: ParsedEvent[] = [];
  for (let place = 0; place < story.events.length; place++) {
    const event = known.at(place, end);
    if (event !== null) events.push(event);
  }
  // What is scheduled reads otherwise once it should have happened, and now is not then.
  const isSame =
    events.length === story.events.length &&
    events.every((event, place) => event === story.events[place] && event.status !== "scheduled");
  return isSame ? story : { ...story, events, knownAt: end };
}

function knownEventsOf(story: ParsedStory, timeZone: string | undefined): KnownEvents {
  let known = rememberedEvents.get(story);
  if (known?.timeZone !== timeZone || known === undefined) {
    known = new KnownEvents(story.events, publicationEnds(story, timeZone), timeZone);
    rememberedEvents.set(story, known);
  }
  return known;
}

const rememberedEvents = new WeakMap<ParsedStory, KnownEvents>();

/**
 * How many citations `storyAsOf` never shows, at whatever date, since nobody says when their sources were
 * published.
 */
export function countUndated(story: ParsedStory): number {
  const published = publicationEnds(story);
  let count = 0;
  for (const event of story.events)
    for (const { source } of event.sources) if (!published.has(source)) count += 1;
  return count;
}

/**
 * The days on which something became known, as EDTF and in time order: the last days of the dates at which what is cited
 * was published, and of corrections, on the story's wall clock. Years beyond four digits have no such day.
 */
export function publicationDays(story: ParsedStory, timeZone = story.timeZone): readonly string[] {
  const published = publicationEnds(story, timeZone);
  const ends = new Set<number>();
  for (const event of story.events) {
    for (const { source } of event.sources) ends.add(endOfDay(published.get(source) ?? Infinity));
    for (const { when } of event.corrections)
      ends.add(when === undefined ? Infinity : endOfDay(onAxis(when, timeZone).end));
  }
  return Array.from(ends)
    .filter((end) => end > earliest && end <= latest)
    .sort((a, b) => a - b)
    .map(dayBefore);
}

/** The day that a story is shown as of: the last one of a date, as EDTF; null where the text is no date, or one without end. */
export function asOfDay(text: string, timeZone?: string): string | null {
  const date = parseDate(text);
  const end = date === null ? Infinity : endOfDay(onAxis(date, timeZone).end);
  return end > earliest && end <= latest ? dayBefore(end) : null;
}

/** The day that ends at `end`, as EDTF. */
function dayBefore(end: number): string {
  const { year, month, day } = calendarDay(end - 1);
  const sign = year < 0 ? "-" : "";
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

const earliest = startOfDay(-9999);
const latest = startOfDay(10_000);

function endOfDay(end: number): number {
  return Math.ceil(end / millisecondsOf.day) * millisecondsOf.day;
}

/** By the id of each dated source of the catalogue, on the axis. */
function publicationEnds(
  { sources, timeZone: ownZone }: ParsedStory,
  timeZone = ownZone,
): ReadonlyMap<string, number> {
  const known = rememberedEnds.get(sources);
  if (known !== undefined && known.timeZone === timeZone) return known.ends;
  const ends = new Map<string, number>();
  for (const { id, publishedWhen } of sources) {
    if (publishedWhen !== undefined) ends.set(id, onAxis(publishedWhen, timeZone).end);
  }
  rememberedEnds.set(sources, { timeZone, ends });
  return ends;
}

/** By the catalogue, which the states of one story at several days share: a reader who steps through them has many. */
const rememberedEnds = new WeakMap<
  readonly ParsedSource[],
  { readonly timeZone: string | undefined; readonly ends: ReadonlyMap<string, number> }
>();
