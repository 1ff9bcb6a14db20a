import { expect } from "@open-wc/testing";
import { axisTicks } from "../../src/layout/axis.js";
import { english } from "../../src/locale/languages/en.js";

const words = { locale: english, language: "en-GB" };
const at = (year: number, month = 0, day = 1, hour = 0, minute = 0, second = 0) => {
  const date = new Date(Date.UTC(2000, month, day, hour, minute, second));
  return date.setUTCFullYear(year);
};
const texts = (start: number, end: number) => {
  const { ticks, contexts } = axisTicks({ start, end }, 1000, 84, words);
  return {
    ticks: ticks.map((tick) => tick.text),
    contexts: contexts.map((context) => context.text),
    xs: ticks.map((tick) => tick.x),
  };
};

describe("the axis", () => {
  it("has ticks that suit the zoom, from seconds to millennia", () => {
    expect(texts(at(2026, 6, 10, 9, 30, 0), at(2026, 6, 10, 9, 30, 5)).ticks).to.include("09:30:01");
    expect(texts(at(2026, 6, 10, 9), at(2026, 6, 10, 10)).ticks).to.include("09:15");
    expect(texts(at(2026, 6, 10), at(2026, 6, 11)).ticks).to.include("06:00");
    expect(texts(at(2026, 6, 1), at(2026, 6, 9)).ticks).to.include("4");
    expect(texts(at(2026, 0), at(2026, 9)).ticks).to.include("Mar");
    expect(texts(at(1990), at(2030)).ticks).to.include("2010");
    expect(texts(at(-4999), at(2000)).ticks).to.include("3000 BC");
  });

  it("names the year whatever the zoom", () => {
    const spans = [
      5_000,
      60_000,
      3_600_000,
      86_400_000,
      8 * 86_400_000,
      90 * 86_400_000,
      400 * 86_400_000,
      1e12,
      1e14,
    ];
    for (const length of spans) {
      const { ticks, contexts } = texts(at(2026, 6, 10), at(2026, 6, 10) + length);
      expect([...ticks, ...contexts].join(" "), `${length} ms`).to.match(/\d{4}/);
    }
  });

  it("keeps ticks apart and their number bounded at every zoom", () => {
    for (let length = 2_000; length < 1.7e16; length *= 3) {
      const { xs } = texts(at(1950) - length / 2, at(1950) + length / 2);
      expect(xs.length, `${length} ms`).to.be.within(length > 1e16 ? 1 : 2, 13);
      for (const [place, x] of xs.slice(1).entries())
        expect(x - xs[place]!, `${length} ms`).to.be.greaterThan(50);
    }
  });

  it("says round years before Christ and the year 1, not the years 0 and -1000", () => {
    const { ticks } = texts(at(-2500), at(2500));
    expect(ticks).to.include("1000 BC");
    expect(ticks).to.not.include("1001 BC");
    expect(ticks).to.not.include("0");
  });
});
