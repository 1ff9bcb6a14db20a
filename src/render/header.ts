import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../locale/words.js";
import { formatNumber } from "../locale/format-number.js";
import type { ParsedStory } from "../model/story.js";
import type { StoryContext } from "./context.js";
import { categoryColor, markColor } from "./category-color.js";
import { heading } from "./heading.js";
import { icon, type IconName } from "./icons.js";

/** Title, description and the meaning of the colours, as the fallback of their slot. */
export function headerTemplate(context: StoryContext | null): TemplateResult {
  return html`<header part="header" class="header">
    <slot name="header">${context === null ? nothing : titleTemplate(context)}</slot>
  </header>`;
}

function titleTemplate({ story, headingLevel }: StoryContext) {
  return html`${story.title === undefined ? nothing : heading(headingLevel, html`<bdi>${story.title}</bdi>`)}
  ${story.description === undefined ? nothing : html`<p class="description" dir="auto">${story.description}</p>`}`;
}

/** The categories that events have, where there is more than one. */
export function legendTemplate(story: ParsedStory, { locale }: Words): TemplateResult | typeof nothing {
  const used = new Set(story.events.map((event) => event.category));
  const shown = [...story.categories.entries()].filter(([, category]) => used.has(category.name));
  if (shown.length < 2) return nothing;
  return html`<ul class="legend" aria-label=${locale.phrases.categories}>
    ${shown.map(
      ([place, { name }]) =>
        html`<li>
          <span class="swatch" aria-hidden="true" ${markColor(categoryColor(story.categories, place))}></span
          ><bdi>${name}</bdi>
        </li>`,
    )}
  </ul>`;
}

export interface ToolbarState {
  readonly layout: "horizontal" | "vertical";
  readonly sourcesShown: boolean;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onSources: () => void;
}

/** What one press of a button zooms by. */
export const zoomStep = 1.8;

export function toolbarTemplate({ story, words }: StoryContext, state: ToolbarState): TemplateResult {
  const { phrases } = words.locale;
  const tool = (name: IconName, label: string, action: () => void) =>
    html`<button type="button" class="tool" aria-label=${label} title=${label} @click=${action}>
      ${icon(name)}
    </button>`;
  const zooming = html`${tool("zoomOut", phrases.zoomOut, () => {
      state.onZoom(1 / zoomStep);
    })}${tool("zoomIn", phrases.zoomIn, () => {
      state.onZoom(zoomStep);
    })}${tool("fit", phrases.fit, state.onFit)}<span class="rule"></span>${tool(
      "backward",
      phrases.previous,
      () => {
        state.onStep(-1);
      },
    )}${tool("forward", phrases.next, () => {
      state.onStep(1);
    })}<span class="rule"></span>`;
  return html`<div part="toolbar" class="toolbar" role="group" aria-label=${story.title ?? phrases.timeline}>
    ${state.layout === "horizontal" ? zooming : nothing}
    ${
      story.sources.length === 0
        ? nothing
        : html`<button
            type="button"
            class="button"
            aria-expanded=${state.sourcesShown}
            aria-controls=${state.sourcesShown ? "sources" : nothing}
            @click=${state.onSources}
          >
            ${phrases.sources}
            <span class="number">${formatNumber(story.sources.length, words.language)}</span>
          </button>`
    }
  </div>`;
}
