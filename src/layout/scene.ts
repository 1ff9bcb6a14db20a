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
  /** Which anatomy the labels have; the name of a `LabelStyle`. */
  readonly labelStyle: string;
  /** Events that end before the view, that begin after it, and spans that found no lane. */
  readonly before: number;
  readonly after: number;
  readonly withoutLane: number;
  /** Top of the highest lane. */
  readonly lanesY: number;
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
  readonly fadesLeft: boolean;
  readonly fadesRight: boolean;
  /** Place of the event's category in the story's list, or -1. */
  readonly category: number;
}

/** Joins the candidates of a one-of date. */
export interface Tie {
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly category: number;
}

/** Several events that cannot be told apart at this zoom. */
export interface DensityCell {
  readonly x: number;
  readonly width: number;
  readonly count: number;
  /** Place of the first of them in the arrangement. */
  readonly first: number;
  /** What a zoom on it shows, on the axis. */
  readonly start: number;
  readonly end: number;
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
  /** On which side of its leader it hangs. */
  readonly side: "left" | "right";
  readonly leader: Leader;
}

/** A thin line from a label to its mark, interrupted where it passes behind other labels. */
export interface Leader {
  readonly x: number;
  readonly segments: readonly { readonly top: number; readonly bottom: number }[];
}
