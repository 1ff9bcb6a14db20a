import { rivalDates } from "../model/rival-dates.js";
import { isOutline } from "../model/outline.js";
import type { ParsedEvent } from "../model/story.js";
import type { EventDate, TimeSpan } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import type { Arrangement } from "./arrange.js";
import type { EventTable } from "./event-table.js";
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

export function indexRivals({ story, table, indexOf, itemAt }: Arrangement): RivalIndex {
  const rivals: (Rival & { readonly hull: TimeSpan })[] = [];
  for (const slot of isOutline(story) ? [] : disputedSlots(table)) {
    const index = indexOf(slot);
    if (index < 0) continue;
    for (const { when } of rivalsOf(itemAt(index).event, table.timeZone)) {
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

/** Slots of events that a source gives another date. Looked for once all sources are read: for stories of a part of the events there are no others. */
function disputedSlots(table: EventTable): readonly number[] {
  let slots = disputed.get(table);
  if (slots === undefined) disputed.set(table, (slots = findDisputed(table)));
  return slots;
}

function findDisputed({ columns, places, starts }: EventTable): readonly number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < starts.length; slot++)
    if (columns.made[places?.[slot] ?? slot]?.sources.some(({ when }) => when !== undefined))
      slots.push(slot);
  return slots;
}

const disputed = new WeakMap<EventTable, readonly number[]>();
