import type { EventDate } from "./event-date.js";
import { readEdtf } from "./read-edtf.js";
import { readInstant } from "./read-time-of-day.js";
import { isRefusal, notEdtf, refuse, type Reading } from "./reading.js";

/**
 * Reads a date: text in EDTF (Library of Congress, 2019), levels 0 to 2 but exponents and significant digits; a `Date`
 * or whole epoch milliseconds as an instant. Null for all else; `describeBadDate` says why. Never throws, whatever comes.
 *
 * Whole numbers from -9999 to 9999 are refused: somebody meant a year.
 */
export function parseDate(value: string | number | Date): EventDate | null {
  const reading = readDate(value);
  return isRefusal(reading) ? null : reading;
}

/** As `parseDate`, but with the reason of a refusal. */
export function readDate(value: unknown): Reading {
  if (typeof value === "string") return readEdtf(value);
  if (typeof value === "number") return readNumber(value);
  const time = timeOf(value);
  return time === undefined ? notEdtf : readInstant(time);
}

function readNumber(value: number): Reading {
  if (!Number.isInteger(value)) return refuse("epoch milliseconds are a whole number");
  if (Math.abs(value) <= 9999) return refuse("write it in quotes");
  return readInstant(value);
}

/** The time of a `Date` from any frame, NaN where it is invalid. Undefined for what is no `Date`, even if it says so. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== "object") return undefined;
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return undefined;
  }
}
