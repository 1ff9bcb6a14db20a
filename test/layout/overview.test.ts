import { expect } from "@open-wc/testing";
import { arrange } from "../../src/layout/arrange.js";
import { overviewBars, overviewOf, type Overview, type OverviewRoom } from "../../src/layout/overview.js";
import { parseStory } from "../../src/model/parse-story.js";
import type { Story } from "../../src/model/story.js";

const room: OverviewRoom = { x: 24, width: 500, bottom: 40, height: 36, isRightToLeft: false };

function overview(story: Story, columns = 2_000) {
  const { table, story: parsed } = arrange(parseStory(story).story!);
  return overviewOf(table, parsed.categories, null, columns);
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** By layer. */
function bars(overview: Overview, room: OverviewRoom): readonly (readonly Bar[])[] {
  const found: Bar[][] = overview.layers.map(() => []);
  overviewBars(overview, room, (layer, left, right, top, bottom) => {
    found[layer]!.push({ x: left, y: top, width: right - left, height: bottom - top });
  });
  return found;
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((a, b) => a + b, 0);
}

describe("overview", () => {
  it("counts each event once, however long its date is", () => {
    const { layers } = overview({
      events: [
        { date: "2000-01-01", title: "a" },
        { date: "2003", title: "b" },
        { date: "2001/2009", title: "c" },
        { date: "2010-06", title: "d", category: "One" },
        { date: "../2004", title: "e", category: "Two" },
        { date: "2008/..", title: "f", category: "Two" },
      ],
    });
    expect(layers.map((layer) => Math.round(sum(layer) * 1e6) / 1e6)).to.deep.equal([1, 2, 3]);
    expect(layers.every((layer) => layer.length === 2_000 && layer.every((n) => n >= 0))).to.equal(true);
  });

  it("shares a long date out over what it covers", () => {
    const { layers } = overview({
      events: [
        { date: "2000-01-01", title: "a" },
        { date: "2005/2006", title: "b" },
        { date: "2009-12-31", title: "c" },
      ],
    });
    const covered = [...layers[0]!.entries()].filter(([, n]) => n > 0 && n < 1).map(([bin]) => bin);
    expect(covered[0]! / 2_000).to.be.closeTo(0.5, 0.001);
    expect(covered.at(-1)! / 2_000).to.be.closeTo(0.7, 0.001);
    expect(covered.length).to.equal(covered.at(-1)! - covered[0]! + 1);
  });

  it("a story of one moment and a story of nothing have an overview too", () => {
    expect(
      sum(overview({ events: [{ date: "2000-01-01T09:30:00Z", title: "a" }] }).layers[0]!),
    ).to.be.closeTo(1, 1e-6);
    expect(bars(overview({ events: [] }), room).flat()).to.deep.equal([]);
    expect(sum(overview({ events: [{ date: "../..", title: "a" }] }).layers[0]!)).to.be.within(0, 1.001);
  });

  it("more categories than colours share one layer", () => {
    const events = Array.from({ length: 100 }, (_, i) => ({
      date: `${1900 + i}`,
      title: "t",
      category: `c${i}`,
    }));
    const { layers } = overview({ events });
    expect(layers.length).to.be.at.most(16);
    expect(Math.round(sum(layers.map(sum)))).to.equal(100);
  });

  it("a long date has no ripples, and events of a moment are as high as each other", () => {
    const events = [
      { date: "2000/2009", title: "a" },
      { date: "2010-01-01", title: "b" },
    ];
    for (const columns of [155, 250, 568, 1_000]) {
      const long = overview({ events }, columns);
      const heights = bars(long, { ...room, height: 1_000 })[0]!.map(({ height }) => height);
      expect(new Set(heights.slice(0, -3).map(Math.round)).size).to.equal(1);
    }
  });

  it("columns of several layers stand on each other and stay in the room", () => {
    const events = Array.from({ length: 400 }, (_, i) => ({
      date: `${1990 + ((i * i) % 30)}-0${1 + (i % 9)}`,
      title: "t",
      category: `c${i % 3}`,
    }));
    const all = bars(overview({ events }), room).flat();
    const columns = new Map<number, { y: number; height: number }[]>();
    for (const { x, y, height } of all) columns.set(x, [...(columns.get(x) ?? []), { y, height }]);
    for (const [x, stack] of columns) {
      expect(x).to.be.within(24, 524);
      let bottom = room.bottom;
      for (const { y, height } of stack) {
        expect(y + height).to.be.closeTo(bottom, 1e-6);
        bottom = y;
      }
      expect(bottom).to.be.at.least(room.bottom - room.height - 1e-6);
    }
    expect(Math.min(...all.map(({ y }) => y))).to.be.closeTo(room.bottom - room.height, 1e-6);
  });

  it("a lone event beside thousands is two pixels high", () => {
    const events = [
      { date: "1990-01-01", title: "lone", category: "lone" },
      ...Array.from({ length: 5_000 }, () => ({ date: "2000-01-01", title: "t" })),
    ];
    const [lone] = bars(overview({ events }), room);
    expect(lone!.map(({ height }) => height)).to.deep.equal([2]);
  });

  it("is mirrored where time runs from right to left", () => {
    const made = overview({
      events: [
        { date: "2000-01-01", title: "a" },
        { date: "2010-01-01", title: "b" },
        { date: "2001-01-01", title: "c" },
      ],
    });
    const ends = (isRightToLeft: boolean) =>
      bars(made, { ...room, isRightToLeft })[0]!.map(({ x, width }) => [x, x + width]);
    for (const [turn, [left, right]] of ends(true).entries()) {
      expect(left! - 24).to.be.closeTo(524 - ends(false)[turn]![1]!, 1e-6);
      expect(right! - 24).to.be.closeTo(524 - ends(false)[turn]![0]!, 1e-6);
    }
  });
});
