import { expect } from "@open-wc/testing";
import type { Arrangement } from "../../src/layout/arrange.js";
import type { LabelText } from "../../src/layout/label-text.js";
import { plainMeasure, type Measure } from "../../src/layout/measure.js";
import { labelRows, project } from "../../src/layout/project.js";
import type { Scene } from "../../src/layout/scene.js";
import { positionOf, type View } from "../../src/view/view.js";
import { arranged, extremeShapes, fitted, seededRandom, shapes } from "./seeded-story.js";

const measure = plainMeasure(1000, 300);
const stories = { ...shapes, ...extremeShapes };
const planned = Object.entries(stories).filter(([name]) => !name.startsWith("more than"));

describe("the room for labels", () => {
  for (const [name, make] of planned) {
    it(`is used: no event waits that has a free place, right or left of it, at every closer look: ${name}`, () => {
      const random = seededRandom(5);
      const arrangement = arranged(make(seededRandom(2)));
      const all = fitted(arrangement, measure);
      for (let turn = 0; turn < 10; turn++) {
        const { index, anchor } = arrangement.items[Math.floor(random() * arrangement.items.length)]!;
        const view = around(anchor, Math.max(3_000, (all.end - all.start) / (1 + random() * 20)));
        if (isLabelled(project(arrangement, view, measure), index)) continue;
        expect(freePlaces(arrangement, index, view), `${index}`).to.deep.equal([]);
      }
    });
  }

  it("goes on to the label whose event has just left the stage, until another needs it", () => {
    const arrangement = arranged([
      { date: "2024-05-01T00:00:00Z", title: "The first of all" },
      { date: "2024-05-02T00:00:00Z", title: "The second" },
    ]);
    const [first, second] = arrangement.items.map(({ anchor }) => anchor) as [number, number];
    const span = (second - first) * 1.5;
    const view = (start: number) => ({ start, end: start + span });
    const labelAt = (start: number) =>
      project(arrangement, view(start), measure).labels.find(({ index }) => index === 0);
    expect(labelAt(first - span / 10)).to.include({ side: "right" });
    const sliding = labelAt(first + span / 50)!;
    expect(sliding.x).to.equal(0);
    expect(sliding.leader.segments).to.deep.equal([]);
    expect(sliding.row).to.equal(labelAt(first - span / 10)!.row);
    expect(labelAt(first + span / 2)).to.equal(undefined);
  });

  it("is known to be taken by titles alone: of most labels that find none no other line is made for the first picture", () => {
    const whole = new Set<string>();
    const [style] = measure.labelStyles;
    const widthOf = (text: LabelText) => {
      if (text.date !== "") whole.add(text.title);
      return style!.widthOf(text);
    };
    const arrangement = arranged(
      Array.from({ length: 300 }, (_, turn) => ({
        date: new Date(Date.UTC(2024, 0, 1) + seededRandom(turn)() * 3e10),
        title: `Something happened, ${turn}`,
      })),
    );
    const counting = { ...measure, labelStyles: [{ ...style!, widthOf }] };
    const { labels } = project(arrangement, fitted(arrangement, measure), counting);
    expect(labels.length).to.be.at.least(10);
    expect(whole.size).to.be.below(60);
  });

  it("is kept in rows for the events that stay when the data change a little", () => {
    for (const count of [40, 400]) {
      const make = (seed: number) =>
        Array.from({ length: count }, (_, turn) => ({
          id: `event-${turn}`,
          date: new Date(Date.UTC(2024, 0, 1) + seededRandom(turn + seed)() * 3e10),
          title: `Something happened, ${turn}`,
        }));
      const before = arranged(make(1));
      const events = [
        ...make(1).slice(3),
        { date: "2024-07-01", title: "News", importance: 1 },
        { date: "2024-07-02", title: "More", importance: 1 },
        { date: "2024-03-02", title: "More than before", importance: 1 },
      ];
      const view = fitted(before, measure);
      const rowsBefore = labelRows(before, view, measure);
      const after = arranged(events, { rowsBefore });
      const kept = (arrangement: Arrangement) => {
        const rows = labelRows(arrangement, view, measure);
        return Array.from(rowsBefore).filter(([id, row]) => rows.get(id) === row).length;
      };
      expect(kept(after), `${count}`).to.be.at.least(
        0.8 * events.filter((event) => "id" in event && rowsBefore.has(event.id)).length,
      );
      expect(kept(after)).to.be.greaterThan(kept(arranged(events)));
    }
  });
});

function around(t: number, length: number): View {
  return { start: t - length / 2, end: t + length / 2 };
}

function isLabelled(scene: Scene, index: number): boolean {
  return scene.labels.some((label) => label.index === index);
}

/** Rows and sides in which the label of an event would meet no other at this look nor at any closer one. */
function freePlaces(arrangement: Arrangement, index: number, view: View): readonly string[] {
  const { anchor } = arrangement.items[index]!;
  const width = widthOf(arrangement, index, measure);
  const style = measure.labelStyles[0]!;
  const free = new Set<string>();
  const rowCount = Math.floor((measure.height - measure.axisHeight - 30) / style.rowHeight);
  for (let row = 0; row < rowCount; row++) for (const side of ["right", "left"]) free.add(`${row} ${side}`);
  for (let length = view.end - view.start; length >= 2_000; length /= 1.03) {
    const closer = around(anchor, length);
    const scene = project(arrangement, closer, measure);
    const x = positionOf(closer, anchor, measure.width);
    for (const label of scene.labels) {
      if (label.index === index) continue;
      for (const [side, left] of [
        ["right", x],
        ["left", x - width],
      ] as const)
        if (label.x < left + width + measure.labelGap && left < label.x + label.width + measure.labelGap)
          free.delete(`${label.row} ${side}`);
    }
  }
  return [...free];
}

function widthOf(arrangement: Arrangement, index: number, { labelStyles }: Measure): number {
  return labelStyles[0]!.widthOf(arrangement.textOf(arrangement.items[index]!));
}
