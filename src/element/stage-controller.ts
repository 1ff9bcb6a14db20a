import type { ReactiveController, ReactiveControllerHost } from "lit";
import { listenForGestures } from "../input/gestures.js";
import type { Arrangement, Item } from "../layout/arrange.js";
import type { Measure } from "../layout/measure.js";
import { labelRows, project } from "../layout/project.js";
import { fitMargin } from "../layout/stage.js";
import { measureStage, type StageMeasure } from "../render/label-measure.js";
import { StagePainter } from "../render/stage-painter.js";
import type { StageState } from "../render/stage-state.js";
import {
  clampView,
  fitView,
  shortestView,
  timeRange,
  zoomAround,
  type View,
  type ViewLimits,
} from "../view/view.js";
import { glide, prefersReducedMotion, type Glide } from "./glide.js";
import { RoomBesidePanel, type CoveredStage } from "./room-beside-panel.js";

/** What the controller reads of its element, and whom it tells. */
export interface StageHost {
  /** What the stage shows now, or null where there is none. */
  readonly state: () => StageState | null;
  /** Has a label whatever the zoom. */
  readonly focusedId: () => string | null;
  /** A person moved the view: at most once a frame. */
  readonly onViewMoved: (view: View) => void;
  /** The stage has been measured, and layout is at hand. */
  readonly onMeasured: () => void;
  /** After each picture. */
  readonly onPainted: () => void;
}

/** Milliseconds; a program may look closer than a person. */
const shortestByProgram = 100;

/** Pixels; layers are moved no farther than once to twice this half, before their numbers lose precision. */
const shiftRoom = 65_536;

/**
 * The life of the horizontal stage: its size, its view, and one picture a frame.
 *
 * A view is set at once or flown to; null shows all, also after the size has changed.
 */
export class StageController implements ReactiveController, CoveredStage {
  readonly room = new RoomBesidePanel(this);
  readonly #host: StageHost;
  #stage: HTMLElement | null = null;
  #painter: StagePainter | null = null;
  #measure: StageMeasure | null = null;
  /** Kept until the next picture, so that a gesture before it has a width to go by. */
  #isStale = false;
  #view: View | null = null;
  #flight: Glide | null = null;
  #frame = 0;
  #movedByPerson = false;
  /** When the view was last told of. */
  #toldAt = NaN;
  #stopGestures: (() => void) | null = null;
  readonly #resize = new ResizeObserver(() => {
    this.remeasure();
    // It calls when it begins too, and layout is at hand here: a picture follows only where a size is another.
    if (this.#measure === null || this.#measureNow() !== this.#measure) this.requestPaint();
    else this.#isStale = false;
  });

  constructor(element: ReactiveControllerHost, host: StageHost) {
    this.#host = host;
    element.addController(this);
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** Takes the stage over when it is rendered, and lets it go when it is gone. */
  attach(stage: HTMLElement | null): void {
    if (stage === this.#stage) return;
    this.#release();
    if (stage === null) return;
    this.#stage = stage;
    this.#painter = new StagePainter(stage, this.requestPaint);
    stage.addEventListener("pointermove", this.#onPointer);
    this.#resize.observe(stage);
    // Its size tells of late fonts and of larger text.
    this.#resize.observe(this.#painter.probe.label);
    this.#stopGestures = listenForGestures(stage, {
      view: () => this.visible,
      limits: () => this.limits,
      width: () => this.width,
      isRightToLeft: () => this.isRightToLeft,
      onView: (view) => {
        this.moveTo(view);
      },
    });
  }

  /** The range asked for, or null for all. */
  get view(): View | null {
    return this.#view;
  }

  /** The range now shown. */
  get visible(): View {
    return this.#flight?.shown() ?? this.#view ?? this.fitted;
  }

  /** Of the stage, in CSS pixels; 0 until it is measured. */
  get width(): number {
    return this.#measure?.width ?? 0;
  }

  /** The view that null stands for. */
  get fitted(): View {
    const extent = this.#host.state()?.arrangement.extent ?? { start: 0, end: 1 };
    return fitView(extent, Math.max(this.width, 4 * fitMargin), fitMargin);
  }

  /** Pixels at its end that a panel covers. */
  get covered(): number {
    return this.#host.state()?.covered ?? 0;
  }

  get isRightToLeft(): boolean {
    return this.#measure?.direction === "rtl";
  }

  /** Gestures may leave what fits by half its length, or stay as far out as a program has gone. */
  get limits(): ViewLimits {
    const fitted = this.fitted;
    const room = (fitted.end - fitted.start) / 2;
    const { visible } = this;
    return {
      bounds: {
        start: Math.max(timeRange.start, Math.min(fitted.start - room, visible.start)),
        end: Math.min(timeRange.end, Math.max(fitted.end + room, visible.end)),
      },
      shortest: Math.min(shortestView, visible.end - visible.start),
    };
  }

  /** The rows of its labels by event id, as they are drawn now; empty where nothing is. */
  rowsOf(arrangement: Arrangement): ReadonlyMap<string, number> {
    return this.#measure === null || this.width === 0
      ? new Map()
      : labelRows(arrangement, this.visible, this.#measure);
  }

  /** A person moves the view there, within the limits; null shows all. */
  moveTo(view: View | null): void {
    this.#flight = null;
    this.#view = view;
    this.#movedByPerson = true;
    this.requestPaint();
  }

  /** Jumps there, as near as time can be told and drawn; null shows all. */
  jumpTo(view: View | null): void {
    this.#flight = null;
    this.#view = view && clampView(view, { bounds: timeRange, shortest: shortestByProgram });
    this.requestPaint();
  }

  /** Flies there, or jumps where motion is reduced or nothing is on the stage. */
  glideTo(view: View | null, byPerson: boolean): void {
    const from = this.visible;
    this.#flight = null;
    this.#view = view;
    this.#movedByPerson ||= byPerson;
    if (this.#stage !== null && this.width > 0 && !prefersReducedMotion()) {
      this.#flight = glide(from, view ?? this.fitted, byPerson);
    }
    this.requestPaint();
  }

  zoomBy(factor: number, byPerson: boolean): void {
    const target = this.#view ?? this.fitted;
    const anchor = this.#anchorOfZoom(target);
    this.glideTo(zoomAround(target, anchor, factor, this.limits), byPerson);
  }

  /** Pixels that the label of an event reaches on in time from its leader in a view; null where it has none. */
  labelReach({ index }: Item, view: View): number | null {
    const state = this.#host.state();
    if (state === null || this.#measure === null || this.width === 0) return null;
    const scene = project(state.arrangement, view, this.#measure, { pinned: new Set([index]) });
    const label = scene.labels.find((each) => each.index === index);
    if (label === undefined) return null;
    const { x, width, leader } = label;
    return scene.isRightToLeft ? leader.x - x : x + width - leader.x;
  }

  /** Shows what a density cell holds. False where no closer look could tell it apart. */
  resolve(start: number, end: number): boolean {
    const { visible, limits } = this;
    const target = clampView({ start, end }, limits);
    if (target.end - target.start > (visible.end - visible.start) * 0.8) return false;
    this.glideTo(target, true);
    return true;
  }

  buttonOf(id: string): HTMLElement | null {
    return this.#painter?.labels.buttonOf(id) ?? null;
  }

  /** Id of the event whose mark is under the pointer, a target of so many pixels at least. */
  eventAt(pointer: MouseEvent, target?: number): string | null {
    return this.#itemAt(pointer, target)?.event.id ?? null;
  }

  #itemAt({ clientX, clientY }: MouseEvent, target?: number): Item | null {
    if (this.#stage === null || this.#painter === null) return null;
    const { left, top } = this.#stage.getBoundingClientRect();
    const mark = this.#painter.markAt(clientX - left, clientY - top, target);
    return (mark && this.#host.state()?.arrangement.itemAt(mark.index)) ?? null;
  }

  /** Something that sizes depend on has changed. */
  remeasure(): void {
    this.#isStale = true;
  }

  /** Asks for a picture in the next frame; a flight asks for each until it lands. */
  readonly requestPaint = (): void => {
    if (this.#frame !== 0 || this.#stage === null) return;
    this.#frame = requestAnimationFrame((now) => {
      this.#frame = 0;
      if (this.#flight !== null && this.#flight.advance(now)) this.#flight = null;
      this.paint();
      if (this.#flight !== null) this.requestPaint();
      if (!this.#movedByPerson) return;
      // Late browsers call twice at one time of the page.
      if (now === this.#toldAt) {
        this.requestPaint();
        return;
      }
      this.#toldAt = now;
      this.#movedByPerson = this.#flight?.isByPerson ?? false;
      this.#host.onViewMoved(this.visible);
    });
  };

  /** The focused or open event where it is in view, else the middle. */
  #anchorOfZoom(view: View): number {
    const state = this.#host.state();
    const id = this.#host.focusedId() ?? state?.openId;
    const place = id == null ? undefined : state?.arrangement.places.get(id);
    const anchor = place === undefined ? undefined : state?.arrangement.itemAt(place).anchor;
    const isInView = anchor !== undefined && anchor >= view.start && anchor <= view.end;
    return isInView ? anchor : (view.start + view.end) / 2;
  }

  /** Makes what a picture is measured by, and reads its colours. */
  prepare(): void {
    const state = this.#host.state();
    if (state !== null) this.#painter?.prepare(state);
  }

  /** Draws now what is asked for: after the element has rendered, and before focus moves to what is drawn. */
  paint(): void {
    const state = this.#host.state();
    if (this.#stage === null || this.#painter === null || state === null) return;
    const focusedId = this.#host.focusedId();
    // Other data have other elements.
    const hadFocus = this.#painter.labels.hasFocus;
    this.#painter.prepare(state);
    if (this.#measure === null || this.#isStale) {
      this.#measure = this.#measureNow();
      this.#isStale = false;
    }
    if (this.#measure !== null && this.#measure.width > 0 && this.#measure.height > 0) {
      const pinned = new Set(
        [focusedId, state.openId].flatMap((id) => {
          const place = id === null ? undefined : state.arrangement.places.get(id);
          return place === undefined ? [] : [place];
        }),
      );
      const open = state.openId === null ? null : (state.arrangement.places.get(state.openId) ?? null);
      const { visible } = this;
      const { showReports } = state;
      const scene = project(state.arrangement, visible, this.#measure, { pinned, open, showReports });
      this.#painter.paint(scene, state, {
        shift: this.#shiftOf(visible, this.#measure),
        isGliding: this.#flight !== null || this.#movedByPerson,
      });
      this.#host.onPainted();
    }
    if (hadFocus && !this.#painter.labels.hasFocus) {
      const id = focusedId !== null && state.arrangement.places.has(focusedId) ? focusedId : state.stopId;
      if (id !== null) this.#painter.labels.buttonOf(id)?.focus({ preventScroll: true });
    }
  }

  /** A mark may be on a canvas, or under a number, and has no cursor of its own; nor need it have a label. */
  readonly #onPointer = (event: PointerEvent): void => {
    const state = this.#host.state();
    if (event.buttons !== 0 || state === null || this.#painter === null) return;
    const isOver = (selector: string) => event.target instanceof Element && event.target.closest(selector);
    const item = isOver(".label") ? null : this.#itemAt(event, isOver(".density") ? 0 : undefined);
    this.#stage?.classList.toggle("is-over-mark", item !== null);
    this.#painter.tip = item && state.arrangement.textOf(item);
  };

  #measureNow(): StageMeasure | null {
    if (this.#stage === null || this.#painter === null) return null;
    const measure = measureStage(this.#stage, this.#painter.probe, this.#measure);
    if (this.#measure?.width === 0 && measure.width > 0) this.#painter.appear();
    this.#host.onMeasured();
    return measure;
  }

  /**
   * How far the layers of a picture are moved: from the nearest of some moments that lie more than `shiftRoom` apart, which a pan leaves as they
   * are. So what is rounded in its layer is rounded in the same way however somebody came to a view. What fits has no shift.
   */
  #shiftOf({ start, end }: View, { width, direction }: Measure): number {
    const scale = width / (end - start);
    const step = 2 ** Math.ceil(Math.log2(shiftRoom / scale));
    const { fitted } = this;
    const origin = fitted.start + Math.round((start - fitted.start) / step) * step;
    const shift = (origin - start) * scale;
    return direction === "rtl" ? -shift : shift;
  }

  #release(): void {
    this.#flight = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#resize.disconnect();
    this.#stopGestures?.();
    this.#stopGestures = null;
    this.#stage?.removeEventListener("pointermove", this.#onPointer);
    this.#painter?.remove();
    this.#stage?.replaceChildren();
    this.#stage = null;
    this.#painter = null;
    this.#measure = null;
  }
}
