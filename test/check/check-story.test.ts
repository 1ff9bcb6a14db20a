import { expect } from "@open-wc/testing";
import { checkStory, type CheckOptions } from "../../src/check.js";
import { englishMonths } from "../../src/time/english-months.js";

type Fields = Readonly<Record<string, unknown>>;

const catalogue: readonly Fields[] = [
  { id: "wire", publisher: "Wire", published: "2026-07-03" },
  { id: "paper", publisher: "Paper", published: "2026-07-04", basedOn: ["wire"] },
  { id: "radio", publisher: "Radio", published: "2026-07-05" },
  { id: "leak", publisher: "Leak", published: "2026-07-05", attribution: "two insiders" },
  { id: "table", publisher: "Table", published: "2026-07-05", kind: "data" },
];

/** `code at path` of what is found in an event, with what its sources alone give left out. */
function found(event: Fields, options?: CheckOptions, story: Fields = {}): readonly string[] {
  const value = { language: "en", sources: catalogue, ...story, events: [full(event)] };
  return checkStory(value, options)
    .filter(({ code }) => code !== "source-unused")
    .map(({ code, path }) => `${code} at ${path}`);
}

const quoted = (source: string, others: Fields = {}) => ({ source, quote: "…", ...others });
const full = (event: Fields) => ({
  date: "2026-07-01",
  title: "Ban",
  sources: [quoted("wire"), quoted("radio")],
  ...event,
});

const cases: readonly (readonly [what: string, event: Fields, findings: readonly string[]])[] = [
  ["two origins, quoted", {}, []],
  ["no source", { sources: [] }, ["unsourced at events[0].sources"]],
  [
    "only a source that disputes it",
    { sources: [quoted("wire", { stance: "disputes" })] },
    ["unsourced at events[0].sources"],
  ],
  ["one source", { sources: [quoted("radio")] }, ["single-origin at events[0].sources"]],
  [
    "two sources of one origin",
    { sources: [quoted("wire"), quoted("paper")] },
    ["single-origin at events[0].sources"],
  ],
  [
    "two sources of one origin by their own lists",
    { sources: [quoted("wire"), quoted("radio", { basedOn: ["wire"] })] },
    ["single-origin at events[0].sources"],
  ],
  ["no quote", { sources: ["wire", "radio"] }, ["quote-missing at events[0].sources"]],
  ["a table among its sources and a quote", { sources: ["table", quoted("radio")] }, []],
  ["only tables, which nobody quotes", { sources: ["table"] }, ["single-origin at events[0].sources"]],
  [
    "a foreign quote",
    { sources: [quoted("wire", { language: "de" }), quoted("radio", { language: "en-GB" })] },
    ["translation-missing at events[0].sources[0].translation"],
  ],
  [
    "a foreign quote and its translation",
    { sources: [quoted("wire", { language: "de", translation: "…" }), "radio"] },
    [],
  ],
  [
    "a report from before it",
    { date: "2026-07-04", sources: [quoted("wire"), quoted("radio")] },
    ["published-before-event at events[0].sources[0]"],
  ],
  ["a report of its own day", { date: "2026-07-03" }, []],
  ["a report from within its month", { date: "2026-07" }, []],
  ["reports that announced it", { date: "2026-08", status: "scheduled" }, []],
  [
    "a report from before it that disputes it",
    { date: "2026-07-05", sources: [quoted("wire", { stance: "disputes" }), quoted("radio"), "leak"] },
    [],
  ],
  ["a dispute without a voice", { status: "disputed" }, ["disputed-by-nobody at events[0].status"]],
  [
    "a dispute with a voice",
    {
      status: "disputed",
      sources: [quoted("wire"), quoted("radio"), quoted("leak", { stance: "disputes" })],
    },
    [],
  ],
  [
    "a dispute about its date",
    { status: "disputed", sources: [quoted("wire"), quoted("radio", { date: "2026-06" })] },
    [],
  ],
  [
    "a confirmation that is disputed",
    {
      status: "confirmed",
      sources: [quoted("wire"), quoted("radio"), quoted("leak", { stance: "disputes" })],
    },
    ["confirmed-but-disputed at events[0].status"],
  ],
  [
    "a confirmation by the unnamed",
    { status: "confirmed", sources: [quoted("leak")] },
    ["single-origin at events[0].sources", "confirmed-by-unnamed at events[0].status"],
  ],
  [
    "a confirmation by the unnamed and a named one",
    { status: "confirmed", sources: [quoted("leak"), "wire"] },
    [],
  ],
  [
    "a retraction without a word",
    { status: "retracted" },
    ["retracted-without-correction at events[0].corrections"],
  ],
  ["a retraction that is explained", { status: "retracted", corrections: [{ text: "We erred." }] }, []],
  [
    "a reference that leads nowhere",
    { sources: [quoted("wire"), quoted("radio"), "nobody"] },
    ["source-unknown at events[0].sources[2]"],
  ],
];

describe("the check of a story", () => {
  for (const [what, event, findings] of cases) {
    it(`finds ${findings.join(", ") || "nothing"} where an event has ${what}`, () => {
      expect(found(event)).to.deep.equal(findings);
    });
  }

  it("asks what came of an event whose time has passed, once it is told what time it is", () => {
    const event = { date: "2026-07-10", status: "scheduled" };
    const story = { timeZone: "Asia/Shanghai" };
    const past = ["scheduled-past at events[0].status"];
    expect(found(event, {}, story)).to.deep.equal([]);
    // The day ends in Shanghai at 16:00 UTC.
    expect(found(event, { now: Date.UTC(2026, 6, 10, 15, 59) }, story)).to.deep.equal([]);
    expect(found(event, { now: new Date(Date.UTC(2026, 6, 10, 16)) }, story)).to.deep.equal(past);
  });

  it("finds one event told twice, whatever the case of its title", () => {
    const events = [full({}), full({ date: "2026-07-02" }), full({ title: "BAN" })];
    const findings = checkStory({ sources: catalogue, events }).filter(
      ({ code }) => code === "duplicate-event",
    );
    expect(findings.map(({ path }) => path)).to.deep.equal(["events[2].title"]);
    expect(findings[0]!.message).to.equal(
      "Event 3 (“BAN”): event 1 has the same title and date; join the two, or tell them apart.",
    );
  });

  it("names places in the data, not in the order of time", () => {
    const events = [
      full({ date: "2026-07-02", sources: [] }),
      full({ date: "1999", title: "First", sources: [] }),
    ];
    const paths = checkStory(events).map(({ path }) => path);
    expect(paths).to.deep.equal(["events[0].sources", "events[1].sources"]);
  });

  it("names places in the data where some of it is left out", () => {
    const sources = [{}, { publisher: "Unused" }, { publisher: "P", url: "https://example.org/a" }];
    const events = [7, full({ sources: [{}, quoted("", { publisher: "Late", published: "1999" })] })];
    const paths = checkStory({ sources, events }).map(({ code, path }) => `${code} at ${path}`);
    expect(paths).to.deep.equal([
      "single-origin at events[1].sources",
      "published-before-event at events[1].sources",
      "source-unused at sources[1]",
      "source-unused at sources[2]",
    ]);
  });

  it("finds sources that came out before what they rest on", () => {
    const sources = [
      { id: "wire", publisher: "Wire", published: "2026-07-04" },
      { id: "paper", publisher: "Paper", published: "2026-07-03", basedOn: ["wire"] },
      { id: "month", publisher: "Monthly", published: "2026-07", basedOn: ["wire"] },
    ];
    const inline = quoted("", { publisher: "Blog", published: "2026-07-02", basedOn: ["wire"] });
    const events = [full({ sources: [quoted("wire"), quoted("paper"), "month", inline] })];
    expect(
      checkStory({ sources, events })
        .filter(({ code }) => code === "published-before-basis")
        .map(({ path, message }) => `${path} ${message}`),
    ).to.deep.equal([
      "sources[1] Source 2 (“Paper”): it was published “2026-07-03”, before what it rests on, “Wire”, “2026-07-04”; mend a date, or “basedOn”.",
      "events[0].sources[3] Event 1 (“Ban”), source 4 (“Blog”): it was published “2026-07-02”, before what it rests on, “Wire”, “2026-07-04”; mend a date, or “basedOn”.",
    ]);
  });

  it("tells of all undated sources at once", () => {
    const sources = englishMonths.slice(0, 6).map((publisher) => ({ id: publisher, publisher }));
    const message = (count: number) =>
      checkStory({ sources, events: [full({ sources: sources.slice(0, count).map(({ id }) => id) })] }).find(
        ({ code }) => code === "sources-undated",
      )?.message;
    expect(message(1)).to.equal(
      "Story: “January” has no publication date, so that “as known on” leaves what they say out; add “published”.",
    );
    expect(message(5)).to.equal(
      "Story: “January”, “February”, “March” and 2 more have no publication date, so that “as known on” leaves what they say out; add “published”.",
    );
  });

  it("says in each sentence what is meant and what to do", () => {
    const [finding] = checkStory({ sources: catalogue, events: [full({ sources: ["wire", "paper"] })] });
    expect(finding).to.deep.equal({
      code: "single-origin",
      path: "events[0].sources",
      message:
        "Event 1 (“Ban”): its 2 sources all have it from “Wire”; find another that has it from elsewhere, or say so.",
    });
  });

  it("leaves what it is given as it was, reads a story that was read, and never throws", () => {
    const story = Object.freeze({ events: Object.freeze([Object.freeze(full({ id: "a" }))]) });
    checkStory(story);
    const values: readonly unknown[] = [
      ...[undefined, null, 7, "text", [], [null], {}, { events: 7 }],
      throwing({}, "events"),
      throwing({ events: [full({})] }, "sources"),
      { events: [throwing(full({}), "sources")] },
    ];
    for (const value of values) expect(checkStory(value)).to.be.an("array");
  });
});

/** An object one field of which throws when it is read. */
function throwing(object: object, field: string): object {
  return Object.defineProperty({ ...object }, field, {
    get() {
      throw new Error("no");
    },
  });
}
