// Pages of their own, in frames: with another policy, another copy of Lit, or before the element is defined.
import type { StoryTimeline } from "../../src/element.js";
import { until } from "../element/timeline-page.js";

const frames = new Set<HTMLIFrameElement>();

afterEach(() => {
  for (const frame of frames) frame.remove();
  frames.clear();
});

export type OtherPage = Window & typeof globalThis;

/** A page with this body under this policy, a thousand pixels wide, once it has loaded. */
export async function openOtherPage(body: string, policy = ""): Promise<OtherPage> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "inline-size: 1000px; block-size: 700px; border: 0";
  const loaded = new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
  });
  frame.src = `/__test__/page?policy=${encodeURIComponent(policy)}&body=${encodeURIComponent(body)}`;
  document.body.append(frame);
  frames.add(frame);
  await loaded;
  return frame.contentWindow as OtherPage;
}

/** The timeline of such a page, once it has a label. */
export async function timelineOf(page: Window): Promise<StoryTimeline> {
  const timeline = page.document.querySelector<StoryTimeline>("story-timeline")!;
  await until(() => timeline.shadowRoot?.querySelector('[part~="label"]'), "it is drawn");
  return timeline;
}

/** The address of a module with this code, which may import from the root of the project. */
export function moduleOf(code: string): string {
  return `/__test__/slow?ms=0&type=text/javascript&body=${encodeURIComponent(code)}`;
}
