import { expect } from "@open-wc/testing";
import { publicationDays, storyAsOf } from "../../src/model/as-of.js";
import { newOn, type News } from "../../src/model/what-is-new.js";
import { parsed } from "./parsing.js";

const story = parsed({
  timeZone: "Asia/Shanghai",
  sources: [
    { id: "reddit", publisher: "Reddit", published: "2026-06-30" },
    { id: "reuters", publisher: "Reuters", published: "2026-07-03" },
    { id: "techcrunch", publisher: "TechCrunch", published: "2026-07-03T20:00Z" },
    { id: "magazine", publisher: "Magazine", published: "2026-07" },
    { id: "annual", publisher: "Annual", published: "2026/.." },
    { id: "old", publisher: "Old", published: "1999-01-01" },
    { id: "blog", publisher: "Blog" },
  ],
  events: [
    { id: "experiment", date: "2026-03", title: "A", status: "confirmed", sources: ["reddit", "magazine"] },
    {
      id: "denial",
      date: "2026-07-01",
      title: "B",
      sources: ["reddit", { source: "reuters", stance: "disputes" }],
    },
    {
      id: "ban",
      date: "2026-07-10",
      title: "C",
      status: "confirmed",
      sources: ["techcrunch", "annual", "blog"],
      corrections: [{ date: "2026-07-06", text: "Later." }, { text: "Undated." }],
    },
    { id: "meeting", date: "2026-07-05", title: "D", sources: ["blog"] },
  ],
});

/** `id: first, 1 reports, status x, 1 corrections`, without what is none. */
function say({ event, isFirst, reports, status, corrections }: News): string {
  const parts = [
    isFirst ? "first" : "",
    reports > 0 ? `${reports} reports` : "",
    status === undefined ? "" : `status ${status}`,
    corrections > 0 ? `${corrections} corrections` : "",
  ];
  return `${event.id}: ${parts.filter((part) => part !== "").join(", ")}`;
}

describe("publication days", () => {
  it("are the last days of the dates at which what is cited was published, and of corrections, on the story's clock", () => {
    expect(publicationDays(story)).to.deep.equal([
      "2026-06-30",
      "2026-07-03",
      "2026-07-04",
      "2026-07-06",
      "2026-07-31",
    ]);
  });

  it("follow another clock where one is given", () => {
    expect(publicationDays(story, "America/New_York")).to.deep.equal([
      "2026-06-30",
      "2026-07-03",
      "2026-07-06",
      "2026-07-31",
    ]);
  });

  for (const [published, day] of [
    ["1979", "1979-12-31"],
    ["2024-02", "2024-02-29"],
    ["-0043-03-15", "-0043-03-15"],
    ["2026-07-04?", "2026-07-04"],
    ["2026-07-04/2026-07-06", "2026-07-06"],
    ["Y20000", undefined],
    ["2026/..", undefined],
  ] as const) {
    it(`what was published in ${published} has ${day ?? "none"}, and is known from then on`, () => {
      const one = parsed([{ date: "1900", title: "T", sources: [{ publisher: "P", published }] }]);
      expect(publicationDays(one)).to.deep.equal(day === undefined ? [] : [day]);
      if (day !== undefined) expect(storyAsOf(one, day).events).to.have.length(1);
    });
  }

  it("are none where no report is dated", () => {
    expect(
      publicationDays(parsed([{ date: "2026", title: "T", sources: [{ publisher: "P" }] }])),
    ).to.deep.equal([]);
  });
});

describe("what is new", () => {
  const days: readonly (readonly [day: string, since: string | null, news: readonly string[]])[] = [
    ["2026-06-29", null, []],
    ["2026-06-30", null, ["experiment: first, 1 reports", "denial: first, 1 reports"]],
    // On 1 July what was scheduled has begun.
    ["2026-07-02", "2026-06-30", ["denial: status reported"]],
    ["2026-07-03", "2026-06-30", ["denial: 1 reports, status disputed"]],
    ["2026-07-04", "2026-07-03", ["ban: first, 1 reports, 1 corrections"]],
    ["2026-07-06", "2026-07-04", ["meeting: first", "ban: 1 corrections"]],
    ["2026-07-31", "2026-07-06", ["experiment: 1 reports, status confirmed", "ban: status reported"]],
    ["2027", "2026-07-31", []],
  ];
  for (const [day, since, news] of days) {
    it(`on ${day}, since ${since ?? "ever"}: ${news.join("; ") || "nothing"}`, () => {
      const result = newOn(story, day);
      expect(result.since).to.equal(since);
      expect(result.news.map(say)).to.deep.equal(news);
    });
  }
});
