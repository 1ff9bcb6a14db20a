import { firstOf } from "./best-of.js";
import type { LabelPlan, PlannedLabel } from "./label-plan.js";
import { firstFrom } from "./sorted-places.js";

/** What of a band's labels a plan depends on. */
export interface TiledLabels {
  /** By anchor. */
  readonly slots: Uint32Array;
  /** Ascending. */
  readonly anchors: Float64Array;
  readonly anchorOf: (slot: number) => number;
  /** Turns by slot: who gets a label first. */
  readonly ranks: Uint32Array;
  readonly rowCount: number;
  /** Of a label, and from one to the next, in pixels. */
  readonly width: number;
  readonly pitch: number;
}

/** From one level of zoom to the next, as a factor of scale. */
const step = Math.SQRT2;

/** Milliseconds: tiles do not become narrower. */
const narrowest = 1 / 64;

/** So many tiles are remembered; then all are forgotten, as they can be had again. */
const mostTiles = 20_000;

/** By row the place of the label that has its anchor in a tile, or -1. */
type Tile = readonly number[];

/** What a tile holds at first, from the level before, and after each turn of deciding. */
type Turn = 0 | 1 | 2 | 3;

/**
 * A plan for any number of labels of one width, of which a picture computes what it shows. Labels hang to the right of their leaders.
 *
 * At each level of zoom time is cut into tiles as wide as a label with its gap, so that no two labels of a row have their anchors in one tile.
 * A tile keeps the labels of the level before and takes more, those of high priority first, each in the lowest row in which no label of the tiles
 * beside it is too near. That this does not go on along the whole axis, even tiles decide first, as if they and the two beside them were alone; then
 * odd ones, beside what those took; then even ones take what is left. So a tile depends on those about it at its own level and the levels before,
 * and on nothing else: not on the view, nor on what was asked before. In the end no tile has room for a further label, and an event that comes
 * before all others within a label's length of it has its label as soon as those shown farther out leave it room.
 */
export function planTiles(labels: TiledLabels): LabelPlan {
  const { slots, anchors, rowCount, width } = labels;
  const tiles = new Tiles(labels);
  const labelAt = (place: number, row: number): PlannedLabel => ({
    slot: slots[place]!,
    row,
    offset: 0,
    width,
  });
  const rowsFound = new Map<number, number>();
  const find = (slot: number, level: number) =>
    tiles
      .at(level, 3, tiles.indexOf(level, labels.anchorOf(slot)))
      .findIndex((place) => place >= 0 && slots[place] === slot);
  return {
    rowCount,
    widestAt: () => width,
    shown(scale, { start, end }) {
      const found: PlannedLabel[] = [];
      if (anchors.length === 0 || rowCount === 0) return found;
      tiles.forget();
      const level = tiles.levelOf(scale);
      const last = tiles.indexOf(level, end);
      for (let index = tiles.next(level, tiles.indexOf(level, start)); index <= last;) {
        for (const [row, place] of tiles.at(level, 3, index).entries())
          if (place >= 0 && tiles.isShown(level, index, row, scale)) found.push(labelAt(place, row));
        index = tiles.next(level, index + 1);
      }
      return found;
    },
    labelOf(slot, scale) {
      const level = tiles.levelOf(scale);
      const row = find(slot, level);
      const index = tiles.indexOf(level, labels.anchorOf(slot));
      return row < 0 || !tiles.isShown(level, index, row, scale) ? null : { slot, row, offset: 0, width };
    },
    placeOf(slot) {
      let row = rowsFound.get(slot);
      for (let level = 0; row === undefined && level <= tiles.lastLevel; level++) {
        const found = find(slot, level);
        if (found >= 0) row = found;
      }
      rowsFound.set(slot, row ?? 0);
      return { slot, row: row ?? 0, offset: 0, width };
    },
  };
}

class Tiles {
  readonly lastLevel: number;
  readonly #labels: TiledLabels;
  readonly #origin: number;
  /** Milliseconds that a tile of the first level covers: all anchors lie in one. */
  readonly #widest: number;
  /** Milliseconds that a tile covers, by level. */
  readonly #lengths: readonly number[];
  readonly #none: Tile;
  readonly #best: (from: number, to: number) => number;
  #known: Map<number, Tile>[] = [];
  #knownCount = 0;

  constructor(labels: TiledLabels) {
    const { anchors, slots, ranks, rowCount } = labels;
    this.#labels = labels;
    this.#origin = anchors[0] ?? 0;
    this.#widest = Math.max(1, 2 * ((anchors.at(-1) ?? 0) - this.#origin));
    this.#none = Array.from({ length: rowCount }, () => -1);
    this.#best = firstOf(anchors.length, (place) => ranks[slots[place]!]!);
    this.lastLevel = Math.ceil(Math.log(this.#widest / narrowest) / Math.log(step));
    this.#lengths = Array.from({ length: this.lastLevel + 1 }, (_, level) => this.#widest / step ** level);
  }

  /** The first level in which labels are as near to each other as they may be at this scale, or nearer. */
  levelOf(scale: number): number {
    const level = Math.ceil(Math.log((scale * this.#widest) / this.#labels.pitch) / Math.log(step) - 1e-9);
    return Math.min(this.lastLevel, Math.max(0, level));
  }

  /** Of the tile in which `t` lies. */
  indexOf(level: number, t: number): number {
    return Math.floor((t - this.#origin) / this.#lengths[level]!);
  }

  /** The first tile from `index` on in which there are events, or Infinity. */
  next(level: number, index: number): number {
    const { anchors } = this.#labels;
    const first = this.#first(level, index);
    return first < anchors.length ? this.indexOf(level, anchors[first]!) : Infinity;
  }

  at(level: number, turn: Turn, index: number): Tile {
    const isEven = index % 2 === 0;
    // An odd tile decides in the second turn, an even one in the first and the third.
    if (turn > 0 && isEven === (turn === 2)) return this.at(level, (turn - 1) as Turn, index);
    const memory = (this.#known[4 * level + turn] ??= new Map<number, Tile>());
    let tile = memory.get(index);
    if (tile === undefined) {
      tile = this.#compute(level, turn, index);
      memory.set(index, tile);
      this.#knownCount++;
    }
    return tile;
  }

  /** Whether a label of a tile is shown at a scale that leads to its level: it is, or waits for those before it that are too near. */
  isShown(level: number, index: number, row: number, scale: number): boolean {
    const { anchors, pitch, ranks, slots } = this.#labels;
    const place = this.at(level, 3, index)[row]!;
    if (this.at(level, 0, index)[row] === place) return true;
    return [-2, -1, 1, 2].every((way) => {
      const other = this.at(level, 3, index + way)[row]!;
      if (other < 0 || Math.abs(anchors[other]! - anchors[place]!) * scale >= pitch * (1 - 1e-9)) return true;
      const isCarried = this.at(level, 0, index + way)[row] === other;
      return !isCarried && ranks[slots[other]!]! > ranks[slots[place]!]!;
    });
  }

  forget(): void {
    if (this.#knownCount < mostTiles) return;
    this.#known = [];
    this.#knownCount = 0;
  }

  #compute(level: number, turn: Turn, index: number): Tile {
    if (this.#first(level, index) === this.#first(level, index + 1)) return this.#none;
    if (turn === 0) return this.#carry(level, index);
    const before = (turn - 1) as Turn;
    const reach = turn === 1 ? 2 : 1;
    const around = Array.from({ length: 2 * reach + 1 }, (_, k) => [
      ...this.at(level, before, index - reach + k),
    ]);
    this.#fill(level, index - reach, around);
    return around[reach]!;
  }

  /** The labels of the level before. */
  #carry(level: number, index: number): Tile {
    if (level === 0) return this.#none;
    const tile = [...this.#none];
    const last = Math.floor((index + 1) / step + 1e-6);
    for (let parent = Math.floor(index / step - 1e-6); parent <= last; parent++) {
      for (const [row, place] of this.at(level - 1, 3, parent).entries())
        if (place >= 0 && this.indexOf(level, this.#labels.anchors[place]!) === index) tile[row] = place;
    }
    return tile;
  }

  /** Gives each row of tiles, all but the first and the last of them, what it has room for. */
  #fill(level: number, first: number, tiles: readonly number[][]): void {
    const firsts = tiles.map((_, k) => this.#first(level, first + k));
    for (let row = 0; row < this.#none.length; row++) {
      for (;;) {
        let best = -1;
        let bestTile = 0;
        for (let k = 1; k + 1 < tiles.length; k++) {
          if (tiles[k]![row]! >= 0) continue;
          const place = this.#candidate(level, firsts[k]!, firsts[k + 1]!, row, tiles, k);
          if (place < 0 || (best >= 0 && !this.#isBefore(place, best))) continue;
          best = place;
          bestTile = k;
        }
        if (best < 0) break;
        tiles[bestTile]![row] = best;
      }
    }
  }

  /** Who comes first in a tile of those that have no label yet and would have room in a row. */
  #candidate(
    level: number,
    from: number,
    to: number,
    row: number,
    tiles: readonly number[][],
    k: number,
  ): number {
    const { anchors } = this.#labels;
    const length = this.#lengths[level]!;
    const left = tiles[k - 1]![row]!;
    const right = tiles[k + 1]![row]!;
    const low = left < 0 ? from : firstFrom(anchors, anchors[left]! + length, from, to);
    const high = right < 0 ? to : firstFrom(anchors, anchors[right]! - length, low, to);
    return this.#bestExcept(low, high, tiles[k]!);
  }

  #bestExcept(from: number, to: number, taken: readonly number[]): number {
    if (from >= to) return -1;
    const best = this.#best(from, to);
    if (!taken.includes(best)) return best;
    const [a, b] = [this.#bestExcept(from, best, taken), this.#bestExcept(best + 1, to, taken)];
    return a < 0 || (b >= 0 && this.#isBefore(b, a)) ? b : a;
  }

  #isBefore(a: number, b: number): boolean {
    const { ranks, slots } = this.#labels;
    return ranks[slots[a]!]! < ranks[slots[b]!]!;
  }

  /** The first place whose anchor lies in this tile or a later one. */
  #first(level: number, index: number): number {
    const { anchors } = this.#labels;
    let low = 0;
    let high = anchors.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.indexOf(level, anchors[middle]!) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
