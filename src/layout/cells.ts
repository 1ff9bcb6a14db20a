import type { TimeSpan } from "../time/event-date.js";
import type { View } from "../view/view.js";
import type { Level } from "./event-index.js";
import { kinds } from "./event-table.js";
import { firstAfter, firstFrom } from "./first-from.js";

/** A cell of the axis is at least this wide: a fingertip (WCAG 2.2, target size). */
export const cellWidth = 24;

/** What a cell shows one by one; more are counted. */
const mostInCell = 6;

/** What of a level a picture shows: places in the arrangement's items to be drawn one by one, and cells that are counted. */
export interface Counted {
  readonly singles: readonly number[];
  readonly cells: readonly Cell[];
}

/** On the axis. */
export interface Cell extends TimeSpan {
  readonly count: number;
  /** Place of the first in the arrangement's items. */
  readonly first: number;
}

/** Whether a zoom shows what is in a level as moments. */
export function isNarrow({ longest, kind }: Level, scale: number): boolean {
  return kind !== kinds.set && longest * scale < cellWidth;
}

/**
 * Of dates narrower than a cell. Cells lie on round times of a power of two, so they stay where they are while one pans. What reaches into the
 * view from beyond an edge counts in the cell there.
 */
export function countInCells(levels: readonly Level[], view: View, width: number, table: Dates): Counted {
  const singles: number[] = [];
  const cells: Cell[] = [];
  const length = cellLength(cellWidth, view, width);
  const first = Math.floor(view.start / length);
  const last = Math.max(first, Math.ceil(view.end / length) - 1);
  const cursors = levels.map((level) => ({ level, at: firstFrom(level.anchors, view.start) }));
  for (let cell = first; cell <= last; cell++) {
    const start = cell * length;
    const runs = cursors.map((cursor): Run => {
      const { level, at: from } = cursor;
      const to = firstFrom(level.anchors, cell === last ? view.end : start + length, from);
      cursor.at = to;
      return {
        level,
        from,
        to,
        before: cell === first ? from - level.overBy(view.start) : 0,
        after: cell === last ? level.begunBefore(view.end) - to : 0,
      };
    });
    const count = runs.reduce((sum, { from, to, before, after }) => sum + to - from + before + after, 0);
    if (count > mostInCell)
      cells.push({ start, end: start + length, count, first: placesIn(runs, view, table).next().value! });
    else if (count > 0) singles.push(...placesIn(runs, view, table));
  }
  return { singles, cells };
}

/** Of dates that are drawn as wide as they are: what has the very same one cannot be told apart at any zoom. */
export function countByDate(levels: readonly Level[], view: View, table: Dates): Counted {
  const singles: number[] = [];
  const cells: Cell[] = [];
  for (const { anchors, longest, items } of levels) {
    const end = firstFrom(anchors, view.end + longest / 2);
    let to = firstFrom(anchors, view.start - longest / 2);
    while (to < end) {
      const from = to;
      while (to < anchors.length && anchors[to] === anchors[from]) to++;
      const first = items[from]!;
      const span = table.spanOf(first);
      if (span.end <= view.start || span.start >= view.end) continue;
      if (to - from <= mostInCell) singles.push(...items.subarray(from, to));
      else cells.push({ ...span, count: to - from, first });
    }
  }
  return { singles, cells };
}

/** Of spans that have no lane: cells wide enough for their numbers, on round times. */
export function restLength(view: View, width: number): number {
  return cellLength(4 * cellWidth, view, width);
}

/** What is in view of spans and sets that are drawn as wide as they are: what has a lane, and how many have none. */
export function findWide(levels: readonly Level[], view: View, width: number): Counted {
  const singles: number[] = [];
  const cells: Cell[] = [];
  const length = restLength(view, width);
  for (const level of levels) {
    const { drawn, rest } = level.spans();
    singles.push(...drawn.meeting(view, Infinity));
    let at = firstFrom(rest.starts, view.start);
    const reaching = at - firstAfter(rest.ends, view.start);
    let before = reaching;
    const end = firstFrom(rest.starts, view.end);
    while (before > 0 || at < end) {
      const start = before > 0 ? view.start : rest.starts[at]!;
      const cell = Math.floor(start / length);
      const to = firstFrom(rest.starts, Math.min(view.end, (cell + 1) * length), at);
      let first = at;
      // The one of those from beyond the edge that began last.
      if (before > 0)
        do first--;
        while (rest.endOf(first) <= view.start);
      cells.push({
        start: cell * length,
        end: (cell + 1) * length,
        count: to - at + before,
        first: rest.items[first]!,
      });
      at = to;
      before = 0;
    }
  }
  return { singles, cells };
}

/** Reads the dates of items by their places. */
export interface Dates {
  readonly spanOf: (index: number) => TimeSpan;
}

/** Those of a level that a cell counts. */
interface Run {
  readonly level: Level;
  readonly from: number;
  readonly to: number;
  /** How many reach into it from before its first and from after its last one. */
  readonly before: number;
  readonly after: number;
}

function* placesIn(runs: readonly Run[], view: View, { spanOf }: Dates): Generator<number, undefined> {
  for (const { level, from, to, before, after } of runs) {
    for (let k = from; k < to; k++) yield level.items[k]!;
    for (let k = from - 1, left = before; left > 0; k--) {
      if (spanOf(level.items[k]!).end <= view.start) continue;
      left--;
      yield level.items[k]!;
    }
    for (let k = to, left = after; left > 0; k++) {
      if (spanOf(level.items[k]!).start >= view.end) continue;
      left--;
      yield level.items[k]!;
    }
  }
}

/** Milliseconds: the power of two that is at least so many pixels. */
function cellLength(pixels: number, view: View, width: number): number {
  return 2 ** Math.ceil(Math.log2((pixels * (view.end - view.start)) / Math.max(1, width)));
}
