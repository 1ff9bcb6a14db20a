import type { Item } from "../layout/arrange.js";
import { reveal, type View } from "../view/view.js";

/** The stage that a panel may lie over. */
export interface CoveredStage {
  /** The range asked for, or null for all. */
  readonly view: View | null;
  /** The view that null stands for. */
  readonly fitted: View;
  /** In CSS pixels; 0 until it is measured. */
  readonly width: number;
  /** Pixels at its end that a panel covers. */
  readonly covered: number;
  /** Pixels that the label of an event reaches on in time from its leader in a view; null where it has none. */
  labelReach(item: Item, view: View): number | null;
  glideTo(view: View | null, byPerson: boolean): void;
}

/** Room for the label of an event that is brought beside a panel, in pixels, where it cannot be told; and between both. */
const labelRoom = 280;
const labelGap = 12;

/** Beside a panel over more of the stage than this there is no room to speak of. */
const mostCovered = 0.6;

/** Between an event that is brought into view and the edges, as shares of the view. */
const revealMargin = 0.12;

/** Moves the view of a stage so that what matters lies beside its panel, and back when the panel has gone. */
export class RoomBesidePanel {
  readonly #stage: CoveredStage;
  /** What was shown before a panel made room for its event, and the view that made it. */
  #before: { readonly view: View | null; readonly moved: View } | null = null;

  constructor(stage: CoveredStage) {
    this.#stage = stage;
  }

  /** Brings an event into what no panel covers. */
  reveal(item: Item, byPerson: boolean): void {
    const { when, anchor } = item;
    const stage = this.#stage;
    const { covered, view } = stage;
    const target = view ?? stage.fitted;
    const withRoom = (room: number) => {
      const end = covered === 0 ? revealMargin : (covered + room) / Math.max(1, stage.width);
      return reveal(target, anchor, { start: revealMargin / 2, end: Math.min(0.9, end) });
    };
    const guessed = withRoom(labelRoom);
    const reach = covered === 0 ? null : stage.labelReach(item, guessed);
    const moved = reach === null ? guessed : withRoom(reach + labelGap);
    const isOutside = when.end <= target.start || when.start >= target.end;
    if (moved === target || !(isOutside || covered > 0)) return;
    if (covered > 0 && !isOutside) this.#before ??= { view, moved };
    if (this.#before !== null) this.#before = { ...this.#before, moved };
    stage.glideTo(moved, byPerson);
  }

  /** Where all is shown, all stays in view beside a panel: what a source lights could lie under it. */
  make(): void {
    const { view, fitted, covered, width } = this.#stage;
    const share = covered / Math.max(1, width);
    if (view !== null || share === 0 || share > mostCovered) return;
    const moved = { start: fitted.start, end: fitted.start + (fitted.end - fitted.start) / (1 - share) };
    this.#before = { view: null, moved };
    this.#stage.glideTo(moved, false);
  }

  /** The panel has gone: what it pushed aside comes back, unless somebody has moved the view since. */
  giveBack(): void {
    const before = this.#before;
    this.#before = null;
    if (before !== null && this.#stage.view === before.moved) this.#stage.glideTo(before.view, false);
  }
}
