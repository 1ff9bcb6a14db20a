import type { Arrangement } from "../layout/arrange.js";
import type { View } from "../view/view.js";
import { readFirstView } from "./first-view.js";
import { isSequel } from "./shown-story.js";
import type { StageController } from "./stage-controller.js";

/** Which view new data gets: the one that a program set for it, else at first that of the attributes; another story is shown whole. */
export class ViewChoice {
  readonly #stage: StageController;
  /** A view was set, by program or by the attributes, and whether after the data that is shown. */
  #isSet = false;
  #isNew = false;

  constructor(stage: StageController) {
    this.#stage = stage;
  }

  /** Asked for by a program; null shows all. What is no view is told on the console and changes nothing. */
  set(view: View | null): void {
    if (view !== null && !isView(view)) {
      console.warn(
        "story-timeline: a view needs a start and a later end, in milliseconds; it stays as it was.",
      );
      return;
    }
    this.#isSet = true;
    this.#isNew = true;
    this.#stage.jumpTo(view && { start: view.start, end: view.end });
  }

  /** Other data came: a view set before was meant for the old. */
  onData(): void {
    this.#isNew = false;
  }

  /** The story is arranged: `before` was shown until now. */
  follow(
    before: Arrangement | null,
    after: Arrangement | null,
    first: { readonly start: string | null; readonly end: string | null },
  ): void {
    const isOther = before !== null && before.count > 0 && (after === null || !isSequel(before, after.story));
    if (isOther && !this.#isNew) this.#stage.jumpTo(null);
    if (this.#isSet || after === null || (first.start === null && first.end === null)) return;
    this.#isSet = true;
    const view = readFirstView(first.start, first.end, after);
    if (view !== null) this.#stage.jumpTo(view);
  }
}

function isView({ start, end }: View): boolean {
  return Number.isFinite(start) && Number.isFinite(end) && start < end;
}
