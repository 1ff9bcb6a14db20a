import { expect } from "@open-wc/testing";
import type { StoryTimeline, View } from "../../src/element.js";
import { emulate, orSkip } from "../runner/gestures.js";
import { mill, plainStory } from "./stories.js";
import {
  addBox,
  drawn,
  find,
  frames,
  label,
  labelled,
  marks,
  part,
  parts,
  placeMarkup,
  placeStory,
  record,
  still,
  until,
  withoutGlides,
} from "./timeline-page.js";

const utc = Date.UTC;
const dates = { a: "2001-05-01", b: "2010-05-01", c: "2020-05-01" };

/** Where the middle of an event's mark lies on the stage, from 0 to 1. */
function place(timeline: StoryTimeline, id: string): number {
  const stage = part(timeline, "stage")!.getBoundingClientRect();
  const mark = marks(timeline, id)[0]!.getBoundingClientRect();
  return ((mark.left + mark.right) / 2 - stage.left) / stage.width;
}

/** Of labels, leaders and names on the axis, in hundredths of a pixel from the left edge of the stage. */
function leftEdges(timeline: StoryTimeline): number[] {
  const { left } = part(timeline, "stage")!.getBoundingClientRect();
  return ["label", "leader", "tick"]
    .flatMap((name) => parts(timeline, name))
    .map((each) => Math.round((each.getBoundingClientRect().left - left) * 100))
    .sort((a, b) => a - b);
}

/** Where a moment should lie, from 0 to 1. */
function share({ start, end }: View, t: number): number {
  return (t - start) / (end - start);
}

/** Half a day after the start: a day is drawn in its middle. */
const noon = (year: number) => utc(year, 4, 1, 12);

describe("the view", () => {
  withoutGlides();

  it("is null at first, and all that the story tells of is shown", async () => {
    const timeline = await placeStory(plainStory(dates));
    expect(timeline.view).to.equal(null);
    expect(timeline.visible.start).to.be.at.most(utc(2001, 4, 1));
    expect(timeline.visible.end).to.be.at.least(utc(2020, 4, 2));
    expect(place(timeline, "a")).to.be.within(0, 0.1);
    expect(place(timeline, "c")).to.be.within(0.9, 1);
  });

  it("runs from edge to edge of the stage", async () => {
    const timeline = await placeStory(plainStory(dates));
    const view = { start: utc(2009, 0), end: utc(2021, 0) };
    timeline.view = view;
    await still(timeline);
    expect(timeline.visible).to.deep.equal(view);
    expect(place(timeline, "b")).to.be.closeTo(share(view, noon(2010)), 0.001);
    expect(place(timeline, "c")).to.be.closeTo(share(view, noon(2020)), 0.001);
    expect(marks(timeline, "a")).to.deep.equal([]);
  });

  it("zoomTo and .view jump: at once, without a way", async () => {
    const timeline = await placeStory(plainStory(dates));
    timeline.zoomTo(utc(2009, 0), utc(2011, 0));
    expect(timeline.visible).to.deep.equal({ start: utc(2009, 0), end: utc(2011, 0) });
    await frames(2);
    expect(labelled(timeline)).to.deep.equal(["b"]);
    timeline.view = { start: utc(2000, 0), end: utc(2002, 0) };
    expect(timeline.visible).to.deep.equal({ start: utc(2000, 0), end: utc(2002, 0) });
    expect(timeline.view).to.deep.equal(timeline.visible);
    timeline.view = null;
    expect(timeline.visible.start).to.be.at.most(utc(2001, 4, 1));
    expect(timeline.view).to.equal(null);
  });

  it("a view object that changes after it was set changes nothing", async () => {
    const timeline = await placeStory(plainStory(dates));
    const view = { start: utc(2009, 0), end: utc(2011, 0) };
    timeline.view = view;
    view.start = 0;
    expect(timeline.visible.start).to.equal(utc(2009, 0));
  });

  it("zoomBy keeps the open event where it is", async () => {
    const timeline = await placeStory(plainStory(dates), { attributes: { selected: "b" } });
    await still(timeline);
    const before = place(timeline, "b");
    timeline.zoomBy(3);
    await still(timeline);
    expect(place(timeline, "b")).to.be.closeTo(before, 0.01);
  });

  const nonsense: readonly (readonly [start: number, end: number])[] = [
    [5, 1],
    [5, 5],
    [NaN, 5],
    [0, Infinity],
    [-Infinity, 0],
    [undefined as never, 3],
  ];
  for (const [start, end] of nonsense) {
    it(`from ${start} to ${end} is no view, and the older one stays`, async () => {
      const timeline = await placeStory(plainStory(dates));
      const before = timeline.visible;
      timeline.zoomTo(start, end);
      timeline.view = { start, end };
      await frames(2);
      expect(timeline.visible).to.deep.equal(before);
      expect(timeline.view).to.equal(null);
    });
  }

  for (const factor of [0, -1, NaN, Infinity]) {
    it(`zooming by ${factor} changes nothing`, async () => {
      const timeline = await placeStory(plainStory(dates));
      const before = timeline.visible;
      timeline.zoomBy(factor);
      await still(timeline);
      expect(timeline.visible).to.deep.equal(before);
    });
  }

  for (const direction of ["ltr", "rtl"]) {
    it(`has the same picture to the pixel, however it was come to: ${direction}`, async () => {
      const years = Array.from({ length: 40 }, (_, turn) => [
        `e${turn}`,
        `${1980 + turn}-0${1 + (turn % 9)}-03`,
      ]);
      const story = plainStory(Object.fromEntries(years) as Record<string, string>);
      const attributes = { style: `direction: ${direction}` };
      const panned = await placeStory(story, { attributes });
      const { start, end } = panned.visible;
      const step = (end - start) / 97;
      for (let turn = 0; turn <= 20; turn++) {
        panned.view = { start: start + turn * step, end: start + turn * step + (end - start) / 3 };
        await frames(1);
      }
      const direct = await placeStory(story, { attributes });
      direct.view = panned.view;
      await frames(2);
      expect(leftEdges(direct).length).to.be.greaterThan(5);
      expect(leftEdges(panned)).to.deep.equal(leftEdges(direct));
    });
  }

  it("what is no view at all changes nothing and throws nothing", async () => {
    const timeline = await placeStory(plainStory(dates));
    const before = timeline.visible;
    for (const value of [undefined, 5, "2021", {}, [1, 2]]) timeline.view = value as never;
    await frames(2);
    expect(timeline.visible).to.deep.equal(before);
  });

  it(".visible cannot be set", async () => {
    const timeline = await placeStory(plainStory(dates));
    expect(() => {
      Object.assign(timeline, { visible: { start: 0, end: 1 } });
    }).to.throw(TypeError);
  });

  it("the shortest and the longest of views are drawn", async () => {
    const timeline = await placeStory(plainStory(dates));
    const views: readonly View[] = [
      { start: noon(2010), end: noon(2010) + 10 },
      { start: -8.64e15, end: 8.64e15 },
      { start: -1e18, end: 1e18 },
    ];
    for (const view of views) {
      timeline.view = view;
      await still(timeline);
      for (const mark of ["a", "b", "c"].flatMap((id) => marks(timeline, id))) {
        expect(mark.style.transform).to.match(/^translate\(-?[\d.]+px, [\d.]+px\)$/);
      }
      timeline.zoomBy(2);
      await still(timeline);
      timeline.zoomBy(0.1);
      await still(timeline);
      expect(Number.isFinite(timeline.visible.start) && Number.isFinite(timeline.visible.end)).to.equal(true);
    }
    timeline.fit();
    await still(timeline);
    expect(labelled(timeline)).to.deep.equal(["a", "b", "c"]);
  });

  it("set before there is data, it holds for the data that comes", async () => {
    const timeline = placeMarkup("<story-timeline></story-timeline>");
    await timeline.updateComplete;
    timeline.view = { start: utc(2009, 0), end: utc(2011, 0) };
    timeline.story = plainStory(dates);
    await drawn(timeline);
    expect(labelled(timeline)).to.deep.equal(["b"]);
  });

  it("stays with a newer version of the same story, and not with another story", async () => {
    const timeline = await placeStory(plainStory(dates));
    timeline.zoomTo(utc(2009, 0), utc(2011, 0));
    timeline.story = plainStory({ ...dates, d: "2010-01-01" });
    await until(() => labelled(timeline).join() === "d,b", "the newer version is drawn");
    expect(timeline.visible).to.deep.equal({ start: utc(2009, 0), end: utc(2011, 0) });
    timeline.story = mill;
    await until(() => labelled(timeline).includes("vote"), "the other story is drawn");
    expect(timeline.view).to.equal(null);
  });

  it("a wider element shows the same time, unless all is shown", async () => {
    const timeline = await placeStory(plainStory(dates), { width: 800 });
    const stage = part(timeline, "stage")!;
    const widen = async (width: number) => {
      timeline.parentElement!.style.inlineSize = `${width}px`;
      await until(() => stage.clientWidth === width, "the stage is as wide");
      await still(timeline);
    };
    timeline.zoomTo(utc(2009, 0), utc(2011, 0));
    await widen(1000);
    expect(timeline.visible).to.deep.equal({ start: utc(2009, 0), end: utc(2011, 0) });
    expect(place(timeline, "b")).to.be.closeTo(share(timeline.visible, noon(2010)), 0.001);
    timeline.view = null;
    await still(timeline);
    const before = place(timeline, "c") * 1000;
    await widen(700);
    expect(place(timeline, "c") * 700).to.be.closeTo(before - 300, 2);
  });

  it("asked for in the list, it holds on the stage", async () => {
    const timeline = await placeStory(plainStory(dates), { width: 400 });
    timeline.zoomTo(utc(2009, 0), utc(2011, 0));
    expect(timeline.visible).to.deep.equal({ start: utc(2009, 0), end: utc(2011, 0) });
    timeline.parentElement!.style.inlineSize = "1000px";
    await until(() => part(timeline, "stage"), "the stage is drawn");
    await until(() => labelled(timeline).join() === "b", "the view is shown");
  });

  it("nothing that a program does fires timeline-view", async () => {
    const timeline = await placeStory(plainStory(dates));
    const views = record(timeline, "timeline-view");
    timeline.zoomTo(utc(2009, 0), utc(2011, 0));
    await still(timeline);
    timeline.zoomBy(2);
    await still(timeline);
    timeline.view = { start: utc(2000, 0), end: utc(2002, 0) };
    await still(timeline);
    timeline.fit();
    await still(timeline);
    timeline.show("b");
    await still(timeline);
    timeline.next();
    await still(timeline);
    timeline.close();
    timeline.zoomTo(utc(2015, 0), utc(2016, 0));
    await still(timeline);
    timeline.focus();
    await still(timeline);
    timeline.parentElement!.style.inlineSize = "800px";
    await still(timeline);
    timeline.story = mill;
    await still(timeline);
    expect(views).to.have.length(0);
  });
});

describe("gliding", () => {
  it("fit shows all again, by a glide", async () => {
    const timeline = await placeStory(plainStory(dates));
    const all = timeline.visible;
    timeline.zoomTo(utc(2009, 0), utc(2011, 0));
    timeline.fit();
    expect(timeline.view).to.equal(null);
    const spans = await spansUntilStill(timeline);
    expect(timeline.visible).to.deep.equal(all);
    expect(spans.some((span) => span > 2.1 * 365 * day && span < 18 * 365 * day)).to.equal(true);
  });

  it("zoomBy zooms around the middle, by a glide", async () => {
    const timeline = await placeStory(plainStory(dates));
    const before = timeline.visible;
    timeline.zoomBy(2);
    const spans = await spansUntilStill(timeline);
    const after = timeline.visible;
    expect(length(after) / length(before)).to.be.closeTo(0.5, 1e-6);
    expect(middle(after)).to.be.closeTo(middle(before), 1_000);
    expect(spans.some((span) => span > length(after) * 1.05 && span < length(before) * 0.95)).to.equal(true);
    timeline.zoomBy(0.5);
    await still(timeline);
    expect(length(timeline.visible) / length(before)).to.be.closeTo(1, 1e-6);
  });

  it("several steps in a row count all", async () => {
    const timeline = await placeStory(plainStory(dates));
    const before = length(timeline.visible);
    timeline.zoomBy(2);
    timeline.zoomBy(2);
    timeline.zoomBy(2);
    await still(timeline);
    expect(length(timeline.visible) / before).to.be.closeTo(1 / 8, 1e-6);
  });

  it("does not glide where motion is reduced", async function () {
    await orSkip(this, emulate({ reducedMotion: "reduce" }));
    const timeline = await placeStory(plainStory(dates));
    const before = length(timeline.visible);
    timeline.zoomBy(2);
    expect(length(timeline.visible) / before).to.be.closeTo(0.5, 1e-6);
    timeline.fit();
    expect(length(timeline.visible)).to.equal(before);
    timeline.selected = "b";
    await timeline.updateComplete;
    const shown = timeline.visible;
    await still(timeline);
    expect(timeline.visible).to.deep.equal(shown);
    await emulate({});
  });

  it("a flight ends when the element leaves the page, and nothing is thrown", async () => {
    const timeline = await placeStory(plainStory(dates));
    timeline.zoomBy(8);
    await frames(2);
    timeline.remove();
    await frames(5);
    addBox().append(timeline);
    await drawn(timeline);
    await still(timeline);
    expect(find(label(timeline, "b"), "button").checkVisibility()).to.equal(true);
  });
});

const day = 86_400_000;

function length({ start, end }: View): number {
  return end - start;
}

function middle({ start, end }: View): number {
  return (start + end) / 2;
}

/** The lengths of what is shown in each frame, until it is still. */
async function spansUntilStill(timeline: StoryTimeline): Promise<number[]> {
  const spans: number[] = [];
  let calm = 0;
  await until(() => {
    const span = length(timeline.visible);
    calm = span === spans.at(-1) ? calm + 1 : 0;
    spans.push(span);
    return calm > 3;
  }, "the view is still");
  return spans;
}
