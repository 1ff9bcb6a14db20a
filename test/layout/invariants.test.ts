// What holds at every view of every story: invariants 1 to 3 of the layout.
import { expect } from "@open-wc/testing";
import type { Arrangement } from "../../src/layout/arrange.js";
import type { GroupBy } from "../../src/layout/groups.js";
import { plainMeasure, type Measure } from "../../src/layout/measure.js";
import { project } from "../../src/layout/project.js";
import type { Label, Scene } from "../../src/layout/scene.js";
import { panBy, positionOf, zoomAround, type View, type ViewLimits } from "../../src/view/view.js";
import { arranged, extremeShapes, fitted, seededRandom, shapes } from "./seeded-story.js";

const stages: readonly Measure[] = [
  plainMeasure(1200, 360),
  { ...plainMeasure(700, 300), direction: "rtl" },
  plainMeasure(320, 240),
];
const tall = [plainMeasure(1100, 700)];

/** By name: how events are made, the lanes, and the seeds and stages that they are tried with. */
const cases: readonly {
  readonly name: string;
  readonly make: (typeof shapes)[string];
  readonly groupBy: GroupBy;
  readonly seeds: readonly number[];
  readonly measures: readonly Measure[];
}[] = [
  ...Object.entries(shapes).map(([name, make]) => ({
    name,
    make,
    groupBy: "none" as const,
    seeds: [1, 2, 3, 4, 5],
    measures: stages,
  })),
  ...Object.entries(extremeShapes).map(([name, make]) => ({
    name,
    make,
    groupBy: "none" as const,
    seeds: [1],
    measures: stages,
  })),
  ...Object.entries(extremeShapes).flatMap(([name, make]) =>
    (["category", "status"] as const).map((groupBy) => ({
      name: `${name}, by ${groupBy}`,
      make,
      groupBy,
      seeds: [1],
      measures: [stages[0]!, ...tall],
    })),
  ),
];

describe("every view", () => {
  for (const each of cases) {
    it(`shows no two labels that overlap and none that leaves the stage or its band: ${each.name}`, () => {
      forEachView(each, ({ scene, measure }) => {
        for (const [place, label] of scene.labels.entries()) {
          const band = scene.groups[label.group] ?? { y: 0, baseline: scene.axisY };
          expect(label.x, "left edge").to.be.at.least(-0.01);
          expect(label.x + label.width, "right edge").to.be.at.most(measure.width + 0.01);
          expect(label.y, "top edge").to.be.at.least(band.y - 0.01);
          expect(label.y + label.height, "axis").to.be.at.most(band.baseline);
          for (const other of scene.labels.slice(place + 1))
            expect(overlap(label, other), `“${label.text.title}” and “${other.text.title}”`).to.equal(false);
        }
      });
    });

    it(`keeps a label and its row while zooming in: ${each.name}`, () => {
      forEachStory(each, (arrangement, measure, random) => {
        const limits = limitsOf(arrangement, measure);
        let view = fitted(arrangement, measure);
        const anchors = arrangement.items.map(({ anchor }) => anchor);
        const t = anchors[Math.floor(random() * anchors.length)]!;
        for (let turn = 0; turn < 12; turn++) {
          const before = { view, scene: project(arrangement, view, measure) };
          view = zoomAround(view, t, 1.1 + random() * 2, limits);
          expectKept(arrangement, before, { view, scene: project(arrangement, view, measure) });
        }
      });
    });

    it(`keeps which labels are shown while panning: ${each.name}`, () => {
      forEachStory(each, (arrangement, measure, random) => {
        const limits = limitsOf(arrangement, measure);
        const all = fitted(arrangement, measure);
        for (const factor of [1, 3, 20, 400]) {
          const view = zoomAround(all, all.start + random() * (all.end - all.start), factor, limits);
          const moved = panBy(view, (view.end - view.start) * 0.7 * (random() - 0.5), limits);
          const before = { view, scene: project(arrangement, view, measure) };
          const after = { view: moved, scene: project(arrangement, moved, measure) };
          expectKept(arrangement, before, after);
          expectKept(arrangement, after, before);
        }
      });
    });

    it(`shows or counts every event, or has it outside, in each band: ${each.name}`, () => {
      forEachView(each, ({ scene, arrangement, view }) => {
        const bandOf = (index: number) => bandNameOf(scene, arrangement, index, each.groupBy);
        const bands = scene.groups.length === 0 ? [""] : scene.groups.map(({ key }) => key);
        for (const [group, key] of bands.entries()) {
          const own = arrangement.items.filter(({ index }) => bandOf(index) === key);
          const shown = new Set(
            [...scene.marks, ...scene.ties]
              .filter(({ isRival, index }) => !isRival && bandOf(index) === key)
              .map(({ index }) => index),
          );
          const counted = [...scene.density, ...scene.rest]
            .filter((cell) => cell.group === group)
            .reduce((sum, cell) => sum + cell.count, 0);
          const outside = own.filter(({ when }) => when.end <= view.start || when.start >= view.end).length;
          expect(shown.size + counted + outside, key).to.equal(own.length);
          if (scene.groups.length > 0) expect(scene.groups[group]!.count).to.equal(own.length);
        }
        const { before, after } = scene;
        expect(before).to.equal(arrangement.items.filter(({ when }) => when.end <= view.start).length);
        expect(after).to.equal(arrangement.items.filter(({ when }) => when.start >= view.end).length);
        expect(scene.withoutLane).to.equal(scene.rest.reduce((sum, { count }) => sum + count, 0));
      });
    });

    it(`has finite numbers, and first events of its cells that lie in view: ${each.name}`, () => {
      forEachView(each, ({ scene, arrangement, view }) => {
        expect(JSON.stringify(scene)).to.not.match(/null,"(?:x|y|width)|NaN|"(?:x|y|width|height)":null/);
        for (const { first } of [...scene.density, ...scene.rest]) {
          const { when } = arrangement.items[first]!;
          expect(when.end > view.start && when.start < view.end).to.equal(true);
        }
      });
    });
  }
});

interface Visit {
  readonly arrangement: Arrangement;
  readonly measure: Measure;
  readonly view: View;
  readonly scene: Scene;
}

function forEachStory(
  { make, groupBy, seeds, measures }: (typeof cases)[number],
  visit: (arrangement: Arrangement, measure: Measure, random: () => number) => void,
): void {
  for (const seed of seeds) {
    const arrangement = arranged(make(seededRandom(seed)), { groupBy });
    for (const measure of measures) visit(arrangement, measure, seededRandom(seed + 100));
  }
}

function forEachView(each: (typeof cases)[number], visit: (at: Visit) => void): void {
  forEachStory(each, (arrangement, measure, random) => {
    const limits = limitsOf(arrangement, measure);
    let view = fitted(arrangement, measure);
    for (let turn = 0; turn < 10; turn++) {
      visit({ arrangement, measure, view, scene: project(arrangement, view, measure) });
      const t = view.start + random() * (view.end - view.start);
      view = panBy(
        zoomAround(view, t, 0.6 + random() * 2.5, limits),
        (random() - 0.5) * (view.end - view.start),
        limits,
      );
    }
  });
}

function limitsOf(arrangement: Arrangement, measure: Measure): ViewLimits {
  const all = fitted(arrangement, measure);
  const room = (all.end - all.start) / 2;
  return { bounds: { start: all.start - room, end: all.end + room }, shortest: 2_000 };
}

interface Picture {
  readonly view: View;
  readonly scene: Scene;
}

/** Each label of one picture that no edge moves, in neither of the two, is in the other, in its row. */
function expectKept(arrangement: Arrangement, before: Picture, after: Picture): void {
  const now = new Map(after.scene.labels.map((label) => [label.index, label]));
  for (const label of before.scene.labels) {
    const { anchor } = arrangement.items[label.index]!;
    const x = placeOf(before, anchor);
    if (Math.abs(label.leader.x - x) > 0.5 || isAtEdge(label.x, label, before.scene)) continue;
    const expected = placeOf(after, anchor) + label.x - x;
    const kept = now.get(label.index);
    if (kept !== undefined) expect(kept.row, `row of “${label.text.title}”`).to.equal(label.row);
    else expect(isAtEdge(expected, label, after.scene), `“${label.text.title}” has gone`).to.equal(true);
  }
}

function placeOf({ view, scene }: Picture, t: number): number {
  const x = positionOf(view, t, scene.width);
  return scene.isRightToLeft ? scene.width - x : x;
}

function isAtEdge(x: number, label: Label, scene: Scene): boolean {
  return x < 1 || x + label.width > scene.width - 1;
}

/** The key of the band in which an event is drawn; empty without bands. */
function bandNameOf(scene: Scene, { items }: Arrangement, index: number, groupBy: GroupBy): string {
  if (scene.groups.length === 0) return "";
  const { event } = items[index]!;
  const key = (groupBy === "category" ? event.category : event.status) ?? "";
  return scene.groups.some((group) => group.key === key) ? key : scene.groups.at(-1)!.key;
}

function overlap(a: Label, b: Label): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
