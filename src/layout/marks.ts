import type { EventDate, TimeSpan } from "../time/event-date.js";
import { positionOf, scaleOf, type View } from "../view/view.js";
import type { Arrangement, Item } from "./arrange.js";
import { countByDate, countInCells, findWide, isNarrow, restLength, type Cell, type Dates } from "./cells.js";
import { countGap, countWidth, joinTight, joinCells, placeCount, type CountRoom } from "./counts.js";
import { kinds } from "./event-table.js";
import type { Level } from "./event-index.js";
import type { Measure } from "./measure.js";
import type { RivalIndex } from "./rivals.js";
import type { DensityCell, Mark, RestCell, Tie } from "./scene.js";
import { fadeLength, laneGap, laneTop, markSize, thinnestLane, type Band, type StageRoom } from "./stage.js";

export interface MarksInView {
  readonly marks: readonly Mark[];
  readonly ties: readonly Tie[];
  readonly density: readonly DensityCell[];
  /** Spans that found no lane. */
  readonly rest: readonly RestCell[];
}

/** The marks that meet the view, in time order. What cannot be told apart is counted. */
export function marksInView(
  arrangement: Arrangement,
  levels: readonly (readonly Level[])[],
  rivals: RivalIndex,
  view: View,
  room: StageRoom,
  measure: Measure,
): MarksInView {
  const { itemAt, slotAt, table } = arrangement;
  const { width } = measure;
  const scale = scaleOf(view, width);
  const dates: Dates = {
    spanOf: (index) => ({ start: table.starts[slotAt(index)]!, end: table.ends[slotAt(index)]! }),
  };
  const bandOf = (index: number) => room.bands[room.bandOf[slotAt(index)]!]!;
  const laneOf = (index: number) => room.lanes[slotAt(index)]!;
  const { digitWidth = plainDigitWidth } = measure;
  const cellOf = (
    { start, end, count, first }: Cell,
    { group, y, sign, rows }: { group: number; y: number; sign: string; rows: CountRoom[][] },
  ) => {
    const box = { x: (start - view.start) * scale, width: (end - start) * scale };
    const room = countWidth(count, digitWidth) + sign.length * digitWidth;
    // What is counted above the lanes has a row alone.
    const { x, row } = placeCount(rows, box, room, width, sign === "" ? box.width / 2 + room : Infinity);
    return { start, end, count, first, group, ...box, y: y - row * numberRow, countX: x, countWidth: room };
  };
  const widthInTime = (count: number) => countWidth(count, digitWidth) / scale;
  const length = restLength(view, width);
  const restCellOf = (start: number, count: number, first: number): Cell => {
    const cell = Math.floor(Math.max(view.start, start) / length) * length;
    return { start: cell, end: cell + length, count, first };
  };
  const places: number[] = [];
  const density: DensityCell[] = [];
  const rest: RestCell[] = [];
  for (const [group, band] of room.bands.entries()) {
    const narrow = levels[group]!.filter((level) => isNarrow(level, scale));
    const wide = levels[group]!.filter((level) => !isNarrow(level, scale));
    const inCells = countInCells(narrow, view, width, dates);
    const byDate = countByDate(
      wide.filter(({ kind }) => kind === kinds.moment),
      view,
      dates,
    );
    const others = findWide(
      wide.filter(({ kind }) => kind !== kinds.moment),
      view,
      width,
    );
    const withoutLane = [...others.cells];
    for (const index of inCells.singles) {
      if (laneOf(index) < band.laneCount) places.push(index);
      else withoutLane.push(restCellOf(dates.spanOf(index).start, 1, index));
    }
    for (const index of byDate.singles) places.push(index);
    for (const index of others.singles) places.push(index);

    const on = { group, y: band.axisY, sign: "", rows: [] };
    const densityOf = (isDate: boolean) => (cell: Cell) => {
      density.push({ ...cellOf(cell, on), category: band.category, isDate, isCrossed: isDate });
    };
    joinTight(inCells.cells, view, widthInTime).forEach(densityOf(false));
    byDate.cells.forEach(densityOf(true));
    if (withoutLane.length === 0) continue;
    const nameWidth = band.isRestByName ? band.name.length * 1.5 * digitWidth + nameRoom : 0;
    const above = { group, y: band.restY, sign: "+", rows: [[{ countX: 0, countWidth: nameWidth }]] };
    for (const cell of joinTight(oneForEach(withoutLane), view, (count) => widthInTime(10 * count)))
      rest.push(cellOf(cell, above));
  }
  places.sort((a, b) => a - b);

  const marks: Mark[] = [];
  const ties: Tie[] = [];
  for (const index of places) {
    const item = itemAt(index);
    const { when } = item;
    const band = bandOf(index);
    const look = { view, width, band, lane: laneOf(index) };
    for (const date of when.alternatives ?? [when])
      if (meets(date, view)) marks.push(markOf(item, when, date, { ...look, isRival: false }));
    const [first, last] = [when.alternatives?.[0], when.alternatives?.at(-1)];
    if (first !== undefined && last !== undefined)
      ties.push(...tieOf(item, first, last, { ...look, isRival: false }));
  }
  const drawn = new Set(places);
  for (const { index, when } of rivals.meeting(view)) {
    const item = itemAt(index);
    // Of what is counted with others nothing is told apart, and nothing is counted twice.
    if (!drawn.has(index) && meets(item.when, view)) continue;
    const look = { view, width, band: bandOf(index), lane: -1, isRival: true };
    if (meets(when, view)) marks.push(markOf(item, when, when, look));
    const [first, last] = item.when.start < when.start ? [item.when, when] : [when, item.when];
    ties.push(...tieOf(item, first, last, look));
  }
  return { marks, ties, density: withCrossed(density, marks, ties), rest };
}

/** Tells of numbers that a wide mark crosses, or that reach out of their box. */
function withCrossed(
  density: readonly DensityCell[],
  marks: readonly Mark[],
  ties: readonly Tie[],
): readonly DensityCell[] {
  const crossing = [
    ...marks
      .filter(({ shape }) => shape === "band")
      .map((mark) => ({ ...mark, y: mark.y + mark.height / 2 })),
    ...ties,
  ];
  return density.map((cell) => {
    const { x, width, y, countX, countWidth: room } = cell;
    const isOut = countX + countGap / 2 < x || countX + room - countGap / 2 > x + width;
    const isMet = (other: { readonly x: number; readonly width: number; readonly y: number }) =>
      Math.abs(other.y - y) < markSize && other.x < countX + room && countX < other.x + other.width;
    return isOut || crossing.some(isMet) ? { ...cell, isCrossed: true } : cell;
  });
}

/** Pixels, where nobody has measured type. */
const plainDigitWidth = 7;

/** From a row of numbers to the next. */
const numberRow = 14;

/** Beside the name of a band, its colour and some room. */
const nameRoom = 24;

/** Cells in the order of time, one for all that have the same place. */
function oneForEach(cells: readonly Cell[]): readonly Cell[] {
  const joined = new Map<number, Cell>();
  for (const cell of cells) {
    const known = joined.get(cell.start);
    joined.set(cell.start, known === undefined ? cell : joinCells(known, cell));
  }
  return Array.from(joined.values()).sort((a, b) => a.start - b.start);
}

interface Look {
  readonly view: View;
  readonly width: number;
  readonly band: Band;
  readonly lane: number;
  readonly isRival: boolean;
}

function meets(date: TimeSpan, view: View): boolean {
  return date.end > view.start && date.start < view.end;
}

/** `date` is `when`, or one of those that it lists. */
function markOf(
  { index, category }: Item,
  when: EventDate,
  date: EventDate,
  { view, width: stageWidth, band, lane, isRival }: Look,
): Mark {
  const extent = extentOf(date, view, stageWidth);
  const isApproximate = when.approximate;
  const isBar = lane >= 0;
  const isHollow = isRival || when.choice === "one";
  // About then: a fade outside both ends. A dot alone would fade away.
  const shape = isBar ? "bar" : extent.width < markSize && !isApproximate ? "dot" : "band";
  const height = isBar ? band.laneHeight - laneGap : markSize;
  const width = Math.max(extent.width, isBar ? Math.max(height, thinnestLane) : markSize);
  const fade = isApproximate ? fadeLength : 0;
  return {
    index,
    shape,
    // What is too narrow to see grows about its middle; a bar from its start, where its label points.
    x: extent.x - fade - (isBar ? 0 : (width - extent.width) / 2),
    width: width + 2 * fade,
    y: isBar ? laneTop(band, lane) : band.axisY - markSize / 2,
    height,
    core: isBar && !isHollow ? coreOf(date, view, stageWidth) : null,
    isHollow,
    isUncertain: when.uncertain,
    isRival,
    fadesLeft: isApproximate || date.start === -Infinity,
    fadesRight: isApproximate || date.end === Infinity,
    category,
  };
}

/** The bar that joins two dates, also where neither of them is in view. */
function tieOf(
  { index, category }: Item,
  first: TimeSpan,
  last: TimeSpan,
  { view, width, band, isRival }: Look,
): readonly Tie[] {
  const extent = extentOf({ start: first.end, end: last.start }, view, width);
  return extent.width > 0 ? [{ index, category, y: band.axisY, isRival, ...extent }] : [];
}

/** Far enough beyond the edges that a cut end is never seen; near enough for every painter's numbers. */
const beyond = 40;

/** What is open fades at the edge of the stage itself. */
function extentOf(span: TimeSpan, view: View, width: number): { readonly x: number; readonly width: number } {
  const x = span.start === -Infinity ? 0 : Math.max(-beyond, positionOf(view, span.start, width));
  const right = span.end === Infinity ? width : Math.min(width + beyond, positionOf(view, span.end, width));
  return { x, width: Math.max(0, right - x) };
}

/** Between the end of the first date and the start of the last: what the interval covers however its ends are read. */
function coreOf(date: EventDate, view: View, width: number): Mark["core"] {
  const start =
    date.first === undefined ? date.start : isVague(date.first) ? date.first.end : date.first.start;
  const end = date.last === undefined ? date.end : isVague(date.last) ? date.last.start : date.last.end;
  if (end <= start) return null;
  const core = extentOf({ start, end }, view, width);
  return core.width > 0 ? { x: core.x, width: core.width } : null;
}

/** A day and what is shorter counts as exact: nobody reads a bar more finely. */
function isVague(date: EventDate): boolean {
  return date.end - date.start > 86_400_000;
}
