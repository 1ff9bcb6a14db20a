import { bisectLeft } from "d3-array";
import { positionOf, scaleOf, type View } from "../view/view.js";
import type { Arrangement, Item } from "./arrange.js";
import { groupBy } from "./group-by.js";
import { levelOf, type LabelPlan } from "./label-plan.js";
import type { Measure } from "./measure.js";
import type { Label, Leader, Mark } from "./scene.js";
import { rowBottom, type StageRoom } from "./stage.js";

/** A label without its leader's interruptions, in pixels from the starting edge. */
interface Box {
  readonly item: Item;
  readonly x: number;
  readonly right: number;
  readonly row: number;
  readonly leaderX: number;
  readonly atEdge: boolean;
}

/**
 * The labels of a view, in time order. Those of the plan come first, then those that an edge of the stage pushes inside,
 * where there is room. A `pinned` item always has a label, the first of them before the others, and takes the place of whatever stands there.
 */
export function labelsInView(
  arrangement: Arrangement,
  plan: LabelPlan,
  view: View,
  room: StageRoom,
  measure: Measure,
  marks: readonly Mark[],
  pinned: ReadonlySet<number>,
): readonly Label[] {
  if (plan.rowCount === 0 || measure.width <= 0) return [];
  const marksByItem = groupBy(marks, (mark) => mark.index);
  const boxes = itemsInView(arrangement, plan, view, measure.width, marks, pinned)
    .map((place) => boxOf(arrangement.items[place]!, plan, view, measure.width, marksByItem.get(place) ?? []))
    .filter((box) => box !== null);
  const placed = withoutCollisions(boxes, measure.labelGap, plan.rowCount, pinned);
  placed.sort((a, b) => a.item.index - b.item.index);
  return placed.map((box) => labelOf(box, placed, arrangement, plan, room, marksByItem));
}

/** Items whose label the plan shows at this scale: those whose anchor is in view, wide marks that cross it, and the pinned. */
function itemsInView(
  arrangement: Arrangement,
  plan: LabelPlan,
  view: View,
  width: number,
  marks: readonly Mark[],
  pinned: ReadonlySet<number>,
): readonly number[] {
  // Scales that are equal but for rounding are equal.
  const scale = scaleOf(view, width) * (1 + 1e-9);
  const found = new Set<number>();
  for (const [level, { anchors, items }] of plan.levels) {
    if (level > levelOf(scale)) continue;
    const from = bisectLeft(anchors, view.start);
    for (let k = from; k < anchors.length && anchors[k]! <= view.end; k++) {
      const index = arrangement.indexOf(items[k]!);
      if (index >= 0 && plan.scales[items[k]!]! <= scale) found.add(index);
    }
  }
  for (const { index } of marks) if (plan.scales[arrangement.items[index]!.slot]! <= scale) found.add(index);
  for (const index of pinned) found.add(index);
  return [...found];
}

const rounding = 1e-6;

/** Null where nothing of the item is on the stage. */
function boxOf(
  item: Item,
  plan: LabelPlan,
  view: View,
  stageWidth: number,
  marks: readonly Mark[],
): Box | null {
  const place = positionOf(view, item.anchor, stageWidth);
  const leaderX = onStage(place, stageWidth) ? place : nearestPoint(place, marks, stageWidth);
  if (leaderX === null) return null;
  const width = plan.widths[item.slot]!;
  const wanted = leaderX + plan.offsets[item.slot]!;
  const x = Math.min(Math.max(0, wanted), stageWidth - width);
  return {
    item,
    x,
    right: x + width,
    row: plan.rows[item.slot]!,
    leaderX,
    atEdge: x !== wanted || leaderX !== place,
  };
}

function onStage(x: number, width: number): boolean {
  return x >= 0 && x <= width;
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
  const turn = ({ item, atEdge }: Box) =>
    pinned.has(item.index) ? order.indexOf(item.index) : order.length + (atEdge ? 1 : 0);
  const placed: Box[] = [];
  const isFree = (box: Box) =>
    // A little less than the gap, or rounding would hide what the plan allows.
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

function labelOf(
  box: Box,
  placed: readonly Box[],
  arrangement: Arrangement,
  plan: LabelPlan,
  room: StageRoom,
  marks: ReadonlyMap<number, readonly Mark[]>,
): Label {
  const bottom = rowBottom(room, plan.style.rowHeight, box.row);
  return {
    index: box.item.index,
    text: arrangement.textOf(box.item),
    x: box.x,
    y: bottom - plan.style.height,
    width: box.right - box.x,
    height: plan.style.height,
    row: box.row,
    group: 0,
    side: box.leaderX - box.x > box.right - box.leaderX ? "left" : "right",
    leader: leaderOf(box, placed, plan, room, markTop(marks.get(box.item.index) ?? [], box.leaderX, room)),
  };
}

/** Where a leader ends: on the mark under it, or on the axis line. */
function markTop(marks: readonly Mark[], x: number, room: StageRoom): number {
  const under = marks.find((mark) => x >= mark.x - 1 && x <= mark.x + mark.width + 1);
  return under?.y ?? room.axisY;
}

function leaderOf(box: Box, placed: readonly Box[], plan: LabelPlan, room: StageRoom, end: number): Leader {
  const x = box.leaderX;
  const passed = placed
    .filter((other) => other.row < box.row && x > other.x - 2 && x < other.right + 2)
    .sort((a, b) => b.row - a.row);
  const segments: { top: number; bottom: number }[] = [];
  let top = rowBottom(room, plan.style.rowHeight, box.row);
  for (const other of passed) {
    const bottom = rowBottom(room, plan.style.rowHeight, other.row);
    segments.push({ top, bottom: bottom - plan.style.height });
    top = bottom;
  }
  segments.push({ top, bottom: end });
  return { x, segments };
}
