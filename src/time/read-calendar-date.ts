import { calendarSpan, daysInMonth, earliestTime, earliestYear, latestTime, latestYear } from "./calendar.js";
import { englishMonths } from "./english-months.js";
import type { Precision, Season, TimeSpan } from "./event-date.js";
import { isRefusal, notEdtf, refuse, type Reading, type Refusal } from "./reading.js";

// `?` uncertain, `~` approximate, `%` both. Each component may have one before it and one after it (level 2).
const qualifier = "[?~%]?";
const yearMonthDay = new RegExp(
  `^${qualifier}-?[\\dX]{4}${qualifier}(?:-${qualifier}[\\dX]{2}${qualifier}){0,2}$`,
);
const longYear = new RegExp(`^${qualifier}Y-?[1-9]\\d{4,}${qualifier}$`);

/**
 * Reads one date without a time of day: year, month, day, season or part of a year, with `X` for digits that are not
 * known and with qualifiers. EDTF levels 0 to 2 (Library of Congress, 2019) but exponents and significant digits.
 *
 * A qualifier on any component holds for the whole date. Seasons are meteorological; the winter of a year begins in its
 * December, and so does the summer of the south.
 */
export function readCalendarDate(text: string): Reading {
  const plain = text.replace(/[?~%]/g, "");
  const meaning = longYear.test(text)
    ? readLongYear(plain)
    : yearMonthDay.test(text)
      ? readComponents(plain)
      : notEdtf;
  if (isRefusal(meaning)) return meaning;
  return { edtf: text, ...meaning, approximate: /[~%]/.test(text), uncertain: /[?%]/.test(text) };
}

interface Meaning extends TimeSpan {
  readonly precision: Precision;
  readonly season?: Season;
}

/** `Y` and at least five digits. */
function readLongYear(text: string): Meaning | Refusal {
  const year = Number(text.slice(1));
  const span = calendarSpan("year", year);
  const isInRange = span.start < latestTime && span.end > earliestTime;
  return isInRange
    ? { ...span, precision: "year" }
    : refuse(`years go from ${earliestYear} to ${latestYear}`);
}

/** The parts of a date as written: digits and `X`. */
interface Components {
  readonly sign: 1 | -1;
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function readComponents(text: string): Meaning | Refusal {
  const isNegative = text.startsWith("-");
  const [year = "", month, day] = (isNegative ? text.slice(1) : text).split("-");
  if (isNegative && year === "0000")
    return refuse("there is no year -0000; the year before 0001 is written 0000");
  const components: Components = { sign: isNegative ? -1 : 1, year, month, day };
  const part = partsOfYear[Number(month) - firstPartOfYear];
  if (part !== undefined) return readPartOfYear(components, part);
  return readMonthAndDay(components);
}

/** `month` is the one that the part begins with. */
interface PartOfYear {
  readonly precision: Precision;
  readonly month: number;
  readonly season?: Season;
}

const firstPartOfYear = 21;

const partsOfYear: readonly PartOfYear[] = [
  // Without a hemisphere. The standard names no months for them: the northern ones are meant.
  ...seasonsFrom(3),
  // Northern hemisphere, then southern.
  ...seasonsFrom(3),
  ...seasonsFrom(9),
  ...equalParts("quarter", 3),
  ...equalParts("third", 4),
  ...equalParts("half", 6),
];

/** `month` is the first of spring. */
function seasonsFrom(month: number): PartOfYear[] {
  const seasons: readonly Season[] = ["spring", "summer", "autumn", "winter"];
  return seasons.map((season, turn) => ({
    precision: "season",
    month: ((month + 3 * turn - 1) % 12) + 1,
    season,
  }));
}

function equalParts(precision: Precision, months: number): PartOfYear[] {
  return Array.from({ length: 12 / months }, (_, turn) => ({ precision, month: 1 + months * turn }));
}

function readPartOfYear({ sign, year, day }: Components, part: PartOfYear): Meaning | Refusal {
  if (day !== undefined)
    return refuse("a season or part of a year has no days; give the month (01 to 12) and the day");
  const [first = 0] = yearsOf(sign, year, 1);
  const [last = 0] = yearsOf(sign, year, -1);
  return {
    start: calendarSpan(part.precision, first, part.month).start,
    end: calendarSpan(part.precision, last, part.month).end,
    precision: maskedUnit(year) ?? part.precision,
    ...(part.season && { season: part.season }),
  };
}

function readMonthAndDay(components: Components): Meaning | Refusal {
  const { year, month, day } = components;
  const months = month === undefined ? [1] : numbersOf(month, 12);
  const days = day === undefined ? [1] : numbersOf(day, 31);
  if (months.length === 0) return refuseMonth(month);
  if (days.length === 0) return refuse("days go from 01 to 31");

  const earliest = findDay(components, months, days, 1);
  const latest = findDay(components, [...months].reverse(), [...days].reverse(), -1);
  if (!earliest || !latest) return refuseDay(components);

  const unit = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return {
    start: calendarSpan(unit, ...earliest).start,
    end: calendarSpan(unit, ...latest).end,
    precision: maskedUnit(year, month, day) ?? unit,
  };
}

function refuseMonth(month = ""): Refusal {
  if (Number(month) > 41) return refuse("months go from 01 to 12, seasons and parts of a year from 21 to 41");
  return refuse("months go from 01 to 12");
}

function refuseDay({ sign, year, month = "", day = "" }: Components): Refusal {
  if (`${year}${month}${day}`.includes("X"))
    return refuse("there is no such day in any year or month that it may mean");
  const name = englishMonths[Number(month) - 1] ?? month;
  const length = daysInMonth(sign * Number(year), Number(month));
  return refuse(`${name} ${sign < 0 ? "-" : ""}${year} has ${length} days`);
}

/** The first existing day among candidates, the years taken upwards or downwards. Undefined where no day exists. */
function findDay(
  { sign, year }: Components,
  months: readonly number[],
  days: readonly number[],
  direction: 1 | -1,
): [year: number, month: number, day: number] | undefined {
  // 30 February is in no year, so ten thousand of them need no look. 2000 is a leap year.
  const longest = Math.max(...months.map((month) => daysInMonth(2000, month)));
  if (Math.min(...days) > longest) return undefined;
  for (const candidate of yearsOf(sign, year, direction)) {
    for (const month of months) {
      const day = days.find((day) => day <= 28 || day <= daysInMonth(candidate, month));
      if (day !== undefined) return [candidate, month, day];
    }
  }
  return undefined;
}

/** The years that four digits or `X` may mean, upwards or downwards. There is no year -0. */
function* yearsOf(sign: 1 | -1, mask: string, direction: 1 | -1): Generator<number> {
  const count = 10 ** mask.split("X").slice(1).length;
  for (let index = 0; index < count; index++) {
    const filling = sign === direction ? index : count - 1 - index;
    const year = Number(fillMask(mask, filling));
    if (year === 0 && sign < 0) continue;
    yield sign * year;
  }
}

/** Puts the digits of a number in the places of `X`: `1X8X` with 23 is 1283. */
function fillMask(mask: string, filling: number): string {
  let rest = filling;
  let filled = "";
  for (const digit of [...mask].reverse()) {
    filled = (digit === "X" ? rest % 10 : digit) + filled;
    if (digit === "X") rest = Math.floor(rest / 10);
  }
  return filled;
}

/** The numbers from 1 to `most` that two digits or `X` may mean, upwards. */
function numbersOf(mask: string, most: number): number[] {
  const unknown = 10 ** mask.split("X").slice(1).length;
  const numbers = Array.from({ length: unknown }, (_, filling) => Number(fillMask(mask, filling)));
  return numbers.filter((number) => number >= 1 && number <= most);
}

/** The smallest unit that holds every reading of a date with `X`; undefined where there is none in it. */
function maskedUnit(year: string, month = "", day = ""): Precision | undefined {
  const yearUnits: readonly Precision[] = ["millennium", "millennium", "century", "decade"];
  if (year.includes("X")) return yearUnits[year.indexOf("X")];
  if (month.includes("X")) return "year";
  if (day.includes("X")) return "month";
  return undefined;
}
