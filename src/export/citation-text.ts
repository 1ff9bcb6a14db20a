import { formatDate } from "../locale/format-date.js";
import { fill } from "../locale/plural.js";
import { findLocale } from "../locale/registry.js";
import type { Words } from "../locale/words.js";
import { sourceById } from "../model/story-index.js";
import type { ParsedStory } from "../model/story.js";
import { resolveUrl } from "../model/url.js";

/**
 * A source as plain text to paste into a note, with what of it is known: author, “title”, publisher, date in words, URL,
 * archived copy. Empty for an id that the story does not have.
 *
 * `words` default to the story's own language where its locale is registered, else to English. `base` is what
 * relative URLs count from; without it they stay as written.
 */
export function citationText(
  story: ParsedStory,
  sourceId: string,
  words: Words = storyWords(story),
  base?: string,
): string {
  const source = sourceById(story, sourceId);
  if (source === undefined) return "";
  const { author, title, publisher, publishedWhen, url, archived } = source;
  const { locale, language, timeZone } = words;
  const { quoted, listComma, archived: archivedCopy } = locale.phrases;
  const parts = [
    author,
    title === undefined ? undefined : fill(quoted, { text: title }),
    publisher,
    publishedWhen && formatDate(publishedWhen, locale, language, timeZone),
    url === undefined ? undefined : absoluteUrl(url, base),
    archived === undefined ? undefined : `${absoluteUrl(archived, base)} (${archivedCopy})`,
  ];
  return parts.filter((part) => part !== undefined).join(listComma);
}

/** The words in which a story is told where nobody chooses others. */
function storyWords({ language = "en", timeZone }: Pick<ParsedStory, "language" | "timeZone">): Words {
  return { ...findLocale(language), timeZone };
}

/** A URL of a story as one can follow it from elsewhere; as written where that cannot be told. */
export function absoluteUrl(url: string, base: string | undefined): string {
  return (base === undefined ? null : resolveUrl(url, base, "link")) ?? url;
}
