import { millisecondsOf } from "./calendar.js";
import type { EventDate } from "./event-date.js";
import { clockDate } from "./read-time-of-day.js";

/**
 * Reads the two kinds of dates that most data are full of, a day (`2026-07-10`) and an instant as `toISOString` writes
 * it (`2026-07-10T09:30:00.000Z`; the decimals may be missing). Undefined for all else, be it a date or not: that is for
 * the full reader, which would give the same for these too, but takes ten times as long: 600 ms for 100,000 instants.
 */
export function readPlainDate(text: string): EventDate | undefined {
  const start = plainTime(text);
  return Number.isNaN(start) ? undefined : plainDate(text, start);
}

/** What such a text says, which starts then. */
export function plainDate(edtf: string, start: number): EventDate {
  if (edtf.length > dayLength)
    return clockDate(edtf, start, edtf.length === secondLength ? "second" : "millisecond", 0);
  const end = start + millisecondsOf.day;
  return { edtf, start, end, precision: "day", approximate: false, uncertain: false };
}

const dayLength = "2026-07-10".length;
const secondLength = "2026-07-10T09:30:00Z".length;
const millisecondLength = "2026-07-10T09:30:00.000Z".length;

/** How long such a date lasts, in milliseconds, by the length of its text. */
export function plainDuration(length: number): number {
  return length === dayLength ? millisecondsOf.day : length === secondLength ? millisecondsOf.second : 1;
}

/** The text of such a date by any moment of it, and by the length of that text. */
export function plainText(time: number, length: number): string {
  const text = new Date(time).toISOString();
  return length === secondLength ? `${text.slice(0, secondLength - 1)}Z` : text.slice(0, length);
}

// The last day that was read: neighbours often have it in common, and most of a date's digits are in it.
let lastDay = " ";
let lastMidnight = NaN;

/** Where such a date starts, in UTC milliseconds; NaN for other texts. Reads digit by digit: `Date.parse` and an expression take twice as long. */
export function plainTime(text: string): number {
  const { length } = text;
  if (length !== millisecondLength && length !== dayLength && length !== secondLength) return NaN;
  if (!text.startsWith(lastDay)) {
    lastDay = text.slice(0, dayLength);
    lastMidnight = midnightOf(text);
  }
  return length === dayLength ? lastMidnight : lastMidnight + timeOfDay(text, length);
}

/** Where the day begins that a text begins with; NaN where that is none. */
function midnightOf(text: string): number {
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return NaN;
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return NaN;
  const first = firstDay(year, month);
  return day <= firstDay(year, month + 1) - first ? (first + day - 1) * millisecondsOf.day : NaN;
}

/** Milliseconds from midnight to `…T09:30:00.000Z`; NaN for what is no time of day. */
function timeOfDay(text: string, length: number): number {
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) return NaN;
  if (text.charCodeAt(10) !== letterT || text.charCodeAt(13) !== colon) return NaN;
  const time = (hour * 60 + minute) * millisecondsOf.minute;
  // News is timed by the minute.
  if (text.endsWith(":00.000Z")) return time;
  const second = twoDigits(text, 17);
  if (!(second >= 0 && second < 60)) return NaN;
  if (text.charCodeAt(16) !== colon || text.charCodeAt(length - 1) !== letterZ) return NaN;
  const decimals = length === secondLength ? 0 : 10 * twoDigits(text, 20) + digit(text, 22);
  if (!(decimals >= 0 && (length === secondLength || text.charCodeAt(19) === dot))) return NaN;
  return time + second * millisecondsOf.second + decimals;
}

const [dash, dot, zero, colon, letterT, letterZ] = [0x2d, 0x2e, 0x30, 0x3a, 0x54, 0x5a] as const;

/** No digit: so low that no sum with it is a number of the calendar. */
const none = -1_000_000;

function twoDigits(text: string, at: number): number {
  return 10 * digit(text, at) + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - zero;
  return value >= 0 && value <= 9 ? value : none;
}

/** Of a month, 13 at the most, in days from 1 January 1970 of the proleptic Gregorian calendar. Years are counted from their March on, so that leap days come last. */
function firstDay(year: number, month: number): number {
  const isNextYear = month > 2;
  const marchYear = isNextYear ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const daysBefore = Math.floor((153 * (isNextYear ? month - 3 : month + 9) + 2) / 5);
  return 365 * marchYear + leapDays + daysBefore - 719_468;
}
