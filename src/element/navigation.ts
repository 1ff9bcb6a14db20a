import { keyCommand, type KeyCommand } from "../input/keys.js";
import type { Arrangement, Item } from "../layout/arrange.js";
import { zoomStep } from "../render/header.js";
import { TimelineSelectEvent } from "./events.js";
import { eventUnder, type Target } from "./event-under.js";
import type { StageController } from "./stage-controller.js";

/** What navigation reads and sets of its element. */
export interface NavigationHost {
  readonly element: HTMLElement & {
    readonly renderRoot: ParentNode;
    readonly updateComplete: Promise<boolean>;
  };
  readonly stage: StageController;
  readonly arrangement: () => Arrangement | null;
  readonly layout: () => "horizontal" | "vertical";
  readonly isNewestFirst: () => boolean;
  readonly openId: () => string | null;
  readonly setOpenId: (id: string | null) => void;
  readonly sourcesShown: () => boolean;
  readonly setSourcesShown: (isShown: boolean) => void;
  /** Reads to its end a story of which only the outline is read. */
  readonly completeStory: () => void;
  /** Makes sure that the reading list reaches this item. */
  readonly list: (item: Item) => void;
  /** The Tab stop has moved. */
  readonly onStopMoved: () => void;
}

/**
 * What a person does among the events, by pointer and by key: real focus with one Tab stop, opening and closing, stepping.
 * Whatever opens or closes asks by a `timeline-select` first.
 */
export class Navigation {
  readonly #host: NavigationHost;
  /** The event that has focus. */
  focusedId: string | null = null;
  /** The event that had it last. */
  #stopId: string | null = null;

  constructor(host: NavigationHost) {
    this.#host = host;
    host.element.addEventListener("keydown", this.#onKey);
    host.element.addEventListener("focusin", this.#onFocus);
    host.element.addEventListener("focusout", this.#onBlur);
  }

  /** Id of the one event that Tab goes to; null without events. */
  get stopId(): string | null {
    const known = [this.#stopId, this.#host.openId()].find((id) => this.itemOf(id) !== null);
    const isLastOnTop = this.#host.layout() === "vertical" && this.#host.isNewestFirst();
    return known ?? this.#idAt(isLastOnTop ? -1 : 0);
  }

  itemOf(id: string | null | undefined): Item | null {
    const arrangement = this.#host.arrangement();
    const place = id == null ? undefined : arrangement?.places.get(id);
    return place === undefined ? null : (arrangement?.itemAt(place) ?? null);
  }

  /** Id of the event at a place in time order, counted from the end where it is negative; null where there is none. */
  #idAt(place: number): string | null {
    const arrangement = this.#host.arrangement();
    const count = arrangement?.count ?? 0;
    const index = place < 0 ? count + place : place;
    return index >= 0 && index < count ? arrangement!.itemAt(index).event.id : null;
  }

  /** The event after or before `from`, or without it the first or last; null at the ends. */
  neighbour(direction: 1 | -1, from: string | null): string | null {
    const place = this.itemOf(from)?.index;
    if (place === undefined) return this.#idAt(direction === 1 ? 0 : -1);
    return place + direction < 0 ? null : this.#idAt(place + direction);
  }

  buttonOf(id: string): HTMLElement | null {
    if (this.#host.layout() === "horizontal") return this.#host.stage.buttonOf(id);
    const labels = Array.from(this.#host.element.renderRoot.querySelectorAll<HTMLElement>(".list .label"));
    return labels.find((label) => label.dataset["event"] === id)?.querySelector<HTMLElement>(".open") ?? null;
  }

  /** Scrolls the page to an event of the reading list, with its details. */
  scrollTo(id: string): void {
    this.buttonOf(id)?.closest(".entry")?.scrollIntoView({ block: "nearest" });
  }

  /** Opens an event, or closes the open one. Focus goes to the panel that opens over the stage, and back to the event when it closes. */
  open(id: string | null): void {
    const closed = this.#host.openId();
    if (!this.#ask(id)) return;
    void this.#host.element.updateComplete.then(() => {
      if (id === null && closed !== null) this.#focus(closed);
      else if (this.#host.layout() === "horizontal") this.#focusFirst(".details");
    });
  }

  /** Opens the next or previous event; focus stays on the button that was pressed. */
  step(direction: 1 | -1): void {
    const item = this.itemOf(this.neighbour(direction, this.#host.openId()));
    if (item === null || !this.#ask(item.event.id)) return;
    const { renderRoot } = this.#host.element;
    const wasInDetails = renderRoot.querySelector(".in-place :focus") !== null;
    void this.#host.element.updateComplete.then(() => {
      if (this.#host.layout() === "horizontal") {
        this.#host.stage.room.reveal(item, true);
        return;
      }
      this.scrollTo(item.event.id);
      const [previous, next] = renderRoot.querySelectorAll<HTMLElement>(".in-place .tool");
      if (wasInDetails) (direction === 1 ? next : previous)?.focus({ preventScroll: true });
    });
  }

  /** Gives focus to the event at a place of the reading list, counted from its top. */
  focusListed(place: number): void {
    const id = this.#idAt(this.#host.isNewestFirst() ? -1 - place : place);
    if (id !== null) this.#focus(id);
  }

  /** Shows or hides the list of sources; focus goes there and back. */
  showSources(isShown: boolean): void {
    this.#host.setSourcesShown(isShown);
    void this.#host.element.updateComplete.then(() => {
      this.#focusFirst(isShown ? ".sources" : ".sources-toggle");
    });
  }

  /** Goes from a citation to its source in the list of all. */
  showSource(id: string): void {
    this.#host.setSourcesShown(true);
    void this.#host.element.updateComplete.then(() => {
      this.#focusNote(".source", id);
    });
  }

  /** Goes from a source to where it is cited: in the open event, else in the first that is shown. */
  showCitation(id: string): void {
    const cites = (item: Item | null) => item?.event.sources.some(({ source }) => source === id) === true;
    const open = this.itemOf(this.#host.openId());
    const found = cites(open) ? open : this.#host.arrangement()?.items.find(cites);
    if (found == null || (found !== open && !this.#ask(found.event.id))) return;
    if (this.#host.layout() === "horizontal") this.#host.setSourcesShown(false);
    void this.#host.element.updateComplete.then(() => {
      this.#focusNote(".citation", id);
    });
  }

  readonly onStageClick = (event: MouseEvent): void => {
    const target = eventUnder(event);
    if (target?.kind === "cell") {
      const { start, end, first, count } = target;
      const under = this.#host.stage.eventAt(event, 0);
      if (under !== null) this.#toggle(under);
      else if (count === 1 || !this.#host.stage.resolve(start, end)) {
        const id = this.#idAt(first);
        if (id !== null) this.open(id);
      }
      return;
    }
    const at = target === null || target.isMark ? this.#host.stage.eventAt(event) : null;
    const id = at ?? target?.id ?? null;
    if (id !== null) this.#toggle(id);
  };

  readonly onListClick = (event: MouseEvent): void => {
    const target = eventUnder(event);
    if (target?.kind === "event" && target.isButton) this.#toggle(target.id);
  };

  #toggle(id: string): void {
    this.open(id === this.#host.openId() ? null : id);
  }

  /** False where a listener forbids it. */
  #ask(id: string | null): boolean {
    // Whoever listens may look at all of the event.
    this.#host.completeStory();
    const asked = new TimelineSelectEvent(id, this.itemOf(id)?.event ?? null);
    if (!this.#host.element.dispatchEvent(asked)) return false;
    this.#host.setOpenId(id);
    if (id === null) return true;
    this.#stopId = id;
    // Two panels have no room beside each other.
    if (this.#host.layout() === "horizontal") this.#host.setSourcesShown(false);
    return true;
  }

  #focusFirst(selector: string): void {
    this.#host.element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** What a person pressed may be gone by what it did. */
  keepFocus(): void {
    const { renderRoot, updateComplete } = this.#host.element;
    const isFocused = () => renderRoot.querySelector(":focus") !== null;
    if (!isFocused()) return;
    void updateComplete.then(() => {
      if (!isFocused()) this.#focusFirst(".filter-line .chip, .sources-toggle");
    });
  }

  #focusNote(selector: string, source: string): void {
    const found = Array.from(this.#host.element.renderRoot.querySelectorAll<HTMLElement>(selector));
    const entry = found.find((each) => each.dataset["source"] === source);
    entry?.scrollIntoView({ block: "nearest" });
    (entry?.querySelector<HTMLElement>("button.note") ?? entry?.closest<HTMLElement>(".sources"))?.focus();
  }

  #focus(id: string): void {
    const item = this.itemOf(id);
    if (item === null) return;
    this.#stopId = id;
    this.focusedId = id;
    if (this.#host.layout() === "horizontal") {
      const { stage } = this.#host;
      stage.room.reveal(item, true);
      // What is to have focus gets its label first.
      stage.paint();
      this.buttonOf(id)?.focus({ preventScroll: true });
      return;
    }
    this.#host.list(item);
    this.#host.onStopMoved();
    void this.#host.element.updateComplete.then(() => this.buttonOf(id)?.focus());
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const target = eventUnder(event);
    if (target?.kind !== "event" || !target.isButton || target.id === this.focusedId) return;
    this.focusedId = target.id;
    this.#stopId = target.id;
    this.#host.onStopMoved();
    if (this.#host.layout() === "vertical") return;
    const item = this.itemOf(target.id);
    // Under a pointer nothing moves, or its click would miss.
    const isByKey =
      event.composedPath()[0] instanceof Element &&
      (event.composedPath()[0] as Element).matches(":focus-visible");
    if (item !== null && isByKey) this.#host.stage.room.reveal(item, false);
    this.#host.stage.requestPaint();
  };

  readonly #onBlur = (): void => {
    this.focusedId = null;
    this.#host.stage.requestPaint();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // The first Escape in a field empties it.
    const [field] = event.composedPath();
    if (event.defaultPrevented || (field instanceof HTMLInputElement && field.value !== "")) return;
    const command = keyCommand(event, {
      layout: this.#host.layout(),
      isRightToLeft: getComputedStyle(this.#host.element).direction === "rtl",
      isNewestFirst: this.#host.isNewestFirst(),
    });
    if (command === null || !this.#obey(command, eventUnder(event))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** False where the command has no meaning at this place. */
  #obey(command: KeyCommand, target: Target): boolean {
    if (command === "close") return this.#close();
    if (target?.kind !== "event" || !target.isButton) return false;
    const goals: Partial<Record<KeyCommand, string | null | undefined>> = {
      next: this.neighbour(1, target.id),
      previous: this.neighbour(-1, target.id),
      first: this.#idAt(0),
      last: this.#idAt(-1),
    };
    if (command in goals) {
      const id = goals[command];
      if (id != null) this.#focus(id);
      return true;
    }
    if (this.#host.layout() === "vertical") return false;
    if (command === "fit") this.#host.stage.glideTo(null, true);
    else this.#host.stage.zoomBy(command === "zoom-in" ? zoomStep : 1 / zoomStep, true);
    return true;
  }

  #close(): boolean {
    if (this.#host.sourcesShown()) this.showSources(false);
    else if (this.itemOf(this.#host.openId()) !== null) this.open(null);
    else return false;
    return true;
  }
}
