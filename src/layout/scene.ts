import type { LabelText } from "./label-text.js";

/** All that one frame of the stage shows, in CSS pixels from its top left corner. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly isRightToLeft: boolean;
  /** Where the axis line lies. */
  readonly axisY: number;
  readonly ticks: readonly Tick[];
  readonly contexts: readonly Tick[];
  readonly marks: readonly Mark[];
  readonly ties: readonly Tie[];
  readonly density: readonly DensityCell[];
  readonly labels: readonly Label[];
  /** Bands one above the other, the first on top; empty without `groupBy`. */
  readonly groups: readonly GroupBand[];
  /** When the events that are open, or all that have labels, were reported. */
  readonly reports: readonly ReportTick[];
  /** Which anatomy the labels have; the name of a `LabelStyle`. */
  readonly labelStyle: string;
  /** Events that end before the view, that begin after it, and spans that found no lane. */
  readonly before: number;
  readonly after: number;
  readonly withoutLane: number;
  /** Where those spans lie. */
  readonly rest: readonly RestCell[];
  /** Top of the highest lane; with groups, of the first band. */
  readonly lanesY: number;
}

/** A band for the events of one group: its labels on top, spans below them, and moments on its baseline. */
export interface GroupBand {
  /** Tells bands apart: the same for a group at every view and size. */
  readonly key: string;
  /** In words: of a category, publisher or status, "none given", or "3 more" where the height is too little for all. */
  readonly name: string;
  /** Place in the story's categories, or -1. */
  readonly category: number;
  /** Events of the group, in view or not. */
  readonly count: number;
  readonly y: number;
  readonly height: number;
  /** Where its moments lie: the axis line of the group. */
  readonly baseline: number;
  /** Of its spans in view, those that found no lane. */
  readonly withoutLane: number;
  /** Top of its highest lane. */
  readonly lanesY: number;
}

/** Several events that are counted and not drawn one by one. */
interface CountedCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly count: number;
  /** The room for its number, which meets no other. */
  readonly countX: number;
  readonly countWidth: number;
  /** Place of the first of them in the arrangement. */
  readonly first: number;
  /** Place of the band in `groups`, 0 without groups. */
  readonly group: number;
  /** What a zoom on it shows, on the axis. */
  readonly start: number;
  readonly end: number;
}

/** Spans in view that found no lane; `y` is the top of their row above the lanes. */
export type RestCell = CountedCell;

/** Several events that cannot be told apart at this zoom; `y` is the line that they lie on. */
export interface DensityCell extends CountedCell {
  /** Place of the category of its events in the story's list where all have one, else -1. */
  readonly category: number;
  /** Whether all have this very date, which is drawn as wide as it is. */
  readonly isDate: boolean;
  /** Whether its number lies where marks or other cells are, and is to stand out from them. */
  readonly isCrossed: boolean;
}

/** When an event was reported: a tick on the bottom edge of its label's row, joined by a hairline to the event. */
export interface ReportTick {
  /** Of the item in the arrangement. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** Where the hairline begins: at the event. */
  readonly fromX: number;
  /** Place of the source in the catalogue, counted from 1. */
  readonly number: number;
  /** Whether the event is the open one. */
  readonly isOpen: boolean;
}

export interface Tick {
  readonly x: number;
  readonly text: string;
}

/** Where an event sits on the axis. */
export interface Mark {
  /** Of the item in the arrangement. */
  readonly index: number;
  readonly shape: "dot" | "band" | "bar";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The part of a bar that is certain however its ends are read. */
  readonly core: { readonly x: number; readonly width: number } | null;
  /** One candidate of several. */
  readonly isHollow: boolean;
  readonly isUncertain: boolean;
  /** Another date, that a citation puts forward: hollow, and tied to the event's own mark. */
  readonly isRival: boolean;
  readonly fadesLeft: boolean;
  readonly fadesRight: boolean;
  /** Place of the event's category in the story's list, or -1. */
  readonly category: number;
}

/** Joins the members of a set, and an event with its rival dates. */
export interface Tie {
  readonly index: number;
  readonly x: number;
  /** The line that it lies on. */
  readonly y: number;
  readonly width: number;
  readonly category: number;
  /** Whether it joins a rival date. */
  readonly isRival: boolean;
}

export interface Label {
  readonly index: number;
  readonly text: LabelText;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Row above the axis, the nearest is 0. */
  readonly row: number;
  /** Place of the band in `groups`, 0 without groups. */
  readonly group: number;
  /** Whether it lies over bands, as its own has no room for labels. */
  readonly isOver: boolean;
  /** On which side of its leader it hangs. */
  readonly side: "left" | "right";
  readonly leader: Leader;
}

/** A thin line from a label to its mark, interrupted where it passes behind other labels. */
export interface Leader {
  readonly x: number;
  readonly segments: readonly { readonly top: number; readonly bottom: number }[];
}
