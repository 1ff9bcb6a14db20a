import type { ReactiveController, ReactiveControllerHost } from "lit";
import { listenForBrush, type Brush } from "../input/brush.js";
import { overviewKey } from "../input/overview-keys.js";
import type { Arrangement } from "../layout/arrange.js";
import { overviewOf } from "../layout/overview.js";
import { fitMargin } from "../layout/stage.js";
import { formatSpan } from "../locale/format-span.js";
import { OverviewPainter } from "../render/overview-painter.js";
import { clampView, positionOf, timeRange, type View } from "../view/view.js";
import { remembersLast } from "./remembers-last.js";
import type { StageController } from "./stage-controller.js";

/** Of a column, in pixels. */
const columnWidth = 2;

/** Milliseconds without a move before a screen reader is told where the view is now. */
const restTime = 200;

/** The strip below the stage: it follows each picture of the stage, and moves its view. */
export class OverviewController implements ReactiveController {
  readonly #stage: StageController;
  readonly #arrangement: () => Arrangement | null;
  #strip: HTMLElement | null = null;
  #painter: OverviewPainter | null = null;
  #brush: Brush | null = null;
  #height = 0;
  #rest = 0;
  readonly #overview = remembersLast(overviewOf);

  constructor(
    element: ReactiveControllerHost,
    stage: StageController,
    arrangement: () => Arrangement | null,
  ) {
    this.#stage = stage;
    this.#arrangement = arrangement;
    element.addController(this);
  }

  hostDisconnected(): void {
    this.attach(null);
  }

  /** Takes the strip over when it is rendered, and lets it go when it is gone. */
  attach(strip: HTMLElement | null): void {
    if (strip === this.#strip) return;
    clearTimeout(this.#rest);
    this.#brush?.stop();
    this.#strip?.removeEventListener("keydown", this.#onKey);
    this.#strip?.replaceChildren();
    this.#strip = strip;
    this.#painter = null;
    this.#brush = null;
    if (strip === null) return;
    strip.addEventListener("keydown", this.#onKey);
    this.#painter = new OverviewPainter(strip);
    const stage = this.#stage;
    this.#brush = listenForBrush(this.#painter.brush, {
      view: () => stage.visible,
      whole: () => stage.fitted,
      limits: () => stage.limits,
      width: () => stage.width,
      height: () => this.#height,
      isRightToLeft: () => stage.isRightToLeft,
      onView: (view) => {
        stage.moveTo(this.#isAll(view) ? null : view);
      },
      onGoal: (view) => {
        stage.glideTo(view, true);
      },
    });
  }

  /** While layout is at hand: a picture reads none. */
  measure(): void {
    this.#height = this.#strip?.clientHeight ?? 0;
  }

  /** After each picture of the stage. Columns are counted anew as data or width change: 100,000 events in some 2 ms. */
  paint(): void {
    const { width, isRightToLeft, fitted, visible } = this.#stage;
    const arrangement = this.#arrangement();
    if (this.#strip === null || this.#painter === null || arrangement === null || width === 0) return;
    const { table, count, slots, indexOf, story } = arrangement;
    const isAll = slots === null || count === table.starts.length;
    const columns = Math.max(1, Math.floor((width - 2 * fitMargin) / columnWidth));
    this.#painter.paint({
      overview: this.#overview(table, story.categories, isAll ? null : indexOf, columns),
      categories: story.categories,
      width,
      height: this.#height,
      margin: fitMargin,
      isRightToLeft,
    });
    const [start, end] = [visible.start, visible.end].map((t) =>
      Math.min(width, Math.max(0, positionOf(fitted, t, width))),
    ) as [number, number];
    this.#painter.moveWindow(
      isRightToLeft ? width - end : start,
      isRightToLeft ? width - start : end,
      width,
      this.#isAll(visible),
    );
    this.#brush?.place();
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(this.#tell, restTime);
  }

  /** Half a pixel is as near as a pointer comes to the edge. */
  #isAll({ start, end }: View): boolean {
    const { fitted, width } = this.#stage;
    const half = (fitted.end - fitted.start) / width / 2;
    return start <= fitted.start + half && end >= fitted.end - half;
  }

  readonly #tell = (): void => {
    const arrangement = this.#arrangement();
    if (this.#strip === null || arrangement === null) return;
    const { visible, fitted } = this.#stage;
    const middle = positionOf(fitted, (visible.start + visible.end) / 2, 100);
    this.#strip.ariaValueNow = String(Math.round(Math.min(100, Math.max(0, middle))));
    const shown = clampView(visible, { bounds: timeRange, shortest: 0 });
    this.#strip.ariaValueText = formatSpan(shown, arrangement.words);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { view, fitted, limits, isRightToLeft } = this.#stage;
    const goal = overviewKey(event, {
      // The goal of a flight under way, so that presses add up.
      view: view ?? fitted,
      whole: fitted,
      limits,
      isRightToLeft,
    });
    if (goal === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#stage.glideTo(goal !== null && this.#isAll(goal) ? null : goal, true);
    this.#tell();
  };
}
