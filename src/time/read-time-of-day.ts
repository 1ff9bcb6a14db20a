import { latestTime, millisecondsOf } from "./calendar.js";
import type { EventDate, Precision } from "./event-date.js";
import { readCalendarDate } from "./read-calendar-date.js";
import { isRefusal, notEdtf, refuse, type Reading, type Refusal } from "./reading.js";

const timeOfDay = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d(?::\d\d)?)?$/;

/**
 * The greatest distance from UTC, in minutes. No clock in use is further than UTC+14:00 (Kiribati), and XML Schema
 * allows no more either (W3C XML Schema 1.1 part 2, 3.3.7): `+80:00` is a slip of the pen.
 */
const greatestOffset = 14 * 60;

/**
 * Reads a date with a time of day: `2026-07-04T09:30+08:00`. EDTF level 0 (Library of Congress, 2019); beyond it a time
 * may stop at the minute and may have decimals of a second, of which three count.
 *
 * With `Z` or an offset the result is an instant; without, it is wall time, read as if it were UTC.
 */
export function readTimeOfDay(text: string): Reading {
  const [dayText = "", clockText = ""] = splitAtT(text);
  const match = timeOfDay.exec(clockText);
  if (!match) return notEdtf;
  if (/[?~%X]/.test(dayText)) return refuse("a date with a time of day cannot have “X”, “~”, “?” or “%”");
  const day = readCalendarDate(dayText);
  if (isRefusal(day)) return day;
  if (day.precision !== "day") return refuse("a time of day needs year, month and day before it");

  const [, hour = "", minute = "", second, decimals, zone] = match;
  const problem = checkClock(Number(hour), Number(minute), Number(second ?? 0));
  if (problem) return problem;
  const offset = zone === undefined ? undefined : readOffset(zone);
  if (offset !== undefined && !(Math.abs(offset) <= greatestOffset)) return refuseOffset;

  const precision = decimals !== undefined ? "millisecond" : second !== undefined ? "second" : "minute";
  const wall =
    day.start +
    Number(hour) * millisecondsOf.hour +
    Number(minute) * millisecondsOf.minute +
    Number(second ?? 0) * millisecondsOf.second +
    Number((decimals ?? "").slice(0, 3).padEnd(3, "0"));
  return clockDate(text, wall - (offset ?? 0) * millisecondsOf.minute, precision, offset);
}

/** An instant from the epoch milliseconds of a `Date` or number, at offset 0. */
export function readInstant(time: number): Reading {
  // The last millisecond of all would have no end.
  if (!(Math.abs(time) < latestTime)) return refuse("it is beyond the range of dates, ±8.64e15 milliseconds");
  return clockDate(new Date(time).toISOString(), time, "millisecond", 0);
}

const refuseOffset = refuse("an offset from UTC is written ±hh:mm, 14:00 at most");

function splitAtT(text: string): string[] {
  const at = text.indexOf("T");
  return [text.slice(0, at), text.slice(at + 1)];
}

function checkClock(hour: number, minute: number, second: number): Refusal | undefined {
  if (hour === 24) return refuse("hours go from 00 to 23; midnight is 00:00 of the next day");
  if (hour > 24) return refuse("hours go from 00 to 23");
  if (minute > 59) return refuse("minutes go from 00 to 59");
  if (second > 59) return refuse("seconds go from 00 to 59");
  return undefined;
}

/** Minutes east of UTC; NaN where the minutes are none. */
function readOffset(zone: string): number {
  if (zone === "Z") return 0;
  const [hours, minutes = 0] = zone.slice(1).split(":").map(Number);
  if (hours === undefined || minutes > 59) return NaN;
  const size = hours * 60 + minutes;
  return zone.startsWith("-") && size > 0 ? -size : size;
}

const lengths: Partial<Record<Precision, number>> = {
  minute: millisecondsOf.minute,
  second: millisecondsOf.second,
  millisecond: 1,
};

/** An instant where there is an offset, else wall time. */
export function clockDate(
  edtf: string,
  start: number,
  precision: Precision,
  offset: number | undefined,
): EventDate {
  const end = start + (lengths[precision] ?? 1);
  // Each in one literal: what a spread makes is of a kind of its own to engines, slow to make and ten times as slow to read.
  return offset === undefined
    ? { edtf, start, end, precision, approximate: false, uncertain: false }
    : { edtf, start, end, precision, approximate: false, uncertain: false, offset };
}
