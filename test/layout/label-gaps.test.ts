import { expect } from "@open-wc/testing";
import type { LabelPlan, PlannedLabel } from "../../src/layout/label-plan.js";
import { planGaps } from "../../src/layout/label-gaps.js";
import { seededRandom } from "./seeded-story.js";

const rowCount = 3;
const spacing = 10;

/** Pixels. */
function widthOf(slot: number): number {
  return 60 + ((slot * 37) % 100);
}

type Make = (random: () => number) => readonly number[];

/** Moments that labels find hard, in ascending order. */
const moments: Readonly<Record<string, Make>> = {
  "evenly spread": () => Array.from({ length: 300 }, (_, turn) => turn * 1_000),
  "bursts on a thin background": (random) =>
    Array.from({ length: 400 }, (_, turn) => (turn % 4 === 0 ? random() * 1e9 : 4e8 + random() * 1e6)),
  "many ties": (random) => Array.from({ length: 300 }, () => Math.floor(random() * 20) * 1e6),
  "one instant": () => Array.from({ length: 50 }, () => 7e11),
  "seconds next to millennia": (random) =>
    Array.from({ length: 300 }, (_, turn) =>
      turn % 5 === 0 ? -random() * 3e14 : 1.7e12 + Math.floor(random() * 60_000),
    ),
};

describe("the labels of large stories", () => {
  for (const [name, make] of Object.entries(moments)) {
    for (const keeps of [false, true]) {
      const title = keeps ? `${name}, with rows that are kept` : name;
      it(`stand apart in each row at every scale: ${title}`, () => {
        const { anchors, plan, scales } = planned(make, keeps);
        for (const scale of scales) {
          for (const row of rowsOf(shownAt(plan, scale, anchors))) {
            const boxes = row.map((label) => boxOf(label, anchors, scale)).sort((a, b) => a.left - b.left);
            for (const [turn, box] of boxes.slice(1).entries())
              expect(box.left - boxes[turn]!.right).to.be.at.least(spacing - 0.001);
          }
        }
      });

      it(`stay, in their rows, at all closer scales: ${title}`, () => {
        const { anchors, plan, scales } = planned(make, keeps);
        const rows = new Map<number, number>();
        for (const scale of scales) {
          const shown = new Map(shownAt(plan, scale, anchors).map(({ slot, row }) => [slot, row]));
          for (const [slot, row] of rows) expect(shown.get(slot), `${slot}`).to.equal(row);
          for (const [slot, row] of shown) rows.set(slot, row);
        }
      });
    }

    it(`leave hardly an event out that has room beside its leader, at this scale and half as close again: ${name}`, () => {
      const { anchors, plan, scales } = planned(make);
      let more = 0;
      let all = 0;
      for (const scale of scales) {
        const shown = [...shownAt(plan, scale, anchors)];
        const closer = [...shownAt(plan, scale * Math.SQRT2, anchors)];
        const slots = new Set(closer.map(({ slot }) => slot));
        all += shown.length;
        for (const slot of anchors.keys()) {
          if (slots.has(slot)) continue;
          const place = placesOf(slot).find(
            (label) =>
              isFree(label, shown, anchors, scale) && isFree(label, closer, anchors, scale * Math.SQRT2),
          );
          if (place === undefined) continue;
          more++;
          shown.push(place);
          closer.push(place);
        }
      }
      expect(more).to.be.at.most(all / 100);
    });

    for (const keeps of [false, true]) {
      const title = keeps ? `${name}, with rows that are kept` : name;
      it(`are the same in whatever order they are asked for, and of whatever stretch: ${title}`, () => {
        const { anchors, plan, scales } = planned(make, keeps);
        const random = seededRandom(9);
        for (const scale of [...scales].reverse().filter((_, turn) => turn % 5 === 0)) {
          const all = shownAt(plan, scale, anchors);
          for (let turn = 0; turn < 4; turn++) {
            const fresh = planned(make, keeps).plan;
            const middle = anchors[Math.floor(random() * anchors.length)]!;
            const span = { start: middle - 500 / scale, end: middle + 300 / scale };
            const inSpan = ({ slot }: PlannedLabel) =>
              anchors[slot]! >= span.start && anchors[slot]! <= span.end;
            expect(fresh.shown(scale, span).filter(inSpan)).to.deep.equal(all.filter(inSpan));
            for (const { slot, row } of all.filter(inSpan).slice(0, 3)) {
              expect(fresh.labelOf(slot, scale)?.row).to.equal(row);
              expect(fresh.placeOf(slot).row).to.equal(row);
            }
          }
        }
      });
    }

    it(`give way to whoever comes first within a label's length: ${name}`, () => {
      const { plan, ranks } = planned(make);
      const first = ranks.indexOf(0);
      expect(plan.labelOf(first, 1e-15)?.slot).to.equal(first);
    });
  }

  it("are none where there is no row or no event", () => {
    for (const [anchors, rows] of [
      [[], 3],
      [[1, 2], 0],
    ] as const) {
      const plan = planOf(Float64Array.from(anchors), new Uint32Array([0, 1]), rows);
      expect(plan.shown(1, { start: -10, end: 10 })).to.deep.equal([]);
    }
  });
});

function planned(make: Make, keeps = false) {
  const anchors = Float64Array.from(make(seededRandom(3))).sort();
  const widest = 1_000 / Math.max(1, anchors.at(-1)! - anchors[0]!);
  const scales: number[] = [];
  for (let scale = widest / 20; scale < 1 && scales.length < 140; scale *= 1.27) scales.push(scale);
  const ranks = ranksOf(anchors, 4);
  const plan = planOf(anchors, ranks, rowCount);
  if (!keeps) return { anchors, ranks, plan, scales };
  // As it was shown with other priorities, at some look.
  const before = shownAt(plan, scales[scales.length >> 1] ?? 1, anchors);
  const kept = new Map(before.map(({ slot, row, offset }) => [slot, offset < 0 ? row + 1 / 2 : row]));
  return { anchors, ranks, plan: planOf(anchors, ranksOf(anchors, 5), rowCount, kept), scales };
}

function ranksOf(anchors: Float64Array, seed: number): Uint32Array {
  const random = seededRandom(seed);
  const order = Array.from(anchors.keys(), (slot) => ({ slot, turn: Math.floor(random() * 8) }));
  order.sort((a, b) => a.turn - b.turn || a.slot - b.slot);
  const ranks = new Uint32Array(anchors.length);
  for (const [rank, { slot }] of order.entries()) ranks[slot] = rank;
  return ranks;
}

function planOf(
  anchors: Float64Array,
  ranks: Uint32Array,
  rows: number,
  kept: ReadonlyMap<number, number> = new Map(),
): LabelPlan {
  return planGaps({
    slots: Uint32Array.from(anchors.keys()),
    anchors,
    anchorOf: (slot) => anchors[slot]!,
    turns: ranks,
    rowCount: rows,
    widthOf,
    lengthOf: (slot) => widthOf(slot) / 7,
    widest: 160,
    spacing,
    kept,
    fit: fitOf(anchors),
  });
}

/** With a margin at both edges. */
function fitOf(anchors: Float64Array) {
  const [start, end] = [anchors[0] ?? 0, anchors.at(-1) ?? 1];
  const scale = 1_000 / Math.max(1, end - start);
  return { start: start - 100 / scale, end: end + 100 / scale, scale };
}

function shownAt(plan: LabelPlan, scale: number, anchors: Float64Array): readonly PlannedLabel[] {
  return plan.shown(scale, { start: anchors[0]!, end: anchors.at(-1)! });
}

function rowsOf(labels: readonly PlannedLabel[]): readonly (readonly PlannedLabel[])[] {
  return Array.from({ length: rowCount }, (_, row) => labels.filter((label) => label.row === row));
}

function boxOf({ slot, offset, width }: PlannedLabel, anchors: Float64Array, scale: number) {
  const left = anchors[slot]! * scale + offset;
  return { left, right: left + width };
}

/** All that somebody could try. */
function placesOf(slot: number): readonly PlannedLabel[] {
  const width = widthOf(slot);
  return Array.from({ length: rowCount }, (_, row) =>
    [0, -width].map((offset) => ({ slot, row, offset, width, scale: 0 })),
  ).flat();
}

function isFree(
  label: PlannedLabel,
  others: readonly PlannedLabel[],
  anchors: Float64Array,
  scale: number,
): boolean {
  const { left, right } = boxOf(label, anchors, scale);
  return others.every((other) => {
    if (other.row !== label.row) return true;
    const box = boxOf(other, anchors, scale);
    return box.right + spacing <= left || right + spacing <= box.left;
  });
}
