import { UTCDateMini } from "@date-fns/utc/date/mini";
import { differenceInCalendarMonths } from "date-fns/differenceInCalendarMonths";
import { calendarDay, millisecondsOf } from "../time/calendar.js";
import type { EventDate, Precision } from "../time/event-date.js";
import { coarsestOf, isClockPrecision } from "../time/precision.js";
import { byLanguage, withPlainSpaces } from "./intl.js";
import type { DurationUnit } from "./locale.js";
import { fill, plural } from "./plural.js";
import type { Words } from "./words.js";

/** The time between two events written out, "3 months later"; empty where there is none. See `formatDuration`. */
export function formatGap(earlier: EventDate, later: EventDate, words: Words): string {
  const duration = formatDuration(earlier, later, words);
  return duration && fill(words.locale.dates.later, { duration });
}

/**
 * The time from one date to a later one in its largest unit that reads well, rounded down: "3 months", "18 months",
 * "2 years". Empty where they meet or overlap, or where they are too vague for the distance.
 *
 * Both are on one axis (`onAxis`). Dates of one precision are counted as calendars do, from 2020 to 2022 two years;
 * otherwise the time counts that lies between them for sure, from March to 10 July three months.
 */
export function formatDuration(earlier: EventDate, later: EventDate, { locale, language }: Words): string {
  const length = measure(earlier.last ?? earlier, later.first ?? later);
  if (!length || length.value < 1) return "";
  const value = Math.floor(length.value);
  const forms = locale.dates.durations?.[length.unit];
  if (forms) return plural(forms, value, language);
  const { unit } = length;
  const format = (formats[unit] ??= byLanguage(
    (tag) => new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }),
  ));
  return withPlainSpaces(format(language).format(value));
}

const formats: Partial<Record<DurationUnit, (language: string) => Intl.NumberFormat>> = {};

interface Length {
  readonly value: number;
  readonly unit: DurationUnit;
}

function measure(from: EventDate, to: EventDate): Length | undefined {
  const isComparable = from.precision === to.precision && !from.alternatives && !to.alternatives;
  const start = isComparable ? from.start : from.end;
  if (!Number.isFinite(start) || !Number.isFinite(to.start) || to.start < from.end) return undefined;
  return chooseUnit(start, to.start, coarsestOf([from, to]));
}

/** `precision` is that of the vaguer end: no finer unit is told. */
function chooseUnit(start: number, end: number, precision: Precision): Length {
  const isShort = calendarDay(end).day < calendarDay(start).day;
  const months = differenceInCalendarMonths(new UTCDateMini(end), new UTCDateMini(start)) - (isShort ? 1 : 0);
  const days = (end - start) / millisecondsOf.day;
  if (months >= 24 || months === 12 || wholeYears.includes(precision))
    return { value: months / 12, unit: "year" };
  const isWholeMonth = months === 1 && calendarDay(start).day === calendarDay(end).day;
  if (months >= 2 || isWholeMonth || wholeMonths.includes(precision)) return { value: months, unit: "month" };
  if (days >= 14 && days % 7 === 0) return { value: days / 7, unit: "week" };
  if (days >= 2 || !isClockPrecision(precision)) return { value: days, unit: "day" };
  return chooseClockUnit(end - start);
}

const wholeYears: readonly Precision[] = ["millennium", "century", "decade", "year"];
const wholeMonths: readonly Precision[] = ["half", "third", "quarter", "season", "month"];

function chooseClockUnit(length: number): Length {
  const { hour, minute, second } = millisecondsOf;
  if (length >= 2 * hour || length === hour) return { value: length / hour, unit: "hour" };
  if (length >= minute) return { value: length / minute, unit: "minute" };
  return { value: length / second, unit: "second" };
}
