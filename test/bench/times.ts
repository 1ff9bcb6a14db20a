import { arrangeStory, openStage, parse } from "./pipeline.js";
import { randomStory } from "./random-story.js";

const counts = [10, 100, 1_000, 10_000, 100_000];

/** From the whole story to a hundredth of its time, as a reader zooms in. */
const zoomIn = Array.from({ length: 41 }, (_, step) => 10 ** (-step / 20));

/** Milliseconds: of reading and arranging once per data, of the first frame of a stage, of one frame of a zoom. */
export interface Times {
  readonly count: number;
  readonly parse: number;
  readonly arrange: number;
  readonly firstFrame: number;
  readonly frame: number;
}

export function measureTimes(): Times[] {
  measureStory(1_000); // So that the first row does not pay for the compiler.
  return counts.map(measureStory);
}

function measureStory(count: number): Times {
  const repeats = count > 10_000 ? 3 : 7;
  const story = randomStory(count);
  const parsed = parse(story);
  const arrangement = arrangeStory(parsed);
  const drawFrame = openStage(arrangement);
  drawFrame(1);
  return {
    count,
    parse: median(repeats, () => parse(story)),
    arrange: median(repeats, () => arrangeStory(parsed)),
    firstFrame: median(repeats, () => openStage(arrangement)(1)),
    frame: median(repeats, () => zoomIn.forEach((share) => drawFrame(share))) / zoomIn.length,
  };
}

function median(repeats: number, work: () => unknown): number {
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[repeats >> 1] ?? NaN;
}
