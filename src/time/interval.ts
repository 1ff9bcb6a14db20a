import { millisecondsOf } from "./calendar.js";
import type { EventDate } from "./event-date.js";
import { coarserOf } from "./precision.js";

/** The ends of an interval; one that is open or unknown is absent, but not both. */
export interface Ends {
  readonly first?: EventDate;
  readonly last?: EventDate;
  readonly unknown?: "first" | "last";
}

/** The interval from the earliest that its first end may mean to the latest that its last end may mean. */
export function intervalOf(edtf: string, ends: Ends): EventDate {
  const { first, last } = ends;
  const start = first?.start ?? -Infinity;
  const lastEnd = last?.end ?? Infinity;
  // Clocks can go back, and an instant does not compare with wall time: a span is never turned round by either.
  const end = lastEnd > start ? lastEnd : (first?.end ?? lastEnd);
  const precision = coarserOf(first?.precision, last?.precision);
  const approximate = (first?.approximate ?? false) || (last?.approximate ?? false);
  const uncertain = (first?.uncertain ?? false) || (last?.uncertain ?? false);
  // Nearly all have both ends: in one literal, since spreading takes longer than all else here.
  return first !== undefined && last !== undefined
    ? { first, last, edtf, start, end, precision, approximate, uncertain }
    : { ...ends, edtf, start, end, precision, approximate, uncertain };
}

/** Whether the last end lies before the first, whatever the two may mean. */
export function isReversed({ first, last }: Ends): boolean {
  if (!first || !last) return false;
  // Of an instant and a wall time, what their authors read on their clocks is compared: the zone is not known here.
  const asWall = (first.offset === undefined) !== (last.offset === undefined);
  const shift = (date: EventDate) => (asWall ? (date.offset ?? 0) * millisecondsOf.minute : 0);
  return last.end + shift(last) <= first.start + shift(first);
}

/**
 * The interval from `start` to `end`, for events that have both fields. Times of day are allowed. Where one of the two is
 * an interval itself its outer end counts, so `2026-03/..` may get an end. Null when `end` lies before `start`.
 */
export function joinDates(start: EventDate, end: EventDate): EventDate | null {
  const first = isInterval(start) ? start.first : start;
  const last = isInterval(end) ? end.last : end;
  if (!first && !last) return null;
  const ends: Ends =
    first && last
      ? { first, last }
      : {
          ...(first ? { first } : start.unknown === "first" && { unknown: "first" }),
          ...(last ? { last } : end.unknown === "last" && { unknown: "last" }),
        };
  if (isReversed(ends)) return null;
  return intervalOf(`${endText(ends, "first")}/${endText(ends, "last")}`, ends);
}

/** Whether a date was written with two ends. */
export function isInterval(date: EventDate): boolean {
  return date.first !== undefined || date.last !== undefined;
}

function endText(ends: Ends, end: "first" | "last"): string {
  return ends[end]?.edtf ?? (ends.unknown === end ? "" : "..");
}
