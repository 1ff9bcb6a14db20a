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
  ];
  for (const [what, x, y, index] of cases) {
    it(what, () => {
      expect(markAt([dot, beside, bar, over], x, y)?.index ?? null).to.equal(index);
    });
  }
});
