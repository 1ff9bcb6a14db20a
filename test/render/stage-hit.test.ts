import { expect } from "@open-wc/testing";
import type { Mark } from "../../src/layout/scene.js";
import { markAt } from "../../src/render/stage-hit.js";

const dot: Mark = {
  index: 0,
  shape: "dot",
  x: 100,
  y: 200,
  width: 10,
  height: 10,
  core: null,
  isHollow: false,
  isUncertain: false,
  isRival: false,
  fadesLeft: false,
  fadesRight: false,
  category: -1,
};

describe("the mark under a point", () => {
  const beside: Mark = { ...dot, index: 1, x: 114 };
  const bar: Mark = { ...dot, index: 2, shape: "bar", x: 300, y: 180, width: 100, height: 8 };
  const over: Mark = { ...bar, index: 3, x: 350, width: 20 };
  const onBand: Mark = { ...dot, index: 4, x: 245, y: 179 };
  const band: Mark = { ...bar, index: 5, x: 200, y: 179, width: 90, height: 10 };
  const above: Mark = { ...band, index: 6, y: 168, height: 9 };
  const cases: readonly (readonly [what: string, x: number, y: number, index: number | null])[] = [
    ["on a dot", 105, 205, 0],
    ["a fingertip around a dot", 94, 195, 0],
    ["beyond the fingertip", 92, 205, null],
    ["between two dots, nearer to the first", 111, 205, 0],
    ["between two dots, nearer to the second", 113, 205, 1],
    ["within a bar", 320, 184, 2],
    ["above a thin bar, within a fingertip", 320, 173, 2],
    ["above a thin bar, beyond it", 320, 171, null],
    ["beside a long bar", 299, 184, null],
    ["where one bar lies on another: the upper", 360, 184, 3],
    ["on a bar, a fingertip around a dot on it", 239, 184, 4],
    ["on a bar, beyond the fingertip", 236, 184, 5],
    ["on a bar above the one with the dot, within its fingertip", 250, 174, 6],
  ];
  for (const [what, x, y, index] of cases) {
    it(what, () => {
      expect(markAt([dot, beside, bar, over, band, onBand, above], x, y)?.index ?? null).to.equal(index);
    });
  }
});
