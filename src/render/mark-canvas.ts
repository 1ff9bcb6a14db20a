import type { Scene } from "../layout/scene.js";
import type { ParsedStory } from "../model/story.js";
import { drawMark } from "./draw-mark.js";
import { labelState, leaderLeft } from "./label-state.js";
import { appendTo } from "./pool.js";
import { reportBox, reportTick } from "./report-box.js";
import { StageColors, type Inks } from "./stage-colors.js";
import type { MarkPainter } from "./stage-marks.js";
import type { Motion, StageState } from "./stage-state.js";

/** What is left of events that step back; styles/sources.ts has the same. */
const dimmed = 0.25;

/** Marks, ties and leaders on a canvas: for stories of many events. It looks as the elements do, whose style is in styles/marks.ts. */
export class MarkCanvas implements MarkPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #colors: StageColors;
  /** Device pixels to a CSS pixel. */
  #ratio = 0;
  /** Tells when the stage comes to a screen with other pixels. */
  #screen: MediaQueryList | null = null;
  readonly #repaint: () => void;

  constructor(drawing: HTMLElement, repaint: () => void) {
    this.#repaint = repaint;
    this.#canvas = appendTo(drawing, "canvas", { class: "marks" }) as HTMLCanvasElement;
    this.#context = this.#canvas.getContext("2d");
    this.#colors = new StageColors(drawing, repaint);
  }

  /** Reads the colours of a story, before a picture adds elements whose styles would be computed for it as well. */
  prepare({ categories }: ParsedStory): void {
    this.#colors.inks(categories);
  }

  forgetColors(): void {
    this.#colors.forget();
  }

  paint(scene: Scene, state: StageState, { shift }: Motion): void {
    const context = this.#context;
    if (context === null) return;
    this.#fit(scene, context);
    context.clearRect(0, 0, scene.width, scene.height);
    const { itemAt, story } = state.arrangement;
    const inks = this.#colors.inks(story.categories);
    const inkOf = ({ category }: { readonly category: number }) => inks.categories[category] ?? inks.accent;

    for (const tie of scene.ties) {
      context.fillStyle = inkOf(tie).full;
      context.fillRect(tie.x, Math.round(tie.y) - 1, tie.width, tie.isRival ? 1 : 2);
    }
    const brush = { context, surface: inks.surface, ratio: this.#ratio };
    for (const mark of scene.marks) {
      const { id } = itemAt(mark.index).event;
      const isOpen = id === state.openId;
      const strength = state.litIds?.has(id) === false ? dimmed : 1;
      drawMark(mark, (isOpen && inks.openMark) || inkOf(mark), isOpen, { ...brush, strength });
    }
    drawReports(scene, inks, context);
    drawLeaders(scene, state, inks, shift, context);
  }

  remove(): void {
    this.#screen?.removeEventListener("change", this.#repaint);
    this.#canvas.remove();
    this.#colors.remove();
  }

  /** Gives the canvas as many pixels as the screen has. */
  #fit({ width, height }: Scene, context: CanvasRenderingContext2D): void {
    const canvas = this.#canvas;
    const ratio = devicePixelRatio;
    const across = Math.round(width * ratio);
    const down = Math.round(height * ratio);
    if (canvas.width === across && canvas.height === down && ratio === this.#ratio) return;
    if (ratio !== this.#ratio) {
      this.#ratio = ratio;
      this.#screen?.removeEventListener("change", this.#repaint);
      this.#screen = matchMedia(`(resolution: ${ratio}dppx)`);
      this.#screen.addEventListener("change", this.#repaint);
    }
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    context.scale(ratio, ratio);
  }
}

/** When events were reported: a tick for each, and a hairline that comes from the event. */
function drawReports(scene: Scene, inks: Inks, context: CanvasRenderingContext2D): void {
  for (const { x, y, fromX, isOpen } of scene.reports) {
    const { top, left, width, tick } = reportBox(x, y, fromX);
    context.fillStyle = (isOpen ? inks.open : inks.lead).full;
    context.fillRect(left, top, width, 1);
    context.fillRect(tick, top - reportTick, 1, 2 * reportTick + 1);
  }
}

function drawLeaders(
  scene: Scene,
  state: StageState,
  inks: Inks,
  shift: number,
  context: CanvasRenderingContext2D,
): void {
  for (const label of scene.labels) {
    const { isOpen, isCovered, isDim } = labelState(label, scene, state);
    if (isCovered) continue;
    context.globalAlpha = isDim ? dimmed : 1;
    context.fillStyle = (isOpen ? inks.open : inks.lead).full;
    // Moved as the layer of labels is, or it would not meet the line at the side of its label.
    const x = leaderLeft(label, shift) + Math.round(shift);
    for (const { top, bottom } of label.leader.segments)
      context.fillRect(x, Math.round(top), 1, Math.max(0, Math.round(bottom) - Math.round(top)));
  }
  context.globalAlpha = 1;
}
