import { expect } from "@open-wc/testing";
import { arrange } from "../../src/layout/arrange.js";
import type { GroupBy } from "../../src/layout/groups.js";
import { plainMeasure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import type { Label } from "../../src/layout/scene.js";
import { restrict } from "../../src/layout/restrict.js";
import { fitted, parsed } from "./seeded-story.js";

const day = (turn: number) => `2024-${String(1 + (turn % 12)).padStart(2, "0")}-05`;
const story = parsed({
  categories: [{ name: "Ships" }, { name: "Nobody’s" }, { name: "Law" }],
  sources: [
    { id: "a", publisher: "Courier" },
    { id: "b", publisher: "Herald" },
    { id: "c", title: "A document" },
  ],
  events: [
    { date: day(0), title: "One", category: "Law", status: "alleged", sources: ["b"] },
    { date: day(1), title: "Two", category: "Ships", status: "confirmed", sources: ["a"] },
    { date: day(2), title: "Three", sources: [{ source: "b", stance: "disputes" }, "a"] },
    { date: day(3), title: "Four", category: "Other", status: "scheduled", sources: ["c"] },
    { date: day(4), title: "Five", category: "Ships", status: "confirmed" },
  ],
});
const measure = plainMeasure(1000, 640);
const sceneBy = (groupBy: GroupBy, size = measure) => {
  const arrangement = arrange(story, undefined, { groupBy });
  return project(arrangement, fitted(arrangement, size), size);
};
const namesBy = (groupBy: GroupBy) => sceneBy(groupBy).groups.map(({ name, count }) => `${name} ${count}`);

/** Of so many categories: two spans of each lie over each other. */
function crowd(count: number) {
  return parsed(
    Array.from({ length: 14 * count }, (_, turn) => ({
      date: `2024-${String(1 + ((turn * 7) % 12)).padStart(2, "0")}-11`,
      title: `Something happened ${turn}`,
      category: `Category ${turn % count}`,
      ...(turn >= 12 * count && { date: "2024-02", end: "2024-03" }),
    })),
  );
}

function overlap(a: Label, b: Label): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe("lanes by group", () => {
  it("are the categories that have events, in the order of the story, then those without", () => {
    expect(namesBy("category")).to.deep.equal(["Ships 2", "Law 1", "Other 1", "none given 1"]);
    expect(sceneBy("category").groups.map(({ category }) => category)).to.deep.equal([0, 2, 3, -1]);
  });

  it("are publishers by their number of events, an event's that of its first supporting citation", () => {
    expect(namesBy("publisher")).to.deep.equal(["Courier 2", "Herald 1", "A document 1", "none given 1"]);
  });

  it("are statuses from the surest on", () => {
    expect(namesBy("status")).to.deep.equal(["confirmed 2", "alleged 1", "scheduled 1", "none given 1"]);
  });

  it("are none without a choice", () => {
    expect(sceneBy("none").groups).to.deep.equal([]);
  });

  it("lie one below the other above the axis, each with its own marks and labels on its baseline", () => {
    const { groups, marks, labels, axisY } = sceneBy("category");
    expect(groups.at(-1)!.y + groups.at(-1)!.height).to.be.closeTo(axisY, 0.01);
    for (const [place, { y, height, baseline }] of groups.entries()) {
      expect(y).to.be.closeTo(place === 0 ? 0 : groups[place - 1]!.y + groups[place - 1]!.height, 0.01);
      expect(baseline).to.be.within(y, y + height);
    }
    expect(labels).to.have.length(5);
    for (const { index, group, y, height } of labels) {
      const mark = marks.find((each) => each.index === index)!;
      expect(mark.y + mark.height / 2).to.be.closeTo(groups[group]!.baseline, 0.01);
      expect(y + height).to.be.below(mark.y);
    }
  });

  it("give more height to groups with more events", () => {
    const many = parsed(
      Array.from({ length: 60 }, (_, turn) => ({
        date: `2024-03-${String(1 + (turn % 28)).padStart(2, "0")}`,
        title: `Something happened ${turn}`,
        category: turn < 50 ? "Many" : "Few",
      })),
    );
    const arrangement = arrange(many, undefined, { groupBy: "category" });
    const [most, few] = project(arrangement, fitted(arrangement, measure), measure).groups;
    expect(most!.height).to.be.greaterThan(few!.height);
  });

  it("fold the last into one, counted, where the height is too little", () => {
    const { groups, marks, labels } = sceneBy("category", plainMeasure(1000, 110));
    expect(groups.map(({ name, count }) => `${name} ${count}`)).to.deep.equal(["Ships 2", "3 more groups 3"]);
    expect(new Set(marks.map(({ index }) => index)).size).to.equal(5);
    expect(labels.every(({ group }) => group < 2)).to.equal(true);
  });

  /** As high as the stage is at the default height, under a header of four lines. */
  const low = plainMeasure(1000, 250 + 39);

  it("show eight groups at the default height, none folded, and rows of labels where there is room", () => {
    const sized = { ...low, axisHeight: 39 };
    for (const count of [3, 5, 8]) {
      const arrangement = arrange(crowd(count), undefined, { groupBy: "category" });
      const { groups, labels } = project(arrangement, fitted(arrangement, sized), sized);
      expect(groups).to.have.length(count);
      expect(groups.map(({ name }) => name).join()).to.not.contain("more");
      for (const { height, lanesY, y } of groups) {
        expect(height).to.be.at.least(25);
        // The line of the name.
        expect(lanesY - y).to.be.at.least(13);
      }
      expect(labels.length > 0).to.equal(count < 8);
    }
  });

  it("draw all of a few spans at one moment, rather than count some", () => {
    const arrangement = arrange(crowd(6), undefined, { groupBy: "category" });
    expect(project(arrangement, fitted(arrangement, low), low).withoutLane).to.equal(0);
  });

  it("give what is pinned a label where its band has no row: over the others, and in place of theirs", () => {
    for (const count of [6, 8]) {
      const arrangement = arrange(crowd(count), undefined, { groupBy: "category" });
      const view = fitted(arrangement, low);
      for (const { index } of arrangement.items) {
        const { labels } = project(arrangement, view, low, { pinned: new Set([index]) });
        expect(labels.filter((label) => label.index === index)).to.have.length(1);
        for (const [place, label] of labels.entries()) {
          expect(label.y).to.be.at.least(0);
          expect(label.y + label.height).to.be.at.most(low.height - low.axisHeight);
          for (const other of labels.slice(place + 1))
            expect(overlap(label, other), `${label.index} and ${other.index}`).to.equal(false);
        }
      }
    }
  });

  it("hold still when fewer events are shown", () => {
    const full = arrange(story, undefined, { groupBy: "category" });
    const some = restrict(full, { ...story, events: story.events.slice(1, 2) });
    const view = fitted(full, measure);
    const places = (scene: ReturnType<typeof project>) =>
      scene.groups.map(({ key, y, baseline }) => ({ key, y, baseline }));
    expect(places(project(some, view, measure))).to.deep.equal(places(project(full, view, measure)));
  });
});
