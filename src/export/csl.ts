import { formatDate } from "../locale/format-date.js";
import { findLocale } from "../locale/registry.js";
import type { Words } from "../locale/words.js";
import type { ParsedSource, SourceKind } from "../model/story.js";
import { calendarDay } from "../time/calendar.js";
import type { EventDate, Precision, Season } from "../time/event-date.js";
import { isInterval } from "../time/interval.js";
import { onAxis } from "../time/on-axis.js";
import { absoluteUrl } from "./citation-text.js";

/** One item of CSL-JSON 1.0.2, the form that Zotero, citeproc and pandoc read: the fields that a source fills. */
export interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper" | "document" | "post" | "dataset";
  readonly title?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly genre?: string;
  readonly issued?: CslDate;
  readonly language?: string;
  readonly URL?: string;
  readonly custom?: { readonly archived: string };
}

export interface CslDate {
  readonly "date-parts"?: readonly CslDateParts[];
  /** 1 to 4, from spring. */
  readonly season?: number;
  /** About then, or perhaps not then: the one mark of doubt that CSL has. */
  readonly circa?: true;
  /** A date that parts cannot hold, in words. */
  readonly literal?: string;
}

export type CslDateParts =
  | readonly [year: number]
  | readonly [year: number, month: number]
  | readonly [year: number, month: number, day: number];

/**
 * A source as an item of CSL-JSON. Nothing is guessed: an author is taken as a whole, never split into given and
 * family name, and a date that parts cannot hold (`202X`, `2026-03/..`, one of two) is told in words.
 *
 * `words` are those for such dates, and their `timeZone` says on which day an instant falls; English by default, and an
 * instant's own offset. `base` is what relative URLs count from. CSL has no field for an archived copy: its URL is
 * `custom.archived`.
 */
export function toCsl(source: ParsedSource, words: Words = findLocale("en"), base?: string): CslItem {
  const { id, kind, title, author, publisher, publishedWhen, language, url, archived } = source;
  const { type, genre, publisherField } = forms[kind];
  return {
    id,
    type,
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(publisher !== undefined && { [publisherField]: publisher }),
    ...(genre !== undefined && { genre }),
    ...(publishedWhen !== undefined && { issued: toCslDate(publishedWhen, words) }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { URL: absoluteUrl(url, base) }),
    ...(archived !== undefined && { custom: { archived: absoluteUrl(archived, base) } }),
  };
}

interface Form {
  readonly type: CslItem["type"];
  readonly genre?: string;
  /** Articles and posts appear in something; the rest is brought out by somebody. */
  readonly publisherField: "container-title" | "publisher";
}

const forms: Record<SourceKind, Form> = {
  article: { type: "article-newspaper", publisherField: "container-title" },
  post: { type: "post", publisherField: "container-title" },
  statement: { type: "document", genre: "Statement", publisherField: "publisher" },
  document: { type: "document", publisherField: "publisher" },
  data: { type: "dataset", publisherField: "publisher" },
};

function toCslDate(written: EventDate, words: Words): CslDate {
  const date = onAxis(written, words.timeZone);
  const ends = isInterval(date) ? [date.first, date.last] : [date];
  const parts = ends.map((end) => (end === undefined ? null : datePartsOf(end)));
  const isWhole = parts.every((part) => part !== null) && (parts.length === 1 || !ends.some(hasSeason));
  if (!isWhole) return { literal: formatDate(written, words.locale, words.language, words.timeZone) };
  return {
    "date-parts": parts,
    ...(date.season && { season: seasons[date.season] }),
    ...((date.approximate || date.uncertain) && { circa: true }),
  };
}

/** Null where year, month and day cannot say it. Processors do not agree on the years before 1. */
function datePartsOf({ start, precision, alternatives }: EventDate): CslDateParts | null {
  const count = partCounts[precision];
  const { year, month, day } = calendarDay(start);
  if (count === undefined || alternatives !== undefined || year < 1) return null;
  if (count === 1) return [year];
  return count === 2 ? [year, month] : [year, month, day];
}

function hasSeason(date: EventDate | undefined): boolean {
  return date?.season !== undefined;
}

/** How many of year, month and day tell a date; times of day are beyond CSL. */
const partCounts: Partial<Record<Precision, 1 | 2 | 3>> = {
  year: 1,
  season: 1,
  month: 2,
  day: 3,
  hour: 3,
  minute: 3,
  second: 3,
  millisecond: 3,
};

const seasons: Record<Season, number> = { spring: 1, summer: 2, autumn: 3, winter: 4 };
