import { bisector } from "d3-array";
import { parseDate } from "../time/parse-date.js";
import { publicationDays, storyAsOf } from "./as-of.js";
import type { ParsedEvent, ParsedStory, Status } from "./story.js";

/** What became known of one event. */
export interface News {
  /** As it was known then. */
  readonly event: ParsedEvent;
  /** Nothing was known of it before. */
  readonly isFirst: boolean;
  /** Citations added to those known before. */
  readonly reports: number;
  /** What it is now, where that has changed; undefined also where nothing is said any more. */
  readonly status?: Status;
  readonly corrections: number;
}

export interface NewsOfDay {
  /** The publication day before, since when all this is new; null where there is none. */
  readonly since: string | null;
  /** First what nothing was known of before, then what more is known of the others; each in the order of the story. */
  readonly news: readonly News[];
}

/**
 * What became known by the end of `day` that was not known at the publication day before it: events first known, reports
 * added, statuses changed, corrections made. Between two such days statuses change too, as time passes.
 *
 * @param days Those of `publicationDays`, for who has them already.
 */
export function newOn(
  story: ParsedStory,
  day: string,
  timeZone = story.timeZone,
  days = publicationDays(story, timeZone),
): NewsOfDay {
  const since = days[countBefore(days, day) - 1] ?? null;
  const before = since === null ? [] : storyAsOf(story, since, timeZone).events;
  const first: News[] = [];
  const others: News[] = [];
  // What was known stays known, so both are in one order.
  let place = 0;
  for (const event of storyAsOf(story, day, timeZone).events) {
    // Most are the very same: what lies anywhere in memory is looked at only where it is not.
    if (before[place] === event) {
      place++;
      continue;
    }
    const known = before[place]?.id === event.id ? before[place++] : undefined;
    const news = newsOf(event, known);
    if (news !== null) (news.isFirst ? first : others).push(news);
  }
  return { since, news: [...first, ...others] };
}

/** How many of `days`, ascending, are over before the last day of a date begins. */
export function countBefore(days: readonly string[], date: string): number {
  return byEnd.left(days, endOf(date));
}

const byEnd = bisector(endOf);

function endOf(date: string): number {
  return parseDate(date)?.end ?? Infinity;
}

function newsOf(event: ParsedEvent, before: ParsedEvent | undefined): News | null {
  const reports = event.sources.length - (before?.sources.length ?? 0);
  const corrections = event.corrections.length - (before?.corrections.length ?? 0);
  if (before === undefined) return { event, isFirst: true, reports, corrections };
  const isOther = event.status !== before.status;
  if (reports === 0 && corrections === 0 && !isOther) return null;
  const status = isOther ? event.status : undefined;
  return { event, isFirst: false, reports, corrections, ...(status !== undefined && { status }) };
}
