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
  return withPlainSpaces(formatOf(unit, language, time < firstYear).format(time));
}

/**
 * Some dates of one unit, told short: 1 and 15 October 2031 are "1", "15" and the suffix " October 2031". Larger units
 * are in common only where all dates agree on them.
 *
 * The own way of `Intl`, formatRange, takes two dates, and its separators and order differ from engine to engine.
 */
export function formatDateGroup(times: readonly number[], unit: CalendarUnit, language: string): DateGroup {
  const hasEra = times.some((time) => time < firstYear);
  const dates = times.map((time) => formatOf(unit, language, hasEra).formatToParts(time));
  const [first = []] = dates;
  const common = commonUnits(dates);
  const isCommon = (part: Part, index: (date: readonly Part[]) => number): boolean =>
    (part.type === "literal" || common.has(part.type)) &&
    dates.every((date) => date[index(date)]?.type === part.type && date[index(date)]?.value === part.value);

  const before = countWhile(first, (part, index) => isCommon(part, () => index));
  const backwards = [...first.slice(before)].reverse();
  const after = countWhile(backwards, (part, index) => isCommon(part, (date) => date.length - 1 - index));

  const suffix = textOf(after === 0 ? [] : first.slice(-after));
  const items = dates.map((date) => textOf(date.slice(before, date.length - after)));
  // The point after a day in German belongs to each day; a blank, a comma or the next word does not.
  const glued =
    after === 0 || first.at(-after)?.type !== "literal" ? "" : (/^[^\s,،]*/.exec(suffix)?.[0] ?? "");
  return {
    prefix: textOf(first.slice(0, before)),
    items: items.map((item, index) => (index < items.length - 1 ? item + glued : item)),
    suffix,
  };
}

const firstYear = startOfDay(1);

type Part = Intl.DateTimeFormatPart;

const options: Readonly<Record<CalendarUnit, Intl.DateTimeFormatOptions>> = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
};

function formatOf(unit: CalendarUnit, language: string, hasEra: boolean): Intl.DateTimeFormat {
  return dateTimeFormat(language, hasEra ? { ...options[unit], era: "short" } : options[unit]);
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

function countWhile<Item>(items: readonly Item[], holds: (item: Item, index: number) => boolean): number {
  const index = items.findIndex((item, index) => !holds(item, index));
  return index < 0 ? items.length : index;
}
