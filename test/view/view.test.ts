import { expect } from "@open-wc/testing";
import { planFlight } from "../../src/view/flight.js";
import { clampView, fitView, panBy, positionOf, reveal, timeAt, zoomAround } from "../../src/view/view.js";

const limits = { bounds: { start: 0, end: 1000 }, shortest: 10 };

describe("a view", () => {
  it("fits a span with its margin in pixels at both edges", () => {
    const view = fitView({ start: 100, end: 200 }, 120, 10);
    expect(positionOf(view, 100, 120)).to.be.closeTo(10, 1e-9);
    expect(positionOf(view, 200, 120)).to.be.closeTo(110, 1e-9);
  });

  it("keeps the moment under the pointer while it zooms", () => {
    const view = { start: 200, end: 600 };
    const t = timeAt(view, 30, 100);
    const zoomed = zoomAround(view, t, 2.5, limits);
    expect(positionOf(zoomed, t, 100)).to.be.closeTo(30, 1e-9);
    expect(zoomed.end - zoomed.start).to.be.closeTo(160, 1e-9);
  });

  it("is the same value where a limit stops the move", () => {
    const closest = { start: 500, end: 510 };
    expect(zoomAround(closest, 505, 2, limits)).to.equal(closest);
    const atStart = { start: 0, end: 100 };
    expect(panBy(atStart, -50, limits)).to.equal(atStart);
  });

  it("stays inside its bounds", () => {
    expect(panBy({ start: 850, end: 950 }, 500, limits)).to.deep.equal({ start: 900, end: 1000 });
    expect(clampView({ start: -500, end: 5000 }, limits)).to.deep.equal(limits.bounds);
    expect(clampView({ start: 500, end: 502 }, limits)).to.deep.equal({ start: 496, end: 506 });
  });

  it("moves as little as can be to reveal a moment", () => {
    const view = { start: 0, end: 100 };
    const margin = { start: 0.1, end: 0.4 };
    expect(reveal(view, 50, margin)).to.equal(view);
    expect(reveal(view, 90, margin)).to.deep.equal({ start: 30, end: 130 });
    expect(reveal(view, -5, margin)).to.deep.equal({ start: -15, end: 85 });
  });
});

describe("a flight between views", () => {
  it("begins and ends at its views, and keeps its precision in deep zooms", () => {
    const from = { start: -6e13, end: 6e13 };
    const to = { start: 1.7e12, end: 1.7e12 + 2_000 };
    const flight = planFlight(from, to);
    expect(flight.at(0)).to.deep.equal(from);
    expect(flight.at(1)).to.deep.equal(to);
    const late = flight.at(0.999);
    expect((late.start + late.end) / 2).to.be.closeTo(1.7e12 + 1_000, 2e9);
    expect(late.end).to.be.greaterThan(late.start);
  });

  it("is smooth from millennia to seconds, back, and from second to second over millennia", () => {
    const year = 3.15576e10;
    const all = { start: -8_000 * year, end: 2_000 * year };
    const now = { start: 1.7e12, end: 1.7e12 + 2_000 };
    const long = { start: -8_000 * year, end: -8_000 * year + 2_000 };
    const ways = [
      [all, now],
      [now, all],
      [long, now],
      [now, { start: -8.64e15, end: 8.64e15 }],
      [now, now],
    ] as const;
    for (const [from, to] of ways) {
      const flight = planFlight(from, to);
      expect(flight.duration).to.be.within(0, 900);
      let before = from.end - from.start;
      for (let step = 0; step <= 100; step++) {
        const view = flight.at(step / 100);
        const length = view.end - view.start;
        expect(Math.abs(Math.log(length / before))).to.be.below(0.8);
        before = length;
      }
      expect(before).to.equal(to.end - to.start);
    }
  });
});
