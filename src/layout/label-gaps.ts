import type { LabelPlan, PlannedLabel } from "./label-plan.js";
import { LabelRows } from "./label-rows.js";
import { placeIn, type ManyLabels } from "./many-labels.js";

/**
 * A plan for any number of labels, of which a picture computes what it shows.
 *
 * A level of zoom fills the gaps that the labels of the level before leave: row by row, from the lowest on, each gap for itself, takes those of
 * its events that have room in it beside their leader, those of high priority first. So what a gap takes depends on the labels at its ends, which
 * stay where they are, and on what the rows below have taken of its events: not on the view, nor on what was asked before. Between two levels each
 * label shows from the very scale on at which it meets none that was placed before.
 */
export function planGaps(labels: ManyLabels): LabelPlan {
  const { anchors, rowCount, widest, widthOf } = labels;
  const rows = new LabelRows(labels);
  const find = (slot: number, level: number) => rows.find(placeIn(labels, slot), level);
  const known = new Map<number, PlannedLabel>();
  return {
    rowCount,
    widestAt: () => widest,
    shown(scale, { start, end }) {
      if (anchors.length === 0 || rowCount === 0) return [];
      rows.forget();
      return rows.inSpan(start, end, rows.levelOf(scale)).filter((label) => label.scale <= scale);
    },
    labelOf(slot, scale) {
      const label = find(slot, rows.levelOf(scale));
      return label === null || label.scale > scale ? null : label;
    },
    placeOf(slot) {
      let label: PlannedLabel | null | undefined = known.get(slot);
      if (label !== undefined) return label;
      for (let level = 0; label == null && level <= rows.lastLevel; level++) label = find(slot, level);
      label ??= { slot, row: 0, offset: 0, width: widthOf(slot), scale: Infinity };
      known.set(slot, label);
      return label;
    },
  };
}
