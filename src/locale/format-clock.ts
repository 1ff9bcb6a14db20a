import { millisecondsOf } from "../time/calendar.js";
import type { Precision } from "../time/event-date.js";
import { byLanguage, dateTimeFormat, withPlainSpaces } from "./intl.js";

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
  return withPlainSpaces(formatsFor(language)[unit](language).format(time));
}

/** "UTC", "UTC+08:00". `offset` is in minutes east of UTC. */
export function formatOffset(offset: number): string {
  if (offset === 0) return "UTC";
  const pad = (n: number) => String(n).padStart(2, "0");
  const size = Math.abs(offset);
  return `UTC${offset < 0 ? "−" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function formatsOf(time: Intl.DateTimeFormatOptions) {
  const minute = { ...time, minute: "2-digit" } as const;
  const second = { ...minute, second: "2-digit" } as const;
  return {
    minute: dateTimeFormat(minute),
    second: dateTimeFormat(second),
    millisecond: dateTimeFormat({ ...second, fractionalSecondDigits: 3 }),
  };
}

// "9 AM" but "09:00", and the same in engines that differ in whether the hour of one digit gets a zero.
const hour = dateTimeFormat({ hour: "numeric" });
const twelveHours = { hour, ...formatsOf({ hour: "numeric" }) };
const allHours = formatsOf({ hour: "2-digit", hourCycle: "h23" });
const twentyFourHours = { hour: allHours.minute, ...allHours };

/** Engines take as long for this answer as for a whole date. */
const formatsFor = byLanguage((tag) =>
  hour(tag).resolvedOptions().hourCycle?.startsWith("h1") === true ? twelveHours : twentyFourHours,
);

function neededUnit(time: number): ClockUnit {
  if (time % millisecondsOf.second !== 0) return "millisecond";
  return time % millisecondsOf.minute === 0 ? "minute" : "second";
}
