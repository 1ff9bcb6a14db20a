import type { Scene, Tick } from "../layout/scene.js";
import { appendTo, Drawn, Spares } from "./pool.js";

/** The line of time with its names. */
export class StageAxis {
  readonly #axis: Drawn;
  readonly #names: Drawn;
  readonly #ticks: Spares<Tick>;
  readonly #contexts: Spares<Tick>;

  constructor(drawing: HTMLElement) {
    const axis = appendTo(drawing, "div", { part: "axis", class: "axis" });
    const names = appendTo(axis, "div");
    this.#axis = new Drawn(axis);
    this.#names = new Drawn(names);
    this.#ticks = new Spares(names, () => nameOf("tick"));
    this.#contexts = new Spares(names, () => nameOf("context"));
  }

  paint(scene: Scene, shift: number): void {
    this.#axis.snapTo(0, scene.axisY);
    this.#names.snapTo(shift, 0);
    // By its place in the layer, a name stays the same one while it is moved.
    const placeOf = ({ x }: Tick) => Math.round(x - shift);
    const dress = (name: Drawn, { x, text }: Tick) => {
      name.snapTo(x - shift, 0);
      name.text = text;
    };
    this.#ticks.draw(scene.ticks, placeOf, dress);
    this.#contexts.draw(scene.contexts, ({ text }) => text, dress);
  }
}

function nameOf(className: string): Drawn {
  const element = document.createElement("div");
  element.className = className;
  element.setAttribute("part", "tick");
  return new Drawn(element);
}
