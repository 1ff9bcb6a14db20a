import { rivalDates } from "../model/rival-dates.js";
import type { ParsedEvent } from "../model/story.js";
import type { EventDate, TimeSpan } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import type { Arrangement } from "./arrange.js";
import { indexIntervals } from "./interval-index.js";

const none: readonly { readonly when: EventDate }[] = [];

/** The rival dates of an event, on the axis. At once for the many that have none. */
export function rivalsOf(
  event: ParsedEvent,
  timeZone: string | undefined,
): readonly { readonly when: EventDate }[] {
  for (const { when } of event.sources) {
    if (when !== undefined)
      return rivalDates(event, timeZone).map((rival) => ({ when: onAxis(rival.when, timeZone) }));
  }
  return none;
}

/** An event and another date for it, on the axis. */
export interface Rival {
  /** Place in the arrangement's items. */
  readonly index: number;
  readonly when: EventDate;
}

export interface RivalIndex {
  /** Those whose date, or the way to it from the event's own, meets a view. */
  readonly meeting: (view: TimeSpan) => readonly Rival[];
}

/** More would be a thicket. */
const mostRivals = 200;

export function indexRivals({ items, table, slots }: Arrangement): RivalIndex {
  const rivals: (Rival & { readonly hull: TimeSpan })[] = [];
  // Of the full arrangement it is known who has any.
  const disputed = slots === null ? table.disputed.map((slot) => items[slot]!) : items;
  for (const { index, slot, event } of disputed) {
    for (const { when } of rivalsOf(event, table.timeZone)) {
      const hull = {
        start: Math.min(when.start, table.starts[slot]!),
        end: Math.max(when.end, table.ends[slot]!),
      };
      rivals.push({ index, when, hull });
    }
  }
  rivals.sort((a, b) => (a.hull.start < b.hull.start ? -1 : a.hull.start > b.hull.start ? 1 : 0));
  const hulls = indexIntervals(Array.from(rivals.keys()), (place) => rivals[place]!.hull);
  return { meeting: (view) => hulls.meeting(view, mostRivals).map((place) => rivals[place]!) };
}
