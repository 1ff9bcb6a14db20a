import type { ParsedEvent, ParsedStory } from "../model/story.js";
import type { EventColumns } from "../model/event-columns.js";
import { haveSameEvents } from "../model/story-columns.js";
import { StoryArrangement, type Arrangement } from "./arrange.js";

/**
 * Of the events of a full arrangement shows just those of `story`, some of them perhaps with another status or fewer sources: the layout
 * holds still. Also takes over a story that has been completed since: the same events, now with their sources and texts. O(n).
 *
 * Those that are left share the room for labels of those that are not: of `sharing`, which is `story`, or what it is on its last day, so that days
 * change nothing.
 *
 * Events are told by their id; others than those of the full story are left out.
 */
export function restrict(
  arrangement: Arrangement,
  story: ParsedStory,
  sharing: ParsedStory = story,
): Arrangement {
  const { full } = arrangement;
  if (story === full.story) return full;
  const { words, groups, table, rowsBefore } = full;
  const base = { story, words, groups, table, rowsBefore };
  if (haveSameEvents(story, full.story)) return new StoryArrangement(base, full);
  const left = sharing === story ? undefined : restrict(full, sharing).slots;
  const { columns, places } = table;
  const { events } = story;
  const all = table.starts.length;
  columns.ids.settle();
  const slots = new Uint32Array(events.length);
  let count = 0;
  let slot = 0;
  for (const event of events) {
    // Both stand in one order as a rule, and most are the very same: what lies anywhere in memory is looked at only where it is not.
    while (slot < all && !isAt(places === null ? slot : places[slot]!, event, columns)) slot++;
    if (slot === all) break;
    slots[count++] = slot++;
  }
  if (count === slots.length) return new StoryArrangement(base, full, { events, slots, left });

  const eventsBySlot = new Map<number, ParsedEvent>();
  for (const event of events) {
    const index = full.places.get(event.id);
    if (index !== undefined) eventsBySlot.set(index, event);
  }
  const found = Uint32Array.from(eventsBySlot.keys()).sort();
  const part = { events: Array.from(found, (each) => eventsBySlot.get(each)!), slots: found, left };
  return new StoryArrangement(base, full, part);
}

function isAt(place: number, event: ParsedEvent, { made, ids }: EventColumns): boolean {
  return made[place] === event || ids.at(place) === event.id;
}
