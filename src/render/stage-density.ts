import { countGap } from "../layout/counts.js";
import type { DensityCell, RestCell, Scene } from "../layout/scene.js";
import { formatNumber } from "../locale/format-number.js";
import { plural } from "../locale/plural.js";
import type { ParsedEvent } from "../model/story.js";
import type { Words } from "../locale/words.js";
import { categoryColor } from "./category-color.js";
import { Drawn, Spares } from "./pool.js";
import type { StageState } from "./stage-state.js";

/**
 * What is counted, as it cannot be told apart or finds no lane: a press on it zooms to what it holds. Numbers that marks would cross are written
 * again, over them.
 */
export class StageDensity {
  readonly #below: Drawn;
  readonly #over: Drawn;
  readonly #cells: Spares<DensityCell, DrawnCell>;
  readonly #numbers: Spares<DensityCell, DrawnCell>;
  readonly #rest: Spares<RestCell, DrawnCell>;

  /** `below` and `over` the marks. */
  constructor(below: HTMLElement, over: HTMLElement) {
    this.#below = new Drawn(below);
    this.#over = new Drawn(over);
    this.#cells = new Spares(below, () => new DrawnCell("density"));
    this.#numbers = new Spares(over, () => new DrawnCell("counted"));
    this.#rest = new Spares(over, () => new DrawnCell("density rest", "+"));
  }

  paint(scene: Scene, { arrangement: { itemAt, story, words } }: StageState, shift: number): void {
    this.#below.moveTo(shift, 0);
    this.#over.moveTo(shift, 0);
    const keyOf = ({ group, start, end }: RestCell) => `${group} ${start} ${end}`;
    const place = (each: DrawnCell, cell: RestCell) => {
      each.tell(cell, itemAt(cell.first).event, words);
      each.moveTo(cell.x - shift, Math.round(cell.y));
      each.resize(cell.width);
      each.indent = Math.round(cell.countX - cell.x) + countGap / 2;
    };
    const inBand = scene.groups.length > 0 ? " in-band" : "";
    this.#cells.draw(scene.density, keyOf, (each, cell) => {
      each.className = `density${cell.isDate ? " is-date" : inBand}`;
      place(each, cell);
      each.color = categoryColor(story.categories, cell.category);
    });
    this.#numbers.draw(
      scene.density.filter(({ isCrossed }) => isCrossed),
      keyOf,
      place,
    );
    this.#rest.draw(scene.rest, keyOf, place);
  }
}

class DrawnCell extends Drawn {
  readonly #sign: string;
  #place = "";
  #count = 0;
  #indent = NaN;
  #words: Words | null = null;

  constructor(className: string, sign = "") {
    const element = document.createElement("div");
    element.className = className;
    if (className !== "counted") element.setAttribute("part", "density");
    super(element);
    this.#sign = sign;
  }

  /** Of its number, in CSS pixels. */
  set indent(indent: number) {
    if (indent !== this.#indent) this.element.style.textIndent = `${(this.#indent = indent)}px`;
  }

  /** `event` is the first of them. */
  tell({ start, end, first, count }: RestCell, event: ParsedEvent, words: Words): void {
    const place = `${start} ${end} ${first} ${count}`;
    if (place !== this.#place) {
      this.#place = place;
      Object.assign(this.element.dataset, { start, end, first, count });
      // A press opens one alone.
      if (count === 1) this.element.title = event.title;
    }
    if (count === this.#count && words === this.#words) return;
    this.#count = count;
    this.#words = words;
    const { phrases } = words.locale;
    this.text = this.#sign + formatNumber(count, words.language);
    if (count > 1)
      this.element.title = `${plural(phrases.events, count, words.language)}: ${phrases.zoomToThese}`;
  }
}
