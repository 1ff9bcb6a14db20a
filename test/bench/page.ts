// What runs in the page: makes the data, and drives the element or the floor as a reader would.
import { townNews } from "../../demo/town-news.js";
import type { Story, StoryTimeline } from "../../src/element.js";
import { arrange } from "../../src/layout/arrange.js";
import { plainMeasure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import { fitMargin } from "../../src/layout/stage.js";
import { parseStory } from "../../src/model/parse-story.js";
import { fitView } from "../../src/view/view.js";
import { Floor } from "./floor.js";

const width = 1_200;
const height = 600;

export type Subject = "ours" | "floor";

/** Something drawn. */
interface Drawn {
  readonly extent: readonly [number, number];
  show(start: number, end: number): void;
}

/** Wall time of each step of the engine alone, in milliseconds. */
export interface EngineTimes {
  readonly parse: number;
  readonly arrange: number;
  readonly project: number;
}

class Bench {
  #story: Story = { events: [] };
  #box: HTMLElement | null = null;
  #drawn: Drawn | null = null;

  /** Makes the data before anything is measured. */
  prepare(count: number): void {
    this.#story = townNews(count);
    this.#renew();
  }

  /** The median of some runs; one of them for a million. */
  engine(runs: number): EngineTimes {
    const times = Array.from({ length: runs }, () => {
      const began = performance.now();
      const { story } = parseStory(this.#story);
      if (story === null) throw new Error("The story was refused.");
      const parsed = performance.now();
      const arrangement = arrange(story);
      const arranged = performance.now();
      project(arrangement, fitView(arrangement.extent, width, fitMargin), plainMeasure(width, height));
      const projected = performance.now();
      return { parse: parsed - began, arrange: arranged - parsed, project: projected - arranged };
    });
    const median = (name: keyof EngineTimes) =>
      times.map((each) => each[name]).sort((a, b) => a - b)[runs >> 1] ?? NaN;
    return { parse: median("parse"), arrange: median("arrange"), project: median("project") };
  }

  /** Until the second frame after it is asked for. Returns wall time in milliseconds. */
  async mount(subject: Subject): Promise<number> {
    const box = this.#box!;
    // In a task of its own, so that the counters of the browser call it script.
    await new Promise((done) => setTimeout(done));
    const began = performance.now();
    const { events } = this.#story;
    if (subject === "floor") {
      const floor = new Floor(box, events);
      floor.show(...floor.extent);
      this.#drawn = floor;
    } else {
      const timeline = document.createElement("story-timeline");
      timeline.layout = "horizontal";
      timeline.style.cssText = `display: block; width: ${width}px; height: ${height}px`;
      timeline.story = this.#story;
      box.append(timeline);
      await timeline.updateComplete;
      this.#drawn = onStage(timeline);
    }
    await frame();
    await frame();
    return performance.now() - began;
  }

  /** Until the page has had time for what waits for an idle moment. */
  async rest(): Promise<void> {
    await new Promise((done) => setTimeout(done, 300));
    for (let turn = 0; turn < 400; turn++) {
      const spare = await new Promise<number>((done) =>
        requestIdleCallback((deadline) => {
          done(deadline.timeRemaining());
        }),
      );
      // A long idle period means that nobody else is waiting for one.
      if (spare > 40) return;
    }
  }

  remove(): void {
    this.#drawn = null;
    this.#renew();
  }

  async cycles(subject: Subject, count: number): Promise<void> {
    for (let turn = 0; turn < count; turn++) {
      await this.mount(subject);
      this.remove();
      await frame();
    }
  }

  /** Frames with a mark before each. Pan: a fifth of the whole in view, and 2 % of that a step. Zoom: from all to a fiftieth and back. */
  async steps(kind: "pan" | "zoom", count: number): Promise<number> {
    const { extent, show } = { extent: this.#drawn!.extent, show: this.#drawn!.show.bind(this.#drawn) };
    const [start, end] = extent;
    const whole = end - start;
    const middle = (start + end) / 2;
    if (kind === "pan") show(middle - whole / 10, middle + whole / 10);
    await frame();
    await this.rest();
    const began = performance.now();
    for (let turn = 0; turn <= count; turn++) {
      await frame();
      performance.mark("step");
      if (turn === count) return performance.now() - began;
      const outward = Math.abs(1 - (2 * (turn + 1)) / count);
      const shift = (1 - outward) * (count / 2) * 0.02 * (whole / 5);
      const half = (whole / 2) * 50 ** -(1 - outward);
      if (kind === "pan") show(middle - whole / 10 + shift, middle + whole / 10 + shift);
      else show(middle - half, middle + half);
    }
    return NaN;
  }

  #renew(): void {
    this.#box?.remove();
    this.#box = document.createElement("div");
    this.#box.style.cssText = `position: relative; width: ${width}px; height: ${height}px; overflow: hidden`;
    document.body.append(this.#box);
  }
}

function onStage(timeline: StoryTimeline): Drawn {
  const { start, end } = timeline.visible;
  return {
    extent: [start, end],
    show: (from, to) => {
      timeline.view = { start: from, end: to };
    },
  };
}

function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

declare global {
  interface Window {
    bench?: Bench;
  }
}

window.bench = new Bench();
