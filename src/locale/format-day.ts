import { calendarDay, calendarSpan } from "../time/calendar.js";
import { isClockPrecision } from "../time/precision.js";
import type { EventDate, Precision, TimeSpan } from "../time/event-date.js";
import { formatCalendarDate, formatDateGroup, type CalendarUnit, type DateGroup } from "./format-calendar.js";
import type { AroundDate } from "./locale.js";
import { fill } from "./plural.js";
import type { Words } from "./words.js";

/**
 * A date without a time of day, neither interval nor set: "2020s", "winter 2001–2002", "10 July 2026". One that fills no
 * unit of the calendar, such as `1984-1X`, is told by its ends.
 */
export function formatDay(date: EventDate, words: Words): string {
  const formatUnit = isWholeUnit(date) ? unitFormats[date.precision] : undefined;
  return formatUnit ? formatUnit(date, words) : formatEnds(date, words);
}

/** The unit of a date that is nothing but a whole year, month or day; undefined for any other. */
export function plainUnit(date: EventDate): CalendarUnit | undefined {
  const unit = smallestLast.find((unit) => unit === date.precision);
  const isPlain = !date.approximate && !date.uncertain && !date.alternatives && !date.first && !date.last;
  return isPlain && isWholeUnit(date) ? unit : undefined;
}

/** "1–15 October 2031", "March 2026 – July 2027". */
export function joinAsRange({ prefix, items, suffix }: DateGroup, { locale }: Words): string {
  const [first = "", last = ""] = items;
  if (first === last) return prefix + first + suffix;
  const isWide = /\s/.test(first + last);
  return prefix + fill(isWide ? locale.dates.wideRange : locale.dates.range, { first, last }) + suffix;
}

/** "between 1 and 15 October 2031". */
export function joinBetween(
  { prefix, items, suffix }: DateGroup,
  precision: Precision,
  { locale }: Words,
): string {
  const [first = "", last = ""] = items;
  return fillAround(locale.dates.between, precision, { first: prefix + first, last: last + suffix });
}

/** Fills a phrase whose preposition may differ before a day. */
export function fillAround(
  phrase: AroundDate,
  precision: Precision,
  values: Readonly<Record<string, string>>,
): string {
  if (typeof phrase === "string") return fill(phrase, values);
  const isDay = precision === "day" || isClockPrecision(precision);
  return fill(isDay ? phrase.day : phrase.other, values);
}

function isWholeUnit({ start, end, precision }: EventDate): boolean {
  const { year, month, day } = calendarDay(start);
  // The years before 10 make no decade that a reader would know: those before 1 are counted backwards.
  if (precision === "decade" && year < 10) return false;
  return calendarSpan(precision, year, month, day).end === end;
}

type UnitFormat = (date: EventDate, words: Words) => string;

const unitFormats: Partial<Record<Precision, UnitFormat>> = {
  decade: (date, words) => fill(words.locale.dates.decade, { year: formatStart(date, "year", words) }),
  year: (date, words) => formatStart(date, "year", words),
  half: (date, words) => formatPart(date, 6, words.locale.dates.halves, words),
  third: (date, words) => formatPart(date, 4, words.locale.dates.thirds, words),
  quarter: (date, words) => formatPart(date, 3, words.locale.dates.quarters, words),
  season: (date, words) =>
    fill(words.locale.dates[date.season ?? "spring"], {
      year: joinAsRange(groupEnds(date, "year", words), words),
    }),
  month: (date, words) => formatStart(date, "month", words),
  day: (date, words) => formatStart(date, "day", words),
};

function formatStart({ start }: TimeSpan, unit: CalendarUnit, { language }: Words): string {
  return formatCalendarDate(start, unit, language);
}

function formatPart(date: EventDate, months: number, phrases: readonly string[], words: Words): string {
  const place = (calendarDay(date.start).month - 1) / months;
  return fill(phrases[place] ?? "{year}", { year: formatStart(date, "year", words) });
}

function groupEnds({ start, end }: TimeSpan, unit: CalendarUnit, { language }: Words): DateGroup {
  return formatDateGroup([start, end - 1], unit, language);
}

function formatEnds(date: EventDate, words: Words): string {
  const units = [date.start, date.end].map(boundaryUnit);
  const unit = smallestLast.findLast((unit) => units.includes(unit)) ?? "day";
  return joinBetween(groupEnds(date, unit, words), unit, words);
}

const smallestLast: readonly CalendarUnit[] = ["year", "month", "day"];

/** The largest unit that begins at a moment. */
function boundaryUnit(time: number): CalendarUnit {
  const { month, day } = calendarDay(time);
  if (day > 1) return "day";
  return month > 1 ? "month" : "year";
}
