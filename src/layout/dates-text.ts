import { formatTimeOfDay } from "../locale/format-clock.js";
import { formatDate } from "../locale/format-date.js";
import { dateLanguage } from "../locale/intl.js";
import { fill } from "../locale/plural.js";
import type { Words } from "../locale/words.js";
import { datesGiven } from "../model/rival-dates.js";
import type { ParsedEvent } from "../model/story.js";
import { millisecondsOf } from "../time/calendar.js";
import type { EventDate } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import { isClockPrecision } from "../time/precision.js";

/** The date of an event in words, with those that its sources put against it: "10 May 2026 or 12 May 2026". */
export function datesText(event: ParsedEvent, words: Words): string {
  const [own, ...rivals] = datesGiven(event, words.timeZone);
  if (own === undefined) return dateText(event.when, words);
  return joinWithOr(
    [dateText(own.when, words), ...rivals.map(({ when }) => rivalText(when, own.when, words))],
    words,
  );
}

/** Of times on the day of the event the hours alone: "17 November 1962, 06:40 or 07:15". */
export function rivalText(when: EventDate, own: EventDate, words: Words): string {
  const dates = [when, own].map((date) => onAxis(date, words.timeZone));
  const [day, ownDay] = dates.map(({ start }) => Math.floor(start / millisecondsOf.day));
  const isTime = dates.every(
    ({ precision, alternatives, first, last }) =>
      isClockPrecision(precision) && !(alternatives ?? first ?? last),
  );
  if (!isTime || day !== ownDay || (when.offset !== own.offset && words.timeZone === undefined))
    return dateText(when, words);
  return formatTimeOfDay(dates[0]!.start, when.precision, dateLanguage(words.locale, words.language));
}

function dateText(when: EventDate, { locale, language, timeZone }: Words): string {
  return formatDate(when, locale, language, timeZone);
}

function joinWithOr(texts: readonly string[], { locale }: Words): string {
  const first = texts.slice(0, -1).join(locale.phrases.listComma);
  return fill(locale.dates.or, { first, last: texts.at(-1) ?? "" });
}
