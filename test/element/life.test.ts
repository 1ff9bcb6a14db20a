import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { drag, press } from "../runner/gestures.js";
import { writeMarkup } from "./markup.js";
import { mill, millIds, plainStory } from "./stories.js";
import {
  addBox,
  drawn,
  find,
  focusedEvent,
  frames,
  label,
  labelled,
  labels,
  marks,
  openEvent,
  part,
  parts,
  placeMarkup,
  placeStory,
  record,
  rootOf,
  say,
  still,
  titles,
  until,
  withoutGlides,
} from "./timeline-page.js";
import { watchObservers } from "./watch-observers.js";

const json = `<script type="application/json">${JSON.stringify(mill)}</script>`;

describe("an element that is taken away and put back", () => {
  withoutGlides();

  it("has its story, its view and its open event again, and works", async () => {
    const timeline = await placeStory(mill);
    timeline.zoomTo(Date.UTC(2021, 0), Date.UTC(2021, 8));
    timeline.selected = "closing";
    await until(() => openEvent(timeline) === "closing", "it is open");
    await still(timeline);
    const view = timeline.visible;
    const box = timeline.parentElement!;
    timeline.remove();
    await frames(3);
    box.append(timeline);
    await drawn(timeline);
    await still(timeline);
    expect(openEvent(timeline)).to.equal("closing");
    expect(timeline.visible).to.deep.equal(view);
    timeline.close();
    timeline.focus();
    await press("End");
    await until(() => focusedEvent(timeline) === "reopening", "keys work");
    await still(timeline);
    const { left, width, bottom } = part(timeline, "stage")!.getBoundingClientRect();
    const before = timeline.visible.start;
    await drag({ x: left + width / 2, y: bottom - 6 }, { x: left + width / 4, y: bottom - 6 });
    await until(() => timeline.visible.start > before, "dragging works");
  });

  it("pans once for one drag, however often it was put back", async () => {
    const timeline = await placeStory(mill);
    for (let turn = 0; turn < 5; turn += 1) {
      timeline.parentElement!.append(timeline);
      await frames(1);
    }
    await drawn(timeline);
    const { left, width, bottom } = part(timeline, "stage")!.getBoundingClientRect();
    const before = timeline.visible;
    await drag({ x: left + width * 0.6, y: bottom - 6 }, { x: left + width * 0.4, y: bottom - 6 });
    await until(() => timeline.visible.start !== before.start, "it pans");
    await still(timeline);
    expect((timeline.visible.start - before.start) / (before.end - before.start)).to.be.closeTo(0.2, 0.01);
  });

  it("fits the width of its new place", async () => {
    const timeline = await placeStory(mill);
    addBox(400).append(timeline);
    await until(() => part(timeline, "stage") === null && labels(timeline).length > 0, "it is a list");
    addBox(900).append(timeline);
    await until(() => part(timeline, "stage")?.clientWidth === 900, "it is a stage of that width");
    await until(() => labels(timeline).length > 0, "labels are drawn");
  });

  it("shows what was changed while it was away", async () => {
    const timeline = await placeStory(mill);
    const box = timeline.parentElement!;
    timeline.remove();
    timeline.selected = "fire";
    timeline.story = { ...mill, title: "Changed while away" };
    await frames(2);
    box.append(timeline);
    await until(() => say(part(timeline, "header")).includes("Changed while away"), "the title is new");
    await until(() => openEvent(timeline) === "fire", "it is open");
  });

  it("reads children that were changed while it was away", async () => {
    const timeline = placeMarkup(
      "<story-timeline><ol><li><time>2021</time> Before</li></ol></story-timeline>",
    );
    await drawn(timeline);
    const box = timeline.parentElement!;
    timeline.remove();
    writeMarkup(timeline, "<ol><li><time>2021</time> After</li></ol>");
    box.append(timeline);
    await until(() => titles(timeline).join() === "After", "the change is drawn");
  });

  it("200 times over leaves no observer, no listener and no element behind", async () => {
    const watch = watchObservers();
    try {
      const box = addBox();
      const timeline = document.createElement("story-timeline");
      timeline.story = mill;
      box.append(timeline);
      await drawn(timeline);
      const connected = watch.observed();
      const children = rootOf(timeline).querySelectorAll("*").length;
      expect(connected).to.be.greaterThan(0);
      for (let turn = 0; turn < 200; turn += 1) {
        timeline.remove();
        box.append(timeline);
        if (turn % 20 === 0) await frames(1);
      }
      await still(timeline);
      await until(() => labels(timeline).length === millIds.length, "all labels are drawn");
      expect(rootOf(timeline).querySelectorAll("*")).to.have.length(children);
      expect(watch.observed()).to.equal(connected);
      timeline.remove();
      await frames(2);
      expect(watch.observed()).to.equal(0);
      expect(watch.listening()).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });

  it("100 elements that come and go in all states leave nothing behind either", async () => {
    const watch = watchObservers();
    try {
      for (let turn = 0; turn < 100; turn += 1) {
        const timeline = placeMarkup(
          `<story-timeline ${turn % 2 === 0 ? 'src="/__test__/hang"' : ""} selected="fire">${json}</story-timeline>`,
          turn % 3 === 0 ? 400 : 1000,
        );
        if (turn % 7 === 0) await timeline.updateComplete;
        if (turn % 10 === 0) await frames(2);
        timeline.remove();
      }
      await frames(3);
      expect(watch.observed()).to.equal(0);
      expect(watch.listening()).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });
});

describe("an element is made", () => {
  const ways: Readonly<Record<string, () => StoryTimeline>> = {
    "by its class": () => new (customElements.get("story-timeline") as new () => StoryTimeline)(),
    "by createElement": () => document.createElement("story-timeline"),
    "from a template": () => {
      const template = document.createElement("template");
      writeMarkup(template, "<story-timeline></story-timeline>");
      return document.importNode(template.content, true).firstElementChild as StoryTimeline;
    },
  };
  for (const [way, make] of Object.entries(ways)) {
    it(way, async () => {
      const timeline = make();
      addBox().append(timeline);
      timeline.story = mill;
      await drawn(timeline);
      expect(labelled(timeline)).to.deep.equal(millIds);
    });
  }

  it("as a copy of another, children and all", async () => {
    const timeline = placeMarkup(`<story-timeline selected="fire">${json}</story-timeline>`);
    await drawn(timeline);
    const box = addBox();
    box.append(timeline.cloneNode(true));
    const copy = find<StoryTimeline>(box, "story-timeline");
    await drawn(copy);
    expect(labelled(copy)).to.deep.equal(millIds);
  });

  it("without attributes of its own making before a page asks for them", () => {
    expect(document.createElement("story-timeline").getAttributeNames()).to.deep.equal([]);
  });

  it("inside another's shadow tree, where focus and events work too", async () => {
    const host = document.createElement("div");
    addBox().append(host);
    const seen = record(host, "timeline-select");
    const timeline = document.createElement("story-timeline");
    timeline.story = mill;
    host.attachShadow({ mode: "open" }).append(timeline);
    await drawn(timeline);
    timeline.focus();
    await press("ArrowRight");
    await until(() => focusedEvent(timeline) === "closing", "the second has focus");
    await press("Enter");
    await until(() => openEvent(timeline) === "closing", "it is open");
    expect(seen).to.have.length(1);
    await press("Escape");
    await until(() => openEvent(timeline) === null, "it is closed");
    await until(() => focusedEvent(timeline) === "closing", "focus is back");
  });

  it("beside another, and neither knows of the other", async () => {
    const first = await placeStory(mill);
    const second = await placeStory(plainStory({ one: "2020" }));
    first.selected = "fire";
    await until(() => openEvent(first) === "fire", "the first is open");
    expect(openEvent(second)).to.equal(null);
    expect(labelled(second)).to.deep.equal(["one"]);
  });
});

describe("an element without room", () => {
  withoutGlides();

  for (const [state, hide, show] of [
    ["is not displayed", "display: none", ""],
    ["has no width", "inline-size: 0; overflow: hidden", ""],
    ["has no height", "block-size: 0; overflow: hidden", ""],
  ] as const) {
    it(`draws once it has: it ${state} at first`, async () => {
      const box = addBox();
      const width = box.style.inlineSize;
      box.style.cssText += hide;
      const timeline = document.createElement("story-timeline");
      timeline.story = mill;
      box.append(timeline);
      await timeline.updateComplete;
      await frames(4);
      box.style.cssText = show;
      box.style.inlineSize = width;
      await until(() => part(timeline, "stage")?.clientWidth === 1000, "it is a stage");
      await until(() => labelled(timeline).join() === millIds.join(), "all labels are drawn");
      for (const each of labels(timeline)) expect(each.getBoundingClientRect().width).to.be.greaterThan(20);
      expect(rootOf(timeline).querySelector('[style*="NaN"], [style*="Infinity"]')).to.equal(null);
    });
  }

  it("a narrow one that was hidden at first is a list", async () => {
    const box = addBox(360);
    box.style.display = "none";
    const timeline = document.createElement("story-timeline");
    timeline.story = mill;
    box.append(timeline);
    await timeline.updateComplete;
    await frames(3);
    box.style.display = "";
    await until(() => part(timeline, "stage") === null && labels(timeline).length > 0, "it is a list");
  });

  it("keeps its view when it is hidden and shown again", async () => {
    const timeline = await placeStory(mill);
    timeline.zoomTo(Date.UTC(2021, 0), Date.UTC(2021, 8));
    await still(timeline);
    const before = labelled(timeline);
    const box = timeline.parentElement!;
    box.style.display = "none";
    await frames(4);
    box.style.display = "";
    await until(() => part(timeline, "stage")?.clientWidth === 1000, "it is shown");
    await still(timeline);
    expect(timeline.visible).to.deep.equal({ start: Date.UTC(2021, 0), end: Date.UTC(2021, 8) });
    expect(labelled(timeline)).to.deep.equal(before);
  });

  it("in a stage of a few pixels, keeps its height and draws nothing outside", async () => {
    const timeline = placeMarkup(`<story-timeline>${json}</story-timeline>`);
    timeline.style.setProperty("--timeline-height", "60px");
    const stage = await until(() => part(timeline, "stage"), "there is a stage");
    await frames(4);
    expect(timeline.offsetHeight).to.equal(60);
    expect(timeline.getBoundingClientRect().bottom).to.be.at.least(stage.getBoundingClientRect().bottom - 1);
    expect(rootOf(timeline).querySelector('[style*="NaN"], [style*="Infinity"]')).to.equal(null);
  });
});

describe("the smallest stories", () => {
  withoutGlides();

  it("one event is drawn in the middle, with its label and a year on the axis", async () => {
    const timeline = await placeStory(plainStory({ only: "2021-05-01" }));
    const stage = part(timeline, "stage")!.getBoundingClientRect();
    const mark = marks(timeline, "only")[0]!.getBoundingClientRect();
    expect((mark.left + mark.right) / 2 - stage.left).to.be.closeTo(500, 60);
    expect(labelled(timeline)).to.deep.equal(["only"]);
    expect(parts(timeline, "tick").map(say).join(" ")).to.include("2021");
    expect(timeline.visible.start).to.be.lessThan(timeline.visible.end);
  });

  for (const date of [
    "2021",
    "2021-05-01T10:30:15Z",
    "1950/..",
    "../1950",
    "-4000",
    "2021~",
    "[2020,2030]",
  ]) {
    it(`one event of ${date} is drawn`, async () => {
      const timeline = await placeStory(plainStory({ only: date }));
      expect(labelled(timeline)).to.deep.equal(["only"]);
      expect(marks(timeline, "only").length).to.be.greaterThan(0);
      expect(parts(timeline, "tick").length).to.be.greaterThan(1);
      timeline.zoomBy(4);
      await still(timeline);
      timeline.zoomBy(0.01);
      await still(timeline);
      timeline.fit();
      await still(timeline);
      expect(labelled(timeline)).to.deep.equal(["only"]);
    });
  }

  it("events of one and the same instant each have a label, in the order of the data", async () => {
    const timeline = await placeStory(
      plainStory({
        b: "2021-05-01T10:00Z",
        a: "2021-05-01T10:00Z",
        d: "2021-05-01T10:00Z",
        c: "2021-05-01T10:00Z",
      }),
    );
    await until(() => labelled(timeline).length === 4, "all have a label");
    expect(labelled(timeline)).to.deep.equal(["b", "a", "d", "c"]);
    expect(timeline.visible.start).to.be.lessThan(timeline.visible.end);
    timeline.focus();
    for (const id of ["a", "d", "c"]) {
      await press("ArrowRight");
      await until(() => focusedEvent(timeline) === id, `“${id}” has focus`);
    }
    expect(find(label(timeline, "c"), "button").checkVisibility()).to.equal(true);
  });
});
