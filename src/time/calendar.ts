import type { Precision, TimeSpan } from "./event-date.js";

/** The ends of the range of `Date`, in UTC milliseconds: 100,000,000 days around 1970 (ECMA-262, time values). */
export const earliestTime = -8.64e15;
export const latestTime = 8.64e15;

/** The years that `Date` reaches, the first and the last of them in part. */
export const earliestYear = -271_821;
export const latestYear = 275_760;

/** Milliseconds. */
export const millisecondsOf = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/**
 * The start of a day of the proleptic Gregorian calendar, in UTC milliseconds, clamped to the range of `Date`.
 *
 * `month` and `day` count from 1; those beyond their unit run on, so month 13 is January of the next year.
 */
export function startOfDay(year: number, month = 1, day = 1): number {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  if (Number.isNaN(time)) return year > 0 ? latestTime : earliestTime;
  return time;
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return (startOfDay(year, month + 1) - startOfDay(year, month)) / millisecondsOf.day;
}

/** Year, month and day (from 1) of UTC milliseconds within the range of `Date`. */
export function calendarDay(time: number): { year: number; month: number; day: number } {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Units of the calendar that one date can fill, with how many years or months they last. */
const unitLengths: Partial<Record<Precision, { years?: number; months?: number; days?: number }>> = {
  millennium: { years: 1000 },
  century: { years: 100 },
  decade: { years: 10 },
  year: { years: 1 },
  half: { months: 6 },
  third: { months: 4 },
  quarter: { months: 3 },
  season: { months: 3 },
  month: { months: 1 },
  day: { days: 1 },
};

/** The unit of the calendar that begins on a day: `calendarSpan("month", 2026, 3)` is March. Clamped as `startOfDay`. */
export function calendarSpan(precision: Precision, year: number, month = 1, day = 1): TimeSpan {
  const { years = 0, months = 0, days = 0 } = unitLengths[precision] ?? {};
  return { start: startOfDay(year, month, day), end: startOfDay(year + years, month + months, day + days) };
}
