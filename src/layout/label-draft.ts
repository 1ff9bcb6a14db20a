import { fitView, positionOf, scaleOf } from "../view/view.js";
import type { Arrangement, Item } from "./arrange.js";
import type { LabelText } from "./label-text.js";
import type { LabelStyle, Measure } from "./measure.js";
import { fitMargin } from "./stage.js";

/** A plan in the making, in the coordinates of the view that fits all. */
export interface Draft {
  readonly style: LabelStyle;
  /** Of its labels; all that follows is by place in it. */
  readonly slots: readonly number[];
  /** Places, those of high priority first. */
  readonly order: readonly number[];
  readonly rowCount: number;
  readonly stageWidth: number;
  readonly gap: number;
  /** Pixels a millisecond where all fits. */
  readonly baseScale: number;
  /** Of the anchors, where all fits. */
  readonly xs: Float64Array;
  /** NaN until `widthOf` has measured it, which labels with a row are. */
  readonly widths: Float64Array;
  readonly widthOf: (item: number) => number;
  /** A lower bound of it: the width that its title alone needs, until it is measured. */
  readonly leastWidthOf: (item: number) => number;
  readonly offsets: Float64Array;
  /** -1: none yet. */
  readonly rows: Int16Array;
  /** Where labels were before the data changed; -1: nowhere. */
  readonly rowsBefore: readonly number[];
}

const noText: LabelText = { date: "", title: "", status: "", sources: "", notes: "" };

/** `slots` of one band, in time order. */
export function draft(
  arrangement: Arrangement,
  measure: Measure,
  style: LabelStyle,
  { slots, height }: { readonly slots: readonly number[]; readonly height: number },
): Draft {
  const { items, table, extent } = arrangement;
  const base = fitView(extent, measure.width, fitMargin);
  const widest = Math.max(1, measure.width);
  const widths = new Float64Array(slots.length).fill(NaN);
  const ranks = arrangement.ranks();
  return {
    style,
    slots,
    order: Array.from(slots.keys()).sort((a, b) => ranks[slots[a]!]! - ranks[slots[b]!]!),
    rowCount: rowsIn(height, style),
    stageWidth: measure.width,
    gap: measure.labelGap,
    baseScale: scaleOf(base, measure.width),
    xs: Float64Array.from(slots, (slot) => positionOf(base, table.anchors[slot]!, measure.width)),
    widths,
    // Texts take long to make and to measure, and the first picture needs few.
    widthOf: (item) => {
      if (Number.isNaN(widths[item]))
        widths[item] = Math.min(widest, widestOf(arrangement, items[slots[item]!]!, style.widthOf));
      return widths[item]!;
    },
    leastWidthOf: (item) => {
      const { title } = items[slots[item]!]!.event;
      // NaN as well is false.
      return widths[item]! || Math.min(widest, style.widthOf({ ...noText, title }));
    },
    offsets: new Float64Array(slots.length),
    rows: new Int16Array(slots.length).fill(-1),
    rowsBefore: slots.map((slot) => Math.floor(arrangement.rowsBefore?.get(items[slot]!.event.id) ?? -1)),
  };
}

export function rowsIn(height: number, { rowHeight, height: labelHeight }: LabelStyle): number {
  return Math.min(255, Math.max(0, Math.floor((height + rowHeight - labelHeight) / rowHeight)));
}

/** Of all that a label says on one day or another, so that the layout holds still. */
function widestOf(arrangement: Arrangement, item: Item, widthOf: (text: LabelText) => number): number {
  return arrangement.statesOf(item).reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

/** Gives cut titles what room there is beside them, on the side that is not held by a leader. */
export function widen(plan: Draft, arrangement: Arrangement): void {
  const fullWidthOf = (item: number) =>
    widestOf(arrangement, arrangement.items[plan.slots[item]!]!, plan.style.fullWidthOf);
  const { rows, xs, offsets, widths, gap, stageWidth } = plan;
  const leftOf = (item: number) => xs[item]! + offsets[item]!;
  const rightOf = (item: number) => leftOf(item) + widths[item]!;
  for (let row = 0; row < plan.rowCount; row++) {
    const inRow = Array.from(rows.keys())
      .filter((item) => rows[item] === row)
      .sort((a, b) => leftOf(a) - leftOf(b));
    for (const [turn, item] of inRow.entries()) {
      const wanted = fullWidthOf(item) - widths[item]!;
      if (wanted <= 0) continue;
      const hangsLeft = offsets[item]! <= -widths[item]! + 0.5;
      const previous = inRow[turn - 1];
      const next = inRow[turn + 1];
      const free = hangsLeft
        ? leftOf(item) - (previous === undefined ? 0 : rightOf(previous) + gap)
        : (next === undefined ? stageWidth : leftOf(next) - gap) - rightOf(item);
      const growth = Math.max(0, Math.min(wanted, Math.floor(free)));
      widths[item]! += growth;
      if (hangsLeft) offsets[item]! -= growth;
    }
  }
}
