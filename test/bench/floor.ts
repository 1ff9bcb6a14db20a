import type { StoryEvent } from "../../src/element.js";

/** The least that anybody could do by hand: marks on a canvas, labels as buttons that are used again. No layout that holds still, no words. */
export class Floor {
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #rows: Uint8Array;
  readonly #widths: Float32Array;
  readonly #titles: readonly string[];
  readonly #context: CanvasRenderingContext2D;
  readonly #layer: HTMLElement;
  readonly #labels: HTMLElement[] = [];
  readonly #longest: number;
  readonly #size: { readonly width: number; readonly height: number };

  /** `events` in time order. */
  constructor(box: HTMLElement, events: readonly StoryEvent[]) {
    const lanes = new Map<string, number>();
    const laneOf = (name = "") => lanes.get(name) ?? (lanes.set(name, lanes.size), lanes.size - 1);
    this.#starts = Float64Array.from(events, ({ date }) => Date.parse(timeText(date)));
    this.#ends = Float64Array.from(events, ({ end }, place) =>
      end === undefined ? this.#starts[place]! : Date.parse(timeText(end)),
    );
    this.#rows = Uint8Array.from(events, ({ category }) => laneOf(category));
    this.#widths = new Float32Array(events.length);
    this.#titles = events.map(({ title }) => title);
    this.#longest = this.#starts.reduce(
      (most, start, place) => Math.max(most, this.#ends[place]! - start),
      0,
    );
    const canvas = document.createElement("canvas");
    canvas.width = box.clientWidth;
    canvas.height = box.clientHeight;
    this.#size = { width: canvas.width, height: canvas.height };
    this.#context = canvas.getContext("2d", { alpha: false })!;
    this.#layer = document.createElement("div");
    this.#layer.style.cssText =
      "position: absolute; inset: 0; overflow: hidden; pointer-events: none; contain: strict";
    box.append(canvas, this.#layer);
  }

  get extent(): readonly [number, number] {
    return [this.#starts[0]!, this.#starts.at(-1)!];
  }

  show(from: number, to: number): void {
    const { width, height } = this.#size;
    const context = this.#context;
    const scale = width / (to - from);
    const rowHeight = 22;
    const free = new Float64Array(Math.floor((height - 90) / rowHeight)).fill(-1);
    const edges = new Float64Array(256);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.fillStyle = "#345";
    context.font = "12px sans-serif";
    let used = 0;
    let soonest = -1;
    for (let place = this.#after(from - this.#longest); place < this.#titles.length; place++) {
      if (this.#starts[place]! >= to) break;
      const x = Math.max(0, Math.floor((this.#starts[place]! - from) * scale));
      const end = Math.floor((this.#ends[place]! - from) * scale);
      if (end < 0) continue;
      const row = this.#rows[place]!;
      const left = Math.max(x, edges[row]!);
      const right = Math.min(width, Math.max(x + 1, end));
      if (right > left) {
        context.fillRect(left, height - 60 + row * 8, right - left, 6);
        edges[row] = right;
      }
      if (x <= soonest) continue;
      const level = free.findIndex((edge) => edge < x);
      const title = this.#titles[place]!;
      free[level] = x + (this.#widths[place] ||= context.measureText(title).width + 8);
      this.#label(used++, title, x, level * rowHeight);
      soonest = free.reduce((least, edge) => Math.min(least, edge), Infinity);
    }
    for (const label of this.#labels.slice(used)) label.hidden = true;
    for (let tick = 0; tick <= 10; tick++) {
      const date = new Date(from + ((to - from) * tick) / 10).toISOString().slice(0, 10);
      context.fillText(date, (tick * width) / 10, height - 2);
    }
  }

  #label(turn: number, title: string, x: number, y: number): void {
    let label = this.#labels[turn];
    if (label === undefined) {
      label = document.createElement("button");
      label.style.cssText =
        "position: absolute; left: 0; top: 0; border: 0; padding: 0; background: none; font: 12px sans-serif; white-space: nowrap";
      this.#layer.append(label);
      this.#labels.push(label);
    }
    if (label.textContent !== title) label.textContent = title;
    label.style.transform = `translate(${x}px, ${y}px)`;
    label.hidden = false;
  }

  /** Place of the first event at or after a moment. */
  #after(t: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < t) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function timeText(date: StoryEvent["date"]): string {
  return String(date).replace("~", "").replace(/T.*$/, "$&Z");
}
