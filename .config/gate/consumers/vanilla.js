import "story-timeline";
import "story-timeline/locale/de.js";
import { checkStory } from "story-timeline/check.js";
import { parseStory } from "story-timeline/core.js";
import { citationText } from "story-timeline/export/citations.js";
import { jsonLdText } from "story-timeline/export/json-ld.js";
import { parseStoryCsv } from "story-timeline/import/csv.js";
import { hear, openSecond, story } from "./story.js";

const { story: parsed } = parseStory(story);
if (citationText(parsed, "wire") !== "Wire, 4 March 2021") throw new Error("No citation.");
if (!jsonLdText(parsed).includes("Claim")) throw new Error("No JSON-LD.");
if (checkStory(story).length === 0) throw new Error("Nothing was checked.");
if (parseStoryCsv("date,title\n2021,One").story.events.length !== 1) throw new Error("No table was read.");

const timeline = document.createElement("story-timeline");
timeline.story = story;
timeline.addEventListener("timeline-select", hear);
timeline.addEventListener("timeline-load", () => openSecond(timeline), { once: true });
document.getElementById("app").append(timeline);
