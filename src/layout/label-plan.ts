import { bisectLeft } from "d3-array";
import { shortestView } from "../view/view.js";
import type { Arrangement } from "./arrange.js";
import { groupBy } from "./group-by.js";
import { draft, offsetAt, placeAll, placeMost, widen, type Draft } from "./label-placement.js";
import type { LabelStyle, Measure } from "./measure.js";

/**
 * For each item the zoom from which its label shows, and the row and the side of its leader that it keeps.
 *
 * After Been, Daiches & Yap, "Dynamic map labeling" (2006): a label is active from one scale on, for ever. In one
 * dimension two labels of a row collide at every scale below one that follows from their distance in time, so whoever
 * comes later in the order of priorities waits for the largest of these. Panning changes nothing of it.
 */
export interface LabelPlan {
  readonly style: LabelStyle;
  readonly rowCount: number;
  /** Pixels a millisecond; Infinity: never. */
  readonly scales: Float64Array;
  readonly rows: Uint8Array;
  /** Pixels from the anchor to the left edge of the label, 0 or negative: the leader touches the label. */
  readonly offsets: Float64Array;
  readonly widths: Float64Array;
  /** Items by the power of two of their scale, each list by anchor. */
  readonly levels: ReadonlyMap<number, Level>;
}

export interface Level {
  readonly anchors: Float64Array;
  readonly items: Uint32Array;
}

/** Above this many events only the most compact labels are tried: a stage has room for some sixty. */
const mostToCompare = 40;

/** Above this many each label finds its place for itself: fitting them to each other would take long. */
const mostToFit = 120;

/** Plans for the room that the stage leaves to labels, `room` pixels high. */
export function planLabels(arrangement: Arrangement, measure: Measure, room: number): LabelPlan {
  const count = arrangement.items.length;
  const styles = count > mostToCompare ? measure.labelStyles.slice(-1) : measure.labelStyles;
  const drafts = styles.map((style) => draft(arrangement, measure, style, room));
  if (drafts.length === 0) throw new Error("A measure needs at least one label style.");
  if (count > mostToFit) return finish(drafts[0]!, arrangement);
  const complete = drafts.find(placeAll);
  const chosen = complete ?? mostPlaced(drafts, arrangement.priorities());
  widen(chosen, (item) => chosen.style.fullWidthOf(arrangement.textOf(arrangement.items[item]!)));
  return finish(chosen, arrangement);
}

function mostPlaced(drafts: readonly Draft[], priorities: Uint32Array): Draft {
  const counts = drafts.map((each) => placeMost(each, priorities));
  return drafts[counts.indexOf(Math.max(...counts))]!;
}

/** The labels that a row already holds, by anchor. */
interface Row {
  readonly anchors: number[];
  readonly items: number[];
}

/** Gives every label its scale, and a row to those that have none, in the order of priorities. */
function finish(plan: Draft, arrangement: Arrangement): LabelPlan {
  const { items } = arrangement;
  const rows: readonly Row[] = Array.from({ length: plan.rowCount }, () => ({ anchors: [], items: [] }));
  const scales = new Float64Array(items.length).fill(Infinity);
  const closest = plan.stageWidth / shortestView;
  const widest = plan.widths.reduce((most, width) => Math.max(most, width), 0);

  const scaleIn = (item: number, row: number, offset: number) =>
    scaleFrom(rows[row]!, item, offset, { plan, scales, items, widest, closest });

  for (const item of arrangement.priorities()) {
    const given = plan.rows[item]!;
    const offset = given < 0 ? offsetAt(plan, item, "right") : plan.offsets[item]!;
    let best = Infinity;
    let bestRow = given < 0 ? 0 : given;
    // The lowest row that shows it where all fits, or else the row that shows it first.
    for (let row = 0; row < plan.rowCount && best > plan.baseScale; row++) {
      if (given >= 0 && row !== given) continue;
      const scale = scaleIn(item, row, offset);
      if (scale < best) {
        best = scale;
        bestRow = row;
      }
    }
    plan.rows[item] = bestRow;
    plan.offsets[item] = offset;
    if (best > closest) continue;
    scales[item] = best;
    const row = rows[bestRow]!;
    const at = bisectLeft(row.anchors, items[item]!.anchor);
    row.anchors.splice(at, 0, items[item]!.anchor);
    row.items.splice(at, 0, item);
  }
  return {
    style: plan.style,
    rowCount: plan.rowCount,
    scales,
    rows: Uint8Array.from(plan.rows),
    offsets: plan.offsets,
    widths: plan.widths,
    levels: groupByLevel(scales, arrangement),
  };
}

/** The scale from which `item` collides with no label of the row that is active there. */
function scaleFrom(
  row: Row,
  item: number,
  offset: number,
  {
    plan,
    scales,
    items,
    widest,
    closest,
  }: {
    readonly plan: Draft;
    readonly scales: Float64Array;
    readonly items: Arrangement["items"];
    readonly widest: number;
    readonly closest: number;
  },
): number {
  const t = items[item]!.anchor;
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
    meet(other, offset + width + plan.gap - plan.offsets[other]!, distance);
  }
  for (let k = at - 1; k >= 0 && scale <= closest; k--) {
    const distance = t - row.anchors[k]!;
    if (farthest / distance <= scale) break;
    const other = row.items[k]!;
    meet(other, plan.offsets[other]! + plan.widths[other]! + plan.gap - offset, distance);
  }
  return scale;
}

/** The level of a scale: labels of a level are shown at every scale of a higher one. */
export function levelOf(scale: number): number {
  return scale === 0 ? -Infinity : Math.floor(Math.log2(scale));
}

function groupByLevel(scales: Float64Array, { items }: Arrangement): ReadonlyMap<number, Level> {
  const shown = Array.from(scales.keys()).filter((item) => scales[item] !== Infinity);
  const groups = groupBy(shown, (item) => levelOf(scales[item]!));
  return new Map(
    Array.from(groups, ([level, group]) => {
      group.sort((a, b) => items[a]!.anchor - items[b]!.anchor);
      return [
        level,
        { items: Uint32Array.from(group), anchors: Float64Array.from(group, (item) => items[item]!.anchor) },
      ];
    }),
  );
}
