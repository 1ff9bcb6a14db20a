import { LabelChoice } from "./label-choice.js";
import { scaleApart, step, type Box, type Gap, type ManyLabels, type Placed } from "./many-labels.js";
import { firstAfter, firstFrom } from "./first-from.js";

/** Pixels a millisecond: as near as anybody may look, and nearer. */
const closest = 64;

/** What is known of so many events is remembered; then all is forgotten, as it can be had again. */
const mostRemembered = 20_000;

/** The labels of each row, level by level, as far as somebody has asked. */
export class LabelRows {
  readonly lastLevel: number;
  readonly #labels: ManyLabels;
  readonly #firstScale: number;
  readonly #choice: LabelChoice;
  readonly #placed = new Map<number, Placed>();
  /** By place: in each row the gap in which it was last looked for. */
  readonly #cursors = new Map<number, Gap[]>();
  #rows: readonly Gap[] = [];

  constructor(labels: ManyLabels) {
    this.#labels = labels;
    // Where all fits, or a little farther out: a power of the step, so that it is the same for a story that has grown a little.
    this.#firstScale = step ** Math.floor(Math.log(labels.fit.scale) / Math.log(step));
    this.lastLevel = Math.max(0, Math.ceil(Math.log(closest / this.#firstScale) / Math.log(step)));
    this.#choice = new LabelChoice(labels, this.#firstScale);
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
    const before = level === 0 ? 0 : scale / step;
    const isTaken = (place: number) => this.#isTaken(place, turn);
    const withBest = (each: Gap) => ({ gap: each, best: this.#choice.from(each, scale, isTaken) });
    let parts = [withBest(gap)];
    for (;;) {
      const next = parts.reduce((first, part) =>
        part.best !== null && (first.best === null || this.#choice.isBefore(part.best, first.best))
          ? part
          : first,
      );
      if (next.best === null) break;
      const apartFrom = scaleBeside(next.best, placed, this.#labels.spacing);
      const label = { ...next.best, turn, scale: Math.max(before, apartFrom) };
      this.#placed.set(label.place, label);
      placed.push(label);
      const halves = [
        this.#gap(row, next.gap.left, label, level),
        this.#gap(row, label, next.gap.right, level),
      ].map(withBest);
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
    const room = left.offset + left.width + 2 * spacing + this.#choice.narrowest - right.offset;
    return this.levelOf(room / (right.t - left.t)) - 1;
  }
}

/** The scale from which a label meets none of those of its row that were placed before. */
function scaleBeside(label: Box, placed: readonly Placed[], spacing: number): number {
  let scale = 0;
  for (const other of placed) {
    const isAfter = other.t > label.t || (other.t === label.t && other.offset === 0);
    const apartFrom = isAfter ? scaleApart(label, other, spacing) : scaleApart(other, label, spacing);
    // Whoever shows only from there on is in nobody's way farther out.
    if (other.scale < apartFrom) scale = Math.max(scale, apartFrom);
  }
  return scale;
}
