import type { Story, StoryEvent } from "../src/model/story.js";
import { byId } from "./page.js";
import { findTimeline } from "./timeline.js";

/** Shows a story that is pasted in, or fetched from an address, with all that is wrong with it. */
export function startYourStory(): void {
  const timeline = findTimeline("yours");
  const json = byId("your-json", HTMLTextAreaElement);
  const address = byId("your-address", HTMLInputElement);
  const told = byId("your-problems", HTMLDivElement);

  byId("your-json-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    try {
      const data: unknown = JSON.parse(json.value);
      // Whatever it is: the element reads it with doubt, and says what is wrong.
      if (Array.isArray(data)) timeline.events = data as StoryEvent[];
      else timeline.story = data as Story;
      timeline.hidden = false;
    } catch (error) {
      tell("This is not JSON.", [error instanceof Error ? error.message : String(error)]);
    }
  });
  byId("your-address-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    // The same address again is to be loaded again.
    timeline.src = null;
    timeline.src = address.value;
    timeline.hidden = false;
  });
  for (const type of ["timeline-load", "timeline-problem"] as const) {
    timeline.addEventListener(type, (event) => {
      const { problems } = event;
      const count = problems.length === 1 ? "1 problem:" : `${String(problems.length)} problems:`;
      tell(
        problems.length === 0 ? "No problems." : count,
        problems.map(
          (problem) => `${problem.message} (${[problem.path, problem.code].filter(Boolean).join(", ")})`,
        ),
      );
    });
  }

  function tell(summary: string, lines: readonly string[]): void {
    const paragraph = document.createElement("p");
    const list = document.createElement("ul");
    paragraph.append(summary);
    for (const line of lines) {
      const item = document.createElement("li");
      item.append(line);
      list.append(item);
    }
    told.replaceChildren(paragraph, ...(lines.length === 0 ? [] : [list]));
  }
}
