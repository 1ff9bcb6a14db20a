import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { press } from "../runner/gestures.js";
import { printed } from "../runner/print.js";
import {
  all,
  find,
  focusedEvent,
  label,
  labelled,
  marks,
  openEvent,
  part,
  parts,
  placeStory,
  rootOf,
  say,
  sayAll,
  still,
  until,
  withoutGlides,
} from "./timeline-page.js";

/** A chain of four, rival dates, a dispute, a retraction and a plan; nothing else is tuned to it. */
const story: Story = {
  title: "The lost ferry mast",
  language: "en",
  timeZone: "Europe/Oslo",
  sources: [
    { id: "harbour", publisher: "Harbour Office", kind: "statement", published: "2032-05-13" },
    { id: "wire", publisher: "Coast Wire", published: "2032-05-11", basedOn: ["harbour"] },
    { id: "daily", publisher: "Fjord Daily", published: "2032-05-12", basedOn: ["wire"] },
    { id: "evening", publisher: "Evening Sun", published: "2032-05-12", basedOn: ["daily"] },
    { id: "agency", publisher: "Transport Agency", kind: "statement", published: "2032-05-20" },
    { id: "blog", publisher: "A blog" },
  ],
  events: [
    {
      id: "mast",
      date: "2032-05-10",
      title: "The mast comes down",
      status: "disputed",
      sources: [
        { source: "wire", quote: "It fell on Monday night.", speaker: "A pilot" },
        "daily",
        "evening",
        {
          source: "agency",
          stance: "disputes",
          date: "2032-05-12",
          quote: "Masten falt onsdag.",
          language: "no",
          translation: "The mast fell on Wednesday.",
        },
      ],
    },
    {
      id: "arrest",
      date: "2032-05-15",
      title: "A master is arrested",
      status: "retracted",
      sources: ["blog"],
    },
    {
      id: "again",
      date: "2032-06",
      title: "Ferries are to sail again",
      status: "scheduled",
      sources: ["agency"],
    },
  ],
};

/** Goes to a control by name as a person does who has no pointer: by Tab, from the start of the element. */
async function tabTo(timeline: StoryTimeline, name: string): Promise<void> {
  const start = document.createElement("button");
  timeline.before(start);
  start.focus();
  try {
    for (let presses = 0; presses < 60; presses++) {
      await press("Tab");
      const active = rootOf(timeline).activeElement;
      if (active !== null && (active.getAttribute("aria-label") ?? say(active)).startsWith(name)) return;
    }
  } finally {
    start.remove();
  }
  throw new Error(`No Tab stop is called “${name}”.`);
}

for (const [layout, width] of Object.entries({ horizontal: 1000, vertical: 400 })) {
  describe(`a whole story, by keyboard alone, ${layout}`, () => {
    withoutGlides();

    it("tells in its labels who counts, how sure it is, and both dates", async () => {
      const timeline = await placeStory(story, { width });
      expect(labelled(timeline)).to.deep.equal(["mast", "arrest", "again"]);
      const mast = say(label(timeline, "mast"));
      expect(mast).to.match(/10 May 2032( \(.*Coast Wire.*\))? or 12 May 2032/);
      expect(mast).to.contain("disputed").and.to.contain("3 articles, 1 origin; 1 disputes");
      expect(mast).to.contain("[2–5]");
      expect(say(label(timeline, "arrest")))
        .to.contain("retracted")
        .and.to.contain("1 article");
      expect(say(label(timeline, "again")))
        .to.contain("June 2032")
        .and.to.contain("scheduled");
      if (layout === "horizontal") expect(marks(timeline, "mast")).to.have.length(2);
    });

    it("tells in the details how the reports travelled, and what each side says", async () => {
      const timeline = await placeStory(story, { width });
      timeline.focus();
      await press("Home");
      expect(focusedEvent(timeline)).to.equal("mast");
      await press("Enter");
      await until(() => openEvent(timeline) === "mast", "details are open");
      const details = say(part(timeline, "details"));
      for (const words of [
        "It fell on Monday night.",
        "A pilot",
        "Masten falt onsdag.",
        "The mast fell on Wednesday.",
        "Supported by",
        "Disputed by",
      ])
        expect(details).to.contain(words);
      // The list tells it in the label, right above.
      expect(sayAll(timeline)).to.match(
        /10 May( 2032)? \(.*Coast Wire.*\) or 12 May 2032 \(Transport Agency\)/,
      );
      // From the origin to the last who wrote it off, each a list inside the list of the one before.
      const way = all(part(timeline, "details")!, "ol li, ul li").filter((item) =>
        /^\D*\d?\s*Harbour Office/.test(say(item)),
      );
      const nested = way.find((item) => item.querySelector("li li li") !== null);
      expect(nested, "a nested list of four").to.not.equal(undefined);
      expect(say(nested!)).to.match(/Harbour Office.*Coast Wire.*Fjord Daily.*Evening Sun/);
      await press("Escape");
      await until(() => openEvent(timeline) === null, "details are closed");
      expect(focusedEvent(timeline)).to.equal("mast");
    });

    it("numbers its sources in one way everywhere", async () => {
      const timeline = await placeStory(story, { width });
      await tabTo(timeline, "Sources");
      await press("Enter");
      const listed = await until(() => {
        const found = parts(timeline, "source");
        return found.length > 0 && found;
      }, "the sources are listed");
      expect(listed.map((source) => source.dataset["source"])).to.deep.equal(
        story.sources!.map(({ id }) => id),
      );
      expect(say(part(timeline, "sources")))
        .to.contain("6 sources")
        .and.to.contain("1 undated");
    });

    it("shows what was known on a day, and what nobody knew yet is not there", async () => {
      const timeline = await placeStory(story, { width });
      await tabTo(timeline, "As known on");
      await press("Enter");
      await until(() => part(timeline, "as-of"), "the control is there");
      find<HTMLInputElement>(rootOf(timeline), '[part~="as-of"] input').focus();
      await press("Home");
      await press("ArrowRight");
      await until(() => timeline.asOf === "2032-05-12", "it is 12 May");
      await still(timeline);
      expect(labelled(timeline)).to.deep.equal(["mast"]);
      const mast = say(label(timeline, "mast"));
      expect(mast).to.contain("reported").and.to.contain("3 articles, 1 origin");
      expect(mast).not.to.contain("12 May").and.not.to.contain("disputes");
      expect(sayAll(timeline)).to.contain("As known on 12 May 2032");
    });

    it("is told on paper, to the last source", async function () {
      this.timeout(30_000);
      await placeStory(story, { width });
      const paper = (await printed(this)).join(" ");
      for (const words of [
        "The mast comes down",
        "10 May 2032",
        "3 articles, 1 origin; 1 disputes",
        "A blog",
      ])
        expect(paper).to.contain(words);
    });
  });
}
