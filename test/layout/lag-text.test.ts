import { expect } from "@open-wc/testing";
import { arrange } from "../../src/layout/arrange.js";
import { labelText } from "../../src/layout/label-text.js";
import { lagText } from "../../src/layout/lag-text.js";
import french from "../../src/locale/languages/fr.js";
import { english } from "../../src/locale/languages/en.js";
import type { Words } from "../../src/locale/words.js";
import { storyAsOf } from "../../src/model/as-of.js";
import type { ParsedEvent, ParsedStory } from "../../src/model/story.js";
import { parsed } from "../model/parsing.js";

const inEnglish: Words = { locale: english, language: "en" };

function only(story: ParsedStory): ParsedEvent {
  const [event] = story.events;
  if (event === undefined) throw new Error("the story has no event");
  return event;
}

/** An event of a date, with reports published at others; “-” stands before one that disputes, “?” for an undated one. */
function reported(date: string, ...published: readonly string[]): ParsedStory {
  const sources = published.map((text, place) => ({
    publisher: `P${place}`,
    ...(text !== "?" && { published: text.replace(/^- /, "") }),
    ...(text.startsWith("- ") && { stance: "disputes" }),
  }));
  return parsed([{ date, title: "T", status: "scheduled", sources }]);
}

describe("how much later an event was reported", () => {
  const cases: readonly (readonly [date: string, published: readonly string[], text: string])[] = [
    ["2026-03", ["2026-07-04"], "first reported 4 July 2026, 3 months later"],
    ["2026-03-02", ["2026-07-04", "2026-03-04"], "first reported 4 March 2026, 2 days later"],
    ["2026-03-02", ["?", "2026-07"], "first reported July 2026, 3 months later"],
    ["2026-03-02T10:00Z", ["2026-03-05T10:00Z"], "first reported 5 March 2026, 3 days later"],
    ["2026-07-04T10:00+08:00", ["2026-07-04T12:30+08:00"], "first reported 4 July 2026, 2 hours later"],
    ["2026-07-02T23:00Z", ["2026-07-04"], "first reported 4 July 2026, 2 days later"],
    ["2026-03-02", ["- 2026-03-04", "2026-03-09"], "first reported 9 March 2026, 7 days later"],
    ["2026-03-02", ["2026-03-02"], ""],
    ["2026-03", ["2026-03-30"], ""],
    ["2026-07-10", ["2026-07-04"], ""],
    ["2026-03", ["?"], ""],
    ["2026-03", [], ""],
  ];
  for (const [date, published, text] of cases) {
    it(`of ${date}, reported ${published.join(" and ") || "by nobody"}, it says ${text === "" ? "nothing" : `“${text}”`}`, () => {
      const story = reported(date, ...published);
      expect(lagText(story, only(story), inEnglish)).to.equal(text);
    });
  }

  it("counts on the story's clock: 20:00 UTC is the next day in Shanghai", () => {
    const story = reported("2026-07-02", "2026-07-03T20:00Z");
    const words = { ...inEnglish, timeZone: "Asia/Shanghai" };
    expect(lagText(story, only(story), words)).to.equal("first reported 4 July 2026, 2 days later");
  });
});

describe("the status of what was scheduled", () => {
  const now = Date.UTC(2026, 7, 1);
  const cases: readonly (readonly [date: string, published: readonly string[], text: string])[] = [
    ["2026-07-10", ["2026-07-01", "2026-07-04", "?"], "was scheduled, as of 4 July 2026"],
    ["2026-07-10", ["2026-07-04T20:00Z"], "was scheduled, as of 4 July 2026"],
    ["2026-07-10", ["2026-06"], "was scheduled, as of June 2026"],
    ["2026-07-10", ["2026-07-02", "- 2026-07-04"], "was scheduled, as of 2 July 2026"],
    ["2026-07-10", ["?"], "was scheduled"],
    ["2026-07-10", [], "was scheduled"],
    ["2026-07", ["2026-07-04"], "was scheduled, as of 4 July 2026"],
    ["2026-08", ["2026-07-04"], "scheduled"],
    ["2026-07-01/..", ["2026-07-04"], "scheduled"],
    ["2026-08-02", ["2026-07-04"], "scheduled"],
  ];
  for (const [date, published, text] of cases) {
    it(`for ${date}, by reports of ${published.join(" and ") || "nobody"}, on 1 August 2026 reads “${text}”`, () => {
      const story = reported(date, ...published);
      expect(labelText(story, only(story), { ...inEnglish, now }).status).to.equal(text);
    });
  }

  it("is not over where nobody says what day it is", () => {
    const story = reported("2026-07-10", "2026-07-04");
    expect(labelText(story, only(story), inEnglish).status).to.equal("scheduled");
  });

  it("is over by the story's clock", () => {
    const story = reported("2026-07-31", "2026-07-04");
    const words = { ...inEnglish, now: now - 3_600_000 };
    expect(labelText(story, only(story), words).status).to.equal("scheduled");
    expect(labelText(story, only(story), { ...words, timeZone: "Asia/Shanghai" }).status).to.include("was");
  });

  it("of another status is never over", () => {
    const story = parsed([{ date: "2020", title: "T", status: "alleged" }]);
    expect(labelText(story, only(story), { ...inEnglish, now }).status).to.equal("alleged");
  });

  for (const [day, text] of [
    ["2026-07-02", "scheduled"],
    ["2026-07-09", "scheduled"],
    ["2026-07-10", "was scheduled, as of 4 July 2026"],
  ] as const) {
    it(`is told as of ${day}, whatever day it is now: “${text}”`, () => {
      const story = storyAsOf(reported("2026-07-10", "2026-07-01", "2026-07-04"), day);
      expect(labelText(story, only(story), { ...inEnglish, now }).status).to.equal(text);
    });
  }

  it("has its own preposition before a day", () => {
    const words: Words = { locale: french, language: "fr", now };
    const day = reported("2026-07-10", "2026-07-04");
    const month = reported("2026-07-10", "2026-06");
    expect(labelText(day, only(day), words).status).to.equal("était prévu, au 4 juillet 2026");
    expect(labelText(month, only(month), words).status).to.equal("était prévu, en juin 2026");
  });

  it("stands in the labels of an arrangement", () => {
    const { items, textOf } = arrange(reported("2026-07-10", "2026-07-04"), { ...inEnglish, now });
    expect(textOf(items[0]!).status).to.equal("was scheduled, as of 4 July 2026");
  });
});
