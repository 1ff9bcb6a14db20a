import { earliestTime, latestTime, millisecondsOf } from "./calendar.js";

/**
 * The wall clock of a time zone at an instant, both in UTC milliseconds: the result reads as UTC what the clock shows.
 *
 * `timeZone` is an IANA name; throws a RangeError where `isTimeZone` is false. Fast for many instants: `Intl` is asked
 * once for each few days and the answers are kept.
 */
export function wallTime(instant: number, timeZone: string): number {
  return instant + offsetAt(clockOf(timeZone), instant);
}

/** Whether `Intl` knows a time zone by this IANA name. Offsets such as `+08:00` are no names: not every engine reads them. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The offsets of one zone as far as they were asked for, in milliseconds east of UTC. */
interface ZoneClock {
  readonly format: Intl.DateTimeFormat;
  readonly stretches: Map<number, Stretch>;
}

/** Some days in which a zone changes its offset once at most: `before` holds until `change`, `after` from then on. */
interface Stretch {
  readonly change: number;
  readonly before: number;
  readonly after: number;
}

/** In the time zone database (2025) no two changes of a zone are nearer: Freetown in September 1939, 3 days 23 h 40 min. */
const stretchLength = 3 * millisecondsOf.day;

const clocks = new Map<string, ZoneClock>();

function clockOf(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const clock = { format, stretches: new Map<number, Stretch>() };
  clocks.set(timeZone, clock);
  return clock;
}

function offsetAt(clock: ZoneClock, instant: number): number {
  const index = Math.floor(instant / stretchLength);
  let stretch = clock.stretches.get(index);
  if (!stretch) {
    stretch = readStretch(clock.format, index * stretchLength);
    clock.stretches.set(index, stretch);
  }
  return instant < stretch.change ? stretch.before : stretch.after;
}

function readStretch(format: Intl.DateTimeFormat, start: number): Stretch {
  const before = askOffset(format, start);
  const after = askOffset(format, start + stretchLength);
  if (before === after) return { change: Infinity, before, after };
  // The second in which the clock changes, by halving: 18 questions.
  let [low, high] = [start, start + stretchLength];
  while (high - low > millisecondsOf.second) {
    const middle = low + Math.floor((high - low) / 2 / millisecondsOf.second) * millisecondsOf.second;
    if (askOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return { change: high, before, after };
}

/** Asks `Intl`, whose answer reads "GMT", "GMT+08:00" or, before there was standard time, "GMT+08:05:43". */
function askOffset(format: Intl.DateTimeFormat, time: number): number {
  const parts = format.formatToParts(Math.min(Math.max(time, earliestTime), latestTime));
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /(.)(\d+):(\d+):?(\d+)?/.exec(name) ?? [];
  const { hour, minute, second } = millisecondsOf;
  const size = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second;
  return sign === "+" ? size : -size;
}
