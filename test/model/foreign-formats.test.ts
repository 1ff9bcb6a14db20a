import { expect } from "@open-wc/testing";
import { parseStory } from "../../src/model/parse-story.js";
import { parseStoryText } from "../../src/model/parse-story-text.js";

/** What people have at hand: data of other timelines. None of it is ours, and each mistake should say what would be. */
const formats: readonly (readonly [name: string, data: unknown, messages: readonly string[]])[] = [
  [
    "TimelineJS 3",
    {
      title: { text: { headline: "Women in Computing", text: "<p>…</p>" } },
      events: [
        {
          start_date: { year: "1815", month: "", day: "" },
          text: { headline: "Ada Lovelace", text: "<p>…</p>" },
        },
      ],
    },
    [
      "Story: “title” is an object; write text.",
      "Event 1: “title” is missing; “text.headline” looks like our “title”.",
      "Event 1: “date” is missing; “start_date” looks like our “date”.",
      "Event 1: “text” is an object; write text.",
    ],
  ],
  [
    "TimelineJS 2",
    { timeline: { headline: "The Amazon effect", date: [{ startDate: "2004", headline: "Carts" }] } },
    ["Story: “events” is missing; “timeline.date” looks like our “events”."],
  ],
  [
    "vis.js",
    [{ id: 1, content: "Brazil against Chile", start: "2014-06-28T13:00" }],
    [
      "Event 1: “title” is missing; “content” looks like our “title”.",
      "Event 1: “date” is missing; “start” looks like our “date”.",
    ],
  ],
  [
    "SIMILE",
    {
      dateTimeFormat: "iso8601",
      events: [{ title: "Bubble Boy", id: "/en/bubble_boy", start: "2001-08-24" }],
    },
    ["Event 1 (“Bubble Boy”): “date” is missing; “start” looks like our “date”."],
  ],
  [
    "events in groups",
    [{ company: "OpenAI", models: [{ date: "2023-03-14", name: "GPT-4" }] }],
    [
      "Event 1: “title” is missing; say in a few words what happened.",
      "Event 1: “date” is missing; the events in “models” belong in the one list of the story.",
    ],
  ],
  [
    "an object keyed by dates",
    { "May 2019": ["WebRender enabled"], "July 2019": ["More of it"] },
    [
      "Story: “events” is missing; the name “May 2019” looks like a date; write a list of events, each with “date” and “title”.",
    ],
  ],
  [
    "descriptions without titles, and dates in words",
    [{ date: "2023年5月24日", description: "美国发布联合公告" }],
    [
      "Event 1: “title” is missing; “description” looks like our “title”.",
      "Event 1: “2023年5月24日” is not a date; write “2023-05-24”.",
    ],
  ],
  [
    "styles in data",
    [{ year: 1990, date: "1990", title: "Green", titleStyle: { color: "#2BFD00" }, color: "var(--x)" }],
    [],
  ],
  [
    "years as numbers",
    [{ date: 1985, title: "Windows 1.0" }],
    ['Event 1 (“Windows 1.0”): 1985 is a number; write "1985" in quotes.'],
  ],
];

describe("data of other timelines", () => {
  for (const [name, data, messages] of formats) {
    it(`${name}: each mistake names the field, and what looks like it`, () => {
      expect(parseStory(data).problems.map(({ message }) => message)).to.deep.equal(messages);
      expect(parseStoryText(JSON.stringify(data)).problems.map(({ message }) => message)).to.deep.equal(
        messages,
      );
    });
  }
});
