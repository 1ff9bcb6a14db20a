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
  readonly rowCount: number;
  readonly stageWidth: number;
  readonly gap: number;
  /** Pixels a millisecond where all fits. */
  readonly baseScale: number;
  /** Of the anchors, where all fits. */
  readonly xs: Float64Array;
  readonly widths: Float64Array;
  readonly offsets: Float64Array;
  /** -1: none yet. */
  readonly rows: Int16Array;
  /** Where labels were before the data changed; -1: nowhere. */
  readonly rowsBefore: readonly number[];
}

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
  return {
    style,
    slots,
    rowCount: rowsIn(height, style),
    stageWidth: measure.width,
    gap: measure.labelGap,
    baseScale: scaleOf(base, measure.width),
    xs: Float64Array.from(slots, (slot) => positionOf(base, table.anchors[slot]!, measure.width)),
    widths: Float64Array.from(slots, (slot) =>
      Math.min(widest, widestOf(arrangement, items[slot]!, style.widthOf)),
    ),
    offsets: new Float64Array(slots.length),
    rows: new Int16Array(slots.length).fill(-1),
    rowsBefore: slots.map((slot) => arrangement.rowsBefore?.get(items[slot]!.event.id) ?? -1),
  };
}

export function rowsIn(height: number, { rowHeight, height: labelHeight }: LabelStyle): number {
  return Math.min(255, Math.max(0, Math.floor((height + rowHeight - labelHeight) / rowHeight)));
}

/** Places in a draft, those of high priority first. */
export function byPriority({ slots }: Draft, arrangement: Arrangement): readonly number[] {
  const ranks = arrangement.ranks();
  return Array.from(slots.keys()).sort((a, b) => ranks[slots[a]!]! - ranks[slots[b]!]!);
}

/** Of all that a label says on one day or another, so that the layout holds still. */
function widestOf(arrangement: Arrangement, item: Item, widthOf: (text: LabelText) => number): number {
  return arrangement.statesOf(item).reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

/**
 * Tries to show every label in the view that fits all. False where no way of it does; then no label has a row.
 */
export function placeAll(plan: Draft): boolean {
  const done = strategies.some((strategy) => {
    clear(plan);
    return strategy(plan);
  });
  if (!done) clear(plan);
  return done;
}

/**
 * Places as many labels as find room one by one, those that had a row before, then those of high priority first: beside their leader where they can, else across it.
 * Returns how many.
 */
export function placeMost(plan: Draft, priorities: Iterable<number>): number {
  const order = Array.from(priorities);
  let count = keep(plan, order);
  let failures = 0;
  for (const item of order) {
    if (plan.rows[item]! >= 0) continue;
    const done =
      placeOne(plan, item, "right", false) ||
      placeOne(plan, item, "left", false) ||
      placeOne(plan, item, "right", true) ||
      placeOne(plan, item, "left", true) ||
      placeAcross(plan, item);
    if (done) count++;
    else if (++failures > mostFailures) break;
  }
  return count;
}

/** When so many labels found no place, the stage is full. */
const mostFailures = 24;

/** In a gap of a row that its leader passes, right beside a label that stands there. */
function placeAcross(plan: Draft, item: number): boolean {
  const { xs, offsets, widths, gap, stageWidth } = plan;
  const x = xs[item]!;
  const width = widths[item]!;
  const sides = Array.from(plan.rows.keys())
    .filter((other) => plan.rows[other]! >= 0)
    .flatMap((other) => {
      const left = xs[other]! + offsets[other]!;
      return [left + widths[other]! + gap, left - gap - width].map((start) => ({
        start,
        row: plan.rows[other]!,
      }));
    });
  const found = sides
    .filter(({ start }) => start >= Math.max(0, x - width) && start <= Math.min(x, stageWidth - width))
    .sort((a, b) => a.row - b.row || b.start - a.start)
    .find(({ start, row }) => isFree(plan, item, row, start - x, true));
  if (found === undefined) return false;
  plan.rows[item] = found.row;
  plan.offsets[item] = found.start - x;
  return true;
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

/** The best-looking first, but for what was shown before. */
const strategies: readonly ((plan: Draft) => boolean)[] = [
  keepRows,
  (plan) => placeFromLast(plan, ["right"], false),
  (plan) => placeFromLast(plan, ["right", "left"], false),
  (plan) => placeFromLast(plan, ["right"], true),
  (plan) => placeFromLast(plan, ["right", "left"], true),
  packRows,
];

function clear(plan: Draft): void {
  plan.rows.fill(-1);
  plan.offsets.fill(0);
}

type Side = "left" | "right";

/**
 * From the last event to the first, each in the lowest row that is free: so earlier labels stand higher and their leaders pass left of the
 * later ones.
 */
function placeFromLast(plan: Draft, sides: readonly Side[], mayCross: boolean): boolean {
  const order = Array.from(plan.xs.keys()).sort((a, b) => plan.xs[b]! - plan.xs[a]! || b - a);
  return order.every((item) => sides.some((side) => placeOne(plan, item, side, mayCross)));
}

/** Each in the row in which it was, then the others, one by one. */
function keepRows(plan: Draft): boolean {
  const places = Array.from(plan.rowsBefore.keys());
  if (keep(plan, places) === 0) return false;
  return places.every(
    (item) =>
      plan.rows[item]! >= 0 || placeOne(plan, item, "right", true) || placeOne(plan, item, "left", true),
  );
}

/** Gives labels the rows that they had, beside their leaders where they can, else across them. Returns how many. */
function keep(plan: Draft, places: readonly number[]): number {
  const had = places.filter((item) => plan.rowsBefore[item]! >= 0 && plan.rowsBefore[item]! < plan.rowCount);
  for (const eighths of [0, 8, 1, 2, 3, 4, 5, 6, 7]) {
    for (const item of had) {
      if (plan.rows[item]! >= 0) continue;
      const [right, left] = [offsetAt(plan, item, "right"), offsetAt(plan, item, "left")];
      const offset = right + ((left - right) * eighths) / 8;
      if (!isFree(plan, item, plan.rowsBefore[item]!, offset, true)) continue;
      plan.rows[item] = plan.rowsBefore[item]!;
      plan.offsets[item] = offset;
    }
  }
  return had.filter((item) => plan.rows[item]! >= 0).length;
}

/**
 * Whoever must begin first goes first, as far left as its leader lets it, in the row where the least room is lost; then each row is pushed
 * back to the right, where labels hang best. A label is a job with a release time and a deadline, a row a machine.
 */
function packRows(plan: Draft): boolean {
  const { xs, widths, gap, stageWidth } = plan;
  const earliest = (item: number) => Math.max(0, xs[item]! - widths[item]!);
  const latest = (item: number) => Math.min(xs[item]!, stageWidth - widths[item]!);
  const order = Array.from(xs.keys()).sort((a, b) => latest(a) - latest(b) || a - b);
  const rows = Array.from({ length: plan.rowCount }, () => ({ free: 0, items: [] as number[] }));
  for (const item of order) {
    // Without loss: the fullest of the rows that are free in time. Else the one that is free first.
    const byLoss = rows.filter((row) => row.free <= latest(item)).sort((a, b) => a.free - b.free);
    const best = byLoss.findLast((row) => row.free <= earliest(item)) ?? byLoss[0];
    if (best === undefined) return false;
    best.items.push(item);
    best.free = Math.max(best.free, earliest(item)) + widths[item]! + gap;
    plan.rows[item] = rows.indexOf(best);
  }
  for (const { items } of rows) {
    let limit = stageWidth;
    for (const item of items.reverse()) {
      const left = Math.min(latest(item), limit - widths[item]!);
      plan.offsets[item] = left - xs[item]!;
      limit = left - gap;
    }
  }
  return true;
}

function placeOne(plan: Draft, item: number, side: Side, mayCross: boolean): boolean {
  const offset = offsetAt(plan, item, side);
  for (let row = 0; row < plan.rowCount; row++) {
    if (!isFree(plan, item, row, offset, mayCross)) continue;
    plan.rows[item] = row;
    plan.offsets[item] = offset;
    return true;
  }
  return false;
}

/** A label hangs to one side of its leader, to the other where it would leave the stage, and slides along it where it would leave there too. */
export function offsetAt(plan: Draft, item: number, side: Side): number {
  const x = plan.xs[item]!;
  const width = plan.widths[item]!;
  const fitsRight = x + width <= plan.stageWidth;
  const fitsLeft = x - width >= 0;
  if (fitsRight && (side === "right" || !fitsLeft)) return 0;
  if (fitsLeft) return -width;
  return Math.min(Math.max(0, x - width / 2), plan.stageWidth - width) - x;
}

/** Between a leader and a label that it passes. */
const leaderRoom = 4;

function isFree(plan: Draft, item: number, row: number, offset: number, mayCross: boolean): boolean {
  const x = plan.xs[item]!;
  const left = x + offset;
  const right = left + plan.widths[item]!;
  for (let other = 0; other < plan.rows.length; other++) {
    const otherRow = plan.rows[other]!;
    if (otherRow < 0) continue;
    const otherX = plan.xs[other]!;
    const otherLeft = otherX + plan.offsets[other]!;
    const otherRight = otherLeft + plan.widths[other]!;
    if (otherRow === row) {
      if (left < otherRight + plan.gap && otherLeft < right + plan.gap) return false;
    } else if (!mayCross) {
      const passesBehindMe = otherRow > row && otherX > left - leaderRoom && otherX < right + leaderRoom;
      const iPassBehind = otherRow < row && x > otherLeft - leaderRoom && x < otherRight + leaderRoom;
      if (passesBehindMe || iPassBehind) return false;
    }
  }
  return true;
}
