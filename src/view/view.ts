import type { TimeSpan } from "../time/event-date.js";

/**
 * The visible range of time, on the axis: wall-clock milliseconds as if UTC. Its ends lie on the edges of the stage.
 *
 * Views are values: an operation returns a new one, or the same one when nothing changed.
 */
export type View = TimeSpan;

/** What a view may show. */
export interface ViewLimits {
  /** A view stays inside. */
  readonly bounds: TimeSpan;
  /** Milliseconds. */
  readonly shortest: number;
}

/** The range of `Date`, in which ticks can be computed. */
export const timeRange: TimeSpan = { start: -8.64e15, end: 8.64e15 };

/** Two seconds fill the stage: then each has a tick of its own. */
export const shortestView = 2_000;

/** A view of `span` with room of `margin` pixels at both edges of a stage `width` pixels wide. */
export function fitView(span: TimeSpan, width: number, margin: number): View {
  const inner = Math.max(1, width - 2 * margin);
  const room = ((span.end - span.start) / inner) * margin;
  return { start: span.start - room, end: span.end + room };
}

/** Milliseconds to pixels from the edge where the view starts. */
export function positionOf(view: View, t: number, width: number): number {
  return ((t - view.start) / (view.end - view.start)) * width;
}

/** Pixels from the edge where the view starts to milliseconds. */
export function timeAt(view: View, position: number, width: number): number {
  return view.start + (position / width) * (view.end - view.start);
}

/** Pixels that a millisecond takes. */
export function scaleOf(view: View, width: number): number {
  return width / (view.end - view.start);
}

/** Zooms so that the moment `t` stays where it is; `factor` > 1 shows less time. Returns `view` itself when a limit stops the move. */
export function zoomAround(view: View, t: number, factor: number, limits: ViewLimits): View {
  const span = view.end - view.start;
  const longest = limits.bounds.end - limits.bounds.start;
  const wanted = Math.min(longest, Math.max(limits.shortest, span / factor));
  if (wanted === span) return view;
  const ratio = wanted / span;
  return clampView({ start: t - (t - view.start) * ratio, end: t + (view.end - t) * ratio }, limits);
}

/** Moves a view by `dt` milliseconds, as far as the bounds allow. */
export function panBy(view: View, dt: number, limits: ViewLimits): View {
  const moved = clampView({ start: view.start + dt, end: view.end + dt }, limits);
  return moved.start === view.start && moved.end === view.end ? view : moved;
}

/** The nearest view of the same length inside the bounds; a longer one than these becomes the bounds, a too short one grows about its middle. */
export function clampView(view: View, limits: ViewLimits): View {
  const { bounds, shortest } = limits;
  const span = view.end - view.start;
  if (span >= bounds.end - bounds.start) return { ...bounds };
  if (span < shortest) {
    const middle = (view.start + view.end) / 2;
    return clampView({ start: middle - shortest / 2, end: middle + shortest / 2 }, limits);
  }
  if (view.start < bounds.start) return { start: bounds.start, end: bounds.start + span };
  if (view.end > bounds.end) return { start: bounds.end - span, end: bounds.end };
  return view;
}

/** The view of the same length that shows `target` at least `margin` (a fraction of the length) off the edges, moved as little as can be. */
export function reveal(
  view: View,
  target: number,
  margin: { readonly start: number; readonly end: number },
): View {
  const span = view.end - view.start;
  const low = view.start + span * margin.start;
  const high = view.end - span * margin.end;
  if (target >= low && target <= high) return view;
  const dt = target < low ? target - low : target - high;
  return { start: view.start + dt, end: view.end + dt };
}
