import { expect } from "@open-wc/testing";
import { assignLanes } from "../../src/layout/lanes.js";
import type { TimeSpan } from "../../src/time/event-date.js";
import { seededRandom } from "./seeded-story.js";

const lanesOf = (spans: readonly TimeSpan[]) =>
  assignLanes(
    Float64Array.from(spans, ({ start }) => start),
    Float64Array.from(spans, ({ end }) => end),
  );

describe("the lanes of spans", () => {
  it("are as many as the most spans that share a moment, the lowest that are free, and hold no two that overlap", () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const random = seededRandom(seed);
      const spans = Array.from({ length: 200 }, () => {
        const start = Math.floor(random() * 1000);
        return { start, end: start + 1 + Math.floor(random() * 60) };
      }).sort((a, b) => a.start - b.start);
      const { lanes, count } = lanesOf(spans);
      const most = Math.max(
        ...spans.map(({ start }) => spans.filter((span) => span.start <= start && span.end > start).length),
      );
      expect(count).to.equal(most);
      for (const [place, span] of spans.entries()) {
        const earlier = spans.slice(0, place).filter((_, index) => lanes[index] === lanes[place]);
        expect(earlier.every((other) => other.end <= span.start)).to.equal(true);
        const taken = spans
          .slice(0, place)
          .flatMap((other, index) => (other.end > span.start ? [lanes[index]!] : []));
        for (let lane = 0; lane < lanes[place]!; lane++) expect(taken, "lower lanes").to.include(lane);
      }
    }
  });

  it("reuse a lane at the moment at which a span ends", () => {
    expect(
      lanesOf([
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ]).count,
    ).to.equal(1);
  });

  it("are none for no spans", () => {
    expect(lanesOf([])).to.deep.equal({ lanes: new Int32Array(), count: 0 });
  });
});
