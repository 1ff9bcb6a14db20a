import { formatGap } from "../locale/format-duration.js";
import type { Arrangement, Item } from "./arrange.js";

/** An event of the reading list, and the time that passed before it in words: "3 months later", or empty. */
export interface ListEntry {
  readonly item: Item;
  readonly gap: string;
}

/** Gaps are told from this share of the whole story on; shorter ones would be noise. */
const tellingShare = 1 / 50;

/** The story as a list. Gaps are told where time runs forward: "3 months later" would be wrong the other way. */
export function listEntries(arrangement: Arrangement, order: "oldest" | "newest"): readonly ListEntry[] {
  const { items, extent, words } = arrangement;
  const telling = (extent.end - extent.start) * tellingShare;
  const entries = items.map((item, place): ListEntry => {
    const earlier = items[place - 1];
    if (order === "newest" || earlier === undefined) return { item, gap: "" };
    const distance = item.when.start - earlier.when.end;
    return { item, gap: distance >= telling ? formatGap(earlier.when, item.when, words) : "" };
  });
  return order === "oldest" ? entries : entries.reverse();
}
