import type { EventDate, Precision } from "./event-date.js";

const coarsestFirst: readonly Precision[] = [
  "millennium",
  "century",
  "decade",
  "year",
  "half",
  "third",
  "quarter",
  "season",
  "month",
  "day",
  "hour",
  "minute",
  "second",
  "millisecond",
];

/** The coarsest precision of dates, of which there must be one at least. */
export function coarsestOf(dates: readonly EventDate[]): Precision {
  return dates.map(({ precision }) => precision).reduce(coarserOf);
}

/** The coarser of two precisions, one of which may be missing. */
export function coarserOf(a: Precision | undefined, b: Precision | undefined): Precision {
  if (a === undefined || a === b) return b ?? "millisecond";
  if (b === undefined) return a;
  return coarsestFirst.indexOf(a) < coarsestFirst.indexOf(b) ? a : b;
}

/** Whether a precision names a time of day. */
export function isClockPrecision(precision: Precision): boolean {
  return coarsestFirst.indexOf(precision) >= coarsestFirst.indexOf("hour");
}
