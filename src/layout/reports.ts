import { indexStory } from "../model/story-index.js";
import { spanOnAxis } from "../time/on-axis.js";
import { positionOf, type View } from "../view/view.js";
import type { Arrangement } from "./arrange.js";
import type { Label, ReportTick } from "./scene.js";

/** What a label had published about its event: a tick in view for each dated source that supports or disputes it. */
export function reportsOf(
  { itemAt, story, table }: Arrangement,
  { index, y, height, leader }: Label,
  view: View,
  width: number,
  isOpen: boolean,
): readonly ReportTick[] {
  const { places } = indexStory(story);
  const ticks = new Map<number, ReportTick>();
  for (const { source, stance } of itemAt(index).event.sources) {
    const place = places.get(source);
    const published = place === undefined ? undefined : story.sources[place]!.publishedWhen;
    if (place === undefined || published === undefined || stance === "mentions") continue;
    // What is vague is ticked in its middle, as marks are.
    const { start, end } = spanOnAxis(published, table.timeZone);
    const x = positionOf(view, (start + end) / 2, width);
    if (x >= 0 && x <= width)
      ticks.set(place, { index, x, y: y + height, fromX: leader.x, number: place + 1, isOpen });
  }
  return Array.from(ticks.values());
}
