import type { TimeSpan } from "./event-date.js";

/**
 * Orders by start, then by end; a span with an open start stands where it ends. For `sort`, which keeps the order of the
 * data among equals. Instants and wall times compare only after `onAxis`.
 */
export function compareDates(a: TimeSpan, b: TimeSpan): number {
  return compareNumbers(knownStart(a), knownStart(b)) || compareNumbers(a.end, b.end);
}

function knownStart(span: TimeSpan): number {
  return span.start === -Infinity ? span.end : span.start;
}

/** Subtraction would make NaN of two infinities. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two half-open spans share a moment. */
export function overlaps(a: TimeSpan, b: TimeSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
