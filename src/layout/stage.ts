import { plural } from "../locale/plural.js";
import type { Arrangement } from "./arrange.js";
import { assignGroups } from "./event-table.js";
import type { Group } from "./groups.js";
import type { Measure } from "./measure.js";

/** Room at both ends of the view that fits all, so that no mark touches the edge. */
export const fitMargin = 24;

/** A dot, and the thickness of a band: the mark of what the zoom shows as a moment. */
export const markSize = 10;

/** Fade outside a date that is about. */
export const fadeLength = 24;

/** Between the lowest label and the highest mark, at the least. */
export const labelLift = 10;

/** Lanes take no more of the stage than this, of a band the second, and grow thinner before they grow fewer. */
const laneShare = 0.16;
const laneShareOfBand = 0.3;
export const thinnestLane = 6;

/** So many are drawn in any band. */
const fewLanes = 3;

/** Shares of the axis, which has two lines: the name of a band, numbers above its lanes, and what is below its moments. */
const nameShare = 0.34;
const restShare = 0.34;
const footShare = 0.16;

/** How the height of the stage is shared out, in CSS pixels. */
export interface StageRoom {
  /** One for each group, the last perhaps for all that have no room of their own; without groups one for all. */
  readonly bands: readonly Band[];
  /** The bands and lanes of events by slot. */
  readonly bandOf: Uint16Array;
  readonly lanes: Int32Array;
}

export interface Band extends Group {
  readonly y: number;
  readonly height: number;
  /** Where moments lie. */
  readonly axisY: number;
  /** Lanes that are drawn; spans in further ones are counted. */
  readonly laneCount: number;
  readonly laneHeight: number;
  /** Whether there are spans that have no lane; the top of their numbers, and whether these stand in the line of the name. */
  readonly hasRest: boolean;
  readonly restY: number;
  readonly isRestByName: boolean;
  /** Bottom of the lowest row of labels, and the height above it that they may use. */
  readonly labelsBottom: number;
  readonly labelsHeight: number;
}

export function shareStage(arrangement: Arrangement, measure: Measure): StageRoom {
  const { table, groups } = arrangement;
  const axisY = Math.max(0, measure.height - measure.axisHeight);
  if (groups.length === 0) {
    const all: Group = { key: "", name: "", category: -1, count: table.starts.length };
    const count = table.laneCounts[0] ?? 0;
    const laneHeight = laneHeightOf(measure.height * laneShare, count, measure);
    const laneCount = Math.min(count, Math.floor((measure.height * laneShare) / laneHeight + 1e-6));
    const hasRest = laneCount < count;
    return {
      bands: [
        bandOf(all, measure, { y: 0, height: axisY, axisY, laneCount, laneHeight, hasRest, nameHeight: 0 }),
      ],
      bandOf: table.groups,
      lanes: table.lanes,
    };
  }

  const shown = fold(groups, axisY, arrangement, measure);
  const isFolded = shown.length < groups.length;
  const bandOfSlot = isFolded ? table.groups.map((group) => Math.min(group, shown.length - 1)) : table.groups;
  const lanes = isFolded ? table.lanes.slice() : table.lanes;
  const laneCounts = isFolded ? assignGroups(table, bandOfSlot, shown.length, lanes) : table.laneCounts;
  const bands = shareAmongBands(shown, laneCounts, axisY, measure);
  return { bands, bandOf: bandOfSlot, lanes };
}

/** All lanes in the room for them, the thinnest at the least. */
function laneHeightOf(room: number, count: number, measure: Measure): number {
  return Math.max(thinnestLane, Math.min(measure.laneHeight, room / Math.max(1, count)));
}

/** The first groups, and in place of the last ones "3 more", where not even their names and marks have room. */
function fold(
  groups: readonly Group[],
  axisY: number,
  { words, table }: Arrangement,
  measure: Measure,
): readonly Group[] {
  const least = (hasLanes: boolean) => leastHeight(measure, hasLanes ? thinnestLane : 0);
  const heights = groups.map((_, place) => least(table.laneCounts[place]! > 0));
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  if (groups.length === 1 || sumOf(heights) <= axisY) return groups;
  let most = groups.length - 1;
  while (
    most > 0 &&
    sumOf(heights.slice(0, most)) + least(heights.slice(most).some((height) => height > least(false))) > axisY
  )
    most--;
  const folded = groups.slice(most);
  return [
    ...groups.slice(0, most),
    {
      key: foldedKey,
      name: plural(words.locale.phrases.moreGroups, folded.length, words.language),
      category: -1,
      count: sumOf(folded.map(({ count }) => count)),
    },
  ];
}

/** Of the band of groups that have none of their own. */
export const foldedKey = " more";

/** A band with its name and its marks. */
function leastHeight({ axisHeight }: Measure, lanesHeight: number): number {
  return axisHeight * nameShare + lanesHeight + markSize / 2 + footOf(axisHeight);
}

/** Below the line that moments lie on. */
function footOf(axisHeight: number): number {
  return Math.max(markSize / 2 + 1, axisHeight * footShare);
}

/**
 * Each band has its name, its marks and a lane. Of what is left the largest gets a row of labels, then lanes take their share, then go further
 * rows to those with the most events for each that they have, and the rest is air.
 */
function shareAmongBands(
  groups: readonly Group[],
  laneCounts: readonly number[],
  axisY: number,
  measure: Measure,
): readonly Band[] {
  const { axisHeight } = measure;
  const { height: labelHeight, rowHeight, commonWidth } = measure.labelStyles.at(-1)!;
  const nameHeight = axisHeight * nameShare;
  let left =
    axisY -
    groups.reduce(
      (sum, _, place) => sum + leastHeight(measure, laneCounts[place]! > 0 ? thinnestLane : 0),
      0,
    );
  const take = (height: number) => {
    if (height > left) return false;
    left -= height;
    return true;
  };

  const perRow = Math.max(1, measure.width / commonWidth);
  const needs = groups.map(({ count }) => Math.ceil(count / perRow));
  const rows = groups.map(() => 0);
  const lanes = laneCounts.map((count) => Math.min(1, count));
  const liftOf = (place: number) => liftAbove(lanes[place]! < laneCounts[place]!, measure);
  const giveRow = () => {
    const lacking = groups.map(({ count }, place) =>
      rows[place]! < needs[place]! ? count / rows[place]! : 0,
    );
    // Of those that have none the largest comes first.
    const next = Array.from(groups.keys())
      .sort((a, b) => lacking[b]! - lacking[a]! || groups[b]!.count - groups[a]!.count)
      .find(
        (place) => lacking[place]! > 0 && take(rows[place] === 0 ? liftOf(place) + labelHeight : rowHeight),
      );
    if (next !== undefined) rows[next]!++;
    return next !== undefined;
  };

  giveRow();
  const laneShareOf = Math.floor(((axisY / groups.length) * laneShareOfBand) / thinnestLane);
  for (const [place, count] of laneCounts.entries()) {
    const wanted = count <= fewLanes ? count : Math.min(count, Math.max(1, laneShareOf));
    if (wanted > 1 && take((wanted - 1) * thinnestLane)) lanes[place] = wanted;
  }
  while (giveRow());

  const air = Math.max(0, left) / groups.length;
  let y = 0;
  return groups.map((group, place) => {
    const laneCount = lanes[place]!;
    const forLanes = laneCount * thinnestLane;
    const forRows = rows[place] === 0 ? 0 : liftOf(place) + labelHeight + (rows[place]! - 1) * rowHeight;
    const height = Math.max(0, leastHeight(measure, forLanes) + forRows + air);
    const band = bandOf(group, measure, {
      y,
      height,
      axisY: y + height - footOf(axisHeight),
      laneCount,
      laneHeight: laneHeightOf(forLanes + air / 2, laneCount, measure),
      hasRest: laneCount < laneCounts[place]!,
      nameHeight,
    });
    y += height;
    return band;
  });
}

function bandOf(
  group: Group,
  measure: Measure,
  room: Pick<Band, "y" | "height" | "axisY" | "laneCount" | "laneHeight" | "hasRest"> & {
    readonly nameHeight: number;
  },
): Band {
  const { nameHeight, ...band } = room;
  const labelsBottom = Math.max(band.y, lanesTop(band) - liftAbove(band.hasRest, measure));
  return {
    ...group,
    ...band,
    labelsBottom,
    // Not less than its rows by a rounding.
    labelsHeight: Math.max(0, labelsBottom - band.y - nameHeight + 1e-6),
    restY: lanesTop(band) - measure.axisHeight * restShare,
    isRestByName: lanesTop(band) - measure.axisHeight * restShare < band.y + nameHeight,
  };
}

/** Between the lowest label and the highest mark: numbers stand there too. */
function liftAbove(hasRest: boolean, { axisHeight }: Measure): number {
  return hasRest ? Math.max(labelLift, axisHeight * restShare) : labelLift;
}

/** Top of the highest lane. */
export function lanesTop({
  axisY,
  laneCount,
  laneHeight,
}: Pick<Band, "axisY" | "laneCount" | "laneHeight">): number {
  return axisY - markSize / 2 - laneCount * laneHeight;
}

/** Between a bar and the lane above it. */
export const laneGap = 2;

/** Top of the bars in a lane; lane 0 is the nearest to the axis. */
export function laneTop(band: Band, lane: number): number {
  return band.axisY - markSize / 2 - (lane + 1) * band.laneHeight;
}

/** Bottom of the labels in a row. */
export function rowBottom(band: Band, rowHeight: number, row: number): number {
  return band.labelsBottom - row * rowHeight;
}
