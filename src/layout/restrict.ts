import type { ParsedStory } from "../model/story.js";
import { indexItems, type Arrangement } from "./arrange.js";

/**
 * Of the events of a full arrangement shows just those of `story`, some of them perhaps with another status or fewer sources: the layout
 * holds still. Also takes over a story that has been completed since: the same events, now with their sources and texts. O(n).
 *
 * Events are told by their id and stand in the same order as in the full story; others are left out.
 */
export function restrict(arrangement: Arrangement, story: ParsedStory): Arrangement {
  const { full } = arrangement;
  if (story === full.story) return full;
  const shown = new Map(story.events.map((event) => [event.id, event]));
  const items = full.items
    .filter(({ event }) => shown.has(event.id))
    .map((item, index) => ({ ...item, event: shown.get(item.event.id)!, index }));
  return indexItems(story, full.words, items, full.extent, full.laneCount, full);
}
