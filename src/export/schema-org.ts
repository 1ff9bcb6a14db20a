import { formatDateAttribute } from "../locale/format-date.js";
import { originsOf } from "../model/origins.js";
import { indexStory, sourceById } from "../model/story-index.js";
import type { ParsedCitation, ParsedEvent, ParsedSource, ParsedStory, SourceKind } from "../model/story.js";
import { parseText, plainText } from "../model/text.js";
import { resolveUrl } from "../model/url.js";
import { compareDates } from "../time/compare-dates.js";
import type { EventDate } from "../time/event-date.js";
import { onAxis } from "../time/on-axis.js";
import { parseDate } from "../time/parse-date.js";
import { absoluteUrl } from "./citation-text.js";

export type JsonLdValue =
  string | number | readonly JsonLdValue[] | { readonly [name: string]: JsonLdValue | undefined };

export interface JsonLd {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly JsonLdValue[];
}

/**
 * A story in the vocabulary of schema.org (version 29): a list of claims in the order of time, and the works in
 * which they appear.
 *
 * Each event is a `Claim`. `appearance` are its supporting sources, `firstAppearance` the one among them that was
 * published before all others, where dates tell; `isBasedOn` its origins, `subjectOf` the sources that dispute or mention
 * it, `citation` the words that were quoted. `temporalCoverage` is its date in EDTF, however vague; `datePublished` only
 * what ISO 8601 can say. Authors and speakers are text, since nobody says whether they are people.
 *
 * `base` is what relative URLs count from; without it they stay as written. The same story gives the same bytes.
 */
export function toJsonLd(story: ParsedStory, base?: string): JsonLd {
  const { title, description, language, updated, timeZone } = story;
  const list = {
    "@type": ["CreativeWork", "ItemList"],
    name: title,
    description: description === undefined ? undefined : plainText(parseText(description)),
    inLanguage: language,
    dateModified: isoDate(updated === undefined ? null : parseDate(updated)),
    itemListOrder: "https://schema.org/ItemListOrderAscending",
    numberOfItems: story.events.length,
    itemListElement: story.events.map((event, index) => ({
      "@type": "ListItem",
      position: index + 1,
      item: claimOf(event, story, base, timeZone),
    })),
  };
  const works = story.sources.map((source) => workOf(source, story, base));
  return { "@context": "https://schema.org", "@graph": [list, ...works] };
}

/**
 * `toJsonLd` as text that may stand in a `<script type="application/ld+json">` of any page: `<` and what else could end
 * the element or a line is written as JSON's own escape.
 */
export function jsonLdText(story: ParsedStory, base?: string): string {
  return JSON.stringify(toJsonLd(story, base)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function claimOf(
  event: ParsedEvent,
  story: ParsedStory,
  base: string | undefined,
  timeZone: string | undefined,
): JsonLdValue {
  const { title, text, url, image, when, status, category, sources, corrections } = event;
  const supporting = distinctSources(story, sources, (citation) => citation.stance === "supports");
  const first = earliest(supporting, timeZone);
  return {
    "@type": "Claim",
    name: title,
    description: text === undefined ? undefined : plainText(parseText(text)),
    url: url === undefined ? undefined : absoluteUrl(url, base),
    image: image && {
      "@type": "ImageObject",
      contentUrl: (base === undefined ? null : resolveUrl(image.url, base, "image")) ?? image.url,
      caption: image.caption,
      description: image.alt || undefined,
      creditText: image.credit,
    },
    temporalCoverage: when.edtf,
    creativeWorkStatus: status,
    keywords: category,
    appearance: references(story, supporting),
    firstAppearance: first && reference(story, first),
    isBasedOn: references(story, originsOf(story, event)),
    subjectOf: references(
      story,
      distinctSources(story, sources, (citation) => citation.stance !== "supports"),
    ),
    citation: unlessEmpty(sources.flatMap((citation) => quotationOf(citation, story))),
    correction: unlessEmpty(
      corrections.map((correction) => ({
        "@type": "CorrectionComment",
        text: correction.text,
        datePublished: isoDate(correction.when),
      })),
    ),
  };
}

function quotationOf(citation: ParsedCitation, story: ParsedStory): readonly JsonLdValue[] {
  const { quote, speaker, language } = citation;
  const source = sourceById(story, citation.source);
  if (quote === undefined || source === undefined) return [];
  return [
    {
      "@type": "Quotation",
      text: quote,
      creator: speaker,
      inLanguage: language ?? source.language,
      isPartOf: reference(story, source),
    },
  ];
}

function workOf(source: ParsedSource, story: ParsedStory, base: string | undefined): JsonLdValue {
  const { kind, title, publisher, author, url, archived, publishedWhen, language, basedOn } = source;
  return {
    "@id": reference(story, source)["@id"],
    ...works[kind],
    ...(kind === "article" && { headline: title }),
    name: title,
    author,
    publisher: publisher === undefined ? undefined : { "@type": "Organization", name: publisher },
    datePublished: isoDate(publishedWhen),
    inLanguage: language,
    url: url === undefined ? undefined : absoluteUrl(url, base),
    archivedAt: archived === undefined ? undefined : absoluteUrl(archived, base),
    isBasedOn: references(
      story,
      basedOn.map((id) => sourceById(story, id)).filter((found) => found !== undefined),
    ),
  };
}

/** schema.org has no types for official statements and for documents that are not digital. */
const works: Record<SourceKind, Readonly<Record<string, string>>> = {
  article: { "@type": "NewsArticle" },
  post: { "@type": "SocialMediaPosting" },
  data: { "@type": "Dataset" },
  statement: { "@type": "CreativeWork", genre: "statement" },
  document: { "@type": "CreativeWork", genre: "document" },
};

function distinctSources(
  story: ParsedStory,
  citations: readonly ParsedCitation[],
  isMeant: (citation: ParsedCitation) => boolean,
): readonly ParsedSource[] {
  const ids = new Set(citations.filter(isMeant).map(({ source }) => source));
  return Array.from(ids, (id) => sourceById(story, id)).filter((source) => source !== undefined);
}

/** The source that came out before all others that are dated; undefined where two may have been first. */
function earliest(sources: readonly ParsedSource[], timeZone: string | undefined): ParsedSource | undefined {
  const [first, second] = sources
    .flatMap((source) =>
      source.publishedWhen === undefined ? [] : { source, when: onAxis(source.publishedWhen, timeZone) },
    )
    .sort((a, b) => compareDates(a.when, b.when));
  return second === undefined || (first && first.when.end <= second.when.start) ? first?.source : undefined;
}

/** A name that holds within one block of JSON-LD, so that two timelines on a page do not mix. */
function reference(story: ParsedStory, source: ParsedSource): { readonly "@id": string } {
  return { "@id": `_:source-${(indexStory(story).places.get(source.id) ?? 0) + 1}` };
}

function references(story: ParsedStory, sources: readonly ParsedSource[]) {
  return unlessEmpty(sources.map((source) => reference(story, source)));
}

function unlessEmpty<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** What of EDTF is a date of ISO 8601 with a year of four digits. */
function isoDate(when: EventDate | null | undefined): string | undefined {
  const text = when == null ? null : formatDateAttribute(when);
  return text !== null && /^\d{4}(?!\d)/.test(text) ? text : undefined;
}
