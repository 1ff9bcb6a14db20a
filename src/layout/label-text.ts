import { formatDateAlone } from "../locale/format-date.js";
import { fillAround } from "../locale/format-day.js";
import { plural } from "../locale/plural.js";
import type { Locale } from "../locale/locale.js";
import type { Words } from "../locale/words.js";
import { countSources, type SourceCounts } from "../model/origins.js";
import { latestReport } from "../model/reports.js";
import type { ParsedEvent, ParsedStory } from "../model/story.js";
import { onAxis } from "../time/on-axis.js";
import { wallTime } from "../time/zone.js";
import { datesText } from "./dates-text.js";
import { eventNotes } from "./note-ranges.js";

/** What a label says, line by line. */
export interface LabelText {
  /** In words, with its year, and with those that sources put against it. */
  readonly date: string;
  readonly title: string;
  /** In words; empty where nothing is said. */
  readonly status: string;
  /** "4 articles, 1 origin"; empty without sources. */
  readonly sources: string;
  /** Footnote numbers of those sources, "1–4, 7"; empty in stories with so many sources that they say nothing. */
  readonly notes: string;
}

/** Its last line is made when first asked for: most events of a long story have no label, and only their date and title are told. */
export function labelText(story: ParsedStory, event: ParsedEvent, words: Words): LabelText {
  let status: string | undefined;
  let sources: string | undefined;
  let notes: string | undefined;
  return {
    date: datesText(event, words),
    title: event.title,
    get status() {
      return (status ??= statusText(story, event, words));
    },
    get sources() {
      return (sources ??= sourceCountText(countSources(story, event), words));
    },
    get notes() {
      return (notes ??= eventNotes(story, event, words));
    },
  };
}

/**
 * "reported"; of what was scheduled and should be over, "was scheduled, as of 4 July 2026": so says its latest dated
 * supporting report. Over is what has ended by the day that the story is told as of, else by `words.now`; without either
 * nothing is over.
 */
function statusText(story: ParsedStory, event: ParsedEvent, words: Words): string {
  if (event.status === undefined) return "";
  const { timeZone, now = -Infinity } = words;
  const { phrases } = words.locale;
  const end = story.knownAt ?? (timeZone === undefined || now === -Infinity ? now : wallTime(now, timeZone));
  const isOver = event.status === "scheduled" && onAxis(event.when, timeZone).end <= end;
  if (!isOver) return phrases[event.status];
  const date = latestReport(story, event, timeZone);
  if (date === undefined) return phrases.wasScheduled;
  return fillAround(phrases.wasScheduledAsOf, date.precision, { date: formatDateAlone(date, words) });
}

const kindPhrases = {
  article: "articles",
  statement: "statements",
  post: "posts",
  document: "documents",
  data: "dataSets",
  mixed: "mixedSources",
} as const satisfies Record<string, keyof Locale["phrases"]>;

/** "4 articles, 1 origin; 1 disputes". One source alone says no origins. Empty without sources. */
export function sourceCountText(counts: SourceCounts, words: Words): string {
  const { phrases } = words.locale;
  const say = (form: Parameters<typeof plural>[0], n: number) => plural(form, n, words.language);
  const supporting: string[] = [];
  if (counts.supporting > 0) supporting.push(say(phrases[kindPhrases[counts.kind]], counts.supporting));
  if (counts.supporting > 1) supporting.push(say(phrases.origins, counts.origins));
  if (counts.supporting > 1 && counts.unnamed > 0) supporting.push(say(phrases.unnamed, counts.unnamed));
  const parts = supporting.length > 0 ? [supporting.join(phrases.listComma)] : [];
  if (counts.disputing > 0) parts.push(say(phrases.disputes, counts.disputing));
  return parts.join(phrases.listSemicolon);
}
