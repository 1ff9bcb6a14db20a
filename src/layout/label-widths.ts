import { mostWithSources, type Arrangement } from "./arrange.js";
import { sourceCountText } from "./label-text.js";
import type { LabelStyle } from "./measure.js";

/** What a label may take of the width that is common. */
const mostOfCommon = 1.25;

/** Widths by slot, each measured when it is first asked for: texts take longer than all else of a plan. */
export interface LabelWidths {
  readonly of: (slot: number) => number;
  /** No label is wider. */
  readonly widest: number;
}

/**
 * The widths of labels of which only some are ever measured, at the most as wide as the stage. Where sources may be read later there is room
 * for their usual number, whether or not they have been read. What a label says on another day may be cut.
 */
export function labelWidths(arrangement: Arrangement, style: LabelStyle, stageWidth: number): LabelWidths {
  const { count, itemAt, words } = arrangement;
  const widest = Math.max(1, Math.min(stageWidth, style.commonWidth * mostOfCommon));
  const usual = { kind: "article", supporting: 2, origins: 2, unnamed: 0, disputing: 0 } as const;
  const sources = sourceCountText(usual, words);
  const widthOf = (slot: number) => {
    const text = arrangement.textOf(itemAt(slot));
    return style.widthOf(count > mostWithSources ? { ...text, sources } : text);
  };
  const known = new Map<number, number>();
  const of = (slot: number) => {
    let width = known.get(slot);
    if (width === undefined) known.set(slot, (width = Math.min(widest, widthOf(slot))));
    return width;
  };
  return { of, widest };
}
