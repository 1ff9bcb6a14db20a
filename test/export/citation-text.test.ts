import { expect } from "@open-wc/testing";
import { citationText } from "../../src/export/citation-text.js";
import german from "../../src/locale/languages/de.js";
import { parsed } from "../model/parsing.js";

const letter = {
  id: "letter",
  author: "Jonas Amdahl",
  title: "The letter nobody answered",
  publisher: "Merrow Gazette",
  published: "2016-10-04",
  url: "https://example.org/letter",
  archived: "https://archive.example.org/letter",
};

const story = parsed({
  language: "en",
  timeZone: "Asia/Shanghai",
  sources: [
    letter,
    { id: "reuters", publisher: "Reuters" },
    { id: "vague", title: "A {title} of “quotes”", published: "2016-10~" },
    { id: "instant", publisher: "Wire", published: "2026-07-03T20:00Z" },
    { id: "relative", publisher: "Us", url: "./report" },
  ],
  events: [],
});

describe("a citation as plain text", () => {
  const cases: readonly (readonly [id: string, text: string])[] = [
    [
      "letter",
      "Jonas Amdahl, “The letter nobody answered”, Merrow Gazette, 4 October 2016, https://example.org/letter, https://archive.example.org/letter (archived copy)",
    ],
    ["reuters", "Reuters"],
    ["vague", "“A {title} of “quotes””, about October 2016"],
    ["instant", "Wire, 4 July 2026, 04:00"],
    ["relative", "Us, ./report"],
    ["nobody", ""],
  ];
  for (const [id, text] of cases) {
    it(`of the source “${id}” is ${text === "" ? "empty" : text}`, () => {
      expect(citationText(story, id)).to.equal(text);
    });
  }

  it("speaks the language of the story where that is known, and the one that is asked for", () => {
    const text =
      "Jonas Amdahl, „The letter nobody answered“, Merrow Gazette, 4. Oktober 2016, https://example.org/letter, https://archive.example.org/letter (archivierte Fassung)";
    const inGerman = parsed({ language: "de-CH", sources: [letter], events: [] });
    expect(citationText(inGerman, "letter")).to.equal(text);
    expect(citationText(story, "letter", { locale: german, language: "de" })).to.equal(text);
  });

  it("makes relative URLs absolute where their base is known", () => {
    expect(citationText(story, "relative", undefined, "https://example.org/news/story.json")).to.equal(
      "Us, https://example.org/news/report",
    );
  });
});
