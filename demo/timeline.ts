import type { StoryTimeline } from "../src/element.js";

/** The timeline of the page with that id. */
export function findTimeline(id: string): StoryTimeline {
  const timeline = document.querySelector<StoryTimeline>(`story-timeline#${id}`);
  if (timeline === null) throw new Error(`The page has no timeline with the id “${id}”.`);
  return timeline;
}
