import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { countUndated, storyAsOf } from "../../src/model/as-of.js";
import { parseDate } from "../../src/time/parse-date.js";
import { parsed } from "./parsing.js";

const story = parsed({
  timeZone: "Asia/Shanghai",
  sources: [
    { id: "reddit", publisher: "Reddit", published: "2026-06-30" },
    { id: "reuters", publisher: "Reuters", published: "2026-07-03" },
    { id: "techcrunch", publisher: "TechCrunch", published: "2026-07-03T20:00Z", basedOn: ["reuters"] },
    { id: "magazine", publisher: "Magazine", published: "2026-07" },
    { id: "blog", publisher: "Blog" },
  ],
  events: [
    {
      id: "experiment",
      date: "2026-03",
      title: "Experiment",
      status: "confirmed",
      sources: ["reddit", "magazine"],
    },
    {
      id: "denial",
      date: "2026-07-01",
      title: "Denial",
      sources: ["reddit", { source: "reuters", stance: "disputes" }],
    },
    {
      id: "ban",
      date: "2026-07-10",
      title: "Ban",
      status: "confirmed",
      sources: ["techcrunch", "blog"],
      corrections: [{ date: "2026-07-06", text: "Later." }, { text: "Undated." }],
    },
    { id: "meeting", date: "2026-07-05", title: "Meeting", sources: ["blog"] },
  ],
});

/** `id: status (sources)` of each event as known on a day. */
function known(date: string): string[] {
  return storyAsOf(story, date).events.map(
    ({ id, status, sources }) => `${id}: ${status ?? "-"} (${sources.map(({ source }) => source).join(" ")})`,
  );
}

describe("a story as of a day", () => {
  const days: readonly (readonly [day: string, events: readonly string[]])[] = [
    ["2026-06-29", []],
    ["2026-06-30", ["experiment: reported (reddit)", "denial: scheduled (reddit)"]],
    ["2026-07-02", ["experiment: reported (reddit)", "denial: reported (reddit)"]],
    ["2026-07-03", ["experiment: reported (reddit)", "denial: disputed (reddit reuters)"]],
    // 20:00 UTC is 04:00 on the next day in Shanghai.
    [
      "2026-07-04",
      ["experiment: reported (reddit)", "denial: disputed (reddit reuters)", "ban: scheduled (techcrunch)"],
    ],
    [
      "2026-07-05",
      [
        "experiment: reported (reddit)",
        "denial: disputed (reddit reuters)",
        "meeting: - ()",
        "ban: scheduled (techcrunch)",
      ],
    ],
    [
      "2026-07-10",
      [
        "experiment: reported (reddit)",
        "denial: disputed (reddit reuters)",
        "meeting: - ()",
        "ban: confirmed (techcrunch)",
      ],
    ],
    [
      "2026-07",
      [
        "experiment: confirmed (reddit magazine)",
        "denial: disputed (reddit reuters)",
        "meeting: - ()",
        "ban: confirmed (techcrunch)",
      ],
    ],
  ];
  for (const [day, events] of days) {
    it(`on ${day} has ${events.join(", ") || "nothing"}`, () => {
      expect(known(day)).to.deep.equal(events);
    });
  }

  it("has the corrections that were made by then, and those without a date", () => {
    const texts = (day: string) =>
      storyAsOf(story, day)
        .events.find(({ id }) => id === "ban")
        ?.corrections.map(({ text }) => text);
    expect(texts("2026-07-05")).to.deep.equal(["Undated."]);
    expect(texts("2026-07-06")).to.deep.equal(["Later.", "Undated."]);
  });

  it("takes a date that was read, and is the story itself where nothing differs", () => {
    const date = parseDate("2026-07-03");
    if (date !== null) expect(storyAsOf(story, date)).to.deep.equal(storyAsOf(story, "2026-07-03"));
    expect(storyAsOf(story, "someday")).to.equal(story);
    const dated = parsed([
      { date: "2026", title: "T", sources: [{ publisher: "P", published: "2026-07-01" }] },
    ]);
    expect(storyAsOf(dated, "2027")).to.equal(dated);
  });

  it("keeps its catalogue, and the story it came from", () => {
    const before = JSON.stringify(story);
    expect(storyAsOf(story, "2026-06-30").sources).to.equal(story.sources);
    expect(JSON.stringify(story)).to.equal(before);
  });

  it("an event ahead that was written as retracted is scheduled, and one without status stays without", () => {
    const plain = parsed([
      {
        date: "2026-07-10",
        title: "T",
        status: "retracted",
        sources: [{ publisher: "P", published: "2026-07-01" }],
      },
    ]);
    expect(storyAsOf(plain, "2026-07-05").events[0]?.status).to.equal("scheduled");
    expect(storyAsOf(plain, "2026-07-10").events[0]?.status).to.equal("retracted");
  });

  it("a time of day counts as its whole day", () => {
    for (const time of ["2026-07-03T00:30", "2026-07-03T20:00+08:00", "2026-07-02T20:00Z"])
      expect(known(time), time).to.deep.equal(known("2026-07-03"));
  });

  it("goes by another clock where one is given", () => {
    const ids = (day: string, zone: string) => storyAsOf(story, day, zone).events.map(({ id }) => id);
    expect(ids("2026-07-03", "America/New_York")).to.include("ban");
    expect(ids("2026-07-03", "Asia/Shanghai")).to.not.include("ban");
    expect(ids("2026-07-03", "America/New_York"), "asked once more").to.include("ban");
  });

  it("is another story where something scheduled is told, since that reads otherwise once it is over", () => {
    const dated = parsed([
      {
        date: "2026-07-10",
        title: "T",
        status: "scheduled",
        sources: [{ publisher: "P", published: "2026-07-01" }],
      },
    ]);
    expect(storyAsOf(dated, "2027")).to.not.equal(dated);
    expect(storyAsOf(dated, "2027").knownAt).to.equal(Date.UTC(2028, 0));
  });

  it("is the same whatever days were asked for before", () => {
    const date = fc.integer({ min: 1, max: 9 }).map((day) => `2026-07-0${day}`);
    const source = fc.record({
      publisher: fc.constantFrom("A", "B", "C"),
      published: fc.option(date, { nil: undefined }),
    });
    const event = fc.record({
      date: fc.oneof(date, fc.constant("2026-07"), fc.constant("../2026-07-04")),
      title: fc.constant("T"),
      status: fc.constantFrom("confirmed", "scheduled", undefined),
      sources: fc.array(
        fc
          .tuple(source, fc.constantFrom("supports", "disputes"))
          .map(([source, stance]) => ({ ...source, stance })),
        { maxLength: 3 },
      ),
      corrections: fc.array(
        date.map((date) => ({ date, text: "C." })),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), fc.array(date, { maxLength: 8 }), (events, days) => {
        const story = parsed({ events });
        for (const day of days) expect(storyAsOf(story, day)).to.deep.equal(storyAsOf({ ...story }, day));
      }),
      { seed: 15, numRuns: 500 },
    );
  });

  it("tells how many citations are never shown", () => {
    expect(countUndated(story)).to.equal(2);
  });
});
