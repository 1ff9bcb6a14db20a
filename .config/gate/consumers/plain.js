// With the file for a script tag, which registers the element; of the package nothing is imported.
import { hear, openSecond, story } from "./story.js";

await customElements.whenDefined("story-timeline");
const timeline = document.createElement("story-timeline");
timeline.story = story;
timeline.addEventListener("timeline-select", hear);
timeline.addEventListener("timeline-load", () => openSecond(timeline), { once: true });
document.getElementById("app").append(timeline);
