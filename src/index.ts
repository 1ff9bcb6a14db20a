import { StoryTimeline } from "./element/story-timeline.js";
import { version } from "./element/version.js";
import { warmUp } from "./element/warm-up.js";

export * from "./element.js";

declare global {
  interface HTMLElementTagNameMap {
    "story-timeline": StoryTimeline;
  }
}

const copiesKey = Symbol.for("story-timeline.copies");

const known = customElements.get("story-timeline") as { readonly version?: string } | undefined;
if (known === undefined) customElements.define("story-timeline", Object.assign(StoryTimeline, { version }));
else if (known !== StoryTimeline) warnOfCopies(known.version);
warmUp(StoryTimeline.elementStyles);

/** Once, however many copies there are. The first one stays, since an element cannot be defined anew. */
function warnOfCopies(first = "unknown"): void {
  const page = globalThis as { [copiesKey]?: boolean };
  if (page[copiesKey] === true) return;
  page[copiesKey] = true;
  console.warn(
    `story-timeline: the page loads two copies or versions of it, and the first one (${first}) is used, not ${version}; load one alone.`,
  );
}
