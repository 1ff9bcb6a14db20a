import { expect } from "@open-wc/testing";
import { keyCommand, type KeyContext } from "../../src/input/keys.js";

const wide: KeyContext = { layout: "horizontal", isRightToLeft: false, isNewestFirst: false };
const press = (key: string, context: Partial<KeyContext> = {}, modifiers = {}) =>
  keyCommand({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers }, { ...wide, ...context });

describe("the keys", () => {
  const cases: readonly [string, Partial<KeyContext>, string | null][] = [
    ["ArrowRight", {}, "next"],
    ["ArrowLeft", {}, "previous"],
    ["ArrowRight", { isRightToLeft: true }, "previous"],
    ["ArrowLeft", { isRightToLeft: true }, "next"],
    ["ArrowDown", { layout: "vertical" }, "next"],
    ["ArrowDown", { layout: "vertical", isNewestFirst: true }, "previous"],
    ["ArrowUp", { layout: "vertical", isNewestFirst: true }, "next"],
    ["Home", {}, "first"],
    ["End", {}, "last"],
    ["Home", { layout: "vertical", isNewestFirst: true }, "last"],
    ["+", {}, "zoom-in"],
    ["-", {}, "zoom-out"],
    ["0", {}, "fit"],
    ["Escape", {}, "close"],
    ["Enter", {}, null],
    ["x", {}, null],
  ];
  for (const [key, context, command] of cases) {
    it(`${key} asks for ${command ?? "nothing"} ${JSON.stringify(context)}`, () => {
      expect(press(key, context)).to.equal(command);
    });
  }

  it("with ctrl, ⌘ or alt belong to the browser", () => {
    for (const modifier of ["ctrlKey", "metaKey", "altKey"])
      expect(press("ArrowLeft", {}, { [modifier]: true })).to.equal(null);
  });
});
