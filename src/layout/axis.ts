import {
  utcDay,
  utcHour,
  utcMinute,
  utcMonday,
  utcMonth,
  utcSecond,
  utcYear,
  type TimeInterval,
} from "d3-time";
import { bisectLeft } from "d3-array";
import { formatContext, formatTick, type TickUnit } from "../locale/format-tick.js";
import type { Words } from "../locale/words.js";
import { positionOf, timeRange, type View } from "../view/view.js";
import type { Tick } from "./scene.js";

interface TickStep {
  readonly unit: TickUnit;
  readonly interval: TimeInterval;
  /** Nominal length in milliseconds. */
  readonly length: number;
  /** The larger unit that names what its ticks leave out. */
  readonly context: TimeInterval | null;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30.436875 * day;
const year = 365.2425 * day;

function step(
  unit: TickUnit,
  interval: TimeInterval | null,
  length: number,
  context: TimeInterval | null,
): TickStep {
  if (interval === null)
    throw new RangeError(`The axis has no step of ${length} ms: a view must have finite ends.`);
  return { unit, interval, length, context };
}

/** From a second to a month; years follow in steps of 1, 2 and 5 times a power of ten. */
const shortSteps: readonly TickStep[] = [
  ...[1, 5, 15, 30].map((n) => step("second", utcSecond.every(n), n * second, utcDay)),
  ...[1, 5, 15, 30].map((n) => step("minute", utcMinute.every(n), n * minute, utcDay)),
  ...[1, 3, 6, 12].map((n) => step("hour", utcHour.every(n), n * hour, utcDay)),
  step("day", utcDay, day, utcMonth),
  step("day", utcMonday, 7 * day, utcMonth),
  ...[1, 3].map((n) => step("month", utcMonth.every(n), n * month, utcYear)),
];
const shortLengths = shortSteps.map((each) => each.length);

/** The years that `Date` can hold. */
const mostYears = 500_000;

/** The finest step whose ticks lie `shortest` milliseconds apart or more. */
function chooseStep(shortest: number): TickStep {
  const found = shortSteps[bisectLeft(shortLengths, shortest)];
  if (found !== undefined) return found;
  const years = Math.min(mostYears, Math.max(1, shortest / year));
  const power = 10 ** Math.floor(Math.log10(years));
  const factor = [1, 2, 5].find((each) => each * power >= years) ?? 10;
  return step("year", utcYear.every(factor * power), factor * power * year, null);
}

/** Round years before Christ are one off in the astronomical count, which has a year 0: -999 is 1000 BC. */
function roundYearBeforeChrist(tick: Date): Date {
  if (tick.getUTCFullYear() > 0) return tick;
  const shifted = new Date(tick);
  shifted.setUTCFullYear(tick.getUTCFullYear() + 1);
  return shifted;
}

/**
 * The ticks of a view, at least `gap` pixels apart, and above them the larger unit that they leave out, so that the year
 * is always in view. The first context stays at the edge while its time runs through the view.
 */
export function axisTicks(
  view: View,
  width: number,
  gap: number,
  words: Words,
): { readonly ticks: readonly Tick[]; readonly contexts: readonly Tick[] } {
  if (width <= 0) return { ticks: [], contexts: [] };
  const shown = { start: Math.max(view.start, timeRange.start), end: Math.min(view.end, timeRange.end) };
  const { unit, interval, length, context } = chooseStep(((view.end - view.start) / width) * gap);
  const place = (t: number) => positionOf(view, t, width);

  const dates = interval.range(interval.ceil(new Date(shown.start)), new Date(shown.end));
  const rounded = unit === "year" && length > 1.5 * year ? dates.map(roundYearBeforeChrist) : dates;
  const ticks = rounded
    .map((date) => ({
      x: place(date.getTime()),
      text: formatTick(date.getTime(), unit, words.locale, words.language),
    }))
    // The last one needs room for its text, which begins at the tick.
    .filter(({ x }) => x >= 0 && x <= width - gap / 2);
  if (context === null) {
    // A year of which neither end is in view has no tick.
    const year = { x: 0, text: formatTick(shown.start, "year", words.locale, words.language) };
    return { ticks, contexts: ticks.length === 0 ? [year] : [] };
  }

  const starts = context.range(context.floor(new Date(shown.start)), new Date(shown.end));
  const contexts = starts.map((date) => ({
    x: Math.max(0, place(date.getTime())),
    text: formatContext(date.getTime(), unit, words.locale, words.language),
  }));
  return { ticks, contexts: withoutCrowding(contexts, 1.5 * gap) };
}

/** Leaves out the first context where the next has reached it, and any later one that comes too close. */
function withoutCrowding(contexts: readonly Tick[], gap: number): readonly Tick[] {
  const [first, second] = contexts;
  const start = first && second && second.x - first.x < gap ? contexts.slice(1) : contexts;
  let last = -Infinity;
  return start.filter((each) => {
    if (each.x - last < gap) return false;
    last = each.x;
    return true;
  });
}
