import { bisectLeft, bisectRight } from "d3-array";
import type { EventDate, TimeSpan } from "../time/event-date.js";
import { positionOf, scaleOf, type View } from "../view/view.js";
import type { Arrangement, Item, MomentLevel } from "./arrange.js";
import type { Measure } from "./measure.js";
import type { DensityCell, Mark, Tie } from "./scene.js";
import { fadeLength, laneGap, laneTop, markSize, type StageRoom } from "./stage.js";

/** A cell of the axis is at least this wide: a fingertip (WCAG 2.2, target size). */
const cellWidth = 24;

/** What a cell shows one by one; more become a density cell. */
const mostInCell = 6;

/** Spans and sets that one picture draws; further ones are counted. */
const mostAlone = 600;

/** Narrow dates just outside the view that reach into it, at each edge. */
const mostAtEdge = 50;

export interface MarksInView {
  readonly marks: readonly Mark[];
  readonly ties: readonly Tie[];
  readonly density: readonly DensityCell[];
  /** Spans that found no lane. */
  readonly withoutLane: number;
}

/** The marks that meet the view, from its starting edge. What cannot be told apart is counted. */
export function marksInView(
  arrangement: Arrangement,
  view: View,
  room: StageRoom,
  measure: Measure,
): MarksInView {
  const { items } = arrangement;
  const scale = scaleOf(view, measure.width);
  const isNarrow = ({ longest }: MomentLevel) => longest * scale < cellWidth;
  const narrow = countInCells(arrangement.moments.filter(isNarrow), view, scale);
  const wide = countByDate(
    arrangement.moments.filter((level) => !isNarrow(level)),
    items,
    view,
    scale,
  );
  const meeting = arrangement.intervals.meeting(view, Infinity);
  const alone = meeting.filter((place) => (items[place]!.lane ?? -1) < room.laneCount).slice(0, mostAlone);
  const places = [...narrow.singles, ...wide.singles, ...alone].sort((a, b) => a - b);
  const drawn = places.map((place) => items[place]!);
  return {
    marks: drawn
      .filter(({ when }) => meets(when, view))
      .flatMap((item) => marksOf(item, view, room, measure)),
    ties: drawn.flatMap((item) => tieOf(item, view, measure.width, room.axisY)),
    density: [...narrow.density, ...wide.density].map((cell) => ({ ...cell, y: room.axisY })),
    withoutLane: meeting.length - alone.length,
  };
}

interface Counted {
  /** Places of the items that are drawn one by one. */
  readonly singles: readonly number[];
  readonly density: readonly Omit<DensityCell, "y">[];
}

/** Of dates narrower than a cell. Cells lie on round times of a power of two, so they stay where they are while one pans. */
function countInCells(levels: readonly MomentLevel[], view: View, scale: number): Counted {
  const cell = 2 ** Math.ceil(Math.log2(cellWidth / scale));
  const first = Math.floor(view.start / cell);
  const count = Math.ceil(view.end / cell) - first;
  const singles = levels.flatMap((level) => reachingIn(level, view));
  const density: Omit<DensityCell, "y">[] = [];
  for (let k = 0; k < count; k++) {
    const start = (first + k) * cell;
    const runs = levels.map((level) =>
      runOf(level, Math.max(view.start, start), Math.min(view.end, start + cell)),
    );
    const total = runs.reduce((sum, { from, to }) => sum + to - from, 0);
    if (total <= mostInCell) singles.push(...runs.flatMap(placesIn));
    else
      density.push(
        cellOf(
          start,
          start + cell,
          total,
          placesIn(runs.find(({ from, to }) => to > from)!)[0]!,
          view,
          scale,
        ),
      );
  }
  return { singles, density };
}

/** Of dates that are drawn as wide as they are: what has the very same one cannot be told apart at any zoom. */
function countByDate(
  levels: readonly MomentLevel[],
  items: Arrangement["items"],
  view: View,
  scale: number,
): Counted {
  const singles: number[] = [];
  const density: Omit<DensityCell, "y">[] = [];
  for (const level of levels) {
    const { anchors, longest } = level;
    const end = bisectLeft(anchors, view.end + longest / 2);
    let to = bisectLeft(anchors, view.start - longest / 2);
    while (to < end) {
      const from = to;
      to = bisectRight(anchors, anchors[from]!, from);
      const place = level.items[from]!;
      const { when } = items[place]!;
      if (to - from <= mostInCell) singles.push(...placesIn({ level, from, to }));
      else if (meets(when, view)) density.push(cellOf(when.start, when.end, to - from, place, view, scale));
    }
  }
  return { singles, density };
}

interface Run {
  readonly level: MomentLevel;
  readonly from: number;
  readonly to: number;
}

function runOf(level: MomentLevel, start: number, end: number): Run {
  const from = bisectLeft(level.anchors, start);
  return { level, from, to: bisectLeft(level.anchors, end, from) };
}

function placesIn({ level, from, to }: Run): readonly number[] {
  return Array.from(level.items.subarray(from, to));
}

/** Places of what has its anchor outside the view and an end inside. */
function reachingIn(level: MomentLevel, view: View): readonly number[] {
  const before = runOf(level, view.start - level.longest / 2, view.start);
  const after = runOf(level, view.end, view.end + level.longest / 2);
  return [
    ...placesIn({ ...before, from: Math.max(before.from, before.to - mostAtEdge) }),
    ...placesIn({ ...after, to: Math.min(after.to, after.from + mostAtEdge) }),
  ];
}

function cellOf(
  start: number,
  end: number,
  count: number,
  first: number,
  view: View,
  scale: number,
): Omit<DensityCell, "y"> {
  const x = (start - view.start) * scale;
  return { x, width: (end - start) * scale, count, first, group: 0, category: -1, start, end };
}

function meets(date: TimeSpan, view: View): boolean {
  return date.end > view.start && date.start < view.end;
}

/** One mark; for a set one for each that it lists. */
function marksOf(item: Item, view: View, room: StageRoom, measure: Measure): readonly Mark[] {
  const dates = item.when.alternatives ?? [item.when];
  return dates.filter((date) => meets(date, view)).map((date) => markOf(item, date, view, room, measure));
}

function markOf(item: Item, date: EventDate, view: View, room: StageRoom, measure: Measure): Mark {
  const extent = extentOf(date, view, measure.width);
  const isApproximate = item.when.approximate;
  const isBar = item.lane !== null;
  const isHollow = item.when.choice === "one";
  // About then: a fade outside both ends. A dot alone would fade away.
  const shape = isBar ? "bar" : extent.width < markSize && !isApproximate ? "dot" : "band";
  const height = isBar ? room.laneHeight - laneGap : markSize;
  const width = Math.max(extent.width, isBar ? height / 2 : markSize);
  const fade = isApproximate ? fadeLength : 0;
  return {
    index: item.index,
    shape,
    // What is too narrow to see grows about its middle; a bar from its start, where its label points.
    x: extent.x - fade - (isBar ? 0 : (width - extent.width) / 2),
    width: width + 2 * fade,
    y: isBar ? laneTop(room, item.lane) : room.axisY - markSize / 2,
    height,
    core: isBar && !isHollow ? coreOf(date, view, measure.width) : null,
    isHollow,
    isUncertain: item.when.uncertain,
    isRival: false,
    fadesLeft: isApproximate || date.start === -Infinity,
    fadesRight: isApproximate || date.end === Infinity,
    category: item.category,
  };
}

/** The bar that joins the members of a set, also where none of them is in view. */
function tieOf({ index, when, category }: Item, view: View, width: number, y: number): readonly Tie[] {
  const first = when.alternatives?.[0];
  const last = when.alternatives?.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const extent = extentOf({ start: first.end, end: last.start }, view, width);
  return extent.width > 0 ? [{ index, category, y, isRival: false, ...extent }] : [];
}

/** Far enough beyond the edges that a cut end is never seen; near enough for every painter's numbers. */
const beyond = 40;

/** What is open fades at the edge of the stage itself. */
function extentOf(span: TimeSpan, view: View, width: number): { readonly x: number; readonly width: number } {
  const x = span.start === -Infinity ? 0 : Math.max(-beyond, positionOf(view, span.start, width));
  const right = span.end === Infinity ? width : Math.min(width + beyond, positionOf(view, span.end, width));
  return { x, width: Math.max(0, right - x) };
}

/** Between the end of the first date and the start of the last: what the interval covers however its ends are read. */
function coreOf(date: EventDate, view: View, width: number): Mark["core"] {
  const start =
    date.first === undefined ? date.start : isVague(date.first) ? date.first.end : date.first.start;
  const end = date.last === undefined ? date.end : isVague(date.last) ? date.last.start : date.last.end;
  if (end <= start) return null;
  const core = extentOf({ start, end }, view, width);
  return core.width > 0 ? { x: core.x, width: core.width } : null;
}

/** A day and what is shorter counts as exact: nobody reads a bar more finely. */
function isVague(date: EventDate): boolean {
  return date.end - date.start > 86_400_000;
}
