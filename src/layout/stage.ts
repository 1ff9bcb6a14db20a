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

/** Between the lowest label and the highest mark. */
const labelLift = 10;

/** Lanes take no more of the stage than this, of a band the second, and grow thinner before they grow fewer. */
const laneShare = 0.16;
const laneShareOfBand = 0.3;
const thinnestLane = 6;

/** Between two bands. */
const bandGap = 4;

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
  /** Bottom of the lowest row of labels, and the height above it that they may use. */
  readonly labelsBottom: number;
  readonly labelsHeight: number;
}

export function shareStage(arrangement: Arrangement, measure: Measure): StageRoom {
  const { table, groups } = arrangement;
  const axisY = Math.max(0, measure.height - measure.axisHeight);
  const one = (
    y: number,
    height: number,
    laneCount: number,
    share: number,
    group: Group,
    nameHeight: number,
  ) => bandOf(group, { y, height, laneCount, share, nameHeight, thickest: measure.laneHeight });
  if (groups.length === 0) {
    const all: Group = { key: "", name: "", category: -1, count: table.events.length };
    return {
      bands: [one(0, axisY, table.laneCounts[0] ?? 0, measure.height * laneShare, all, 0)],
      bandOf: table.groups,
      lanes: table.lanes,
    };
  }

  // One of the two lines that the axis has.
  const nameHeight = measure.axisHeight * 0.42;
  const { rowHeight, commonWidth } = measure.labelStyles.at(-1)!;
  const lane = table.laneCounts.some((count) => count > 0) ? thinnestLane : 0;
  const least = nameHeight + rowHeight + lane + labelLift + markSize + bandGap;
  const most = Math.max(1, Math.floor(axisY / least));
  const shown = fold(groups, most, arrangement);
  const isFolded = shown.length < groups.length;
  const bandOfSlot = isFolded ? table.groups.map((group) => Math.min(group, shown.length - 1)) : table.groups;
  const lanes = isFolded ? table.lanes.slice() : table.lanes;
  const laneCounts = isFolded ? assignGroups(table, bandOfSlot, shown.length, lanes) : table.laneCounts;

  const perRow = Math.max(1, measure.width / commonWidth);
  const rows = shareRows(
    shown.map(({ count }) => Math.ceil(count / perRow)),
    Math.floor((axisY - shown.length * least) / rowHeight),
  );
  const rest = axisY - shown.length * least - rows.reduce((sum, more) => sum + more, 0) * rowHeight;
  let y = 0;
  const bands = shown.map((group, place) => {
    const height = Math.max(0, least + rows[place]! * rowHeight + rest / shown.length);
    // Of what the rows of labels leave.
    const share = Math.min(height * laneShareOfBand, lane + rest / shown.length);
    const band = one(y, height, laneCounts[place]!, share, group, nameHeight);
    y += height;
    return band;
  });
  return { bands, bandOf: bandOfSlot, lanes };
}

/** The first groups, and in place of the last ones "3 more". */
function fold(groups: readonly Group[], most: number, { words }: Arrangement): readonly Group[] {
  if (groups.length <= most) return groups;
  const folded = groups.slice(most - 1);
  return [
    ...groups.slice(0, most - 1),
    {
      key: " more",
      name: plural(words.locale.phrases.moreGroups, folded.length, words.language),
      category: -1,
      count: folded.reduce((sum, { count }) => sum + count, 0),
    },
  ];
}

/** Beyond the one that each has: a row at a time to whoever lacks most of what it needs. */
function shareRows(needs: readonly number[], available: number): readonly number[] {
  const rows = needs.map(() => 1);
  for (let left = available; left > 0; left--) {
    const lacking = needs.map((need, place) => need / rows[place]!);
    const most = Math.max(...lacking);
    if (most <= 1) break;
    rows[lacking.indexOf(most)]!++;
  }
  return rows.map((each) => each - 1);
}

function bandOf(
  group: Group,
  room: {
    readonly y: number;
    readonly height: number;
    readonly laneCount: number;
    /** Height that lanes may take. */
    readonly share: number;
    readonly thickest: number;
    readonly nameHeight: number;
  },
): Band {
  const { y, height, share, nameHeight } = room;
  const laneHeight = Math.max(thinnestLane, Math.min(room.thickest, share / Math.max(1, room.laneCount)));
  const laneCount = Math.min(room.laneCount, Math.floor(share / laneHeight + 1e-6));
  // Without groups moments lie on the axis line; a band keeps them inside.
  const axisY = nameHeight === 0 ? y + height : y + height - bandGap - markSize / 2;
  const labelsBottom = Math.max(y, axisY - (markSize / 2 + laneCount * laneHeight + labelLift));
  return {
    ...group,
    y,
    height,
    axisY,
    laneCount,
    laneHeight,
    labelsBottom,
    labelsHeight: Math.max(0, labelsBottom - y - nameHeight),
  };
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
