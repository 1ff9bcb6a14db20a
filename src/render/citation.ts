import { html, nothing, type TemplateResult } from "lit";
import { formatDate } from "../locale/format-date.js";
import { formatList } from "../locale/format-list.js";
import { fill } from "../locale/plural.js";
import { citedSources } from "../model/origins.js";
import type { ParsedCitation, ParsedSource } from "../model/story.js";
import { withTextFragment } from "../model/text-fragment.js";
import { sourceName, type StoryContext } from "./context.js";
import { allowedUrl, link } from "./link.js";

/** One source's word on an event: who, what, when, in which words, and from whom it has them. */
export function citationTemplate(
  citation: ParsedCitation,
  context: StoryContext,
): TemplateResult | typeof nothing {
  const source = context.sources.get(citation.source);
  if (source === undefined) return nothing;
  return html`<li
    part="citation"
    class="citation"
    data-source=${source.id}
    value=${context.numbers.get(source.id) ?? nothing}
  >
    ${sourceHead(source, context, citation.quote)} ${stanceTemplate(citation, context)}
    ${quoteTemplate(citation, context)} ${wayTemplate(citation, source, context)}
    ${citation.note === undefined ? nothing : html`<p class="note"><bdi>${citation.note}</bdi></p>`}
  </li>`;
}

/** Publisher, title with its link, author and date: the same in a citation and in the list of sources. */
export function sourceHead(source: ParsedSource, context: StoryContext, quote?: string): TemplateResult {
  const { phrases } = context.words.locale;
  const href = allowedUrl(source.url, context.base);
  const target = href === null || quote === undefined ? href : withTextFragment(href, quote);
  const title = source.title ?? (source.publisher === undefined ? source.url : undefined);
  const name = source.publisher;
  const isTitled = title !== undefined;
  return html`<p class="head">
    ${name === undefined ? nothing : html`<b class="publisher">${link(isTitled ? null : target, name)}</b>`}
    ${isTitled ? html`<span class="work">${link(target, title, source.language)}</span>` : nothing}
    <span class="imprint"
      >${imprintOf(source, context)}${archiveLink(source, context, phrases.archived)}</span
    >
  </p>`;
}

/** Author, and when it was published or that nobody says. */
function imprintOf(source: ParsedSource, { words }: StoryContext): string {
  const { phrases } = words.locale;
  const date =
    source.publishedWhen === undefined
      ? phrases.undated
      : fill(phrases.published, {
          date: formatDate(source.publishedWhen, words.locale, words.language, words.timeZone),
        });
  const author = source.author === undefined ? [] : [fill(phrases.by, { author: source.author })];
  return [...author, date].join(phrases.listComma);
}

function archiveLink(source: ParsedSource, context: StoryContext, text: string) {
  const href = allowedUrl(source.archived, context.base);
  return href === null ? nothing : html` · ${link(href, text)}`;
}

function stanceTemplate(citation: ParsedCitation, { words }: StoryContext) {
  const { phrases } = words.locale;
  if (citation.stance === "supports" && citation.when === undefined) return nothing;
  const stance = { supports: "", disputes: phrases.stanceDisputes, mentions: phrases.stanceMentions }[
    citation.stance
  ];
  const date =
    citation.when === undefined
      ? ""
      : fill(phrases.datesIt, {
          date: formatDate(citation.when, words.locale, words.language, words.timeZone),
        });
  const said = [stance, date].filter((part) => part !== "").join(phrases.listComma);
  return html`<p class="stance" data-stance=${citation.stance}>${said}</p>`;
}

function quoteTemplate(citation: ParsedCitation, context: StoryContext) {
  if (citation.quote === undefined) return nothing;
  const source = context.sources.get(citation.source);
  const language = citation.language ?? source?.language;
  const { phrases } = context.words.locale;
  return html`<figure class="quoted">
    <blockquote part="quote" lang=${language ?? nothing} dir="auto">
      <span class="quote">${citation.quote}</span>
    </blockquote>
    ${
      citation.translation === undefined
        ? nothing
        : html`<p class="translation">
            <span class="kicker">${phrases.translation}</span> <bdi>${citation.translation}</bdi>
          </p>`
    }
    ${citation.speaker === undefined ? nothing : html`<figcaption><bdi>${citation.speaker}</bdi></figcaption>`}
  </figure>`;
}

/** How the report travelled: "TechCrunch, citing Reuters and Morningstar". */
function wayTemplate(citation: ParsedCitation, source: ParsedSource, { story, words }: StoryContext) {
  const { phrases } = words.locale;
  const attribution = citation.attribution ?? source.attribution;
  const named = citedSources(story, citation).map(sourceName);
  const parts = [
    ...(named.length > 0 ? [fill(phrases.citing, { sources: formatList(named, words.language) })] : []),
    ...(attribution === undefined ? [] : [fill(phrases.unnamedOrigin, { attribution })]),
  ];
  const isOwn = parts.length === 0 && citation.basedOn?.length === 0;
  if (isOwn) parts.push(phrases.ownReporting);
  if (parts.length === 0) return nothing;
  return html`<p class="way"><bdi>${[sourceName(source), ...parts].join(phrases.listComma)}</bdi></p>`;
}
