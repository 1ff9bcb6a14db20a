import { StoryTimeline } from "./element/story-timeline.js";

export * from "./element.js";

declare global {
  interface HTMLElementTagNameMap {
    "story-timeline": StoryTimeline;
  }
}

if (customElements.get("story-timeline") === undefined)
  customElements.define("story-timeline", StoryTimeline);
