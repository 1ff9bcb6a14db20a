import { bisectLeft } from "d3-array";
import { shortestView } from "../view/view.js";
import type { Arrangement } from "./arrange.js";
import { groupBy } from "./group-by.js";
import { byPriority, offsetAt, type Draft } from "./label-placement.js";
import type { LabelPlan, PlannedLabel } from "./label-plan.js";

/** A label changes the row that it had where it shows so much farther out in another. */
const worthMoving = 1.5;

/** The labels that a row already holds, by anchor. */
interface Row {
  readonly anchors: number[];
  readonly items: number[];
}

/** Labels that begin to show within a power of two of scales, by anchor. */
interface Octave {
  readonly anchors: Float64Array;
  readonly items: Uint32Array;
}

/**
 * Gives every label its exact scale, and a row and a side to those that have none, in the order of priorities; what keeps its row goes first.
 *
 * In one dimension two labels of a row collide at every scale below one that follows from their distance in time, so whoever comes later in the
 * order waits for the largest of these, in the row and on the side where that is least. So no event waits that has a free place at all scales
 * from now on.
 */
export function finishPlan(plan: Draft, arrangement: Arrangement): LabelPlan {
  const { slots } = plan;
  const anchors = Float64Array.from(slots, (slot) => arrangement.table.anchors[slot]!);
  const rows: readonly Row[] = Array.from({ length: plan.rowCount }, () => ({ anchors: [], items: [] }));
  const scales = new Float64Array(slots.length).fill(Infinity);
  const closest = plan.stageWidth / shortestView;
  const widest = plan.widths.reduce((most, width) => Math.max(most, width), 0);

  // Scales that are equal but for rounding are equal: labels that touch where all fits do not collide there.
  const baseScale = plan.baseScale * (1 + 1e-9);

  const order = byPriority(plan, arrangement);
  const isPlaced = plan.rows.some((row) => row >= 0);
  const isKept = (item: number) =>
    plan.rowsBefore[item]! >= 0 && (!isPlaced || plan.rows[item] === plan.rowsBefore[item]);
  for (const item of [...order.filter(isKept), ...order.filter((item) => !isKept(item))]) {
    const given = plan.rows[item]!;
    const sides = [offsetAt(plan, item, "right"), offsetAt(plan, item, "left"), 0, -plan.widths[item]!];
    const offsets = Array.from(new Set(given < 0 ? sides : [plan.offsets[item]!, ...sides]));
    const before = plan.rowsBefore[item]!;
    let best = { scale: Infinity, row: Math.max(0, given), offset: offsets[0]! };
    // The row that it has or had, else the lowest row, that shows it where all fits, or else the row that shows it first.
    for (const row of rowsFrom(given < 0 ? before : given, plan.rowCount)) {
      for (const offset of offsets) {
        if (best.scale <= baseScale) break;
        const scale = scaleFrom(rows[row]!, item, offset, { plan, anchors, scales, widest, closest });
        if (scale < best.scale / (row !== before && best.row === before ? worthMoving : 1))
          best = { scale, row, offset };
      }
    }
    plan.rows[item] = best.row;
    plan.offsets[item] = best.offset;
    if (best.scale > closest) continue;
    scales[item] = best.scale;
    const row = rows[best.row]!;
    const at = bisectLeft(row.anchors, anchors[item]!);
    row.anchors.splice(at, 0, anchors[item]!);
    row.items.splice(at, 0, item);
  }
  return planOf(plan, scales, anchors, widest);
}

function rowsFrom(first: number, count: number): readonly number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  return first >= 0 && first < count ? [first, ...rows.filter((row) => row !== first)] : rows;
}

/** The scale from which `item` collides with no label of the row that is active there. */
function scaleFrom(
  row: Row,
  item: number,
  offset: number,
  {
    plan,
    anchors,
    scales,
    widest,
    closest,
  }: {
    readonly plan: Draft;
    readonly anchors: Float64Array;
    readonly scales: Float64Array;
    readonly widest: number;
    readonly closest: number;
  },
): number {
  const t = anchors[item]!;
  const width = plan.widths[item]!;
  const farthest = 2 * widest + plan.gap;
  const at = bisectLeft(row.anchors, t);
  let scale = 0;
  const meet = (other: number, room: number, distance: number) => {
    const collidesBelow = room <= 0 ? 0 : room / distance;
    if (scales[other]! < collidesBelow) scale = Math.max(scale, collidesBelow);
  };
  for (let k = at; k < row.items.length && scale <= closest; k++) {
    const distance = row.anchors[k]! - t;
    if (farthest / distance <= scale) break;
    const other = row.items[k]!;
    const room = offset + width + plan.gap - plan.offsets[other]!;
    // At one moment neither comes first: they may hang to both sides of it.
    const otherRoom = distance > 0 ? room : plan.offsets[other]! + plan.widths[other]! + plan.gap - offset;
    meet(other, Math.min(room, otherRoom), distance);
  }
  for (let k = at - 1; k >= 0 && scale <= closest; k--) {
    const distance = t - row.anchors[k]!;
    if (farthest / distance <= scale) break;
    const other = row.items[k]!;
    meet(other, plan.offsets[other]! + plan.widths[other]! + plan.gap - offset, distance);
  }
  return scale;
}

function planOf(plan: Draft, scales: Float64Array, anchors: Float64Array, widest: number): LabelPlan {
  const { slots, rowCount } = plan;
  const octaves = groupByOctave(scales, anchors);
  const places = new Map(slots.map((slot, item) => [slot, item]));
  const labelAt = (item: number): PlannedLabel => ({
    slot: slots[item]!,
    row: plan.rows[item]!,
    offset: plan.offsets[item]!,
    width: plan.widths[item]!,
  });
  return {
    rowCount,
    widest,
    shown(scale, { start, end }) {
      const found: PlannedLabel[] = [];
      for (const [octave, level] of octaves) {
        if (octave > octaveOf(scale)) continue;
        for (
          let k = bisectLeft(level.anchors, start);
          k < level.anchors.length && level.anchors[k]! <= end;
          k++
        )
          if (scales[level.items[k]!]! <= scale) found.push(labelAt(level.items[k]!));
      }
      return found;
    },
    labelOf(slot, scale) {
      const item = places.get(slot);
      return item === undefined || !(scales[item]! <= scale) ? null : labelAt(item);
    },
    placeOf: (slot) => labelAt(places.get(slot)!),
  };
}

function octaveOf(scale: number): number {
  return scale === 0 ? -Infinity : Math.floor(Math.log2(scale));
}

function groupByOctave(scales: Float64Array, anchors: Float64Array): ReadonlyMap<number, Octave> {
  const shown = Array.from(scales.keys()).filter((item) => scales[item] !== Infinity);
  const groups = groupBy(shown, (item) => octaveOf(scales[item]!));
  return new Map(
    Array.from(groups, ([octave, group]) => {
      group.sort((a, b) => anchors[a]! - anchors[b]!);
      return [
        octave,
        { items: Uint32Array.from(group), anchors: Float64Array.from(group, (item) => anchors[item]!) },
      ];
    }),
  );
}
