import { compareDates } from "./compare-dates.js";
import type { EventDate } from "./event-date.js";
import { intervalOf, isReversed, type Ends } from "./interval.js";
import { coarsestOf } from "./precision.js";
import { readCalendarDate } from "./read-calendar-date.js";
import { readPlainDate } from "./read-plain-date.js";
import { readTimeOfDay } from "./read-time-of-day.js";
import { isRefusal, notEdtf, refuse, type Reading, type Refusal } from "./reading.js";

/** Protects against a text that is a whole file: no date of a news story is nearly as long. */
const longestText = 1000;

/** Reads any text as EDTF: a date, a date with a time of day, an interval or a set. */
export function readEdtf(text: string): Reading {
  return readPlainDate(text) ?? readAnyDate(text);
}

/** The same for whatever text, plain dates included. */
export function readAnyDate(text: string): Reading {
  if (text.length > longestText) return refuse(`it has more than ${longestText} characters`);
  if (/^[[{]/.test(text)) return readSet(text);
  if (text.includes("/")) return readInterval(text);
  if (text.includes("T")) return readTimeOfDay(text);
  return readCalendarDate(text);
}

/** `first/last`, where `..` is an open end and a blank one is unknown. */
function readInterval(text: string): Reading {
  const parts = text.split("/");
  const [firstText, lastText] = parts;
  if (parts.length > 2 || firstText === undefined || lastText === undefined) return notEdtf;
  if (text.includes("T")) return readIntervalWithTimes(firstText, lastText);
  const ends = readEnds(firstText, lastText);
  if (isRefusal(ends)) return ends;
  if (!ends.first && !ends.last) return refuse("one end of an interval at least must be a date");
  return isReversed(ends) ? refuseReversed : intervalOf(text, ends);
}

const refuseReversed = refuse("it ends before it starts");

function readIntervalWithTimes(firstText: string, lastText: string): Reading {
  const times = [firstText, lastText].filter((text) => text.includes("T")).map(readTimeOfDay);
  return (
    times.find(isRefusal) ??
    refuse("an interval has no times of day; write its start in “date” and its end in the field “end”")
  );
}

function readEnds(firstText: string, lastText: string): Ends | Refusal {
  const first = readEnd(firstText);
  if (first && isRefusal(first)) return first;
  const last = readEnd(lastText);
  if (last && isRefusal(last)) return last;
  const unknown = firstText === "" ? "first" : lastText === "" ? "last" : undefined;
  return { ...(first && { first }), ...(last && { last }), ...(unknown && { unknown }) };
}

/** Undefined where the end is open or unknown. */
function readEnd(text: string): Reading | undefined {
  return text === "" || text === ".." ? undefined : readCalendarDate(text);
}

/** `[a,b..c]`, one of, or `{a,b..c}`, all of (level 2). */
function readSet(text: string): Reading {
  const choice = text.startsWith("[") ? "one" : "all";
  if (!text.endsWith(choice === "one" ? "]" : "}"))
    return refuse("a set is closed as it was opened, […] or {…}");
  const members = text.slice(1, -1).split(",");
  const readings = members.map((member, index) =>
    readMember(member, index === 0, index === members.length - 1),
  );
  const alternatives: EventDate[] = [];
  for (const reading of readings) {
    if (isRefusal(reading)) return reading;
    alternatives.push(reading);
  }
  alternatives.sort(compareDates);
  return {
    edtf: text,
    start: Math.min(...alternatives.map((date) => date.start)),
    end: Math.max(...alternatives.map((date) => date.end)),
    precision: coarsestOf(alternatives),
    approximate: alternatives.some((date) => date.approximate),
    uncertain: alternatives.some((date) => date.uncertain),
    alternatives,
    choice,
  };
}

/** A date, `first..last`, or with an open end `..last` at the start of the set and `first..` at its end. */
function readMember(text: string, isFirst: boolean, isLast: boolean): Reading {
  if (text === "") return refuse("a set has a date between any two commas and brackets");
  if (text.includes("T")) return refuse("a set has no times of day");
  const at = text.indexOf("..");
  if (at < 0) return readCalendarDate(text);
  const [firstText, lastText] = [text.slice(0, at), text.slice(at + 2)];
  if ((firstText === "" && !isFirst) || (lastText === "" && !isLast)) {
    return refuse("in a set “..” without a date stands at its very start or end");
  }
  const ends = readEnds(firstText || "..", lastText || "..");
  if (isRefusal(ends)) return ends;
  if (!ends.first && !ends.last) return refuse("a set needs a date");
  return isReversed(ends) ? refuseReversed : intervalOf(`${firstText || ".."}/${lastText || ".."}`, ends);
}
