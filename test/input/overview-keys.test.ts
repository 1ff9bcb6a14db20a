import { expect } from "@open-wc/testing";
import { overviewKey } from "../../src/input/overview-keys.js";

const whole = { start: 0, end: 1_000 };
const view = { start: 400, end: 500 };
const limits = { bounds: { start: -500, end: 1_500 }, shortest: 10 };

function ask(key: string, { shift = false, rtl = false, of = view, ctrl = false } = {}) {
  return overviewKey(
    { key, shiftKey: shift, ctrlKey: ctrl, metaKey: false, altKey: false },
    { view: of, whole, limits, isRightToLeft: rtl },
  );
}

describe("keys of the overview", () => {
  const cases: readonly [
    string,
    ReturnType<typeof ask>,
    { start: number; end: number } | null | undefined,
  ][] = [
    ["right goes on", ask("ArrowRight"), { start: 410, end: 510 }],
    ["left goes back", ask("ArrowLeft"), { start: 390, end: 490 }],
    ["right goes back from right to left", ask("ArrowRight", { rtl: true }), { start: 390, end: 490 }],
    ["up goes on whatever the direction", ask("ArrowUp", { rtl: true }), { start: 410, end: 510 }],
    ["Page Up goes on by almost all", ask("PageUp"), { start: 490, end: 590 }],
    ["Home goes to the start", ask("Home"), { start: 0, end: 100 }],
    ["End goes to the end", ask("End"), { start: 900, end: 1_000 }],
    ["shift moves the end", ask("ArrowRight", { shift: true }), { start: 400, end: 520 }],
    ["shift moves the end back", ask("ArrowLeft", { shift: true }), { start: 400, end: 480 }],
    [
      "the end stops at the end of the whole",
      ask("ArrowRight", { shift: true, of: { start: 900, end: 995 } }),
      { start: 900, end: 1_000 },
    ],
    [
      "the view stops there too",
      ask("ArrowRight", { of: { start: 895, end: 995 } }),
      { start: 900, end: 1_000 },
    ],
    ["minus stops at the whole", ask("-", { of: { start: 50, end: 950 } }), whole],
    ["plus about the middle", ask("+"), { start: 410, end: 490 }],
    ["0 shows all", ask("0"), null],
    ["Escape shows all", ask("Escape"), null],
    ["Escape is left to others where all is shown", ask("Escape", { of: whole }), undefined],
    ["an arrow has nothing to do there", ask("ArrowRight", { of: whole }), undefined],
    ["keys with ctrl are the browser's", ask("ArrowRight", { ctrl: true }), undefined],
    ["other keys are not ours", ask("a"), undefined],
    ["nor are names that every object has", ask("toString"), undefined],
  ];
  for (const [title, found, expected] of cases)
    it(title, () => {
      expect(found).to.deep.equal(expected);
    });
});
