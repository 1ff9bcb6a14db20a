import { expect } from "@open-wc/testing";
import { plainMeasure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import { restrict } from "../../src/layout/restrict.js";
import { arranged, fitted, seededRandom, shapes } from "./seeded-story.js";

const measure = plainMeasure(1200, 360);

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

  it("is the full one again where nothing is left out", () => {
    const full = arranged(shapes["ties"]!(seededRandom(1)));
    const some = restrict(full, { ...full.story, events: full.story.events.slice(3) });
    expect(restrict(some, full.story)).to.equal(full);
  });
});
