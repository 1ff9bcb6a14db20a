import { StoryTimeline } from "./element/story-timeline.js";
import { warmUp } from "./element/warm-up.js";

export * from "./element.js";

declare global {
  interface HTMLElementTagNameMap {
    "story-timeline": StoryTimeline;
  }
}

const copiesKey = Symbol.for("story-timeline.copies");

const known = customElements.get("story-timeline");
if (known === undefined) customElements.define("story-timeline", StoryTimeline);
else if (known !== StoryTimeline) warnOfCopies();
warmUp();

/** Once, however many copies there are. The first one stays, since an element cannot be defined anew. */
function warnOfCopies(): void {
  const page = globalThis as { [copiesKey]?: boolean };
  if (page[copiesKey] === true) return;
  page[copiesKey] = true;
  console.warn(
    "story-timeline: the page loads two copies or versions of it, and the first one is used; load one alone.",
  );
}
