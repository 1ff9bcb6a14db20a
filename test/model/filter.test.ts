import { expect } from "@open-wc/testing";
import {
  filterStory,
  isFiltering,
  noFilter,
  toggleFilter,
  type StoryFilter,
} from "../../src/model/filter.js";
import { parsed } from "./parsing.js";

const story = parsed({
  sources: [
    { id: "wire", publisher: "Coast Wire", title: "Straße gesperrt" },
    { id: "gazette", publisher: "Gazette", basedOn: ["wire"] },
    { id: "herald", publisher: "Herald", basedOn: ["gazette"] },
  ],
  events: [
    { id: "a", date: "2021", title: "Café closes", status: "confirmed", category: "Town", sources: ["wire"] },
    { id: "b", date: "2022", title: "Fire", text: "At the *mill*.", status: "alleged", sources: ["herald"] },
    {
      id: "c",
      date: "2023",
      title: "Vote",
      status: "confirmed",
      category: "Council",
      sources: [
        { source: "gazette", basedOn: [], quote: "Nine against four", translation: "Neun gegen vier" },
      ],
    },
    { id: "d", date: "2024", title: "Σίσυφος", category: "Town" },
  ],
});

function shown(filter: Partial<StoryFilter>): string {
  return filterStory(story, { ...noFilter, ...filter })
    .events.map(({ id }) => id)
    .join("");
}

describe("a filtered story", () => {
  const cases: readonly (readonly [what: string, filter: Partial<StoryFilter>, ids: string])[] = [
    ["a status", { statuses: ["confirmed"] }, "ac"],
    ["one of two statuses", { statuses: ["confirmed", "alleged"] }, "abc"],
    ["a category", { categories: ["Town"] }, "ad"],
    ["a source, cited or rested on, but not where a citation has its own way", { sources: ["wire"] }, "ab"],
    ["one of two sources", { sources: ["wire", "gazette"] }, "abc"],
    ["a publisher", { publishers: ["Gazette"] }, "bc"],
    ["a source and a status", { sources: ["wire"], statuses: ["alleged"] }, "b"],
    ["a source and a publisher", { sources: ["wire"], publishers: ["Herald"] }, "b"],
    ["words without their accents", { text: "cafe" }, "a"],
    ["words in other case", { text: "STRASSE" }, "a"],
    ["either small sigma", { text: "σίσυφοσ" }, "d"],
    ["words of a text", { text: "mill" }, "b"],
    ["words of a quote, in any order", { text: "four nine" }, "c"],
    ["words of a translation", { text: "neun" }, "c"],
    ["all of the words, not one of them", { text: "mill vote" }, ""],
    ["the name of a publisher", { text: "herald" }, "b"],
    ["a source that does not exist", { sources: ["nobody"] }, ""],
    ["blanks alone", { text: "  " }, "abcd"],
  ];
  for (const [what, filter, ids] of cases) {
    it(`by ${what} has the events “${ids}”`, () => {
      expect(shown(filter)).to.equal(ids);
    });
  }

  it("keeps its catalogue, so that footnotes keep their numbers", () => {
    expect(filterStory(story, { ...noFilter, statuses: ["alleged"] }).sources).to.equal(story.sources);
  });

  it("is the story itself where nothing is filtered", () => {
    expect(filterStory(story, noFilter)).to.equal(story);
    expect(isFiltering({ ...noFilter, text: " " })).to.equal(false);
  });

  it("is asked for value by value", () => {
    const one = toggleFilter(noFilter, "sources", "wire");
    expect(one.sources).to.deep.equal(["wire"]);
    expect(toggleFilter(one, "sources", "wire")).to.deep.equal(noFilter);
    expect(toggleFilter(one, "sources", "herald").sources).to.deep.equal(["wire", "herald"]);
  });
});
