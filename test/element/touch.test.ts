import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { centerOf, orSkip, pinch, tap, touchDrag, type Point } from "../runner/gestures.js";
import { mill } from "./stories.js";
import {
  addBox,
  find,
  frames,
  label,
  openEvent,
  part,
  placeStory,
  record,
  still,
  until,
} from "./timeline-page.js";

// WebKitGTK's driver has no touches: there every test here is skipped.

function onAxis(timeline: StoryTimeline, share: number): Point {
  const { left, width, bottom } = part(timeline, "stage")!.getBoundingClientRect();
  return { x: Math.round(left + width * share), y: Math.round(bottom - 30) };
}

function span(timeline: StoryTimeline): number {
  return timeline.visible.end - timeline.visible.start;
}

function timeAt(timeline: StoryTimeline, { x }: Point): number {
  const { left, width } = part(timeline, "stage")!.getBoundingClientRect();
  return timeline.visible.start + ((x - left) / width) * span(timeline);
}

async function untilMoved(timeline: StoryTimeline, before: { start: number }): Promise<void> {
  await until(() => timeline.visible.start !== before.start, "the view has moved");
  await still(timeline);
}

describe("touch", () => {
  it("one finger sideways pans", async function () {
    const timeline = await placeStory(mill);
    const views = record(timeline, "timeline-view");
    const before = timeline.visible;
    const [from, to] = [onAxis(timeline, 0.6), onAxis(timeline, 0.4)];
    await orSkip(this, touchDrag(from, to, { steps: 12 }));
    await untilMoved(timeline, before);
    expect((timeline.visible.start - before.start) / span(timeline)).to.be.closeTo(0.2, 0.03);
    expect(span(timeline)).to.be.closeTo(before.end - before.start, 1);
    expect(views.length).to.be.greaterThan(0);
  });

  it("one finger sideways on a label pans and opens nothing", async function () {
    const timeline = await placeStory(mill);
    const before = timeline.visible;
    const from = centerOf(find(label(timeline, "closing"), "button"));
    await orSkip(this, touchDrag(from, { x: from.x + 150, y: from.y + 5 }, { steps: 12 }));
    await untilMoved(timeline, before);
    expect(timeline.visible.start).to.be.lessThan(before.start);
    await frames(5);
    expect(openEvent(timeline)).to.equal(null);
  });

  it("one finger up is left to the page", async function () {
    const timeline = await placeStory(mill);
    addBox().style.blockSize = "3000px";
    const before = timeline.visible;
    const prevented: boolean[] = [];
    for (const type of ["touchstart", "touchmove"]) {
      document.addEventListener(type, (event) => prevented.push(event.defaultPrevented), { once: true });
    }
    const from = onAxis(timeline, 0.5);
    await orSkip(this, touchDrag(from, { x: from.x, y: from.y - 250 }, { steps: 12 }));
    await until(() => prevented.length > 0, "the touch arrives");
    await still(timeline);
    expect(prevented.some(Boolean)).to.equal(false);
    expect(timeline.visible).to.deep.equal(before);
    expect(getComputedStyle(part(timeline, "stage")!).touchAction).to.equal("pan-y");
  });

  it("two fingers zoom around their middle", async function () {
    const timeline = await placeStory(mill);
    const before = timeline.visible;
    const at = onAxis(timeline, 0.4);
    const held = timeAt(timeline, at);
    await orSkip(this, pinch(at, 60, 180));
    await untilMoved(timeline, before);
    expect((before.end - before.start) / span(timeline)).to.be.closeTo(3, 0.3);
    expect(timeAt(timeline, at)).to.be.closeTo(held, span(timeline) * 0.02);
  });

  it("two fingers zoom out again", async function () {
    const timeline = await placeStory(mill);
    timeline.zoomTo(Date.UTC(2021, 6), Date.UTC(2022, 6));
    await still(timeline);
    const before = timeline.visible;
    await orSkip(this, pinch(onAxis(timeline, 0.5), 200, 100));
    await untilMoved(timeline, before);
    expect(span(timeline) / (before.end - before.start)).to.be.closeTo(2, 0.2);
  });

  it("a tap opens an event", async function () {
    const timeline = await placeStory(mill);
    await orSkip(this, tap(centerOf(find(label(timeline, "fire"), "button"))));
    await until(() => openEvent(timeline) === "fire", "it is open");
  });

  it("a tap in the list opens an event", async function () {
    const timeline = await placeStory(mill, { width: 400 });
    await orSkip(this, tap(centerOf(find(label(timeline, "vote"), "button"))));
    await until(() => openEvent(timeline) === "vote", "it is open");
  });

  it("the list leaves all touches to the page", async function () {
    const timeline = await placeStory(mill, { width: 400 });
    const before = timeline.visible;
    await orSkip(this, touchDrag({ x: 300, y: 200 }, { x: 100, y: 205 }));
    await frames(3);
    expect(timeline.visible).to.deep.equal(before);
    expect(openEvent(timeline)).to.equal(null);
  });
});
