import { bisectLeft } from "d3-array";
import type { EventDate, TimeSpan } from "../time/event-date.js";
import { positionOf, scaleOf, type View } from "../view/view.js";
import type { Arrangement, Item } from "./arrange.js";
import type { Measure } from "./measure.js";
import type { DensityCell, Mark, Tie } from "./scene.js";
import { fadeLength, laneGap, laneTop, markSize, type StageRoom } from "./stage.js";

/** A cell of the axis is at least this wide: a fingertip (WCAG 2.2, target size). */
const cellWidth = 24;

/** What a cell shows one by one; more become a density cell. */
const mostInCell = 6;

/** Wide dates whose middle lies outside the view and that still cross it. */
const mostCrossing = 200;

export interface MarksInView {
  readonly marks: readonly Mark[];
  readonly ties: readonly Tie[];
  readonly density: readonly DensityCell[];
  readonly withoutLane: number;
}

/** The marks that meet the view, from its starting edge. What cannot be told apart is counted. */
export function marksInView(
  arrangement: Arrangement,
  view: View,
  room: StageRoom,
  measure: Measure,
): MarksInView {
  const draw = (item: Item) => marksOf(item, view, room, measure);
  const { singles, density } = countMoments(arrangement, view, measure.width);
  const counted = new Set(singles);
  const drawn = singles.map((place) => draw(arrangement.items[place]!));
  let withoutLane = 0;
  for (const place of arrangement.intervals.meeting(view, mostCrossing + counted.size)) {
    const item = arrangement.items[place]!;
    if (counted.has(place)) continue;
    if (item.lane === null && item.anchor >= view.start && item.anchor < view.end) continue;
    if (item.lane !== null && item.lane >= room.laneCount) withoutLane++;
    else drawn.push(draw(item));
  }
  return { marks: drawn.flat(), ties: drawn.flatMap(tieOf), density, withoutLane };
}

/** Cells lie on round times of a power of two, so they stay where they are while one pans. */
function countMoments(
  { momentAnchors, momentItems }: Arrangement,
  view: View,
  width: number,
): { readonly singles: readonly number[]; readonly density: readonly DensityCell[] } {
  const cell = 2 ** Math.ceil(Math.log2(cellWidth / scaleOf(view, width)));
  const singles: number[] = [];
  const density: DensityCell[] = [];
  for (let k = Math.floor(view.start / cell); k * cell < view.end; k++) {
    const from = bisectLeft(momentAnchors, Math.max(view.start, k * cell));
    const to = bisectLeft(momentAnchors, Math.min(view.end, (k + 1) * cell), from);
    if (to - from <= mostInCell) {
      for (let place = from; place < to; place++) singles.push(momentItems[place]!);
      continue;
    }
    const start = k * cell;
    density.push({
      x: positionOf(view, start, width),
      width: cell * scaleOf(view, width),
      count: to - from,
      start,
      end: start + cell,
    });
  }
  return { singles, density };
}

/** One mark; for a set one for each that it lists. */
function marksOf(item: Item, view: View, room: StageRoom, measure: Measure): readonly Mark[] {
  const dates = item.when.alternatives ?? [item.when];
  return dates
    .filter((date) => date.end > view.start && date.start < view.end)
    .map((date) => markOf(item, date, view, room, measure));
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
    fadesLeft: isApproximate || date.start === -Infinity,
    fadesRight: isApproximate || date.end === Infinity,
    category: item.category,
  };
}

/** The bar that joins the candidates of a one-of date, where more than one is in view. */
function tieOf(marks: readonly Mark[]): readonly Tie[] {
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined || first === last || !first.isHollow) return [];
  return [
    {
      index: first.index,
      x: first.x + first.width,
      width: last.x - first.x - first.width,
      category: first.category,
    },
  ];
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
