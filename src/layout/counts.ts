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
 * Joins cells that are shorter than their numbers with those beside them that lie in one cell of twice the length, and so on, so that they stay
 * where they are while one pans. One that an edge of the view leaves too little of is joined with the next one. By their start; `widthOf` gives
 * the time that a number takes.
 */
export function joinTight(
  cells: readonly Cell[],
  view: View,
  widthOf: (count: number) => number,
): readonly Cell[] {
  const isTight = ({ start, end, count }: Cell) => end - start < widthOf(count);
  const shortest = cells.reduce((least, { start, end }) => Math.min(least, end - start), Infinity);
  let joined = cells;
  for (let length = 2 * shortest; length <= 2 * (view.end - view.start); length *= 2)
    if (joined.some(isTight)) joined = joinWithin(joined, length, isTight);

  const [first, second] = joined;
  if (second?.start === first?.end && first !== undefined && first.end - view.start < widthOf(first.count))
    joined = [joinCells(first, second!), ...joined.slice(2)];
  const [before, last] = joined.slice(-2);
  if (before?.end === last?.start && last !== undefined && view.end - last.start < widthOf(last.count))
    joined = [...joined.slice(0, -2), joinCells(before!, last)];
  return joined;
}

/** Makes one of cells that touch, where one of them is tight, in each round time of that length. */
function joinWithin(
  cells: readonly Cell[],
  length: number,
  isTight: (cell: Cell) => boolean,
): readonly Cell[] {
  const joined: Cell[] = [];
  let run: Cell[] = [];
  const close = () => {
    if (run.length > 1 && run.some(isTight)) joined.push(run.reduce(joinCells));
    else joined.push(...run);
    run = [];
  };
  for (const cell of cells) {
    const last = run.at(-1);
    const isNext =
      last?.end === cell.start && Math.floor(last.start / length) === Math.floor(cell.start / length);
    if (!isNext) close();
    run.push(cell);
  }
  close();
  return joined;
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
