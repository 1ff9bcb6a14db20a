import { html, nothing, type TemplateResult } from "lit";
import type { LabelText } from "../layout/label-text.js";
import { formatDate } from "../locale/format-date.js";
import { formatNumber } from "../locale/format-number.js";
import { fill } from "../locale/plural.js";
import type { ParsedCorrection, ParsedEvent } from "../model/story.js";
import { citationTemplate } from "./citation.js";
import type { DetailsActions, Position, StoryContext } from "./context.js";
import { dateTemplate, metaTemplate } from "./event-summary.js";
import { heading } from "./heading.js";
import { icon } from "./icons.js";
import { allowedUrl, link } from "./link.js";
import { richText } from "./rich-text.js";

/** An open event over the stage: with its date, title and count, since its label may be covered. */
export function detailsPanel(
  event: ParsedEvent,
  text: LabelText,
  position: Position,
  context: StoryContext,
  actions: DetailsActions,
): TemplateResult {
  return html`<section
    part="details"
    class="details panel"
    data-event=${event.id}
    aria-label=${event.title}
    tabindex="-1"
  >
    <div class="bar">${stepsTemplate(position, context, actions)}</div>
    <div class="scroll" tabindex="0" role="group" aria-label=${event.title}>
      ${dateTemplate(event, text.date)} ${heading(context.headingLevel + 1, html`<bdi>${event.title}</bdi>`)}
      ${metaTemplate(text)} ${bodyTemplate(event, context)}
    </div>
  </section>`;
}

/** An open event in its place in the list: what its label does not say. */
export function detailsInPlace(
  event: ParsedEvent,
  position: Position,
  context: StoryContext,
  actions: DetailsActions,
): TemplateResult {
  return html`<section
    part="details"
    class="details in-place"
    data-event=${event.id}
    aria-label=${event.title}
  >
    ${bodyTemplate(event, context)}
    <div class="bar">${stepsTemplate(position, context, actions)}</div>
  </section>`;
}

function stepsTemplate(position: Position, { words }: StoryContext, actions: DetailsActions): TemplateResult {
  const { phrases } = words.locale;
  const { place, total } = position;
  const step = (direction: 1 | -1) => () => {
    actions.onStep(direction);
  };
  const number = (n: number) => formatNumber(n, words.language);
  return html`<span class="position"
      >${fill(phrases.position, { n: number(place), total: number(total) })}</span
    >
    <button
      type="button"
      class="tool"
      aria-label=${phrases.previous}
      ?disabled=${place <= 1}
      @click=${step(-1)}
    >
      ${icon("backward")}
    </button>
    <button
      type="button"
      class="tool"
      aria-label=${phrases.next}
      ?disabled=${place >= total}
      @click=${step(1)}
    >
      ${icon("forward")}
    </button>
    <button type="button" class="tool" aria-label=${phrases.close} @click=${actions.onClose}>
      ${icon("close")}
    </button>`;
}

function bodyTemplate(event: ParsedEvent, context: StoryContext): TemplateResult {
  return html`${event.text === undefined ? nothing : html`<div class="text">${richText(event.text, context.base)}</div>`}
  ${readMore(event, context)} ${imageTemplate(event, context)} ${citationsTemplate(event, context)}
  ${correctionsTemplate(event, context)}`;
}

function readMore(event: ParsedEvent, context: StoryContext) {
  const href = allowedUrl(event.url, context.base);
  return href === null
    ? nothing
    : html`<p class="more">${link(href, context.words.locale.phrases.readMore)}</p>`;
}

function imageTemplate(event: ParsedEvent, context: StoryContext) {
  const { image } = event;
  const src = allowedUrl(image?.url, context.base, "image");
  if (image === undefined || src === null) return nothing;
  const { phrases } = context.words.locale;
  return html`<figure class="image">
    <img src=${src} alt=${image.alt ?? ""} loading="lazy" decoding="async" referrerpolicy="no-referrer" />
    ${
      image.caption === undefined && image.credit === undefined
        ? nothing
        : html`<figcaption>
            <bdi>${image.caption}</bdi>
            ${image.credit === undefined ? nothing : html`<span class="credit">${fill(phrases.credit, { credit: image.credit })}</span>`}
          </figcaption>`
    }
  </figure>`;
}

function citationsTemplate(event: ParsedEvent, context: StoryContext): TemplateResult {
  const { phrases } = context.words.locale;
  if (event.sources.length === 0) return html`<p class="unsourced">${phrases.noSources}</p>`;
  return html`<ol class="citations" aria-label=${phrases.sources}>
    ${event.sources.map((citation) => citationTemplate(citation, context))}
  </ol>`;
}

function correctionsTemplate(event: ParsedEvent, context: StoryContext) {
  if (event.corrections.length === 0) return nothing;
  return html`<div class="corrections">
    <p class="kicker">${context.words.locale.phrases.corrections}</p>
    <ul>
      ${event.corrections.map((correction) => html`<li>${correctionDate(correction, context)} <bdi>${correction.text}</bdi></li>`)}
    </ul>
  </div>`;
}

function correctionDate({ when }: ParsedCorrection, { words }: StoryContext) {
  if (when === undefined) return nothing;
  return html`<span class="date">${formatDate(when, words.locale, words.language, words.timeZone)}</span>`;
}
