import { html, nothing, type TemplateResult } from "lit";
import { join } from "lit/directives/join.js";
import { fill } from "../locale/plural.js";
import { citedSources } from "../model/origins.js";
import { isRival } from "../model/rival-dates.js";
import type { ParsedCitation, ParsedEvent, ParsedSource } from "../model/story.js";
import { withTextFragment } from "../model/text-fragment.js";
import type { CitationForm, Copied, DetailsActions, StoryContext } from "./context.js";
import { dateWords } from "./event-summary.js";
import { allowedUrl, link } from "./link.js";
import { noteButton } from "./note-button.js";
import { fillWith, isolated, listNames } from "./phrase.js";

/** One source's word on an event: who, what, when, in which words, and from whom it has them. */
export function citationTemplate(
  citation: ParsedCitation,
  event: ParsedEvent,
  context: StoryContext,
  copied: Copied | null,
  actions: DetailsActions,
): TemplateResult | typeof nothing {
  const source = context.sources.get(citation.source);
  if (source === undefined) return nothing;
  const number = context.numbers.get(source.id) ?? 0;
  return html`<li part="citation" class="citation" data-source=${source.id} value=${number}>
    ${noteButton(number, "toSource", context.words, () => {
      actions.onSource(source.id);
    })}
    <div class="cited">
      ${sourceHead(source, context, citation)} ${stanceTemplate(citation, event, context)}
      ${quoteTemplate(citation, source, context)} ${wayTemplate(citation, source, context)}
      ${citation.note === undefined ? nothing : html`<p class="remark">${isolated(citation.note, context.story.language)}</p>`}
      ${copyTemplate(source, context, copied, actions)}
    </div>
  </li>`;
}

/** Publisher, title with its link, author and date: the same in a citation and in the list of sources. */
export function sourceHead(
  source: ParsedSource,
  context: StoryContext,
  { quote, language }: Partial<ParsedCitation> = {},
): TemplateResult {
  const { phrases } = context.words.locale;
  const href = allowedUrl(source.url, context.base);
  const target =
    href === null || quote === undefined
      ? href
      : withTextFragment(href, quote, language ?? source.language ?? context.story.language);
  const title = source.title ?? (source.publisher === undefined ? source.url : undefined);
  const name = source.publisher;
  const isTitled = title !== undefined;
  return html`<p class="head">
    ${name === undefined ? nothing : html`<b class="publisher">${link(isTitled ? null : target, name)}</b>`}
    ${isTitled ? html`<span class="work">${link(target, title, source.language)}</span>` : nothing}
    <span class="imprint"
      >${join(imprintOf(source, context), phrases.listComma)}${archiveLink(source, context, phrases.archived)}</span
    >
  </p>`;
}

/** What it is where it is no article, its author, and when it was published or that nobody says. */
function imprintOf({ kind, author, publishedWhen }: ParsedSource, { words }: StoryContext) {
  const { phrases } = words.locale;
  const parts: unknown[] = kind === "article" ? [] : [phrases[kind]];
  if (author !== undefined) parts.push(fillWith(phrases.by, isolated(author)));
  parts.push(
    publishedWhen === undefined
      ? phrases.undated
      : fill(phrases.published, { date: dateWords(publishedWhen, words) }),
  );
  return parts;
}

function archiveLink(source: ParsedSource, context: StoryContext, text: string) {
  const href = allowedUrl(source.archived, context.base);
  return href === null ? nothing : html` · ${link(href, text)}`;
}

/** What it does to the event if it does not support it, and its date for it if that is a rival. */
function stanceTemplate({ stance, when }: ParsedCitation, event: ParsedEvent, { words }: StoryContext) {
  const { phrases } = words.locale;
  const said = [
    { supports: "", disputes: phrases.stanceDisputes, mentions: phrases.stanceMentions }[stance],
    when !== undefined && isRival(when, event, words.timeZone)
      ? fill(phrases.datesIt, { date: dateWords(when, words) })
      : "",
  ].filter((part) => part !== "");
  if (said.length === 0) return nothing;
  return html`<p class="stance" data-stance=${stance}>${said.join(phrases.listComma)}</p>`;
}

function quoteTemplate(citation: ParsedCitation, source: ParsedSource, { story, words }: StoryContext) {
  const { quote, translation, speaker, language = source.language ?? story.language } = citation;
  if (quote === undefined) return nothing;
  return html`<figure class="quoted">
    <blockquote part="quote" lang=${language ?? nothing} dir="auto">
      <span class="quote">${quote}</span>
    </blockquote>
    ${
      translation === undefined
        ? nothing
        : html`<p class="translation">
            <span class="kicker">${words.locale.phrases.translation}</span>
            ${isolated(translation, story.language)}
          </p>`
    }
    ${speaker === undefined ? nothing : html`<figcaption>${isolated(speaker)}</figcaption>`}
  </figure>`;
}

/** How the report travelled: "TechCrunch, citing Reuters and Morningstar". */
function wayTemplate(citation: ParsedCitation, source: ParsedSource, { story, words }: StoryContext) {
  const { phrases } = words.locale;
  const attribution = citation.attribution ?? source.attribution;
  const named = citedSources(story, citation);
  const parts: unknown[] = [];
  if (named.length > 0) parts.push(fillWith(phrases.citing, listNames(named, words.language)));
  if (attribution !== undefined) parts.push(fillWith(phrases.unnamedOrigin, isolated(attribution)));
  if (parts.length === 0 && citation.basedOn?.length === 0) parts.push(phrases.ownReporting);
  if (parts.length === 0) return nothing;
  // A title stands right above; twice it would be in the way.
  if (source.publisher !== undefined) parts.unshift(isolated(source.publisher));
  return html`<p class="way">${join(parts, phrases.listComma)}</p>`;
}

/** A button says what came of it until another citation is copied. */
function copyTemplate(
  { id }: ParsedSource,
  { words }: StoryContext,
  copied: Copied | null,
  { onCopy }: DetailsActions,
) {
  const { phrases } = words.locale;
  const copy = (form: CitationForm, text: string, label: string | typeof nothing) => {
    const isTold = copied?.source === id && copied.form === form;
    return html`<button
      type="button"
      class=${form === "text" ? "copy" : "copy csl"}
      aria-label=${isTold ? nothing : label}
      @click=${() => {
        onCopy(id, form);
      }}
    >
      ${isTold ? (copied.isDone ? phrases.copied : phrases.copyFailed) : text}
    </button>`;
  };
  return html`<p class="citing">
    ${copy("text", phrases.copy, nothing)} ${copy("csl", "CSL-JSON", `${phrases.copy}, CSL-JSON`)}
  </p>`;
}
