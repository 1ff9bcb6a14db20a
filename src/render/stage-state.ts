import type { Arrangement } from "../layout/arrange.js";

/** What the stage shows besides the scene. */
export interface StageState {
  readonly arrangement: Arrangement;
  readonly openId: string | null;
  /** The one Tab stop among the events, and the one that has focus. */
  readonly stopId: string | null;
  readonly focusedId: string | null;
  /** Events of a source that is pointed at: the others step back. Null where none is. */
  readonly litIds: ReadonlySet<string> | null;
  /** All that have a label show when they were reported. */
  readonly showReports: boolean;
  /** Of the events' titles. */
  readonly headingLevel: number;
  /** Pixels at the end of the stage that a panel covers. */
  readonly covered: number;
}

/** How a picture came about. */
export interface Motion {
  /**
   * Pixels by which whole layers are moved sideways, as in a pan. What a scene places at `x` lies at `x - shift` in its layer.
   */
  readonly shift: number;
  /** A person or a flight moves the view, so that labels may appear softly; a jump shows them at once. */
  readonly isGliding: boolean;
}
