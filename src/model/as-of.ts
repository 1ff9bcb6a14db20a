import type { EventDate } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import { parseDate } from "../time/parse-date.js";
import type { ParsedCitation, ParsedEvent, ParsedStory, Status } from "./story.js";

/**
 * A story as it was known at the end of `date`, on the story's wall clock: only events that something had
 * been published about, each with the reports known then, the corrections made by then, and the status that
 * follows.
 *
 * A report counts from the end of its `published`: one of “July” not before August. Undated citations are
 * left out; an event without dated ones is known once it is over. Undated corrections stay, since the text is
 * the corrected one. The catalogue stays whole: what was known may rest on items whose own date is vague.
 * Returns `story` itself where it is no different, or `date` is none.
 */
export function storyAsOf(story: ParsedStory, date: string | EventDate): ParsedStory {
  const asOf = typeof date === "string" ? parseDate(date) : date;
  if (asOf === null) return story;
  const day: Day = {
    end: onAxis(asOf, story.timeZone).end,
    timeZone: story.timeZone,
    published: publicationEnds(story),
  };
  const events = story.events.map((event) => eventAsOf(event, day)).filter((event) => event !== null);
  const isSame =
    events.length === story.events.length && events.every((event, place) => event === story.events[place]);
  return isSame ? story : { ...story, events };
}

/**
 * How many citations `storyAsOf` never shows, at whatever date, since nobody says when their sources were
 * published.
 */
export function countUndated(story: ParsedStory): number {
  const published = publicationEnds(story);
  return story.events.flatMap((event) => event.sources).filter(({ source }) => !published.has(source)).length;
}

/** All times are on the axis. */
interface Day {
  readonly end: number;
  readonly timeZone: string | undefined;
  /** When sources counted as published, by id: the end of that day, month or moment. */
  readonly published: ReadonlyMap<string, number>;
}

function publicationEnds(story: ParsedStory): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { id, publishedWhen } of story.sources) {
    if (publishedWhen !== undefined) ends.set(id, onAxis(publishedWhen, story.timeZone).end);
  }
  return ends;
}

/** Null for an event that nobody knew of. */
function eventAsOf(event: ParsedEvent, day: Day): ParsedEvent | null {
  const { published, timeZone, end } = day;
  const dated = event.sources.filter(({ source }) => published.has(source));
  const known = dated.filter(({ source }) => (published.get(source) ?? Infinity) <= end);
  const when = onAxis(event.when, timeZone);
  if (dated.length === 0 ? when.end > end : known.length === 0) return null;
  const corrections = event.corrections.filter(
    (correction) => correction.when === undefined || onAxis(correction.when, timeZone).end <= end,
  );
  const status = statusAsOf(event, known, known.length === dated.length, when.start >= end);
  const isSame = known.length === event.sources.length && corrections.length === event.corrections.length;
  if (isSame && status === event.status) return event;
  const { status: _, ...others } = event;
  return { ...others, corrections, sources: known, ...(status !== undefined && { status }) };
}

function statusAsOf(
  event: ParsedEvent,
  known: readonly ParsedCitation[],
  isComplete: boolean,
  isAhead: boolean,
): Status | undefined {
  if (isAhead) return "scheduled";
  if (known.some((citation) => citation.stance === "disputes")) return "disputed";
  return isComplete ? event.status : "reported";
}
