import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { printed } from "../runner/print.js";
import { mill, plainStory } from "./stories.js";
import {
  all,
  labelled,
  openEvent,
  part,
  placeStory,
  rootOf,
  say,
  still,
  until,
  withoutGlides,
} from "./timeline-page.js";

const long = `${"A very long title of an event that nobody would want to be cut on paper ".repeat(4)}indeed`;

const story: Story = {
  ...mill,
  events: [
    ...mill.events,
    {
      id: "later",
      date: "2025-03~",
      title: long,
      text: "See [the plan](https://mill.example/plan).",
      status: "alleged",
      sources: [
        {
          publisher: "Archive",
          title: "Plans",
          url: "https://archive.example/plans",
          archived: "https://web.archive.example/2025/plans",
          published: "2025-05-01",
          quote: "It shall be a museum.",
          speaker: "The mayor",
        },
      ],
    },
  ],
};

/** What is wrong with the order: nothing, or the first words that do not follow those before them. */
function missing(text: string, words: readonly string[]): string | null {
  let from = 0;
  for (const each of words) {
    const at = text.indexOf(each, from);
    if (at < 0) return `“${each}” after “${text.slice(Math.max(0, from - 40), from)}”`;
    from = at + each.length;
  }
  return null;
}

const layouts = { horizontal: 1000, vertical: 400 } as const;

for (const [layout, width] of Object.entries(layouts)) {
  describe(`on paper, ${layout}`, function () {
    // Firefox takes seconds to print.
    this.timeout(30_000);
    withoutGlides();

    it("every event is open, in order: date, title, status, count, text, numbers, quotes; then all sources", async function () {
      await placeStory(story, { width });
      const text = (await printed(this)).join(" ");
      expect(
        missing(
          text,
          [
            "The mill at Lower Ferry",
            "27 February 2021",
            "The council votes",
            "confirmed",
            "1 document [1]",
            "1",
            "Minutes",
            "“It was resolved, by nine votes to four.”",
            "Clerk of the council",
            "1 March 2021",
            "The mill is said to close",
            "reported",
            "2 articles, 1 origin; 1 disputes",
            "After ninety years.",
            "The notice (https://mill.example/notice) hangs on the door.",
            "“It closes in spring – for good, said one, two & three.”",
            "disputes this",
            "Signed on the day before.",
            "Corrections",
            "5 March 2021",
            "An earlier version gave eighty years.",
            "A fire in the loft",
            "alleged",
            "No source is given.",
            "about 2022",
            "A plan for flats",
            "May–November 2022",
            "Walls are repaired",
            "14 September 2024",
            "The mill opens as a museum",
            "was scheduled",
            "about March 2025",
            long,
            "See the plan (https://mill.example/plan).",
            "Plans",
            "by",
            "“It shall be a museum.”",
            "The mayor",
            "Sources",
            ...timelineSources,
            "archived copy: https://web.archive.example/2025/plans",
          ].filter((words) => words !== "by"),
        ),
      ).to.equal(null);
    });

    it("holds no control", async function () {
      const timeline = await placeStory(story, {
        width,
        attributes: { selected: "closing", "as-of": "2030" },
      });
      await until(() => openEvent(timeline) === "closing", "it is open");
      rootOf(timeline).querySelector<HTMLElement>(".sources-toggle")?.click();
      await timeline.updateComplete;
      const text = (await printed(this)).join(" ");
      expect(text).to.include("As known on 31 December 2030");
      for (const words of [
        "Zoom",
        "Show all",
        "Close",
        "Copy",
        "Sort",
        "Previous",
        "Next",
        "Back to now",
        "As known on…",
        "Reporting delay",
        "Only",
      ])
        expect(text).to.not.include(words);
      expect(text.split("The mill is said to close"), "once").to.have.length(2);
    });

    it("is gone afterwards, and the screen is as it was", async function () {
      const timeline = await placeStory(story, { width, attributes: { selected: "closing" } });
      timeline.zoomTo(Date.UTC(2021, 0), Date.UTC(2021, 11));
      await until(() => openEvent(timeline) === "closing", "it is open");
      await still(timeline);
      const picture = () => [
        JSON.stringify(timeline.visible),
        labelled(timeline).join(),
        all(rootOf(timeline), "*").length,
        part(timeline, "details")?.offsetWidth,
        timeline.offsetHeight,
      ];
      const before = picture();
      await printed(this);
      await still(timeline);
      await until(() => JSON.stringify(picture()) === JSON.stringify(before), "it is as it was");
    });
  });
}

const timelineSources = ["1", "Minutes", "Archive", "https://archive.example/plans"];

/** What a browser tells before and after it prints, by all ways. */
async function whilePrinting(timeline: StoryTimeline, look: (paper: HTMLElement) => void): Promise<void> {
  dispatchEvent(new Event("beforeprint"));
  // At once: the browser does not wait.
  look(rootOf(timeline).querySelector<HTMLElement>(".print")!);
  dispatchEvent(new Event("afterprint"));
  await timeline.updateComplete;
  expect(rootOf(timeline).querySelector(".print")).to.equal(null);
}

describe("what is printed", () => {
  it("stops after 1,000 events, says so at both ends, and lists the sources of those alone", async function () {
    this.timeout(20_000);
    const events = Array.from({ length: 1_003 }, (_, place) => ({
      date: `2020-01-01T00:${String(Math.floor(place / 60)).padStart(2, "0")}:${String(place % 60).padStart(2, "0")}`,
      title: `Number ${place + 1}`,
      sources: [`https://source.example/${place < 1000 ? "early" : "late"}`],
    }));
    const timeline = await placeStory({ events });
    await whilePrinting(timeline, (paper) => {
      expect(all(paper, ".entry")).to.have.length(1_000);
      expect(all(paper, ".notice").map(say)).to.deep.equal([
        "Printed are the first 1,000 of 1,003 events.",
        "Printed are the first 1,000 of 1,003 events.",
      ]);
      expect(say(paper)).to.include("Number 1000").and.not.include("Number 1001");
      expect(say(paper))
        .to.include("https://source.example/early")
        .and.not.include("https://source.example/late");
    });
  });

  it("goes newest first where the list does", async () => {
    const timeline = await placeStory(plainStory({ a: "2020", b: "2021" }), {
      attributes: { order: "newest" },
    });
    await whilePrinting(timeline, (paper) => {
      expect(all(paper, ".label .title").map(say)).to.deep.equal(["Title of b", "Title of a"]);
    });
  });

  it("has the images, and no text of a link that was refused", async () => {
    const timeline = await placeStory({
      events: [
        {
          date: "2020",
          title: "T",
          image: { url: "https://image.example/a.png", alt: "A mill", caption: "The mill", credit: "Nobody" },
          sources: [{ publisher: "P", url: "javascript:alert(1)" }],
        },
      ],
    });
    await whilePrinting(timeline, (paper) => {
      expect(all<HTMLImageElement>(paper, "img").map(({ alt }) => alt)).to.deep.equal(["A mill"]);
      expect(say(paper)).to.include("The mill").and.include("Nobody").and.not.include("javascript");
    });
  });

  it("is nothing for an element that was taken away", async () => {
    const timeline = await placeStory(mill);
    timeline.remove();
    dispatchEvent(new Event("beforeprint"));
    expect(rootOf(timeline).querySelector(".print")).to.equal(null);
    dispatchEvent(new Event("afterprint"));
  });

  it("leaves an element without a story as it is", async () => {
    const timeline = document.createElement("story-timeline");
    document.body.append(timeline);
    await timeline.updateComplete;
    dispatchEvent(new Event("beforeprint"));
    expect(rootOf(timeline).querySelector(".print")).to.equal(null);
    dispatchEvent(new Event("afterprint"));
    timeline.remove();
  });
});
