import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { ref } from "lit/directives/ref.js";
import { keyCommand, type KeyCommand } from "../input/keys.js";
import { arrange, type Arrangement } from "../layout/arrange.js";
import { listEntries } from "../layout/list-entries.js";
import { onLocale } from "../locale/registry.js";
import type { Words } from "../locale/words.js";
import type { Problem } from "../model/problem.js";
import type { ParsedStory, Story, StoryEvent } from "../model/story.js";
import { storyContext, type DetailsActions, type StoryContext } from "../render/context.js";
import { detailsPanel } from "../render/details.js";
import { headerTemplate, legendTemplate, toolbarTemplate, zoomStep } from "../render/header.js";
import { listTemplate } from "../render/list.js";
import { sourcesBelow, sourcesPanel } from "../render/source-list.js";
import type { StageState } from "../render/stage-painter.js";
import { emptyTemplate, failureTemplate, loadingTemplate, problemsTemplate } from "../render/states.js";
import { detailsStyles } from "../render/styles/details.js";
import { frameStyles } from "../render/styles/frame.js";
import { listStyles } from "../render/styles/list.js";
import { stageStyles } from "../render/styles/stage.js";
import { tokens } from "../render/styles/tokens.js";
import type { View } from "../view/view.js";
import { eventUnder } from "./event-under.js";
import { TimelineLoadEvent, TimelineProblemEvent, TimelineSelectEvent, TimelineViewEvent } from "./events.js";
import { failureReason } from "./failure-reason.js";
import { readFirstView } from "./first-view.js";
import { StageController } from "./stage-controller.js";
import { StorySource } from "./story-source.js";
import { wordsFor } from "./words-for.js";

export type Layout = "horizontal" | "vertical";

/** In rem: narrower than this the element is a reading list. */
const narrowWidth = 40;

/** Entries of the reading list before "Show more", and with each press of it. */
const listPage = 500;

/**
 * The timeline that shows its sources.
 *
 * @element story-timeline
 *
 * @slot - The story as an ordered list or as `<script type="application/json">`; what readers without scripts see.
 * @slot header - In place of the story's title and description.
 * @slot footer - Below the timeline.
 * @slot empty - In place of the words for a story without events.
 *
 * @fires {TimelineLoadEvent} timeline-load - New data is drawn.
 * @fires {TimelineProblemEvent} timeline-problem - New data has mistakes or could not be had.
 * @fires {TimelineSelectEvent} timeline-select - A person opens or closes an event; cancelable.
 * @fires {TimelineViewEvent} timeline-view - A person moved the view.
 *
 * @csspart header - Title and description.
 * @csspart toolbar - Zoom, previous and next, sources.
 * @csspart stage - The drawing to scale.
 * @csspart axis - The line of time.
 * @csspart tick - A name on the axis.
 * @csspart mark - Where an event sits on the axis.
 * @csspart density - Several events that cannot be told apart at this zoom.
 * @csspart leader - From a label to its mark.
 * @csspart label - An event's short text.
 * @csspart date - Of an event, in words.
 * @csspart title - Of the story or an event.
 * @csspart status - How sure an event is.
 * @csspart details - The open event.
 * @csspart citation - One source's word on an event.
 * @csspart quote - The words of a source.
 * @csspart sources - The list of all sources.
 * @csspart source - One of them.
 * @csspart problems - Mistakes in the data.
 *
 * @cssproperty --timeline-accent - Marks and what is open.
 * @cssproperty --timeline-text - Text.
 * @cssproperty --timeline-muted - Dates and other second voices.
 * @cssproperty --timeline-line - Hairlines.
 * @cssproperty --timeline-surface - Behind panels and hollow marks; the page's own by default.
 * @cssproperty --timeline-font - Font family; the page's own by default.
 * @cssproperty [--timeline-height=28rem] - Height of the horizontal layout.
 * @cssproperty --timeline-category-1 - Colours of categories, to `-8`, that the story gives none.
 */
export class StoryTimeline extends LitElement {
  static override styles = [tokens, frameStyles, stageStyles, listStyles, detailsStyles];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "lang", "dir"];
  }

  /** URL of a story; a newer value cancels the older fetch. */
  @property({ reflect: true }) src: string | null = null;
  /** `auto` goes by the element's own width. */
  @property({ reflect: true }) layout: "auto" | Layout = "auto";
  /** Id of the open event. Set by program it opens without moving focus; an unknown id waits for data. */
  @property() selected: string | null = null;
  /** First view, EDTF. */
  @property() start: string | null = null;
  @property() end: string | null = null;
  /** Of the vertical layout. */
  @property() order: "oldest" | "newest" = "oldest";
  /** 1 to 6, of the title; events are one below. */
  @property({ type: Number, attribute: "heading-level" }) headingLevel = 2;
  /** IANA name; overrides the story's. */
  @property({ attribute: "time-zone" }) timeZone: string | null = null;
  /** Lists the data's problems for editors. */
  @property({ type: Boolean, attribute: "show-problems" }) showProblems = false;

  @state() private sourcesShown = false;
  @state() private listed = listPage;
  @state() private shownLayout: Layout = "horizontal";

  readonly #source = new StorySource(this, () => {
    this.#hasNews = true;
  });
  readonly #stage = new StageController(this, {
    state: () => this.#stageState(),
    focusedId: () => this.#focusedId,
    onViewMoved: ({ start, end }) => this.dispatchEvent(new TimelineViewEvent(start, end)),
  });
  readonly #internals = this.attachInternals();
  readonly #resize = new ResizeObserver(() => {
    this.#chooseLayout();
  });
  #words: Words = wordsFor(this, null, null);
  #arrangement: Arrangement | null = null;
  #context: StoryContext | null = null;
  #stopWords: (() => void) | null = null;
  /** Data that is not yet told of. */
  #hasNews = false;
  /** A view was set, by program or by the attributes. */
  #hasView = false;
  /** The event that has focus, and the one that had it last. */
  #focusedId: string | null = null;
  #stopId: string | null = null;
  /** Pixels of the stage under a panel. */
  #covered = 0;

  constructor() {
    super();
    this.addEventListener("keydown", this.#onKey);
    this.addEventListener("focusin", this.#onFocus);
    this.addEventListener("focusout", this.#onBlur);
  }

  /** The data: what a program set, else what was loaded. Setting replaces all; the given array is not changed. */
  get events(): readonly StoryEvent[] {
    const { given, story } = this.#source;
    return Array.isArray(given) ? (given as readonly StoryEvent[]) : (story?.events ?? []);
  }

  set events(value: readonly StoryEvent[] | null | undefined) {
    this.#source.set(value ?? []);
  }

  /** The data with its title and catalogue; null where there is none. */
  get story(): Story | ParsedStory | null {
    const { given, story } = this.#source;
    return given != null && !Array.isArray(given) ? (given as Story) : story;
  }

  set story(value: Story | null | undefined) {
    this.#source.set(value ?? []);
  }

  /** What was wrong with the data. */
  get problems(): readonly Problem[] {
    return this.#source.problems;
  }

  /** The range asked for, in milliseconds on the axis, or null for all. Setting jumps there. */
  get view(): View | null {
    return this.#stage.view;
  }

  set view(view: View | null) {
    if (
      view !== null &&
      !(Number.isFinite(view.start) && Number.isFinite(view.end) && view.start < view.end)
    ) {
      console.warn(
        `story-timeline: a view needs a start and a later end, in milliseconds; it stays as it was.`,
      );
      return;
    }
    this.#hasView = true;
    this.#stage.jumpTo(view === null ? null : { start: view.start, end: view.end });
  }

  /** The range now shown, in milliseconds on the axis. */
  get visible(): View {
    return this.#stage.visible;
  }

  /** Shows all. */
  fit(): void {
    this.#stage.glideTo(null, false);
  }

  /** Shows from `start` to `end`, in milliseconds on the axis, at once. */
  zoomTo(start: number, end: number): void {
    this.view = { start, end };
  }

  /** More than 1 shows less time, about the focused or open event where it is in view. */
  zoomBy(factor: number): void {
    if (factor > 0 && Number.isFinite(factor)) this.#stage.zoomBy(factor, false);
  }

  /** Opens an event and brings it into view. */
  show(id: string): void {
    this.selected = id;
    void this.updateComplete.then(() => {
      this.#bringIntoView(id, false);
    });
  }

  /** Opens the event after the open one, or the first. */
  next(): void {
    const id = this.#neighbour(1);
    if (id !== null) this.show(id);
  }

  /** Opens the event before the open one, or the last. */
  previous(): void {
    const id = this.#neighbour(-1);
    if (id !== null) this.show(id);
  }

  /** Closes the open event. */
  close(): void {
    this.selected = null;
  }

  /** Focuses the event that is the Tab stop. */
  override focus(options?: FocusOptions): void {
    const id = this.#tabStop;
    if (id === null) super.focus(options);
    else this.#buttonOf(id)?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#chooseLayout();
    this.#resize.observe(this);
    this.#stopWords = onLocale(() => {
      this.#arrangement = null;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#stopWords?.();
    this.#stopWords = null;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name !== "lang" && name !== "dir") return;
    this.#stage.remeasure();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("src")) this.#source.setSrc(this.src);
    this.#arrange();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const covered = this.renderRoot.querySelector<HTMLElement>(".panel")?.offsetWidth ?? 0;
    if (covered === 0 && this.#covered > 0) this.#stage.restore();
    this.#covered = covered;
    this.#stage.paint();
    if (changed.has("selected") && this.selected !== null) this.#bringIntoView(this.selected, true);
    if (this.#hasNews) this.#tell();
  }

  protected override render(): TemplateResult {
    const { shownLayout } = this;
    const { story, failure, isLoading } = this.#source;
    const context = this.#context;
    const isDrawn = story !== null && story.events.length > 0;
    const top =
      context !== null && isDrawn
        ? html`${headerTemplate(context)}
            <div class="aside">${legendTemplate(context.story, this.#words)} ${this.#toolbar(context)}</div>`
        : headerTemplate(context);
    return html`<div class="frame ${shownLayout}" lang=${this.#words.language}>
      <div class="top">${top}</div>
      ${
        failure === null
          ? nothing
          : failureTemplate(
              {
                reason: failureReason(failure, this.#words),
                keeps: isDrawn,
                canRetry: this.src !== null,
                onRetry: () => {
                  this.#source.retry();
                },
              },
              this.#words,
            )
      }
      ${isLoading && !isDrawn ? loadingTemplate(this.#words) : nothing}
      ${context !== null && isDrawn ? this.#body(context) : this.#fallback()}
      ${
        this.showProblems || (!isDrawn && failure?.code === "load-data")
          ? problemsTemplate(this.problems, this.#words)
          : nothing
      }
      <slot name="footer"></slot>
    </div>`;
  }

  /** The page's own list, until there is something to draw. */
  #fallback(): TemplateResult {
    const { isLoading, story, failure } = this.#source;
    const isEmpty = !isLoading && failure === null && story?.events.length === 0;
    return html`<div class="fallback"><slot></slot>${isEmpty ? emptyTemplate(this.#words) : nothing}</div>`;
  }

  #body(context: StoryContext): TemplateResult {
    if (this.shownLayout === "vertical") {
      const below = this.sourcesShown ? sourcesBelow(context) : nothing;
      return html`${this.#list(context)} ${below}`;
    }
    return html`<div class="middle">
      <div part="stage" class="stage" @click=${this.#onStageClick} ${ref(this.#stage.attach)}></div>
      ${this.#panel(context)}
    </div>`;
  }

  #toolbar(context: StoryContext): TemplateResult {
    return toolbarTemplate(context, {
      layout: this.shownLayout,
      sourcesShown: this.sourcesShown,
      onZoom: (factor) => {
        this.#stage.zoomBy(factor, true);
      },
      onFit: () => {
        this.#stage.glideTo(null, true);
      },
      onStep: this.#stepByPerson,
      onSources: () => {
        this.#toggleSources(!this.sourcesShown);
      },
    });
  }

  #list(context: StoryContext): TemplateResult {
    const arrangement = this.#arrangement;
    if (arrangement === null) return html``;
    return html`<div @click=${this.#onListClick}>
      ${listTemplate(
        arrangement,
        listEntries(arrangement, this.order === "newest" ? "newest" : "oldest"),
        context,
        {
          openId: this.selected,
          stopId: this.#tabStop,
          shown: this.listed,
          onShowMore: () => {
            this.listed += listPage;
          },
        },
        this.#detailsActions,
      )}
    </div>`;
  }

  #panel(context: StoryContext): TemplateResult | typeof nothing {
    const arrangement = this.#arrangement;
    if (arrangement === null) return nothing;
    if (this.sourcesShown) {
      return sourcesPanel(context, () => {
        this.#toggleSources(false);
      });
    }
    const item = this.#itemOf(this.selected);
    if (item === null) return nothing;
    const position = { place: item.index + 1, total: arrangement.items.length };
    return detailsPanel(item.event, arrangement.textOf(item), position, context, this.#detailsActions);
  }

  readonly #detailsActions: DetailsActions = {
    onStep: (direction) => {
      this.#stepByPerson(direction);
    },
    onClose: () => {
      this.#selectByPerson(null);
    },
  };

  #arrange(): void {
    const { story, base } = this.#source;
    const words = wordsFor(this, story, this.timeZone);
    const isSame =
      this.#arrangement?.story === story &&
      words.locale === this.#words.locale &&
      words.language === this.#words.language &&
      words.timeZone === this.#words.timeZone;
    if (!isSame) {
      this.#words = words;
      const before = this.#arrangement;
      this.#arrangement = story === null ? null : arrange(story, words);
      if (before !== null && !sharesEvents(before, this.#arrangement)) this.#stage.jumpTo(null);
    }
    const level = Math.min(5, Math.max(1, Math.round(this.headingLevel) || 2));
    const isKept = isSame && this.#context?.base === base && this.#context.headingLevel === level;
    if (!isKept) this.#context = story === null ? null : storyContext(story, this.#words, base, level);
    this.#setFirstView();
  }

  #setFirstView(): void {
    if (this.#hasView || this.#arrangement === null || (this.start === null && this.end === null)) return;
    this.#hasView = true;
    const view = readFirstView(this.start, this.end, this.#arrangement);
    if (view !== null) this.#stage.jumpTo(view);
  }

  #chooseLayout(): void {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const width = this.offsetWidth;
    const byWidth = width > 0 && width < narrowWidth * rem ? "vertical" : "horizontal";
    this.shownLayout = this.layout === "horizontal" || this.layout === "vertical" ? this.layout : byWidth;
    if (this.shownLayout === "vertical") this.#internals.states.add("vertical");
    else this.#internals.states.delete("vertical");
  }

  #stageState(): StageState | null {
    const arrangement = this.#arrangement;
    const context = this.#context;
    if (arrangement === null || context === null) return null;
    return {
      arrangement,
      openId: this.selected,
      stopId: this.#tabStop,
      headingLevel: context.headingLevel + 1,
      covered: this.#covered,
    };
  }

  #tell(): void {
    this.#hasNews = false;
    const { story, problems, failure } = this.#source;
    if (problems.length > 0) {
      const [first] = problems;
      const more = problems.length > 1 ? ` (and ${problems.length - 1} more: see .problems)` : "";
      console.warn(`story-timeline: ${first?.message ?? ""}${more}`);
      this.dispatchEvent(new TimelineProblemEvent(problems));
    }
    if (story !== null && failure === null) this.dispatchEvent(new TimelineLoadEvent(story, problems));
  }

  get #tabStop(): string | null {
    const known = [this.#stopId, this.selected].find((id) => this.#itemOf(id) !== null);
    const items = this.#arrangement?.items;
    const first = this.shownLayout === "vertical" && this.order === "newest" ? items?.at(-1) : items?.[0];
    return known ?? first?.event.id ?? null;
  }

  #itemOf(id: string | null | undefined) {
    const place = id == null ? undefined : this.#arrangement?.places.get(id);
    return place === undefined ? null : (this.#arrangement?.items[place] ?? null);
  }

  /** The event after or before the open one, else the first or last; null at the ends. */
  #neighbour(direction: 1 | -1, from: string | null = this.selected): string | null {
    const items = this.#arrangement?.items ?? [];
    const place = this.#itemOf(from)?.index;
    const target = place === undefined ? items.at(direction === 1 ? 0 : -1) : items[place + direction];
    return target?.event.id ?? null;
  }

  #buttonOf(id: string): HTMLElement | null {
    if (this.shownLayout === "horizontal") return this.#stage.buttonOf(id);
    const labels = Array.from(this.renderRoot.querySelectorAll<HTMLElement>(".list .label"));
    return labels.find((label) => label.dataset["event"] === id)?.querySelector<HTMLElement>(".open") ?? null;
  }

  #bringIntoView(id: string, isQuiet: boolean): void {
    const item = this.#itemOf(id);
    if (item === null) return;
    if (this.shownLayout === "horizontal") this.#stage.reveal(item.when, item.anchor, false);
    else if (!isQuiet) this.#buttonOf(id)?.scrollIntoView({ block: "nearest" });
  }

  /** Focus goes to the panel that opens over the stage, and back to the event when it closes. */
  #selectByPerson(id: string | null): void {
    const closed = this.selected;
    const asked = new TimelineSelectEvent(id, this.#itemOf(id)?.event ?? null);
    if (!this.dispatchEvent(asked)) return;
    this.selected = id;
    if (id !== null) {
      this.#stopId = id;
      this.sourcesShown = this.sourcesShown && this.shownLayout === "vertical";
    }
    void this.updateComplete.then(() => {
      if (id === null && closed !== null) this.#focusEvent(closed);
      else if (this.shownLayout === "horizontal")
        this.renderRoot.querySelector<HTMLElement>(".details")?.focus();
    });
  }

  readonly #stepByPerson = (direction: 1 | -1): void => {
    const id = this.#neighbour(direction);
    if (id === null) return;
    const asked = new TimelineSelectEvent(id, this.#itemOf(id)?.event ?? null);
    if (!this.dispatchEvent(asked)) return;
    this.#stopId = id;
    this.sourcesShown = this.sourcesShown && this.shownLayout === "vertical";
    this.show(id);
  };

  #toggleSources(isShown: boolean): void {
    this.sourcesShown = isShown;
    void this.updateComplete.then(() => {
      const target = isShown ? ".sources" : ".toolbar [aria-expanded]";
      this.renderRoot.querySelector<HTMLElement>(target)?.focus();
    });
  }

  #focusEvent(id: string): void {
    const item = this.#itemOf(id);
    if (item === null) return;
    this.#stopId = id;
    this.#focusedId = id;
    if (this.shownLayout === "horizontal") {
      this.#stage.reveal(item.when, item.anchor, true);
      // What is focused gets its label before it gets focus.
      this.#stage.paint();
      this.#buttonOf(id)?.focus({ preventScroll: true });
      return;
    }
    if (item.index >= this.listed) this.listed = Math.ceil((item.index + 1) / listPage) * listPage;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#buttonOf(id)?.focus();
    });
  }

  readonly #onStageClick = (event: MouseEvent): void => {
    const target = eventUnder(event);
    if (target?.kind === "cell") this.#stage.glideTo({ start: target.start, end: target.end }, true);
    else if (target?.kind === "event") this.#selectByPerson(target.id === this.selected ? null : target.id);
  };

  readonly #onListClick = (event: MouseEvent): void => {
    const target = eventUnder(event);
    if (target?.kind !== "event" || !target.isButton) return;
    this.#selectByPerson(target.id === this.selected ? null : target.id);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const target = eventUnder(event);
    if (target?.kind !== "event" || !target.isButton || target.id === this.#focusedId) return;
    this.#focusedId = target.id;
    this.#stopId = target.id;
    const item = this.#itemOf(target.id);
    if (this.shownLayout === "vertical") this.requestUpdate();
    else if (item !== null) {
      this.#stage.reveal(item.when, item.anchor, true);
      this.#stage.requestPaint();
    }
  };

  readonly #onBlur = (): void => {
    this.#focusedId = null;
    this.#stage.requestPaint();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = keyCommand(event, {
      layout: this.shownLayout,
      isRightToLeft: getComputedStyle(this).direction === "rtl",
      isNewestFirst: this.order === "newest",
    });
    if (command === null || !this.#obey(command, eventUnder(event))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** False where the command has no meaning at this place. */
  #obey(command: KeyCommand, target: ReturnType<typeof eventUnder>): boolean {
    if (command === "close") return this.#closeByPerson();
    if (target?.kind !== "event" || !target.isButton) return false;
    const items = this.#arrangement?.items ?? [];
    const moves: Partial<Record<KeyCommand, string | null | undefined>> = {
      next: this.#neighbour(1, target.id),
      previous: this.#neighbour(-1, target.id),
      first: items[0]?.event.id,
      last: items.at(-1)?.event.id,
    };
    if (command in moves) {
      const id = moves[command];
      if (id != null) this.#focusEvent(id);
      return true;
    }
    if (this.shownLayout === "vertical") return false;
    if (command === "fit") this.#stage.glideTo(null, true);
    else this.#stage.zoomBy(command === "zoom-in" ? zoomStep : 1 / zoomStep, true);
    return true;
  }

  #closeByPerson(): boolean {
    if (this.sourcesShown) this.#toggleSources(false);
    else if (this.#itemOf(this.selected) !== null) this.#selectByPerson(null);
    else return false;
    return true;
  }
}

/** Whether the second is the first with changes, and not another story: then the view is kept. */
function sharesEvents(before: Arrangement, after: Arrangement | null): boolean {
  return before.items.some(({ event }) => {
    const place = after?.places.get(event.id);
    return place !== undefined && after?.items[place]?.event.title === event.title;
  });
}
