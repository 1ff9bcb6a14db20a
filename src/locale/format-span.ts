import { millisecondsOf } from "../time/calendar.js";
import type { TimeSpan } from "../time/event-date.js";
import { formatCalendarDate, formatDateGroup, type CalendarUnit } from "./format-calendar.js";
import { formatClock } from "./format-clock.js";
import { fillAround } from "./format-day.js";
import { dateLanguage } from "./intl.js";
import { fill } from "./plural.js";
import type { Words } from "./words.js";

const { day, minute } = millisecondsOf;

/** The shortest spans, in milliseconds, that are told by years, by months and by days. */
const units: readonly (readonly [CalendarUnit, number])[] = [
  ["year", 40 * 365 * day],
  ["month", 3 * 365 * day],
  ["day", 2 * day],
];

/** A range of the axis in words, as exact as its length asks for: "12 March to 4 July 2026", "1950 to 2030". Finite. */
export function formatSpan({ start, end }: TimeSpan, { locale, language }: Words): string {
  const tag = dateLanguage(locale, language);
  const [unit] = units.find(([, shortest]) => end - start >= shortest) ?? [];
  const range = (precision: CalendarUnit | "minute", first: string, last: string) =>
    first === last ? first : fillAround(locale.dates.fromTo, precision, { first, last });
  if (unit !== undefined) {
    const { prefix, items, suffix } = formatDateGroup([start, end - 1], unit, tag);
    const [first = "", last = ""] = items;
    return first === last ? prefix + first + suffix : range(unit, prefix + first, last + suffix);
  }
  const clock = end - start > 5 * minute ? "minute" : "second";
  const [first = "", last = ""] = [start, end].map((t) =>
    fill(locale.dates.dateTime, {
      date: formatCalendarDate(t, "day", tag),
      time: formatClock(t, clock, tag),
    }),
  );
  return range("minute", first, last);
}
