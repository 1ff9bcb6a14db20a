import type { Arrangement } from "../layout/arrange.js";
import type { LabelText } from "../layout/label-text.js";
import type { Mark, Scene } from "../layout/scene.js";
import type { LabelProbe } from "./label-measure.js";
import { MarkCanvas } from "./mark-canvas.js";
import { appendTo } from "./pool.js";
import { StageAxis } from "./stage-axis.js";
import { StageDensity } from "./stage-density.js";
import { StageGroups } from "./stage-groups.js";
import { markAt } from "./stage-hit.js";
import { StageLabels } from "./stage-labels.js";
import { MarkElements, type MarkPainter } from "./stage-marks.js";
import type { Motion, StageState } from "./stage-state.js";

/**
 * A story of more events has its marks on a canvas. Measured: with 100 elements mount in 53 ms and a canvas in 57, with 200 both in 59; a
 * frame of a zoom then takes 3.0 ms with elements and 2.5 with a canvas.
 */
const mostElements = 150;

/** Draws scenes on a stage. The ordered list of labels is the document; what is around it decorates it. */
export class StagePainter {
  /** A label that is laid out but not seen: what type is measured by, and whose size tells when fonts arrive. */
  readonly probe: LabelProbe;
  readonly labels: StageLabels;
  readonly #groups: StageGroups;
  readonly #axis: StageAxis;
  readonly #density: StageDensity;
  /** Below the labels and their probe, which come later. */
  readonly #drawing: HTMLElement;
  readonly #repaint: () => void;
  #marks: MarkPainter | null = null;
  #arrangement: Arrangement | null = null;
  #scene: Scene | null = null;
  readonly #tipped: HTMLElement;
  #tip: LabelText | null = null;

  /** @param repaint Asks for a picture, as colours are others. */
  constructor(stage: HTMLElement, repaint: () => void) {
    this.#repaint = repaint;
    const drawing = appendTo(stage, "div", { class: "drawing", "aria-hidden": "true" });
    this.#groups = new StageGroups(drawing);
    this.#axis = new StageAxis(drawing);
    const below = appendTo(drawing, "div");
    this.#drawing = appendTo(drawing, "div");
    this.#density = new StageDensity(below, appendTo(drawing, "div"));
    this.#tipped = drawing;
    this.probe = appendProbe(drawing);
    this.labels = new StageLabels(stage);
  }

  /** Makes what is read before anything is drawn: the probe in the letters of the story, and its colours. */
  prepare({ arrangement }: StageState): void {
    if (arrangement === this.#arrangement) return;
    this.#arrangement = arrangement;
    if (arrangement.count > 0) {
      const first = arrangement.itemAt(0);
      // As generated content: nobody reads it twice.
      this.probe.date.dataset["text"] = arrangement.textOf(first).date;
      this.probe.title.dataset["text"] = first.event.title.slice(0, 40);
    }
    this.#choosePainter(arrangement.full.count);
    if (this.#marks instanceof MarkCanvas) this.#marks.prepare(arrangement.story);
  }

  /** The stage was not displayed and is now. */
  appear(): void {
    if (this.#marks instanceof MarkCanvas) this.#marks.forgetColors();
  }

  paint(scene: Scene, state: StageState, motion: Motion): void {
    this.#scene = scene;
    this.#groups.paint(scene, state);
    this.#axis.paint(scene, motion.shift);
    this.#density.paint(scene, state, motion.shift);
    this.#marks?.paint(scene, state, motion);
    this.labels.paint(scene, state, motion);
  }

  /** The mark under a point of the stage, at most so many pixels large about its middle where it is smaller. */
  markAt(x: number, y: number, target?: number): Mark | null {
    return this.#scene && markAt(this.#scene.marks, x, y, target);
  }

  /** What the browser tells where the pointer rests on a mark. */
  set tip(text: LabelText | null) {
    if (text === this.#tip) return;
    this.#tip = text;
    const lines = text === null ? [] : [text.date, text.title, text.status, text.sources];
    this.#tipped.title = lines.filter((line) => line !== "").join("\n");
  }

  /** Lets go of what it listens to. */
  remove(): void {
    this.#marks?.remove();
  }

  /** By the whole story, not by what is in view: a picture does not change its painter while it is moved. */
  #choosePainter(count: number): void {
    const isMany = count > mostElements;
    if (this.#marks !== null && isMany === this.#marks instanceof MarkCanvas) return;
    this.#marks?.remove();
    this.#marks = isMany ? new MarkCanvas(this.#drawing, this.#repaint) : new MarkElements(this.#drawing);
  }
}

function appendProbe(parent: HTMLElement): LabelProbe {
  const label = appendTo(parent, "div", { class: "label probe" });
  const part = (name: string) => appendTo(label, "span", { class: name });
  return { label, date: part("date"), title: part("title"), meta: part("meta") };
}
