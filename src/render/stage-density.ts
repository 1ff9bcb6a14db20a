import type { DensityCell, Scene } from "../layout/scene.js";
import { formatNumber } from "../locale/format-number.js";
import { plural } from "../locale/plural.js";
import type { Words } from "../locale/words.js";
import { appendTo, Drawn, Spares } from "./pool.js";

/** What cannot be told apart, counted: a press on it zooms to what it holds. */
export class StageDensity {
  readonly #layer: Drawn;
  readonly #cells: Spares<DensityCell, DrawnCell>;

  constructor(drawing: HTMLElement) {
    this.#layer = new Drawn(appendTo(drawing, "div"));
    this.#cells = new Spares(this.#layer.element, () => new DrawnCell());
  }

  paint(scene: Scene, shift: number, words: Words): void {
    this.#layer.moveTo(shift, 0);
    this.#cells.draw(
      scene.density,
      ({ start }) => start,
      (each, cell) => {
        each.tell(cell, words);
        each.moveTo(cell.x - shift, Math.round(cell.y));
        each.resize(cell.width);
      },
    );
  }
}

class DrawnCell extends Drawn {
  #count = 0;
  #words: Words | null = null;

  constructor() {
    const element = document.createElement("div");
    element.className = "density";
    element.setAttribute("part", "density");
    super(element);
  }

  tell({ start, end, first, count }: DensityCell, words: Words): void {
    const { dataset } = this.element;
    // As text: a start tells one cell from another.
    if (dataset["start"] !== String(start) || dataset["end"] !== String(end)) {
      dataset["start"] = String(start);
      dataset["end"] = String(end);
    }
    if (dataset["first"] !== String(first)) dataset["first"] = String(first);
    if (count === this.#count && words === this.#words) return;
    this.#count = count;
    this.#words = words;
    const { phrases } = words.locale;
    this.text = formatNumber(count, words.language);
    this.element.title = `${plural(phrases.events, count, words.language)}: ${phrases.zoomToThese}`;
  }
}
