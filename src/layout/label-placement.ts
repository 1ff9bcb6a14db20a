import type { Draft } from "./label-draft.js";

/**
 * Tries to show every label in the view that fits all, the best-looking way first, but for what was shown before. False where no way of it
 * does: the rows are for `placeMost` to fill then.
 */
export function placeAll(plan: Draft): boolean {
  return (
    !isHopeless(plan, plan.order) &&
    (keepRows(plan) ||
      placeFromLast(plan, ["right"], false) ||
      placeFromLast(plan, bothSides, false) ||
      placeFromLast(plan, ["right"], true) ||
      placeFromLast(plan, bothSides, true) ||
      packRows(plan, plan.order))
  );
}

/**
 * Places as many labels as find room: those that had a row before, or else as many of high priority as can be packed into the rows; then one
 * by one what finds a gap. Returns how many.
 */
export function placeMost(plan: Draft): number {
  if (keep(plan, plan.order) > 0) return placeEach(plan);
  const inGaps = placeEach(plan);
  const [rows, offsets] = [plan.rows.slice(), plan.offsets.slice()];
  packMost(plan);
  const packed = placeEach(plan);
  if (packed > inGaps) return packed;
  plan.rows.set(rows);
  plan.offsets.set(offsets);
  return inGaps;
}

/** Packs the longest beginning of its order that fits, as near as halving finds it. */
function packMost(plan: Draft): void {
  const { order } = plan;
  let fits = 0;
  for (let step = 2 ** Math.floor(Math.log2(order.length)); step >= 1; step /= 2) {
    const items = order.slice(0, fits + step);
    if (items.length < fits + step || isHopeless(plan, items)) continue;
    clear(plan);
    if (packRows(plan, items)) fits += step;
  }
  clear(plan);
  packRows(plan, order.slice(0, fits));
}

/** One by one, those of high priority first: beside their leader where they can, else across it. Returns how many have a row then. */
function placeEach(plan: Draft): number {
  const placed = placedIn(plan);
  let failures = 0;
  for (const item of plan.order) {
    if (plan.rows[item]! >= 0) continue;
    const isPlaced = placeOne(plan, placed, item, bothSides, [false, true], true);
    if (!isPlaced && ++failures > mostFailures) break;
  }
  return placed.items.length;
}

/** When so many labels found no place, the stage is full. */
const mostFailures = 60;

/** Labels that have a row, and the gap of each row about the leader that was looked at last. */
interface Placed {
  readonly items: number[];
  /** Ends of the labels before it, and starts of those after it; where a label covers it, it begins nowhere. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

function placedIn({ order, rows, rowCount }: Draft): Placed {
  const from = new Float64Array(rowCount);
  return { items: order.filter((item) => rows[item]! >= 0), from, to: from.slice() };
}

/** Whether labels need more room than there is, whatever their order. They are measured only as far as the answer asks for it. */
function isHopeless({ widthOf, rowCount, stageWidth, gap }: Draft, items: readonly number[]): boolean {
  let room = rowCount * (stageWidth + gap);
  return items.some((item) => (room -= widthOf(item) + gap) < 0);
}

function clear(plan: Draft): void {
  plan.rows.fill(-1);
  plan.offsets.fill(0);
}

type Side = "left" | "right";

const bothSides: readonly Side[] = ["right", "left"];

/**
 * From the last event to the first, each in the lowest row that is free: so earlier labels stand higher and their leaders pass left of the
 * later ones.
 */
function placeFromLast(plan: Draft, sides: readonly Side[], mayCross: boolean): boolean {
  clear(plan);
  const placed = placedIn(plan);
  const order = Array.from(plan.xs.keys()).sort((a, b) => plan.xs[b]! - plan.xs[a]! || b - a);
  return order.every((item) => placeOne(plan, placed, item, sides, [mayCross]));
}

/** Each in the row in which it was, then the others, one by one. */
function keepRows(plan: Draft): boolean {
  const places = Array.from(plan.rowsBefore.keys());
  if (keep(plan, places) === 0) return false;
  const placed = placedIn(plan);
  return places.every((item) => plan.rows[item]! >= 0 || placeOne(plan, placed, item, bothSides, [true]));
}

/** Gives labels the rows that they had and no others, as many of the first of `places` as can be packed into each. Returns how many. */
function keep(plan: Draft, places: readonly number[]): number {
  clear(plan);
  for (let row = 0; row < plan.rowCount; row++) {
    const had = places.filter((item) => plan.rowsBefore[item] === row);
    while (had.length > 0 && !packRows(plan, had, [row])) {
      for (const item of had) plan.rows[item] = -1;
      had.pop();
    }
  }
  return places.filter((item) => plan.rows[item]! >= 0).length;
}

/**
 * Whoever must begin first goes first, as far left as its leader lets it, in the row where the least room is lost; then each row is pushed
 * back to the right, where labels hang best. A label is a job with a release time and a deadline, a row a machine.
 */
function packRows(
  plan: Draft,
  items: readonly number[],
  into: readonly number[] = Array.from({ length: plan.rowCount }, (_, row) => row),
): boolean {
  const { xs, widths, gap, stageWidth } = plan;
  const earliest = (item: number) => Math.max(0, xs[item]! - widths[item]!);
  const latest = (item: number) => Math.min(xs[item]!, stageWidth - widths[item]!);
  for (const item of items) plan.widthOf(item);
  const order = [...items].sort((a, b) => latest(a) - latest(b) || a - b);
  const rows = into.map((row): PackedRow => ({ row, free: 0, items: [] }));
  for (const item of order) {
    const best = leastLoss(rows, earliest(item), latest(item));
    if (best === null) return false;
    best.items.push(item);
    best.free = Math.max(best.free, earliest(item)) + widths[item]! + gap;
    plan.rows[item] = best.row;
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

interface PackedRow {
  readonly row: number;
  /** From where on it is free. */
  free: number;
  readonly items: number[];
}

/** Without loss: the fullest of the rows that are free in time. Else the one that is free first, if that is not too late. */
function leastLoss(rows: readonly PackedRow[], earliest: number, latest: number): PackedRow | null {
  let best: PackedRow | null = null;
  for (const row of rows) {
    if (row.free > latest) continue;
    const isLossless = row.free <= earliest;
    if (best === null || (isLossless ? best.free > earliest || row.free >= best.free : row.free < best.free))
      best = row;
  }
  return best;
}

/**
 * On the first of the sides where it is free without crossing a leader, then where it is free at all, in the lowest row that is; then, if it may
 * lie there, across its leader.
 */
function placeOne(
  plan: Draft,
  placed: Placed,
  item: number,
  sides: readonly Side[],
  mayCross: readonly boolean[],
  mayLieAcross = false,
): boolean {
  if (!findGaps(plan, placed, item)) return false;
  for (const crosses of mayCross) {
    for (const side of sides) {
      const offset = offsetAt(plan, item, side);
      const row = freeRow(plan, placed, item, offset, crosses);
      if (row >= 0) return place(plan, placed, item, row, offset);
    }
  }
  return mayLieAcross && placeAcross(plan, placed, item);
}

/** Finds the gaps about the leader of an item. False where it has no room in any: most labels end here, before all that they say is made. */
function findGaps(plan: Draft, { items, from, to }: Placed, item: number): boolean {
  const { xs, offsets, widths, rows, rowCount, gap, stageWidth } = plan;
  const x = xs[item]!;
  from.fill(-Infinity);
  to.fill(Infinity);
  // By index: this runs thousands of times before the engine has compiled it, and iterators would be garbage.
  for (let turn = 0; turn < items.length; turn++) {
    const other = items[turn]!;
    const row = rows[other]!;
    const left = xs[other]! + offsets[other]!;
    const right = left + widths[other]!;
    if (right <= x - gap) from[row] = Math.max(from[row]!, right);
    else if (left >= x + gap) to[row] = Math.min(to[row]!, left);
    else from[row] = Infinity;
  }
  let most = 0;
  for (let row = 0; row < rowCount; row++)
    most = Math.max(most, Math.min(stageWidth, to[row]! - gap) - Math.max(0, from[row]! + gap));
  // What fills a gap to the last pixel may be found wider by rounding.
  return most > 0 && plan.leastWidthOf(item) < most + 1;
}

function place(plan: Draft, { items }: Placed, item: number, row: number, offset: number): true {
  plan.rows[item] = row;
  plan.offsets[item] = offset;
  items.push(item);
  return true;
}

/** A label hangs to one side of its leader, to the other where it would leave the stage, and slides along it where it would leave there too. */
export function offsetAt(plan: Draft, item: number, side: Side): number {
  const x = plan.xs[item]!;
  const width = plan.widthOf(item);
  const fitsRight = x + width <= plan.stageWidth;
  const fitsLeft = x - width >= 0;
  if (fitsRight && (side === "right" || !fitsLeft)) return 0;
  if (fitsLeft) return -width;
  return Math.min(Math.max(0, x - width / 2), plan.stageWidth - width) - x;
}

/** Between a leader and a label that it passes. */
const leaderRoom = 4;

/** The lowest row in which a label at `offset` meets no other, and unless it may, no leader passes behind a label; -1: none. */
function freeRow(
  plan: Draft,
  { items, from, to }: Placed,
  item: number,
  offset: number,
  mayCross: boolean,
): number {
  const { xs, offsets, widths, rows, rowCount, gap } = plan;
  const x = xs[item]!;
  const left = x + offset;
  const right = left + plan.widthOf(item);
  // Below the first its label would hide a leader, above the last a label would hide its own.
  let first = 0;
  let last = rowCount - 1;
  for (let turn = mayCross ? items.length : 0; turn < items.length; turn++) {
    const other = items[turn]!;
    const row = rows[other]!;
    const otherX = xs[other]!;
    if (row > first && otherX > left - leaderRoom && otherX < right + leaderRoom) first = row;
    const otherLeft = otherX + offsets[other]!;
    if (row < last && otherLeft < x + leaderRoom && x - leaderRoom < otherLeft + widths[other]!) last = row;
  }
  while (first <= last && (left - gap < from[first]! || right + gap > to[first]!)) first++;
  return first <= last ? first : -1;
}

/** In a gap of a row that its leader passes, right beside a label that stands there: in the lowest row, there farthest right. */
function placeAcross(plan: Draft, placed: Placed, item: number): boolean {
  const { gap, rowCount, stageWidth } = plan;
  const { from, to } = placed;
  const x = plan.xs[item]!;
  const width = plan.widthOf(item);
  for (let row = 0; row < rowCount; row++) {
    for (const start of [to[row]! - gap - width, from[row]! + gap]) {
      const isOnLeader = start >= Math.max(0, x - width) && start <= Math.min(x, stageWidth - width);
      if (isOnLeader && start - gap >= from[row]! && start + width + gap <= to[row]!)
        return place(plan, placed, item, row, start - x);
    }
  }
  return false;
}
