import { positionOf, scaleOf, type View } from "../view/view.js";
import type { Arrangement, Item } from "./arrange.js";
import type { LabelPlan, PlannedLabel } from "./label-plan.js";
import type { LabelStyle, Measure } from "./measure.js";
import type { Label, Leader, Mark } from "./scene.js";
import { labelLift, lanesTop, markSize, rowBottom, type Band } from "./stage.js";

/** A label without its leader's interruptions, in pixels from the starting edge. */
interface Box {
  readonly item: Item;
  readonly x: number;
  readonly right: number;
  readonly row: number;
  /** Null where the event has left the stage, and its label is about to. */
  readonly leaderX: number | null;
  readonly atEdge: boolean;
}

/** What the labels of one band are made of. */
export interface LabelBand {
  readonly arrangement: Arrangement;
  readonly band: Band;
  /** Place of the band. */
  readonly group: number;
  readonly style: LabelStyle;
  readonly plan: LabelPlan;
  /** Marks in view by event. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  /** Of the band. */
  readonly pinned: ReadonlySet<number>;
}

/**
 * The labels of a view, in time order. Those of the plan come first, then those that an edge of the stage cuts, which slide along it for as long
 * as there is room. A `pinned` item always has a label, the first of them before the others, and takes the place of whatever stands there.
 */
export function labelsInView(from: LabelBand, view: View, measure: Measure): readonly Label[] {
  const { arrangement, plan, marks, pinned } = from;
  if (plan.rowCount === 0 || measure.width <= 0) return [];
  const planned = plannedInView(from, view, measure.width);
  const boxes = Array.from(planned, ([index, label]) =>
    boxOf(arrangement.itemAt(index), label, view, measure.width, marks.get(index) ?? [], pinned.has(index)),
  ).filter((box) => box !== null);
  const placed = withoutCollisions(boxes, measure.labelGap, plan.rowCount, pinned);
  placed.sort((a, b) => a.item.index - b.item.index);
  return placed.map((box) => labelOf(box, placed, from));
}

/**
 * Adds the labels of what is pinned in bands without a row: each lies over the bands about its own, and takes the place of what stands there.
 */
export function withLabelsOver(
  labels: readonly Label[],
  bands: readonly LabelBand[],
  view: View,
  measure: Measure,
): readonly Label[] {
  const over: Label[] = [];
  for (const from of bands) {
    const { arrangement, plan, band, style, marks, pinned } = from;
    if (plan.rowCount > 0 || measure.width <= 0) continue;
    const lowest = measure.height - measure.axisHeight - style.height;
    const kept = labels.filter(({ index }) => bands.some((each) => each.pinned.has(index)));
    for (const index of pinned) {
      const item = arrangement.itemAt(index);
      const place = plan.placeOf(item.slot);
      const box = boxOf(item, place, view, measure.width, marks.get(index) ?? [], true);
      if (box === null) continue;
      const label = { ...labelOf(box, [], from), isOver: true };
      const ys = [lanesTop(band) - labelLift - style.height, band.axisY + markSize];
      const y = ys.find(
        (y) => y >= 0 && y <= lowest && ![...kept, ...over].some((other) => meet({ ...label, y }, other)),
      );
      if (y === undefined) continue;
      const isAbove = y < band.axisY;
      const top = isAbove ? y + style.height : band.axisY;
      const bottom = isAbove ? markTop(marks.get(index) ?? [], label.leader.x, band) : y;
      over.push({ ...label, y, leader: { ...label.leader, segments: [{ top, bottom }] } });
    }
  }
  if (over.length === 0) return labels;
  return [...labels.filter((label) => !over.some((each) => meet(label, each))), ...over];
}

function meet(a: Label, b: Label): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * By place: the labels that the plan shows at this scale, of what has its anchor so near to the view that its label may reach into it, of wide
 * marks that cross it, and of the pinned.
 */
function plannedInView(
  { arrangement, plan, marks, pinned }: LabelBand,
  view: View,
  width: number,
): ReadonlyMap<number, PlannedLabel> {
  // Scales that are equal but for rounding are equal.
  const scale = scaleOf(view, width) * (1 + 1e-9);
  const reach = plan.widestAt(scale) / scale;
  const found = new Map<number, PlannedLabel>();
  for (const label of plan.shown(scale, { start: view.start - reach, end: view.end + reach })) {
    const index = arrangement.indexOf(label.slot);
    if (index >= 0) found.set(index, label);
  }
  for (const index of marks.keys()) {
    const { anchor, slot } = arrangement.itemAt(index);
    if (anchor >= view.start && anchor <= view.end) continue;
    const label = plan.labelOf(slot, scale);
    if (label !== null) found.set(index, label);
  }
  for (const index of pinned) {
    if (!found.has(index)) found.set(index, plan.placeOf(arrangement.itemAt(index).slot));
  }
  return found;
}

/** Less than anybody sees: rounding of times would hide what the plan allows. */
const rounding = 1e-3;

/** Null where nothing of the item is on the stage. */
function boxOf(
  item: Item,
  { row, offset, width }: PlannedLabel,
  view: View,
  stageWidth: number,
  marks: readonly Mark[],
  isPinned: boolean,
): Box | null {
  const place = positionOf(view, item.anchor, stageWidth);
  const points = isPinned ? marks : marks.filter((mark) => reachesTo(place, mark, stageWidth));
  const leaderX = onStage(place, stageWidth) ? place : nearestPoint(place, points, stageWidth);
  const wanted = (leaderX ?? place) + offset;
  if (leaderX === null && (isPinned || wanted + width <= 0 || wanted >= stageWidth)) return null;
  const x = Math.min(Math.max(0, wanted), stageWidth - width);
  return { item, x, right: x + width, row, leaderX, atEdge: x !== wanted || leaderX !== place };
}

function onStage(x: number, width: number): boolean {
  return x >= 0 && x <= width;
}

/**
 * Whether a mark comes onto the stage over the edge beyond which `x` lies: a label slides along with it. Rivals and further candidates lie apart,
 * and nobody finds a label again that jumps to them.
 */
function reachesTo(x: number, mark: Mark, width: number): boolean {
  const edge = x < 0 ? 0 : width;
  return !mark.isRival && mark.x <= edge && mark.x + mark.width >= edge;
}

/** The point of the visible marks that lies nearest to `x`. */
function nearestPoint(x: number, marks: readonly Mark[], width: number): number | null {
  const points = marks
    .map((mark) => [Math.max(0, mark.x), Math.min(width, mark.x + mark.width)] as const)
    .filter(([left, right]) => right >= left)
    .map(([left, right]) => Math.min(right, Math.max(left, x)));
  if (points.length === 0) return null;
  return points.reduce((best, point) => (Math.abs(point - x) < Math.abs(best - x) ? point : best));
}

/**
 * Pinned labels first, in their own order, then those that stand where the plan put them, then those that slide along an edge. Of two
 * pinned in one place the second goes to another row.
 */
function withoutCollisions(
  boxes: readonly Box[],
  gap: number,
  rowCount: number,
  pinned: ReadonlySet<number>,
): Box[] {
  const order = [...pinned];
  const turn = ({ item, atEdge, leaderX }: Box) =>
    pinned.has(item.index)
      ? order.indexOf(item.index)
      : order.length + (leaderX === null ? 2 : atEdge ? 1 : 0);
  const placed: Box[] = [];
  const isFree = (box: Box) =>
    !placed.some(
      (other) =>
        other.row === box.row && box.x < other.right + gap - rounding && other.x < box.right + gap - rounding,
    );
  for (const box of [...boxes].sort((a, b) => turn(a) - turn(b) || a.item.index - b.item.index)) {
    const places = pinned.has(box.item.index)
      ? [box, ...Array.from({ length: rowCount }, (_, row) => ({ ...box, row }))]
      : [box];
    const free = places.find(isFree);
    if (free !== undefined) placed.push(free);
  }
  return placed;
}

function labelOf(box: Box, placed: readonly Box[], from: LabelBand): Label {
  const { arrangement, band, style, group } = from;
  const bottom = rowBottom(band, style.rowHeight, box.row);
  const leaderX = box.leaderX ?? (box.x > 0 ? box.right : box.x);
  return {
    index: box.item.index,
    text: arrangement.textOf(box.item),
    x: box.x,
    y: bottom - style.height,
    width: box.right - box.x,
    height: style.height,
    row: box.row,
    group,
    isOver: false,
    side: leaderX - box.x > box.right - leaderX ? "left" : "right",
    leader: { x: leaderX, segments: box.leaderX === null ? [] : segmentsOf(box, leaderX, placed, from) },
  };
}

/** Where a leader ends: on the mark under it, or above the number that counts it on the axis line. */
function markTop(marks: readonly Mark[], x: number, band: Band): number {
  const under = marks.find((mark) => x >= mark.x - 1 && x <= mark.x + mark.width + 1);
  return under?.y ?? band.axisY - markSize / 2;
}

function segmentsOf(
  box: Box,
  x: number,
  placed: readonly Box[],
  { band, style, marks }: LabelBand,
): Leader["segments"] {
  const passed = placed
    .filter((other) => other.row < box.row && x > other.x - 2 && x < other.right + 2)
    .sort((a, b) => b.row - a.row);
  const segments: { top: number; bottom: number }[] = [];
  let top = rowBottom(band, style.rowHeight, box.row);
  for (const other of passed) {
    const bottom = rowBottom(band, style.rowHeight, other.row);
    segments.push({ top, bottom: bottom - style.height });
    top = bottom;
  }
  segments.push({ top, bottom: markTop(marks.get(box.item.index) ?? [], x, band) });
  return segments;
}
