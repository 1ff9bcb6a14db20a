// The calls that are timed, in one place: from what an author writes to what a frame shows.
import { arrange, type Arrangement } from "../../src/layout/arrange.js";
import { plainMeasure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import { fitMargin } from "../../src/layout/stage.js";
import { parseStory } from "../../src/model/parse-story.js";
import type { ParsedStory, Story } from "../../src/model/story.js";
import { fitView, zoomAround, type View } from "../../src/view/view.js";

const width = 960;
const height = 448;

export function parse(story: Story): ParsedStory {
  const { story: parsed } = parseStory(story);
  if (parsed === null) throw new Error("The random story was refused.");
  return parsed;
}

export function arrangeStory(story: ParsedStory): Arrangement {
  return arrange(story);
}

/** Draws frames of one stage: `drawFrame(share)` shows `share` of the time, in the middle. */
export function openStage(arrangement: Arrangement): (share: number) => unknown {
  const measure = plainMeasure(width, height);
  const all = fitView(arrangement.extent, width, fitMargin);
  const limits = { bounds: all, shortest: 1_000 };
  const middle = (all.start + all.end) / 2;
  return (share) => {
    const view: View = zoomAround(all, middle, 1 / share, limits);
    return project(arrangement, view, measure);
  };
}
