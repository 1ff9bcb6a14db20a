// What a developer in TypeScript writes: each line compiles, or is marked where it must not.
import { StoryTimeline, type Layout, type Story, type StoryEvent } from "story-timeline";
import german from "story-timeline/locale/de.js";
import { checkStory, type Finding } from "story-timeline/check.js";
import { originsOf, parseDate, parseStory, type ParsedStory } from "story-timeline/core.js";
import { citationText, toCsl } from "story-timeline/export/citations.js";
import { toJsonLd } from "story-timeline/export/json-ld.js";
import { parseStoryCsv } from "story-timeline/import/csv.js";

const events: readonly StoryEvent[] = [{ date: "2021", title: "One", sources: ["wire", { publisher: "P" }] }];
const story: Story = { events, language: german.language };
const layout: Layout = "vertical";

const timeline = document.querySelector("story-timeline")!;
const same: StoryTimeline = timeline;
same.layout = layout;
timeline.events = events;
timeline.story = story;
// @ts-expect-error -- there is no such layout
timeline.layout = "diagonal";
// @ts-expect-error -- an event needs a title
timeline.events = [{ date: "2021" }];
timeline.addEventListener("timeline-select", (event) => {
  const id: string | null = event.id;
  const title: string | undefined = event.storyEvent?.title;
  console.log(id, title);
});
document.addEventListener("timeline-load", ({ story, problems }) => {
  const parsed: ParsedStory = story;
  console.log(parsed.events[0]?.when.precision, problems[0]?.message);
});

const findings: readonly Finding[] = checkStory(story, { now: Date.now() });
const parsed = parseStoryCsv("date,title").story ?? parseStory(story).story;
if (parsed !== null) {
  const [event] = parsed.events;
  console.log(findings, parseDate("2021")?.end, toJsonLd(parsed)["@context"], citationText(parsed, "wire"));
  if (event !== undefined) console.log(originsOf(parsed, event).map((source) => toCsl(source).type));
}
