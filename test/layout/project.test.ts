import { expect } from "@open-wc/testing";
import { plainMeasure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import type { Label } from "../../src/layout/scene.js";
import { arranged, fitted, seededRandom, shapes } from "./seeded-story.js";

describe("the scene of a view", () => {
  it("gives a label to every event of a short story", () => {
    const events = Array.from({ length: 12 }, (_, turn) => ({
      date: `2024-${String(turn + 1).padStart(2, "0")}-03`,
      title: `Something happened ${turn}`,
    }));
    const arrangement = arranged(events);
    const measure = plainMeasure(1200, 360);
    expect(project(arrangement, fitted(arrangement, measure), measure).labels).to.have.length(12);
  });

  it("gives a label to every event of a burst near the end of a long story", () => {
    const days = [1, 2, 3, 4, 6, 8].map((day) => ({
      date: `2026-07-0${day}`,
      title: `News of July, number ${day}`,
    }));
    const arrangement = arranged([{ date: "2020-01-01", title: "Long ago" }, ...days]);
    const measure = plainMeasure(1200, 360);
    expect(project(arrangement, fitted(arrangement, measure), measure).labels).to.have.length(7);
  });

  it("labels a pinned event whatever the zoom", () => {
    const arrangement = arranged(shapes["one instant"]!(seededRandom(1)));
    const measure = plainMeasure(1200, 200);
    const view = fitted(arrangement, measure);
    const hidden = arrangement.items.find(
      ({ index }) => !project(arrangement, view, measure).labels.some((label) => label.index === index),
    )!;
    const labels = project(arrangement, view, measure, { pinned: new Set([hidden.index]) }).labels;
    expect(labels.map((label) => label.index)).to.include(hidden.index);
    for (const [place, label] of labels.entries())
      for (const other of labels.slice(place + 1)) expect(overlap(label, other)).to.equal(false);
  });

  it("draws a month as wide as the month and a day as a dot", () => {
    const arrangement = arranged([
      { date: "2026-03", title: "A month" },
      { date: "2026-07-10", title: "A day" },
    ]);
    const measure = plainMeasure(1200, 360);
    const view = fitted(arrangement, measure);
    const { marks } = project(arrangement, view, measure);
    const monthWidth = (31 * 86_400_000 * measure.width) / (view.end - view.start);
    expect(marks[0]).to.include({ shape: "band" });
    expect(marks[0]!.width).to.be.closeTo(monthWidth, 0.1);
    expect(marks[1]).to.include({ shape: "dot" });
  });

  it("has no label jump to a further candidate where the first has left the stage, nor slide away from a span", () => {
    const arrangement = arranged([
      { date: "[2024-01-10,2024-06-10]", title: "One of two days" },
      { date: "2024-01-12/2024-08-01", title: "All the time" },
    ]);
    const view = { start: Date.UTC(2024, 4, 1), end: Date.UTC(2024, 6, 1) };
    const { labels, marks } = project(arrangement, view, plainMeasure(1200, 360));
    expect(new Set(marks.map(({ index }) => index)).size).to.equal(2);
    expect(labels.map(({ text, leader }) => [text.title, leader.x])).to.deep.equal([["All the time", 0]]);
  });

  it("draws a hollow mark for each candidate, tied, and a fade outside a date that is about", () => {
    const arrangement = arranged([
      { date: "[2026-01-20,2026-03-27]", title: "One of" },
      { date: "2026-05~", title: "About" },
      { date: "2026-06?", title: "Uncertain" },
      { date: "2026-08/..", title: "Since" },
    ]);
    const measure = plainMeasure(1200, 360);
    const { marks, ties } = project(arrangement, fitted(arrangement, measure), measure);
    expect(marks.filter((mark) => mark.isHollow)).to.have.length(2);
    expect(ties).to.have.length(1);
    expect(marks.find((mark) => mark.index === 1)).to.include({ fadesLeft: true, fadesRight: true });
    expect(marks.find((mark) => mark.index === 2)).to.include({ isUncertain: true });
    expect(marks.find((mark) => mark.index === 3)).to.include({
      fadesLeft: false,
      fadesRight: true,
      shape: "bar",
    });
  });

  it("counts what cannot be told apart, and resolves it by zooming", () => {
    const arrangement = arranged(
      Array.from({ length: 500 }, (_, turn) => ({
        date: new Date(Date.UTC(2024, 0, 1) + turn * 3_600_000),
        title: `${turn}`,
      })),
    );
    const measure = plainMeasure(600, 300);
    const all = fitted(arrangement, measure);
    const { density, marks } = project(arrangement, all, measure);
    expect(density.length).to.be.greaterThan(0);
    expect(density.reduce((sum, cell) => sum + cell.count, marks.length)).to.equal(500);
    const cell = density[0]!;
    expect(project(arrangement, { start: cell.start, end: cell.end }, measure).density).to.have.length(0);
  });

  it("draws what shares one date as wide as the date, with its count, at every zoom", () => {
    const events = Array.from({ length: 9 }, (_, turn) => ({ date: "2026-03", title: `In March, ${turn}` }));
    const arrangement = arranged([
      ...events,
      { date: "2026-01-02", title: "Before" },
      { date: "2026-07-01", title: "After" },
    ]);
    const measure = plainMeasure(1200, 360);
    const march = { start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 3, 1) };
    const views = [
      fitted(arrangement, measure),
      march,
      { start: Date.UTC(2026, 2, 18), end: Date.UTC(2026, 2, 25) },
    ];
    for (const view of views) {
      const { density } = project(arrangement, view, measure);
      expect(density.map(({ count, start, end }) => ({ count, start, end }))).to.deep.equal([
        { count: 9, ...march },
      ]);
      expect(density[0]!.width).to.be.closeTo(
        (measure.width * (march.end - march.start)) / (view.end - view.start),
        0.1,
      );
    }
  });

  it("draws a span beside any number of moments, and counts those that find no lane", () => {
    const moments = Array.from({ length: 800 }, (_, turn) => ({
      date: new Date(Date.UTC(2020, 0, 1) + turn * 1e8),
      title: `${turn}`,
    }));
    const spans = Array.from({ length: 40 }, (_, turn) => ({
      date: "2021",
      end: "2022",
      title: `Span ${turn}`,
    }));
    const measure = plainMeasure(1200, 360);
    const one = arranged([...moments, spans[0]!]);
    expect(
      project(one, fitted(one, measure), measure).marks.filter((mark) => mark.shape === "bar"),
    ).to.have.length(1);
    const all = arranged(spans);
    const { marks, withoutLane } = project(all, fitted(all, measure), measure);
    expect(withoutLane).to.be.greaterThan(0);
    expect(marks.length + withoutLane).to.equal(40);
  });

  it("labels two pinned events that share a place, the first of them first", () => {
    const arrangement = arranged(shapes["one instant"]!(seededRandom(1)));
    const measure = plainMeasure(1200, 200);
    for (let other = 1; other < 12; other++) {
      const labels = project(arrangement, fitted(arrangement, measure), measure, {
        pinned: new Set([other, 0]),
      }).labels;
      expect(labels.map((label) => label.index)).to.include.members([other, 0]);
    }
  });

  it("breaks no number on a stage without room", () => {
    const arrangement = arranged(shapes["vague dates"]!(seededRandom(1)));
    for (const [width, height] of [
      [0, 0],
      [1, 1],
      [24, 400],
      [400, 10],
    ] as const) {
      const scene = project(
        arrangement,
        fitted(arrangement, plainMeasure(width, height)),
        plainMeasure(width, height),
      );
      expect(JSON.stringify(scene)).to.not.match(/NaN/);
      for (const label of scene.labels) expect(Number.isFinite(label.x)).to.equal(true);
    }
  });
});

function overlap(a: Label, b: Label): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
