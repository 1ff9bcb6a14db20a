import { checkStory } from "../src/check.js";
import { parseStoryCsv } from "../src/import/csv.js";
import type { Problem } from "../src/model/problem.js";
import type { Story, StoryEvent } from "../src/model/story.js";
import { byId } from "./page.js";
import { findTimeline } from "./timeline.js";

/** Of what an editor may want to know, beside the form. */
const mostFindings = 8;

/** Shows a story that is pasted in, or fetched from an address, with all that is wrong with it or that one should know. */
export function startYourStory(): void {
  const timeline = findTimeline("yours");
  const json = byId("your-json", HTMLTextAreaElement);
  const address = byId("your-address", HTMLInputElement);
  const told = byId("your-problems", HTMLDivElement);
  const known = byId("your-findings", HTMLDivElement);
  /** What was wrong with a table, which the timeline never sees. */
  let tableProblems: readonly Problem[] = [];

  byId("your-json-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const isTable = !/^\s*[[{]/.test(json.value);
    const table = isTable ? parseStoryCsv(json.value) : null;
    tableProblems = table?.problems ?? [];
    try {
      const data: unknown = isTable ? table?.story : JSON.parse(json.value);
      if (data === null) throw new Error(tableProblems.map(({ message }) => message).join(" "));
      // Whatever it is: the element reads it with doubt, and says what is wrong.
      if (Array.isArray(data)) timeline.events = data as StoryEvent[];
      else timeline.story = data as Story;
      timeline.hidden = false;
    } catch (error) {
      const summary = isTable ? "This is neither JSON nor a table of events." : "This is not JSON.";
      tell(told, summary, [error instanceof Error ? error.message : String(error)]);
      known.replaceChildren();
    }
  });
  byId("your-address-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    tableProblems = [];
    // The same address again is to be loaded again.
    timeline.src = null;
    timeline.src = address.value;
    timeline.hidden = false;
  });
  for (const type of ["timeline-load", "timeline-problem"] as const) {
    timeline.addEventListener(type, (event) => {
      const problems = [...tableProblems, ...event.problems];
      const count = problems.length === 1 ? "1 problem:" : `${String(problems.length)} problems:`;
      tell(told, problems.length === 0 ? "No problems." : count, problems.map(lineOf));
      const findings = checkStory(timeline.story, { now: Date.now() });
      const rest = findings.length - mostFindings;
      const lines = findings.slice(0, mostFindings).map(lineOf);
      if (findings.length === 0) known.replaceChildren();
      else
        tell(
          known,
          "What an editor may want to know:",
          rest > 0 ? [...lines, `and ${String(rest)} more`] : lines,
        );
    });
  }

  function tell(where: HTMLElement, summary: string, lines: readonly string[]): void {
    const paragraph = document.createElement("p");
    const list = document.createElement("ul");
    paragraph.append(summary);
    for (const line of lines) {
      const item = document.createElement("li");
      item.append(line);
      list.append(item);
    }
    where.replaceChildren(paragraph, ...(lines.length === 0 ? [] : [list]));
  }
}

function lineOf({ message, path, code }: Pick<Problem, "message" | "path" | "code">): string {
  return `${message} (${[path, code].filter(Boolean).join(", ")})`;
}
