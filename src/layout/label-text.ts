import { plural } from "../locale/plural.js";
import type { Locale } from "../locale/locale.js";
import type { Words } from "../locale/words.js";
import { countSources, type SourceCounts } from "../model/origins.js";
import type { ParsedEvent, ParsedStory } from "../model/story.js";
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

export function labelText(story: ParsedStory, event: ParsedEvent, words: Words): LabelText {
  return {
    date: datesText(event, words),
    title: event.title,
    status: event.status === undefined ? "" : words.locale.phrases[event.status],
    sources: sourceCountText(countSources(story, event), words),
    notes: eventNotes(story, event, words),
  };
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
