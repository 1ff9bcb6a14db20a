import { clampView, panBy, zoomAround, type View, type ViewLimits } from "../view/view.js";

/** Shares of the view: one press of an arrow key, and of Page Up or Page Down. */
const step = 0.1;
const page = 0.9;

/** What one press of `+` or `-` zooms by. */
const zoom = 1.25;

export interface OverviewKeyContext {
  readonly view: View;
  /** What the overview shows from edge to edge. */
  readonly whole: View;
  readonly limits: ViewLimits;
  readonly isRightToLeft: boolean;
}

/**
 * The view that a key on the overview asks for; null shows all. Undefined where the key is not ours, or has nothing to do here.
 * Left and right follow the eye, and with shift move the end of the view.
 */
export function overviewKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
  { view, whole, limits, isRightToLeft }: OverviewKeyContext,
): View | null | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { start, end } = view;
  const length = end - start;
  const room = {
    bounds: { start: Math.min(whole.start, start), end: Math.max(whole.end, end) },
    shortest: limits.shortest,
  };
  const pan = (dt: number) => panBy(view, dt, room);
  const resize = (factor: number) => zoomAround(view, start + length / 2, factor, room);
  const go = (direction: 1 | -1) => {
    if (!event.shiftKey) return pan(direction * step * length);
    const later = Math.min(room.bounds.end, end + direction * 2 * step * length);
    return clampView({ start, end: later }, room);
  };
  const moves: Readonly<Record<string, () => View>> = {
    ArrowRight: () => go(isRightToLeft ? -1 : 1),
    ArrowLeft: () => go(isRightToLeft ? 1 : -1),
    ArrowUp: () => go(1),
    ArrowDown: () => go(-1),
    PageUp: () => pan(page * length),
    PageDown: () => pan(-page * length),
    Home: () => pan(whole.start - start),
    End: () => pan(whole.end - end),
    "+": () => resize(zoom),
    "=": () => resize(zoom),
    "-": () => resize(1 / zoom),
  };
  const isAll = start === whole.start && end === whole.end;
  if (event.key === "0" || event.key === "Escape") return isAll ? undefined : null;
  const moved = Object.hasOwn(moves, event.key) ? moves[event.key]?.() : undefined;
  return moved === undefined || (moved.start === start && moved.end === end) ? undefined : moved;
}
