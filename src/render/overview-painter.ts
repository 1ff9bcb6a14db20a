import { overviewBars, type Overview, type OverviewRoom } from "../layout/overview.js";
import type { Category } from "../model/story.js";
import { categoryColor } from "./category-color.js";
import { appendTo, Drawn } from "./pool.js";

/** Narrower than this the window would be lost among the columns. */
const slimmest = 8;

/** What the overview shows, in CSS pixels. */
export interface OverviewLook {
  readonly overview: Overview;
  readonly categories: readonly Category[];
  readonly width: number;
  readonly height: number;
  /** Room at both sides of the columns. */
  readonly margin: number;
  readonly isRightToLeft: boolean;
}

/** A strip no higher than this has nothing drawn in its upper part, which lies over the foot of the axis: the style sheet has the same. */
const lowStrip = 24;
const lowHead = 10;

/** Draws how many events lie where, and over it a window on what the stage shows. */
export class OverviewPainter {
  /** For the brush: what can be grabbed, over all that is seen. */
  readonly brush: HTMLElement;
  readonly #window: Drawn;
  /** The same columns twice, pale in the strip and full in the window: so nothing has to be drawn again as it moves. */
  readonly #columns: readonly Drawn[];
  #look: OverviewLook | null = null;

  constructor(strip: HTMLElement) {
    const columns = (parent: HTMLElement) => new Drawn(appendTo(parent, "div", { class: "columns" }));
    const all = columns(strip);
    this.#window = new Drawn(appendTo(strip, "div", { class: "window" }));
    this.#columns = [all, columns(this.#window.element)];
    this.brush = appendTo(strip, "div", { class: "brush" });
    // As d3-brush names them, so that it takes them for its own.
    for (const name of ["overlay", "selection", "handle handle--w", "handle handle--e"])
      appendTo(this.brush, "div", { class: name });
  }

  /** Draws the columns where anything about them is new. */
  paint(look: OverviewLook): void {
    const before = this.#look;
    const isSame =
      before !== null &&
      (Object.keys(look) as (keyof OverviewLook)[]).every((name) => look[name] === before[name]);
    if (isSame) return;
    this.#look = look;
    const { overview, categories, width, height, margin, isRightToLeft } = look;
    const paths = barPaths(overview, {
      x: margin,
      width: Math.max(1, width - 2 * margin),
      bottom: height - 1,
      height: height - (height <= lowStrip ? lowHead : 0) - 4,
      isRightToLeft,
    });
    for (const columns of this.#columns) {
      columns.resize(width);
      columns.element.replaceChildren();
    }
    for (const [place, path] of paths.entries()) {
      if (path === "") continue;
      // A shape cut out of a box: its colour then follows the page's scheme by itself.
      const shape = `path("${path}")`;
      for (const { element } of this.#columns) {
        const { style } = appendTo(element, "div");
        style.clipPath = shape;
        style.setProperty("--_mark", categoryColor(categories, place));
      }
    }
  }

  /** Puts the window from `left` to `right` of an overview of that width, in CSS pixels. */
  moveWindow(left: number, right: number, width: number, isAll: boolean): void {
    const size = Math.max(slimmest, right - left);
    const x = Math.min(width - size, Math.max(0, (left + right - size) / 2));
    this.#window.className = isAll ? "window is-all" : "window";
    this.#window.moveTo(x, 0);
    this.#window.resize(size);
    this.#columns[1]!.moveTo(-x, 0);
  }
}

/** The columns as paths, by layer. */
function barPaths(overview: Overview, room: OverviewRoom): readonly string[] {
  const paths = overview.layers.map(() => "");
  let column = NaN;
  let from = 0;
  let to = 0;
  overviewBars(overview, room, (layer, left, right, top, bottom) => {
    if (left !== column) {
      column = left;
      from = tenths(left);
      to = tenths(right);
    }
    paths[layer] += `M${from} ${tenths(top)}H${to}V${tenths(bottom)}H${from}z`;
  });
  return paths;
}

function tenths(x: number): number {
  return Math.round(x * 10) / 10;
}
