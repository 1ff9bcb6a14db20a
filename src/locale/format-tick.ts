import { formatCalendarDate } from "./format-calendar.js";
import { formatClock, type ClockUnit } from "./format-clock.js";
import { dateLanguage, dateTimeFormat, withPlainSpaces } from "./intl.js";
import type { Locale } from "./locale.js";

export type TickUnit = ClockUnit | "day" | "month" | "year";

const formats = {
  month: dateTimeFormat({ month: "short" }),
  day: dateTimeFormat({ day: "numeric" }),
};

/**
 * The short text of a tick: "2026", "44 BC", "Mar", "10", "09:00", "09:30:15". `t` is a time on the axis, in UTC
 * milliseconds that hold the wall clock.
 */
export function formatTick(t: number, unit: TickUnit, locale: Locale, language: string): string {
  const tag = dateLanguage(locale, language);
  if (unit === "year") return formatCalendarDate(t, unit, tag);
  if (unit === "month" || unit === "day") return withPlainSpaces(formats[unit](tag).format(t));
  return formatClock(t, unit, tag);
}

/**
 * What ticks of a unit leave out, for the row above them: the year of months, month and year of days, the full date of
 * times. Empty for years.
 */
export function formatContext(t: number, unit: TickUnit, locale: Locale, language: string): string {
  if (unit === "year") return "";
  const context = unit === "month" ? "year" : unit === "day" ? "month" : "day";
  return formatCalendarDate(t, context, dateLanguage(locale, language));
}
