import { html, nothing, type TemplateResult } from "lit";
import type { Arrangement, Item } from "../layout/arrange.js";
import { listEntries } from "../layout/list-entries.js";
import type { Words } from "../locale/words.js";
import { isFiltering } from "../model/filter.js";
import type { Problem } from "../model/problem.js";
import { asOfNotice, asOfTemplate, type AsOfActions, type AsOfState } from "./as-of.js";
import type { Copied, DetailsActions, StoryContext } from "./context.js";
import { detailsPanel } from "./details.js";
import { filterLine, filterText } from "./filter-controls.js";
import { legendTemplate, titleTemplate, toolbarTemplate, type ToolbarActions } from "./header.js";
import { listTemplate } from "./list.js";
import { printTemplate } from "./print.js";
import { sourcesBelow, sourcesPanel, type SourcesActions, type SourcesState } from "./source-list.js";
import { emptyTemplate, failureTemplate, loadingTemplate, problemsTemplate, type Failure } from "./states.js";

/** What the whole timeline draws. */
export interface TimelineState {
  readonly layout: "horizontal" | "vertical";
  readonly order: "oldest" | "newest";
  readonly words: Words;
  /** Null until there is a story. */
  readonly story: { readonly context: StoryContext; readonly arrangement: Arrangement } | null;
  readonly isLoading: boolean;
  readonly isPrinting: boolean;
  readonly failure: Failure | null;
  /** Those that are to be seen. */
  readonly problems: readonly Problem[];
  readonly open: Item | null;
  /** The one Tab stop among the events. */
  readonly stopId: string | null;
  readonly sourcesShown: boolean;
  readonly sources: SourcesState;
  readonly copied: Copied | null;
  /** Ids of the events of a source that is pointed at. */
  readonly litIds: ReadonlySet<string> | null;
  /** An event is open and filtered out. */
  readonly isOpenHidden: boolean;
  /** Null where the control is closed. */
  readonly asOf: AsOfState | null;
  /** Entries of the reading list that stand there. */
  readonly listed: number;
}

/** What a person can ask for. */
export interface TimelineActions extends DetailsActions, SourcesActions, ToolbarActions, AsOfActions {
  readonly onStageClick: (event: MouseEvent) => void;
  readonly onListClick: (event: MouseEvent) => void;
  readonly onShowMore: () => void;
  readonly onRetry: () => void;
}

interface Drawn extends TimelineState {
  readonly story: NonNullable<TimelineState["story"]>;
}

export function timelineTemplate(state: TimelineState, actions: TimelineActions): TemplateResult {
  const { words, failure, isLoading, layout } = state;
  const drawn = hasEvents(state) ? state : null;
  const context = state.story?.context;
  const direction = words.locale.direction ?? "ltr";
  return html`<div
    class="frame ${state.isPrinting ? "vertical" : layout} words-${direction}"
    lang=${words.language}
  >
    <div class="top">
      <header part="header" class="header">
        <slot name="header" lang=${context?.story.language ?? nothing}
          >${context === undefined ? nothing : titleTemplate(context)}</slot
        >
      </header>
      ${drawn === null ? nothing : asideTemplate(drawn, actions)}
    </div>
    <p class="spoken" aria-live="polite">${drawn === null ? nothing : spokenText(drawn)}</p>
    ${failure === null ? nothing : failureTemplate(failure, drawn !== null, words, actions.onRetry)}
    ${isLoading && drawn === null ? loadingTemplate(words) : nothing}
    ${drawn?.asOf == null ? nothing : asOfTemplate(drawn.asOf, drawn.story.context.story.language, words, actions)}
    ${drawn === null ? fallbackTemplate(state) : bodyTemplate(drawn, actions)}
    ${problemsTemplate(state.problems, words)}
    ${drawn?.isPrinting === true ? onPaper(drawn, actions) : nothing}
    <slot name="footer"></slot>
  </div>`;
}

function hasEvents(state: TimelineState): state is Drawn {
  return state.story !== null && state.story.arrangement.full.count > 0;
}

function asideTemplate({ story, layout, sourcesShown, asOf, sources }: Drawn, actions: TimelineActions) {
  const shown = { sourcesShown, asOfShown: asOf !== null };
  return html`<div class="aside">
    ${legendTemplate(story.context, story.arrangement.full.story, sources.filter, actions)}
    ${toolbarTemplate(story.context, layout, shown, actions)}
  </div>`;
}

/** What has changed, for those who cannot see it: politely, when they pause. */
function spokenText({ story: { context }, sources, copied, isOpenHidden }: Drawn): string {
  const { story, unfiltered, words } = context;
  const { phrases } = words.locale;
  const parts = isFiltering(sources.filter) ? [filterText(story, unfiltered, words, isOpenHidden)] : [];
  if (copied !== null) parts.push(copied.isDone ? phrases.copied : phrases.copyFailed);
  return parts.join(" · ");
}

/** Everything open, for paper; what is on the screen stands beside it, unseen, and is as it was afterwards. */
function onPaper({ story, order, asOf, sources }: Drawn, actions: TimelineActions): TemplateResult {
  const { context, arrangement } = story;
  const notices = [
    asOf === null ? nothing : asOfNotice(asOf, context.words),
    isFiltering(sources.filter)
      ? html`<p class="notice">${filterText(context.story, context.unfiltered, context.words, false)}</p>`
      : nothing,
  ];
  return printTemplate(arrangement, listEntries(arrangement, order), context, notices, actions);
}

/** The page's own list, until there is something to draw. */
function fallbackTemplate({ isLoading, failure, story, words }: TimelineState): TemplateResult {
  const isEmpty = !isLoading && failure === null && story !== null;
  return html`<div class="fallback"><slot></slot>${isEmpty ? emptyTemplate(words) : nothing}</div>`;
}

function bodyTemplate(state: Drawn, actions: TimelineActions): TemplateResult {
  const { context, arrangement } = state.story;
  const line = filterLine(context, state.sources.filter, state.isOpenHidden, actions);
  if (state.layout === "horizontal") {
    return html`<div class="middle">
        ${line}
        <div part="stage" class="stage" @click=${actions.onStageClick}></div>
        ${panelTemplate(state, actions)}
      </div>
      <div
        part="overview"
        class=${arrangement.count > manyEvents ? "overview" : "overview is-low"}
        role="slider"
        tabindex="0"
        aria-label=${state.words.locale.phrases.overview}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow="50"
      ></div>`;
  }
  return html`${line}
    <div @click=${actions.onListClick}>
      ${listTemplate(
        arrangement,
        listEntries(arrangement, state.order),
        context,
        {
          openId: state.open?.event.id ?? null,
          copied: state.copied,
          litIds: state.litIds,
          showReports: state.asOf?.reportsShown === true,
          stopId: state.stopId,
          shown: state.listed,
        },
        actions,
      )}
    </div>
    ${state.sourcesShown ? sourcesBelow(context, state.sources, actions) : nothing}`;
}

/** Events above which the overview is as high as its columns deserve; a few dots need less. */
const manyEvents = 60;

/** One panel at a time lies over the stage. */
function panelTemplate({ story, sourcesShown, sources, open, copied }: Drawn, actions: TimelineActions) {
  const { context, arrangement } = story;
  if (sourcesShown) return sourcesPanel(context, sources, actions);
  if (open === null) return nothing;
  const state = { place: open.index + 1, total: arrangement.count, copied };
  return detailsPanel(open.event, arrangement.textOf(open), state, context, actions);
}
