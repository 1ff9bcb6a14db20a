import type { ReactiveController, ReactiveControllerHost } from "lit";

export type Layout = "horizontal" | "vertical";

/** In rem: narrower than this the element is a reading list. */
const narrowWidth = 40;

/** Goes by the wish of the author, else by the element's own width; the host's states tell style sheets of it. */
export class LayoutChoice implements ReactiveController {
  shown: Layout = "horizontal";

  readonly #element: HTMLElement & ReactiveControllerHost;
  readonly #wish: () => string;
  readonly #onChange: () => void;
  readonly #states: CustomStateSet;
  // In a frame of its own, or the observer would see what it has caused and complain.
  readonly #resize = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      // Paper is as wide as it is; the screen will be as it was.
      if (!matchMedia("print").matches) this.choose();
    });
  });

  /** `wish` gives `horizontal`, `vertical`, or anything else for `auto`. */
  constructor(
    element: HTMLElement & ReactiveControllerHost,
    internals: ElementInternals,
    wish: () => string,
    onChange: () => void,
  ) {
    this.#element = element;
    this.#states = internals.states;
    this.#wish = wish;
    this.#onChange = onChange;
    element.addController(this);
  }

  hostConnected(): void {
    this.choose();
    this.#resize.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
  }

  choose(): void {
    const wish = this.#wish();
    const layout = wish === "horizontal" || wish === "vertical" ? wish : this.#byWidth();
    this.#setState("vertical", layout === "vertical");
    if (layout === this.shown) return;
    this.shown = layout;
    this.#onChange();
  }

  /** After rendering, when the direction is known. */
  tellDirection(): void {
    this.#setState("rtl", getComputedStyle(this.#element).direction === "rtl");
  }

  /** Reads layout. */
  #byWidth(): Layout {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const width = this.#element.offsetWidth;
    return width > 0 && width < narrowWidth * rem ? "vertical" : "horizontal";
  }

  #setState(name: "vertical" | "rtl", isSet: boolean): void {
    if (isSet) this.#states.add(name);
    else this.#states.delete(name);
  }
}
