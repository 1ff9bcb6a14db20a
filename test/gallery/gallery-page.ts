// The stories of the gallery and of the fixtures, placed as a page would place them.
import { stories, type GalleryStory } from "../../demo/stories.js";
import type { StoryTimeline } from "../../src/element.js";
import "../../src/locale/languages/ar.js";
import "../../src/locale/languages/he.js";
import { addBox, all, drawn, labels, part, rootOf, say, still, until } from "../element/timeline-page.js";

/** Those with something to draw. */
export const toldStories: readonly GalleryStory[] = stories.filter(({ id }) => id !== "empty");

/** Fixtures of this folder's tests alone: nobody has tuned anything to them. */
export const unseenStories = ["odd-dates", "long-titles", "burst"] as const;

export function fixture(name: string): string {
  return new URL(`../fixtures/stories/${name}.json`, import.meta.url).href;
}

export interface Stage {
  readonly width: number;
  readonly layout?: "horizontal" | "vertical";
  readonly scheme?: "light" | "dark";
  readonly direction?: "ltr" | "rtl";
}

/** A story at an address, drawn in a box of its own. */
export async function placeAt(
  src: string,
  { width, layout, scheme = "light", direction = "ltr" }: Stage,
): Promise<StoryTimeline> {
  const box = addBox(width);
  box.dir = direction;
  box.style.colorScheme = scheme;
  box.style.background = "Canvas";
  box.style.color = "CanvasText";
  const timeline = document.createElement("story-timeline");
  if (layout !== undefined) timeline.layout = layout;
  timeline.src = src;
  box.append(timeline);
  await drawn(timeline);
  await still(timeline);
  return timeline;
}

export async function placeGalleryStory(story: GalleryStory, stage: Stage): Promise<StoryTimeline> {
  const src = new URL(story.src, new URL("../../demo/", import.meta.url)).href;
  return placeAt(src, { direction: story.direction ?? "ltr", ...stage });
}

/** The event with the most citations: its details show the most. */
export function fullestEvent(timeline: StoryTimeline): string {
  const events = [...(timeline.story?.events ?? [])];
  events.sort((a, b) => (b.sources?.length ?? 0) - (a.sources?.length ?? 0));
  return events[0]?.id ?? "";
}

/** What is wrong with the labels on a stage: nothing, or which overlap or leave it. */
export function labelFaults(timeline: StoryTimeline): string[] {
  const stage = part(timeline, "stage")!.getBoundingClientRect();
  const boxes = labels(timeline).map((label) => ({ name: say(label), box: label.getBoundingClientRect() }));
  const outside = boxes
    .filter(
      ({ box }) =>
        box.left < stage.left - 1 ||
        box.right > stage.right + 1 ||
        box.top < stage.top - 1 ||
        box.bottom > stage.bottom + 1,
    )
    .map(({ name }) => `“${name}” leaves the stage`);
  const overlaps = boxes.flatMap((a, place) =>
    boxes
      .slice(place + 1)
      .filter(
        (b) =>
          Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
          Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1,
      )
      .map((b) => `“${a.name}” and “${b.name}” overlap`),
  );
  return [...outside, ...overlaps];
}

/** How far a page as wide as the element would scroll sideways. */
export function sidewaysScroll(timeline: StoryTimeline): number {
  const box = timeline.parentElement!;
  box.style.overflowX = "auto";
  return box.scrollWidth - box.clientWidth;
}

export async function openDetails(timeline: StoryTimeline): Promise<void> {
  timeline.selected = fullestEvent(timeline);
  await until(() => part(timeline, "details"), "details are open");
  await settled(timeline);
}

/** Until nothing fades or arrives any more: a half-faded text has not its contrast yet. */
export async function settled(timeline: StoryTimeline): Promise<void> {
  await still(timeline);
  await until(() => {
    const running = rootOf(timeline)
      .getAnimations()
      .filter(({ playState }) => playState === "running");
    return (
      running.length === 0 &&
      all(rootOf(timeline), "img").every((each) => (each as HTMLImageElement).complete)
    );
  }, "nothing is animated");
}
