import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { watchObservers } from "./watch-observers.js";
import { mill, millIds, plainStory } from "./stories.js";
import {
  addBox,
  drawn,
  find,
  frames,
  label,
  openEvent,
  placeStory,
  record,
  still,
  until,
  withoutGlides,
} from "./timeline-page.js";

const linked = { "deep-link": "" };

function setFragment(fragment: string): void {
  history.replaceState(history.state, "", location.pathname + location.search + fragment);
}

/** As a reader does who follows a link. */
async function follow(fragment: string): Promise<void> {
  const told = new Promise((resolve) => {
    addEventListener("hashchange", resolve, { once: true });
  });
  location.hash = fragment;
  await told;
}

async function untilOpen(timeline: StoryTimeline, id: string | null): Promise<void> {
  await until(() => openEvent(timeline) === id, id === null ? "none is open" : `“${id}” is open`);
}

async function press(timeline: StoryTimeline, id: string): Promise<void> {
  find(label(timeline, id), "button").click();
  await timeline.updateComplete;
}

describe("a link to an event", () => {
  withoutGlides();
  beforeEach(() => {
    setFragment("");
  });
  after(() => {
    setFragment("");
  });

  for (const [layout, width] of Object.entries({ horizontal: 1000, vertical: 400 })) {
    it(`${layout}: the open event stands in the fragment, without a new entry in the history`, async () => {
      const timeline = await placeStory(mill, { width, attributes: linked });
      const { length } = history;
      await press(timeline, "fire");
      expect(location.hash).to.equal("#story-timeline=fire");
      timeline.next();
      await untilOpen(timeline, "plan");
      expect(location.hash).to.equal("#story-timeline=plan");
      timeline.close();
      await untilOpen(timeline, null);
      expect(location.href).to.not.include("#");
      expect(history.length).to.equal(length);
    });

    it(`${layout}: the event that the fragment names is open at the start, and in the window`, async () => {
      setFragment("#story-timeline=works");
      const space = addBox();
      space.style.blockSize = "300vh";
      const timeline = await placeStory(mill, { width, attributes: linked });
      const heard = record(timeline, "timeline-select");
      await untilOpen(timeline, "works");
      await still(timeline);
      const box = label(timeline, "works").getBoundingClientRect();
      expect(box.top).to.be.within(-1, innerHeight);
      expect(location.hash).to.equal("#story-timeline=works");
      expect(heard).to.have.length(0);
    });
  }

  it("opens what a reader's link names, and comes before the attribute", async () => {
    setFragment("#story-timeline=fire");
    const timeline = await placeStory(mill, { attributes: { ...linked, selected: "vote" } });
    await untilOpen(timeline, "fire");
    await follow("#story-timeline=works");
    await untilOpen(timeline, "works");
  });

  it("an event that the data do not have yet waits for them", async () => {
    setFragment("#story-timeline=late");
    const timeline = await placeStory(mill, { attributes: linked });
    expect(openEvent(timeline)).to.equal(null);
    expect(location.hash).to.equal("#story-timeline=late");
    timeline.story = plainStory({ early: "2020", late: "2021" });
    await untilOpen(timeline, "late");
  });

  it("several timelines each go by their own id", async () => {
    setFragment("#second=b");
    const story = plainStory({ a: "2020", b: "2021" });
    const [first, second] = await Promise.all(
      ["first", "second"].map((id) => placeStory(story, { attributes: { ...linked, id } })),
    );
    await untilOpen(second!, "b");
    expect(openEvent(first!)).to.equal(null);
    await press(first!, "a");
    expect(location.hash).to.equal("#first=a");
    second!.close();
    await untilOpen(second!, null);
    expect(location.hash, "it is the first one's").to.equal("#first=a");
    await follow("#second=a");
    await untilOpen(second!, "a");
    expect(openEvent(first!)).to.equal("a");
  });

  it("ids of all kinds come through", async () => {
    const ids = ["a=b&c", "ünï/çø#é", "100%", "مرحبا", "a b"];
    const story = {
      events: ids.map((id, place) => ({ id, date: String(2000 + place), title: `T${place}` })),
    };
    for (const id of ids) {
      setFragment("");
      const timeline = await placeStory(story, { attributes: { ...linked, id: "ä=1" } });
      timeline.selected = id;
      await untilOpen(timeline, id);
      expect(location.hash).to.equal(`#${encodeURIComponent("ä=1")}=${encodeURIComponent(id)}`);
      timeline.remove();
      const again = await placeStory(story, { attributes: { ...linked, id: "ä=1" } });
      await untilOpen(again, id);
      again.remove();
    }
  });

  for (const fragment of [
    "#comments",
    "#other=fire",
    "#story-timeline",
    "#story-timeline=",
    "#story-timeline=fire=vote",
    "#story-timeline=%E0%A4%A",
    "#%",
    "#story-timeline=<img src=x onerror=alert(1)>",
    "#story-timeline=__proto__",
    `#story-timeline=${"x".repeat(5_000)}`,
  ]) {
    it(`${fragment.slice(0, 40)} opens nothing, does no harm, and stays as it is`, async () => {
      setFragment(fragment);
      const before = location.hash;
      const timeline = await placeStory(mill, { attributes: linked });
      await frames(3);
      expect(openEvent(timeline)).to.equal(null);
      expect(location.hash).to.equal(before);
    });
  }

  it("a fragment that is not ours leaves what is open as it is", async () => {
    const timeline = await placeStory(mill, { attributes: { ...linked, selected: "vote" } });
    await untilOpen(timeline, "vote");
    expect(location.hash, "the author's choice is no news").to.equal("");
    await follow("#comments");
    await frames(2);
    expect(openEvent(timeline)).to.equal("vote");
    timeline.close();
    await untilOpen(timeline, null);
    expect(location.hash).to.equal("#comments");
  });

  it("without the attribute neither reads nor writes the fragment, and listens to nothing", async () => {
    setFragment("#story-timeline=fire");
    const watch = watchObservers();
    try {
      const timeline = await placeStory(mill);
      await press(timeline, "vote");
      expect(location.hash).to.equal("#story-timeline=fire");
      expect(watch.listening()).to.deep.equal([]);
      timeline.deepLink = true;
      await untilOpen(timeline, "fire");
      expect(watch.listening()).to.deep.equal([["hashchange", 1]]);
      timeline.deepLink = false;
      await timeline.updateComplete;
      expect(watch.listening()).to.deep.equal([]);
      timeline.deepLink = true;
      await timeline.updateComplete;
      timeline.remove();
      expect(watch.listening()).to.deep.equal([]);
    } finally {
      watch.stop();
    }
  });

  it("keeps to the page where a base element leads elsewhere", async () => {
    const base = document.createElement("base");
    base.href = "/elsewhere/";
    const timeline = await placeStory(mill, { attributes: linked });
    const { pathname } = location;
    document.head.append(base);
    try {
      await press(timeline, millIds[0]!);
      expect(location.pathname).to.equal(pathname);
      expect(location.hash).to.equal("#story-timeline=vote");
    } finally {
      base.remove();
    }
    await drawn(timeline);
  });
});
