import type { Words } from "../locale/words.js";
import { sourceById } from "../model/story-index.js";
import type { ParsedEvent, ParsedStory } from "../model/story.js";
import { spanOnAxis } from "../time/on-axis.js";
import { labelText, type LabelText } from "./label-text.js";

/**
 * What a label may say on one day or another: `text`, which it says of the whole story, and that with each status that the event may have had
 * (`storyAsOf`). Counts only shrink.
 */
export function labelStates(
  story: ParsedStory,
  event: ParsedEvent,
  words: Words,
  text: LabelText,
): readonly LabelText[] {
  const published = event.sources
    .map(({ source }) => sourceById(story, source)?.publishedWhen)
    .filter((when) => when !== undefined);
  const { phrases } = words.locale;
  const statuses: string[] = [];
  if (published.length > 1) statuses.push(phrases.reported);
  if (published.length > 0 && event.sources.some(({ stance }) => stance === "disputes"))
    statuses.push(phrases.disputed);
  const { start } = spanOnAxis(event.when, words.timeZone);
  if (
    event.status === "scheduled" ||
    published.some((when) => spanOnAxis(when, words.timeZone).end <= start)
  ) {
    const scheduled: ParsedEvent = { ...event, status: "scheduled" };
    const over = { ...story, knownAt: Infinity };
    statuses.push(phrases.scheduled, labelText(over, scheduled, words).status);
  }
  return [
    text,
    ...statuses.filter((status) => status !== text.status).map((status) => ({ ...text, status })),
  ];
}
