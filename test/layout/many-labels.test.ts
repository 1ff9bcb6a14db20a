import { expect } from "@open-wc/testing";
import type { Arrangement } from "../../src/layout/arrange.js";
import type { GroupBy } from "../../src/layout/groups.js";
import { plainMeasure, type Measure } from "../../src/layout/measure.js";
import { labelRows, project } from "../../src/layout/project.js";
import type { Label, Scene } from "../../src/layout/scene.js";
import type { StoryEvent } from "../../src/model/story.js";
import { positionOf, type View } from "../../src/view/view.js";
import { arranged, fitted, seededRandom } from "./seeded-story.js";

const day = 86_400_000;

/** More events than are planned at once, of each kind that labels find hard. */
const stories: Readonly<Record<string, (random: () => number) => readonly StoryEvent[]>> = {
  "bursts on a thin background": (random) =>
    many(3_000, random, (turn) => (turn % 4 === 0 ? random() * 3_000 : 900 + 40 * random() ** 3)),
  "many ties": (random) => many(1_500, random, () => Math.floor(random() * 90) * 7),
  "ten thousand years and a minute": (random) =>
    many(1_200, random, (turn) => (turn % 3 === 0 ? -random() * 3.5e6 : 700 + random() / 1_440)),
  "very long and very short titles": (random) =>
    many(1_000, random, () => random() * 900).map((event, turn) => ({
      ...event,
      title: turn % 2 === 0 ? "Rain" : "Something that goes on ".repeat(9),
    })),
  "evenly spread": (random) => many(10_000, random, (turn) => turn / 3),
};

const stages: readonly { readonly measure: Measure; readonly groupBy: GroupBy }[] = [
  { measure: plainMeasure(1200, 400), groupBy: "none" },
  { measure: { ...plainMeasure(700, 300), direction: "rtl" }, groupBy: "none" },
  { measure: plainMeasure(1100, 600), groupBy: "category" },
];

describe("the labels of thousands of events", () => {
  for (const [name, make] of Object.entries(stories)) {
    it(`use the room: somebody who tries each event in each row finds next to none for another: ${name}`, () => {
      let labels = 0;
      let more = 0;
      for (const { measure, groupBy } of stages) {
        const arrangement = arranged(make(seededRandom(3)), { groupBy });
        for (const view of viewsOf(arrangement, measure)) {
          const scene = project(arrangement, view, measure);
          labels += scene.labels.length;
          more += roomFor(arrangement, view, measure, scene);
        }
      }
      expect(more).to.be.at.most(labels / 50);
    });
  }

  it("keep their rows when an event comes or goes, in the view that is shown", () => {
    const measure = plainMeasure(1200, 400);
    for (const make of Object.values(stories)) {
      const random = seededRandom(8);
      const events = make(seededRandom(7));
      const before = arranged(events);
      let stayed = 0;
      let all = 0;
      for (const view of viewsOf(before, measure)) {
        const options = { rowsBefore: labelRows(before, view, measure) };
        const turn = Math.floor(random() * events.length);
        const other = { ...events[turn]!, id: "other", title: "Something else" };
        const later = { ...events.at(-1)!, id: "later" };
        for (const changed of [
          [...events, other],
          events.filter((_, place) => place !== turn),
          [...events, later],
        ]) {
          const after = arranged(changed, options);
          const rows = new Map(
            project(after, view, measure).labels.map(({ index, row }) => [after.itemAt(index).event.id, row]),
          );
          for (const { index, row } of project(before, view, measure).labels) {
            all++;
            if (rows.get(before.itemAt(index).event.id) === row) stayed++;
          }
        }
      }
      expect(stayed).to.be.at.least(0.99 * all);
    }
  });

  it("stay apart and in their rows while one zooms in, a hundred thousand of them too", () => {
    const random = seededRandom(9);
    const events = many(100_000, random, (turn) =>
      turn % 3 === 0 ? random() * 4_000 : 900 + 60 * random() ** 2,
    );
    const arrangement = arranged(events);
    const { anchor } = arrangement.itemAt(41_000);
    for (const { measure } of stages.slice(0, 2)) {
      const rows = new Map<number, number>();
      const all = fitted(arrangement, measure);
      for (let length = all.end - all.start; length > 60_000; length /= 1.6) {
        const view = { start: anchor - 0.4 * length, end: anchor + 0.6 * length };
        const { labels } = project(arrangement, view, measure);
        expect(labels.length).to.be.greaterThan(0);
        for (const [place, label] of labels.entries()) {
          const inRow = labels.slice(place + 1).filter(({ row }) => row === label.row);
          for (const other of inRow)
            expect(Math.max(label.x - other.x - other.width, other.x - label.x - label.width)).to.be.at.least(
              -0.01,
            );
          expect(rows.get(label.index) ?? label.row).to.equal(label.row);
        }
        const now = new Set(labels.map(({ index }) => index));
        // Near the middle no edge takes a label away.
        for (const [index] of rows)
          if (Math.abs(arrangement.itemAt(index).anchor - anchor) < length / 20)
            expect(now.has(index)).to.equal(true);
        for (const { index, row } of labels) rows.set(index, row);
      }
    }
  }).timeout(20_000);

  it("hang on the left of their leaders where there is room on the left alone", () => {
    const { measure } = stages[0]!;
    const arrangement = arranged(stories["bursts on a thin background"]!(seededRandom(4)));
    const sides = viewsOf(arrangement, measure)
      .flatMap((view) => project(arrangement, view, measure).labels)
      .map(({ side }) => side);
    expect(sides.filter((side) => side === "left")).to.have.length.greaterThan(sides.length / 10);
  });

  it("are each as wide as their words", () => {
    const { measure } = stages[0]!;
    const arrangement = arranged(stories["very long and very short titles"]!(seededRandom(4)));
    for (const { text, width } of project(arrangement, fitted(arrangement, measure), measure).labels)
      expect(width).to.be.closeTo(measure.labelStyles[0]!.widthOf(text), 1e-6);
  });

  it("are measured as they come into view, and few others with them", () => {
    for (const make of Object.values(stories)) {
      const { measure } = stages[0]!;
      const [style] = measure.labelStyles;
      const measured = new Set<string>();
      const counting: Measure = {
        ...measure,
        labelStyles: [
          {
            ...style!,
            widthOf: (text) => {
              measured.add(text.title + text.date);
              return style!.widthOf(text);
            },
          },
        ],
      };
      const arrangement = arranged(make(seededRandom(5)));
      const { labels } = project(arrangement, fitted(arrangement, measure), counting);
      expect(measured.size).to.be.at.most(3 * labels.length);
    }
  });
});

/** From all to a ten-thousandth of it, about moments at which there is something. */
function viewsOf({ extent, items }: Arrangement, measure: Measure): readonly View[] {
  const random = seededRandom(6);
  const all = (extent.end - extent.start) * (1 + 60 / measure.width);
  return Array.from({ length: 18 }, (_, turn) => {
    const length = all / 1.7 ** turn;
    const { anchor } = items[Math.floor((0.1 + 0.8 * random()) * items.length)]!;
    return { start: anchor - length * (0.3 + 0.4 * random()), end: anchor + length / 2 };
  });
}

/** How many more labels a person would find room for, one by one, off the edges, where labels come and go as one pans. */
function roomFor(arrangement: Arrangement, view: View, measure: Measure, scene: Scene): number {
  const style = measure.labelStyles[0]!;
  const bands = scene.groups.length === 0 ? [{ key: "" }] : scene.groups;
  const rows = new Map<string, { left: number; right: number }[]>();
  const rowOf = (group: number, row: number) => {
    const key = `${group} ${row}`;
    rows.set(key, rows.get(key) ?? []);
    return rows.get(key)!;
  };
  for (const { group, row, x, width } of scene.labels) rowOf(group, row).push({ left: x, right: x + width });
  const rowCounts = bands.map((_, group) => rowCountOf(scene, group));
  const labelled = new Set(scene.labels.map(({ index }) => index));
  let found = 0;
  for (const { index, anchor, event } of arrangement.items) {
    if (anchor < view.start || anchor > view.end || labelled.has(index)) continue;
    const group = Math.max(
      0,
      bands.findIndex(({ key }) => key === (event.category ?? "")),
    );
    const start = positionOf(view, anchor, measure.width);
    const x = scene.isRightToLeft ? measure.width - start : start;
    const width = style.widthOf(arrangement.textOf(arrangement.items[index]!));
    const place = Array.from({ length: rowCounts[group]! }, (_, row) => rowOf(group, row))
      .flatMap((row) => [x, x - width].map((left) => ({ row, left, right: left + width })))
      .find(({ row, left, right }) => {
        const isInside = left > style.commonWidth && right < measure.width - style.commonWidth;
        const gap = measure.labelGap;
        return isInside && row.every((other) => other.right + gap <= left || right + gap <= other.left);
      });
    if (place === undefined) continue;
    place.row.push(place);
    found++;
  }
  return found;
}

function rowCountOf(scene: Scene, group: number): number {
  const own: readonly Label[] = scene.labels.filter((label) => label.group === group);
  return own.reduce((most, { row }) => Math.max(most, row + 1), 0);
}

function many(count: number, random: () => number, dayOf: (turn: number) => number): readonly StoryEvent[] {
  return Array.from({ length: count }, (_, turn) => ({
    id: `event-${turn}`,
    date: new Date(Date.UTC(2020, 0, 1) + dayOf(turn) * day)
      .toISOString()
      .replace(/^([+-])00(\d{4})/, (_, sign: string, year: string) => (sign === "-" ? `-${year}` : year)),
    title: "word ".repeat(1 + Math.floor(random() * (turn % 7 === 0 ? 30 : 6))).trim(),
    category: `Category ${turn % 3}`,
    importance: turn % 50 === 0 ? 1 : 0,
  }));
}
