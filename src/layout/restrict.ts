import type { ParsedEvent, ParsedStory } from "../model/story.js";
import { arrangementOf, type Arrangement } from "./arrange.js";

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
  const left = sharing === story ? undefined : restrict(full, sharing).slots;
  const all = full.table.events;
  const slots = new Uint32Array(story.events.length);
  let count = 0;
  let slot = 0;
  for (const { id } of story.events) {
    // Both stand in one order as a rule.
    while (slot < all.length && all[slot]!.id !== id) slot++;
    if (slot === all.length) break;
    slots[count++] = slot++;
  }
  const base = { ...full, story };
  if (count === slots.length) return arrangementOf(base, full, story.events, slots, left);

  const events = new Map<number, ParsedEvent>();
  for (const event of story.events) {
    const place = full.places.get(event.id);
    if (place !== undefined) events.set(place, event);
  }
  const places = Uint32Array.from(events.keys()).sort();
  return arrangementOf(
    base,
    full,
    Array.from(places, (place) => events.get(place)!),
    places,
    left,
  );
}
