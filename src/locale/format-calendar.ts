import { startOfDay } from "../time/calendar.js";
import { dateTimeFormat, withPlainSpaces } from "./intl.js";

/** What of a day is told. */
export type CalendarUnit = "year" | "month" | "day";

/** Dates of one unit, with what they have in common told once: `prefix`, then the items, then `suffix`. */
export interface DateGroup {
  readonly prefix: string;
  readonly items: readonly string[];
  readonly suffix: string;
}

/** "2026", "July 2026", "10 July 2026". `time` is in UTC milliseconds; years before 1 get their era: "44 BC". */
export function formatCalendarDate(time: number, unit: CalendarUnit, language: string): string {
  return withPlainSpaces(formatFor([time], unit, language).format(time));
}

/**
 * Some dates of one unit, told short: 1 and 15 October 2031 are "1", "15" and the suffix " October 2031". Larger units
 * are in common only where all dates agree on them.
 *
 * The own way of `Intl`, formatRange, takes two dates, and its separators and order differ from engine to engine.
 */
export function formatDateGroup(times: readonly number[], unit: CalendarUnit, language: string): DateGroup {
  const format = formatFor(times, unit, language);
  const dates = times.map((time) => format.formatToParts(time));
  const [first = []] = dates;
  const common = commonUnits(dates);
  const isCommon = (place: number): boolean => {
    const part = first.at(place)!;
    return (
      (part.type === "literal" || common.has(part.type)) &&
      dates.every((date) => date.at(place)?.type === part.type && date.at(place)?.value === part.value)
    );
  };

  let before = 0;
  while (before < first.length && isCommon(before)) before++;
  let after = 0;
  while (after < first.length - before && isCommon(-1 - after)) after++;

  const suffix = textOf(first.slice(first.length - after));
  const items = dates.map((date) => textOf(date.slice(before, date.length - after)));
  // The point after a day in German belongs to each day; a blank, a comma or the next word does not.
  const glued = first.at(-after)?.type === "literal" ? /^[^\s,،]*/.exec(suffix)![0] : "";
  return {
    prefix: textOf(first.slice(0, before)),
    items: items.map((item, index) => (index < items.length - 1 ? item + glued : item)),
    suffix,
  };
}

const firstYear = startOfDay(1);

type Part = Intl.DateTimeFormatPart;

function formatsOf(era?: "short") {
  return {
    year: dateTimeFormat({ year: "numeric", era }),
    month: dateTimeFormat({ year: "numeric", month: "long", era }),
    day: dateTimeFormat({ year: "numeric", month: "long", day: "numeric", era }),
  };
}

const formats = formatsOf();
const formatsWithEra = formatsOf("short");

function formatFor(times: readonly number[], unit: CalendarUnit, language: string): Intl.DateTimeFormat {
  return (times.some((time) => time < firstYear) ? formatsWithEra : formats)[unit](language);
}

function textOf(parts: readonly Part[]): string {
  return withPlainSpaces(parts.map((part) => part.value).join(""));
}

const largestFirst: readonly Part["type"][] = ["era", "year", "month", "day"];

/** The units that are larger than the largest in which dates differ. */
function commonUnits(dates: readonly (readonly Part[])[]): ReadonlySet<string> {
  const valueOf = (date: readonly Part[] | undefined, type: Part["type"]) =>
    date?.find((part) => part.type === type)?.value;
  const differing = largestFirst.findIndex((type) =>
    dates.some((date) => valueOf(date, type) !== valueOf(dates[0], type)),
  );
  return new Set(differing < 0 ? [] : largestFirst.slice(0, differing));
}
