import type { Arrangement } from "../layout/arrange.js";
import type { Scene } from "../layout/scene.js";
import { formatNumber } from "../locale/format-number.js";
import type { LabelProbe } from "./label-measure.js";
import { appendTo, Drawn } from "./pool.js";
import { StageAxis } from "./stage-axis.js";
import { StageDensity } from "./stage-density.js";
import { StageLabels } from "./stage-labels.js";
import { MarkElements, type MarkPainter } from "./stage-marks.js";
import type { Motion, StageState } from "./stage-state.js";

/** Draws scenes on a stage. The ordered list of labels is the document; what is around it decorates it. */
export class StagePainter {
  /** A label that is laid out but not seen: what type is measured by, and whose size tells when fonts arrive. */
  readonly probe: LabelProbe;
  readonly labels: StageLabels;
  readonly #axis: StageAxis;
  readonly #density: StageDensity;
  readonly #marks: MarkPainter;
  /** How many spans found no lane. */
  readonly #more: Drawn;
  #arrangement: Arrangement | null = null;

  constructor(stage: HTMLElement) {
    const drawing = appendTo(stage, "div", { class: "drawing", "aria-hidden": "true" });
    this.#axis = new StageAxis(drawing);
    this.#density = new StageDensity(drawing);
    this.#marks = new MarkElements(drawing);
    this.#more = new Drawn(appendTo(drawing, "div", { class: "more-spans" }));
    this.probe = appendProbe(drawing);
    this.labels = new StageLabels(stage);
  }

  /** Has the probe in the letters of the story. */
  prepare(state: StageState): void {
    this.labels.prepare(state);
    const { arrangement } = state;
    if (arrangement === this.#arrangement) return;
    this.#arrangement = arrangement;
    const [first] = arrangement.items;
    if (first === undefined) return;
    // As generated content: nobody reads it twice.
    this.probe.date.dataset["text"] = arrangement.textOf(first).date;
    this.probe.title.dataset["text"] = first.event.title.slice(0, 40);
  }

  paint(scene: Scene, state: StageState, motion: Motion): void {
    const { words } = state.arrangement;
    this.#axis.paint(scene, motion.shift);
    this.#density.paint(scene, motion.shift, words);
    this.#marks.paint(scene, state, motion);
    this.#more.moveTo(0, scene.lanesY);
    this.#more.text = scene.withoutLane === 0 ? "" : `+${formatNumber(scene.withoutLane, words.language)}`;
    this.labels.paint(scene, state, motion);
  }
}

function appendProbe(parent: HTMLElement): LabelProbe {
  const label = appendTo(parent, "div", { class: "label probe" });
  const part = (name: string) => appendTo(label, "span", { class: name });
  return { label, date: part("date"), title: part("title"), meta: part("meta") };
}
