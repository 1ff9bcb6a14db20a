import { select } from "d3-selection";
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from "d3-zoom";
import { clampView, panBy, positionOf, timeAt, type View, type ViewLimits } from "../view/view.js";

/** What the gestures on a stage read, and whom they tell. */
export interface GestureHost {
  readonly view: () => View;
  readonly limits: () => ViewLimits;
  /** Of the stage, in CSS pixels. */
  readonly width: () => number;
  readonly isRightToLeft: () => boolean;
  /** A person asks for this view. */
  readonly onView: (view: View) => void;
}

/**
 * Turns drag, pinch and wheel on `stage` into views. The plain wheel and one finger up or down are left to the page.
 * Listens on the window during a drag alone. Returns a function that stops it.
 */
export function listenForGestures(stage: HTMLElement, host: GestureHost): () => void {
  const stopZoom = listenForZoom(stage, host);
  const stopWheel = listenForWheelPan(stage, host);
  const stopTouch = listenForTouchPan(stage, host);
  return () => {
    stopZoom();
    stopWheel();
    stopTouch();
  };
}

/** Pixels that a press may move and still be a click. */
const clickDistance = 4;

/**
 * Mouse drag, pinch, and the wheel with ctrl or ⌘. d3-zoom reads the gesture and owns no view: its transform counts from
 * where the gesture began and is forgotten when it ends, so deep zooms keep their precision.
 */
function listenForZoom(stage: HTMLElement, host: GestureHost): () => void {
  let base = host.view();

  const viewOf = (transform: ZoomTransform): View => {
    const width = host.width();
    const timeUnder = (x: number) => timeAt(base, host.isRightToLeft() ? width - x : x, width);
    const ends = [timeUnder(transform.invertX(0)), timeUnder(transform.invertX(width))];
    return { start: Math.min(...ends), end: Math.max(...ends) };
  };

  /** Turned back at the limits at once, or the way back would begin with a dead stretch. */
  const constrain = (transform: ZoomTransform): ZoomTransform => {
    const width = host.width();
    if (width === 0) return transform;
    const view = clampView(viewOf(transform), host.limits());
    const scale = (base.end - base.start) / (view.end - view.start);
    const left = positionOf(base, host.isRightToLeft() ? view.end : view.start, width);
    const x = (host.isRightToLeft() ? width - left : left) * scale;
    return zoomIdentity.translate(-x, 0).scale(scale);
  };

  const behaviour = zoom<HTMLElement, unknown>()
    .filter(wantsZoom)
    .extent(() => [
      [0, 0],
      [host.width(), stage.clientHeight],
    ])
    .wheelDelta(wheelDelta)
    .clickDistance(clickDistance)
    .constrain(constrain)
    .on("start", () => {
      base = host.view();
      const { bounds, shortest } = host.limits();
      const span = base.end - base.start;
      behaviour.scaleExtent([span / (bounds.end - bounds.start), span / shortest]);
    })
    .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      // In the middle of a drag the stage may be hidden.
      if (event.sourceEvent !== null && host.width() > 0) host.onView(viewOf(event.transform));
    })
    .on("end", () => {
      forget(stage);
    });
  const selection = select(stage);
  selection.call(behaviour).on("dblclick.zoom", null);
  // It would refuse the touches that begin off the stage and hide the tap from assistive technology.
  selection.style("-webkit-tap-highlight-color", null);
  return () => {
    selection.on(".zoom", null);
    // A drag under way goes on on the window, whatever becomes of the stage.
    behaviour.on("zoom", null);
    forget(stage);
  };
}

/** d3-zoom keeps its transform on the node. */
function forget(stage: HTMLElement & { __zoom?: ZoomTransform }): void {
  stage.__zoom = zoomIdentity;
}

function wantsZoom(event: Event): boolean {
  // By name: events of a frame that the stage was moved into are of other classes.
  if (event.type === "wheel") return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
  if ("button" in event) return event.button === 0 && !(event as MouseEvent).ctrlKey;
  return "touches" in event && (event.touches as TouchList).length > 1;
}

const linePixels = 16;
const pagePixels = 400;

function wheelPixels(delta: number, mode: number): number {
  return (
    delta *
    (mode === WheelEvent.DOM_DELTA_LINE ? linePixels : mode === WheelEvent.DOM_DELTA_PAGE ? pagePixels : 1)
  );
}

/** Powers of two. A notch of a mouse wheel is some 100 pixels; a pinch on a touchpad comes in steps of a few. */
function wheelDelta(event: WheelEvent): number {
  const pixels = wheelPixels(event.deltaY, event.deltaMode);
  return -pixels * (Math.abs(pixels) < 50 ? 0.01 : 0.004);
}

/** The horizontal wheel, and the wheel with shift. */
function listenForWheelPan(stage: HTMLElement, host: GestureHost): () => void {
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      // At a limit d3-zoom lets it pass, and the browser would zoom the page.
      event.preventDefault();
      return;
    }
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const delta = isSideways ? event.deltaX : event.shiftKey ? event.deltaY : 0;
    if (delta === 0) return;
    event.preventDefault();
    panByPixels(host, wheelPixels(delta, event.deltaMode));
  };
  stage.addEventListener("wheel", onWheel, { passive: false });
  return () => {
    stage.removeEventListener("wheel", onWheel);
  };
}

/** One finger sideways. The stage has `touch-action: pan-y`, so the browser takes up and down and cancels the pointer. */
function listenForTouchPan(stage: HTMLElement, host: GestureHost): () => void {
  const fingers = new Map<number, number>();
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === "touch") fingers.set(event.pointerId, event.clientX);
  };
  const onMove = (event: PointerEvent) => {
    const last = fingers.get(event.pointerId);
    if (last === undefined) return;
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 1) panByPixels(host, last - event.clientX);
  };
  const onEnd = (event: PointerEvent) => fingers.delete(event.pointerId);
  const listeners = { pointerdown: onDown, pointermove: onMove, pointerup: onEnd, pointercancel: onEnd };
  const entries = Object.entries(listeners) as [keyof typeof listeners, (event: PointerEvent) => void][];
  for (const [type, listener] of entries) stage.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of entries) stage.removeEventListener(type, listener);
  };
}

/** Shows what lies `pixels` further to the right. */
function panByPixels(host: GestureHost, pixels: number): void {
  const view = host.view();
  if (host.width() === 0) return;
  const dt = (pixels / host.width()) * (view.end - view.start) * (host.isRightToLeft() ? -1 : 1);
  const moved = panBy(view, dt, host.limits());
  if (moved !== view) host.onView(moved);
}
