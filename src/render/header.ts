import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../locale/words.js";
import { formatNumber } from "../locale/format-number.js";
import type { StoryFilter } from "../model/filter.js";
import { isOutline } from "../model/outline.js";
import { usedCategories } from "../model/story-columns.js";
import type { ParsedStory } from "../model/story.js";
import type { StoryContext } from "./context.js";
import type { FilterActions } from "./filter-controls.js";
import { heading } from "./heading.js";
import { isolated } from "./phrase.js";
import { tool } from "./tool.js";

/** Title and description. */
export function titleTemplate({ story, headingLevel }: StoryContext): TemplateResult {
  return html`${story.title === undefined ? nothing : heading(headingLevel, isolated(story.title))}
  ${story.description === undefined ? nothing : html`<p class="description" dir="auto">${story.description}</p>`}`;
}

/** The categories that the events of the whole story have, where there is more than one; each filters. */
export function legendTemplate(
  { words: { locale } }: StoryContext,
  story: ParsedStory,
  { categories }: StoryFilter,
  { onFilter }: FilterActions,
): TemplateResult | typeof nothing {
  const used = usedCategories(story);
  const shown = [...story.categories.entries()].filter(([, category]) => used.has(category.name));
  if (shown.length < 2) return nothing;
  // eslint-disable-next-line lit-a11y/no-redundant-role -- Safari tells no list without bullets otherwise
  return html`<ul role="list" class="legend" aria-label=${locale.phrases.categories}>
    ${shown.map(
      ([place, { name }]) =>
        html`<li>
          <button
            type="button"
            class="category"
            aria-pressed=${categories.includes(name)}
            @click=${() => {
              onFilter("categories", name);
            }}
          >
            <span class="swatch" aria-hidden="true" data-category=${place}></span
            >${isolated(name, story.language)}
          </button>
        </li>`,
    )}
  </ul>`;
}

export interface ToolbarActions {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onSources: () => void;
  readonly onAsOfToggle: () => void;
}

/** What one press of a button zooms by. */
export const zoomStep = 1.8;

export function toolbarTemplate(
  { story, words }: StoryContext,
  layout: "horizontal" | "vertical",
  { sourcesShown, asOfShown }: { readonly sourcesShown: boolean; readonly asOfShown: boolean },
  actions: ToolbarActions,
): TemplateResult {
  const { phrases } = words.locale;
  return html`<div part="toolbar" class="toolbar" role="group" aria-label=${phrases.timeline}>
    ${layout === "horizontal" ? stageTools(words, actions) : nothing}
    ${
      story.sources.length === 0 && !isOutline(story)
        ? nothing
        : html`${layout === "horizontal" ? rule : nothing}${asOfToggle(story, asOfShown, words, actions)}<button
              type="button"
              class="button sources-toggle"
              aria-expanded=${sourcesShown}
              aria-controls=${sourcesShown ? "sources" : nothing}
              @click=${actions.onSources}
            >
              ${phrases.sources}
              <span class="number"
                >${isOutline(story) ? roomForCount : formatNumber(story.sources.length, words.language)}</span
              >
            </button>`
    }
  </div>`;
}

/** Two figure spaces: the stage is not to shrink where the number, coming later, would need another line. */
const roomForCount = "\u2007\u2007";

/** Nothing can be told of what was known when where no report is dated. Most stories have one, so it is there before that is known. */
function asOfToggle(story: ParsedStory, isShown: boolean, { locale }: Words, actions: ToolbarActions) {
  if (!isOutline(story) && story.sources.every((source) => source.publishedWhen === undefined))
    return nothing;
  return html`<button
    type="button"
    class="button as-of-toggle"
    aria-expanded=${isShown}
    @click=${actions.onAsOfToggle}
  >
    ${locale.phrases.asOf}
  </button>`;
}

const rule = html`<span class="rule"></span>`;

function stageTools(
  { locale: { phrases } }: Words,
  { onZoom, onFit, onStep }: ToolbarActions,
): TemplateResult {
  return html`${tool("zoomOut", phrases.zoomOut, () => {
    onZoom(1 / zoomStep);
  })}
  ${tool("zoomIn", phrases.zoomIn, () => {
    onZoom(zoomStep);
  })}
  ${tool("fit", phrases.fit, onFit)} ${rule}
  ${tool("backward", phrases.previous, () => {
    onStep(-1);
  })}
  ${tool("forward", phrases.next, () => {
    onStep(1);
  })}`;
}
