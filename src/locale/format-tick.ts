import { formatCalendarDate } from "./format-calendar.js";
import { formatClock } from "./format-clock.js";
import { dateLanguage, dateTimeFormat, withPlainSpaces } from "./intl.js";
import type { Locale } from "./locale.js";

export type TickUnit = "millisecond" | "second" | "minute" | "hour" | "day" | "month" | "year";

/**
 * The short text of a tick: "2026", "44 BC", "Mar", "10", "09:00", "09:30:15". `t` is a time on the axis, in UTC
 * milliseconds that hold the wall clock.
 */
export function formatTick(t: number, unit: TickUnit, locale: Locale, language: string): string {
  return tickFormats[unit](t, dateLanguage(locale, language));
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

type TickFormat = (t: number, language: string) => string;

const tickFormats: Readonly<Record<TickUnit, TickFormat>> = {
  year: (t, language) => formatCalendarDate(t, "year", language),
  month: (t, language) => formatField(t, { month: "short" }, language),
  day: (t, language) => formatField(t, { day: "numeric" }, language),
  hour: (t, language) => formatClock(t, {}, language),
  minute: (t, language) => formatClock(t, { minute: "2-digit" }, language),
  second: (t, language) => formatClock(t, { minute: "2-digit", second: "2-digit" }, language),
  millisecond: (t, language) =>
    formatClock(t, { minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3 }, language),
};

function formatField(t: number, options: Intl.DateTimeFormatOptions, language: string): string {
  return withPlainSpaces(dateTimeFormat(language, options).format(t));
}
