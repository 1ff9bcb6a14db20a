import { expect } from "@open-wc/testing";
import type { Source } from "../../src/model/story.js";
import { findings, parsed, problemsOf, storyCiting } from "./parsing.js";

const reuters: Source = { id: "reuters", publisher: "Reuters" };
const techcrunch: Source = {
  id: "techcrunch",
  publisher: "TechCrunch",
  url: "https://techcrunch.example/ban",
  basedOn: ["reuters"],
};

describe("the sources of an event", () => {
  const cited = (citations: readonly unknown[], sources: readonly Source[] = [reuters, techcrunch]) =>
    parsed(storyCiting(citations, sources)).events[0]?.sources;
  const catalogue = (citations: readonly unknown[], sources: readonly Source[] = []) =>
    parsed(storyCiting(citations, sources)).sources;
  const found = (citations: readonly unknown[], sources: readonly Source[] = [reuters, techcrunch]) =>
    findings(storyCiting(citations, sources));

  it("a string is an id of the catalogue", () => {
    expect(cited(["techcrunch"])).to.deep.equal([{ source: "techcrunch", stance: "supports" }]);
  });

  it("a string that is no id is an absolute URL, and joins the catalogue", () => {
    expect(cited(["https://example.org/report"])).to.deep.equal([{ source: "source-3", stance: "supports" }]);
    expect(catalogue(["https://example.org/report"])).to.deep.equal([
      { id: "source-1", kind: "article", basedOn: [], url: "https://example.org/report" },
    ]);
  });

  const badStrings: readonly (readonly [text: string, code: string, remedy: string])[] = [
    ["techcrnch", "source-unknown", "add it to the story’s “sources”, or mend the id"],
    ["TechCrunch", "source-unknown", "write “techcrunch”"],
    ["./report", "source-unknown", "mend the id"],
    ["javascript:alert(1)", "source-invalid", "begin with https://"],
    ["//example.org/report", "source-invalid", "write “https://example.org/report”"],
    ["", "source-invalid", "the id of a source, a URL, or an object"],
  ];
  for (const [text, code, remedy] of badStrings) {
    it(`“${text}” is neither, and left out: ${remedy}`, () => {
      expect(cited([text, "reuters"])).to.deep.equal([{ source: "reuters", stance: "supports" }]);
      expect(found([text, "reuters"])).to.deep.equal([`${code} at events[0].sources[0]`]);
      expect(problemsOf(storyCiting([text], [techcrunch, reuters]))[0]).to.include({ severity: "error" });
      expect(problemsOf(storyCiting([text], [techcrunch, reuters]))[0]?.message).to.include(remedy);
    });
  }

  it("an id may belong to a source that stands inside a later event", () => {
    const story = {
      events: [
        { date: "2027", title: "T", sources: ["yicai", "source-2"] },
        {
          date: "2026",
          title: "T",
          sources: [{ id: "yicai", publisher: "Yicai" }, { publisher: "Morningstar" }],
        },
      ],
    };
    expect(findings(story)).to.deep.equal([]);
    expect(parsed(story).events[1]?.sources.map(({ source }) => source)).to.deep.equal(["yicai", "source-2"]);
  });

  it("a citation keeps its own fields", () => {
    const citation = {
      source: "techcrunch",
      quote: "an experiment",
      speaker: "Thariq Shihipar",
      stance: "disputes",
      date: "2026-03",
      note: "On X.",
      language: "en",
      translation: "ein Versuch",
      attribution: "people",
      basedOn: [],
    };
    const [parsedCitation] = cited([citation]) ?? [];
    expect(parsedCitation?.when?.edtf).to.equal("2026-03");
    expect(parsedCitation).to.deep.include(citation);
  });

  it("a source inside an event joins the catalogue, and the same URL is the same source", () => {
    const citations = [
      { publisher: "TechCrunch", url: "https://techcrunch.example/ban", quote: "one" },
      { url: "https://TechCrunch.example/ban", title: "Alibaba bans", kind: "post", quote: "two" },
      "https://techcrunch.example/ban",
    ];
    expect(cited(citations, [])?.map(({ source }) => source)).to.deep.equal([
      "source-1",
      "source-1",
      "source-1",
    ]);
    expect(catalogue(citations)).to.deep.equal([
      {
        id: "source-1",
        kind: "post",
        basedOn: [],
        publisher: "TechCrunch",
        url: "https://techcrunch.example/ban",
        title: "Alibaba bans",
      },
    ]);
  });

  it("sources without URL and id are each their own", () => {
    expect(
      cited([{ publisher: "Reuters" }, { publisher: "Reuters" }], [])?.map(({ source }) => source),
    ).to.deep.equal(["source-1", "source-2"]);
  });

  it("an id inside an event is that of the catalogue, unless the URLs differ", () => {
    const inline = { id: "techcrunch", publisher: "TechCrunch", url: "https://techcrunch.example/other" };
    expect(cited([inline])?.[0]?.source).to.equal("techcrunch-2");
    expect(found([inline])).to.deep.equal(["id-duplicate at events[0].sources[0].id"]);
    expect(
      cited([{ id: "reuters", publisher: "Reuters", url: "https://reuters.example/" }])?.[0]?.source,
    ).to.equal("reuters");
  });

  it("missing ids are given by place, without taking one that is given", () => {
    const sources = [
      { publisher: "A" },
      {},
      { publisher: "C" },
      { id: "source-4", publisher: "D" },
    ] as Source[];
    const { sources: all } = parsed(
      storyCiting([{ publisher: "E" }, { id: "source-3", publisher: "F" }], sources),
    );
    expect(all.map(({ id, publisher }) => `${publisher ?? ""}: ${id}`)).to.deep.equal([
      "A: source-1",
      "C: source-3-2",
      "D: source-4",
      "E: source-5",
      "F: source-3",
    ]);
  });

  it("the later ones of equal ids in the catalogue get a number; equal URLs make one source of two", () => {
    const sources = [
      techcrunch,
      { id: "techcrunch", publisher: "Other" },
      { id: "tc", url: techcrunch.url ?? "", author: "N. N." },
    ];
    const story = parsed(storyCiting(["tc"], [reuters, ...sources]));
    expect(story.sources.map(({ id, author }) => [id, author])).to.deep.equal([
      ["reuters", undefined],
      ["techcrunch", "N. N."],
      ["techcrunch-2", undefined],
    ]);
    expect(story.events[0]?.sources[0]?.source).to.equal("techcrunch");
    expect(findings({ sources: [reuters, ...sources], events: [] })).to.deep.equal([
      "id-duplicate at sources[2].id",
      "url-duplicate at sources[3].url",
    ]);
  });

  const bad: readonly (readonly [name: string, citation: unknown, finding: string])[] = [
    ["nothing that names it", { quote: "so" }, "source-empty at events[0].sources[0]"],
    ["an unknown id alone", { id: "nobody" }, "source-empty at events[0].sources[0]"],
    ["a number for an object", 7, "source-invalid at events[0].sources[0]"],
  ];
  for (const [name, citation, finding] of bad) {
    it(`a source with ${name} is left out`, () => {
      expect(cited([citation])).to.deep.equal([]);
      expect(found([citation])).to.deep.equal([finding]);
    });
  }

  const mended: readonly (readonly [name: string, citation: object, source: string, finding: string])[] = [
    [
      "an id where “source” should be",
      { id: "reuters" },
      "reuters",
      "source-missing at events[0].sources[0].source",
    ],
    [
      "an id and a URL beside it",
      { source: "reuters", url: "https://reuters.example/" },
      "reuters",
      "source-mixed at events[0].sources[0].source",
    ],
    [
      "a name in place of an id",
      { source: "Yicai", url: "https://yicai.example/" },
      "source-3",
      "source-unknown at events[0].sources[0].source",
    ],
    [
      "an unknown kind",
      { publisher: "Yicai", kind: "essay" },
      "source-3",
      "kind-unknown at events[0].sources[0].kind",
    ],
    [
      "a URL that may not be used and nothing else",
      { url: "javascript:alert(1)" },
      "source-3",
      "url-invalid at events[0].sources[0].url",
    ],
  ];
  for (const [name, citation, source, finding] of mended) {
    it(`a source with ${name} is mended`, () => {
      expect(cited([citation])?.[0]?.source).to.equal(source);
      expect(found([citation])).to.deep.equal([finding]);
    });
  }

  it("a URL that may not be used is shown as text where there is nothing else", () => {
    expect(catalogue([{ url: "javascript:alert(1)" }])).to.deep.equal([
      { id: "source-1", kind: "article", basedOn: [], title: "javascript:alert(1)" },
    ]);
  });

  it("an unknown stance mentions, since it must not count as support", () => {
    expect(cited([{ source: "reuters", stance: "denies" }])?.[0]?.stance).to.equal("mentions");
    expect(found([{ source: "reuters", stance: "denies" }])).to.deep.equal([
      "stance-unknown at events[0].sources[0].stance",
    ]);
    expect(cited([{ source: "reuters", stance: "Disputes" }])?.[0]?.stance).to.equal("disputes");
  });
});
