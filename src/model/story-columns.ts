import { EventColumns } from "./event-columns.js";
import type { ParsedStory } from "./story.js";

const columnsOfStories = new WeakMap<ParsedStory, EventColumns>();

/** From now on these are the columns of a story. */
export function keepColumns(story: ParsedStory, columns: EventColumns): void {
  columnsOfStories.set(story, columns);
}

/** The columns that a story was read into, or new ones of its events. */
export function columnsOf(story: ParsedStory): EventColumns {
  return columnsOfStories.get(story) ?? EventColumns.of(story.events);
}

/** As `story.events.length`, but makes no events. */
export function countEvents(story: ParsedStory): number {
  return columnsOfStories.get(story)?.count ?? story.events.length;
}

/** The names of the categories that events have. Makes no events. */
export function usedCategories(story: ParsedStory): ReadonlySet<string | undefined> {
  const names = columnsOfStories.get(story)?.categories ?? story.events.map(({ category }) => category);
  return new Set(names);
}

/** Whether two stories have the very same events, as an outline and its complete story have. Makes no events. */
export function haveSameEvents(
  a: ParsedStory | null | undefined,
  b: ParsedStory | null | undefined,
): boolean {
  return eventsKey(a) === eventsKey(b);
}

function eventsKey(story: ParsedStory | null | undefined): unknown {
  return story == null ? null : (columnsOfStories.get(story) ?? story.events);
}
