import { firstOf } from "./best-of.js";
import { placeIn, scaleApart, step, type Box, type Gap, type ManyLabels } from "./many-labels.js";
import { firstAfter, firstFrom } from "./first-from.js";

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

/** Of a row, what stays in it, and from which scale on there is room for all of that. */
interface Kept {
  readonly labels: readonly Box[];
  readonly scale: number;
}

/** Which label a gap takes. Few are measured: texts take longer than all else. */
export class LabelChoice {
  readonly #labels: ManyLabels;
  readonly #firstScale: number;
  /** No gap narrower than this is looked at. */
  narrowest = 0;
  /** Titles that would not fit with so many pixels a letter are not measured, unless so many do. */
  #perLetter = 0;
  #longest = 0;
  readonly #best: (from: number, to: number) => number;
  /** Turns by place of labels that stay in their rows, and these by row. */
  readonly #keptTurns = new Map<number, number>();
  readonly #kept: readonly Kept[];

  constructor(labels: ManyLabels, firstScale: number) {
    this.#labels = labels;
    this.#firstScale = firstScale;
    this.#best = firstOf(labels.turns);
    this.#kept = Array.from({ length: labels.rowCount }, (_, row) => this.#keptIn(row));
    this.#sample();
  }

  /** The label that a gap takes first at a scale. */
  from(gap: Gap, scale: number, isTaken: (place: number) => boolean): Box | null {
    const { anchors, fit, lengthOf, rowCount, slots, spacing, widthOf } = this.#labels;
    const { narrowest } = this;
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

    const inRoom = (place: number): Box | null => {
      const t = anchors[place]!;
      const slot = slots[place]!;
      const width = widthOf(slot);
      const offset = offsetIn(gap, width, { left: (t - start) * scale, right: (end - t) * scale });
      if (offset === null) return null;
      const label = { slot, place, t, row, offset, width };
      return this.#isInTheWay(label, gap) ? null : label;
    };
    for (const label of this.#kept[row]!.labels) {
      const { place, t, offset, width } = label;
      if (place < from || place >= to || isEnd(gap, place)) continue;
      if (width <= (offset < 0 ? t - start : end - t) * scale) return label;
    }
    const others: { place: number; length: number }[] = [];
    let toTry = mostTried + mostTakenOfRow * rowCount;
    let measured = 0;
    for (const place of this.#byRank([from, middle], [middleEnd, to])) {
      if (toTry-- === 0 || others.length === mostCompared) break;
      if (this.#keptTurns.has(place)) continue;
      const length = lengthOf(slots[place]!);
      const t = anchors[place]!;
      const least = Math.min(this.#longest, length * this.#perLetter);
      if (least > Math.max(t - start, end - t) * scale) continue;
      if (measured === mostMeasured) others.push({ place, length });
      else if (!isTaken(place)) {
        measured++;
        const label = inRoom(place);
        if (label !== null) return label;
      }
    }
    measured = 0;
    for (const { place } of others.sort((a, b) => a.length - b.length)) {
      if (isTaken(place)) continue;
      if (++measured > mostShort) break;
      const label = inRoom(place);
      if (label !== null) return label;
    }
    return null;
  }

  /** Of two labels, whether the first goes first. */
  isBefore(a: Box, b: Box): boolean {
    const [turnA, turnB] = [a, b].map(({ place }) => this.#keptTurns.get(place) ?? Infinity) as [
      number,
      number,
    ];
    return turnA === turnB ? this.#turnOf(a.place) < this.#turnOf(b.place) : turnA < turnB;
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
    this.narrowest = below(width);
    this.#longest = some.length === 0 ? 0 : below(widthOf(some.at(-1)!));
    this.#perLetter = middle === undefined ? 0 : below(widthOf(middle) / Math.max(1, lengthOf(middle)));
  }

  /** What is kept in a row, and the scale from which there is room for all of it. */
  #keptIn(row: number): Kept {
    const { anchors, kept, spacing, widthOf } = this.#labels;
    const labels: Box[] = [];
    for (const [slot, before] of kept) {
      if (Math.floor(before) !== row) continue;
      const place = placeIn(this.#labels, slot);
      const width = widthOf(slot);
      labels.push({ slot, place, t: anchors[place]!, row, offset: before > row ? -width : 0, width });
      this.#keptTurns.set(place, this.#keptTurns.size);
    }
    const byTime = [...labels].sort((a, b) => a.t - b.t || a.offset - b.offset);
    const scales = byTime.slice(1).map((label, k) => scaleApart(byTime[k]!, label, spacing));
    return { labels, scale: Math.max(this.#firstScale, ...scales) };
  }

  /** Whether something that is kept in this row, and has no place yet, would lose it. */
  #isInTheWay(label: Box, gap: Gap): boolean {
    const { labels, scale } = this.#kept[gap.row]!;
    const { spacing } = this.#labels;
    return labels.some((other) => {
      if (other.place < gap.from || other.place >= gap.to || isEnd(gap, other.place)) return false;
      const [a, b] = label.t <= other.t ? [label, other] : [other, label];
      return scaleApart(a, b, spacing) > scale;
    });
  }

  /** The places of ranges, those of high priority first. */
  *#byRank(...ranges: readonly (readonly [from: number, to: number])[]): Generator<number> {
    let rest: { from: number; to: number; best: number }[] = [];
    const add = (from: number, to: number) => {
      if (from < to) rest.push({ from, to, best: this.#best(from, to) });
    };
    for (const [from, to] of ranges) add(from, to);
    while (rest.length > 0) {
      const first = rest.reduce((a, b) => (this.#turnOf(b.best) < this.#turnOf(a.best) ? b : a));
      yield first.best;
      rest = rest.filter((range) => range !== first);
      add(first.from, first.best);
      add(first.best + 1, first.to);
    }
  }

  #turnOf(place: number): number {
    return this.#labels.turns[place]!;
  }
}

/** Whether it is one of the labels between which the gap lies. */
function isEnd({ left, right }: Gap, place: number): boolean {
  return left?.place === place || right?.place === place;
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
