import { expect } from "@open-wc/testing";
import type { Arrangement } from "../../src/layout/arrange.js";
import { plainMeasure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import { restrict } from "../../src/layout/restrict.js";
import { positionOf, zoomAround, type View } from "../../src/view/view.js";
import { arranged, extremeShapes, fitted, seededRandom, shapes } from "./seeded-story.js";

const { "one event": _, ...stories }: typeof shapes = {
  ...shapes,
  ...extremeShapes,
  "so many that only some get room": (random) =>
    Array.from({ length: 9_000 }, (_, turn) => ({
      date: new Date(Date.UTC(2000, 0, 1) + random() ** 2 * 3e11).toISOString().slice(0, 16),
      title: `Something happened ${turn}`,
    })),
};

const measure = plainMeasure(1200, 360);

function isAtEdge(x: number, width: number): boolean {
  return x < 1 || x + width > measure.width - 1;
}

describe("a restricted arrangement", () => {
  for (const [name, make] of Object.entries(shapes)) {
    it(`keeps the place, the row and the width of every label that is left: ${name}`, () => {
      const full = arranged(make(seededRandom(1)));
      const events = full.story.events.filter((_, turn) => turn % 3 !== 1);
      const some = restrict(full, { ...full.story, events });
      expect(some.items.map((item) => item.event.id)).to.deep.equal(
        full.items.map((item) => item.event.id).filter((id) => events.some((event) => event.id === id)),
      );
      expect(some.extent).to.deep.equal(full.extent);
      const view = fitted(full, measure);
      const before = new Map(
        project(full, view, measure).labels.map((label) => [full.items[label.index]!.event.id, label]),
      );
      const after = project(some, view, measure).labels;
      expect(after.length).to.be.greaterThan(0);
      for (const { index, x, y, width } of after) {
        const label = before.get(some.items[index]!.event.id);
        // Where more were shown, one at the edge may have had no room.
        if (label !== undefined)
          expect({ x, y, width }).to.deep.equal({ x: label.x, y: label.y, width: label.width });
      }
    });
  }

  for (const [name, make] of Object.entries(stories)) {
    it(`gives the room that others leave to labels that are left, which keep their rows at every look: ${name}`, () => {
      const full = arranged(make(seededRandom(3)));
      const left = restrict(full, {
        ...full.story,
        events: full.story.events.filter((_, turn) => turn % 9 === 4),
      });
      const rowsIn = (arrangement: Arrangement, view: View) =>
        new Map(
          project(arrangement, view, measure).labels.map(({ index, row, x, width, leader }) => [
            arrangement.items[index]!.event.id,
            { row, isAtEdge: isAtEdge(x, width), x, width, leaderX: leader.x },
          ]),
        );
      const random = seededRandom(4);
      const all = fitted(full, measure);
      const limits = { bounds: all, shortest: 2_000 };
      const anchors = left.items.map(({ anchor }) => anchor);
      let view = all;
      let before = rowsIn(left, view);
      const t = anchors[Math.floor(random() * anchors.length)]!;
      for (let turn = 0; turn < 12; turn++) {
        for (const [id, { row, isAtEdge }] of rowsIn(full, view))
          if (left.places.has(id) && !isAtEdge) expect(before.get(id)?.row, id).to.equal(row);
        const farther = view;
        view = zoomAround(view, t, 1.2 + random(), limits);
        const after = rowsIn(left, view);
        for (const [id, label] of before) {
          const { anchor } = left.items[left.places.get(id)!]!;
          const x =
            label.x + positionOf(view, anchor, measure.width) - positionOf(farther, anchor, measure.width);
          if (after.has(id)) expect(after.get(id)!.row, id).to.equal(label.row);
          else if (Math.abs(label.leaderX - positionOf(farther, anchor, measure.width)) < 0.5)
            expect(label.isAtEdge || isAtEdge(x, label.width), `${id} has gone`).to.equal(true);
        }
        before = after;
      }
    });
  }

  it("uses the room that the others leave in a large story too", () => {
    const full = arranged(stories["so many that only some get room"]!(seededRandom(1)));
    const some = restrict(full, {
      ...full.story,
      events: full.story.events.filter((_, turn) => turn % 9 === 4),
    });
    const count = (arrangement: Arrangement) =>
      project(arrangement, fitted(full, measure), measure).labels.length;
    expect(count(some)).to.be.at.least(0.4 * count(full));
  });

  it("labels nearly all of the few that are left of many", () => {
    for (const count of [300, 3_000]) {
      let labelled = 0;
      for (const seed of [1, 2, 3, 4, 5]) {
        const random = seededRandom(seed);
        const full = arranged(
          Array.from({ length: count }, (_, turn) => ({
            date: new Date(Date.UTC(2000, 0, 1) + random() * 3e11).toISOString().slice(0, 10),
            title: `Something happened ${turn}`,
          })),
        );
        const events = full.story.events.filter((_, turn) => turn % (count / 6) === seed);
        const some = restrict(full, { ...full.story, events });
        labelled += project(some, fitted(full, measure), measure).labels.length;
        const again = restrict(some, full.story);
        expect(project(again, fitted(full, measure), measure)).to.deep.equal(
          project(full, fitted(full, measure), measure),
        );
      }
      expect(labelled).to.be.at.least(0.85 * 30);
    }
  });

  it("shares room as on its last day: a label of one day stays on the next, in its row", () => {
    const full = arranged(shapes["bursts on a thin background"]!(seededRandom(1)));
    const filtered = { ...full.story, events: full.story.events.filter((_, turn) => turn % 4 === 0) };
    const view = fitted(full, measure);
    let before = new Map<string, number>();
    for (let known = 2; known <= filtered.events.length; known += 2) {
      const story = { ...filtered, events: filtered.events.filter((_, turn) => (turn * 7) % 16 < known) };
      const some = restrict(full, story, filtered);
      const rows = new Map(
        project(some, view, measure).labels.map(({ index, row }) => [some.items[index]!.event.id, row]),
      );
      for (const [id, row] of before) expect(rows.get(id), id).to.equal(row);
      before = rows;
    }
    expect(before.size).to.be.greaterThan(5);
  });

  it("is the full one again where nothing is left out", () => {
    const full = arranged(shapes["ties"]!(seededRandom(1)));
    const some = restrict(full, { ...full.story, events: full.story.events.slice(3) });
    expect(restrict(some, full.story)).to.equal(full);
  });
});
