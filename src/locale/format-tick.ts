import { formatCalendarDate } from "./format-calendar.js";
import { formatClock, type ClockUnit } from "./format-clock.js";
import { dateLanguage, dateTimeFormat, withPlainSpaces } from "./intl.js";
import type { Locale } from "./locale.js";

export type TickUnit = ClockUnit | "day" | "month" | "year";

/**
 * The short text of a tick: "2026", "44 BC", "Mar", "10", "09:00", "09:30:15". `t` is a time on the axis, in UTC
 * milliseconds that hold the wall clock.
 */
export function formatTick(t: number, unit: TickUnit, locale: Locale, language: string): string {
  const tag = dateLanguage(locale, language);
  if (unit === "year") return formatCalendarDate(t, unit, tag);
  if (unit === "month") return formatField(t, { month: "short" }, tag);
  if (unit === "day") return formatField(t, { day: "numeric" }, tag);
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

function formatField(t: number, options: Intl.DateTimeFormatOptions, language: string): string {
  return withPlainSpaces(dateTimeFormat(language, options).format(t));
}
