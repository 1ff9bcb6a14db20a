import { expect } from "@open-wc/testing";
import { labelText } from "../../src/layout/label-text.js";
import { english } from "../../src/locale/languages/en.js";
import type { Words } from "../../src/locale/words.js";
import type { StoryEvent } from "../../src/model/story.js";
import { parsed } from "../model/parsing.js";

const words: Words = { locale: english, language: "en", timeZone: "Europe/Copenhagen" };

function textOf(event: Partial<StoryEvent>, sourceCount = 9) {
  const sources = Array.from({ length: sourceCount }, (_, n) => ({
    id: `s${n + 1}`,
    publisher: `P${n + 1}`,
  }));
  const story = parsed({ sources, events: [{ date: "2026-05-10", title: "T", ...event }] });
  return labelText(story, story.events[0]!, words);
}

describe("the footnotes of a label", () => {
  const cases: readonly (readonly [cited: string, notes: string])[] = [
    ["", ""],
    ["s3", "3"],
    ["s4 s1 s2 s3 s7", "1–4, 7"],
    ["s1 s2 s5", "1, 2, 5"],
    ["s2 s2", "2"],
  ];
  for (const [cited, notes] of cases) {
    it(`of “${cited}” are “${notes}”`, () => {
      const sources = cited.split(" ").filter((id) => id !== "");
      expect(textOf({ sources }).notes).to.equal(notes);
    });
  }

  it("count what disputes, and not what only mentions", () => {
    const sources = [
      { source: "s1" },
      { source: "s2", stance: "disputes" as const },
      { source: "s3", stance: "mentions" as const },
    ];
    expect(textOf({ sources }).notes).to.equal("1, 2");
  });

  it("are left out where there are more than 99 sources", () => {
    expect(textOf({ sources: ["s99"] }, 99).notes).to.equal("99");
    expect(textOf({ sources: ["s99"] }, 100).notes).to.equal("");
  });
});

describe("the date of a label", () => {
  const cases: readonly (readonly [own: string, others: readonly string[], words: string])[] = [
    ["2026-05-10", [], "10 May 2026"],
    ["2026-05-10", ["2026-05"], "10 May 2026"],
    ["2026-05-10", ["2026-05-12"], "10 May 2026 or 12 May 2026"],
    ["2026-05-10", ["2026-05-12", "2026-06"], "10 May 2026, 12 May 2026 or June 2026"],
    ["1962-11-17T06:40+01:00", ["1962-11-17T07:15+01:00"], "17 November 1962, 06:40 or 07:15"],
    [
      "1962-11-17T06:40+01:00",
      ["1962-11-18T07:15+01:00"],
      "17 November 1962, 06:40 or 18 November 1962, 07:15",
    ],
  ];
  for (const [date, others, said] of cases) {
    it(`${date} with ${others.join(" and ") || "no other"} is “${said}”`, () => {
      const sources = others.map((other, n) => ({ source: `s${n + 1}`, date: other }));
      expect(textOf({ date, sources }).date).to.equal(said);
    });
  }
});
