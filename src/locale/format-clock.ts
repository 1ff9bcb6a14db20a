import { millisecondsOf } from "../time/calendar.js";
import type { Precision } from "../time/event-date.js";
import { dateTimeFormat, withPlainSpaces } from "./intl.js";

/**
 * A time of day as exact as it was written: "09:30", "9:30 AM". `time` is wall time in UTC milliseconds. What is written
 * with decimals, as programs do, loses the parts that are zero.
 */
export function formatTimeOfDay(time: number, precision: Precision, language: string): string {
  const parts =
    precision === "millisecond" ? neededParts(time) : precision === "second" ? withSeconds : toMinutes;
  return formatClock(time, parts, language);
}

/** A time of day with just these parts; the hour is set by the language. */
export function formatClock(time: number, parts: Intl.DateTimeFormatOptions, language: string): string {
  // "9 AM" but "09:00", and the same in engines that differ in whether the hour of one digit gets a zero.
  const hours: Intl.DateTimeFormatOptions = hasTwelveHours(language)
    ? { hour: "numeric" }
    : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return withPlainSpaces(dateTimeFormat(language, { ...hours, ...parts }).format(time));
}

/** "UTC", "UTC+08:00". `offset` is in minutes east of UTC. */
export function formatOffset(offset: number): string {
  if (offset === 0) return "UTC";
  const pad = (n: number) => String(n).padStart(2, "0");
  const size = Math.abs(offset);
  return `UTC${offset < 0 ? "−" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const toMinutes: Intl.DateTimeFormatOptions = { minute: "2-digit" };
const withSeconds: Intl.DateTimeFormatOptions = { ...toMinutes, second: "2-digit" };
const withDecimals: Intl.DateTimeFormatOptions = { ...withSeconds, fractionalSecondDigits: 3 };

function neededParts(time: number): Intl.DateTimeFormatOptions {
  if (time % millisecondsOf.second !== 0) return withDecimals;
  return time % millisecondsOf.minute === 0 ? toMinutes : withSeconds;
}

function hasTwelveHours(language: string): boolean {
  const { hourCycle } = dateTimeFormat(language, { hour: "numeric" }).resolvedOptions();
  return hourCycle === "h12" || hourCycle === "h11";
}
