import type { ReactiveController, ReactiveControllerHost } from "lit";

type LinkedElement = ReactiveControllerHost & HTMLElement & { selected: string | null };

/**
 * Keeps the open event in the page's fragment, `#<id of the element, or story-timeline>=<id of the event>`, and opens the one
 * that the fragment names: at the start, and when a reader follows a link or goes back. What else a fragment may be is not ours.
 */
export class DeepLink implements ReactiveController {
  readonly #element: LinkedElement;
  /** Brings the open event into the window. */
  readonly #onArrive: () => void;
  #isOn = false;
  /** The event that a link has led to, and that is not yet there to be seen. */
  #goal: string | null = null;

  constructor(element: LinkedElement, onArrive: () => void) {
    this.#element = element;
    this.#onArrive = onArrive;
    element.addController(this);
  }

  hostConnected(): void {
    if (this.#isOn && this.#element.isConnected) window.addEventListener("hashchange", this.#read);
  }

  hostDisconnected(): void {
    if (this.#isOn) window.removeEventListener("hashchange", this.#read);
  }

  /** Before rendering, where the wish has changed. */
  turn(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.hostDisconnected();
    this.#isOn = isOn;
    if (!isOn) return;
    this.hostConnected();
    this.#read();
  }

  /** Before rendering, where another event is open or none any more. */
  write(): void {
    const { selected } = this.#element;
    const named = this.#named();
    if (!this.#isOn || selected === named) return;
    try {
      // The whole address: a base element would lead a fragment alone astray.
      const url = new URL(location.href);
      url.hash = selected === null ? "" : `${encodeURIComponent(this.#name)}=${encodeURIComponent(selected)}`;
      history.replaceState(history.state, "", url);
    } catch {
      // Not every page may change its address, nor as often as it likes, and not every id can stand in one.
    }
  }

  /** After rendering: `isOpen` tells whether the event is there to be seen. */
  arrive(isOpen: boolean): void {
    if (this.#goal === null || !isOpen) return;
    const isThere = this.#goal === this.#element.selected;
    this.#goal = null;
    if (isThere) this.#onArrive();
  }

  get #name(): string {
    return this.#element.id === "" ? "story-timeline" : this.#element.id;
  }

  /** The event that the fragment names; null where it is none of ours. */
  #named(): string | null {
    try {
      const [name, id, ...others] = location.hash.slice(1).split("=").map(decodeURIComponent);
      return name === this.#name && others.length === 0 && id !== undefined && id !== "" ? id : null;
    } catch {
      // Percent signs that encode nothing.
      return null;
    }
  }

  readonly #read = (): void => {
    const id = this.#named();
    if (id === null) return;
    this.#goal = id;
    this.#element.selected = id;
    this.#element.requestUpdate();
  };
}
