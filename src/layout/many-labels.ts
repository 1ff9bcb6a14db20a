import type { PlannedLabel } from "./label-plan.js";
import { firstFrom } from "./first-from.js";

/** From one level of zoom to the next, as a factor of scale. Finer ones find room for no more labels that anybody would notice. */
export const step = 2 ** (1 / 6);

/** What of a band's labels a plan depends on. */
export interface ManyLabels {
  /** By anchor. */
  readonly slots: Uint32Array;
  /** Ascending. */
  readonly anchors: Float64Array;
  readonly anchorOf: (slot: number) => number;
  /** By anchor: who gets a label first. */
  readonly turns: Uint32Array;
  readonly rowCount: number;
  /** Pixels; asked of what may have a label alone. */
  readonly widthOf: (slot: number) => number;
  /** Grows with the width as a rule, and costs nothing. */
  readonly lengthOf: (slot: number) => number;
  /** No label is wider. */
  readonly widest: number;
  /** From one label to the next, in pixels. */
  readonly spacing: number;
  /** Rows by slot, those first that go first, of labels that are to stay where they were. */
  readonly kept: ReadonlyMap<number, number>;
  /** Where all fits: pixels a millisecond, and the times at the edges of the stage. */
  readonly fit: { readonly scale: number; readonly start: number; readonly end: number };
}

/** The place of an event in the list by anchor. */
export function placeIn({ anchorOf, anchors, slots }: ManyLabels, slot: number): number {
  let place = firstFrom(anchors, anchorOf(slot));
  while (slots[place] !== slot) place++;
  return place;
}

/** A label in its row. */
export interface Box extends Omit<PlannedLabel, "scale"> {
  /** In the list by anchor. */
  readonly place: number;
  readonly t: number;
}

/** A label that has a place from a scale on. */
export interface Placed extends Box, PlannedLabel {
  /** When it was placed: level by level, and row by row in each. */
  readonly turn: number;
}

/** What lies between two neighbours in a row; null at the ends of time. */
export interface Gap {
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

/** The scale from which two labels of a row, in their order, do not meet. */
export function scaleApart(a: Box, b: Box, spacing: number): number {
  const room = a.offset + a.width + spacing - b.offset;
  return room <= 0 ? 0 : room / (b.t - a.t);
}
