import { earliestTime, latestTime, millisecondsOf } from "./calendar.js";
import type { EventDate, TimeSpan } from "./event-date.js";
import { intervalOf, isInterval } from "./interval.js";
import { wallTime } from "./zone.js";

/**
 * A date on the axis, which is the story's wall clock in milliseconds as if UTC: instants move to the clock of
 * `timeZone`, or without one to their own offset, and lose `offset`. What floats is returned as it is (sets too, which
 * have no times of day), so a second call changes nothing.
 *
 * `timeZone` is a name that `isTimeZone` knows.
 */
export function onAxis(date: EventDate, timeZone?: string): EventDate {
  if (isInterval(date)) return intervalOnAxis(date, timeZone);
  return date.offset === undefined ? date : instantOnAxis(date, date.offset, timeZone);
}

/** `onAxis` without the words: from when to when a date lies on the axis. */
export function spanOnAxis(date: EventDate, timeZone?: string): TimeSpan {
  const { first, last, offset } = date;
  if (first?.offset !== undefined || last?.offset !== undefined) {
    const start = first === undefined ? -Infinity : spanOnAxis(first, timeZone).start;
    const end = last === undefined ? Infinity : spanOnAxis(last, timeZone).end;
    return { start, end: end > start || first === undefined ? end : spanOnAxis(first, timeZone).end };
  }
  // Of a big story most dates: another span for each would be garbage.
  if (offset === undefined || (offset === 0 && timeZone === undefined)) return date;
  const start = wallStart(date, offset, timeZone);
  return { start, end: start + (date.end - date.start) };
}

/** Where an instant without an offset lies on the axis; `duration` is that of its date. */
export function momentOnAxis(start: number, duration: number, timeZone: string): number {
  return Math.min(Math.max(wallTime(start, timeZone), earliestTime), latestTime - duration);
}

function intervalOnAxis(date: EventDate, timeZone: string | undefined): EventDate {
  const first = date.first && onAxis(date.first, timeZone);
  const last = date.last && onAxis(date.last, timeZone);
  if (first === date.first && last === date.last) return date;
  return intervalOf(date.edtf, {
    ...(first && { first }),
    ...(last && { last }),
    ...(date.unknown && { unknown: date.unknown }),
  });
}

function instantOnAxis(date: EventDate, offset: number, timeZone: string | undefined): EventDate {
  const { edtf, precision, approximate, uncertain } = date;
  const start = wallStart(date, offset, timeZone);
  return { edtf, start, end: start + (date.end - date.start), precision, approximate, uncertain };
}

function wallStart(date: EventDate, offset: number, timeZone: string | undefined): number {
  const wall =
    timeZone === undefined ? date.start + offset * millisecondsOf.minute : wallTime(date.start, timeZone);
  return Math.min(Math.max(wall, earliestTime), latestTime - (date.end - date.start));
}
