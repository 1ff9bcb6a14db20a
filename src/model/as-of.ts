import type { EventDate } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import { parseDate } from "../time/parse-date.js";
import { sourceById } from "./story-index.js";
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
  const { end } = onAxis(asOf, story.timeZone);
  const events = story.events.map((event) => eventAsOf(story, event, end)).filter((event) => event !== null);
  const isSame =
    events.length === story.events.length && events.every((event, place) => event === story.events[place]);
  return isSame ? story : { ...story, events };
}

/**
 * How many citations `storyAsOf` never shows, at whatever date, since nobody says when their sources were
 * published.
 */
export function countUndated(story: ParsedStory): number {
  return story.events.reduce(
    (count, event) => count + event.sources.filter((citation) => knownFrom(story, citation) === null).length,
    0,
  );
}

/** `end` is on the axis. Null for an event that nobody knew of. */
function eventAsOf(story: ParsedStory, event: ParsedEvent, end: number): ParsedEvent | null {
  const dated = event.sources.filter((citation) => knownFrom(story, citation) !== null);
  const known = dated.filter((citation) => (knownFrom(story, citation) ?? Infinity) <= end);
  const when = onAxis(event.when, story.timeZone);
  if (dated.length === 0 ? when.end > end : known.length === 0) return null;
  const corrections = event.corrections.filter(
    (correction) => correction.when === undefined || onAxis(correction.when, story.timeZone).end <= end,
  );
  const status = statusAsOf(event, known, known.length === dated.length, when.start >= end);
  if (
    known.length === event.sources.length &&
    corrections.length === event.corrections.length &&
    status === event.status
  )
    return event;
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

/**
 * On the axis: the end of the day, month or moment at which the source of a citation was published. Null
 * where nobody says.
 */
function knownFrom(story: ParsedStory, citation: ParsedCitation): number | null {
  const published = sourceById(story, citation.source)?.publishedWhen;
  return published === undefined ? null : onAxis(published, story.timeZone).end;
}
