import { expect } from "@open-wc/testing";
import { toCsl } from "../../src/export/csl.js";
import { findLocale } from "../../src/locale/registry.js";
import type { ParsedSource, Source } from "../../src/model/story.js";
import { parsed } from "../model/parsing.js";

function sourceOf(fields: Source): ParsedSource {
  return parsed({ sources: [{ id: "it", publisher: "P", ...fields }], events: [] }).sources[0]!;
}

describe("CSL-JSON of a source", () => {
  it("has every field that CSL has a place for", () => {
    const source = sourceOf({
      id: "letter",
      author: "Jonas Amdahl and Ingrid Voss",
      title: "The letter",
      publisher: "Merrow Gazette",
      published: "2016-10-04",
      url: "https://example.org/letter",
      archived: "/copies/letter",
      language: "en-GB",
    });
    expect(toCsl(source, undefined, "https://example.com/story.json")).to.deep.equal({
      id: "letter",
      type: "article-newspaper",
      title: "The letter",
      author: [{ literal: "Jonas Amdahl and Ingrid Voss" }],
      "container-title": "Merrow Gazette",
      issued: { "date-parts": [[2016, 10, 4]] },
      language: "en-GB",
      URL: "https://example.org/letter",
      custom: { archived: "https://example.com/copies/letter" },
    });
  });

  it("has no field for what is not known", () => {
    expect(toCsl(sourceOf({ kind: "document" }))).to.deep.equal({
      id: "it",
      type: "document",
      publisher: "P",
    });
  });

  it("has a type for each kind", () => {
    const types = (["article", "post", "statement", "document", "data"] as const).map((kind) => {
      const { type, genre } = toCsl(sourceOf({ kind }));
      return genre === undefined ? type : `${type} (${genre})`;
    });
    expect(types).to.deep.equal(["article-newspaper", "post", "document (Statement)", "document", "dataset"]);
  });

  const dates: readonly (readonly [edtf: string, issued: object])[] = [
    ["2026", { "date-parts": [[2026]] }],
    ["2026-03", { "date-parts": [[2026, 3]] }],
    ["2026-03~", { "date-parts": [[2026, 3]], circa: true }],
    ["2026-03-01?", { "date-parts": [[2026, 3, 1]], circa: true }],
    ["2026-06-XX", { "date-parts": [[2026, 6]] }],
    ["2026-24", { "date-parts": [[2026]], season: 4 }],
    [
      "2026-03/2026-07-10",
      {
        "date-parts": [
          [2026, 3],
          [2026, 7, 10],
        ],
      },
    ],
    [
      "2026-03~/2026-07",
      {
        "date-parts": [
          [2026, 3],
          [2026, 7],
        ],
        circa: true,
      },
    ],
    ["2026-07-04T01:30+08:00", { "date-parts": [[2026, 7, 4]] }],
    ["2026-03/..", { literal: "since March 2026" }],
    ["202X", { literal: "2020s" }],
    ["-0043", { literal: "44 BC" }],
    ["2026-33", { literal: "first quarter of 2026" }],
    ["2026-21/2026-23", { literal: "spring 2026 – autumn 2026" }],
    ["[2026-07-10,2026-07-12]", { literal: "10 or 12 July 2026" }],
  ];
  for (const [edtf, issued] of dates) {
    it(`tells the date ${edtf} as ${JSON.stringify(issued)}`, () => {
      expect(toCsl(sourceOf({ published: edtf })).issued).to.deep.equal(issued);
    });
  }

  it("puts an instant on its day in the story’s zone, where that is told", () => {
    const words = { ...findLocale("en"), timeZone: "Asia/Shanghai" };
    const issued = { "date-parts": [[2026, 7, 4]] };
    expect(toCsl(sourceOf({ published: "2026-07-03T20:00Z" }), words).issued).to.deep.equal(issued);
  });
});
