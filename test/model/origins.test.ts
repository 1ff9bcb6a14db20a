import { expect } from "@open-wc/testing";
import { citedSources, countSources, originsOf } from "../../src/model/origins.js";
import type { ParsedEvent, ParsedStory, Source } from "../../src/model/story.js";
import { parsed, storyCiting } from "./parsing.js";

const sources: readonly Source[] = [
  { id: "reuters", publisher: "Reuters" },
  { id: "morningstar", publisher: "Morningstar", attribution: "sources with knowledge of the decision" },
  { id: "techcrunch", publisher: "TechCrunch", basedOn: ["morningstar", "reuters"] },
  { id: "brieftide", publisher: "The Brieftide", basedOn: ["techcrunch"] },
  { id: "startup", publisher: "Startup News", basedOn: ["techcrunch"] },
  { id: "shihipar", publisher: "X", kind: "post" },
];

function citing(...citations: unknown[]): { story: ParsedStory; event: ParsedEvent } {
  const story = parsed(storyCiting(citations, sources));
  const [event] = story.events;
  if (event === undefined) throw new Error("no event");
  return { story, event };
}

function origins(...citations: unknown[]): string[] {
  const { story, event } = citing(...citations);
  return originsOf(story, event).map(({ id }) => id);
}

describe("the origins of an event", () => {
  const cases: readonly (readonly [
    name: string,
    citations: readonly unknown[],
    origins: readonly string[],
  ])[] = [
    ["none without sources", [], []],
    ["the source itself where it rests on nobody", ["reuters"], ["reuters"]],
    [
      "the ends of the way, through sources that nobody cites, in the order of the catalogue",
      ["brieftide"],
      ["reuters", "morningstar"],
    ],
    [
      "each once, however many rewrite it",
      ["brieftide", "startup", "techcrunch", "reuters"],
      ["reuters", "morningstar"],
    ],
    [
      "of supporting citations alone",
      ["reuters", { source: "shihipar", stance: "disputes" }, { source: "startup", stance: "mentions" }],
      ["reuters"],
    ],
    [
      "the source where the citation says that it is its own reporting",
      [{ source: "techcrunch", basedOn: [] }],
      ["techcrunch"],
    ],
    [
      "those that the citation itself rests on",
      [{ source: "techcrunch", basedOn: ["shihipar"] }],
      ["shihipar"],
    ],
    [
      "by a citation's own list also where the way of another leads through its source",
      ["brieftide", { source: "techcrunch", basedOn: [] }],
      ["techcrunch"],
    ],
    [
      "by the lists of both where a source is cited twice",
      [
        { source: "techcrunch", basedOn: ["shihipar"] },
        { source: "techcrunch", basedOn: ["reuters"] },
      ],
      ["reuters", "shihipar"],
    ],
    [
      "the source, too, where one of the two is its own reporting",
      [
        { source: "techcrunch", basedOn: [] },
        { source: "techcrunch", basedOn: ["reuters"] },
      ],
      ["reuters", "techcrunch"],
    ],
  ];
  for (const [name, citations, expected] of cases) {
    it(`are ${name}`, () => {
      expect(origins(...citations)).to.deep.equal(expected);
    });
  }

  it("are found in a story that has a cycle all the same", () => {
    const { story, event } = citing("techcrunch");
    const cyclic = story.sources.map((source) => ({
      ...source,
      basedOn: { reuters: ["techcrunch"] }[source.id] ?? source.basedOn,
    }));
    expect(originsOf({ ...story, sources: cyclic }, event).map(({ id }) => id)).to.deep.equal([
      "reuters",
      "morningstar",
    ]);
  });

  it("are found at the end of a chain of 100,000 sources", () => {
    const chain = Array.from({ length: 100_000 }, (_, place): Source => ({
      id: `s${place}`,
      publisher: "P",
      basedOn: [`s${place + 1}`],
    }));
    const story = parsed(storyCiting(["s0"], [...chain, { id: "s100000", publisher: "P" }]));
    expect(story.events.flatMap((event) => originsOf(story, event).map(({ id }) => id))).to.deep.equal([
      "s100000",
    ]);
  });

  it("whom a citation rests on directly is what it says itself, else what its source says", () => {
    const { story, event } = citing("techcrunch", { source: "techcrunch", basedOn: ["shihipar"] });
    expect(event.sources.map((citation) => citedSources(story, citation).map(({ id }) => id))).to.deep.equal([
      ["morningstar", "reuters"],
      ["shihipar"],
    ]);
  });
});

describe("the counts of an event", () => {
  const cases: readonly (readonly [name: string, citations: readonly unknown[], counts: object])[] = [
    ["nothing", [], { supporting: 0, kind: "mixed", origins: 0, unnamed: 0, disputing: 0 }],
    ["one source", ["reuters"], { supporting: 1, kind: "article", origins: 1, unnamed: 0, disputing: 0 }],
    [
      "each source once",
      ["reuters", { source: "reuters", quote: "again" }],
      { supporting: 1, kind: "article", origins: 1, unnamed: 0, disputing: 0 },
    ],
    [
      "sources of several kinds",
      ["reuters", "shihipar"],
      { supporting: 2, kind: "mixed", origins: 2, unnamed: 0, disputing: 0 },
    ],
    [
      "origins that do not name whom they have it from",
      ["techcrunch"],
      { supporting: 1, kind: "article", origins: 2, unnamed: 1, disputing: 0 },
    ],
    [
      "an origin whose citation does not name them",
      [{ source: "reuters", attribution: "people" }],
      { supporting: 1, kind: "article", origins: 1, unnamed: 1, disputing: 0 },
    ],
    [
      "no unnamed origin where the citation rests on another source",
      [{ source: "startup", attribution: "people", basedOn: ["reuters"] }],
      { supporting: 1, kind: "article", origins: 1, unnamed: 0, disputing: 0 },
    ],
    [
      "those that dispute apart, and none that mention",
      ["reuters", { source: "shihipar", stance: "disputes" }, { source: "startup", stance: "mentions" }],
      { supporting: 1, kind: "article", origins: 1, unnamed: 0, disputing: 1 },
    ],
  ];
  for (const [name, citations, counts] of cases) {
    it(`are of ${name}`, () => {
      const { story, event } = citing(...citations);
      expect(countSources(story, event)).to.deep.equal(counts);
    });
  }
});
