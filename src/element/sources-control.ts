import type { ReactiveController, ReactiveControllerHost } from "lit";
import { citationText } from "../export/citation-text.js";
import { toCsl } from "../export/csl.js";
import { filterStory, noFilter, toggleFilter, type FilterKind, type StoryFilter } from "../model/filter.js";
import { sourceById } from "../model/story-index.js";
import type { SourceOrder } from "../model/source-weights.js";
import type { CitationForm, Copied, StoryContext } from "../render/context.js";

/** Sources in the list before "Show more", and with each press of it. */
const sourcesPage = 200;

/** What a reader does with sources: opens their list, filters by them, sorts their list, points at one, copies its citation. */
export class SourcesControl implements ReactiveController {
  /** Whether the list of all sources is shown. */
  isOpen = false;
  filter: StoryFilter = noFilter;
  order: SourceOrder = "number";
  shown = sourcesPage;
  copied: Copied | null = null;
  /** Ids of the events of the source that is pointed at. */
  litIds: ReadonlySet<string> | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #context: () => StoryContext | null;
  #pointedAt: string | null = null;

  constructor(host: ReactiveControllerHost, context: () => StoryContext | null) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.onPoint(null);
  }

  /** For another story. */
  reset(): void {
    this.filter = noFilter;
    this.shown = sourcesPage;
    this.copied = null;
    this.forgetPointed();
  }

  /** Opens or closes the list of all sources. */
  turn(isOpen: boolean): void {
    if (isOpen === this.isOpen) return;
    this.isOpen = isOpen;
    this.#host.requestUpdate();
  }

  /** Their list has gone, and nobody was told that focus has left it. */
  forgetPointed(): void {
    this.litIds = null;
    this.#pointedAt = null;
  }

  /** Makes sure that the list reaches a source. */
  reach(id: string): void {
    const number = this.#context()?.numbers.get(id) ?? 0;
    if (number <= this.shown && this.order === "number") return;
    this.order = "number";
    this.shown = Math.max(this.shown, Math.ceil(number / sourcesPage) * sourcesPage);
    this.#host.requestUpdate();
  }

  readonly onFilter = (kind: FilterKind, value: string): void => {
    this.#setFilter(toggleFilter(this.filter, kind, value));
  };

  readonly onSearch = (text: string): void => {
    this.#setFilter({ ...this.filter, text });
  };

  readonly onShowAllEvents = (): void => {
    this.#setFilter(noFilter);
  };

  readonly onOrder = (order: SourceOrder): void => {
    this.order = order;
    this.#host.requestUpdate();
  };

  readonly onMoreSources = (): void => {
    this.shown += sourcesPage;
    this.#host.requestUpdate();
  };

  readonly onPoint = (id: string | null): void => {
    if (id === this.#pointedAt) return;
    this.#pointedAt = id;
    const story = this.#context()?.story;
    const events =
      id === null || story === undefined ? null : filterStory(story, { ...noFilter, sources: [id] }).events;
    this.litIds = events && new Set(events.map((event) => event.id));
    this.#host.requestUpdate();
  };

  readonly onCopy = (source: string, form: CitationForm): void => {
    const context = this.#context();
    if (context === null) return;
    const { story, words, base } = context;
    const item = sourceById(story, source);
    const text =
      form === "csl" && item !== undefined
        ? JSON.stringify([toCsl(item, words, base)], null, 2)
        : citationText(story, source, words, base);
    // There is no clipboard on pages that came without encryption.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const isDone = clipboard === undefined ? Promise.reject(new Error()) : clipboard.writeText(text);
    isDone.then(
      () => {
        this.#setCopied({ source, form, isDone: true });
      },
      () => {
        this.#setCopied({ source, form, isDone: false });
      },
    );
  };

  #setFilter(filter: StoryFilter): void {
    this.filter = filter;
    this.#host.requestUpdate();
  }

  #setCopied(copied: Copied): void {
    this.copied = copied;
    this.#host.requestUpdate();
  }
}
