import { expect } from "@open-wc/testing";
import type { StoryTimeline } from "../../src/element.js";
import { press } from "../runner/gestures.js";
import { mill, millIds, plainStory } from "./stories.js";
import {
  all,
  find,
  focusedEvent,
  frames,
  label,
  labelled,
  openEvent,
  part,
  placeStory,
  record,
  rootOf,
  still,
  until,
  withoutGlides,
} from "./timeline-page.js";

const layouts = { horizontal: 1000, vertical: 400 } as const;

async function untilFocused(timeline: StoryTimeline, id: string): Promise<void> {
  await until(() => focusedEvent(timeline) === id, `“${id}” has focus`);
}

async function untilOpen(timeline: StoryTimeline, id: string | null): Promise<void> {
  await until(() => openEvent(timeline) === id, id === null ? "nothing is open" : `“${id}” is open`);
}

/** The element that has focus, inside shadow roots too. */
function deepFocus(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The events whose labels' buttons are among the stops; links in a text are stops of their own. */
function eventsAmong(stops: readonly Element[]): (string | undefined)[] {
  return stops
    .filter((stop) => stop.matches('[part~="label"] button'))
    .map((stop) => stop.closest<HTMLElement>("[data-event]")?.dataset["event"]);
}

/** Everything that Tab reaches from before the timeline to after it. */
async function tabThrough(timeline: StoryTimeline): Promise<Element[]> {
  const [before, after] = [document.createElement("input"), document.createElement("input")];
  timeline.before(before);
  timeline.after(after);
  before.focus();
  const stops: Element[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    await press("Tab");
    const focus = deepFocus();
    if (focus === after || focus === null) return stops;
    stops.push(focus);
  }
  throw new Error("Tab does not come out of the timeline.");
}

for (const [layout, width] of Object.entries(layouts)) {
  describe(`the keyboard, ${layout}`, () => {
    withoutGlides();

    it("the events are one Tab stop", async () => {
      const timeline = await placeStory(mill, { width });
      expect(eventsAmong(await tabThrough(timeline))).to.deep.equal(["vote"]);
    });

    it("Tab comes back to the event that had focus last", async () => {
      const timeline = await placeStory(mill, { width });
      timeline.focus();
      await press("End");
      await untilFocused(timeline, "reopening");
      expect(eventsAmong(await tabThrough(timeline))).to.deep.equal(["reopening"]);
    });

    it("focus() goes to the first event, then to the one that had it last", async () => {
      const timeline = await placeStory(mill, { width });
      timeline.focus();
      expect(focusedEvent(timeline)).to.equal("vote");
      await press("ArrowDown");
      await untilFocused(timeline, "closing");
      (deepFocus() as HTMLElement).blur();
      expect(focusedEvent(timeline)).to.equal(null);
      timeline.focus();
      expect(focusedEvent(timeline)).to.equal("closing");
    });

    it("focus() goes to the open event where none had it yet", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "works" } });
      await untilOpen(timeline, "works");
      timeline.focus();
      expect(focusedEvent(timeline)).to.equal("works");
    });

    for (const [forward, back] of [
      ["ArrowRight", "ArrowLeft"],
      ["ArrowDown", "ArrowUp"],
    ] as const) {
      it(`${forward} and ${back} go through all events in time order, and stop at the ends`, async () => {
        const timeline = await placeStory(mill, { width });
        timeline.focus();
        await press(back);
        expect(focusedEvent(timeline)).to.equal("vote");
        for (const id of millIds.slice(1)) {
          await press(forward);
          await untilFocused(timeline, id);
        }
        await press(forward);
        expect(focusedEvent(timeline)).to.equal("reopening");
        for (const id of millIds.slice(0, -1).reverse()) {
          await press(back);
          await untilFocused(timeline, id);
        }
      });
    }

    it("Home and End go to the first and the last", async () => {
      const timeline = await placeStory(mill, { width });
      timeline.focus();
      await press("End");
      await untilFocused(timeline, "reopening");
      await press("Home");
      await untilFocused(timeline, "vote");
    });

    it("right to left, the left arrow goes on in time", async () => {
      const timeline = await placeStory(mill, { width, attributes: { dir: "rtl" } });
      timeline.focus();
      await press("ArrowLeft");
      await untilFocused(timeline, "closing");
      await press("ArrowRight");
      await untilFocused(timeline, "vote");
      await press("ArrowDown");
      await untilFocused(timeline, "closing");
    });

    for (const [name, key] of Object.entries({ Enter: "Enter", Space: " " })) {
      it(`${name} opens the event, Escape closes it and gives focus back`, async () => {
        const timeline = await placeStory(mill, { width });
        const seen = record(timeline, "timeline-select");
        timeline.focus();
        await press("ArrowRight");
        await untilFocused(timeline, "closing");
        await press(key);
        await untilOpen(timeline, "closing");
        await press("Escape");
        await untilOpen(timeline, null);
        await until(() => find(label(timeline, "closing"), "button") === deepFocus(), "its button has focus");
        expect(seen.map(({ id }) => id)).to.deep.equal(["closing", null]);
      });
    }

    it("Enter on an open event closes it, and focus stays on it", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "fire" } });
      await untilOpen(timeline, "fire");
      timeline.focus();
      await press("Enter");
      await untilOpen(timeline, null);
      await frames(2);
      expect(deepFocus()).to.equal(find(label(timeline, "fire"), "button"));
    });

    it("Escape closes from inside the details too", async () => {
      const timeline = await placeStory(mill, { width });
      timeline.focus();
      await press("ArrowRight");
      await untilFocused(timeline, "closing");
      await press("Enter");
      await untilOpen(timeline, "closing");
      find(part(timeline, "details")!, "a").focus();
      await press("Escape");
      await untilOpen(timeline, null);
      await until(() => find(label(timeline, "closing"), "button") === deepFocus(), "its button has focus");
    });

    it("Escape is left to the page where nothing is open", async () => {
      const timeline = await placeStory(mill, { width });
      const escapes: boolean[] = [];
      const onKey = (event: KeyboardEvent) => escapes.push(event.defaultPrevented);
      addEventListener("keydown", onKey);
      timeline.focus();
      await press("Escape");
      await until(() => escapes.length > 0, "the key arrives");
      removeEventListener("keydown", onKey);
      expect(escapes).to.deep.equal([false]);
    });

    it("the links in the details can be reached by Tab", async () => {
      const timeline = await placeStory(mill, { width, attributes: { selected: "closing" } });
      await untilOpen(timeline, "closing");
      const stops = await tabThrough(timeline);
      const links = all(part(timeline, "details")!, "a");
      expect(links).to.have.length.greaterThan(2);
      for (const link of links) expect(stops).to.include(link);
    });

    it("keys in a page's own field inside the element are the field's", async () => {
      const timeline = await placeStory(mill, { width });
      const field = document.createElement("input");
      field.slot = "footer";
      timeline.append(field);
      field.focus();
      const before = timeline.visible;
      for (const key of ["0", "-", "+", "Home"]) await press(key);
      await until(() => field.value === "0-+", "the field has the keys");
      await still(timeline);
      expect(timeline.visible).to.deep.equal(before);
      expect(document.activeElement).to.equal(field);
    });

    it("keys with ctrl, alt or meta are the browser's", async () => {
      const timeline = await placeStory(mill, { width });
      const before = timeline.visible;
      timeline.focus();
      const kept: boolean[] = [];
      for (const keys of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
        for (const key of ["+", "-", "0", "ArrowRight", "Home"]) {
          // Made by hand: real ones would zoom the page and leave it.
          const event = new KeyboardEvent("keydown", {
            key,
            ...keys,
            bubbles: true,
            composed: true,
            cancelable: true,
          });
          deepFocus()!.dispatchEvent(event);
          kept.push(event.defaultPrevented);
        }
      }
      await still(timeline);
      expect(kept.some(Boolean)).to.equal(false);
      expect(focusedEvent(timeline)).to.equal("vote");
      expect(timeline.visible).to.deep.equal(before);
    });

    it("what has focus is, or lies in, an element with data-event, also when new data come", async () => {
      const timeline = await placeStory(mill, { width });
      timeline.focus();
      await press("ArrowRight");
      await untilFocused(timeline, "closing");
      timeline.story = { ...mill, title: "A newer version" };
      await until(() => rootOf(timeline).textContent.includes("A newer version"), "it is drawn");
      await frames(3);
      await press("ArrowRight");
      await untilFocused(timeline, "fire");
    });
  });
}

describe("the keyboard on the stage", () => {
  withoutGlides();

  it("+ and - zoom, 0 shows all", async () => {
    const timeline = await placeStory(mill);
    const views = record(timeline, "timeline-view");
    const span = () => timeline.visible.end - timeline.visible.start;
    const whole = timeline.visible;
    timeline.focus();
    await press("+");
    await until(() => span() < (whole.end - whole.start) * 0.9, "less time is shown");
    await still(timeline);
    const zoomed = span();
    await press("-");
    await until(() => span() > zoomed * 1.1, "more time is shown");
    await still(timeline);
    await press("+");
    await press("+");
    await until(() => span() < (whole.end - whole.start) * 0.9, "less time is shown");
    await press("0");
    await until(() => span() === whole.end - whole.start, "all is shown");
    await still(timeline);
    expect(timeline.visible).to.deep.equal(whole);
    expect(views.length).to.be.greaterThan(0);
    expect(views.at(-1)!.start).to.equal(timeline.visible.start);
    expect(views.at(-1)!.end).to.equal(timeline.visible.end);
  });

  it("zooming keeps the event that has focus in view", async () => {
    const timeline = await placeStory(mill);
    timeline.focus();
    await press("ArrowRight");
    await untilFocused(timeline, "closing");
    for (let turn = 0; turn < 6; turn += 1) {
      await press("+");
      await still(timeline);
      expect(focusedEvent(timeline)).to.equal("closing");
      expectOnStage(timeline, "closing");
    }
  });

  it("the event that gets focus comes into view with its label", async () => {
    const timeline = await placeStory(mill);
    timeline.zoomTo(Date.UTC(2021, 1, 20), Date.UTC(2021, 2, 20));
    await still(timeline);
    timeline.focus();
    for (const id of millIds.slice(1)) {
      await press("ArrowRight");
      await untilFocused(timeline, id);
      await still(timeline);
      expectOnStage(timeline, id);
    }
  });

  it("reaches every event of a burst, and shows the label of each", async () => {
    const dates = Object.fromEntries(
      Array.from({ length: 24 }, (_, n) => [`e${n}`, `2020-03-01T10:${String(n).padStart(2, "0")}`]),
    );
    const timeline = await placeStory(plainStory({ early: "1990", ...dates, late: "2024" }));
    expect(labelled(timeline).length).to.be.lessThan(26);
    timeline.focus();
    for (const id of Object.keys(dates)) {
      await press("ArrowRight");
      await untilFocused(timeline, id);
      expectOnStage(timeline, id);
    }
    await press("ArrowRight");
    await untilFocused(timeline, "late");
  });

  it("opening moves focus into the details, whose name is the event’s", async () => {
    const timeline = await placeStory(mill);
    timeline.focus();
    await press("Enter");
    await untilOpen(timeline, "vote");
    await until(() => part(timeline, "details")!.contains(deepFocus()), "focus is in the details");
    expect(part(timeline, "details")!.getAttribute("aria-label")).to.equal("The council votes");
  });

  it("closing by the button gives focus back too", async () => {
    const timeline = await placeStory(mill);
    timeline.focus();
    await press("End");
    await untilFocused(timeline, "reopening");
    await press("Enter");
    await untilOpen(timeline, "reopening");
    await until(() => part(timeline, "details")!.contains(deepFocus()), "focus is in the details");
    all<HTMLButtonElement>(part(timeline, "details")!, "button")
      .find((each) => each.getAttribute("aria-label") === "Close")!
      .focus();
    await press("Enter");
    await untilOpen(timeline, null);
    await until(() => find(label(timeline, "reopening"), "button") === deepFocus(), "its button has focus");
  });
});

describe("the keyboard while the stage glides", () => {
  it("timeline-view fires at most once a frame, also when keys come fast", async () => {
    const timeline = await placeStory(mill);
    timeline.zoomTo(Date.UTC(2021, 1, 20), Date.UTC(2021, 2, 20));
    await still(timeline);
    const times: unknown[] = [];
    timeline.addEventListener("timeline-view", () => times.push(document.timeline.currentTime));
    timeline.focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "+", "+", "End", "-", "Home", "0"])
      await press(key);
    await still(timeline);
    expect(times.length).to.be.greaterThan(3);
    expect(times).to.have.length(new Set(times).size);
  });
});

describe("the keyboard in a list with the newest first", () => {
  it("follows the eye: down is earlier, Home is the top", async () => {
    const timeline = await placeStory(mill, { width: 400, attributes: { order: "newest" } });
    timeline.focus();
    expect(focusedEvent(timeline)).to.equal("reopening");
    await press("ArrowDown");
    await untilFocused(timeline, "works");
    await press("End");
    await untilFocused(timeline, "vote");
    await press("ArrowUp");
    await untilFocused(timeline, "closing");
    await press("Home");
    await untilFocused(timeline, "reopening");
  });
});

describe("the keyboard in a long list", () => {
  it("End goes to the last of 700 events, which were not all listed", async () => {
    const dates = Object.fromEntries(Array.from({ length: 700 }, (_, n) => [`e${n}`, `${1_000 + n}`]));
    const timeline = await placeStory(plainStory(dates), { width: 400 });
    expect(labelled(timeline)).to.have.length(500);
    timeline.focus();
    await press("End");
    await untilFocused(timeline, "e699");
  });
});

/** The label of an event is on the stage, as far as the eye is concerned. */
function expectOnStage(timeline: StoryTimeline, id: string): void {
  const stage = part(timeline, "stage")!.getBoundingClientRect();
  const box = label(timeline, id).getBoundingClientRect();
  expect(box.width, id).to.be.greaterThan(20);
  expect(box.left, id).to.be.at.least(stage.left - 1);
  expect(box.right, id).to.be.at.most(stage.right + 1);
  expect(box.top, id).to.be.at.least(stage.top - 1);
  expect(box.bottom, id).to.be.at.most(stage.bottom + 1);
}
