import type { TimeSpan } from "../time/event-date.js";
import type { Category } from "../model/story.js";
import type { Arrangement } from "./arrange.js";
import type { EventTable } from "./event-table.js";

/** How many events lie where in the whole of a story. */
export interface Overview {
  readonly extent: TimeSpan;
  /**
   * By category in the story's order, the last of those without one: how many events to expect in each of `binCount` equal
   * parts of the extent. A date that is wider than a part is shared out over all that it covers.
   */
  readonly layers: readonly Float64Array[];
}

/** More than a stage has columns, so that the counting is done once for all its widths. */
export const binCount = 2_048;

/** Further categories share the last layer: nobody could tell so many colours apart. */
const mostLayers = 16;

/** Of the events that are shown, by their place in the table (null: all), over the extent of all. O(n). */
export function overviewOf(
  { events, starts, ends, extent }: EventTable,
  categories: readonly Category[],
  indexOf: Arrangement["indexOf"] | null,
): Overview {
  const count = Math.min(mostLayers, categories.length + 1);
  const layers = Array.from({ length: count }, () => new Float64Array(binCount + 1));
  const layerOf = new Map(categories.map(({ name }, place) => [name, layers[Math.min(place, count - 1)]]));
  const scale = binCount / (extent.end - extent.start);
  // Where a date begins and, taken away again, where it ends: added up below, so that a long one costs no more than a short one.
  for (let slot = 0; slot < events.length; slot++) {
    if (indexOf !== null && indexOf(slot) < 0) continue;
    const { category } = events[slot]!;
    const layer = (category === undefined ? undefined : layerOf.get(category)) ?? layers[count - 1]!;
    const first = clampBin(Math.floor((starts[slot]! - extent.start) * scale));
    const last = Math.max(first, clampBin(Math.ceil((ends[slot]! - extent.start) * scale) - 1));
    const share = 1 / (last - first + 1);
    layer[first]! += share;
    layer[last + 1]! -= share;
  }
  for (const layer of layers) {
    let sum = 0;
    for (let bin = 0; bin < binCount; bin++) {
      // Rounded, or sums that should be nothing would be next to nothing.
      if (layer[bin] !== 0) sum = Math.round((sum + layer[bin]!) * 1e9) / 1e9;
      layer[bin] = sum;
    }
  }
  return { extent, layers: layers.map((layer) => layer.subarray(0, binCount)) };
}

function clampBin(bin: number): number {
  return Math.min(binCount - 1, Math.max(0, bin));
}

/** A part of a column, in CSS pixels from the top left corner. */
export interface OverviewBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The room for the columns of an overview, in CSS pixels. */
export interface OverviewRoom {
  /** Where the extent begins and how long it is. */
  readonly x: number;
  readonly width: number;
  /** Where the columns stand, and how high the highest is. */
  readonly bottom: number;
  readonly height: number;
  /** Least width of a column. */
  readonly column: number;
  readonly isRightToLeft: boolean;
}

/** A single event among thousands is still seen. */
const lowest = 2;

/** The columns of an overview by layer, the first at the bottom. Heights go by the root of the count, or a burst would hide all else. */
export function overviewBars(
  { layers }: Overview,
  { x, width, bottom, height, column, isRightToLeft }: OverviewRoom,
): readonly (readonly OverviewBar[])[] {
  // As many bins in each, or long dates would have ripples.
  const size = Math.max(1, Math.ceil((binCount * column) / Math.max(column, width)));
  const count = Math.ceil(binCount / size);
  const pitch = (width * size) / binCount;
  const totals = new Float64Array(count);
  const sums = layers.map((layer) => {
    const columns = new Float64Array(count);
    for (let bin = 0; bin < binCount; bin++) {
      // Most bins of a short story are empty.
      const expected = layer[bin]!;
      if (expected === 0) continue;
      const place = Math.floor(bin / size);
      columns[place]! += expected;
      totals[place]! += expected;
    }
    return columns;
  });
  const most = totals.reduce((a, b) => Math.max(a, b), 0);
  const bars: OverviewBar[][] = layers.map(() => []);
  for (let place = 0; place < count; place++) {
    const total = totals[place]!;
    if (total === 0) continue;
    const whole = Math.max(lowest, Math.sqrt(total / most) * height);
    const left = isRightToLeft ? width - (place + 1) * pitch : place * pitch;
    let y = bottom;
    for (let layer = 0; layer < sums.length; layer++) {
      const expected = sums[layer]![place]!;
      if (expected === 0) continue;
      const part = (expected / total) * whole;
      y -= part;
      bars[layer]!.push({ x: x + left, y, width: pitch, height: part });
    }
  }
  return bars;
}
