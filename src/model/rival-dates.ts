import { overlaps } from "../time/compare-dates.js";
import type { EventDate } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import type { ParsedEvent } from "./story.js";

/** Another date for an event than its own, and who gives it. */
export interface RivalDate {
  readonly when: EventDate;
  /** Ids in the catalogue, each once, in the order of the citations. */
  readonly sources: readonly string[];
}

/**
 * The dates that citations give for an event and that are rivals of its own, in the order of the citations.
 *
 * A date that lies within another rival counts as that one, the wider, since “August” is also true of what a
 * source puts on 3 August. `timeZone` is the story's, by which instants compare with wall times.
 */
export function rivalDates(event: ParsedEvent, timeZone?: string): readonly RivalDate[] {
  let rivals: Rival[] = [];
  for (const { source, when } of event.sources) {
    if (when === undefined || !isRival(when, event, timeZone)) continue;
    const span = onAxis(when, timeZone);
    const wider = rivals.find((rival) => contains(rival.span, span));
    if (wider !== undefined) wider.sources.add(source);
    else {
      const within = rivals.filter((rival) => contains(span, rival.span));
      const sources = new Set([...within.flatMap((rival) => Array.from(rival.sources)), source]);
      rivals = [...rivals.filter((rival) => !within.includes(rival)), { when, span, sources }];
    }
  }
  return rivals.map(({ when, sources }) => ({ when, sources: Array.from(sources) }));
}

/**
 * All dates that are given for an event which has rivals, its own first, with those who give them; empty where nobody gives another.
 *
 * Its own is given by the supporting sources that date it so, or where none says a date, by those that say no other.
 */
export function datesGiven(event: ParsedEvent, timeZone?: string): readonly RivalDate[] {
  const rivals = rivalDates(event, timeZone);
  if (rivals.length === 0) return [];
  const others = new Set(rivals.flatMap(({ sources }) => sources));
  const agreed = event.sources.filter(({ stance, source }) => stance === "supports" && !others.has(source));
  const dated = agreed.filter(({ when }) => when !== undefined);
  const sources = new Set((dated.length > 0 ? dated : agreed).map(({ source }) => source));
  return [{ when: event.when, sources: Array.from(sources) }, ...rivals];
}

/** Whether no moment is common to an event's own date and another for it, so that they cannot be reconciled. */
export function isRival(when: EventDate, event: ParsedEvent, timeZone?: string): boolean {
  return !overlaps(onAxis(when, timeZone), onAxis(event.when, timeZone));
}

interface Rival {
  readonly when: EventDate;
  /** `when` on the axis. */
  readonly span: EventDate;
  readonly sources: Set<string>;
}

function contains(outer: EventDate, inner: EventDate): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
