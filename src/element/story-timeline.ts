import { LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { Item } from "../layout/arrange.js";
import { groupings, type GroupBy } from "../layout/groups.js";
import { onLocale } from "../locale/registry.js";
import type { Problem } from "../model/problem.js";
import { haveSameEvents } from "../model/story-columns.js";
import type { ParsedStory, Story, StoryEvent } from "../model/story.js";
import { colorMarks } from "../render/category-color.js";
import { timelineStyles } from "../render/styles/timeline.js";
import { timelineTemplate } from "../render/timeline.js";
import type { View } from "../view/view.js";
import { copyStyles } from "./copy-styles.js";
import { DataNews } from "./data-news.js";
import { takeEarlyProperties } from "./early-properties.js";
import { TimelineViewEvent } from "./events.js";
import { DeepLink } from "./deep-link.js";
import { JsonLdScript } from "./json-ld-script.js";
import { LayoutChoice, type Layout } from "./layout-choice.js";
import { ListLength } from "./list-length.js";
import { Navigation } from "./navigation.js";
import { OpenEvent } from "./open-event.js";
import { OverviewController } from "./overview-controller.js";
import { listenToPrinting, PrintView } from "./print-view.js";
import { ShownStory } from "./shown-story.js";
import { AsOfChoice } from "./as-of-choice.js";
import { StageController } from "./stage-controller.js";
import { SourcesControl } from "./sources-control.js";
import { StorySource } from "./story-source.js";
import { ViewChoice } from "./view-choice.js";
import { timelineActions } from "./timeline-actions.js";
import { showsMoreThanOutline, stageState, timelineState, type ShownParts } from "./timeline-state.js";
import { warnOfAttributes } from "./warn-of-attributes.js";
import { wordsFor } from "./words-for.js";

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
 * @fires {TimelineAsOfEvent} timeline-as-of - A person went to what was known on another day.
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
 * @csspart overview - Below the stage: the whole story, and a brush on what the stage shows.
 * @csspart as-of - Goes back to what was known on a day.
 * @csspart problems - Mistakes in the data.
 *
 * @cssproperty --timeline-accent - Marks and what is open.
 * @cssproperty --timeline-text - Text.
 * @cssproperty --timeline-muted - Dates and other second voices.
 * @cssproperty --timeline-line - Hairlines.
 * @cssproperty --timeline-surface - Behind panels and hollow marks; the page's own by default.
 * @cssproperty --timeline-font - Font family; the page's own by default.
 * @cssproperty [--timeline-height=28rem] - Height of the horizontal layout.
 * @cssproperty --timeline-category-1 - Colour of the first category that the story gives none.
 * @cssproperty --timeline-category-2 - Colour of the second category that the story gives none.
 * @cssproperty --timeline-category-3 - Colour of the third category that the story gives none.
 * @cssproperty --timeline-category-4 - Colour of the fourth category that the story gives none.
 * @cssproperty --timeline-category-5 - Colour of the fifth category that the story gives none.
 * @cssproperty --timeline-category-6 - Colour of the sixth category that the story gives none.
 * @cssproperty --timeline-category-7 - Colour of the seventh category that the story gives none.
 * @cssproperty --timeline-category-8 - Colour of the eighth category that the story gives none.
 */
export class StoryTimeline extends LitElement {
  static override styles = timelineStyles;

  static override properties = {
    src: { reflect: true },
    asOf: { attribute: "as-of" },
    layout: { reflect: true },
    selected: {},
    start: {},
    end: {},
    order: {},
    groupBy: { attribute: "group-by" },
    headingLevel: { type: Number, attribute: "heading-level" },
    timeZone: { attribute: "time-zone" },
    deepLink: { type: Boolean, attribute: "deep-link" },
    showProblems: { type: Boolean, attribute: "show-problems" },
    jsonLd: { type: Boolean, attribute: "json-ld" },
  };

  /** When a page defines the element. */
  protected static override finalize(): void {
    super.finalize();
    listenToPrinting();
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "lang", "dir"];
  }

  /** `auto` goes by the element's own width. */
  layout: "auto" | Layout = "auto";
  /** Id of the open event. Set by program it opens without moving focus; an unknown id waits for data. */
  selected: string | null = null;
  /** Start of the first view, EDTF. */
  start: string | null = null;
  /** End of the first view, EDTF. */
  end: string | null = null;
  /** Of the vertical layout. */
  order: "oldest" | "newest" = "oldest";
  /** Lanes one above the other, in the reading list named with each event. */
  groupBy: GroupBy = "none";
  /** 1 to 6, of the title; events are one below. */
  headingLevel = 2;
  /** IANA name; overrides the story's. */
  timeZone: string | null = null;
  /** Keeps the open event in the page's fragment: `#<id of the element, or story-timeline>=<id of the event>`. */
  deepLink = false;
  /** Lists the data's problems for editors. */
  showProblems = false;
  /** Keeps the story as schema.org JSON-LD among the children, for search engines. */
  jsonLd = false;

  readonly #source = new StorySource(this, {
    onData: () => {
      this.#viewChoice.onData();
    },
    onComplete: () => {
      this.#news.onData();
    },
  });
  readonly #stage: StageController = new StageController(this, {
    state: () => stageState(this.#parts),
    focusedId: () => this.#navigation.focusedId,
    onViewMoved: ({ start, end }) => this.dispatchEvent(new TimelineViewEvent(start, end)),
    onMeasured: () => {
      this.#overview.measure();
    },
    onPainted: () => {
      this.#source.giveWay();
      this.#overview.paint();
    },
  });
  readonly #overview = new OverviewController(this, this.#stage, () => this.#shown.arrangement);
  readonly #navigation: Navigation = new Navigation({
    element: this,
    stage: this.#stage,
    arrangement: () => this.#shown.arrangement,
    layout: () => this.#layout.shown,
    isNewestFirst: () => this.order === "newest",
    openId: () => this.selected,
    setOpenId: (id) => (this.selected = id),
    sourcesShown: () => this.#sources.isOpen,
    setSourcesShown: (isShown) => {
      this.#sources.turn(isShown);
    },
    completeStory: () => {
      this.#source.complete();
    },
    list: (item) => {
      this.#reach(item);
    },
    onStopMoved: () => {
      if (this.#layout.shown === "vertical") this.requestUpdate();
    },
  });
  readonly #layout: LayoutChoice = new LayoutChoice(
    this,
    this.attachInternals(),
    () => this.layout,
    () => {
      this.#openEvent.forget();
      this.requestUpdate();
    },
  );
  readonly #shown = new ShownStory(wordsFor(this, null, null), (shown) => this.#stage.rowsOf(shown));
  readonly #news = new DataNews(this, () => this.#source);
  readonly #viewChoice = new ViewChoice(this.#stage);
  readonly #openEvent = new OpenEvent(this.#stage);
  readonly #sources = new SourcesControl(this, () => this.#shown.context);
  readonly #asOf = new AsOfChoice({
    element: this,
    requestUpdate: () => {
      this.requestUpdate();
    },
    onOpen: (id) => {
      this.#navigation.open(id);
    },
  });
  readonly #deepLink = new DeepLink(this, () => {
    if (this.#layout.shown === "horizontal") this.scrollIntoView({ block: "nearest" });
    else if (this.selected !== null) this.#navigation.scrollTo(this.selected);
  });
  readonly #print = new PrintView(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #list = new ListLength();
  readonly #parts: ShownParts = {
    element: this,
    source: this.#source,
    shown: this.#shown,
    layout: this.#layout,
    navigation: this.#navigation,
    sources: this.#sources,
    openEvent: this.#openEvent,
    asOf: this.#asOf,
    list: this.#list,
    print: this.#print,
  };
  readonly #actions = timelineActions({
    ...this.#parts,
    element: this,
    stage: this.#stage,
    news: this.#news,
  });
  #stopWords: (() => void) | null = null;
  #src: string | null = null;

  constructor() {
    super();
    takeEarlyProperties(this, ["story", "events", "view", "asOf"]);
    new JsonLdScript(this, () => ({
      story: this.jsonLd ? this.#source.story : null,
      base: this.#source.base,
    }));
  }

  /** URL of a story; a newer value cancels the older fetch. */
  get src(): string | null {
    return this.#src;
  }

  set src(src: string | null) {
    this.#src = src;
    this.#source.setSrc(src);
  }

  /** The data: what a program set, else what was loaded. Setting replaces all; the given array is not changed. */
  get events(): readonly StoryEvent[] {
    const { given } = this.#source;
    return Array.isArray(given) ? (given as readonly StoryEvent[]) : (this.#wholeStory?.events ?? []);
  }

  set events(value: readonly StoryEvent[] | null | undefined) {
    this.#source.set(value ?? []);
  }

  /** The data with its title and catalogue; null where there is none. */
  get story(): Story | ParsedStory | null {
    const { given } = this.#source;
    return given !== undefined && !Array.isArray(given) ? (given as Story | null) : this.#wholeStory;
  }

  set story(value: Story | null | undefined) {
    this.#source.set(value ?? null);
  }

  get #wholeStory(): ParsedStory | null {
    this.#source.complete();
    return this.#source.story;
  }

  /** What was wrong with the data. */
  get problems(): readonly Problem[] {
    return this.#source.problems;
  }

  /** The range asked for, in milliseconds on the axis, or null for all. Setting jumps there. */
  get view(): View | null {
    return this.#stage.view;
  }

  set view(view: View | null | undefined) {
    this.#viewChoice.set(view ?? null);
  }

  /** The range now shown, in milliseconds on the axis. */
  get visible(): View {
    return this.#stage.visible;
  }

  /** Shows only what had been published by the end of this date, EDTF; null: all. What is no date is told on the console and ignored. */
  get asOf(): string | null {
    return this.#asOf.value;
  }

  set asOf(value: string | null | undefined) {
    this.#asOf.set(value);
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
    this.#openEvent.forget();
    void this.updateComplete.then(() => {
      if (this.#layout.shown === "vertical") this.#navigation.scrollTo(id);
    });
  }

  /** Opens the event after the open one, or the first. */
  next(): void {
    const id = this.#navigation.neighbour(1, this.selected);
    if (id !== null) this.show(id);
  }

  /** Opens the event before the open one, or the last. */
  previous(): void {
    const id = this.#navigation.neighbour(-1, this.selected);
    if (id !== null) this.show(id);
  }

  /** Closes the open event. */
  close(): void {
    this.selected = null;
  }

  /** Focuses the event that is the Tab stop. */
  override focus(options?: FocusOptions): void {
    const id = this.#navigation.stopId;
    if (id === null) super.focus(options);
    else this.#navigation.buttonOf(id)?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    this.#stopWords = onLocale(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWords?.();
    this.#stopWords = null;
  }

  /** In another document. */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof StoryTimeline;
    if (this.shadowRoot !== null) copyStyles(this.shadowRoot, elementStyles);
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name !== "lang" && name !== "dir") return;
    this.#stage.remeasure();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("layout")) this.#layout.choose();
    // At the start the fragment tells what is open, and not the other way round.
    if (changed.has("deepLink")) this.#deepLink.turn(this.deepLink);
    else if (changed.has("selected")) this.#deepLink.write();
    this.#source.begin();
    if (showsMoreThanOutline(this.#parts)) this.#source.complete();
    this.#show();
    const open = this.#navigation.itemOf(this.selected);
    if (open !== null) this.#reach(open);
    // Two panels have no room beside each other.
    if (changed.has("selected") && open !== null && this.#layout.shown === "horizontal")
      this.#sources.isOpen = false;
    if (!this.#sources.isOpen) this.#sources.forgetPointed();
    if (changed.has("selected")) this.#sources.copied = null;
    warnOfAttributes(changed, this);
  }

  protected override updated(): void {
    // Taken away before it was drawn: it is drawn, watched and told of when it is back.
    if (!this.isConnected) return;
    if (this.#print.isPrinting) {
      // The stage and its panels have no size now, and are to be as they were when they have one again.
      colorMarks(this.renderRoot, this.#shown.context?.story.categories ?? []);
      return;
    }
    // All that is made comes before what is read of it, or styles would be computed for each.
    this.#stage.attach(this.renderRoot.querySelector<HTMLElement>(".stage"));
    this.#overview.attach(this.renderRoot.querySelector<HTMLElement>(".overview"));
    colorMarks(this.renderRoot, this.#shown.context?.story.categories ?? []);
    this.#stage.prepare();
    this.#layout.tellDirection();
    this.#openEvent.measure(this.renderRoot.querySelector<HTMLElement>(".panel"));
    this.#stage.paint();
    this.#openEvent.reveal(this.#navigation.itemOf(this.selected), this.#layout.shown === "horizontal");
    this.#deepLink.arrive(this.#navigation.itemOf(this.selected) !== null);
    this.#news.tell();
  }

  protected override render(): TemplateResult {
    return timelineTemplate(timelineState(this.#parts), this.#actions);
  }

  /** Makes of the data what is drawn. */
  #show(): void {
    const { story, base } = this.#source;
    const before = this.#shown.full;
    // A story that was completed has the events of its outline.
    const isOther = !haveSameEvents(before?.story, story);
    if (isOther) {
      this.#sources.reset();
      this.#list.reset();
    }
    this.#shown.update({
      story,
      base,
      words: wordsFor(this, story, this.timeZone),
      filter: this.#sources.filter,
      asOf: this.asOf,
      groupBy: groupings.includes(this.groupBy) ? this.groupBy : "none",
      headingLevel: this.headingLevel,
    });
    this.#viewChoice.follow(before, this.#shown.full, { start: this.start, end: this.end });
  }

  /** Makes sure that the reading list reaches this item. */
  #reach({ index }: Item): void {
    const total = this.#shown.arrangement?.count ?? 0;
    this.#list.reach(this.order === "newest" ? total - index - 1 : index);
  }
}
