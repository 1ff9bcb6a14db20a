import { millisecondsOf } from "../time/calendar.js";
import type { Precision } from "../time/event-date.js";
import { dateTimeFormat, withPlainSpaces } from "./intl.js";

/** The last part of a time of day. */
export type ClockUnit = "hour" | "minute" | "second" | "millisecond";

/**
 * A time of day as exact as it was written: "09:30", "9:30 AM". `time` is wall time in UTC milliseconds. What is written
 * with decimals, as programs do, loses the parts that are zero.
 */
export function formatTimeOfDay(time: number, precision: Precision, language: string): string {
  const unit = precision === "millisecond" ? neededUnit(time) : precision === "second" ? "second" : "minute";
  return formatClock(time, unit, language);
}

/** A time of day down to just this unit: "9 AM", "09:00", "09:30:15". */
export function formatClock(time: number, unit: ClockUnit, language: string): string {
  // "9 AM" but "09:00", and the same in engines that differ in whether the hour of one digit gets a zero.
  const hours: Intl.DateTimeFormatOptions = hasTwelveHours(language)
    ? { hour: "numeric" }
    : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return withPlainSpaces(dateTimeFormat(language, { ...hours, ...afterHour[unit] }).format(time));
}

/** "UTC", "UTC+08:00". `offset` is in minutes east of UTC. */
export function formatOffset(offset: number): string {
  if (offset === 0) return "UTC";
  const pad = (n: number) => String(n).padStart(2, "0");
  const size = Math.abs(offset);
  return `UTC${offset < 0 ? "−" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const minutes: Intl.DateTimeFormatOptions = { minute: "2-digit" };
const seconds: Intl.DateTimeFormatOptions = { ...minutes, second: "2-digit" };
const afterHour: Readonly<Record<ClockUnit, Intl.DateTimeFormatOptions>> = {
  hour: {},
  minute: minutes,
  second: seconds,
  millisecond: { ...seconds, fractionalSecondDigits: 3 },
};

function neededUnit(time: number): ClockUnit {
  if (time % millisecondsOf.second !== 0) return "millisecond";
  return time % millisecondsOf.minute === 0 ? "minute" : "second";
}

function hasTwelveHours(language: string): boolean {
  let known = twelveHours.get(language);
  if (known === undefined) {
    const { hourCycle } = dateTimeFormat(language, { hour: "numeric" }).resolvedOptions();
    known = hourCycle === "h12" || hourCycle === "h11";
    twelveHours.set(language, known);
  }
  return known;
}

/** By language: engines take as long for this answer as for a whole date. */
const twelveHours = new Map<string, boolean>();
