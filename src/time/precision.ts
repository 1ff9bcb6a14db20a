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
  const ranks = dates.map((date) => coarsestFirst.indexOf(date.precision));
  return coarsestFirst[Math.min(...ranks)] ?? "millisecond";
}

/** Whether a precision names a time of day. */
export function isClockPrecision(precision: Precision): boolean {
  return coarsestFirst.indexOf(precision) >= coarsestFirst.indexOf("hour");
}
