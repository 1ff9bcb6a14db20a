import { expect } from "@open-wc/testing";
import type { StoryEvent, StoryTimeline, TimelineLoadEvent } from "../../src/element.js";
import { StoryArrangement } from "../../src/layout/arrange.js";
import { EventColumns } from "../../src/model/event-columns.js";
import {
  addBox,
  button,
  drawn,
  find,
  frames,
  labelled,
  label,
  part,
  parts,
  placeStory,
  record,
  sayAll,
  say,
  titles,
  until,
  warnings,
} from "./timeline-page.js";

const count = 2_500;

/** The first of the year, each year: few enough labels are drawn to tell of one. */
function manyEvents(first: Partial<StoryEvent> = {}): StoryEvent[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `e${n}`,
    date: `${2_000 + n}`,
    title: `Event ${n}`,
    sources: [{ publisher: "Wire" }, { publisher: "Paper", url: `https://example.org/${n % 5}` }],
    ...(n === 0 && { importance: 1, ...first }),
  }));
}

interface Listened {
  readonly timeline: StoryTimeline;
  readonly loads: TimelineLoadEvent[];
}

async function placeBig(events: readonly StoryEvent[] = manyEvents(), width?: number): Promise<Listened> {
  const box = addBox(width);
  const loads = record(box, "timeline-load");
  const timeline = document.createElement("story-timeline");
  timeline.events = events;
  box.append(timeline);
  await drawn(timeline);
  await frames(3);
  return { timeline, loads };
}

/** Tells each time that a getter or method is asked. */
function watch(prototype: object, name: string, isAsked: string[]): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
  const key = descriptor.get === undefined ? "value" : "get";
  const original = Reflect.get(descriptor, key) as (...args: unknown[]) => unknown;
  Object.defineProperty(prototype, name, {
    ...descriptor,
    [key](this: unknown, ...args: unknown[]) {
      isAsked.push(name);
      return original.apply(this, args);
    },
  });
  return () => Object.defineProperty(prototype, name, descriptor);
}

describe("a story of thousands of events", () => {
  it("is drawn from its outline first: dates, titles, status, but no sources", async () => {
    const { timeline, loads } = await placeBig(manyEvents({ status: "reported" }));
    expect(say(label(timeline, "e0")))
      .to.include("2000")
      .and.include("Event 0")
      .and.include("eported");
    expect(say(label(timeline, "e0"))).to.not.include("2 articles");
    expect(loads).to.have.length(0);
  });

  it("is drawn without an object for each event", async () => {
    const isAsked: string[] = [];
    const restore = [
      watch(StoryArrangement.prototype, "items", isAsked),
      watch(EventColumns.prototype, "events", isAsked),
    ];
    try {
      const { timeline } = await placeBig();
      timeline.zoomTo(Date.UTC(2_100), Date.UTC(2_400));
      await frames(3);
      expect(labelled(timeline).length).to.be.greaterThan(0);
      expect(isAsked).to.deep.equal([]);
    } finally {
      for (const undo of restore) undo();
    }
  });

  it("is complete some time later by itself, and tells so once", async () => {
    const { timeline, loads } = await placeBig();
    const before = labelled(timeline);
    await until(() => loads.length > 0, "the story is complete");
    expect(loads[0]?.story.events[0]?.sources).to.have.length(2);
    expect(say(label(timeline, "e0"))).to.include("2 articles");
    expect(before).to.include("e0");
    await frames(5);
    expect(loads).to.have.length(1);
  });

  it("has the controls that it will have before it is complete, and a stage as high", async () => {
    const sources = [{ id: "wire", publisher: "Wire", published: "2001" }];
    const timeline = await placeStory({ sources, events: manyEvents({ sources: ["wire"] }) });
    const look = () => ({
      controls: Array.from(part(timeline, "toolbar")!.querySelectorAll(".button"), (each) =>
        each.firstChild!.textContent!.trim(),
      ),
      height: part(timeline, "stage")!.clientHeight,
    });
    const before = look();
    expect(say(part(timeline, "toolbar"))).to.not.match(/\d/);
    await until(() => /\d/.test(say(part(timeline, "toolbar"))), "the story is complete");
    expect(look()).to.deep.equal(before);
  });

  it("is complete at once for who asks for its problems", async () => {
    const { timeline, loads } = await placeBig(manyEvents({ url: "javascript:alert(1)" }));
    expect(warnings).to.have.length(0);
    expect(timeline.problems.map(({ path }) => path)).to.deep.equal(["events[0].url"]);
    await timeline.updateComplete;
    expect(loads).to.have.length(1);
    expect(warnings).to.have.length(1);
  });

  it("is complete for who opens an event", async () => {
    const { timeline } = await placeBig(manyEvents({ text: "What happened then." }));
    timeline.addEventListener("timeline-select", ({ storyEvent }) => {
      expect(storyEvent?.text).to.equal("What happened then.");
    });
    find(label(timeline, "e0"), "button").click();
    const details = await until(() => part(timeline, "details"), "details are open");
    expect(say(details)).to.include("What happened then.").and.include("Wire").and.include("Paper");
  });

  it("is complete for who opens the sources", async () => {
    const { timeline } = await placeBig();
    button(timeline, "Sources").click();
    const sources = await until(() => part(timeline, "sources"), "the sources are open");
    expect(parts(timeline, "source").length).to.be.greaterThan(0);
    expect(say(sources)).to.include("Wire");
  });

  it("is complete for who asks what was known on a day", async () => {
    const { timeline, loads } = await placeBig();
    timeline.asOf = "2010";
    await timeline.updateComplete;
    expect(loads).to.have.length(1);
  });

  it("is complete in lanes by publisher", async () => {
    const { timeline, loads } = await placeBig();
    timeline.groupBy = "category";
    await timeline.updateComplete;
    expect(loads).to.have.length(0);
    timeline.groupBy = "publisher";
    await timeline.updateComplete;
    expect(loads).to.have.length(1);
    expect(sayAll(timeline)).to.include("Wire");
  });

  it("is complete at once as a reading list, with its texts", async () => {
    const { timeline, loads } = await placeBig(manyEvents({ text: "What happened then." }), 360);
    expect(sayAll(timeline)).to.include("What happened then.").and.include("2 articles");
    expect(loads).to.have.length(1);
  });

  it("is complete with its problems where an editor wants to see them", async () => {
    const timeline = await placeStory(
      { events: manyEvents({ url: "javascript:alert(1)" }) },
      { attributes: { "show-problems": "" } },
    );
    expect(say(part(timeline, "problems"))).to.include("Event 1");
  });

  it("gives way to a newer one, and never tells of itself", async () => {
    const { timeline, loads } = await placeBig();
    const newer = manyEvents().map((event) => ({ ...event, title: `Newer ${String(event.id)}` }));
    timeline.events = newer;
    await until(() => loads.length > 0, "the newer story is complete");
    expect(loads.map(({ story }) => story.events[0]?.title)).to.deep.equal(["Newer e0"]);
    timeline.events = manyEvents();
    await timeline.updateComplete;
    timeline.events = [{ date: "2021", title: "Small" }];
    await until(() => titles(timeline).join() === "Small", "the small story is drawn");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(loads.map(({ story }) => story.events[0]?.title)).to.deep.equal(["Newer e0", "Small"]);
  });

  it("waits while it is out of the page, and is complete after it came back", async () => {
    const { timeline, loads } = await placeBig();
    const parent = timeline.parentElement!;
    timeline.remove();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(loads).to.have.length(0);
    parent.append(timeline);
    await until(() => loads.length > 0, "it is complete");
    expect(loads).to.have.length(1);
  });

  it("keeps its view and its list of events when it is completed", async () => {
    const { timeline, loads } = await placeBig();
    timeline.zoomTo(Date.UTC(2_005, 0), Date.UTC(2_015, 0));
    await timeline.updateComplete;
    const { start, end } = timeline.visible;
    await until(() => loads.length > 0, "it is complete");
    expect(timeline.visible).to.deep.equal({ start, end });
  });

  it("comes by src too", async () => {
    const box = addBox();
    const loads = record(box, "timeline-load");
    const timeline = document.createElement("story-timeline");
    const fetch = window.fetch.bind(window);
    window.fetch = () => Promise.resolve(Response.json({ events: manyEvents({ text: "T." }) }));
    try {
      timeline.src = "/big.json";
      box.append(timeline);
      await drawn(timeline);
      expect(loads).to.have.length(0);
      expect(timeline.story?.events[0]?.text).to.equal("T.");
      await timeline.updateComplete;
      expect(loads).to.have.length(1);
    } finally {
      window.fetch = fetch;
    }
  });
});
