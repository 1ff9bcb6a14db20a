import { expect } from "@open-wc/testing";
import type { Story, StoryTimeline } from "../../src/element.js";
import { click, centerOf, press } from "../runner/gestures.js";
import {
  all,
  button,
  find,
  label,
  labelled,
  labels,
  openEvent,
  part,
  parts,
  placeStory,
  record,
  rootOf,
  say,
  still,
  until,
  warnings,
  withoutGlides,
} from "./timeline-page.js";

/** Reports on 30 June, 3, 4 (in Shanghai) and 20 July; one is undated. */
const story: Story = {
  title: "A ban",
  timeZone: "Asia/Shanghai",
  language: "en",
  sources: [
    { id: "reddit", publisher: "Reddit", published: "2026-06-30", kind: "post" },
    { id: "reuters", publisher: "Reuters", published: "2026-07-03" },
    { id: "techcrunch", publisher: "TechCrunch", published: "2026-07-03T20:00Z", basedOn: ["reuters"] },
    { id: "review", publisher: "Review", published: "2026-07-20" },
    { id: "blog", publisher: "Blog" },
  ],
  events: [
    {
      id: "experiment",
      date: "2026-03",
      title: "Experiment",
      status: "confirmed",
      sources: ["reddit", "review"],
    },
    {
      id: "denial",
      date: "2026-07-01",
      title: "Denial",
      sources: ["reddit", { source: "reuters", stance: "disputes" }],
    },
    { id: "ban", date: "2026-07-10", title: "Ban", status: "scheduled", sources: ["techcrunch", "blog"] },
    { id: "review", date: "2026-07-19", title: "A review", sources: ["review"] },
  ],
};

const layouts = { horizontal: 1000, vertical: 400 } as const;

const asOfText = (timeline: StoryTimeline) => say(part(timeline, "as-of"));

function slider(timeline: StoryTimeline): HTMLInputElement {
  return find<HTMLInputElement>(rootOf(timeline), '[part~="as-of"] input');
}

async function openBar(timeline: StoryTimeline): Promise<void> {
  button(timeline, "As known on…").click();
  await until(() => part(timeline, "as-of"), "the control is there");
}

for (const [layout, width] of Object.entries(layouts)) {
  describe(`a story as of a day, ${layout}`, () => {
    withoutGlides();

    it("has the events known then, with the status and the sources of that day", async () => {
      const timeline = await placeStory(story, { width, attributes: { "as-of": "2026-07-03" } });
      await until(() => labelled(timeline).join() === "experiment,denial", "two events are known");
      expect(say(label(timeline, "experiment")))
        .to.include("reported")
        .and.include("1 post [1]");
      expect(say(label(timeline, "denial")))
        .to.include("disputed")
        .and.include("1 post; 1 disputes");
      timeline.asOf = "2026-07-04";
      await until(() => labelled(timeline).includes("ban"), "the ban is known");
      const ban = say(label(timeline, "ban"));
      expect(ban).to.include("scheduled").and.include("1 article [3]").and.not.include("was");
      timeline.asOf = "2026-07-10";
      await until(
        () => say(label(timeline, "ban")).includes("was scheduled, as of 4 July 2026"),
        "the day has passed",
      );
      timeline.asOf = null;
      await until(() => labelled(timeline).length === 4, "all are back");
      expect(say(label(timeline, "experiment")))
        .to.include("confirmed")
        .and.include("2 sources");
    });

    it("keeps each label that stays where it is", async () => {
      const timeline = await placeStory(story, { width: 1000, attributes: { "as-of": "2026-07-20" } });
      await until(() => labels(timeline).length === 4, "all are known");
      const places = () =>
        new Map(
          labels(timeline).map((each) => [
            each.dataset["event"],
            JSON.stringify(each.getBoundingClientRect()),
          ]),
        );
      await still(timeline);
      const before = places();
      const height = part(timeline, "as-of")!.offsetHeight;
      for (const day of ["2026-07-04", "2026-07-03"]) {
        timeline.asOf = day;
        await still(timeline);
        expect(part(timeline, "as-of")!.offsetHeight, "the control has its height").to.equal(height);
        expect(labels(timeline).length).to.be.lessThan(4);
        for (const [id, place] of places()) expect(place, id).to.equal(before.get(id));
      }
    });

    it("tells the day, what was new and how many undated reports are left out", async () => {
      const timeline = await placeStory(story, { width, attributes: { "as-of": "2026-07-04" } });
      await until(() => part(timeline, "as-of"), "the control is there");
      expect(asOfText(timeline)).to.include("As known on 4 July 2026");
      expect(asOfText(timeline)).to.include("New since 3 July 2026: Ban");
      expect(asOfText(timeline)).to.include("1 undated report is left out");
      timeline.asOf = "2026-07-20";
      await until(() => asOfText(timeline).includes("20 July"), "the day is another");
      expect(asOfText(timeline)).to.include(
        "New since 4 July 2026: A review Experiment: confirmed, 1 more report",
      );
      timeline.asOf = "2026-06-30";
      await until(() => asOfText(timeline).includes("First known: Experiment Denial"), "they were first");
      timeline.asOf = "2020";
      await until(
        () => asOfText(timeline).includes("As known on 31 December 2020"),
        "it is told by its last day",
      );
      expect(asOfText(timeline)).to.include("Nothing was known yet.");
      expect(labels(timeline)).to.have.length(0);
    });

    it("says that the open event was not known, and has it again once it is", async () => {
      const timeline = await placeStory(story, { width, attributes: { selected: "review" } });
      await until(() => openEvent(timeline) === "review", "it is open");
      timeline.asOf = "2026-07-04";
      await until(() => openEvent(timeline) === null, "it is not shown");
      expect(asOfText(timeline)).to.include("“A review” was not yet known.");
      expect(timeline.selected).to.equal("review");
      timeline.asOf = null;
      await until(() => openEvent(timeline) === "review", "it is open again");
    });

    it("shows of the open event what was known, and tells how much later it was reported", async () => {
      const timeline = await placeStory(story, {
        width,
        attributes: { selected: "experiment", "as-of": "2026-07-03" },
      });
      const details = await until(() => part(timeline, "details"), "it is open");
      expect(all(details, '[part~="citation"]').map((each) => each.dataset["source"])).to.deep.equal([
        "reddit",
      ]);
      expect(say(details)).to.include("first reported 30 June 2026, 2 months later");
    });

    it("keeps the numbers of all sources, and tells which are still to come", async () => {
      const timeline = await placeStory(story, { width, attributes: { "as-of": "2026-07-03" } });
      find(rootOf(timeline), ".sources-toggle").click();
      const sources = await until(() => part(timeline, "sources"), "the list is there");
      const told = all<HTMLLIElement>(sources, '[part~="source"]').map((each) => [
        each.value,
        say(each).includes("not yet published then"),
      ]);
      expect(told).to.deep.equal([
        [1, false],
        [2, false],
        [3, true],
        [4, true],
        [5, false],
      ]);
      expect(say(sources)).to.include("1 undated");
    });
  });

  describe(`the control for what was known when, ${layout}`, () => {
    withoutGlides();

    it("opens at now, steps through the days of reports by its buttons, and goes back to now", async () => {
      const timeline = await placeStory(story, { width });
      const heard = record(timeline, "timeline-as-of");
      expect(part(timeline, "as-of")).to.equal(null);
      await openBar(timeline);
      expect(timeline.asOf).to.equal(null);
      expect(heard).to.have.length(0);
      expect(labelled(timeline)).to.have.length(4);
      for (const day of ["2026-07-20", "2026-07-04", "2026-07-03", "2026-06-30"]) {
        button(timeline, "Earlier day of reports").click();
        await timeline.updateComplete;
        expect(timeline.asOf).to.equal(day);
      }
      expect(button(timeline, "Earlier day of reports").getAttribute("aria-disabled")).to.equal("true");
      button(timeline, "Later day of reports").click();
      await timeline.updateComplete;
      expect(heard.map(({ asOf }) => asOf)).to.deep.equal([
        "2026-07-20",
        "2026-07-04",
        "2026-07-03",
        "2026-06-30",
        "2026-07-03",
      ]);
      button(timeline, "Back to now").click();
      await until(() => part(timeline, "as-of") === null, "the control is gone");
      expect(heard.at(-1)?.asOf).to.equal(null);
      expect(labelled(timeline)).to.have.length(4);
      await until(
        () => rootOf(timeline).activeElement === button(timeline, "As known on…"),
        "focus is where it came from",
      );
    });

    it("is a slider for keys, which says the day in words", async () => {
      const timeline = await placeStory(story, { width });
      await openBar(timeline);
      slider(timeline).focus();
      await press("ArrowLeft");
      await until(() => timeline.asOf === "2026-07-20", "it is a day earlier");
      expect(slider(timeline).getAttribute("aria-valuetext")).to.equal("As known on 20 July 2026");
      await press("Home");
      await until(() => timeline.asOf === "2026-06-30", "it is the first day");
      await press("End");
      await until(() => timeline.asOf === null, "it is now");
      expect(part(timeline, "as-of"), "it stays").to.not.equal(null);
      expect(slider(timeline).getAttribute("aria-valuetext")).to.equal("As known now");
    });

    it("steps from a day without reports to those beside it", async () => {
      const timeline = await placeStory(story, { width, attributes: { "as-of": "2026-07-12" } });
      await until(() => part(timeline, "as-of"), "the control is there");
      expect(slider(timeline).value).to.equal("2");
      button(timeline, "Later day of reports").click();
      expect(timeline.asOf).to.equal("2026-07-20");
      timeline.asOf = "2026-07-12";
      await timeline.updateComplete;
      button(timeline, "Earlier day of reports").click();
      expect(timeline.asOf).to.equal("2026-07-04");
    });

    it("opens an event of the news", async () => {
      const timeline = await placeStory(story, { width, attributes: { "as-of": "2026-07-04" } });
      await until(() => part(timeline, "as-of"), "the control is there");
      await click(centerOf(button(timeline, "Ban")));
      await until(() => openEvent(timeline) === "ban", "it is open");
    });
  });
}

describe("when it was reported", () => {
  withoutGlides();

  it("is drawn for the open event, and for all that have a label where a person wants it", async () => {
    const timeline = await placeStory(story);
    const ticks = () =>
      all(rootOf(timeline), ".stage .report").filter((each) => each.checkVisibility()).length;
    expect(ticks()).to.equal(0);
    timeline.selected = "experiment";
    await until(() => ticks() === 2, "the open event has two");
    timeline.selected = null;
    await until(() => ticks() === 0, "none is open");
    await openBar(timeline);
    const toggle = button(timeline, "Reporting delay");
    expect(toggle.getAttribute("aria-pressed")).to.equal("false");
    toggle.click();
    await until(() => ticks() === 6, "each dated report that supports or disputes has one");
    expect(toggle.getAttribute("aria-pressed")).to.equal("true");
    timeline.asOf = "2026-07-03";
    await until(() => ticks() === 3, "of those known then");
    button(timeline, "Back to now").click();
    await until(() => ticks() === 0, "they go with the control");
  });

  it("is said in words in the list", async () => {
    const timeline = await placeStory(story, { width: 400 });
    await openBar(timeline);
    const said = () => parts(timeline, "label").filter((each) => say(each).includes("first reported")).length;
    expect(said()).to.equal(0);
    button(timeline, "Reporting delay").click();
    await until(() => said() === 2, "two were reported later");
    expect(say(label(timeline, "experiment"))).to.include("first reported 30 June 2026, 2 months later");
    expect(say(label(timeline, "review"))).to.include("first reported 20 July 2026, 1 day later");
  });
});

describe("as-of by program", () => {
  it("fires no event, and takes null, nothing and an empty text for now", async () => {
    const timeline = await placeStory(story);
    const heard = record(timeline, "timeline-as-of");
    for (const none of [null, undefined, ""] as const) {
      timeline.asOf = "2026-07-03";
      await until(() => labelled(timeline).length === 2, "two are known");
      timeline.asOf = none;
      await until(() => labelled(timeline).length === 4, "all are known");
      expect(timeline.asOf).to.equal(null);
    }
    expect(heard).to.have.length(0);
  });

  for (const bad of ["soon", "2026-13", "2026-03/..", "2026-07-04 10:00", "4 July 2026"]) {
    it(`“${bad}” is named with its remedy and ignored`, async () => {
      const timeline = await placeStory(story, { attributes: { "as-of": "2026-07-03" } });
      warnings.length = 0;
      timeline.setAttribute("as-of", bad);
      await timeline.updateComplete;
      expect(timeline.asOf).to.equal("2026-07-03");
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`“${bad}”`).and.include("“2026-07-04”");
    });
  }

  it("was set before the element was defined, or before its data", async () => {
    const timeline = document.createElement("story-timeline");
    timeline.asOf = "2026-07-03";
    document.body.append(timeline);
    timeline.story = story;
    await until(() => labelled(timeline).length === 2, "two are known");
    timeline.remove();
  });

  it("stays for other data", async () => {
    const timeline = await placeStory(story, { attributes: { "as-of": "2026-07-03" } });
    timeline.story = { ...story, events: story.events.slice(1) };
    await until(() => labelled(timeline).join() === "denial", "one is known");
  });

  it("follows the zone of the element", async () => {
    const timeline = await placeStory(story, {
      attributes: { "as-of": "2026-07-03", "time-zone": "America/New_York" },
    });
    await until(() => labelled(timeline).length === 3, "the report of 16:00 is known");
  });
});

describe("a story without dated reports", () => {
  const undated: Story = {
    events: [{ id: "a", date: "2026", title: "A", sources: [{ publisher: "P" }, { publisher: "Q" }] }],
  };

  it("has no control, and its list of sources says why", async () => {
    const timeline = await placeStory(undated);
    expect(all(rootOf(timeline), "button").map(say).join()).to.not.include("As known on");
    find(rootOf(timeline), ".sources-toggle").click();
    const sources = await until(() => part(timeline, "sources"), "the list is there");
    expect(say(sources)).to.include("No report is dated");
  });

  it("says what is left out where its author asks for a day", async () => {
    const timeline = await placeStory(undated, { attributes: { "as-of": "2027-05-01" } });
    await until(() => part(timeline, "as-of"), "the control is there");
    expect(asOfText(timeline)).to.include("2 undated reports are left out");
  });
});
