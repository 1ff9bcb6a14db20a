import { formatDateAlone } from "../locale/format-date.js";
import { fillAround } from "../locale/format-day.js";
import { formatGap } from "../locale/format-duration.js";
import type { Words } from "../locale/words.js";
import { firstReport } from "../model/reports.js";
import type { ParsedEvent, ParsedStory } from "../model/story.js";
import { calendarDay, calendarSpan } from "../time/calendar.js";
import type { EventDate } from "../time/event-date.js";
import { isInterval } from "../time/interval.js";
import { onAxis } from "../time/on-axis.js";
import { isClockPrecision } from "../time/precision.js";

/**
 * "first reported 4 July 2026, 3 months later": how long after it happened the first dated report of an event came out.
 * Empty where no report is dated, and where none came later than that.
 */
export function lagText(story: ParsedStory, event: ParsedEvent, words: Words): string {
  const first = firstReport(story, event, words.timeZone);
  const gap = first && gapBetween(onAxis(event.when, words.timeZone), first, words);
  if (first === undefined || gap === undefined || gap === "") return "";
  const { phrases } = words.locale;
  const date = formatDateAlone(first, words);
  return fillAround(phrases.firstReported, first.precision, { date }) + phrases.listComma + gap;
}

/** Where one of the two has a time of day and the other none, days are counted: from 2 July to 04:00 on 4 July it is two. */
function gapBetween(from: EventDate, to: EventDate, words: Words): string {
  const isExact = isClockPrecision(from.precision) && isClockPrecision(to.precision);
  return isExact ? formatGap(from, to, words) : formatGap(dayOf(from), dayOf(to), words);
}

function dayOf(date: EventDate): EventDate {
  if (!isClockPrecision(date.precision) || isInterval(date)) return date;
  const { year, month, day } = calendarDay(date.start);
  return { ...date, ...calendarSpan("day", year, month, day), precision: "day" };
}
