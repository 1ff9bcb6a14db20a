import type { TimeSpan } from "../time/event-date.js";
import type { Category } from "../model/story.js";
import type { Arrangement } from "./arrange.js";
import type { EventTable } from "./event-table.js";

/** How many events lie where in the whole of a story. */
export interface Overview {
  readonly extent: TimeSpan;
  /**
   * By category in the story's order, the last of those without one: how many events to expect in each of so many equal columns of the
   * extent. A date that is wider than a column is shared out over all that it covers.
   */
  readonly layers: readonly Float64Array[];
}

/** Further categories share the last layer: nobody could tell so many colours apart. */
const mostLayers = 16;

/** In `columns` columns, of the events that are shown, by their place in the table (null: all), over the extent of all. O(n + columns). */
export function overviewOf(
  { starts, ends, categoryOf, extent }: EventTable,
  categories: readonly Category[],
  indexOf: Arrangement["indexOf"] | null,
  columns: number,
): Overview {
  const count = Math.min(mostLayers, categories.length + 1);
  const layers = Array.from({ length: count }, () => new Float64Array(columns + 1));
  const scale = columns / (extent.end - extent.start);
  const lastColumn = columns - 1;
  // Where a date begins and, taken away again, where it ends: added up below, so that a long one costs no more than a short one.
  for (let slot = 0; slot < starts.length; slot++) {
    if (indexOf !== null && indexOf(slot) < 0) continue;
    const category = categoryOf(slot);
    const layer = layers[category < 0 || category >= count ? count - 1 : category]!;
    let first = Math.floor((starts[slot]! - extent.start) * scale);
    if (first < 0) first = 0;
    else if (first > lastColumn) first = lastColumn;
    let last = Math.ceil((ends[slot]! - extent.start) * scale) - 1;
    if (last < first) last = first;
    else if (last > lastColumn) last = lastColumn;
    const share = 1 / (last - first + 1);
    layer[first]! += share;
    layer[last + 1]! -= share;
  }
  for (const layer of layers) {
    let sum = 0;
    let rounded = 0;
    for (let column = 0; column < columns; column++) {
      const change = layer[column]!;
      // Or sums that should be nothing would be next to nothing.
      if (change !== 0) rounded = Math.round((sum += change) * 1e12) / 1e12;
      layer[column] = rounded;
    }
  }
  return { extent, layers: layers.map((layer) => layer.subarray(0, columns)) };
}

/** Takes a part of a column: the place of its layer, and its sides in CSS pixels from the top left corner. */
export type DrawBar = (layer: number, left: number, right: number, top: number, bottom: number) => void;

/** The room for the columns of an overview, in CSS pixels. */
export interface OverviewRoom {
  /** Where the extent begins and how long it is. */
  readonly x: number;
  readonly width: number;
  /** Where the columns stand, and how high the highest is. */
  readonly bottom: number;
  readonly height: number;
  readonly isRightToLeft: boolean;
}

/** A single event among thousands is still seen. */
const lowest = 2;

/**
 * The columns of an overview, one after the other, each from the bottom up. Heights go by the root of the count, or a burst would hide all else.
 * There may be thousands of parts: none is an object.
 */
export function overviewBars(
  { layers }: Overview,
  { x, width, bottom, height, isRightToLeft }: OverviewRoom,
  draw: DrawBar,
): void {
  const count = layers[0]?.length ?? 0;
  const pitch = width / count;
  const totals = new Float64Array(count);
  let most = 0;
  for (const layer of layers)
    for (let place = 0; place < count; place++)
      most = Math.max(most, (totals[place] = totals[place]! + layer[place]!));
  for (let place = 0; place < count; place++) {
    const total = totals[place]!;
    if (total === 0) continue;
    const whole = Math.max(lowest, Math.sqrt(total / most) * height);
    const turn = isRightToLeft ? count - place - 1 : place;
    const left = x + turn * pitch;
    let y = bottom;
    for (let layer = 0; layer < layers.length; layer++) {
      const expected = layers[layer]![place]!;
      if (expected === 0) continue;
      const foot = y;
      y -= (expected / total) * whole;
      draw(layer, left, left + pitch, y, foot);
    }
  }
}
