import type { Arrangement } from "./arrange.js";
import type { Measure } from "./measure.js";

/** Room at both ends of the view that fits all, so that no mark touches the edge. */
export const fitMargin = 24;

/** A dot, and the thickness of a band: the mark of what the zoom shows as a moment. */
export const markSize = 10;

/** Fade outside a date that is about. */
export const fadeLength = 24;

/** Between the lowest label and the highest mark. */
const labelLift = 10;

/** Lanes take no more of the stage than this, and grow thinner before they grow fewer. */
const laneShare = 0.16;
const thinnestLane = 6;

/** How the height of the stage is shared out, in CSS pixels. */
export interface StageRoom {
  readonly axisY: number;
  /** Lanes that are drawn; spans in further ones are counted. */
  readonly laneCount: number;
  readonly laneHeight: number;
  /** Height above the marks that labels may use. */
  readonly labels: number;
}

export function shareStage(arrangement: Arrangement, measure: Measure): StageRoom {
  const axisY = Math.max(0, measure.height - measure.axisHeight);
  const share = measure.height * laneShare;
  const laneHeight = Math.max(thinnestLane, Math.min(measure.laneHeight, share / arrangement.laneCount));
  const laneCount = Math.min(arrangement.laneCount, Math.floor(share / laneHeight + 1e-6));
  const marks = markSize / 2 + laneCount * laneHeight + labelLift;
  return { axisY, laneCount, laneHeight, labels: Math.max(0, axisY - marks) };
}

/** Between a bar and the lane above it. */
export const laneGap = 2;

/** Top of the bars in a lane; lane 0 is the nearest to the axis. */
export function laneTop(room: StageRoom, lane: number): number {
  return room.axisY - markSize / 2 - (lane + 1) * room.laneHeight;
}

/** Bottom of the labels in a row. */
export function rowBottom(room: StageRoom, rowHeight: number, row: number): number {
  return room.labels - row * rowHeight;
}
