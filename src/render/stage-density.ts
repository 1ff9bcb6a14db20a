import type { DensityCell, RestCell, Scene } from "../layout/scene.js";
import { formatNumber } from "../locale/format-number.js";
import { plural } from "../locale/plural.js";
import type { Words } from "../locale/words.js";
import { categoryColor } from "./category-color.js";
import { appendTo, Drawn, Spares } from "./pool.js";
import type { StageState } from "./stage-state.js";

/** What is counted, as it cannot be told apart or finds no lane: a press on it zooms to what it holds. */
export class StageDensity {
  readonly #layer: Drawn;
  readonly #cells: Spares<DensityCell, DrawnCell>;
  readonly #rest: Spares<RestCell, DrawnCell>;

  constructor(drawing: HTMLElement) {
    this.#layer = new Drawn(appendTo(drawing, "div"));
    const { element } = this.#layer;
    this.#cells = new Spares(element, () => new DrawnCell("density"));
    this.#rest = new Spares(element, () => new DrawnCell("density rest", "+"));
  }

  paint(scene: Scene, { arrangement: { story, words } }: StageState, shift: number): void {
    this.#layer.moveTo(shift, 0);
    const keyOf = ({ group, start }: RestCell) => `${group} ${start}`;
    const place = (each: DrawnCell, cell: RestCell) => {
      each.tell(cell, words);
      each.moveTo(cell.x - shift, Math.round(cell.y));
      each.resize(cell.width);
    };
    this.#cells.draw(scene.density, keyOf, (each, cell) => {
      place(each, cell);
      each.color = categoryColor(story.categories, cell.category);
    });
    this.#rest.draw(scene.rest, keyOf, place);
  }
}

class DrawnCell extends Drawn {
  readonly #sign: string;
  #place = "";
  #count = 0;
  #words: Words | null = null;

  constructor(className: string, sign = "") {
    const element = document.createElement("div");
    element.className = className;
    element.setAttribute("part", "density");
    super(element);
    this.#sign = sign;
  }

  tell({ start, end, first, count }: RestCell, words: Words): void {
    const place = `${start} ${end} ${first}`;
    if (place !== this.#place) {
      this.#place = place;
      Object.assign(this.element.dataset, { start, end, first });
    }
    if (count === this.#count && words === this.#words) return;
    this.#count = count;
    this.#words = words;
    const { phrases } = words.locale;
    this.text = this.#sign + formatNumber(count, words.language);
    this.element.title = `${plural(phrases.events, count, words.language)}: ${phrases.zoomToThese}`;
  }
}
