import { expect } from "@open-wc/testing";
import * as limits from "../../src/model/limits.js";
import { originsOf } from "../../src/model/origins.js";
import { parseStoryText } from "../../src/model/parse-story-text.js";
import { parseStory } from "../../src/model/parse-story.js";
import type { ParsedStory, Source } from "../../src/model/story.js";
import { parsed } from "./parsing.js";

const event = { date: "2021", title: "T" };

function some<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** What holds `count` of something, what is left of it, and the problem that tells of the rest. */
interface Limit {
  readonly most: number;
  readonly constant: number;
  readonly holding: (count: number) => unknown;
  readonly left: (story: ParsedStory) => number;
  /** Empty where nothing that a reader could miss is cut. */
  readonly code: string;
}

const documented: Readonly<Record<string, Limit>> = {
  "graphemes of a title": {
    most: 300,
    constant: limits.maxLineGraphemes,
    holding: (count) => [{ ...event, title: "é".repeat(count) }],
    left: (story) => story.events[0]!.title.length,
    code: "title-long",
  },
  "graphemes of a publisher": {
    most: 300,
    constant: limits.maxLineGraphemes,
    holding: (count) => [{ ...event, sources: [{ publisher: "P".repeat(count) }] }],
    left: (story) => story.sources[0]!.publisher!.length,
    code: "publisher-long",
  },
  "graphemes of a text": {
    most: 5_000,
    constant: limits.maxTextGraphemes,
    holding: (count) => [{ ...event, text: "a".repeat(count) }],
    left: (story) => story.events[0]!.text!.length,
    code: "text-long",
  },
  "graphemes of a quote": {
    most: 5_000,
    constant: limits.maxTextGraphemes,
    holding: (count) => [{ ...event, sources: [{ publisher: "P", quote: "a".repeat(count) }] }],
    left: (story) => story.events[0]!.sources[0]!.quote!.length,
    code: "quote-long",
  },
  "marks on one letter": {
    most: 8,
    constant: limits.maxMarks,
    holding: (count) => [{ ...event, title: `a${"\u0325".repeat(count)}` }],
    left: (story) => story.events[0]!.title.length - 1,
    code: "",
  },
  "sources of an event": {
    most: 1_000,
    constant: limits.maxListLength,
    holding: (count) => [{ ...event, sources: some(count, (n) => ({ publisher: `P${n}` })) }],
    left: (story) => story.events[0]!.sources.length,
    code: "sources-omitted",
  },
  corrections: {
    most: 1_000,
    constant: limits.maxListLength,
    holding: (count) => [{ ...event, corrections: some(count, () => ({ date: "2021", text: "C" })) }],
    left: (story) => story.events[0]!.corrections.length,
    code: "corrections-omitted",
  },
  categories: {
    most: 1_000,
    constant: limits.maxListLength,
    holding: (count) => ({ categories: some(count, (n) => ({ name: `C${n}` })), events: [event] }),
    left: (story) => story.categories.length,
    code: "categories-omitted",
  },
  "sources that one rests on": {
    most: 1_000,
    constant: limits.maxListLength,
    holding: (count) => ({
      sources: [
        { id: "s", publisher: "P", basedOn: some(count, (n) => `x${n}`) },
        ...some(count, (n) => ({ id: `x${n}`, publisher: "X" })),
      ],
      events: [event],
    }),
    left: (story) => story.sources[0]!.basedOn.length,
    code: "based-on-omitted",
  },
  events: {
    most: 1_000_000,
    constant: limits.maxEvents,
    holding: (count) => Array<typeof event>(count).fill(event),
    left: (story) => story.events.length,
    code: "events-omitted",
  },
};

describe("limits", () => {
  for (const [what, { most, constant, holding, left, code }] of Object.entries(documented)) {
    it(`${most} ${what} are kept, and the next one is left out with a problem that says so`, function () {
      this.timeout(60_000);
      expect(constant).to.equal(most);
      if (most < 1_000_000) {
        const within = parseStory(holding(most));
        expect(within.problems).to.deep.equal([]);
        expect(left(within.story!)).to.equal(most);
      }
      const beyond = parseStory(holding(most + 1));
      expect(beyond.problems.map((problem) => problem.code)).to.deep.equal(code === "" ? [] : [code]);
      expect(left(beyond.story!)).to.equal(most);
    });
  }

  it("a URL has at most 2,048 characters; a longer one is left out with a problem", () => {
    expect(limits.maxUrlLength).to.equal(2_048);
    const of = (length: number) => "https://a.example/".padEnd(length, "a");
    expect(parsed([{ ...event, url: of(2_048) }]).events[0]!.url).to.have.length(2_048);
    const { story, problems } = parseStory([{ ...event, url: of(2_049) }]);
    expect(story!.events[0]).not.to.have.property("url");
    expect(problems.map(({ code }) => code)).to.deep.equal(["url-long"]);
  });

  it("an id has at most 2,048 characters; a longer one gives way to one that is given out", () => {
    const ids = (length: number) => parseStory([{ ...event, id: "a".repeat(length) }]);
    expect(ids(2_048).story!.events[0]!.id).to.have.length(2_048);
    expect(ids(2_049).story!.events[0]!.id).to.equal("event-1");
    expect(ids(2_049).problems.map(({ code }) => code)).to.deep.equal(["id-invalid"]);
  });

  it("100 problems are told one by one, and the rest by their number", () => {
    const of = (count: number) => parseStory(some(count, () => ({ date: "x", title: "T" }))).problems;
    expect(of(100).map(({ code }) => code)).to.deep.equal(Array<string>(100).fill("date-invalid"));
    expect(of(101)).to.have.length(101);
    expect(of(101).at(-1)).to.include({ code: "problems-omitted" });
    expect(of(101).at(-1)!.message).to.match(/^One more problem/);
  });

  for (const isCycle of [false, true]) {
    it(`a ${isCycle ? "circle" : "chain"} of 100,000 reports is followed to its end`, function () {
      this.timeout(30_000);
      const length = 100_000;
      const sources: Source[] = some(length, (n) => ({
        id: `s${n}`,
        publisher: "P",
        basedOn: n > 0 ? [`s${n - 1}`] : isCycle ? [`s${length - 1}`] : [],
      }));
      const { story, problems } = parseStory({
        sources,
        events: [{ ...event, sources: [`s${length - 1}`] }],
      });
      expect(problems).to.have.length(isCycle ? 1 : 0);
      expect(originsOf(story!, story!.events[0]!)).to.have.length(1);
    });
  }

  for (const [what, text] of Object.entries({
    lists: "[".repeat(1e6) + "]".repeat(1e6),
    objects: '{"events":'.repeat(1e5) + "[]" + "}".repeat(1e5),
    "lists that never end": "[".repeat(1e6),
  })) {
    it(`JSON of many ${what} within each other is no story, and throws nothing`, function () {
      this.timeout(30_000);
      const { story, problems } = parseStoryText(text);
      expect(story?.events ?? []).to.deep.equal([]);
      expect(problems.length).to.be.within(1, 2);
    });
  }

  it("stand in SECURITY.md with these numbers", async () => {
    const text = await (await fetch("/SECURITY.md")).text();
    for (const [what, { most }] of Object.entries(documented))
      expect(text, what).to.include(most.toLocaleString("en"));
    for (const number of ["2,048", "100 ", "100,000"]) expect(text).to.include(number);
  });
});
