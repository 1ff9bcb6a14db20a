import type { Category } from "../model/story.js";
import { categoryColor } from "./category-color.js";
import { appendTo } from "./pool.js";

/** A colour as a canvas takes it, and the same with nothing left of it. */
export interface Ink {
  readonly full: string;
  readonly clear: string;
}

/** The colours that marks are drawn in. */
export interface Inks {
  readonly accent: Ink;
  readonly surface: Ink;
  /** Of leaders. */
  readonly lead: Ink;
  /** Of the leader of the open event. */
  readonly open: Ink;
  /** Of its marks, where it is not their own. */
  readonly openMark: Ink | null;
  /** By place in the story's list of categories. */
  readonly categories: readonly Ink[];
}

/**
 * The colours of the stage for a painter that has no style sheet. They are read once, from an element for each, and again when one has
 * changed: by the page's custom properties, its colour scheme or the reader's system. A transition too short to see tells of it.
 */
export class StageColors {
  readonly #list: HTMLElement;
  readonly #onChange: () => void;
  #categories: readonly Category[] | null = null;
  #inks: Inks | null = null;

  constructor(drawing: HTMLElement, onChange: () => void) {
    this.#onChange = onChange;
    this.#list = appendTo(drawing, "div", { class: "colors" });
    this.#list.addEventListener("transitionend", this.#onTransition);
    this.#list.addEventListener("transitioncancel", this.#onTransition);
  }

  inks(categories: readonly Category[]): Inks {
    if (this.#categories !== categories) {
      this.#categories = categories;
      this.#inks = null;
      const values = ["accent", "surface", "lead", "accent"].map((name) => `var(--_${name})`);
      values.push(...categories.map((_, place) => categoryColor(categories, place)!));
      this.#list.replaceChildren(
        ...values.map((value) => {
          const element = document.createElement("i");
          element.style.color = value;
          return element;
        }),
      );
    }
    return (this.#inks ??= this.#read());
  }

  remove(): void {
    this.#list.remove();
  }

  /** Has them read again: what is not displayed has no transitions, and its changes are not heard of. */
  forget(): void {
    this.#inks = null;
  }

  readonly #onTransition = (): void => {
    this.forget();
    this.#onChange();
  };

  #read(): Inks {
    const inkOf = (element: Element) => inkFor(getComputedStyle(element).color);
    const [accent, surface, lead, open, ...categories] = Array.from(this.#list.children, inkOf);
    const isForced = matchMedia("(forced-colors: active)").matches;
    return {
      accent: accent!,
      surface: surface!,
      lead: lead!,
      open: open!,
      openMark: isForced ? open! : null,
      categories,
    };
  }
}

function inkFor(full: string): Ink {
  let clear: string | null = null;
  return {
    full,
    // Few marks fade, and it takes a canvas to find.
    get clear() {
      return (clear ??= clearOf(full));
    },
  };
}

/** Made when it is first needed, one for all stages of a page. */
let pixel: CanvasRenderingContext2D | null = null;

/** By way of a pixel: whatever notation the engine computes, it comes out as bytes. */
function clearOf(color: string): string {
  pixel ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  });
  if (pixel === null) return "transparent";
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
  return `rgb(${red} ${green} ${blue} / 0)`;
}
