import { millisecondsOf } from "../time/calendar.js";
import type { EventDate, Precision } from "../time/event-date.js";
import { isInterval } from "../time/interval.js";
import { onAxis } from "../time/on-axis.js";
import { isClockPrecision } from "../time/precision.js";
import { formatCalendarDate, formatDateGroup, type DateGroup } from "./format-calendar.js";
import { formatOffset, formatTimeOfDay } from "./format-clock.js";
import { fillAround, formatDay, joinAsRange, joinBetween, plainUnit } from "./format-day.js";
import { dateLanguage } from "./intl.js";
import type { Locale } from "./locale.js";
import { fill } from "./plural.js";
import type { Words } from "./words.js";

/**
 * A date in the words of a language, as vague as it was written: "about March 2026", "between 1 and 15 October 2031".
 *
 * `language` is the tag for `Intl`. Instants are told on the clock of `timeZone`, else at their own offset, which then
 * follows: "4 July 2026, 09:30 UTC+08:00".
 */
export function formatDate(date: EventDate, locale: Locale, language: string, timeZone?: string): string {
  return describe(date, { locale, language: dateLanguage(locale, language), timeZone });
}

/** The same without the time of day, also of an instant: "4 July 2026". */
export function formatDateAlone(date: EventDate, words: Words): string {
  const language = dateLanguage(words.locale, words.language);
  if (!isClockPrecision(date.precision) || isInterval(date)) return describe(date, { ...words, language });
  return formatCalendarDate(onAxis(date, words.timeZone).start, "day", language);
}

/** Years of four digits and more, months, days, and times with or without an offset; HTML writes offset 0 as `Z` or `+`. */
const htmlTime =
  /^\d{4,}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|(?!-00:00)[+-]\d\d:\d\d)?)?)?)?$/;

const htmlPrecisions: readonly Precision[] = ["year", "month", "day", "minute", "second", "millisecond"];

/**
 * The value for the `datetime` of an HTML `<time>`, or null where HTML cannot hold all that the date says: intervals,
 * sets, seasons, qualifiers, digits that are not known, years before 1 (HTML Standard, 4.5.14).
 */
export function formatDateAttribute(date: EventDate): string | null {
  if (date.approximate || date.uncertain || !htmlPrecisions.includes(date.precision)) return null;
  const withFullOffset = date.edtf.replace(/(T.*[+-]\d\d)$/, "$1:00");
  const text = withFullOffset.replace(/^Y/, "");
  return htmlTime.test(text) && !text.startsWith("0000") ? text : null;
}

function describe(date: EventDate, words: Words): string {
  if (date.alternatives) return describeSet(date.alternatives, date.choice ?? "one", words);
  if (isInterval(date)) return describeInterval(date, words);
  if (isClockPrecision(date.precision)) return describeTime(date, words);
  return qualify(date, formatDay(date, words), words);
}

function qualify(date: EventDate, text: string, { locale }: Words): string {
  const about = date.approximate ? fillAround(locale.dates.about, date.precision, { date: text }) : text;
  return date.uncertain ? fill(locale.dates.uncertain, { date: about }) : about;
}

/** "10 July 2026, 09:30 UTC+08:00". */
function describeTime(date: EventDate, words: Words): string {
  const { start } = onAxis(date, words.timeZone);
  const time = formatTimeOfDay(start, date.precision, words.language);
  return joinDayAndTime(start, time, words) + offsetAfter(date, words);
}

function joinDayAndTime(start: number, time: string, { locale, language }: Words): string {
  return fill(locale.dates.dateTime, { date: formatCalendarDate(start, "day", language), time });
}

/** Of an instant that is told at its own offset; else empty. */
function offsetAfter(date: EventDate, { timeZone }: Words): string {
  return date.offset === undefined || timeZone !== undefined ? "" : ` ${formatOffset(date.offset)}`;
}

function describeInterval(date: EventDate, words: Words): string {
  const { first, last, unknown } = date;
  const { since, from, until, endedBy } = words.locale.dates;
  if (first && last)
    return describeHours(first, last, words) ?? joinAsRange(group([first, last], words), words);
  if (first) return fillAround(unknown ? from : since, first.precision, { date: describe(first, words) });
  if (last) return fillAround(unknown ? endedBy : until, last.precision, { date: describe(last, words) });
  return date.edtf;
}

/** "4 July 2026, 09:30–11:00". Undefined where the two are no times of one day. */
function describeHours(first: EventDate, last: EventDate, words: Words): string | undefined {
  const dates = [first, last].map((date) => onAxis(date, words.timeZone));
  const days = dates.map((date) => Math.floor(date.start / millisecondsOf.day));
  const areTimes = [first, last].every((date) => isClockPrecision(date.precision) && !date.alternatives);
  if (!areTimes || days[0] !== days[1] || first.offset !== last.offset) return undefined;
  const items = dates.map((date) => formatTimeOfDay(date.start, date.precision, words.language));
  const hours = joinAsRange({ prefix: "", items, suffix: "" }, words);
  return joinDayAndTime(dates[0]?.start ?? 0, hours, words) + offsetAfter(last, words);
}

function describeSet(members: readonly EventDate[], choice: "one" | "all", words: Words): string {
  const [only] = members;
  if (only && members.length === 1)
    return choice === "one" ? describeCandidate(only, words) : describe(only, words);
  const { prefix, items, suffix } = group(members, words, choice);
  const phrase = choice === "one" ? words.locale.dates.or : words.locale.dates.and;
  const first = items.slice(0, -1).join(words.locale.phrases.listComma);
  return prefix + fill(phrase, { first, last: items.at(-1) ?? "" }) + suffix;
}

/** A day somewhere in an interval, not all of it: "between 1 and 15 October 2031", "1760 or later". */
function describeCandidate(date: EventDate, words: Words): string {
  const { first, last } = date;
  const { orEarlier, orLater } = words.locale.dates;
  if (first && last) return joinBetween(group([first, last], words), first.precision, words);
  if (first) return fill(orLater, { date: describe(first, words) });
  if (last) return fill(orEarlier, { date: describe(last, words) });
  return describe(date, words);
}

/** Dates with what they have in common told once, where all are plain dates of one unit. */
function group(dates: readonly EventDate[], words: Words, choice?: "one" | "all"): DateGroup {
  const units = new Set(dates.map(plainUnit));
  const [unit] = units;
  if (unit !== undefined && units.size === 1)
    return formatDateGroup(
      dates.map(({ start }) => start),
      unit,
      words.language,
    );
  // Within a list a range is short: "1667, 1668 or 1670–1672".
  const isShort = (date: EventDate) =>
    choice !== "one" || (date.first !== undefined && date.last !== undefined);
  const items = dates.map((date) => (isShort(date) ? describe(date, words) : describeCandidate(date, words)));
  return { prefix: "", items, suffix: "" };
}
