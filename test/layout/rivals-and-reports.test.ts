import { expect } from "@open-wc/testing";
import { arrange } from "../../src/layout/arrange.js";
import { plainMeasure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import { restrict } from "../../src/layout/restrict.js";
import { positionOf } from "../../src/view/view.js";
import { fitted, parsed } from "./seeded-story.js";

const story = parsed({
  sources: [
    { id: "early", publisher: "Early", published: "2024-05-10" },
    { id: "late", publisher: "Late", published: "2024-06" },
    { id: "undated", publisher: "Undated" },
  ],
  events: [
    {
      id: "fire",
      date: "2024-05-01",
      title: "A fire",
      sources: [
        { source: "early", date: "2024-05-01" },
        { source: "late", date: "2023-01-15" },
        { source: "undated", stance: "mentions" },
      ],
    },
    { id: "trial", date: "2024-07-20", title: "A trial", sources: ["late"] },
  ],
});
const arrangement = arrange(story);
const measure = plainMeasure(1000, 400);
const all = fitted(arrangement, measure);
const jan2023 = { start: Date.UTC(2023, 0, 1), end: Date.UTC(2023, 1, 1) };

describe("rival dates", () => {
  it("are hollow marks at their dates, tied to the event's own, and lie within the extent", () => {
    const { marks, ties } = project(arrangement, all, measure);
    const [own, rival] = marks.filter(({ index }) => index === 0);
    expect(own).to.include({ isRival: false, isHollow: false });
    expect(rival).to.include({ isRival: true, isHollow: true });
    expect(rival!.x + rival!.width / 2).to.be.closeTo(
      positionOf(all, Date.UTC(2023, 0, 15, 12), measure.width),
      1,
    );
    const [tie] = ties;
    expect(tie).to.include({ index: 0, isRival: true });
    expect(tie!.x + tie!.width).to.be.closeTo(own!.x + own!.width / 2, 2);
    expect(arrangement.extent.start).to.equal(Date.UTC(2023, 0, 15));
  });

  it("are found when the event itself is out of view, which then counts as outside", () => {
    const { marks, after, ties } = project(arrangement, jan2023, measure);
    expect(marks.map(({ index, isRival }) => ({ index, isRival }))).to.deep.equal([
      { index: 0, isRival: true },
    ]);
    expect(after).to.equal(2);
    expect(ties).to.have.length(1);
    const between = { start: Date.UTC(2023, 5, 1), end: Date.UTC(2023, 8, 1) };
    expect(project(arrangement, between, measure).ties).to.have.length(1);
  });

  it("take no label with them: it leaves the stage with the event's own date, but for who has focus or is open", () => {
    expect(project(arrangement, jan2023, measure).labels).to.have.length(0);
    const [label] = project(arrangement, jan2023, measure, { pinned: new Set([0]) }).labels;
    expect(label!.index).to.equal(0);
    expect(label!.leader.x).to.be.closeTo(positionOf(jan2023, Date.UTC(2023, 0, 15, 12), measure.width), 20);
  });

  it("are no part of what fits a large story, whose sources may be read later", () => {
    const large = parsed({
      ...story,
      events: [
        ...story.events,
        ...Array.from({ length: 2_000 }, (_, n) => ({ date: "2024-06-01", title: `Event ${n}` })),
      ],
    });
    expect(arrange(large).extent).to.deep.equal({ start: Date.UTC(2024, 4, 1), end: Date.UTC(2024, 6, 21) });
  });

  it("go when nobody is known to give them", () => {
    const [fire, trial] = story.events;
    const known = restrict(arrangement, {
      ...story,
      events: [{ ...fire!, sources: fire!.sources.slice(0, 1) }, trial!],
    });
    expect(project(known, all, measure).marks.filter(({ isRival }) => isRival)).to.have.length(0);
    expect(known.extent).to.deep.equal(arrangement.extent);
  });
});

describe("reports", () => {
  it("of the open event are ticks at the days of publication, on the row of its label", () => {
    const { reports, labels } = project(arrangement, all, measure, { open: 0 });
    const label = labels.find(({ index }) => index === 0)!;
    expect(reports.map(({ number, isOpen }) => ({ number, isOpen }))).to.deep.equal([
      { number: 1, isOpen: true },
      { number: 2, isOpen: true },
    ]);
    for (const { y, fromX } of reports) {
      expect(y).to.equal(label.y + label.height);
      expect(fromX).to.equal(label.leader.x);
    }
    expect(reports[0]!.x).to.be.closeTo(positionOf(all, Date.UTC(2024, 4, 10, 12), measure.width), 0.01);
    expect(reports[1]!.x).to.be.closeTo(positionOf(all, Date.UTC(2024, 5, 16), measure.width), 0.01);
  });

  it("of all labelled events are shown when asked for, and else none", () => {
    expect(project(arrangement, all, measure).reports).to.have.length(0);
    expect(project(arrangement, all, measure, { showReports: true }).reports).to.have.length(3);
  });

  it("stand mirrored where time runs from right to left", () => {
    const [left] = project(arrangement, all, measure, { open: 0 }).reports;
    const [right] = project(arrangement, all, { ...measure, direction: "rtl" }, { open: 0 }).reports;
    expect(right!.x).to.be.closeTo(measure.width - left!.x, 0.01);
    expect(right!.fromX).to.be.closeTo(measure.width - left!.fromX, 0.01);
  });
});
