import { expect } from "@open-wc/testing";
import { readColor } from "../../src/model/color.js";

describe("a colour from data", () => {
  const read: readonly (readonly [text: string, color: string])[] = [
    ["#8a4b2f", "#8a4b2f"],
    [" #ABC ", "#abc"],
    ["#abcd", "#abcd"],
    ["#8a4b2f80", "#8a4b2f80"],
    ["RebeccaPurple", "rebeccapurple"],
    ["rgb(1, 2, 3)", "rgb(1, 2, 3)"],
    ["rgba(1,2,3,.5)", "rgba(1,2,3,.5)"],
    ["rgb(10% 20% 30% / 50%)", "rgb(10% 20% 30% / 50%)"],
    ["rgb(10%, 20%, 30%, 0.5)", "rgb(10%, 20%, 30%, 0.5)"],
    ["hsl(120, 50%, 40%)", "hsl(120, 50%, 40%)"],
    ["hsl(0.5turn 50% 40% / 0.3)", "hsl(0.5turn 50% 40% / 0.3)"],
    ["hsla(-30deg, 50%, 40%, 1)", "hsla(-30deg, 50%, 40%, 1)"],
  ];
  for (const [text, color] of read) {
    it(`${text} is ${color}, which browsers know`, () => {
      expect(readColor(text)).to.equal(color);
      expect(CSS.supports("color", color)).to.equal(true);
    });
  }

  const refused = [
    "",
    "var(--x)",
    "var(--x, url(https://evil.example/leak))",
    "url(https://evil.example/leak)",
    "red; background: url(//evil.example)",
    "red}",
    "#12345",
    "#ggg",
    "currentcolor",
    "inherit",
    "rgb(1, 2)",
    "rgb(1, 2 3)",
    "rgb(10, 20%, 30)",
    "rgb(10%, 20%, 30)",
    "hsl(120, 50, 50)",
    "hsl(120, 50%, 50)",
    "rgb(calc(1), 2, 3)",
    "rgb(1,2,3)/**/",
    "color-mix(in srgb, red, blue)",
    "expression(alert(1))",
    "constructor",
    `rgb(${" ".repeat(100)}1, 2, 3)`,
  ];
  for (const text of refused) {
    it(`“${text.slice(0, 40)}” is refused`, () => {
      expect(readColor(text)).to.equal(null);
    });
  }
});
