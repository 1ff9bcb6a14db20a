import { html, nothing, type TemplateResult } from "lit";
import { join } from "lit/directives/join.js";
import { collator } from "../locale/intl.js";
import { plural } from "../locale/plural.js";
import type { Words } from "../locale/words.js";
import type { StoryFilter } from "../model/filter.js";
import { sourceName } from "../model/source-name.js";
import {
  sortSources,
  summarizeSources,
  weightOf,
  type SourceOrder,
  type SourcesSummary,
} from "../model/source-weights.js";
import type { ParsedSource, ParsedStory } from "../model/story.js";
import { onAxis } from "../time/on-axis.js";
import { sourceHead } from "./citation.js";
import type { StoryContext } from "./context.js";
import { filterControls, type FilterActions } from "./filter-controls.js";
import { noteButton } from "./note-button.js";
import { fillWith, isolated, listNames } from "./phrase.js";
import { tool } from "./tool.js";

export interface SourcesState {
  readonly filter: StoryFilter;
  readonly order: SourceOrder;
  /** Sources that stand there; further ones wait for "Show more". */
  readonly shown: number;
}

export interface SourcesActions extends FilterActions {
  readonly onSources: () => void;
  readonly onOrder: (order: SourceOrder) => void;
  readonly onMoreSources: () => void;
  /** Goes to where a source is cited. */
  readonly onCitation: (sourceId: string) => void;
  /** A source is pointed at, or none any more: its events light up. */
  readonly onPoint: (sourceId: string | null) => void;
}

/** The list as a panel over the stage. */
export function sourcesPanel(
  context: StoryContext,
  state: SourcesState,
  actions: SourcesActions,
): TemplateResult {
  const { phrases } = context.words.locale;
  return html`<section
    part="sources"
    class="sources panel"
    id="sources"
    aria-label=${phrases.sources}
    tabindex="-1"
  >
    <div class="bar">
      <span class="position">${phrases.sources}</span>
      ${tool("close", phrases.close, actions.onSources)}
    </div>
    <div class="scroll" tabindex="0" role="group" aria-label=${phrases.sources}>
      ${sourceList(context, state, actions)}
    </div>
  </section>`;
}

/** The list at the end of the reading list. */
export function sourcesBelow(
  context: StoryContext,
  state: SourcesState,
  actions: SourcesActions,
): TemplateResult {
  return html`<section
    part="sources"
    class="sources below"
    id="sources"
    aria-label=${context.words.locale.phrases.sources}
    tabindex="-1"
  >
    ${sourceList(context, state, actions)}
  </section>`;
}

/** The numbered list of all sources: which rest on which, and what each does in how many events. */
function sourceList(context: StoryContext, state: SourcesState, actions: SourcesActions): TemplateResult {
  const { unfiltered: story, words } = context;
  const { phrases } = words.locale;
  const names = collator(words.language);
  const sources = sortSources(story, state.order, (a, b) => names.compare(sourceName(a), sourceName(b)));
  const summary = summarizeSources(story);
  return html`<p class="lede">${summaryText(story, summary, context)}</p>
    ${summary.undated === story.sources.length ? html`<p class="lede">${phrases.noneDated}</p>` : nothing}
    ${filterControls(context, state.filter, actions)} ${orderTemplate(state.order, context, actions)}
    <ol
      class="source-list"
      aria-label=${phrases.sources}
      @pointerover=${(event: Event) => {
        actions.onPoint(sourceUnder(event));
      }}
      @pointerleave=${() => {
        actions.onPoint(null);
      }}
      @focusin=${(event: Event) => {
        actions.onPoint(sourceUnder(event));
      }}
      @focusout=${() => {
        actions.onPoint(null);
      }}
    >
      ${sources.slice(0, state.shown).map((source) => sourceTemplate(source, summary, context, state, actions))}
    </ol>
    ${
      sources.length > state.shown
        ? html`<button type="button" class="button show-more" @click=${actions.onMoreSources}>
            ${phrases.showMore}
          </button>`
        : nothing
    }`;
}

function sourceUnder({ target }: Event): string | null {
  const source = target instanceof Element ? target.closest<HTMLElement>(".source") : null;
  return source?.dataset["source"] ?? null;
}

/** "9 sources, 4 origins, 1 unnamed, 3 undated" */
function summaryText(story: ParsedStory, summary: SourcesSummary, { words }: StoryContext): string {
  const { phrases } = words.locale;
  const say = (forms: typeof phrases.origins, n: number) => plural(forms, n, words.language);
  const parts = [say(phrases.mixedSources, story.sources.length), say(phrases.origins, summary.origins)];
  if (summary.unnamed > 0) parts.push(say(phrases.unnamed, summary.unnamed));
  if (summary.undated > 0) parts.push(say(phrases.undatedCount, summary.undated));
  return parts.join(phrases.listComma);
}

/** The numbers of the sources stay, whatever day the story is told as of; those still to come are told so. */
function isKnown({ publishedWhen }: ParsedSource, { knownAt }: ParsedStory, { timeZone }: Words): boolean {
  if (knownAt === undefined || publishedWhen === undefined) return true;
  return onAxis(publishedWhen, timeZone).end <= knownAt;
}

const orders = {
  number: "byNumber",
  date: "byDate",
  publisher: "byPublisher",
  weight: "byWeight",
} as const satisfies Record<SourceOrder, string>;

function orderTemplate(
  order: SourceOrder,
  { words: { locale }, story }: StoryContext,
  { onOrder }: SourcesActions,
) {
  if (story.sources.length < 2) return nothing;
  const choose = ({ target }: Event) => {
    onOrder((target as HTMLSelectElement).value as SourceOrder);
  };
  return html`<label class="order">
    ${locale.phrases.sortBy}
    <select @change=${choose}>
      ${Object.entries(orders).map(
        ([value, phrase]) =>
          html`<option value=${value} .selected=${value === order}>${locale.phrases[phrase]}</option>`,
      )}
    </select>
  </label>`;
}

/** What it rests on, and what it does in the story. */
export function sourceFacts(
  source: ParsedSource,
  summary: SourcesSummary,
  context: StoryContext,
): readonly unknown[] {
  const { sources, numbers, words } = context;
  const { phrases } = words.locale;
  const { supports, disputes, behind } = weightOf(summary, source);
  const basis = source.basedOn.flatMap((id) => sources.get(id) ?? []);
  const facts: unknown[] = [];
  if (!isKnown(source, context.story, words)) facts.push(phrases.notPublishedThen);
  if (basis.length > 0) facts.push(fillWith(phrases.restsOn, listNames(basis, words.language, numbers)));
  if (source.attribution !== undefined)
    facts.push(fillWith(phrases.unnamedOrigin, isolated(source.attribution)));
  if (supports > 0) facts.push(plural(phrases.supportsEvents, supports, words.language));
  if (disputes > 0) facts.push(plural(phrases.disputesEvents, disputes, words.language));
  if (behind > 0) facts.push(plural(phrases.behindEvents, behind, words.language));
  return facts;
}

function sourceTemplate(
  source: ParsedSource,
  summary: SourcesSummary,
  context: StoryContext,
  { filter }: SourcesState,
  actions: SourcesActions,
): TemplateResult {
  const { numbers, words } = context;
  const { phrases } = words.locale;
  const { behind, firstCitedIn } = weightOf(summary, source);
  const facts = sourceFacts(source, summary, context);
  const number = numbers.get(source.id) ?? 0;
  const isUsed = firstCitedIn !== undefined || behind > 0;
  return html`<li part="source" class="source" data-source=${source.id} value=${number}>
    ${noteButton(
      number,
      "toCitation",
      words,
      firstCitedIn === undefined
        ? null
        : () => {
            actions.onCitation(source.id);
          },
    )}
    <div class="cited">
      ${sourceHead(source, context)}
      ${facts.length > 0 ? html`<p class="way">${join(facts, phrases.listSemicolon)}</p>` : nothing}
      ${
        isUsed
          ? html`<p class="citing">
              <button
                type="button"
                class="copy only"
                aria-pressed=${filter.sources.includes(source.id)}
                @click=${() => {
                  actions.onFilter("sources", source.id);
                }}
              >
                ${phrases.onlyItsEvents}
              </button>
            </p>`
          : nothing
      }
    </div>
  </li>`;
}
