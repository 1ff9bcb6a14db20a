import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { beginStoryText, parseStoryText } from "../../src/model/parse-story-text.js";
import { beginStory, parseStory, type ParseResult } from "../../src/model/parse-story.js";
import type { Story } from "../../src/model/story.js";
import type { StoryReading } from "../../src/model/story-reading.js";
import { anyStory } from "./any-story.js";
import { hostileCases, revive } from "./hostile-values.js";

/** Reads a slice of `steps` at a time, looking at the outline in between. */
function readSliced(reading: StoryReading, steps: number, look: () => void = () => undefined): ParseResult {
  for (;;) {
    let left = steps;
    const result = reading.readOn(() => left-- > 0);
    if (result !== null) return result;
    look();
  }
}

/** An outline makes its events when it is asked for them. */
function jsonOf({ outline }: StoryReading): string {
  return JSON.stringify(outline && { ...outline, events: outline.events });
}

/** What an outline tells of a story. */
function outlineOf({ story }: ParseResult): unknown {
  return (
    story && {
      ...story,
      sources: [],
      events: story.events.map(({ text: _, url: _1, image: _2, ...event }) => ({
        ...event,
        corrections: [],
        sources: [],
      })),
    }
  );
}

const story: Story = {
  title: "Two steps",
  sources: [{ id: "wire", publisher: "Wire" }],
  events: [
    { id: "late", date: "2022", title: "Late", text: "T.", sources: ["wire", { publisher: "Paper" }] },
    { id: "early", date: "2021", title: "Early", sources: ["nobody"], corrections: [{ text: "C." }] },
  ],
};

describe("reading a story in two steps", () => {
  it("gives what reading it at once gives, in slices of any size", () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: 1, max: 30 }), (value, steps) => {
        expect(readSliced(beginStory(value), steps)).to.deep.equal(parseStory(value));
      }),
      { seed: 11, numRuns: 800 },
    );
  });

  it("gives the same for hostile data", async () => {
    for (const { id, input } of await hostileCases()) {
      // What is made by a script may answer otherwise the second time.
      if (JSON.stringify(input).includes("$js")) continue;
      const value = await revive(input);
      // Long ones are for other tests: comparing them takes seconds.
      if (JSON.stringify(value).length > 100_000) continue;
      expect(JSON.stringify(readSliced(beginStory(value), 7)), id).to.equal(
        JSON.stringify(parseStory(value)),
      );
    }
  });

  it("gives the same for JSON, lost characters and all", () => {
    for (const text of [JSON.stringify(story), '[{"date":"2026","title":"Caf\uFFFD"}]', "", "<p>", "{"]) {
      expect(readSliced(beginStoryText(text), 1), text).to.deep.equal(parseStoryText(text));
    }
  });

  it("has at once an outline of the very events that will be complete", () => {
    fc.assert(
      fc.property(anyStory, (value) => {
        const reading = beginStory(value);
        const before = jsonOf(reading);
        const result = readSliced(reading, 3, () => {
          expect(jsonOf(reading)).to.equal(before);
        });
        const told = JSON.parse(before) as { events: { title: string }[] } | null;
        for (const event of told?.events ?? []) event.title = event.title.trim();
        // Those without a title are left out when it is looked at.
        if (told?.events.every(({ title }) => title !== "") === false) return;
        expect(told).to.deep.equal(JSON.parse(JSON.stringify(outlineOf(result))));
        expect(result.story?.events).to.equal(reading.outline?.events);
      }),
      { seed: 12, numRuns: 400 },
    );
  });

  it("looks at titles in the second step: cleans them, and leaves out what has none, as if it had never been", () => {
    const data = [
      { id: "a", date: "2021", title: " \n ", category: "Gone", sources: [{ publisher: "P" }] },
      { id: "a", date: "2022", title: "Two\nlines" },
      { id: "a", date: "2023", title: "Third" },
      { date: "2024-13", title: "  " },
    ];
    const reading = beginStory(data);
    expect(reading.outline?.events.map(({ id }) => id)).to.deep.equal(["a", "a-2", "a-3"]);
    const { story: read, problems } = readSliced(reading, 1);
    expect(read?.events.map(({ id, title }) => [id, title])).to.deep.equal([
      ["a", "Two lines"],
      ["a-2", "Third"],
    ]);
    expect([read?.categories, read?.sources]).to.deep.equal([[], []]);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      "title-missing events[0].title",
      "id-duplicate events[2].id",
      "date-invalid events[3].date",
      "title-missing events[3].title",
    ]);
    expect(problems[2]?.message).to.match(/^Event 4: /);
  });

  it("reads plain events as it reads those that it has to look at twice", () => {
    // A field that cannot be read at first is one to be careful with.
    const shy = (event: object): object => {
      let isAsked = false;
      return new Proxy(event, {
        get(target, field) {
          if (isAsked) return Reflect.get(target, field) as unknown;
          isAsked = true;
          throw new Error("not yet");
        },
      });
    };
    const word = fc.constantFrom(undefined, null, "", "a", "b", " c ", 7, NaN, {}, "x".repeat(301));
    const date = fc.constantFrom(
      ...["2026-07-10", "2026-07-09", "2026-07-10T09:30:00Z", "2026-07-10T09:30:00.000Z", "2024-02-29"],
      ...["2026", "2026-07-10/..", "0000-03-01", "9999-12-31T23:59:59.999Z", "", null, 1e12, undefined],
    );
    const event = fc.record(
      {
        id: word,
        date,
        end: date,
        title: word,
        status: fc.constantFrom("reported", "alleged", null, undefined, "Reported", 1),
        category: word,
        importance: fc.constantFrom(0, 1, 2, null, undefined, "3"),
      },
      { requiredKeys: ["date", "title"] },
    );
    const timeZone = fc.constantFrom(undefined, "Asia/Shanghai", "America/New_York");
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), timeZone, (events, zone) => {
        const data = zone === undefined ? { events } : { timeZone: zone, events };
        const careful = { ...data, events: events.map(shy) };
        expect(parseStory(data)).to.deep.equal(parseStory(careful));
      }),
      { seed: 13, numRuns: 1_000 },
    );
  });

  it("can be finished at any moment, and then gives one result", () => {
    const reading = beginStory(story);
    let left = 3;
    expect(reading.readOn(() => left-- > 0)).to.equal(null);
    const result = reading.finish();
    expect(result).to.deep.equal(parseStory(story));
    expect(reading.finish()).to.equal(result);
    expect(reading.readOn(() => false)).to.equal(result);
  });

  it("is not disturbed when lists and what the outline tells are changed meanwhile", () => {
    const data = JSON.parse(JSON.stringify(story)) as {
      sources: unknown[];
      events: Record<string, unknown>[];
    };
    const reading = beginStory(data);
    data.events[0]!["title"] = "Changed";
    data.events[0]!["date"] = "nonsense";
    data.events.reverse();
    data.events.push({ date: "2023", title: "Pushed" });
    data.sources.length = 0;
    expect(readSliced(reading, 1)).to.deep.equal(parseStory(story));
  });

  it("survives whatever else is changed meanwhile", () => {
    const data = JSON.parse(JSON.stringify(story)) as {
      sources: Record<string, unknown>[];
      events: Record<string, unknown>[];
    };
    const reading = beginStory(data);
    data.events[0]!["sources"] = "wire";
    data.events[1]!["text"] = Symbol("text");
    Object.defineProperty(data.sources[0], "publisher", {
      get() {
        throw new Error("gone");
      },
    });
    const { story: read, problems } = readSliced(reading, 1);
    expect(read?.events.map(({ id }) => id)).to.deep.equal(["early", "late"]);
    expect(problems.map(({ path }) => path)).to.include.members([
      "sources[0].publisher",
      "events[0].sources",
    ]);
  });

  it("reads each field once", () => {
    const reads: string[] = [];
    const watch = (name: string, object: object): object =>
      new Proxy(object, {
        get(target, field) {
          if (typeof field === "string" && !/^(?:\d+|length)$/.test(field)) reads.push(`${name}.${field}`);
          return Reflect.get(target, field) as unknown;
        },
      });
    const event = watch("event", { ...story.events[0], sources: [watch("citation", { publisher: "P" })] });
    readSliced(beginStory(watch("story", { ...story, events: [event] })), 1);
    expect(reads.filter((name, place) => reads.indexOf(name) !== place)).to.deep.equal([]);
    expect(reads).to.include.members(["story.title", "event.title", "event.sources", "citation.publisher"]);
  });

  it("lists problems in the order of the data", () => {
    const wrong = { date: "2026", title: "T", status: "x", url: "javascript:", sources: [{}, "nobody"] };
    const { problems } = readSliced(beginStory({ sources: [1], events: [wrong, 2, wrong] }), 2);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      "source-invalid sources[0]",
      "status-unknown events[0].status",
      "url-invalid events[0].url",
      "source-empty events[0].sources[0]",
      "event-invalid events[1]",
      "status-unknown events[2].status",
      "url-invalid events[2].url",
      "source-empty events[2].sources[0]",
      "source-unknown events[0].sources[1]",
      "source-unknown events[2].sources[1]",
    ]);
  });

  it("lists the first hundred problems of both steps together, and the number of the rest", () => {
    const wrong = { date: "2026", title: "T", status: "x", url: "javascript:" };
    const { problems } = readSliced(beginStory([...Array<object>(80).fill(wrong), 3]), 5);
    expect(problems.slice(0, 100).map(({ path }) => path)).to.deep.equal(
      Array.from({ length: 100 }, (_, n) => `events[${n >> 1}].${n % 2 === 0 ? "status" : "url"}`),
    );
    expect(problems[100]?.message).to.equal("61 more problems are not listed; mend these first.");
    expect(problems[100]?.severity).to.equal("error");
  });
});
