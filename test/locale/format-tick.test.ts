import { expect } from "@open-wc/testing";
import { formatContext, formatTick, type TickUnit } from "../../src/locale/format-tick.js";
import { findLocale } from "../../src/locale/registry.js";
import "../../src/locale/languages/ar.js";
import "../../src/locale/languages/de.js";

const time = Date.UTC(2026, 6, 4, 9, 5, 7, 250);

describe("the words of the axis", () => {
  const cases: readonly [
    unit: TickUnit,
    english: string,
    american: string,
    german: string,
    context: string,
  ][] = [
    ["year", "2026", "2026", "2026", ""],
    ["month", "Jul", "Jul", "Jul", "2026"],
    ["day", "4", "4", "4", "July 2026"],
    ["hour", "09:05", "9 AM", "09:05", "4 July 2026"],
    ["minute", "09:05", "9:05 AM", "09:05", "4 July 2026"],
    ["second", "09:05:07", "9:05:07 AM", "09:05:07", "4 July 2026"],
    ["millisecond", "09:05:07.250", "9:05:07.250 AM", "09:05:07,250", "4 July 2026"],
  ];
  for (const [unit, english, american, german, context] of cases) {
    it(`a tick of a ${unit} is “${english}”, and above it stands “${context}”`, () => {
      const say = (tag: string) => {
        const { locale, language } = findLocale(tag);
        return formatTick(time, unit, locale, language);
      };
      expect([say("en"), say("en-US"), say("de")]).to.deep.equal([english, american, german]);
      const { locale, language } = findLocale("en");
      expect(formatContext(time, unit, locale, language)).to.equal(context);
    });
  }

  it("years before 1 have their era", () => {
    const { locale, language } = findLocale("en");
    const year = new Date(0).setUTCFullYear(-999, 0, 1);
    expect(formatTick(year, "year", locale, language)).to.equal("1000 BC");
    expect(formatContext(year, "month", locale, language)).to.equal("1000 BC");
  });

  it("digits are the same in every engine where a language names no country", () => {
    const { locale, language } = findLocale("ar");
    expect(formatTick(time, "year", locale, language)).to.equal("2026");
  });
});
