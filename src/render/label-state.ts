import type { Label, Scene } from "../layout/scene.js";
import type { StageState } from "./stage-state.js";

/** Whether it is open, or a panel hides or cuts it and nothing says that it must be seen. */
export interface LabelState {
  readonly isOpen: boolean;
  readonly isCovered: boolean;
  /** Others are pointed at. */
  readonly isDim: boolean;
}

export function labelState(
  label: Label,
  scene: Scene,
  { arrangement, openId, focusedId, covered, litIds }: StageState,
): LabelState {
  const { id } = arrangement.itemAt(label.index).event;
  const isOpen = id === openId;
  return {
    isOpen,
    isDim: litIds?.has(id) === false,
    isCovered: covered > 0 && !isOpen && id !== focusedId && meetsPanel(label, scene, covered),
  };
}

export function stateClasses({ isOpen, isCovered, isDim }: LabelState): string {
  return `${isOpen ? " is-open" : ""}${isCovered ? " is-covered" : ""}${isDim ? " is-dim" : ""}`;
}

function meetsPanel(label: Label, scene: Scene, covered: number): boolean {
  return scene.isRightToLeft ? label.x < covered : label.x + label.width > scene.width - covered;
}

/** The leader goes on along the side of its label, unless an edge of the stage pushed the label across it. */
export function hasPole(label: Label): boolean {
  const side = label.side === "right" ? label.x : label.x + label.width;
  return Math.abs(side - label.leader.x) < 1;
}

/**
 * Left edge of the leader's line at whole pixels, in a layer moved by `shift`: in line with the side of its label, which has the rest of it
 * for a border.
 */
export function leaderLeft(label: Label, shift: number): number {
  if (!hasPole(label)) return Math.round(label.leader.x - shift);
  const left = Math.round(label.x - shift);
  return label.side === "right" ? left : left + label.width - 1;
}
