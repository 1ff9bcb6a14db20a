import type { Item } from "../layout/arrange.js";
import type { StageController } from "./stage-controller.js";

/** Keeps the open event in view beside the panels over the stage. */
export class OpenEvent {
  /** Pixels of the stage under a panel. */
  covered = 0;
  readonly #stage: StageController;
  /** The open event that has been brought into view. */
  #revealed: Item | null = null;

  constructor(stage: StageController) {
    this.#stage = stage;
  }

  /** It is to be brought into view once more. */
  forget(): void {
    this.#revealed = null;
  }

  /** After rendering, before the stage is painted. What a panel that has gone pushed aside comes back. */
  measure(panel: HTMLElement | null): void {
    const covered = panel?.offsetWidth ?? 0;
    const isNew = covered > 0 && this.covered === 0;
    if (covered === 0 && this.covered > 0) this.#stage.room.giveBack();
    this.covered = covered;
    if (isNew && panel?.classList.contains("sources") === true) this.#stage.room.make();
  }

  /** Once for each event that opens, also where its data comes later. */
  reveal(open: Item | null, isOnStage: boolean): void {
    const isNew = open !== null && open.event.id !== this.#revealed?.event.id;
    this.#revealed = open;
    if (isNew && isOnStage) this.#stage.room.reveal(open, false);
  }
}
