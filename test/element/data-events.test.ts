import { expect } from "@open-wc/testing";
import {
  registerLocale,
  TimelineLoadEvent,
  TimelineProblemEvent,
  type Story,
  type StoryTimeline,
} from "../../src/element.js";
import { writeMarkup } from "./markup.js";
import { mill, plainStory } from "./stories.js";
import {
  addBox,
  addressOf,
  drawn,
  find,
  frames,
  labelled,
  outlast,
  placeMarkup,
  placeStory,
  record,
  still,
  titles,
  until,
  warnings,
} from "./timeline-page.js";
import { english } from "../../src/locale/languages/en.js";

const good = plainStory({ one: "2021", two: "2022" }, { title: "Good" });
/** One event that is fine, and one that is not. */
const mixed: Story = { events: [...good.events, { id: "three", date: "2024-13", title: "Bad" }] };

/** An empty timeline whose data events are kept from the very first. */
function listen(): { timeline: StoryTimeline; loads: TimelineLoadEvent[]; problems: TimelineProblemEvent[] } {
  const box = addBox();
  const loads = record(box, "timeline-load");
  const problems = record(box, "timeline-problem");
  const timeline = document.createElement("story-timeline");
  box.append(timeline);
  return { timeline, loads, problems };
}

describe("timeline-load and timeline-problem", () => {
  it("an empty timeline tells nothing", async () => {
    const { timeline, loads, problems } = listen();
    await timeline.updateComplete;
    await frames(3);
    expect([loads, problems]).to.deep.equal([[], []]);
  });

  const ways: Readonly<Record<string, (timeline: StoryTimeline, story: Story) => void>> = {
    "the property story": (timeline, story) => {
      timeline.story = story;
    },
    "the property events": (timeline, { events }) => {
      timeline.events = events;
    },
    src: (timeline, story) => {
      timeline.src = addressOf(story);
    },
    "inline JSON": (timeline, story) => {
      writeMarkup(timeline, `<script type="application/json">${JSON.stringify(story)}</script>`);
    },
    "a list": (timeline, { events }) => {
      const items = events.map(({ date, title }) => `<li data-date="${String(date)}">${title}</li>`);
      writeMarkup(timeline, `<ol>${items.join("")}</ol>`);
    },
  };
  for (const [way, give] of Object.entries(ways)) {
    it(`load fires once for data by ${way}, when it is drawn`, async () => {
      const { timeline, loads, problems } = listen();
      let seen: string[] = [];
      timeline.addEventListener("timeline-load", () => (seen = titles(timeline)));
      give(timeline, good);
      await until(() => loads.length > 0, "load fires");
      await outlast(0);
      expect(loads).to.have.length(1);
      expect(loads[0]).to.be.instanceOf(TimelineLoadEvent);
      expect(loads[0]?.story.events.map(({ title }) => title)).to.deep.equal([
        "Title of one",
        "Title of two",
      ]);
      expect(loads[0]?.problems).to.deep.equal([]);
      expect(seen).to.deep.equal(["Title of one", "Title of two"]);
      expect(problems).to.deep.equal([]);
    });

    it(`problem fires once for mistakes in data by ${way}, beside load`, async () => {
      const { timeline, loads, problems } = listen();
      give(timeline, mixed);
      await until(() => loads.length > 0, "load fires");
      await outlast(0);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.be.instanceOf(TimelineProblemEvent);
      expect(problems[0]?.problems.map(({ path, severity }) => [path, severity])).to.deep.equal([
        ["events[2].date", "error"],
      ]);
      expect(loads.map((load) => load.problems)).to.deep.equal([timeline.problems]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include("2024-13");
    });
  }

  it("they bubble and cross shadow borders, and cannot be cancelled", async () => {
    const outer = addBox();
    const seen = record(outer, "timeline-load", "timeline-problem");
    const root = document.createElement("div");
    outer.append(root);
    const timeline = document.createElement("story-timeline");
    root.attachShadow({ mode: "open" }).append(timeline);
    timeline.story = mixed;
    await until(() => seen.length === 2, "both arrive");
    expect(seen.map(({ composed, bubbles, cancelable }) => [composed, bubbles, cancelable])).to.deep.equal([
      [true, true, false],
      [true, true, false],
    ]);
  });

  it("each further change of the data fires once more", async () => {
    const { timeline, loads } = listen();
    for (const [turn, story] of [good, mill, good].entries()) {
      timeline.story = story;
      await until(() => loads.length === turn + 1, `load ${turn + 1} fires`);
    }
    await frames(3);
    expect(loads.map(({ story }) => story.title)).to.deep.equal([good.title, mill.title, good.title]);
  });

  it("setting the same object again is a change of the data", async () => {
    const { timeline, loads } = listen();
    timeline.story = good;
    await until(() => loads.length === 1, "the first load fires");
    timeline.story = good;
    await until(() => loads.length === 2, "the second load fires");
  });

  it("nothing but data fires them", async () => {
    const { timeline, loads, problems } = listen();
    timeline.story = mixed;
    await until(() => loads.length === 1, "load fires");
    timeline.selected = "one";
    await timeline.updateComplete;
    timeline.layout = "vertical";
    await timeline.updateComplete;
    timeline.order = "newest";
    timeline.timeZone = "Asia/Tokyo";
    timeline.headingLevel = 4;
    timeline.showProblems = true;
    timeline.lang = "de";
    await timeline.updateComplete;
    registerLocale({ ...english, language: "x-test" });
    timeline.layout = "horizontal";
    timeline.parentElement!.style.inlineSize = "500px";
    timeline.zoomTo(0, 1e12);
    await still(timeline);
    await frames(3);
    expect([loads.length, problems.length]).to.deep.equal([1, 1]);
  });

  for (const way of ["the property story", "src", "inline JSON", "a list"]) {
    it(`moving the element in the page is no change of data by ${way}`, async () => {
      const { timeline, loads } = listen();
      ways[way]?.(timeline, good);
      await until(() => loads.length === 1, "load fires");
      timeline.parentElement!.prepend(timeline);
      await timeline.updateComplete;
      await outlast(0);
      expect(loads).to.have.length(1);
      expect(titles(timeline)).to.have.length(2);
    });
  }

  it("a timeline outside the page tells of its data once it is in it", async () => {
    const timeline = document.createElement("story-timeline");
    const loads = record(timeline, "timeline-load");
    timeline.story = good;
    await frames(3);
    expect(loads).to.deep.equal([]);
    addBox().append(timeline);
    await drawn(timeline);
    await frames(2);
    expect(loads).to.have.length(1);
  });

  it("data that cannot be shown at all fires problem and no load", async () => {
    const { timeline, loads, problems } = listen();
    timeline.story = "nonsense" as never;
    await until(() => problems.length === 1, "problem fires");
    await frames(3);
    expect(loads).to.deep.equal([]);
    expect(problems[0]?.problems).to.equal(timeline.problems);
  });

  it("a listener may set other data", async () => {
    const { timeline, loads } = listen();
    timeline.addEventListener("timeline-load", () => {
      if (loads.length === 0) timeline.story = mill;
    });
    timeline.story = good;
    await until(() => loads.length === 2, "both loads fire");
    await frames(3);
    expect(loads.map(({ story }) => story.title)).to.deep.equal([good.title, mill.title]);
    expect(labelled(timeline)).to.include("vote");
  });

  it(".problems cannot be set from outside", async () => {
    const timeline = await placeStory(mixed);
    expect(() => {
      Object.assign(timeline, { problems: [] });
    }).to.throw(TypeError);
    expect(timeline.problems).to.have.length(1);
  });

  it("the problems of older data are gone with it", async () => {
    const timeline = await placeStory(mixed);
    timeline.story = good;
    await until(() => timeline.story?.title === "Good" && timeline.problems.length === 0, "they are gone");
  });

  it("markup that was there before the element tells its load to who listens early", async () => {
    const box = addBox();
    const loads = record(box, "timeline-load");
    box.append(placeMarkup('<story-timeline><ol><li data-date="2021">One</li></ol></story-timeline>'));
    await drawn(find<StoryTimeline>(box, "story-timeline"));
    await frames(2);
    expect(loads).to.have.length(1);
  });
});
