import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { cleanLine, cleanText, isCleanLine, wellFormed } from "../../src/model/clean-text.js";

const family = "👩‍👩‍👧‍👦";

describe("text from data", () => {
  const lines: readonly (readonly [name: string, raw: string, text: string])[] = [
    ["is trimmed", " \u00A0a \n", "a"],
    ["is one line", "a\nb\tc\r\n\r\nd", "a b c d"],
    ["has no control characters", "a\u0000b\u009Fc\u007F", "abc"],
    ["keeps the separators of lines that JSON escapes", "a\u2028b", "a\u2028b"],
    ["is well-formed", "a\uD800b\uDC00", "a\uFFFDb\uFFFD"],
    ["keeps pairs of surrogates", "👩🏽‍🚀", "👩🏽‍🚀"],
    ["keeps the marks of scripts", "Việt Nam किताब שָׁלוֹם ทั้งนี้", "Việt Nam किताब שָׁלוֹם ทั้งนี้"],
    ["has eight marks on a character at most", `e${"\u0301".repeat(100)}a`, `e${"\u0301".repeat(8)}a`],
    ["counts marks past joiners", `e${"\u0301\u200D".repeat(100)}a`, `e${"\u0301\u200D".repeat(8)}a`],
  ];
  for (const [name, raw, text] of lines) {
    it(name, () => {
      expect(cleanLine(raw, 300)).to.deep.equal({ text, isCut: false });
    });
  }

  it("of several lines keeps its line breaks and tabs", () => {
    expect(cleanText("a\r\nb\rc\n\n\td\u0007", 300)).to.deep.equal({ text: "a\nb\nc\n\n\td", isCut: false });
  });

  const cuts: readonly (readonly [raw: string, limit: number, text: string])[] = [
    ["abcdef", 5, "abcd…"],
    ["abcde", 5, "abcde"],
    ["abc def", 5, "abc…"],
    [family.repeat(6), 5, `${family.repeat(4)}…`],
    [family.repeat(5), 5, family.repeat(5)],
    ["🇳🇱".repeat(6), 5, `${"🇳🇱".repeat(4)}…`],
    ["e\u0301".repeat(6), 5, `${"e\u0301".repeat(4)}…`],
    ["漢字かな交じり文", 5, "漢字かな…"],
  ];
  for (const [raw, limit, text] of cuts) {
    it(`${raw} of ${limit} graphemes at most is ${text}`, () => {
      expect(cleanLine(raw, limit)).to.deep.equal({ text, isCut: text !== raw });
    });
  }

  it("is cut where the whole would be, however long its graphemes are", () => {
    const clusters = fc.constantFrom(
      "a",
      " ",
      "é",
      family,
      "🇳🇱",
      "e\u0301",
      "क्षि",
      "\u200D",
      "한",
      "한",
      `x${"\u0308".repeat(8)}`,
    );
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(
        fc.array(clusters, { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 100 }),
        (parts, limit) => {
          const whole = cleanLine(parts.join(""), 10_000).text;
          const graphemes = Array.from(segmenter.segment(whole), ({ segment }) => segment);
          const expected =
            graphemes.length <= limit
              ? whole
              : `${graphemes
                  .slice(0, limit - 1)
                  .join("")
                  .trimEnd()}…`;
          expect(cleanLine(whole, limit).text).to.equal(expected);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  for (const [name, raw] of [
    ["letters", "A".repeat(1_000_000)],
    ["families", family.repeat(100_000)],
    ["marks", `e${"\u0301".repeat(1_000_000)}`],
    ["joiners", "\u200D".repeat(1_000_000)],
    ["blanks", `${" ".repeat(1_000_000)}a`],
  ] as const) {
    it(`a megabyte of ${name} costs no more than its beginning`, () => {
      const start = performance.now();
      const { text } = cleanLine(raw, 300);
      expect(performance.now() - start).to.be.lessThan(200);
      expect(text.length).to.be.lessThan(10_000);
    });
  }

  it("that is left as it is is known without cleaning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (raw) => {
        if (isCleanLine(raw, 20)) expect(cleanLine(raw, 20)).to.deep.equal({ text: raw, isCut: false });
      }),
      { seed: 7, numRuns: 2_000 },
    );
    expect(isCleanLine("Alibaba’s ban begins: “Qoder”", 300)).to.equal(true);
    expect(wellFormed("a\uD800")).to.equal("a\uFFFD");
  });
});
