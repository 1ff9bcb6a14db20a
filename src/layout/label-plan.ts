import { fitView, scaleOf, type View } from "../view/view.js";
import { mostPlanned, turnsOf, type Arrangement } from "./arrange.js";
import { planGaps } from "./label-gaps.js";
import { draft, rowsIn, widen, type Draft } from "./label-draft.js";
import { placeAll, placeMost } from "./label-placement.js";
import { finishPlan } from "./label-scales.js";
import { labelWidths } from "./label-widths.js";
import type { LabelStyle, Measure } from "./measure.js";
import { sortedPlaces, valuesAt } from "../model/sorted-places.js";
import { fitMargin, type StageRoom } from "./stage.js";

/**
 * For the labels of a band the zoom from which each shows, and the row and the side of its leader that it keeps.
 *
 * After Been, Daiches & Yap, "Dynamic map labeling" (2006), and Been, Nöllenburg, Poon & Wolff, "Optimizing active ranges for consistent
 * dynamic map labeling" (2010): a label is active from one scale on, for ever, so that zooming in never takes one away and panning changes
 * nothing.
 */
export interface LabelPlan {
  readonly rowCount: number;
  /** Of its labels, as far as they matter at a scale and farther out. */
  readonly widestAt: (scale: number) => number;
  /** The labels shown at a scale (pixels a millisecond) whose anchors lie from `start` to `end`. */
  readonly shown: (scale: number, span: View) => readonly PlannedLabel[];
  /** The label of one event, or null where it is not shown at this scale. */
  readonly labelOf: (slot: number, scale: number) => PlannedLabel | null;
  /** Where the label of an event goes that is to be shown whatever the scale. */
  readonly placeOf: (slot: number) => PlannedLabel;
}

export interface PlannedLabel {
  readonly slot: number;
  readonly row: number;
  /** Pixels from the anchor to the left edge of the label, 0 or negative: the leader touches the label. */
  readonly offset: number;
  readonly width: number;
  /** Pixels a millisecond, from which it shows; Infinity: never. */
  readonly scale: number;
}

/** Up to this many the labels are fitted in each style in turn, the roomiest first. */
const mostToCompare = 60;

/** Labels that stand for all when styles are compared: those that will be shown. */
const mostToSample = 24;

/** The plans of all bands, and the name of the style that their labels have. */
export function planLabels(
  arrangement: Arrangement,
  measure: Measure,
  { bands, bandOf }: StageRoom,
): { readonly style: Measure["labelStyles"][number]; readonly plans: readonly LabelPlan[] } {
  const count = arrangement.count;
  if (measure.labelStyles.length === 0) throw new Error("A measure needs at least one label style.");
  if (count > mostPlanned) {
    const { table } = arrangement;
    const lengthOf = (slot: number) => {
      const title = table.columns.titles[table.places?.[slot] ?? slot];
      return typeof title === "string" ? title.length : 0;
    };
    const style = mostOf(measure.labelStyles, (each) => rowsOfAll(bands, each) / each.commonWidth);
    const byAnchor = sortedPlaces(table.anchors);
    const widths = labelWidths(arrangement, style, measure.width);
    const fit = fitView(arrangement.extent, measure.width, fitMargin);
    const plans = bands.map((band, place) => {
      const slots = bands.length === 1 ? byAnchor : byAnchor.filter((slot) => bandOf[slot] === place);
      return planGaps({
        slots,
        anchors: valuesAt(table.anchors, slots),
        anchorOf: (slot) => table.anchors[slot]!,
        turns: turnsOf(arrangement, slots),
        rowCount: rowsIn(band.labelsHeight, style),
        widthOf: widths.of,
        lengthOf,
        widest: widths.widest,
        spacing: measure.labelGap,
        kept: keptIn(arrangement, (slot) => bandOf[slot] === place),
        fit: { ...fit, scale: scaleOf(fit, measure.width) },
      });
    });
    return { style, plans };
  }
  const ranks = arrangement.ranks();
  const samples = arrangement.items.filter(({ slot }) => ranks[slot]! < mostToSample);
  const capacityOf = (style: LabelStyle) =>
    rowsOfAll(bands, style) / samples.reduce((sum, item) => sum + style.widthOf(arrangement.textOf(item)), 1);
  const members = bands.map((_, place) =>
    arrangement.items.map(({ slot }) => slot).filter((slot) => bandOf[slot] === place),
  );
  const styles = count > mostToCompare ? [mostOf(measure.labelStyles, capacityOf)] : measure.labelStyles;
  const choices = styles.map((style) =>
    bands.map((band, place) =>
      draft(arrangement, measure, style, { slots: members[place]!, height: band.labelsHeight }),
    ),
  );
  const chosen = mostPlaced(choices);
  for (const each of chosen) widen(each, arrangement);
  return {
    style: chosen[0]?.style ?? styles[0]!,
    plans: chosen.map((each) => finishPlan(each, arrangement)),
  };
}

/** Rows of labels before the data changed, by slot. */
function keptIn(
  { places, rowsBefore }: Arrangement,
  isMember: (slot: number) => boolean,
): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const [id, row] of rowsBefore ?? []) {
    const slot = places.get(id);
    if (slot !== undefined && isMember(slot)) rows.set(slot, row);
  }
  return rows;
}

function rowsOfAll(bands: StageRoom["bands"], style: LabelStyle): number {
  return bands.reduce((sum, { labelsHeight }) => sum + rowsIn(labelsHeight, style), 0);
}

/** Of equal ones the last, the most compact. */
function mostOf(styles: readonly LabelStyle[], capacityOf: (style: LabelStyle) => number): LabelStyle {
  return styles.reduce((best, style) => (capacityOf(style) >= capacityOf(best) ? style : best));
}

/** The first that shows all labels, else the first that shows most. */
function mostPlaced(choices: readonly (readonly Draft[])[]): readonly Draft[] {
  const left = new Set<Draft>();
  for (const drafts of choices) {
    for (const each of drafts) if (!placeAll(each)) left.add(each);
    if (!drafts.some((each) => left.has(each))) return drafts;
  }
  let best = choices[0]!;
  let most = -1;
  for (const drafts of choices) {
    const placed = drafts.reduce(
      (sum, each) => sum + (left.has(each) ? placeMost(each) : each.slots.length),
      0,
    );
    if (placed > most) [best, most] = [drafts, placed];
  }
  return best;
}
