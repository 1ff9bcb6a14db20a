import { expect } from "@open-wc/testing";
import type { StoryTimeline, View } from "../../src/element.js";
import {
  centerOf,
  click,
  drag,
  orSkip,
  press,
  tap,
  touchDrag,
  type HeldKeys,
  type Point,
} from "../runner/gestures.js";
import { mill, plainStory } from "./stories.js";
import {
  addBox,
  addressOf,
  all,
  find,
  frames,
  openEvent,
  part,
  placeMarkup,
  placeStory,
  record,
  rootOf,
  still,
  until,
  withoutGlides,
} from "./timeline-page.js";

const utc = Date.UTC;
/** Within the mill's story: from March to December 2022. */
const within: View = { start: utc(2022, 2), end: utc(2022, 11) };

function strip(timeline: StoryTimeline): HTMLElement {
  return part(timeline, "overview")!;
}

/** The window that is drawn over the overview, as shares of its width from left to right. */
function drawnWindow(timeline: StoryTimeline): { readonly left: number; readonly right: number } {
  const whole = strip(timeline).getBoundingClientRect();
  const box = find(rootOf(timeline), ".window").getBoundingClientRect();
  return { left: (box.left - whole.left) / whole.width, right: (box.right - whole.left) / whole.width };
}

/** A point of the overview, from its left edge. */
function at(timeline: StoryTimeline, share: number): Point {
  const { left, width, top, height } = strip(timeline).getBoundingClientRect();
  return { x: Math.round(left + width * share), y: Math.round(top + height / 2) };
}

function length({ start, end }: View): number {
  return end - start;
}

/** Where the whole of a view lies in another, from 0 to 1. */
function sharesOf(view: View, whole: View): readonly [number, number] {
  return [(view.start - whole.start) / length(whole), (view.end - whole.start) / length(whole)];
}

async function placeZoomed(view: View = within): Promise<{ timeline: StoryTimeline; whole: View }> {
  const timeline = await placeStory(mill);
  await still(timeline);
  const whole = timeline.visible;
  timeline.view = view;
  await still(timeline);
  return { timeline, whole };
}

async function say(timeline: StoryTimeline, key: string, keys: HeldKeys = {}): Promise<void> {
  await press(key, keys);
  await still(timeline);
}

describe("the overview", () => {
  withoutGlides();

  it("lies below the stage, and its window covers all where all is shown", async () => {
    const timeline = await placeStory(mill);
    const { top, height } = strip(timeline).getBoundingClientRect();
    // Its upper part, where nothing is drawn, lies over the foot of the axis.
    expect(top + 10).to.be.at.least(part(timeline, "stage")!.getBoundingClientRect().bottom);
    expect(height).to.be.at.least(24);
    const { left, right } = drawnWindow(timeline);
    expect([left, right]).to.deep.equal([0, 1]);
  });

  it("is not there in the reading list", async () => {
    const timeline = await placeStory(mill, { width: 400 });
    expect(part(timeline, "overview")).to.equal(null);
  });

  it("its window lies where the view lies in the whole", async () => {
    const { timeline, whole } = await placeZoomed();
    const { left, right } = drawnWindow(timeline);
    const [start, end] = sharesOf(within, whole);
    expect(left).to.be.closeTo(start, 0.002);
    expect(right).to.be.closeTo(end, 0.002);
  });

  it("its window runs with the stage, and mirrored from right to left", async () => {
    const box = addBox();
    box.dir = "rtl";
    const timeline = document.createElement("story-timeline");
    timeline.story = mill;
    box.append(timeline);
    await until(() => part(timeline, "overview"), "it is there");
    await still(timeline);
    const whole = timeline.visible;
    timeline.view = within;
    await still(timeline);
    const { left, right } = drawnWindow(timeline);
    const [start, end] = sharesOf(within, whole);
    expect(left).to.be.closeTo(1 - end, 0.002);
    expect(right).to.be.closeTo(1 - start, 0.002);
  });

  it("nothing shifts whatever the view, and while a story loads", async () => {
    const { timeline } = await placeZoomed();
    const box = strip(timeline).getBoundingClientRect();
    timeline.view = null;
    await still(timeline);
    expect(strip(timeline).getBoundingClientRect()).to.deep.equal(box);
    const height = timeline.offsetHeight;
    const loading = placeMarkup(`<story-timeline src="${addressOf(mill, 300)}"></story-timeline>`);
    await frames(3);
    expect(loading.offsetHeight).to.equal(height);
  });

  it("draws each event, a single one among many too, in the colour of its category", async () => {
    const dates = Object.fromEntries(
      Array.from({ length: 300 }, (_, day) => [
        `d${day}`,
        `2020-05-${String(1 + (day % 3)).padStart(2, "0")}`,
      ]),
    );
    const timeline = await placeStory({
      categories: [{ name: "Rare", color: "#ff0000" }],
      events: [
        ...plainStory(dates).events,
        { id: "lone", date: "2010-05-01", title: "Long before", category: "Rare" },
      ],
    });
    const [rare, others, ...rest] = all(find(rootOf(timeline), ".overview > .columns"), "div");
    expect(rest).to.deep.equal([]);
    const left = (element: Element) =>
      Number(/path\("M\s*([\d.]+)/.exec(getComputedStyle(element).clipPath)?.[1]);
    expect(left(rare!)).to.be.within(20, 30);
    expect(left(others!)).to.be.greaterThan(900);
    expect(getComputedStyle(rare!).backgroundColor).to.not.equal(getComputedStyle(others!).backgroundColor);
  });

  it("draws what lies where with the first picture of the stage, however many events there are", async () => {
    const timeline = addBox(1000).appendChild(document.createElement("story-timeline"));
    timeline.events = Array.from({ length: 20_000 }, (_, i) => ({
      date: `${1000 + (i % 1000)}`,
      title: `Event ${i}`,
    }));
    await timeline.updateComplete;
    await until(() => all(rootOf(timeline), '[part~="label"]').length > 0, "the stage is drawn");
    expect(all(strip(timeline), ".columns > div")).to.have.length(2);
  });

  it("a story of many events has a higher one, whatever is in view", async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`y${i}`, String(1800 + i)]));
    const timeline = await placeStory(plainStory(many));
    const { height } = strip(timeline).getBoundingClientRect();
    expect(height).to.be.greaterThan(30);
    timeline.zoomTo(utc(1850, 0), utc(1852, 0));
    await still(timeline);
    expect(strip(timeline).getBoundingClientRect().height).to.equal(height);
  });

  describe("by mouse", () => {
    it("a drag of the window moves the view and keeps its length", async function () {
      const { timeline, whole } = await placeZoomed();
      const views = record(timeline, "timeline-view");
      const { left, right } = drawnWindow(timeline);
      const from = at(timeline, (left + right) / 2);
      await orSkip(this, drag(from, { x: from.x - 200, y: from.y + 10 }));
      await still(timeline);
      expect((timeline.visible.start - within.start) / length(whole)).to.be.closeTo(-0.2, 0.005);
      expect(length(timeline.visible)).to.be.closeTo(length(within), 1);
      expect(views.length).to.be.greaterThan(0);
      expect(views.at(-1)!.start).to.equal(timeline.visible.start);
    });

    it("a drag of an end moves that end alone", async function () {
      const { timeline, whole } = await placeZoomed();
      const from = at(timeline, drawnWindow(timeline).right);
      await orSkip(this, drag(from, { x: from.x + 100, y: from.y }));
      await still(timeline);
      expect(timeline.visible.start).to.be.closeTo(within.start, 1);
      expect((timeline.visible.end - within.end) / length(whole)).to.be.closeTo(0.1, 0.005);
    });

    it("an end dragged past the other becomes the other", async function () {
      const { timeline } = await placeZoomed();
      const { left, right } = drawnWindow(timeline);
      const to = at(timeline, right + 0.1);
      await orSkip(this, drag(at(timeline, left), to));
      await still(timeline);
      expect(timeline.visible.start).to.be.closeTo(within.end, length(within) * 0.05);
      expect(timeline.visible.end).to.be.greaterThan(within.end);
    });

    it("a click beside the window brings the view there", async function () {
      const { timeline, whole } = await placeZoomed();
      await orSkip(this, click(at(timeline, 0.2)));
      await still(timeline);
      const [start, end] = sharesOf(timeline.visible, whole);
      expect((start + end) / 2).to.be.closeTo(0.2, 0.005);
      expect(length(timeline.visible)).to.be.closeTo(length(within), 1);
    });

    it("a drag beside the window takes it along", async function () {
      const { timeline, whole } = await placeZoomed();
      await orSkip(this, drag(at(timeline, 0.2), at(timeline, 0.7)));
      await still(timeline);
      const [start, end] = sharesOf(timeline.visible, whole);
      expect((start + end) / 2).to.be.closeTo(0.7, 0.005);
      expect(length(timeline.visible)).to.be.closeTo(length(within), 1);
    });

    it("where all is shown a drag draws the view, and a click does nothing", async function () {
      const timeline = await placeStory(mill);
      await still(timeline);
      const whole = timeline.visible;
      await orSkip(this, click(at(timeline, 0.5)));
      await still(timeline);
      expect(timeline.view).to.equal(null);
      await orSkip(this, drag(at(timeline, 0.6), at(timeline, 0.3)));
      await still(timeline);
      const [start, end] = sharesOf(timeline.visible, whole);
      expect(start).to.be.closeTo(0.3, 0.005);
      expect(end).to.be.closeTo(0.6, 0.005);
    });

    it("both ends dragged to the edges show all, and go on doing so", async function () {
      const { timeline } = await placeZoomed();
      await orSkip(this, drag(at(timeline, drawnWindow(timeline).right), at(timeline, 0.999)));
      await orSkip(this, drag(at(timeline, drawnWindow(timeline).left), at(timeline, 0)));
      await still(timeline);
      await orSkip(this, drag(at(timeline, drawnWindow(timeline).right - 0.002), at(timeline, 1.015)));
      await still(timeline);
      expect(timeline.view).to.equal(null);
    });

    it("a slim window can still be dragged by its middle", async function () {
      const { timeline, whole } = await placeZoomed({ start: utc(2022, 5, 1), end: utc(2022, 5, 2) });
      const before = timeline.visible;
      const { left, right } = drawnWindow(timeline);
      expect(right - left).to.be.at.least(0.005);
      const from = at(timeline, (left + right) / 2);
      await orSkip(this, drag(from, { x: from.x + 100, y: from.y }));
      await still(timeline);
      expect(length(timeline.visible)).to.be.closeTo(length(before), 1);
      expect((timeline.visible.start - before.start) / length(whole)).to.be.closeTo(0.1, 0.005);
    });

    it("from right to left a drag follows the pointer too", async function () {
      const box = addBox();
      box.dir = "rtl";
      const timeline = document.createElement("story-timeline");
      timeline.story = mill;
      box.append(timeline);
      await until(() => part(timeline, "overview"), "it is there");
      await still(timeline);
      const whole = timeline.visible;
      timeline.view = within;
      await still(timeline);
      const from = at(timeline, drawnWindow(timeline).left);
      await orSkip(this, drag(from, { x: from.x - 100, y: from.y }));
      await still(timeline);
      expect(timeline.visible.start).to.be.closeTo(within.start, 1);
      expect((timeline.visible.end - within.end) / length(whole)).to.be.closeTo(0.1, 0.005);
    });

    it("a drag tells of the view at most once a frame", async function () {
      const { timeline } = await placeZoomed();
      const turns: number[] = [];
      let frame = 0;
      const count = () => {
        frame += 1;
        requestAnimationFrame(count);
      };
      count();
      timeline.addEventListener("timeline-view", () => turns.push(frame));
      const { left, right } = drawnWindow(timeline);
      await orSkip(this, drag(at(timeline, (left + right) / 2), at(timeline, 0.2), { steps: 40 }));
      await still(timeline);
      expect(new Set(turns).size).to.equal(turns.length);
    });

    it("what a program sets moves the window and tells nobody", async () => {
      const { timeline } = await placeZoomed();
      const views = record(timeline, "timeline-view");
      timeline.zoomTo(utc(2021, 0), utc(2021, 6));
      await still(timeline);
      expect(drawnWindow(timeline).right).to.be.lessThan(0.3);
      expect(views).to.deep.equal([]);
    });
  });

  describe("by touch", () => {
    it("one finger sideways drags the window", async function () {
      const { timeline, whole } = await placeZoomed();
      const { left, right } = drawnWindow(timeline);
      const from = at(timeline, (left + right) / 2);
      await orSkip(this, touchDrag(from, { x: from.x - 150, y: from.y + 4 }, { steps: 12 }));
      await still(timeline);
      expect((timeline.visible.start - within.start) / length(whole)).to.be.closeTo(-0.15, 0.03);
      expect(length(timeline.visible)).to.be.closeTo(length(within), 1);
    });

    it("an end is a target of 24 pixels and more", async function () {
      const { timeline } = await placeZoomed();
      const from = at(timeline, drawnWindow(timeline).left);
      await orSkip(
        this,
        touchDrag({ x: from.x - 11, y: from.y }, { x: from.x - 111, y: from.y }, { steps: 12 }),
      );
      await still(timeline);
      expect(timeline.visible.end).to.be.closeTo(within.end, 1);
      expect(timeline.visible.start).to.be.lessThan(within.start);
    });

    it("a tap beside the window brings the view there", async function () {
      const { timeline, whole } = await placeZoomed();
      await orSkip(this, tap(at(timeline, 0.2)));
      await still(timeline);
      const [start, end] = sharesOf(timeline.visible, whole);
      expect((start + end) / 2).to.be.closeTo(0.2, 0.02);
    });

    it("one finger up is left to the page", async function () {
      const { timeline } = await placeZoomed();
      addBox().style.blockSize = "3000px";
      const prevented: boolean[] = [];
      for (const type of ["touchstart", "touchmove"])
        document.addEventListener(type, (event) => prevented.push(event.defaultPrevented));
      const from = at(timeline, 0.2);
      await orSkip(this, touchDrag(from, { x: from.x, y: from.y - 250 }, { steps: 12 }));
      await until(() => prevented.length > 0, "the touch arrives");
      await still(timeline);
      expect(prevented.some(Boolean)).to.equal(false);
      expect(timeline.visible).to.deep.equal(within);
      for (const element of all(rootOf(timeline), ".overview, .brush"))
        expect(["pan-y", "auto"]).to.include(getComputedStyle(element).touchAction);
    });
  });

  describe("by keyboard", () => {
    it("is one slider and one Tab stop, and says what it shows in words", async () => {
      const { timeline } = await placeZoomed({ start: utc(2022, 2, 12), end: utc(2022, 6, 5) });
      const slider = strip(timeline);
      expect(slider.getAttribute("role")).to.equal("slider");
      expect(slider.tabIndex).to.equal(0);
      expect(all(slider, "[tabindex]")).to.deep.equal([]);
      await until(() => slider.ariaValueText === "12 March to 4 July 2022", "it says so");
      expect(Number(slider.ariaValueNow)).to.be.within(30, 50);
      timeline.view = null;
      await until(() => slider.ariaValueText === "January 2021 to October 2024", "it says the rest");
    });

    it("arrow keys move the view, and follow the eye from right to left", async () => {
      const { timeline } = await placeZoomed();
      strip(timeline).focus();
      await say(timeline, "ArrowRight");
      expect((timeline.visible.start - within.start) / length(within)).to.be.closeTo(0.1, 0.001);
      expect(length(timeline.visible)).to.be.closeTo(length(within), 1);
      await say(timeline, "ArrowLeft");
      expect(timeline.visible.start).to.be.closeTo(within.start, 1);
      timeline.dir = "rtl";
      await still(timeline);
      await say(timeline, "ArrowLeft");
      expect((timeline.visible.start - within.start) / length(within)).to.be.closeTo(0.1, 0.001);
    });

    it("with shift they move the end, and plus and minus resize", async () => {
      const { timeline } = await placeZoomed();
      strip(timeline).focus();
      await say(timeline, "ArrowRight", { shiftKey: true });
      expect(timeline.visible.start).to.equal(within.start);
      expect(length(timeline.visible) / length(within)).to.be.closeTo(1.2, 0.001);
      await say(timeline, "+");
      expect(length(timeline.visible) / length(within)).to.be.closeTo(1.2 / 1.25, 0.001);
      await say(timeline, "-");
      expect(length(timeline.visible) / length(within)).to.be.closeTo(1.2, 0.001);
    });

    it("Home and End go to the ends, Escape and 0 show all", async () => {
      const { timeline, whole } = await placeZoomed();
      const views = record(timeline, "timeline-view");
      strip(timeline).focus();
      await say(timeline, "Home");
      expect(timeline.visible.start).to.be.closeTo(whole.start, 1);
      expect(length(timeline.visible)).to.be.closeTo(length(within), 1);
      await say(timeline, "End");
      expect(timeline.visible.end).to.be.closeTo(whole.end, 1);
      await say(timeline, "Escape");
      expect(timeline.view).to.equal(null);
      await say(timeline, "+");
      expect(timeline.view).to.not.equal(null);
      await say(timeline, "0");
      expect(timeline.view).to.equal(null);
      expect(views.length).to.equal(5);
    });

    it("Escape closes what is open where all is shown already", async () => {
      const timeline = await placeStory(mill);
      timeline.show("fire");
      await until(() => openEvent(timeline) === "fire", "it is open");
      await still(timeline);
      timeline.view = null;
      await still(timeline);
      strip(timeline).focus();
      await press("Escape");
      await until(() => openEvent(timeline) === null, "it is closed");
    });

    it("a click on the overview gives it focus", async function () {
      const { timeline } = await placeZoomed();
      await orSkip(this, click(centerOf(find(rootOf(timeline), ".window"))));
      expect(rootOf(timeline).activeElement).to.equal(strip(timeline));
    });
  });
});
