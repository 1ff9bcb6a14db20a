import { StoryTimeline } from "./element/story-timeline.js";
import { warmUp } from "./element/warm-up.js";

export * from "./element.js";

declare global {
  interface HTMLElementTagNameMap {
    "story-timeline": StoryTimeline;
  }
}

if (customElements.get("story-timeline") === undefined)
  customElements.define("story-timeline", StoryTimeline);
warmUp();
