import { html, nothing, type TemplateResult } from "lit";
import { lagText } from "../layout/lag-text.js";
import type { LabelText } from "../layout/label-text.js";
import { formatNumber } from "../locale/format-number.js";
import { fill } from "../locale/plural.js";
import type { ParsedEvent } from "../model/story.js";
import { citationsTemplate, isContested } from "./citations.js";
import type { Copied, DetailsActions, OpenState, StoryContext } from "./context.js";
import { dateWords, datesTemplate, metaTemplate } from "./event-summary.js";
import { heading } from "./heading.js";
import { allowedUrl, link } from "./link.js";
import { fillWith, isolated } from "./phrase.js";
import { textTemplate } from "./rich-text.js";
import { tool } from "./tool.js";
import { wayOfReports } from "./way-of-reports.js";

/** An open event over the stage: with its date, title and count, since its label may be covered. */
export function detailsPanel(
  event: ParsedEvent,
  text: LabelText,
  state: OpenState,
  context: StoryContext,
  actions: DetailsActions,
): TemplateResult {
  return html`<section
    part="details"
    class=${isContested(event) ? "details panel is-contested" : "details panel"}
    data-event=${event.id}
    aria-label=${event.title}
    tabindex="-1"
  >
    <div class="bar">${stepsTemplate(state, context, actions)}</div>
    <div class="scroll" tabindex="0" role="group" aria-label=${event.title}>
      ${datesTemplate(event, text.date, context)}
      ${heading(context.headingLevel + 1, isolated(event.title, context.story.language))}
      ${metaTemplate(text)} ${detailsBody(event, context, state.copied, actions)}
    </div>
  </section>`;
}

/** An open event in its place in the list: what its label does not say. */
export function detailsInPlace(
  event: ParsedEvent,
  state: OpenState,
  context: StoryContext,
  actions: DetailsActions,
): TemplateResult {
  return html`<section
    part="details"
    class="details in-place"
    data-event=${event.id}
    aria-label=${event.title}
  >
    ${detailsBody(event, context, state.copied, actions)}
    <div class="bar">${stepsTemplate(state, context, actions)}</div>
  </section>`;
}

function stepsTemplate(
  { place, total }: OpenState,
  { words }: StoryContext,
  { onStep, onClose }: DetailsActions,
): TemplateResult {
  const { phrases } = words.locale;
  const number = (n: number) => formatNumber(n, words.language);
  const back = () => {
    onStep(-1);
  };
  const on = () => {
    onStep(1);
  };
  return html`<span class="position"
      >${fill(phrases.position, { n: number(place), total: number(total) })}</span
    >
    ${tool("backward", phrases.previous, place > 1 ? back : null)}
    ${tool("forward", phrases.next, place < total ? on : null)} ${tool("close", phrases.close, onClose)}`;
}

/** All that is known of an event beyond its label. */
export function detailsBody(
  event: ParsedEvent,
  context: StoryContext,
  copied: Copied | null,
  actions: DetailsActions,
): TemplateResult {
  return html`${textTemplate(event, context)} ${readMore(event, context)} ${imageTemplate(event, context)}
  ${wayOfReports(event, context, actions)} ${lagTemplate(event, context)}
  ${citationsTemplate(event, context, copied, actions)} ${correctionsTemplate(event, context)}`;
}

function readMore(event: ParsedEvent, context: StoryContext) {
  const href = allowedUrl(event.url, context.base);
  return href === null
    ? nothing
    : html`<p class="more">${link(href, context.words.locale.phrases.readMore)}</p>`;
}

function imageTemplate({ image }: ParsedEvent, { story: { language }, words, base }: StoryContext) {
  const src = allowedUrl(image?.url, base, "image");
  if (image === undefined || src === null) return nothing;
  return html`<figure class="image">
    <img
      src=${src}
      alt=${image.alt ?? ""}
      lang=${language ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
    />
    ${
      image.caption === undefined && image.credit === undefined
        ? nothing
        : html`<figcaption>
            ${isolated(image.caption, language)}
            ${image.credit === undefined ? nothing : html`<span class="credit">${fillWith(words.locale.phrases.credit, isolated(image.credit))}</span>`}
          </figcaption>`
    }
  </figure>`;
}

/** How much later it became known. */
export function lagTemplate(event: ParsedEvent, { story, words }: StoryContext) {
  const lag = lagText(story, event, words);
  return lag === "" ? nothing : html`<p class="lag">${lag}</p>`;
}

function correctionsTemplate(event: ParsedEvent, { story, words }: StoryContext) {
  if (event.corrections.length === 0) return nothing;
  return html`<div class="corrections">
    <p class="kicker">${words.locale.phrases.corrections}</p>
    <ul>
      ${event.corrections.map(
        ({ when, text }) =>
          html`<li>
            ${when === undefined ? nothing : html`<span class="date">${dateWords(when, words)}</span>`}
            ${isolated(text, story.language)}
          </li>`,
      )}
    </ul>
  </div>`;
}
