import { brushX, type D3BrushEvent } from "d3-brush";
import { select } from "d3-selection";
import { clampView, positionOf, timeAt, type View, type ViewLimits } from "../view/view.js";

/** What the brush on an overview reads, and whom it tells. */
export interface BrushHost {
  readonly view: () => View;
  /** What the overview shows from edge to edge. */
  readonly whole: () => View;
  readonly limits: () => ViewLimits;
  /** Of the overview, in CSS pixels. */
  readonly width: () => number;
  readonly height: () => number;
  readonly isRightToLeft: () => boolean;
  /** A person asks for this view. */
  readonly onView: (view: View) => void;
  /** A person asks to be brought there. */
  readonly onGoal: (view: View) => void;
}

export interface Brush {
  /** Puts what can be grabbed where the view is; again after each change of it. */
  readonly place: () => void;
  readonly stop: () => void;
}

/** Each handle is a target for fingers, and so is what lies between them. */
const targetSize = 24;

/** Pixels that a press may move and still be a click. */
const clickDistance = 4;

/**
 * Drag of the brush, of its ends and beside it turned into views, by mouse and touch. One finger up or down is left to the
 * page. d3-brush reads the gesture and owns no view: it counts from where the gesture began, so deep zooms keep their precision.
 *
 * `group` holds what can be grabbed, four boxes of the classes that d3-brush gives to its own: it finds them made, and here they
 * are put in their places. Beside the brush a press goes there and a drag takes the brush along; where the brush covers all a drag draws a new one.
 */
export function listenForBrush(group: HTMLElement, host: BrushHost): Brush {
  /** The view where the gesture began, what d3-brush had selected there, and where a click would go. */
  let base: View = host.view();
  let began: readonly number[] = [0, 0];
  let goal: View | null = null;
  let isDrawing = false;

  const behaviour = brushX<unknown>()
    .extent((): [[number, number], [number, number]] => [
      [0, 0],
      [host.width(), host.height()],
    ])
    .on("start", ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
      if (sourceEvent === undefined) return;
      began = selection as [number, number];
      const t = timeUnder(began[0]!);
      base = isDrawing ? { start: t, end: t } : (goal ?? host.view());
    })
    .on("brush", ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
      // In the middle of a drag the overview may be hidden.
      if (sourceEvent === undefined || host.width() === 0) return;
      const moved = selection as [number, number];
      const offsets = moved.map((x, end) => x - began[end]!);
      if (Math.max(...offsets.map(Math.abs)) < clickDistance && (goal !== null || isDrawing)) return;
      goal = null;
      host.onView(clampView(shifted(offsets), host.limits()));
    })
    .on("end", ({ sourceEvent }: D3BrushEvent<unknown>) => {
      if (sourceEvent === undefined) return;
      if (goal !== null) host.onGoal(goal);
      tell(host.view());
    });

  const timeUnder = (x: number) => {
    const width = host.width();
    return timeAt(host.whole(), host.isRightToLeft() ? width - x : x, width);
  };

  /** The view of the beginning with its left and right end moved by so many pixels. */
  const shifted = (offsets: readonly number[]): View => {
    const whole = host.whole();
    const [left, right] = offsets.map((pixels) => (pixels / host.width()) * (whole.end - whole.start));
    return host.isRightToLeft()
      ? { start: base.start - right!, end: base.end - left! }
      : { start: base.start + left!, end: base.end + right! };
  };

  /** The ends of a view on the overview, from left to right. */
  const endsOf = ({ start, end }: View): [number, number] => {
    const width = host.width();
    const [a, b] = [start, end].map((t) =>
      Math.min(width, Math.max(0, positionOf(host.whole(), t, width))),
    ) as [number, number];
    return host.isRightToLeft() ? [width - b, width - a] : [a, b];
  };

  /** Tells d3-brush of a view: it knows its own gestures alone, and forgets a brush that it finds empty. */
  const tell = (view: View) => {
    behaviour.move(selection, endsOf(view));
    place();
  };

  let laidOut = 0;
  const place = () => {
    const width = host.width();
    if (width !== laidOut) {
      laidOut = width;
      selection.call(behaviour);
      // It would take all touches from the page, and hide the tap from assistive technology.
      selection.style("touch-action", null).style("-webkit-tap-highlight-color", null);
      behaviour.move(selection, endsOf(host.view()));
    }
    const [left, right] = endsOf(host.view());
    const middle = (left + right) / 2;
    const isSlim = right - left < 2 * targetSize;
    const half = isSlim ? targetSize / 2 : (right - left) / 2;
    // Where the brush is slim the handles stand beside it, and what is between them is left to be dragged.
    const handles = isSlim
      ? [middle - 1.5 * targetSize, middle + half]
      : [Math.max(0, left - targetSize / 2), Math.min(width, right + targetSize / 2) - targetSize];
    const boxes = [[0, width], [middle - half, 2 * half], ...handles.map((x) => [x, targetSize])];
    for (const [turn, [x, size]] of boxes.entries()) {
      targets[turn]!.style.transform = `translateX(${x}px)`;
      targets[turn]!.style.width = `${size}px`;
    }
  };

  const targets = Array.from(group.children) as HTMLElement[];
  const [overlay, middlePart] = targets;
  for (const [turn, type] of ["overlay", "selection", "w", "e"].entries())
    select(targets[turn]!).datum({ type });

  /** Before d3-brush hears of a press. */
  const onPress = (event: MouseEvent | TouchEvent) => {
    const point = "touches" in event ? event.touches[0]! : event;
    const x = point.clientX - group.getBoundingClientRect().left;
    const view = host.view();
    const whole = host.whole();
    const isAll = view.start <= whole.start && view.end >= whole.end;
    const isBeside = event.target === overlay;
    isDrawing = isAll && !isHandle(event.target);
    goal = null;
    tell(view);
    for (const target of [overlay!, middlePart!])
      select(target).datum({ type: isDrawing ? "overlay" : "selection" });
    if (isDrawing || !isBeside) return;
    const shift = timeUnder(x) - (view.start + view.end) / 2;
    goal = clampView({ start: view.start + shift, end: view.end + shift }, host.limits());
    behaviour.move(selection, endsOf(goal));
  };

  // d3-brush would keep the first finger that moves to itself.
  let from: Touch | undefined;
  let isPages = false;
  const onTouchStart = (event: TouchEvent) => {
    [from] = event.touches;
    isPages = false;
    onPress(event);
  };
  const onTouchMove = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (from !== undefined && touch !== undefined) {
      const [dx, dy] = [touch.clientX - from.clientX, touch.clientY - from.clientY];
      isPages = Math.abs(dy) > Math.abs(dx);
      if (isPages) goal = null;
      from = undefined;
    }
    if (isPages) event.stopImmediatePropagation();
  };

  // Its types name the elements of SVG; what it does here suits any.
  const selection = select(group as unknown as SVGGElement);
  const capture = { capture: true };
  group.addEventListener("mousedown", onPress, capture);
  group.addEventListener("touchstart", onTouchStart, { capture: true, passive: true });
  group.addEventListener("touchmove", onTouchMove, { capture: true, passive: true });
  return {
    place,
    stop: () => {
      selection.on(".brush", null);
      // A drag under way goes on on the window, whatever becomes of the overview.
      behaviour.on("brush end", null);
      group.removeEventListener("mousedown", onPress, capture);
      group.removeEventListener("touchstart", onTouchStart, capture);
      group.removeEventListener("touchmove", onTouchMove, capture);
    },
  };
}

function isHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains("handle");
}
