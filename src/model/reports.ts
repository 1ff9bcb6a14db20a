import type { EventDate } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import { sourceById } from "./story-index.js";
import type { ParsedEvent, ParsedStory } from "./story.js";

/** When the first dated supporting report of an event was published, on the axis; undefined where none is dated. */
export function firstReport(
  story: ParsedStory,
  event: ParsedEvent,
  timeZone?: string,
): EventDate | undefined {
  return publicationsOf(story, event, timeZone).reduce<EventDate | undefined>(
    (first, date) => (first === undefined || date.end < first.end ? date : first),
    undefined,
  );
}

/** When the last of them was. */
export function latestReport(
  story: ParsedStory,
  event: ParsedEvent,
  timeZone?: string,
): EventDate | undefined {
  return publicationsOf(story, event, timeZone).reduce<EventDate | undefined>(
    (last, date) => (last === undefined || date.end > last.end ? date : last),
    undefined,
  );
}

function publicationsOf(
  story: ParsedStory,
  event: ParsedEvent,
  timeZone = story.timeZone,
): readonly EventDate[] {
  return event.sources.flatMap(({ source, stance }) => {
    const when = stance === "supports" ? sourceById(story, source)?.publishedWhen : undefined;
    return when === undefined ? [] : [onAxis(when, timeZone)];
  });
}
