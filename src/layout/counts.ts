import type { View } from "../view/view.js";
import type { Cell } from "./cells.js";

/** Beside numbers, half of it at each side, so that two never touch. */
export const countGap = 6;

/** Pixels that a number takes, with its separators; `digitWidth` is that of a character. */
export function countWidth(count: number, digitWidth: number): number {
  const digits = Math.floor(Math.log10(Math.max(1, count))) + 1;
  return (digits + Math.floor((digits - 1) / 3)) * digitWidth + countGap;
}

/**
 * Joins cells that have less room in view than their numbers take with those beside them: at an edge with the next one, elsewhere with the one
 * that makes a cell of twice the length with it, so that they stay where they are while one pans. By their start.
 */
export function joinTight(
  cells: readonly Cell[],
  view: View,
  widthOf: (count: number) => number,
): readonly Cell[] {
  const isTight = ({ start, end, count }: Cell) =>
    Math.min(end, view.end) - Math.max(start, view.start) < widthOf(count);
  const isPair = (a: Cell, b: Cell) =>
    a.start < view.start ||
    b.end > view.end ||
    (a.end - a.start === b.end - b.start && Math.floor(a.start / (a.end - a.start)) % 2 === 0);
  const joined: Cell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    const isOne =
      last !== undefined && last.end === cell.start && (isTight(last) || isTight(cell)) && isPair(last, cell);
    joined.push(isOne ? joinCells(joined.pop()!, cell) : cell);
  }
  return joined.length < cells.length ? joinTight(joined, view, widthOf) : cells;
}

/** One cell for two, the earlier one first. */
export function joinCells(a: Cell, b: Cell): Cell {
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    count: a.count + b.count,
    first: Math.min(a.first, b.first),
  };
}

/** The room of a number. */
export interface CountRoom {
  readonly countX: number;
  readonly countWidth: number;
}

/**
 * Where a number stands that is `width` wide: in the middle of what is seen of its box, else beside one of those of its row that it would meet
 * there, no farther than `reach` and within the stage, else in a row above. It takes that room.
 */
export function placeCount(
  rows: CountRoom[][],
  box: { readonly x: number; readonly width: number },
  width: number,
  stageWidth: number,
  reach: number,
): { readonly x: number; readonly row: number } {
  const last = Math.max(0, stageWidth - width);
  const middle = (Math.max(0, box.x) + Math.min(stageWidth, box.x + box.width) - width) / 2;
  const wanted = Math.max(0, Math.min(last, middle));
  for (let row = 0; ; row++) {
    const taken = (rows[row] ??= []);
    const x = [wanted, ...taken.flatMap(({ countX, countWidth }) => [countX - width, countX + countWidth])]
      .filter((x) => x >= 0 && x <= last && Math.abs(x - wanted) <= reach)
      .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
      .find((x) =>
        taken.every(
          (other) => x >= other.countX + other.countWidth - rounding || other.countX >= x + width - rounding,
        ),
      );
    if (x === undefined) continue;
    taken.push({ countX: x, countWidth: width });
    return { x, row };
  }
}

const rounding = 1e-6;
