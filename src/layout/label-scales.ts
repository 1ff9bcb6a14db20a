import { bisectLeft } from "d3-array";
import { shortestView } from "../view/view.js";
import type { Arrangement } from "./arrange.js";
import { groupBy } from "./group-by.js";
import type { Draft } from "./label-draft.js";
import { offsetAt } from "./label-placement.js";
import type { LabelPlan, PlannedLabel } from "./label-plan.js";

/** A label changes the row that it had where it shows so much farther out in another. */
const worthMoving = 1.5;

/** A label lies across its leader where it shows so much farther out than beside it: these shares of it lie left of the leader. */
const worthCrossing = 1.25;
const across = [1 / 2, 1 / 4, 3 / 4] as const;

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
 * Gives every label its exact scale, and a row and a side to those that have none: first to those that have a row where all fits, then in the
 * order of priorities to the others, what keeps its row before the rest.
 *
 * In one dimension two labels of a row collide at every scale below one that follows from their distance in time, so whoever comes later in the
 * order waits for the largest of these, in the row and on the side where that is least. So no event waits that has a free place at all scales
 * from now on.
 *
 * The others are looked at when somebody asks for them or for a closer view than the one where all fits: the first picture measures little more
 * than it shows.
 */
export function finishPlan(plan: Draft, arrangement: Arrangement): LabelPlan {
  const { slots, order, rowCount } = plan;
  const scales = new Scales(plan, arrangement);
  const placed = order.filter((item) => plan.rows[item]! >= 0);
  for (const item of placed) scales.take(item, 0);
  let octaves = scales.byOctave();
  let places: ReadonlyMap<number, number> | null = null;

  /** The places of slots, when every label has its scale. */
  const whole = () => {
    if (places !== null) return places;
    places = new Map(slots.map((slot, item) => [slot, item]));
    const others = order.filter((item) => plan.rows[item]! < 0);
    const wasShown = (item: number) => plan.rowsBefore[item]! >= 0;
    for (const item of [...others.filter(wasShown), ...others.filter((item) => !wasShown(item))])
      scales.take(item, scales.baseScale * closer);
    octaves = scales.byOctave();
    return places;
  };
  const labelAt = (item: number): PlannedLabel => ({
    slot: slots[item]!,
    row: plan.rows[item]!,
    offset: plan.offsets[item]!,
    width: plan.widths[item]!,
    scale: scales.of[item]!,
  });
  return {
    rowCount,
    widestAt(scale) {
      if (scale > scales.baseScale) whole();
      return scales.widest;
    },
    shown(scale, { start, end }) {
      if (scale > scales.baseScale) whole();
      const found: PlannedLabel[] = [];
      for (const [octave, { items, anchors }] of octaves) {
        if (octave > octaveOf(scale)) continue;
        for (let k = bisectLeft(anchors, start); k < anchors.length && anchors[k]! <= end; k++)
          if (scales.of[items[k]!]! <= scale) found.push(labelAt(items[k]!));
      }
      return found;
    },
    labelOf(slot, scale) {
      const item = whole().get(slot);
      return item === undefined || !(scales.of[item]! <= scale) ? null : labelAt(item);
    },
    placeOf: (slot) => labelAt(whole().get(slot)!),
  };
}

/** By more than scales that are the same but for rounding may differ. */
const closer = 1 + 1e-6;

/** The scales from which labels show, and what the rows hold so far. */
class Scales {
  /** Pixels a millisecond by item; Infinity: never. */
  readonly of: Float64Array;
  /** Where all fits. Scales that are equal but for rounding are equal: labels that touch there do not collide. */
  readonly baseScale: number;
  /** Of the labels so far. */
  widest = 0;
  readonly #plan: Draft;
  readonly #anchors: Float64Array;
  readonly #rows: readonly Row[];
  readonly #closest: number;

  constructor(plan: Draft, { table }: Arrangement) {
    this.#plan = plan;
    this.#anchors = Float64Array.from(plan.slots, (slot) => table.anchors[slot]!);
    this.#rows = Array.from({ length: plan.rowCount }, () => ({ anchors: [], items: [] }));
    this.#closest = plan.stageWidth / shortestView;
    this.of = new Float64Array(plan.slots.length).fill(Infinity);
    this.baseScale = plan.baseScale * (1 + 1e-9);
  }

  /** Gives an item its scale, which is at least `least`, and a row where it has none. */
  take(item: number, least: number): void {
    const plan = this.#plan;
    const given = plan.rows[item]!;
    const before = plan.rowsBefore[item]!;
    const width = plan.widthOf(item);
    this.widest = Math.max(this.widest, width);
    const sides = [offsetAt(plan, item, "right"), offsetAt(plan, item, "left"), 0, -width];
    const offsets = [
      ...(given < 0 ? [] : [plan.offsets[item]!]),
      ...sides,
      ...across.map((share) => -share * width),
    ];
    let best = { scale: Infinity, row: Math.max(0, given), offset: offsets[0]! };
    // The row that it has or had, else the lowest row, that shows it where all fits, or else the row that shows it first.
    const first = given < 0 ? before : given;
    for (let turn = -1; turn < plan.rowCount && best.scale > this.baseScale; turn++) {
      const row = turn < 0 ? first : turn;
      if (row < 0 || row >= plan.rowCount || (turn >= 0 && row === first)) continue;
      for (const offset of offsets) {
        const scale = this.#from(this.#rows[row]!, item, offset);
        const gain =
          row !== before && best.row === before ? worthMoving : sides.includes(offset) ? 1 : worthCrossing;
        if (scale < best.scale / gain) best = { scale, row, offset };
        if (best.scale <= this.baseScale) break;
      }
    }
    plan.rows[item] = best.row;
    plan.offsets[item] = best.offset;
    if (best.scale > this.#closest) return;
    this.of[item] = Math.max(best.scale, least);
    const row = this.#rows[best.row]!;
    const anchor = this.#anchors[item]!;
    const at = bisectLeft(row.anchors, anchor);
    row.anchors.splice(at, 0, anchor);
    row.items.splice(at, 0, item);
  }

  /** The scale from which `item` collides with no label of the row that is active there. */
  #from(row: Row, item: number, offset: number): number {
    const { offsets, widths, gap } = this.#plan;
    const t = this.#anchors[item]!;
    const right = offset + widths[item]! + gap;
    const farthest = 2 * this.widest + gap;
    const at = bisectLeft(row.anchors, t);
    let scale = 0;
    for (let k = at; k < row.items.length && scale <= this.#closest; k++) {
      const distance = row.anchors[k]! - t;
      if (farthest / distance <= scale) break;
      const other = row.items[k]!;
      const room = right - offsets[other]!;
      // At one moment neither comes first: they may hang to both sides of it.
      const otherRoom = distance > 0 ? room : offsets[other]! + widths[other]! + gap - offset;
      scale = this.#meet(scale, other, Math.min(room, otherRoom), distance);
    }
    for (let k = at - 1; k >= 0 && scale <= this.#closest; k--) {
      const distance = t - row.anchors[k]!;
      if (farthest / distance <= scale) break;
      const other = row.items[k]!;
      scale = this.#meet(scale, other, offsets[other]! + widths[other]! + gap - offset, distance);
    }
    return scale;
  }

  /** `scale`, or the one below which `other` is too near, where it is active there. */
  #meet(scale: number, other: number, room: number, distance: number): number {
    const collidesBelow = room <= 0 ? 0 : room / distance;
    return this.of[other]! < collidesBelow ? Math.max(scale, collidesBelow) : scale;
  }

  byOctave(): ReadonlyMap<number, Octave> {
    const shown = Array.from(this.of.keys()).filter((item) => this.of[item] !== Infinity);
    const groups = groupBy(shown, (item) => octaveOf(this.of[item]!));
    return new Map(
      Array.from(groups, ([octave, group]) => {
        group.sort((a, b) => this.#anchors[a]! - this.#anchors[b]!);
        const anchors = Float64Array.from(group, (item) => this.#anchors[item]!);
        return [octave, { items: Uint32Array.from(group), anchors }];
      }),
    );
  }
}

function octaveOf(scale: number): number {
  return scale === 0 ? -Infinity : Math.floor(Math.log2(scale));
}
