import { expect } from "@open-wc/testing";
import { parseStory } from "../../src/model/parse-story.js";
import { findings, parsed, problemsOf } from "./parsing.js";

describe("parsing a story", () => {
  it("takes a story with all its fields", () => {
    const { story, problems } = parseStory({
      title: "Ban",
      description: "What\nhappened",
      language: "en",
      timeZone: "Asia/Shanghai",
      updated: "2026-07-04",
      categories: [{ name: "Anthropic", color: "#8A4B2F" }],
      sources: [{ id: "techcrunch", publisher: "TechCrunch", published: "2026-07", kind: "article" }],
      events: [
        {
          id: "ban",
          date: "2026-07-10",
          end: "2026-07-12",
          title: "Ban begins",
          text: "From *July*.",
          status: "reported",
          category: "Alibaba",
          importance: 2,
          url: "https://example.org/",
          image: { url: "./ban.png", alt: "A door", caption: "Door", credit: "N. N." },
          corrections: [{ date: "2026-07-05", text: "It was July." }],
          sources: ["techcrunch"],
        },
      ],
    });
    expect(problems).to.deep.equal([]);
    const [event] = story?.events ?? [];
    expect(story).to.deep.include({
      title: "Ban",
      description: "What\nhappened",
      language: "en",
      timeZone: "Asia/Shanghai",
      updated: "2026-07-04",
      categories: [{ name: "Anthropic", color: "#8a4b2f" }, { name: "Alibaba" }],
    });
    expect(story?.sources[0]).to.deep.include({ id: "techcrunch", published: "2026-07", basedOn: [] });
    expect(event?.when.edtf).to.equal("2026-07-10/2026-07-12");
    expect(event).to.deep.include({
      id: "ban",
      date: "2026-07-10",
      end: "2026-07-12",
      importance: 2,
      status: "reported",
      image: { url: "./ban.png", alt: "A door", caption: "Door", credit: "N. N." },
      sources: [{ source: "techcrunch", stance: "supports" }],
    });
    expect(event?.corrections[0]).to.deep.include({ date: "2026-07-05", text: "It was July." });
  });

  it("takes a bare array, and paths are as if it were in a story", () => {
    expect(parsed([{ date: "2026", title: "T" }]).events).to.have.length(1);
    expect(
      findings([
        { date: "2026", title: "T" },
        { date: "2024-13", title: "Treaty signed" },
      ]),
    ).to.deep.equal(["date-invalid at events[1].date"]);
  });

  it("a problem names the event, counted from 1, its title, the value and the remedy", () => {
    expect(problemsOf([{ date: "2024-13", title: "Treaty signed" }])).to.deep.equal([
      {
        code: "date-invalid",
        path: "events[0].date",
        message: "Event 1 (“Treaty signed”): “2024-13” is not a date; months go from 01 to 12.",
        severity: "error",
      },
    ]);
  });

  const empty = {
    undefined: undefined,
    null: null,
    "[]": [],
    "{ events: [] }": { events: [] },
    "{ events: null }": { events: null },
  };
  for (const [name, value] of Object.entries(empty)) {
    it(`${name} is an empty story, and no problem`, () => {
      expect(parseStory(value)).to.deep.equal({
        story: { categories: [], sources: [], events: [] },
        problems: [],
      });
    });
  }

  const noStories: readonly (readonly [name: string, value: unknown, code: string, remedy: string])[] = [
    ["text", "[]", "story-invalid", "parseStoryText"],
    ["a number", 7, "story-invalid", "a list of events"],
    ["a function", () => [], "story-invalid", "a list of events"],
    ["an object without events", { title: "T" }, "events-missing", "write a list of events"],
    ["an object of dates", { "May 2019": ["WebRender"] }, "events-missing", "“May 2019” looks like a date"],
    ["a single event", { date: "2026", title: "T" }, "events-missing", "put it in a list"],
    ["a story of another format", { items: [] }, "events-missing", "“items” looks like our “events”"],
    ["events that are no list", { events: {} }, "events-invalid", "write a list"],
  ];
  for (const [name, value, code, remedy] of noStories) {
    it(`${name} is no story, and the one problem says why`, () => {
      const { story, problems } = parseStory(value);
      expect(story).to.equal(null);
      expect(problems.map((problem) => problem.code)).to.deep.equal([code]);
      expect(problems[0]?.message).to.include(remedy);
    });
  }

  it("a story of mistakes alone has no events, but what stands around them", () => {
    expect(parsed({ title: "T", events: [{ date: "x" }] })).to.deep.include({ title: "T", events: [] });
  });

  it("fields of the story that are wrong are left out with a warning", () => {
    const story = {
      title: { text: "T" },
      language: "en_US",
      timeZone: "Mars/Olympus",
      updated: "yesterday",
      categories: [{ name: "A", color: "var(--x)" }, { color: "red" }, 7, "B", { name: "A" }],
      events: [],
    };
    expect(findings(story)).to.deep.equal([
      "title-invalid at title",
      "language-invalid at language",
      "time-zone-invalid at timeZone",
      "updated-invalid at updated",
      "color-invalid at categories[0].color",
      "name-missing at categories[1].name",
      "category-invalid at categories[2]",
      "category-invalid at categories[3]",
      "name-duplicate at categories[4].name",
    ]);
    expect(parsed(story)).to.deep.equal({
      categories: [{ name: "A" }, { name: "B" }],
      sources: [],
      events: [],
    });
    expect(problemsOf(story)[1]?.message).to.equal("Story: “en_US” is not a language; write “en-US”.");
  });

  it("categories of events follow the listed ones in the order of the data, not of time", () => {
    const story = {
      categories: [{ name: "C" }],
      events: ["B", "C", "A", "B"].map((category, place) => ({
        date: `20${30 - place}`,
        title: "T",
        category,
      })),
    };
    expect(parsed(story).categories.map(({ name }) => name)).to.deep.equal(["C", "B", "A"]);
  });

  it("events are ordered by start, then by end, then as in the data; open starts by their end", () => {
    const dates = ["2026-07", "2026", "../2026-06-15", "2026-06", "2026", "2026-07-01/.."];
    const { events } = parsed(dates.map((date, place) => ({ id: `${place}`, date, title: "T" })));
    expect(events.map(({ id, when }) => `${id}: ${when.edtf}`)).to.deep.equal([
      "1: 2026",
      "4: 2026",
      "3: 2026-06",
      "2: ../2026-06-15",
      "0: 2026-07",
      "5: 2026-07-01/..",
    ]);
  });

  it("instants and wall times are ordered on the wall clock of the story", () => {
    const events = [
      { id: "nine in Shanghai", date: "2026-07-04T01:00Z", title: "T" },
      { id: "eight on the wall", date: "2026-07-04T08:00", title: "T" },
    ];
    const order = (timeZone?: string) =>
      parsed({ ...(timeZone && { timeZone }), events }).events.map(({ id }) => id);
    expect(order()).to.deep.equal(["nine in Shanghai", "eight on the wall"]);
    expect(order("Asia/Shanghai")).to.deep.equal(["eight on the wall", "nine in Shanghai"]);
  });

  it("a missing id is the place in the data, mistakes counted, unless another event has that", () => {
    const events = [
      { date: "2026", title: "T" },
      { date: "bad", title: "T" },
      { date: "2026", title: "T" },
      { id: "event-4", date: "2026", title: "T" },
      { id: "", date: "2026", title: "T" },
      { id: 7, date: "2026", title: "T" },
      { id: "event-3", date: "2026", title: "T" },
    ];
    expect(parsed(events).events.map(({ id }) => id)).to.deep.equal([
      "event-1",
      "event-3-2",
      "event-4",
      "event-5",
      "7",
      "event-3",
    ]);
  });

  it("the later ones of equal ids get a number that no other event has", () => {
    const ids = ["launch", "launch", "launch-2", "launch"];
    const events = ids.map((id) => ({ id, date: "2026", title: "T" }));
    expect(parsed(events).events.map(({ id }) => id)).to.deep.equal([
      "launch",
      "launch-3",
      "launch-2",
      "launch-4",
    ]);
    expect(findings(events)).to.deep.equal(["id-duplicate at events[1].id", "id-duplicate at events[3].id"]);
  });

  it("a hundred thousand equal ids take no square time", () => {
    const events = Array.from({ length: 100_000 }, () => ({ id: "x", date: "2026", title: "T" }));
    expect(new Set(parsed(events).events.map(({ id }) => id)).size).to.equal(100_000);
  });

  it("more than a hundred problems are told as a total", () => {
    const unknown = Array.from({ length: 103 }, () => ({ date: "2026", title: "T", status: "sure" }));
    const problems = problemsOf(unknown);
    expect(problems).to.have.length(101);
    expect(problems.at(-1)).to.include({ code: "problems-omitted", severity: "warning" });
    expect(problems.at(-1)?.message).to.include("3 more problems");
    expect(problemsOf([...unknown, { date: "x", title: "T" }]).at(-1)?.severity).to.equal("error");
    expect(problemsOf(unknown.slice(0, 100))).to.have.length(100);
  });

  it("of more than a million events the first million is read", () => {
    const { story, problems } = parseStory(new Array<unknown>(1_000_001).fill({ date: "2026", title: "T" }));
    expect(story?.events).to.have.length(1_000_000);
    expect(problems.map(({ code }) => code)).to.deep.equal(["events-omitted"]);
  });

  it("fields that throw are told and absent, and so are lists that do", () => {
    const event = {
      date: "2026",
      title: "T",
      get text(): string {
        throw new Error("no");
      },
    };
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    const thrower = new Proxy([1, 2], {
      get: (target, name) => {
        if (name === "1") throw new Error("no");
        return Reflect.get(target, name) as unknown;
      },
    });
    expect(findings([event])).to.deep.equal(["text-unreadable at events[0].text"]);
    expect(parsed([event]).events).to.have.length(1);
    expect(parseStory(proxy).story).to.equal(null);
    expect(findings(thrower)).to.deep.equal([
      "event-invalid at events[0]",
      "events-unreadable at events[1]",
      "event-invalid at events[1]",
    ]);
  });

  it("dates may be instances of Date and milliseconds, and become text that later changes do not reach", () => {
    const date = new Date(Date.UTC(2026, 6, 10, 8));
    const story = parsed([
      { date, title: "T" },
      { date: Date.UTC(2026, 6, 11), title: "T" },
    ]);
    date.setTime(0);
    expect(story.events.map((event) => event.date)).to.deep.equal([
      "2026-07-10T08:00:00.000Z",
      "2026-07-11T00:00:00.000Z",
    ]);
    expect(story.events[0]?.when.start).to.equal(Date.UTC(2026, 6, 10, 8));
  });

  it("a Date that no text can give is refused, a time of day in such a year as text is not", () => {
    const [problem] = problemsOf([{ date: new Date(Date.UTC(12_000, 0)), title: "T" }]);
    expect(problem?.message).to.include('"Y12000"');
    expect(findings([{ date: "-0043-03-15T10:00Z", title: "T" }])).to.deep.equal([]);
  });

  it("years as numbers are refused", () => {
    const [problem] = problemsOf([{ date: 2026, title: "T" }]);
    expect(problem?.code).to.equal("date-invalid");
    expect(problem?.message).to.include('"2026" in quotes');
  });

  it("in text dates are text", () => {
    expect(findings([{ date: Date.UTC(2026, 6, 11), title: "T" }], { dates: "text" })).to.deep.equal([
      "date-invalid at events[0].date",
    ]);
  });
});
