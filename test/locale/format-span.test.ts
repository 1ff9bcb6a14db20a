import { expect } from "@open-wc/testing";
import { formatSpan } from "../../src/locale/format-span.js";
import { english } from "../../src/locale/languages/en.js";
import german from "../../src/locale/languages/de.js";

const words = { locale: english, language: "en" };
const utc = Date.UTC;

describe("a span in words", () => {
  const cases: readonly [number, number, string][] = [
    [utc(2026, 2, 12), utc(2026, 6, 5), "12 March to 4 July 2026"],
    [utc(2025, 11, 30), utc(2026, 6, 5), "30 December 2025 to 4 July 2026"],
    [utc(2026, 2, 12), utc(2026, 2, 20), "12 to 19 March 2026"],
    [utc(2020, 2), utc(2026, 6), "March 2020 to June 2026"],
    [utc(1950, 5), utc(2030, 5), "1950 to 2030"],
    [utc(-1, 5), utc(2030, 5), "2 BC to 2030 AD"],
    [utc(2026, 2, 12, 9, 30), utc(2026, 2, 12, 11), "12 March 2026, 09:30 to 12 March 2026, 11:00"],
    [
      utc(2026, 2, 12, 9, 30, 5),
      utc(2026, 2, 12, 9, 31),
      "12 March 2026, 09:30:05 to 12 March 2026, 09:31:00",
    ],
  ];
  for (const [start, end, text] of cases)
    it(text, () => {
      expect(formatSpan({ start, end }, words)).to.equal(text);
    });

  it("takes the preposition that its unit asks for", () => {
    const own = { locale: german, language: "de" };
    expect(formatSpan({ start: utc(2026, 2, 12), end: utc(2026, 6, 5) }, own)).to.equal(
      "vom 12. März bis zum 4. Juli 2026",
    );
    expect(formatSpan({ start: utc(2020, 2), end: utc(2026, 6) }, own)).to.equal(
      "von März 2020 bis Juni 2026",
    );
  });
});
