import { expect } from "@open-wc/testing";
import { sendMouse } from "@web/test-runner-commands";
import type { StoryTimeline } from "../../src/element.js";
import { centerOf, click, drag, hover, orSkip, wheel, type Point } from "../runner/gestures.js";
import { mill, plainStory } from "./stories.js";
import {
  addBox,
  button,
  find,
  frames,
  label,
  labels,
  marks,
  openEvent,
  part,
  parts,
  placeStory,
  record,
  still,
  until,
  withoutGlides,
} from "./timeline-page.js";
import { watchObservers } from "./watch-observers.js";

const stageOf = (timeline: StoryTimeline) => part(timeline, "stage")!.getBoundingClientRect();

/** A point on the axis' names, where neither label nor mark is; `share` of the way from the left. */
function onAxis(timeline: StoryTimeline, share: number): Point {
  const { left, width, bottom } = stageOf(timeline);
  return { x: Math.round(left + width * share), y: Math.round(bottom - 6) };
}

/** The moment under a place, where time runs from left to right. */
function timeAt(timeline: StoryTimeline, { x }: Point): number {
  const { left, width } = stageOf(timeline);
  const { start, end } = timeline.visible;
  return start + ((x - left) / width) * (end - start);
}

function span(timeline: StoryTimeline): number {
  return timeline.visible.end - timeline.visible.start;
}

async function untilMoved(timeline: StoryTimeline, before: { start: number; end: number }): Promise<void> {
  await until(
    () => timeline.visible.start !== before.start || timeline.visible.end !== before.end,
    "the view has moved",
  );
  await still(timeline);
}

/** Makes the page scroll, with the timeline on its first screen. */
function lengthenPage(): void {
  addBox().style.blockSize = "3000px";
}

describe("dragging the stage", () => {
  it("pans: what was under the pointer stays there", async () => {
    const timeline = await placeStory(mill);
    const before = timeline.visible;
    const [from, to] = [onAxis(timeline, 0.6), onAxis(timeline, 0.4)];
    const held = timeAt(timeline, from);
    await drag(from, to);
    await untilMoved(timeline, before);
    expect(timeAt(timeline, to)).to.be.closeTo(held, span(timeline) * 0.002);
    expect(span(timeline)).to.be.closeTo(before.end - before.start, 1);
    expect(timeline.visible.start).to.be.greaterThan(before.start);
    expect(timeline.view).to.deep.equal(timeline.visible);
  });

  it("right to left, the way back is the other way", async () => {
    const timeline = await placeStory(mill, { attributes: { dir: "rtl" } });
    const before = timeline.visible;
    await drag(onAxis(timeline, 0.6), onAxis(timeline, 0.4));
    await untilMoved(timeline, before);
    expect((before.start - timeline.visible.start) / span(timeline)).to.be.closeTo(0.2, 0.01);
  });

  it("begins on a label or a mark too, and opens nothing", async () => {
    const timeline = await placeStory(mill);
    const selects = record(timeline, "timeline-select");
    for (const start of [find(label(timeline, "closing"), "button"), marks(timeline, "works")[0]!]) {
      const before = timeline.visible;
      const from = centerOf(start);
      await drag(from, { x: from.x + 120, y: from.y + 10 });
      await untilMoved(timeline, before);
      expect(before.start - timeline.visible.start).to.be.greaterThan(0);
    }
    await frames(2);
    expect(openEvent(timeline)).to.equal(null);
    expect(selects).to.deep.equal([]);
  });

  it("goes on outside the element and ends wherever the button is let go", async () => {
    const timeline = await placeStory(mill);
    const before = timeline.visible;
    const from = onAxis(timeline, 0.5);
    await drag(from, { x: from.x - 150, y: from.y + 100 });
    await untilMoved(timeline, before);
    const after = timeline.visible;
    expect((after.start - before.start) / span(timeline)).to.be.closeTo(0.15, 0.01);
    for (const share of [0.2, 0.8]) await hover(onAxis(timeline, share));
    await still(timeline);
    expect(timeline.visible).to.deep.equal(after);
  });

  it("a press that hardly moves is a click", async () => {
    const timeline = await placeStory(mill);
    const from = centerOf(find(label(timeline, "fire"), "button"));
    await drag(from, { x: from.x + 2, y: from.y + 1 });
    await until(() => openEvent(timeline) === "fire", "it is open");
  });

  it("selects no text", async () => {
    const timeline = await placeStory(mill);
    const before = timeline.visible;
    const from = centerOf(find(label(timeline, "closing"), "button"));
    await drag(from, { x: from.x + 200, y: from.y + 60 });
    await untilMoved(timeline, before);
    expect(String(getSelection())).to.equal("");
  });

  it("listens on the window only as long as it lasts", async () => {
    const watch = watchObservers();
    try {
      const timeline = await placeStory(mill);
      await hover(onAxis(timeline, 0.5));
      expect(watch.listening(), "before").to.deep.equal([]);
      const from = onAxis(timeline, 0.5);
      await sendMouse({ type: "down" });
      await until(
        () => watch.listening().some(([type]) => /^(mouse|pointer)move$/.test(type)),
        "it follows the pointer",
      );
      await sendMouse({ type: "move", position: [from.x - 80, from.y] });
      await sendMouse({ type: "up" });
      await until(() => watch.listening().length === 0, "nothing listens any more");
    } finally {
      watch.stop();
    }
  });

  const interruptions: Readonly<Record<string, (timeline: StoryTimeline) => () => void>> = {
    "the element is away for a while": (timeline) => {
      const parent = timeline.parentElement!;
      timeline.remove();
      return () => {
        parent.append(timeline);
      };
    },
    "the element is hidden for a while": (timeline) => {
      timeline.style.display = "none";
      return () => {
        timeline.style.display = "";
      };
    },
    "there are no events for a while": (timeline) => {
      timeline.story = { events: [] };
      return () => {
        timeline.story = mill;
      };
    },
  };
  for (const [name, interrupt] of Object.entries(interruptions)) {
    for (const place of ["stage", "overview"]) {
      it(`of the ${place}, while ${name}, leaves a picture and a view`, async () => {
        const timeline = await placeStory(mill);
        await sendMouse({ type: "move", position: [0, 0] });
        const { left, width, top, height } = part(timeline, place)!.getBoundingClientRect();
        const at = (share: number): [number, number] => [
          Math.round(left + width * share),
          Math.round(place === "stage" ? top + height - 6 : top + height / 2),
        ];
        await sendMouse({ type: "move", position: at(0.5) });
        await sendMouse({ type: "down" });
        await sendMouse({ type: "move", position: at(0.4) });
        const goOn = interrupt(timeline);
        await frames(3);
        await sendMouse({ type: "move", position: at(0.3) });
        goOn();
        await frames(3);
        await sendMouse({ type: "move", position: at(0.25) });
        await sendMouse({ type: "up" });
        await still(timeline);
        const { start, end } = timeline.visible;
        expect(end - start).to.be.greaterThan(0);
        timeline.fit();
        await still(timeline);
        expect(labels(timeline).length).to.be.greaterThan(0);
      });
    }
  }

  it("timeline-view tells where it went, at most once a frame", async () => {
    const timeline = await placeStory(mill);
    const before = timeline.visible;
    const box = timeline.parentElement!;
    const seen = record(box, "timeline-view");
    const times: unknown[] = [];
    box.addEventListener("timeline-view", () => times.push(document.timeline.currentTime));
    await drag(onAxis(timeline, 0.7), onAxis(timeline, 0.3), { steps: 40 });
    await untilMoved(timeline, before);
    expect(seen.length).to.be.greaterThan(0);
    expect(times).to.have.length(new Set(times).size);
    const { start, end, bubbles, composed, cancelable } = seen.at(-1)!;
    expect({ start, end }).to.deep.equal(timeline.visible);
    expect([bubbles, composed, cancelable]).to.deep.equal([true, true, false]);
  });

  it("ends at half a story's length before and after it, and turns back at once", async () => {
    const timeline = await placeStory(mill);
    const whole = timeline.visible;
    const length = whole.end - whole.start;
    for (let turn = 0; turn < 3; turn += 1) await drag(onAxis(timeline, 0.1), onAxis(timeline, 0.9));
    await still(timeline);
    const limit = timeline.visible;
    expect(limit.start).to.be.closeTo(whole.start - length / 2, length * 0.01);
    const from = onAxis(timeline, 0.5);
    await drag(from, { x: from.x - 100, y: from.y });
    await untilMoved(timeline, limit);
    expect((timeline.visible.start - limit.start) / length).to.be.closeTo(0.1, 0.01);
  });

  it("with another button than the first does nothing", async () => {
    const timeline = await placeStory(mill);
    const before = timeline.visible;
    const from = onAxis(timeline, 0.5);
    await hover(from);
    await sendMouse({ type: "down", button: "middle" });
    await sendMouse({ type: "move", position: [from.x - 100, from.y] });
    await sendMouse({ type: "up", button: "middle" });
    await still(timeline);
    expect(timeline.visible).to.deep.equal(before);
  });
});

describe("the wheel over the stage", () => {
  it("plain, it scrolls the page and leaves the view", async () => {
    const timeline = await placeStory(mill);
    lengthenPage();
    const before = timeline.visible;
    const prevented: boolean[] = [];
    const onWheel = (event: Event) => prevented.push(event.defaultPrevented);
    addEventListener("wheel", onWheel);
    await wheel({ ...onAxis(timeline, 0.5), deltaY: 120 });
    await until(() => scrollY > 0, "the page scrolls");
    removeEventListener("wheel", onWheel);
    await still(timeline);
    expect(timeline.visible).to.deep.equal(before);
    expect(new Set(prevented)).to.deep.equal(new Set([false]));
  });

  it("plain over a label, it scrolls the page too", async () => {
    const timeline = await placeStory(mill);
    lengthenPage();
    await wheel({ ...centerOf(label(timeline, "closing")), deltaY: 120 });
    await until(() => scrollY > 0, "the page scrolls");
  });

  it("with ctrl, it zooms around the pointer and leaves the page", async function () {
    const timeline = await placeStory(mill);
    lengthenPage();
    const at = onAxis(timeline, 0.3);
    const [before, held] = [timeline.visible, timeAt(timeline, at)];
    await orSkip(this, wheel({ ...at, deltaY: -240, ctrlKey: true }));
    await untilMoved(timeline, before);
    expect(span(timeline)).to.be.lessThan((before.end - before.start) * 0.8);
    expect(timeAt(timeline, at)).to.be.closeTo(held, span(timeline) * 0.002);
    const zoomed = span(timeline);
    await wheel({ ...at, deltaY: 100, ctrlKey: true });
    await until(() => span(timeline) > zoomed * 1.05, "it zooms out");
    await still(timeline);
    expect(timeAt(timeline, at)).to.be.closeTo(held, span(timeline) * 0.002);
    expect(scrollY).to.equal(0);
  });

  it("with meta, it zooms too", async function () {
    const timeline = await placeStory(mill);
    const before = timeline.visible;
    await orSkip(this, wheel({ ...onAxis(timeline, 0.5), deltaY: -240, metaKey: true }));
    await untilMoved(timeline, before);
    expect(span(timeline)).to.be.lessThan((before.end - before.start) * 0.8);
  });

  it("right to left, it zooms around the pointer as well", async function () {
    const timeline = await placeStory(mill, { attributes: { dir: "rtl" } });
    const at = onAxis(timeline, 0.3);
    const underPointer = () => timeline.visible.start + 0.7 * span(timeline);
    const [before, held] = [timeline.visible, underPointer()];
    await orSkip(this, wheel({ ...at, deltaY: -240, ctrlKey: true }));
    await untilMoved(timeline, before);
    expect(underPointer()).to.be.closeTo(held, span(timeline) * 0.002);
  });

  it("with ctrl it stops at the shortest view, and the page is still not zoomed", async function () {
    const timeline = await placeStory(plainStory({ a: "2021-05-01T10:00:00", b: "2021-05-01T10:00:09" }));
    const at = onAxis(timeline, 0.5);
    await orSkip(this, wheel({ ...at, deltaY: -500, ctrlKey: true }));
    for (let turn = 0; turn < 4; turn += 1) await wheel({ ...at, deltaY: -500, ctrlKey: true });
    await still(timeline);
    expect(span(timeline)).to.be.closeTo(2_000, 1);
    expect(visualViewport?.scale).to.equal(1);
  });

  it("with shift, it pans and leaves the page", async function () {
    const timeline = await placeStory(mill);
    lengthenPage();
    timeline.zoomTo(Date.UTC(2022, 0), Date.UTC(2023, 0));
    await still(timeline);
    const before = timeline.visible;
    await orSkip(this, wheel({ ...onAxis(timeline, 0.5), deltaY: 100, shiftKey: true }));
    await untilMoved(timeline, before);
    expect(timeline.visible.start).to.be.greaterThan(before.start);
    expect(span(timeline)).to.be.closeTo(before.end - before.start, 1);
    expect(scrollY).to.equal(0);
  });

  it("sideways, it pans, pixel by pixel", async () => {
    const timeline = await placeStory(mill);
    timeline.zoomTo(Date.UTC(2022, 0), Date.UTC(2023, 0));
    await still(timeline);
    const seen = record(timeline, "timeline-view");
    const before = timeline.visible;
    await wheel({ ...onAxis(timeline, 0.5), deltaX: 100 });
    await untilMoved(timeline, before);
    expect(timeline.visible.start).to.be.greaterThan(before.start);
    expect(span(timeline)).to.be.closeTo(before.end - before.start, 1);
    const after = timeline.visible;
    await wheel({ ...onAxis(timeline, 0.5), deltaX: -100 });
    await untilMoved(timeline, after);
    expect(timeline.visible.start).to.be.closeTo(before.start, span(timeline) * 0.002);
    expect(seen.length).to.be.greaterThan(0);
  });

  it("over the details it scrolls them", async () => {
    const timeline = await placeStory(
      { events: [{ id: "long", date: "2021", title: "Long", text: "A paragraph.\n\n".repeat(60) }] },
      { attributes: { selected: "long" } },
    );
    const details = await until(() => part(timeline, "details"), "details are open");
    const paragraph = () => find(details, "p").getBoundingClientRect().top;
    await still(timeline);
    const [before, view] = [paragraph(), timeline.visible];
    await wheel({ ...centerOf(details), deltaY: 120 });
    await until(() => paragraph() < before - 20, "the text scrolls");
    expect(timeline.visible).to.deep.equal(view);
  });
});

describe("clicks", () => {
  withoutGlides();

  it("on nothing change nothing", async () => {
    const timeline = await placeStory(mill, { attributes: { selected: "fire" } });
    await until(() => openEvent(timeline) === "fire", "it is open");
    await still(timeline);
    const before = timeline.visible;
    const seen = record(timeline, "timeline-select", "timeline-view");
    await click(onAxis(timeline, 0.3));
    await frames(3);
    expect(openEvent(timeline)).to.equal("fire");
    expect(timeline.visible).to.deep.equal(before);
    expect(seen).to.deep.equal([]);
  });

  it("may be slow, also beside open details", async () => {
    const timeline = await placeStory(mill, { attributes: { selected: "vote" } });
    await until(() => openEvent(timeline) === "vote", "it is open");
    await still(timeline);
    const details = part(timeline, "details")!.getBoundingClientRect();
    const isBeside = (each: HTMLElement) =>
      getComputedStyle(each).opacity === "1" && each.getBoundingClientRect().right <= details.left;
    const beside = await until(
      () =>
        labels(timeline)
          .filter((each) => isBeside(each) && each.dataset["event"] !== "vote")
          .at(-1),
      "another label is seen beside the details",
    );
    const at = centerOf(find(beside, "button"));
    await hover(at);
    await sendMouse({ type: "down" });
    await still(timeline);
    await sendMouse({ type: "up" });
    await until(
      () => openEvent(timeline) === beside.dataset["event"],
      `“${beside.dataset["event"] ?? ""}” is open`,
    );
  });

  it("on a density cell show what it counts", async () => {
    const dates = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`e${n}`, `2020-03-01T10:${String(n).padStart(2, "0")}`]),
    );
    const timeline = await placeStory(plainStory({ early: "1990", ...dates, late: "2024" }));
    const cells = parts(timeline, "density");
    expect(cells.map((cell) => Number(cell.textContent)).reduce((sum, n) => sum + n, 0)).to.equal(30);
    const views = record(timeline, "timeline-view");
    await click(centerOf(cells[0]!));
    await until(() => span(timeline) < 365 * 86_400_000 * 2, "it is closer");
    await still(timeline);
    expect(timeline.visible.start).to.be.at.most(Date.UTC(2020, 2, 1, 10));
    expect(timeline.visible.end).to.be.at.least(Date.UTC(2020, 2, 1, 10, 29));
    expect(views.length).to.be.greaterThan(0);
  });

  it("on the buttons of the toolbar zoom, fit and step", async () => {
    const timeline = await placeStory(mill);
    const seen = record(timeline, "timeline-select");
    const views = record(timeline, "timeline-view");
    const whole = span(timeline);
    await click(centerOf(button(timeline, "Zoom in")));
    await until(() => span(timeline) < whole * 0.9, "less time is shown");
    await still(timeline);
    expect(views.length).to.be.greaterThan(0);
    await click(centerOf(button(timeline, "Zoom out")));
    await until(() => span(timeline) > whole * 0.99, "more time is shown");
    await still(timeline);
    timeline.zoomTo(0, 1e12);
    await click(centerOf(button(timeline, "Show all")));
    await until(() => span(timeline) === whole, "all is shown");
    await click(centerOf(button(timeline, "Next event")));
    await until(() => openEvent(timeline) === "vote", "the first is open");
    await click(centerOf(button(timeline, "Next event")));
    await until(() => openEvent(timeline) === "closing", "the next is open");
    await click(centerOf(button(timeline, "Previous event")));
    await until(() => openEvent(timeline) === "vote", "the one before is open");
    expect(seen.map(({ id }) => id)).to.deep.equal(["vote", "closing", "vote"]);
  });
});
