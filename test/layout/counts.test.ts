import { expect } from "@open-wc/testing";
import { countWidth, placeCount } from "../../src/layout/counts.js";
import type { GroupBy } from "../../src/layout/groups.js";
import { plainMeasure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import type { StoryEvent } from "../../src/model/story.js";
import { panBy, zoomAround } from "../../src/view/view.js";
import { arranged, fitted, seededRandom } from "./seeded-story.js";

const day = 86_400_000;
const dayText = (turn: number) => new Date(Date.UTC(2020, 0, 1) + turn * day).toISOString().slice(0, 10);

/** Days in bursts, years and months that many share, and more spans than there are lanes. */
function crowd(count: number): readonly StoryEvent[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, turn) => {
    const from = random() < 0.5 ? random() * 1000 : 400 + random() * 40;
    const kind = turn % 5;
    return {
      title: `Something happened ${turn}`,
      category: `Category ${turn % 3}`,
      date: kind === 1 ? `202${turn % 2}` : kind === 2 ? `2021-0${1 + (turn % 9)}` : dayText(from),
      ...(kind === 3 && { end: dayText(from + random() * 500) }),
    };
  });
}

const measure = plainMeasure(900, 400);

describe("numbers on the stage", () => {
  for (const groupBy of ["none", "category"] as const satisfies readonly GroupBy[]) {
    for (const count of [300, 6_000]) {
      it(`have their room to themselves, within the stage, at any look: ${count} events, by ${groupBy}`, () => {
        const arrangement = arranged(crowd(count), { groupBy });
        const random = seededRandom(1);
        const all = fitted(arrangement, measure);
        const room = all.end - all.start;
        const limits = { bounds: { start: all.start - room, end: all.end + room }, shortest: 1_000 };
        let view = all;
        let seen = 0;
        for (let turn = 0; turn < 60; turn++) {
          const { density, rest } = project(arrangement, view, measure);
          const cells = [...density, ...rest];
          seen += rest.length;
          for (const [place, cell] of cells.entries()) {
            expect(cell.countX).to.be.at.least(-0.01);
            expect(cell.countX + cell.countWidth).to.be.at.most(measure.width + 0.01);
            expect(cell.countWidth).to.be.at.least(countWidth(cell.count, 7));
            for (const other of cells.slice(place + 1)) {
              const isApart =
                cell.countX >= other.countX + other.countWidth - 0.01 ||
                other.countX >= cell.countX + cell.countWidth - 0.01;
              expect(
                isApart || Math.abs(cell.y - other.y) >= 8,
                JSON.stringify(
                  cells
                    .filter((c) => Math.abs(c.countX - cell.countX) < 120)
                    .map((c) => [c.x, c.width, c.count, c.countX, c.countWidth]),
                ),
              ).to.equal(true);
            }
          }
          view = zoomAround(
            view,
            view.start + random() * (view.end - view.start),
            0.5 + random() * 1.8,
            limits,
          );
          view = panBy(view, (random() - 0.5) * (view.end - view.start), limits);
        }
        expect(seen).to.be.greaterThan(10);
      });
    }
  }

  it("stand where they stood while one pans, but for those at the edges", () => {
    const arrangement = arranged(crowd(6_000));
    const all = fitted(arrangement, measure);
    const length = (all.end - all.start) / 3;
    const view = (start: number) => ({ start, end: start + length });
    const start = all.start + length;
    const pixel = length / measure.width;
    const before = project(arrangement, view(start), measure).density;
    for (const pixels of [1, 7, 23, 60]) {
      const after = project(arrangement, view(start + pixels * pixel), measure).density;
      for (const cell of before.filter(({ x, width, isDate }) => !isDate && x > 150 && x + width < 750))
        expect(
          after.find((each) => each.start === cell.start && each.end === cell.end && !each.isDate)!.countX,
        ).to.be.closeTo(cell.countX - pixels, 0.01);
    }
  });

  it("take no more cells together than they need, at whatever width", () => {
    const random = seededRandom(3);
    const arrangement = arranged(
      Array.from({ length: 60_000 }, (_, turn) => ({ title: `${turn}`, date: dayText(random() * 30_000) })),
    );
    for (let width = 500; width <= 1_500; width += 40) {
      const stage = plainMeasure(width, 400);
      const { density } = project(arrangement, fitted(arrangement, stage), stage);
      const sum = density.reduce((total, { count }) => total + count, 0);
      expect(sum, `${width} px`).to.equal(60_000);
      for (const cell of density) expect(cell.width, `${width} px`).to.be.below(5 * cell.countWidth);
    }
  });

  it("of a date stand beside others that are in its middle, else above them", () => {
    const place = (x: number, width: number, room: number, stageWidth = 300, reach = 60) =>
      placeCount([[{ countX: 140, countWidth: 20 }]], { x, width }, room, stageWidth, reach);
    expect(place(0, 100, 20)).to.deep.equal({ x: 40, row: 0 });
    expect(place(50, 200, 30)).to.deep.equal({ x: 110, row: 0 });
    expect(place(150, 10, 20)).to.deep.equal({ x: 160, row: 0 });
    expect(place(-50, 60, 20)).to.deep.equal({ x: 0, row: 0 });
    expect(place(150, 10, 20, 170)).to.deep.equal({ x: 120, row: 0 });
    expect(place(150, 10, 20, 300, 4)).to.deep.equal({ x: 145, row: 1 });
  });
});
