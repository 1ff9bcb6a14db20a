import { html, nothing, type TemplateResult } from "lit";
import { join } from "lit/directives/join.js";
import type { Arrangement, Item } from "../layout/arrange.js";
import type { ListEntry } from "../layout/list-entries.js";
import { formatNumber } from "../locale/format-number.js";
import { fill } from "../locale/plural.js";
import { summarizeSources, type SourcesSummary } from "../model/source-weights.js";
import type { ParsedSource } from "../model/story.js";
import { sourceHead } from "./citation.js";
import type { DetailsActions, StoryContext } from "./context.js";
import { detailsBody } from "./details.js";
import { datesTemplate, metaTemplate } from "./event-summary.js";
import { heading } from "./heading.js";
import { allowedUrl } from "./link.js";
import { pointTemplate } from "./list.js";
import { isolated } from "./phrase.js";
import { sourceFacts } from "./source-list.js";

/** A longer story would be a book, and keep the browser busy for a minute. */
export const mostPrinted = 1_000;

/**
 * The story on paper: every event open, then all sources by their numbers with their addresses.
 *
 * @param notices What is shown of the story and what not.
 */
export function printTemplate(
  arrangement: Arrangement,
  entries: readonly ListEntry[],
  context: StoryContext,
  notices: readonly unknown[],
  actions: DetailsActions,
): TemplateResult {
  const shown = entries.slice(0, mostPrinted);
  const number = (n: number) => formatNumber(n, context.words.language);
  const { phrases } = context.words.locale;
  const cut =
    entries.length > shown.length
      ? html`<p class="notice">
          ${fill(phrases.printStops, { n: number(shown.length), total: number(entries.length) })}
        </p>`
      : nothing;
  return html`<div class="print">
    ${notices} ${cut}
    <ol class="list">
      ${shown.map(({ item, gap }) => entryTemplate(arrangement, item, gap, context, actions))}
    </ol>
    ${cut} ${sourcesTemplate(sourcesOf(shown, entries, context), context)}
  </div>`;
}

function entryTemplate(
  arrangement: Arrangement,
  item: Item,
  gap: string,
  context: StoryContext,
  actions: DetailsActions,
): TemplateResult {
  const { event } = item;
  const text = arrangement.textOf(item);
  return html`<li class="entry">
    ${gap === "" ? nothing : html`<p class="gap">${gap}</p>`}
    <div part="label" class="label" data-event=${event.id}>
      ${pointTemplate(item)} ${datesTemplate(event, text.date, context)}
      ${heading(context.headingLevel + 1, isolated(event.title, context.story.language))}
      ${metaTemplate(text)}
    </div>
    <div part="details" class="details in-place" data-event=${event.id}>
      ${detailsBody(event, context, null, actions)}
    </div>
  </li>`;
}

/** All of the catalogue; of a story that is cut, what its printed events rest on. */
function sourcesOf(
  shown: readonly ListEntry[],
  all: readonly ListEntry[],
  { story, sources }: StoryContext,
): readonly ParsedSource[] {
  if (shown.length === all.length) return story.sources;
  const cited = new Set(
    shown.flatMap(({ item }) =>
      item.event.sources.flatMap(({ source, basedOn = [] }) => [source, ...basedOn]),
    ),
  );
  for (const id of cited) for (const base of sources.get(id)?.basedOn ?? []) cited.add(base);
  return story.sources.filter(({ id }) => cited.has(id));
}

function sourcesTemplate(sources: readonly ParsedSource[], context: StoryContext) {
  if (sources.length === 0) return nothing;
  const summary = summarizeSources(context.unfiltered);
  return html`<section part="sources" class="sources">
    ${heading(context.headingLevel + 1, context.words.locale.phrases.sources)}
    <ol class="source-list">
      ${sources.map((source) => sourceTemplate(source, summary, context))}
    </ol>
  </section>`;
}

function sourceTemplate(source: ParsedSource, summary: SourcesSummary, context: StoryContext) {
  const { numbers, words, base } = context;
  const { phrases } = words.locale;
  const number = numbers.get(source.id) ?? 0;
  const facts = sourceFacts(source, summary, context);
  const url = allowedUrl(source.url, base);
  const archived = allowedUrl(source.archived, base);
  return html`<li part="source" class="source" data-source=${source.id} value=${number}>
    <span class="note">${formatNumber(number, words.language)}</span>
    <div class="cited">
      ${sourceHead(source, context)}
      ${facts.length > 0 ? html`<p class="way">${join(facts, phrases.listSemicolon)}</p>` : nothing}
      ${url === null ? nothing : html`<p class="url"><bdi>${url}</bdi></p>`}
      ${archived === null ? nothing : html`<p class="url">${phrases.archived}: <bdi>${archived}</bdi></p>`}
    </div>
  </li>`;
}
