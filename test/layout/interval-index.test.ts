import { expect } from "@open-wc/testing";
import { indexIntervals } from "../../src/layout/interval-index.js";
import { seededRandom } from "./seeded-story.js";

describe("the index of intervals", () => {
  it("finds just those that share a moment with a range", () => {
    for (const seed of [1, 2, 3]) {
      const random = seededRandom(seed);
      const spans = Array.from({ length: 137 }, () => {
        const start = random() < 0.1 ? -Infinity : Math.floor(random() * 1000);
        return { start, end: random() < 0.1 ? Infinity : Math.max(0, start) + 1 + Math.floor(random() * 90) };
      }).sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
      const index = indexIntervals(Array.from(spans.keys()), (place) => spans[place]!);
      for (let turn = 0; turn < 50; turn++) {
        const start = Math.floor(random() * 1100) - 50;
        const range = { start, end: start + 1 + Math.floor(random() * 100) };
        const expected = Array.from(spans.keys()).filter(
          (place) => spans[place]!.start < range.end && spans[place]!.end > range.start,
        );
        expect(index.meeting(range, Infinity)).to.deep.equal(expected);
      }
    }
  });

  it("stops at the most that is asked for", () => {
    const index = indexIntervals([0, 1, 2], () => ({ start: 0, end: 1 }));
    expect(index.meeting({ start: 0, end: 1 }, 2)).to.have.length(2);
  });
});
