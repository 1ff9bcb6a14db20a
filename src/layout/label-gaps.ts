import { firstOf } from "./best-of.js";
import type { LabelPlan, PlannedLabel } from "./label-plan.js";
import { firstAfter, firstFrom } from "./sorted-places.js";

/** What of a band's labels a plan depends on. */
export interface ManyLabels {
  /** By anchor. */
  readonly slots: Uint32Array;
  /** Ascending. */
  readonly anchors: Float64Array;
  readonly anchorOf: (slot: number) => number;
  /** Turns by slot: who gets a label first. */
  readonly ranks: Uint32Array;
  readonly rowCount: number;
  /** Pixels; asked of what may have a label alone. */
  readonly widthOf: (slot: number) => number;
  /** Grows with the width as a rule, and costs nothing. */
  readonly lengthOf: (slot: number) => number;
  /** No label is wider. */
  readonly widest: number;
  /** From one label to the next, in pixels. */
  readonly spacing: number;
  /** Where all fits: pixels a millisecond, and the times at the edges of the stage. */
  readonly fit: { readonly scale: number; readonly start: number; readonly end: number };
}

/** From one level of zoom to the next, as a factor of scale. Finer ones find room for no more labels that anybody would notice. */
const step = 2 ** (1 / 6);

/** Pixels a millisecond: as near as anybody may look, and nearer. */
const closest = 64;

/**
 * For a gap, at each level, the first in the order of priorities are measured, then the shortest of some after them. So many are looked at, and
 * a few more for each row, as they may have their labels there.
 */
const mostMeasured = 2;
const mostCompared = 16;
const mostShort = 3;
const mostTried = 24;
const mostTakenOfRow = 4;

/** Labels that tell how narrow labels are. */
const mostSampled = 64;

/** What is known of so many events is remembered; then all is forgotten, as it can be had again. */
const mostRemembered = 20_000;

/** A label that has a place from a scale on. */
interface Placed extends PlannedLabel {
  /** In the list by anchor. */
  readonly place: number;
  readonly t: number;
  /** When it was placed: level by level, and row by row in each. */
  readonly turn: number;
}

/** What lies between two neighbours in a row; null at the ends of time. */
interface Gap {
  readonly row: number;
  readonly left: Placed | null;
  readonly right: Placed | null;
  /** Places, up to before the last, of what could have its label in it. */
  readonly from: number;
  readonly to: number;
  /** Up to this level nothing is. */
  level: number;
  /** The gaps that are left of it at the level after, from left to right, each between two labels. */
  parts: readonly Gap[] | null;
}

/**
 * A plan for any number of labels, of which a picture computes what it shows.
 *
 * A level of zoom fills the gaps that the labels of the level before leave: row by row, from the lowest on, each gap for itself, takes those of
 * its events that have room in it beside their leader, those of high priority first. So what a gap takes depends on the labels at its ends, which
 * stay where they are, and on what the rows below have taken of its events: not on the view, nor on what was asked before. Between two levels each
 * label shows from the very scale on at which it meets none that was placed before.
 */
export function planGaps(labels: ManyLabels): LabelPlan {
  const { anchorOf, anchors, rowCount, slots, widest, widthOf } = labels;
  const rows = new Rows(labels);
  const find = (slot: number, level: number) => {
    let place = firstFrom(anchors, anchorOf(slot));
    while (slots[place] !== slot) place++;
    return rows.find(place, level);
  };
  const known = new Map<number, PlannedLabel>();
  return {
    rowCount,
    widestAt: () => widest,
    shown(scale, { start, end }) {
      if (anchors.length === 0 || rowCount === 0) return [];
      rows.forget();
      return rows.inSpan(start, end, rows.levelOf(scale)).filter((label) => label.scale <= scale);
    },
    labelOf(slot, scale) {
      const label = find(slot, rows.levelOf(scale));
      return label === null || label.scale > scale ? null : label;
    },
    placeOf(slot) {
      let label: PlannedLabel | null | undefined = known.get(slot);
      if (label !== undefined) return label;
      for (let level = 0; label == null && level <= rows.lastLevel; level++) label = find(slot, level);
      label ??= { slot, row: 0, offset: 0, width: widthOf(slot), scale: Infinity };
      known.set(slot, label);
      return label;
    },
  };
}

class Rows {
  readonly lastLevel: number;
  readonly #labels: ManyLabels;
  readonly #firstScale: number;
  /** No gap narrower than this is looked at. */
  #narrowest = 0;
  /** Titles that would not fit with so many pixels a letter are not measured, unless so many do. */
  #perLetter = 0;
  #longest = 0;
  readonly #best: (from: number, to: number) => number;
  readonly #placed = new Map<number, Placed>();
  /** By place: in each row the gap in which it was last looked for. */
  readonly #cursors = new Map<number, Gap[]>();
  #rows: readonly Gap[] = [];

  constructor(labels: ManyLabels) {
    const { anchors, fit } = labels;
    this.#labels = labels;
    this.#best = firstOf(anchors.length, (place) => this.#rankOf(place));
    // Where all fits, or a little farther out: a power of the step, so that it is the same for a story that has grown a little.
    this.#firstScale = step ** Math.floor(Math.log(fit.scale) / Math.log(step));
    this.lastLevel = Math.max(0, Math.ceil(Math.log(closest / this.#firstScale) / Math.log(step)));
    this.#sample();
    this.#clear();
  }

  /** The first level at this scale or a closer one. */
  levelOf(scale: number): number {
    const level = Math.ceil(Math.log(scale / this.#firstScale) / Math.log(step) - 1e-9);
    return Math.min(this.lastLevel, Math.max(0, level));
  }

  /** The labels of a level whose anchors lie from `start` to `end`. */
  inSpan(start: number, end: number, level: number): readonly Placed[] {
    const found: Placed[] = [];
    const visit = (gap: Gap) => {
      for (const part of this.#partsAt(gap, level) ?? []) {
        if (part.left !== null && part.left.t > end) return;
        if (part.right !== null && part.right.t < start) continue;
        visit(part);
        if (part.right !== gap.right && part.right!.t <= end) found.push(part.right!);
      }
    };
    for (const row of this.#rows) visit(row);
    return found;
  }

  /** The label that an event has at a level, or null. */
  find(place: number, level: number): Placed | null {
    const { rowCount } = this.#labels;
    const cursor = this.#cursorOf(place);
    for (let row = 0; row < rowCount && !this.#placed.has(place); row++)
      this.#descend(cursor, row, place, level);
    const label = this.#placed.get(place);
    return label === undefined || label.turn >= (level + 1) * rowCount ? null : label;
  }

  forget(): void {
    if (this.#cursors.size > mostRemembered) this.#clear();
  }

  /** Of the shortest of some labels, and pixels a letter of one in their middle: hardly one has less. */
  #sample(): void {
    const { anchors, lengthOf, slots, widthOf } = this.#labels;
    const some: number[] = [];
    for (const place of this.#byRank([0, anchors.length])) {
      if (some.length === mostSampled) break;
      some.push(slots[place]!);
    }
    some.sort((a, b) => lengthOf(a) - lengthOf(b));
    const width = some.slice(0, mostShort).reduce((least, slot) => Math.min(least, widthOf(slot)), Infinity);
    const middle = some[some.length >> 1];
    // In steps: another event makes no other plan.
    const below = (value: number) => step ** Math.floor(Math.log(value * 0.95) / Math.log(step));
    this.#narrowest = below(width);
    this.#longest = some.length === 0 ? 0 : below(widthOf(some.at(-1)!));
    this.#perLetter = middle === undefined ? 0 : below(widthOf(middle) / Math.max(1, lengthOf(middle)));
  }

  #clear(): void {
    this.#placed.clear();
    this.#cursors.clear();
    this.#rows = Array.from({ length: this.#labels.rowCount }, (_, row) => this.#gap(row, null, null, -1));
  }

  #gap(row: number, left: Placed | null, right: Placed | null, level: number): Gap {
    const { anchors } = this.#labels;
    // What shares its moment with a label is in the gap on the other side of that moment.
    const beyond = ({ t, offset }: Placed) => (offset < 0 ? firstFrom(anchors, t) : firstAfter(anchors, t));
    const from = left === null ? 0 : beyond(left);
    const to = right === null ? anchors.length : beyond(right);
    return { row, left, right, from, to, level, parts: null };
  }

  /** What a level has made of a gap; null where it is as it was. */
  #partsAt(gap: Gap, level: number): readonly Gap[] | null {
    while (gap.parts === null && gap.level < level) this.#fill(gap);
    return gap.level < level ? gap.parts : null;
  }

  /** Has all decided about an event in a row, up to a level. */
  #descend(cursor: Gap[], row: number, place: number, level: number): void {
    let gap = cursor[row]!;
    for (;;) {
      const parts = this.#partsAt(gap, level);
      if (parts === null) break;
      gap = parts.find(({ to }) => place < to)!;
    }
    cursor[row] = gap;
  }

  #cursorOf(place: number): Gap[] {
    let cursor = this.#cursors.get(place);
    if (cursor === undefined) this.#cursors.set(place, (cursor = [...this.#rows]));
    return cursor;
  }

  /** Whether an event has a label by some turn. */
  #isTaken(place: number, turn: number): boolean {
    const { rowCount } = this.#labels;
    const own = turn % rowCount;
    const level = (turn - own) / rowCount;
    const cursor = this.#cursorOf(place);
    // Of the rows above, what the level before has decided.
    for (let row = rowCount - 1; row >= 0 && !this.#placed.has(place); row--)
      if (row !== own) this.#descend(cursor, row, place, row < own ? level : level - 1);
    return (this.#placed.get(place)?.turn ?? Infinity) <= turn;
  }

  /** Puts into a gap what has room there at the next level, or finds out up to which level nothing has. */
  #fill(gap: Gap): void {
    const { row, left, right } = gap;
    const level = gap.level + 1;
    const turn = level * this.#labels.rowCount + row;
    const scale = this.#firstScale * step ** level;
    const placed = [left, right].filter((label) => label !== null);
    let parts = [{ gap, best: this.#choose(gap, scale, turn) }];
    for (;;) {
      const next = parts.reduce((first, part) =>
        part.best !== null && (first.best === null || this.#isBefore(part.best, first.best)) ? part : first,
      );
      if (next.best === null) break;
      const label = { ...next.best, scale: scaleBeside(next.best, placed, this.#labels.spacing) };
      this.#placed.set(label.place, label);
      placed.push(label);
      const halves = [
        this.#gap(row, next.gap.left, label, level),
        this.#gap(row, label, next.gap.right, level),
      ].map((half) => ({ gap: half, best: this.#choose(half, scale, turn) }));
      parts = parts.flatMap((part) => (part === next ? halves : [part]));
    }
    if (parts.length > 1) gap.parts = parts.map((part) => part.gap);
    else gap.level = Math.max(level, this.#levelBefore(gap));
  }

  /** The last level at which a gap has no room for any label. */
  #levelBefore({ left, right, from, to }: Gap): number {
    if (from >= to) return this.lastLevel;
    if (left === null || right === null) return 0;
    const { spacing } = this.#labels;
    const room = left.offset + left.width + 2 * spacing + this.#narrowest - right.offset;
    return this.levelOf(room / (right.t - left.t)) - 1;
  }

  /** The label that a gap takes first. */
  #choose(gap: Gap, scale: number, turn: number): Omit<Placed, "scale"> | null {
    const { anchors, fit, lengthOf, rowCount, slots, spacing, widthOf } = this.#labels;
    const narrowest = this.#narrowest;
    const { left, right, row } = gap;
    // Where all fits, the edges of the stage are ends too.
    const edges = scale < fit.scale * step ? fit : { start: -Infinity, end: Infinity };
    const start = left === null ? edges.start : left.t + (left.offset + left.width + spacing) / scale;
    const end = right === null ? edges.end : right.t + (right.offset - spacing) / scale;
    if ((end - start) * scale < narrowest) return null;

    const from = firstFrom(anchors, start, gap.from, gap.to);
    const to = firstAfter(anchors, end, from, gap.to);
    // In the middle of a narrow gap there is no room on either side.
    const middle = firstAfter(anchors, end - narrowest / scale, from, to);
    const middleEnd = firstFrom(anchors, start + narrowest / scale, middle, to);

    const inRoom = (place: number): Omit<Placed, "scale"> | null => {
      const t = anchors[place]!;
      const slot = slots[place]!;
      const width = widthOf(slot);
      const offset = offsetIn(gap, width, { left: (t - start) * scale, right: (end - t) * scale });
      return offset === null ? null : { slot, place, t, row, offset, width, turn };
    };
    const others: { place: number; length: number }[] = [];
    let toTry = mostTried + mostTakenOfRow * rowCount;
    let measured = 0;
    for (const place of this.#byRank([from, middle], [middleEnd, to])) {
      if (toTry-- === 0 || others.length === mostCompared) break;
      const length = lengthOf(slots[place]!);
      const t = anchors[place]!;
      const least = Math.min(this.#longest, length * this.#perLetter);
      if (least > Math.max(t - start, end - t) * scale) continue;
      if (measured === mostMeasured) others.push({ place, length });
      else if (!this.#isTaken(place, turn)) {
        measured++;
        const label = inRoom(place);
        if (label !== null) return label;
      }
    }
    measured = 0;
    for (const { place } of others.sort((a, b) => a.length - b.length)) {
      if (this.#isTaken(place, turn)) continue;
      if (++measured > mostShort) break;
      const label = inRoom(place);
      if (label !== null) return label;
    }
    return null;
  }

  /** The places of ranges, those of high priority first. */
  *#byRank(...ranges: readonly (readonly [from: number, to: number])[]): Generator<number> {
    let rest: { from: number; to: number; best: number }[] = [];
    const add = (from: number, to: number) => {
      if (from < to) rest.push({ from, to, best: this.#best(from, to) });
    };
    for (const [from, to] of ranges) add(from, to);
    while (rest.length > 0) {
      const first = rest.reduce((a, b) => (this.#rankOf(b.best) < this.#rankOf(a.best) ? b : a));
      yield first.best;
      rest = rest.filter((range) => range !== first);
      add(first.from, first.best);
      add(first.best + 1, first.to);
    }
  }

  #isBefore(a: Omit<Placed, "scale">, b: Omit<Placed, "scale">): boolean {
    return this.#rankOf(a.place) < this.#rankOf(b.place);
  }

  #rankOf(place: number): number {
    const { ranks, slots } = this.#labels;
    return ranks[slots[place]!]!;
  }
}

/** Right of the leader, or left of it; across it only in a row of its own on a narrow stage. Null where there is no room. */
function offsetIn(
  gap: Gap,
  width: number,
  room: { readonly left: number; readonly right: number },
): number | null {
  if (width <= room.right) return 0;
  if (width <= room.left) return -width;
  return gap.left === null && gap.right === null && width <= room.left + room.right
    ? room.right - width
    : null;
}

/** The scale from which a label meets none of those of its row that were placed before. */
function scaleBeside(label: Omit<Placed, "scale">, placed: readonly Placed[], spacing: number): number {
  let scale = 0;
  for (const other of placed) {
    const isAfter = other.t > label.t || (other.t === label.t && other.offset === 0);
    const [a, b] = isAfter ? [label, other] : [other, label];
    const room = a.offset + a.width + spacing - b.offset;
    const apartFrom = room <= 0 ? 0 : room / (b.t - a.t);
    // Whoever shows only from there on is in nobody's way farther out.
    if (other.scale < apartFrom) scale = Math.max(scale, apartFrom);
  }
  return scale;
}
