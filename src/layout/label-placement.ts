import type { Draft } from "./label-draft.js";

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
 * Places as many labels as find room: those that had a row before, or else as many of high priority as can be packed into the rows; then one
 * by one what finds a gap. Returns how many.
 */
export function placeMost(plan: Draft, priorities: Iterable<number>): number {
  const order = Array.from(priorities);
  clear(plan);
  if (keep(plan, order) > 0) return placeEach(plan, order);
  const inGaps = placeEach(plan, order);
  const [rows, offsets] = [plan.rows.slice(), plan.offsets.slice()];
  packMost(plan, order);
  const packed = placeEach(plan, order);
  if (packed > inGaps) return packed;
  plan.rows.set(rows);
  plan.offsets.set(offsets);
  return inGaps;
}

/** Packs the longest beginning of `order` that fits, as near as halving finds it. */
function packMost(plan: Draft, order: readonly number[]): void {
  let fits = 0;
  for (let step = 2 ** Math.floor(Math.log2(Math.max(1, order.length))); step >= 1; step /= 2) {
    const count = fits + step;
    if (count > order.length || isHopeless(plan, count)) continue;
    clear(plan);
    if (packRows(plan, order.slice(0, count))) fits = count;
  }
  clear(plan);
  packRows(plan, order.slice(0, fits));
}

/** One by one, those of high priority first: beside their leader where they can, else across it. Returns how many have a row then. */
function placeEach(plan: Draft, order: readonly number[]): number {
  const placed = placedIn(plan);
  let failures = 0;
  for (const item of order) {
    if (plan.rows[item]! >= 0) continue;
    const isPlaced = placeOne(plan, placed, item, ["right", "left"], [false, true]);
    if (!isPlaced && !placeAcross(plan, placed, item) && ++failures > mostFailures) break;
  }
  return placed.length;
}

function placedIn({ rows }: Draft): number[] {
  return Array.from(rows.keys()).filter((item) => rows[item]! >= 0);
}

/** When so many labels found no place, the stage is full. */
const mostFailures = 60;

/** In a gap of a row that its leader passes, right beside a label that stands there: in the lowest row, there farthest right. */
function placeAcross(plan: Draft, placed: number[], item: number): boolean {
  const { xs, offsets, widths, rows, gap, stageWidth } = plan;
  const x = xs[item]!;
  const width = plan.widthOf(item);
  const first = Math.max(0, x - width);
  const last = Math.min(x, stageWidth - width);
  let bestRow = Infinity;
  let bestStart = 0;
  for (const beside of placed) {
    const row = rows[beside]!;
    const left = xs[beside]! + offsets[beside]!;
    for (let turn = 0; turn < 2; turn++) {
      const start = turn === 0 ? left + widths[beside]! + gap : left - gap - width;
      if (start < first || start > last || row > bestRow || (row === bestRow && start <= bestStart)) continue;
      if (!isRowFree(plan, placed, row, start - gap, start + width + gap)) continue;
      bestRow = row;
      bestStart = start;
    }
  }
  if (bestRow === Infinity) return false;
  rows[item] = bestRow;
  offsets[item] = bestStart - x;
  placed.push(item);
  return true;
}

function isRowFree(
  plan: Draft,
  placed: readonly number[],
  row: number,
  left: number,
  right: number,
): boolean {
  for (let turn = 0; turn < placed.length; turn++)
    if (plan.rows[placed[turn]!] === row && meets(plan, placed[turn]!, left, right)) return false;
  return true;
}

/** The best-looking first, but for what was shown before. */
const strategies: readonly ((plan: Draft) => boolean)[] = [
  keepRows,
  (plan) => placeFromLast(plan, ["right"], false),
  (plan) => placeFromLast(plan, ["right", "left"], false),
  (plan) => placeFromLast(plan, ["right"], true),
  (plan) => placeFromLast(plan, ["right", "left"], true),
  (plan) => !isHopeless(plan, plan.slots.length) && packRows(plan),
];

/** Whether so many labels would need far more room than there is, going by those that have been measured. */
function isHopeless({ widths, rowCount, stageWidth }: Draft, count: number): boolean {
  let known = 0;
  let sum = 0;
  for (const width of widths) {
    if (Number.isNaN(width)) continue;
    known++;
    sum += width;
  }
  return (sum / known) * count > 1.5 * rowCount * stageWidth;
}

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
  const placed: number[] = [];
  return order.every((item) => placeOne(plan, placed, item, sides, [mayCross]));
}

/** Each in the row in which it was, then the others, one by one. */
function keepRows(plan: Draft): boolean {
  const places = Array.from(plan.rowsBefore.keys());
  if (keep(plan, places) === 0) return false;
  const placed = placedIn(plan);
  return places.every(
    (item) => plan.rows[item]! >= 0 || placeOne(plan, placed, item, ["right", "left"], [true]),
  );
}

/** Gives labels the rows that they had, as many of the first of `places` as can be packed into each. Returns how many. */
function keep(plan: Draft, places: readonly number[]): number {
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
  items: Iterable<number> = plan.xs.keys(),
  into: readonly number[] = Array.from({ length: plan.rowCount }, (_, row) => row),
): boolean {
  const { xs, widths, gap, stageWidth } = plan;
  const earliest = (item: number) => Math.max(0, xs[item]! - widths[item]!);
  const latest = (item: number) => Math.min(xs[item]!, stageWidth - widths[item]!);
  const order = Array.from(items);
  for (const item of order) plan.widthOf(item);
  order.sort((a, b) => latest(a) - latest(b) || a - b);
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

/** On the first of the sides where it is free without crossing a leader, then where it is free at all, in the lowest row that is. */
function placeOne(
  plan: Draft,
  placed: number[],
  item: number,
  sides: readonly Side[],
  mayCross: readonly boolean[],
): boolean {
  const offsets = sides.map((side) => offsetAt(plan, item, side));
  const free = offsets.map((offset) => freeRows(plan, placed, item, offset));
  for (const crosses of mayCross) {
    for (const [turn, { lowest, lowestUncrossed }] of free.entries()) {
      const row = crosses ? lowest : lowestUncrossed;
      if (row < 0) continue;
      plan.rows[item] = row;
      plan.offsets[item] = offsets[turn]!;
      placed.push(item);
      return true;
    }
  }
  return false;
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

/** The lowest row in which a label at `offset` meets no other, and the lowest where moreover no leader passes behind a label; -1: none. */
function freeRows(
  plan: Draft,
  placed: readonly number[],
  item: number,
  offset: number,
): { readonly lowest: number; readonly lowestUncrossed: number } {
  const { xs, rows, gap, rowCount } = plan;
  const x = xs[item]!;
  const left = x + offset;
  const right = left + plan.widthOf(item);
  const isTaken = new Uint8Array(rowCount);
  // Below the first its label would hide a leader, above the last a label would hide its own.
  let first = 0;
  let last = rowCount - 1;
  // By index: this runs thousands of times before the engine has compiled it, and iterators would be garbage.
  for (let turn = 0; turn < placed.length; turn++) {
    const other = placed[turn]!;
    const row = rows[other]!;
    if (meets(plan, other, left - gap, right + gap)) isTaken[row] = 1;
    const otherX = xs[other]!;
    if (row > first && otherX > left - leaderRoom && otherX < right + leaderRoom) first = row;
    if (row < last && meets(plan, other, x - leaderRoom, x + leaderRoom)) last = row;
  }
  const lowest = isTaken.indexOf(0);
  let lowestUncrossed = lowest < 0 ? -1 : isTaken.indexOf(0, first);
  if (lowestUncrossed > last) lowestUncrossed = -1;
  return { lowest, lowestUncrossed };
}

/** Whether the label of an item that has one reaches in between. */
function meets({ xs, offsets, widths }: Draft, item: number, left: number, right: number): boolean {
  const start = xs[item]! + offsets[item]!;
  return start < right && left < start + widths[item]!;
}
